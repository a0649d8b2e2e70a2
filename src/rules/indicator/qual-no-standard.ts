import { goalMeasures2015 } from '../../basis/goal-measures-2015-88.ts';
import { practice } from '../../basis/practice.ts';
import type { Rewrite } from '../../domain/finding.ts';
import type { ReadIndicator } from '../../reading/types.ts';
import { explains } from '../explains.ts';
import { isBenefit, objection, replacing } from '../row.ts';
import { rule } from '../rule.ts';

const FUZZY =
  /显著|明显|大幅|浓厚|良性|和谐|增长|有效|较好|良好|更好|稳步|逐步|持续|不断|长期|长效|提升|提高|改善|增强|增加|减少|降低|促进|推动|加强|巩固|保障|保质|按质|按量|按时|及时|充分|稳定|优化|进一步|达到预期|达到目标|符合规定|正常|完善|健全|优秀?$|好$|较高|高效|优良|积极|可持续|应.尽|有所|长远|深远|持久|稳中|正向|正面|有力|满足|高质量|便捷|平稳|有序|扎实|合理|充分|明确|科学|到位|常态化|惠及|按期|如期|按(要求|进度|计划|规定)|^(严格)?(按照?|依照|遵照)[^《]{2,12}(开展|进行|实施|操作)(工作)?$|(相关|有关)(规定|制度|要求|政策)|严格(执行|落实|控制)|(计划|规定|要求).{0,4}时间内|人心|(符合|达到).{0,2}要求|减轻|缓解|优质|顺利|扩大|倡导|无影响|丰富|繁荣|缓和|整洁|干净|美观/;
/** A whole scale, or one word of it. */
const SCALE =
  /^(高中低|优良中?差|好中差|[优良高强大中低]|安全|维护|解决|支持|服务|落实|强化|绿色|环保|节约(成本)?|全面)$/;
/** A standard that anybody could mean. */
const UNNAMED_STANDARD =
  /(不超过|不[高低]于)?(相关|有关|规定|一定|要求|各项|严格)的?(标准|规范|规程|期限)|^(达到|符合|达|按照?|统一|整齐|文明|管理|运行|操作|服务|程序|进一步|更加|逐步|明显|持续|不断|日益|得到|有所)*规范(有序|统一|化)?$|^(达到|符合|达|按照?|依据)(标准|规范)(执行|要求|发放|补助|支付|拨付|兑付|落实|收费|列支)?$/;
/** What lets a third party decide yes or no. */
const ANCHOR =
  /\d|全覆盖|足额(发放|支付|拨付|缴纳|兑付)$|[百千万]分之|低流行水平|(优秀|良好|合格|先进)(等[次级]|单位)|《|〔|预算|概算|合同|(招标|采购|磋商|竞标)文件|评审价|审定|结算价|国标|(制定|出台)[一-龥]{0,8}(办法|制度|方案|规程|细则|规划)$|收支平衡|略有结余|签订|责任[人单主][位体]?$|按规定公[开示]|设计(要求|标准|指标)|批复|定额|限额|中标|财评|由.+(提高|降)到|[一二三四五六七八九十两]+(级|档|等|项|个|次|份|类|年)|标准|规范|规程|达标|合格|合规|验收|印发|出台|台账|问卷|测评|较上年|[低高]于上年|不([低高]于|超过)(?!.*(规定|有关|相关|一定))|[ⅠⅡⅢⅣⅤ甲乙丙]|[一二三四五]类|[IVX]{1,3}类|建立[一-龥]{1,8}(账户|台账|档案)$|是否|分级|分档|月底|年底|周末|寒暑假|(节日?|假|汛|会议|活动|暑|寒|中秋|国庆|元旦|端午|清明|重阳|五一|两会|高考)期?间$|“[^”]{2,12}”(要求|标准|制度|办法|规定|机制)|季度|期限|前$|[节汛春秋冬学期暖会]前|之日|按[日天周旬月季年](?!度?计划|气)|当[日天月]|实时|即办|日[产清结办]|次[日月]|全天|随.随|每[日天周旬月季年]|零|不发生|(?<!万)无[一-龥]{1,8}$|全部|达产|投产|竣工|完工|挂牌|开工|建成|通过/;
/** In good time, said without a time. */
const SOON = /及时|尽快|按时|准时|即时/;
const TIME = /\d+个?(日|天|小时|分钟|工作日|自然日|月|年)|[日月]底|前$|[节汛春秋冬学期寒暑供暖会]前/;
const PLAIN_YES =
  /^(已|不|未)?(是|否|有|无|建立|通过|完成|合格|合规|印发|签订|零|全部|一致|符合|发生|适用|公开|公示|销号|清零)$/;
/** A value is judged by what it says last: 提高标准,不增加负担 says nothing of the standard. */
const lastClause = (text: string): string => text.split(/[,，;；。]/).findLast(part => part !== '') ?? text;

/** An opinion at the end undoes what stands before: 按监理规范履职到位, 较预算有所节约. */
const IN_THE_END =
  /(到位|有序|良好|有效|显著|明显(?:影响)?|作用|正常|顺利|[一-龥]化)$|有所|(?:无|没有|[不未](?:产生|造成|形成|存在))(?:任何|不良|负面|不利|有害|较大|重大|明显)*影响$|^(严格)?按照?(计划|要求|进度|规定|上级[一-龥]{0,4})(时间)?(推进|开工|完工|完成|开展|实施|执行|进行|支付|拨付|落实)|规范化?(管理|运行|运作|开展|实施|使用|操作|化)$|^(严格)?(按照?|依照|遵照)[一-龥]{2,12}(开展|进行|实施|操作)(工作)?$/;
/** 符合地方志书质量规定: which one, in words of its own. */
const NAMED_RULES =
  /^(?:符合|达到|执行)(?!.*(?:相关|有关|上级|国家规定))[一-龥]{4,14}(?:规定|标准|规范|办法|规程)$/;
const FIRM = /\d|[学节汛期暖冬]前|《|〔|上年|合同|批复|概算|设计|《/;

/** True for words by which a third party could decide. */
const isAnchored = (text: string): boolean => {
  const said = lastClause(text.replace(/[,，;；。](?:无|没有)[一-龥]{0,4}影响$/, ''));
  if (NAMED_RULES.test(said)) return true;
  if (IN_THE_END.test(said) && !FIRM.test(said)) return false;
  if (SOON.test(said) && !TIME.test(said)) return false;
  return ANCHOR.test(said.replace(UNNAMED_STANDARD, ''));
};

/** Joined to another system or not: anybody can see. */
const JOINED = /联网|接入|对接|上线|并网|互联|挂牌|通车|投运|投用/;

/** An effect asked for with yes or no: nobody can check the answer. */
const EFFECT =
  /是否.*(消除|解决|缓解|化解|实现|满足|产生|造成|影响|促进|推动|带动|提升|提高|改善|增强|有利|有助|保障|维护|价值|效益|和谐|稳定)|^对.*是否/;
/** A wish put as done: 文物得到有效保护. */
const SLOGAN = /得到|有效|有力|切实|充分|进一步|更加|不断(?![档供货粮水电气])|持续|常态|长效/;
/** What one person calls so and another does not. */
const OPINION =
  /(有序|良好|正常|顺利|平稳|到位|有效|合理|明显|显著|较好|充分|便捷|便利|和谐|浓厚|提升|提高|改善|增强|优化|方便|及时|按时|按期|高效|规范|严格|科学|公[正平开]|公平公正|公正公平|透明)$/;
const YES_NO = /^(是|否|有|无|能|不能|会|不会)$/;
/** A question or a fact to which yes or no is the answer. */
const ASKED =
  /是否|有无|能否|清零|通过|取得|获得|列入|纳入|入选|建立|出台|印发|签订|开通|挂牌|良性运行|投入使用|投用|事故|事件|案件|投诉|上访|违规|违纪|负面|污染|影响$/;

/** 合规性 is 合规: by what rule? */
const CIRCULAR = /^(合规|规范|安全|准确|真实|完整|合理|有效|及时)$/;

/** Tests and ratings that end in one of a few fixed grades. */
const GRADED =
  /(?:盲样|盲测|年度|综合|绩效|目标)(?:考核|考评|评价|测评|评定)(?:结果|等次|等级)?$|(?:考核|考评|评定)(?:结果|等次|等级)$/;

/** Who finds a thing fit, or by what test, stands in the name. */
const TESTED = /合格|验收|检|测|评|审|考|工程|施工|采购|购置/;

/** What is one of several kinds: its name is the standard. */
const OF_KIND = /(品种|型号|品牌|类型|方式|来源|材质|规格|地点)$/;

/** Rows whose words other rules judge: a count, a sum or a share written in words. */
const isElsewhere = (row: ReadIndicator): boolean =>
  row.name === '' || OF_KIND.test(row.name) || /不适用|不涉及/.test(`${row.name}${row.value.raw}`);

/** What can rise or fall is told from where to where; the figures are the unit's. */
function fromTo(row: ReadIndicator): { rewrite?: Rewrite } {
  const { raw } = row.value;
  const after = /减少|降低|下降/.test(raw)
    ? '由X降到X'
    : /提升|提高|改善|增强|增加|增长/.test(raw)
      ? '由X提高到X'
      : null;
  const need = `“${row.name}”上年是多少，今年要到多少？没有数据的，分哪几档、各是什么条件？`;
  return after === null ? {} : { rewrite: { ...replacing(row, 'value_raw', after, [need]), proposal: true } };
}

export default rule({
  id: 'IND-QUAL-NO-STANDARD',
  scope: 'indicator',
  title: '定性指标没有判定标准',
  level: 'warning',
  formal: false,
  aspect: '可行性',
  basis: [goalMeasures2015, practice],
  why: '“明显提升”“效果良好”谁都可以说做到了；没有标准就无法判定完成与否。',
  mend: '写明判定标准：由多少到多少、出台什么文件、达到什么等级，或分“好、较好、一般”三档各写条件。',
  fault: 'value-not-measurable',
  examples: {
    bad: [
      {
        note: '口号只答是',
        rows: [{ level2: '社会效益指标', name: '保障机关正常运转', value: '是' }],
      },
      {
        note: '规程怎样算做到',
        rows: [{ level2: '质量指标', name: '按操作规程施药', value: '严格按操作规程进行' }],
      },
      {
        note: '共享了多少没说',
        rows: [{ level2: '社会效益指标', name: '部门数据共享', value: '实现' }],
      },
      { note: '值只是名称又写一遍', rows: [{ level2: '时效指标', name: '按期完工', value: '按期完工' }] },
      {
        note: '消没消除，凭什么说',
        rows: [{ level2: '社会效益指标', name: '是否消除校舍隐患', value: '是' }],
      },
      { note: '怎样算不明显', rows: [{ level2: '环境成本指标', name: '对环境的影响', value: '无明显影响' }] },
      { note: '机制看不见', rows: [{ level2: '可持续影响指标', name: '河道长效保洁机制', value: '建立' }] },
      { note: '公不公平各有看法', rows: [{ level2: '质量指标', name: '评选公平公正', value: '是' }] },
      { note: '进一步规范', rows: [{ level2: '社会效益指标', name: '集贸市场秩序', value: '进一步规范' }] },
      { note: '动词不是标准', rows: [{ level2: '社会效益指标', name: '解决就医困难', value: '解决' }] },
      { note: '只有形容词', rows: [{ level2: '社会效益指标', name: '基层医疗服务条件', value: '明显改善' }] },
      { note: '按质按量', rows: [{ level2: '质量指标', name: '创建工作成效', value: '按质按量完成' }] },
      {
        note: '效果只答是否',
        rows: [{ level2: '社会效益指标', name: '是否促进社区和谐', value: '是' }],
      },
      { note: '心愿只答是', rows: [{ level2: '可持续影响指标', name: '古树得到有效保护', value: '是' }] },
      { note: '规范就是规范', rows: [{ level2: '质量指标', name: '档案管理规范性', value: '规范' }] },
      { note: '把评分档次当成值', rows: [{ level2: '社会效益指标', name: '小区环境状况', value: '高中低' }] },
      {
        note: '哪些规定没说',
        rows: [{ level2: '质量指标', name: '资金使用合规性', value: '严格执行相关制度' }],
      },
      { note: '计划哪天没说', rows: [{ level2: '时效指标', name: '课题报告提交', value: '按计划提交' }] },
      { note: '减少多少没说', rows: [{ level2: '社会成本指标', name: '施工扰民情况', value: '减少' }] },
    ],
    good: [
      {
        note: '陷阱：考核只有那几个等次',
        rows: [{ level2: '质量指标', name: '检测机构盲样考核', value: '满意' }],
      },
      {
        note: '陷阱：永久是规定的期限',
        rows: [{ level2: '可持续影响指标', name: '卷宗保管期限', value: '永久' }],
      },
      {
        note: '陷阱：全覆盖就是一处不漏',
        rows: [{ level2: '质量指标', name: '路灯照明范围', value: '全覆盖' }],
      },
      {
        note: '陷阱：少发一分都查得出',
        rows: [{ level2: '质量指标', name: '环卫工人工资', value: '足额发放' }],
      },
      {
        note: '由多少到多少',
        rows: [{ level2: '社会效益指标', name: '基层医疗服务条件', value: '由二级乙等提升到二级甲等' }],
      },
      {
        note: '陷阱：指名的制度可以核对',
        rows: [{ level2: '质量指标', name: '资金使用合规性', value: '严格执行《专项资金管理办法》' }],
      },
      {
        note: '陷阱：有没有通过评审可以核对',
        rows: [{ level2: '质量指标', name: '规划是否通过评审', value: '是' }],
      },
      {
        note: '陷阱：怎样算明确逐条写了',
        rows: [
          {
            level1: '管理类指标',
            level2: null,
            name: '绩效目标明确性',
            value: '明确',
            description: '1.目标已细化为具体指标；2.指标清晰可衡量；3.与任务数对应',
          },
        ],
      },
      {
        note: '陷阱：指名的规定',
        rows: [{ level2: '质量指标', name: '县志编纂质量', value: '符合地方志书质量规定' }],
      },
      {
        note: '陷阱：上访有登记，和上年比得出来',
        rows: [{ level2: '社会效益指标', name: '赴省越级访', value: '同比下降' }],
      },
      { note: '陷阱：联没联上看得见', rows: [{ level2: '质量指标', name: '系统接入省平台', value: '实现' }] },
      {
        note: '陷阱：节前就是日期',
        rows: [{ level2: '时效指标', name: '困难职工慰问', value: '春节前到位' }],
      },
      { note: '陷阱：是与否可以判定', rows: [{ level2: '可持续影响指标', name: '管护制度', value: '建立' }] },
      {
        note: '陷阱：逐条的评分标准写在描述里',
        rows: [
          {
            level2: '质量指标',
            name: '管理制度健全性',
            value: '健全',
            description: '①制度齐备；②制度合法合规；每缺一条扣一半分',
          },
        ],
      },
      {
        note: '陷阱：标准写在描述里',
        rows: [
          {
            level2: '社会效益指标',
            name: '基层医疗服务条件',
            value: '明显改善',
            description: '新增诊疗设备3台且全部投入使用为明显改善，其余为一般',
          },
        ],
      },
    ],
  },
  *check(row) {
    const { shape, text, raw } = row.value;
    if (shape !== 'text' || text === null) return;
    const plainRow = row.description === '' || row.description === row.name;
    const unasked = !ASKED.test(row.name) && plainRow;
    if (isBenefit(row) && (EFFECT.test(row.name) || SLOGAN.test(row.name) || unasked) && YES_NO.test(text)) {
      yield objection(row, 'value_raw', `“${row.name}”只答“${raw}”，凭什么判断没有写明。`, {
        confidence: 0.75,
      });
      return;
    }
    if (OPINION.test(row.name) && YES_NO.test(text) && plainRow) {
      yield objection(row, 'value_raw', `“${row.name}”只答“${raw}”，各人看法不同，凭什么判断没有写明。`, {
        confidence: 0.7,
      });
      return;
    }
    if (
      CIRCULAR.test(text) &&
      !/资金|经费|支出|采购/.test(row.name) &&
      row.name.includes(`${text}性`) &&
      plainRow
    ) {
      yield objection(row, 'value_raw', `“${row.name}”写“${raw}”，按什么算${text}没有写明。`, {
        confidence: 0.65,
      });
      return;
    }
    if (text === '合格' && row.level2 === 'quality' && plainRow && !TESTED.test(row.name)) {
      yield objection(row, 'value_raw', `“${row.name}”由谁检验、按什么算合格，没有写明。`, {
        confidence: 0.65,
      });
      return;
    }
    if (
      /^(?!建立|健全).*长效[一-龥]{0,4}机制$/.test(row.name) &&
      /^已?(?:建立|形成|健全)$/.test(text) &&
      plainRow
    ) {
      yield objection(row, 'value_raw', `“${row.name}”写“${raw}”，凭哪一份文件算建立没有写明。`, {
        confidence: 0.65,
      });
      return;
    }
    if (row.level2 === 'time' && text === row.name && text.length >= 3 && !/\d/.test(text)) {
      yield objection(row, 'value_raw', `指标值只把“${row.name}”又写了一遍，没有可以核对的内容。`, {
        confidence: 0.75,
      });
      return;
    }
    if (/^(?:优秀|优良|良好|满意|合格|好)(?:等次)?$/.test(text) && GRADED.test(row.name)) return;
    if (text === '永久' && /保[存管]期限|年限|期限/.test(row.name)) return;
    if (text === '实现' && JOINED.test(row.name)) return;
    if (PLAIN_YES.test(text) || (/^已?达到$/.test(text) && /标准|验收|合格|等级/.test(row.name))) return;
    const lone =
      /^达标$/.test(text) && !/达标|合格|标准|验收|检测|监测|排放|温|湿度|水质|浓度|噪声|照度/.test(row.name);
    if (lone && plainRow) {
      yield objection(row, 'value_raw', `“${raw}”没有写达到哪一项标准。`, { confidence: 0.7 });
      return;
    }
    const base = /上年|去年|同[期比]|基数|基期/.test(row.name + row.description);
    if (base && /^(?:下降|上升|提高|降低|增长|减少)$/.test(text)) return;
    const isTallied = row.kind === 'count' || row.polarity === 'negative';
    if (/^(?:较|比)?(?:上年)?同[比期](?:上升|增长|下降|降低|减少)$/.test(text) && isTallied) return;
    const known = FUZZY.test(text) || SCALE.test(text);
    const anchored = row.level2 === 'quantity' ? text.replace('全覆盖', '') : text;
    if (isAnchored(anchored) || explains(row) || (!known && isElsewhere(row))) return;
    yield objection(row, 'value_raw', `“${raw}”没有判定标准，年底无法说清做没做到。`, {
      confidence: known ? 0.85 : 0.7,
      ...fromTo(row),
    });
  },
});
