import { goalMeasures2015 } from '../../basis/goal-measures-2015-88.ts';
import type { ReadIndicator } from '../../reading/types.ts';
import { isUnit } from '../../reading/units.ts';
import { amountOf, hasFormula, isBenefit, isCostRow, isPercent, lastYear, objection } from '../row.ts';
import { rule } from '../rule.ts';

/** Properties that are counted as a share by habit: 准确性=100%. */
const SHARE_LIKE =
  /(准确|及时|完整|合规|规范|安全|有效|真实|时效|一致|均衡|精准|可用|可靠|连续|完好|连通)性$/;
const MEASURED =
  /率|(?<!制)度|比例|比重|幅度|合格|达标|及时|完成|覆盖|准确|到位|达到|满意|知晓|增长|提升|提高|下降|降低|减少/;
const SLOGAN_TAIL =
  /(条件|发展|水平|能力|素质|环境|卫生|影响|作用|秩序|形象|格局|稳定|和谐|氛围|风尚|生活|建设|服务|振兴|进步|运转|权益|事业|需求|安全|机制|体系|制度|氛围|风气|繁荣|幸福|满意感|获得感|公平|正义|公正|团结|负担|困难|问题|难题|保护|(?<!空气|大气|水|水环境|土壤|耕地)质量)$/;
/** Said of anything, whatever stands before it. */
const SLOGAN = /(可持续|持续|健康|协调|高质量|稳步|平稳|和谐|绿色)发展$/;
const SLOGAN_HEAD =
  /^(?:不断|大力|积极|进一步|持续|切实|全面|有效|稳步|深入|着力|逐步|更好地?)*(减轻|缓解|解决|拉动|助推|活跃|方便|便利|带动|丰富|拓宽|拓展|扩大|规范|引导|鼓励|培育|培养|通过|为|保护|服务|支持|确保|推动|推进|促进|提升|提高|增强|改善|优化|营造|保障|加强|维护|助力|打造|营建|建设|健全|完善|做好|强化|激发|树立|美化|净化|繁荣|弘扬|传承|巩固|满足|实现)/;
/** What can be counted or measured, whatever is done to it. */
const COUNTABLE =
  /(率|(?<!制)度|比例|比重|占比|[幅增降]幅|收入|产值|产量|单产|售额|成本|价格|费用?|能耗|用[水电药量]|排放量?|面积|数量?|(?<!质)量|额|值|时间|天数|时长|[车流风转航均]速|用量|事故|案件|投诉|纠纷|发病|死亡|损失|指数|系数|(利|使)用|回收|处[理置])$/;
/** A deed put in full: 保障孤儿完成学业. */
const IN_FULL_DEED =
  /完成|合格|达标|及时|按时|按期|准确|到位|覆盖|全部|入学|就读|发放|支付|拨付|兑付|纳入|签订/;
const CHECKABLE_TEXT =
  /预算|批复|概算|定额|合同|标准|限额|财评|评审|审定|结算|中标|[零无]|不发生|全部|全覆盖|[百千万]分之|[较比]上年(提高|上升|增[长加]|下降|降低|减少)$|^同比(上升|增[长加]|下降|降低|减少)$|[低高]于(上年|去年|全[国省市]|平均)/;
/** A question put in the name. */
const ASKS = /是否/;
/** A verb where a figure should stand. */
const ACT = /^(?:按[一-龥]{1,8}|全部)?(受理|开展|组织|完成|实施|办理|落实|建设|举办|推进|执行|已?开工|进行)$/;
/** A sign with nothing behind it. */
const OPEN = /^(?:≥|≤|>|<|=|不[低少]于|不超过|不高于)+\s*(.*)$/;
/** Everybody of a place, in place of a number. */
const WHOLE_PLACE = /^全(省|市|县|区|镇|乡|村|体)/;
const LONE_RATE = /(率|度|比例|次数|人数|数量|情况)$/;

/** Within the budget, said of a part of which the budget names no sum. */
const WITHIN_BUDGET =
  /^(?:严格|合理)?(?:按照?|控制在|不超过?|不突破|在|遵循)?(?:年初|年度|部门|财政|项目|资金)*预算(?:范围|额度|金额|资金|总额|安排)?(?:以内|之内|内|控制|执行|安排)*$/;
/** Within a price that is agreed elsewhere and not told here. */
const WITHIN_PRICE =
  /^(?:严格|控制在|按照?|不超过?|不高于|不突破|低于|依据)*(?:合同|协议|中标|成交)(?:价格?|金额|总价|约定|价款|执行|支付|以内|之内|内)*$/;
/** A principle where a sum should stand: 本着节约的原则. */
const PRINCIPLE = /原则|厉行|勤俭|从严|从紧|精打细算/;
const WHEN_NAME = /(时间|日期|时限|时点|工期)$/;
/** The description says in how many days. */
const IN_DAYS = /\d+个?(?:工作日|自然日|日|天|小时|月)|[月季年]底前/;
/** Words that do say when: 汛期前, 随到随办, 常年, 次月. */
const WHEN =
  /[年月季周日天旬假汛节期前后底末初]|当场|即[时办]|实时|随|同步|小时|学期|清明|端午|中秋|重阳|元旦|国庆|三八|五一|六一|七一|八一|十一/;

/** All year long: neither a day nor a number. */
const ALL_YEAR = /^(?:全年|年度|当年|常年|长期)$/;
const DONE_BY = /(?:完成|完工|竣工|结束|办结)(?:时间|日期|时限)$/;

/** A state of things, with no word of whose or how much: 司法公正, 交通有序. */
const STATE =
  /^[一-龥]{2,6}(公[正平]|(?<!队伍|就业|人员|学业)稳定|和谐|繁荣|廉洁|文明|高效|有序|美观|振兴|安定)$|^[一-龥]{2,8}(规范|标准|常态|制度|精细|信息)化$/;

const isSlogan = (row: ReadIndicator): boolean =>
  STATE.test(row.name) ||
  SLOGAN.test(row.name) ||
  ((SLOGAN_HEAD.test(row.name) || /[,，]/.test(row.name)) && SLOGAN_TAIL.test(row.name)) ||
  (SLOGAN_HEAD.test(row.name) && !COUNTABLE.test(row.name) && !IN_FULL_DEED.test(row.name));

/** A name that ends so is a share, a change or a result that others keep count of. */
const SHARE_TAIL =
  /((?<!效)率|(满意|知晓|认知|认可|参与|准确|精准|覆盖|完成|完好|相关|集中|盖|郁闭|饱和|自给|普及|渗透|开放|密|浓|湿|温|强|精|化程|(完成|完好|达标|掌握|熟悉|覆盖|参与)程)度|[比占]例|比重|占比|[幅增降]幅|[增降涨]速|百分[比点]|系数|指数|(?<!制)定额|素养水平|安全感|获得感|幸福感|留任|留存|成功|合格|达标|优良|覆盖(?:行政村|乡镇|街道|社区|村|村居|县区|学校|人群|人口|范围)?|就业|入学|入园|就医|参保|签约|脱贫|完成|落实|到位|整改|结案|化解|处[理置]|办结|受益|参与|知晓|满意|及时|准确|下浮|节约|节省|完成学业|看病|率(?:提高|提升|下降|降低|增长|上升|改善))(情况|数)?$/;
/** A rise or fall of what is counted: whether it is told from where, another rule asks. */
const CHANGED =
  /^(增加|提高|减少|降低|减轻)|(增收|增产|增效|增长|增加|提高|上升|减少|下降|降低|减量)$|(?:减少|降低|节约|压减)[一-龥]{2,6}(?:量|额|成本|费用|面积|损失|时间)$|(?:[车流航均]速|时间|产量|单产)(?:提升|提高|缩短)$/;
/** Said of work in general: how good, how strong, what for. */
const ABSTRACT =
  /((?<!空气|大气|水|水环境|土壤|耕地|声环境)质量|(?<!素养)水平|能力|作用|影响|秩序|形象|氛围|面貌|效率|能效|便[利捷]|便[利捷]度|和谐度|影响力|公信力)$/;
/** What work is done in full, and may be put in per cent: 补助发放, 隐患排查. */
const IN_FULL =
  /率|度|比例|比重|占比|幅度|百分|日[产清结][一-龥]?日[清结毕]|合格|达标|及时|完成|覆盖|准确|满意|知晓|参保|普及|增|减|升|降|节|下浮|优良|健全|落实|控制|解决|使用|利用|处理|处置|结案|化解|整改|受益|就业|认可|好评|水平|续|持证|[上到在]岗|在线|连通|联网|开通|投用|入住|完整|齐全|规范|一致|完好|签订|建立|全部|是否|分级|效果|发放|支付|拨付|兑付|缴纳|验收|通过|开工|竣工|检测|抽检|排查|配备|纳入|报送|归档|公开|公示|可用|可靠|连续|正常运[行转]/;
/** All of it to a standard others have set: kept or not, piece by piece. */
const TO_STANDARD =
  /(符合|达到|执行)[^,，;；]{0,6}(国家|行业|国标|地方|质量|技术|卫生|安全|建设)[^,，;；]{0,6}(标准|规范)(要求)?/;
/** How the work is to be gone about, told in full. */
const PROCEDURE = /^(严格)?(按照?|依据|根据|遵照|依照)(?!.*[率度例]$)[^%]{12,}$/;
/** Neither a share by its name nor work that may be done in full: per cent of what? */
const thingInPercent = (row: ReadIndicator): boolean => {
  if (!/^(generic|institution|attitude|count|time)$/.test(row.kind) || isCostRow(row)) return false;
  if (/\d/.test(row.name) || !(amountOf(row) > 0) || TO_STANDARD.test(row.name)) return false;
  if (PROCEDURE.test(row.name)) return true;
  if (/[率优良级]|达标|合格|完成|覆盖/.test(row.value.plain)) return false;
  if (/率|比例|占|覆盖/.test(row.description) || /[较比](?!例|重|较)/.test(row.name)) return false;
  if (isBenefit(row))
    return (
      row.kind !== 'time' &&
      row.kind !== 'count' &&
      row.name.length > 2 &&
      !SHARE_TAIL.test(row.name) &&
      !CHANGED.test(row.name)
    );
  if (row.kind !== 'generic') return false;
  return (
    (ABSTRACT.test(row.name) && row.level2 === 'quality') ||
    (row.name.length > 3 && amountOf(row) >= 50 && !IN_FULL.test(row.name))
  );
};

const isQuestion = (row: ReadIndicator): boolean =>
  /^(资金|项目|工作)?是否/.test(row.name) && row.kind !== 'satisfaction' && amountOf(row) < 100;

const percentOnWords = (row: ReadIndicator): boolean =>
  isPercent(row) &&
  row.value.number !== null &&
  row.kind !== 'attitude' &&
  !hasFormula(row) &&
  ((/性$/.test(row.name) && !SHARE_LIKE.test(row.name)) ||
    isQuestion(row) ||
    /^(不发生|未发生|不出现|杜绝)(?!.*(率|比例|占比)$)/.test(row.name) ||
    (row.level2 === 'time' && /(推进|进行|开展|实施)$/.test(row.name)) ||
    (/[一-龥]/.test(row.name) && thingInPercent(row)) ||
    (row.kind === 'institution' && !MEASURED.test(row.name)) ||
    isSlogan(row));

/** A day as a spreadsheet keeps it, by itself or again where the unit should stand: 44,561. */
const SERIAL = /^=?\|?((?:3[7-9]|4\d|5[0-4]),?\d{3})(?:\|?\1)*$/;

function wordsForNumber(row: ReadIndicator): string | null {
  const { shape, text, operator } = row.value;
  if ((row.level2 === 'time' || WHEN_NAME.test(row.name)) && SERIAL.test(row.value.plain))
    return `指标值“${row.value.raw}”像是表格软件存日期用的序号，没有写出日期`;
  if (ALL_YEAR.test(row.value.plain) && row.level2 === 'quantity')
    return `“${row.name}”只写“${row.value.raw}”，没有写多少`;
  if (ALL_YEAR.test(row.value.plain) && DONE_BY.test(row.name))
    return `“${row.name}”应有日期，却写“${row.value.raw}”`;
  if (shape !== 'text' || text === null || /\d/.test(text)) return null;
  if (/周期$/.test(row.name) && /^(?:季度?|半?年|月)$/.test(text)) return null;
  const open = OPEN.exec(text)?.[1];
  if (open === '' || (isUnit(open ?? text) && !/^每/.test(text)))
    return `指标值“${row.value.raw}”只有符号或单位，没有数`;
  if (/^是否/.test(text)) return `指标值“${row.value.raw}”是一句问话，没有答案`;
  if (LONE_RATE.test(text) && text.length <= 16 && !/[季年月]度$/.test(text))
    return `指标值写的是“${text}”，只有名称没有数`;
  if (isCostRow(row) && (WITHIN_BUDGET.test(text) || WITHIN_PRICE.test(text)))
    return `“${row.name}”应有金额，“${text}”没有说是多少`;
  if (isCostRow(row) && PRINCIPLE.test(text) && !/《|合同|批复|概算|中标/.test(text))
    return `“${row.name}”应有金额，“${text}”只是原则`;
  if (row.level2 === 'quantity' && /^(全部|所有)$/.test(text) && /(人数|户数|家数|个数|数量)$/.test(row.name))
    return `“${row.name}”应有数量，却只写“${text}”`;
  if (operator === 'qualitative' || CHECKABLE_TEXT.test(text)) return null;
  if (row.kind !== 'satisfaction' && ASKS.test(row.name) && /^[是否有无]$/.test(text)) return null;
  if (WHOLE_PLACE.test(text) && /(人口|人数|群众|对象|户数)$/.test(row.name))
    return `“${row.name}”应有人数，却写“${text}”`;
  if (row.level2 === 'time' && WHEN_NAME.test(row.name) && !WHEN.test(text) && !IN_DAYS.test(row.description))
    return `“${row.name}”应有日期或期限，却写“${text}”`;
  if (row.level2 === 'time' && /(率|比例)$/.test(row.name)) return `“${row.name}”应有数值，却写“${text}”`;
  if (row.level2 === 'quantity' && /^每[天日周旬月季年]$/.test(text))
    return `“${row.name}”只写“${text}”，没有写每次多少`;
  if (/^(?:下降|上升|提高|降低|增长|减少)$/.test(text) && /上年|去年|同期|基数|基期/.test(row.description))
    return null;
  const counted = row.kind === 'count' && !/面|规模/.test(row.name);
  if (row.level2 === 'quantity' && ACT.test(text)) return `“${row.name}”应有数量，却只写“${text}”`;
  if (isCostRow(row) && row.kind === 'cost') return `“${row.name}”应有金额，却写“${text}”`;
  if (/频率$/.test(row.name) && /每|\/|次/.test(text)) return null;
  if (row.kind === 'rate' || row.kind === 'satisfaction' || row.kind === 'completion' || counted)
    return `“${row.name}”应有数值，却写“${text}”`;
  return null;
}

export default rule({
  id: 'IND-VALUE-TYPE-MISMATCH',
  scope: 'indicator',
  title: '指标值与指标的性质不符',
  level: 'error',
  formal: false,
  aspect: '可行性',
  basis: [goalMeasures2015],
  why: '机制、条件、“××性”是定性的，写95%算不出来；人数、比率、成本是定量的，写文字无法核对。',
  mend: '定性的改写成可数的结果（制度文件≥1项、使用年限≥X年）或写明判定标准；定量的写数字和单位。',
  fault: 'value-not-measurable',
  examples: {
    bad: [
      {
        note: '预算是多少没有写',
        rows: [{ level2: '成本指标', name: '项目总成本', value: '控制在预算范围内' }],
      },
      { note: '合同价没写', rows: [{ level2: '成本指标', name: '绿地养护费', value: '不超合同价' }] },
      {
        note: '每天几条没有写',
        rows: [{ level2: '数量指标', name: '公众号推文', value: '每日' }],
      },
      {
        note: '哪天做完没有写',
        rows: [{ level2: '时效指标', name: '慰问工作完成时间', value: '全年' }],
      },
      { note: '训了多少人没有写', rows: [{ level2: '数量指标', name: '协管员岗前培训', value: '全年' }] },
      { note: '日期处写“尽快”', rows: [{ level2: '时效指标', name: '补助发放时间', value: '尽快' }] },
      { note: '全县人民不是数', rows: [{ level2: '数量指标', name: '受益人口', value: '全县人民' }] },
      {
        note: '口号配百分比之二',
        rows: [{ level2: '社会效益指标', name: '提高居民生活质量', value: '≥90%' }],
      },
      {
        note: '预算里没有单列的一笔',
        rows: [{ level2: '成本指标', name: '教材印刷费', value: '控制在预算范围内' }],
      },
      { note: '原则不是金额', rows: [{ level2: '成本指标', name: '维修经费', value: '本着节俭的原则支出' }] },
      {
        note: '不发生配百分比',
        rows: [{ level2: '社会效益指标', name: '不发生重大动物疫情', value: '100%' }],
      },
      { note: '机制配百分比', rows: [{ level2: '可持续影响指标', name: '长效管护机制', value: '≥95%' }] },
      {
        note: '口号配百分比',
        rows: [{ level2: '社会效益指标', name: '促进乡村文化事业健康发展', value: '≥90%' }],
      },
      {
        note: '以“度”结尾的看法',
        rows: [{ level2: '社会效益指标', name: '居民办事便利度', value: '≥95%' }],
      },
      {
        note: '质量没有说合格还是优良',
        rows: [{ level2: '质量指标', name: '教学质量', value: '≥90%' }],
      },
      {
        note: '不知是什么的比例',
        rows: [{ level2: '社会效益指标', name: '基层单位齐抓共管', value: '≥95%' }],
      },
      { note: '比率配文字', rows: [{ level2: '质量指标', name: '工程验收合格率', value: '逐步提高' }] },
      { note: '只有符号和单位', rows: [{ level2: '经济效益指标', name: '轮换收益', value: '≥万元' }] },
      {
        note: '值里只有一个率的名称',
        rows: [{ level2: '时效指标', name: '助学金按季发放', value: '发放时间达标率' }],
      },
    ],
    good: [
      {
        note: '陷阱：和上年同期比可以核对',
        rows: [{ level2: '社会效益指标', name: '溺水死亡人数', value: '同比下降' }],
      },
      {
        note: '陷阱：一季一结说了周期',
        rows: [{ level2: '时效指标', name: '护理费结算周期', value: '季度' }],
      },
      {
        note: '陷阱：有统计口径的水平',
        rows: [{ level2: '社会效益指标', name: '居民健康素养水平', value: '≥26%' }],
      },
      {
        note: '陷阱：和上年比可以核对',
        rows: [{ level2: '社会效益指标', name: '手足口病发病率', value: '低于上年' }],
      },
      {
        note: '陷阱：增速有统计',
        rows: [{ level2: '经济效益指标', name: '社会消费品零售总额增速', value: '≥6%' }],
      },
      { note: '陷阱：节日是日子', rows: [{ level2: '时效指标', name: '慰问时间', value: '“六一”' }] },
      { note: '陷阱：日清可数', rows: [{ level2: '质量指标', name: '垃圾日产日清', value: '100%' }] },
      { note: '陷阱：调成几成', rows: [{ level2: '社会效益指标', name: '纠纷调解成功', value: '96%' }] },
      { note: '陷阱：“汛期前”是时间', rows: [{ level2: '时效指标', name: '清淤完成时间', value: '汛期前' }] },
      { note: '机制落到文件', rows: [{ level2: '可持续影响指标', name: '管护制度文件数', value: '≥1项' }] },
      { note: '定性的直接判断', rows: [{ level2: '可持续影响指标', name: '管护制度', value: '印发' }] },
      {
        note: '陷阱：描述里写了和上年比',
        rows: [
          { level2: '社会效益指标', name: '平均住院日延长率', value: '下降', description: '与上年同期比较' },
        ],
      },
      {
        note: '陷阱：“性”有了算法',
        rows: [
          {
            level2: '质量指标',
            name: '档案齐备性',
            value: '≥95%',
            description: '齐备档案件数÷应归档件数×100%',
          },
        ],
      },
      {
        note: '陷阱：准确性按惯例是比率',
        rows: [{ level2: '质量指标', name: '补贴发放准确性', value: '=100%' }],
      },
      {
        note: '陷阱：按批复控制可以核对',
        rows: [{ level2: '成本指标', name: '项目总成本', value: '不超过概算批复数' }],
      },
    ],
  },
  *check(row) {
    if (percentOnWords(row))
      yield objection(row, 'value_raw', `“${row.name}”是定性的，写成${row.value.raw}算不出来。`, {
        confidence: 0.9,
      });
    const words = wordsForNumber(row);
    if (words !== null)
      yield objection(row, 'value_raw', `${words}，年底无法核对。`, {
        severity: 'warning',
        confidence: 0.85,
        ...(/^(rate|satisfaction|completion)$/.test(row.kind) ? lastYear(row) : {}),
      });
  },
});
