import { goalMeasures2015 } from '../../basis/goal-measures-2015-88.ts';
import { practice } from '../../basis/practice.ts';
import type { Rewrite } from '../../domain/finding.ts';
import { remembered } from '../../reading/remembered.ts';
import type { ReadIndicator, Surroundings } from '../../reading/types.ts';
import { toWanYuan } from '../../reading/units.ts';
import {
  amountOf,
  hasFormula,
  isCostRow,
  isPercent,
  isSatisfactionRow,
  objection,
  replacing,
  written,
} from '../row.ts';
import { rule } from '../rule.ts';

/** Words that fit any project; what is left after taking them out is the object measured. */
const EMPTY =
  /(当年|本年|本|该|各|维持|保持|项目?|年度|全年|工作|任务|事项|活动|资金|经费|财政|预算|所需|需要|需求|总|成本|金额|费用|支出|完成|实施|执行|使用|效率|及时|按时|按期|时间|时限|时效|进度|情况|质量|目标|标准|效果|效益|影响|作用|社会|经济|生态|可持续|整体|综合|绩效|指标|达到|预期|良好|率|度|的|数量|数|量|成效|成果|开展|推进|要求|合理|贯穿|长期|支付|按)/g;
/** These stand for one definite thing although they are made of such words. */
const DEFINITE =
  /^((项目|工程|课题)(完成|实施|开工|竣工|建设)?(个数|项数|数量)|(项目|工程|活动|支出|年度|经费)*(总|建设|实施|运行|单位)成本|(项目|工程|活动)(成本|支出|投资|总投资|经费|总?金额)|(年度|项目|财政|专项|预算)*(资金|预算|经费)((支出|执行|支付|到位|使用|合规|及时|足额|进度|完成)+(率|性|时间|时限|日期|进度))|(项目|任务|工作|工程|活动)?(按期|及时|按时|实施|全部)?(完工|完成|开工|竣工|实施)(时间|时限|日期|进度|时效)|(项目|工程)(形象)?进度|项目(\(工程\))?(按期|按时|及时|实施)?(完成|执行)(及时)?率)$/;
const UNNAMED =
  /重点工作|重点(?:任务|事项)(?:完成)?(?:数量?|情况|率)?$|^(?:工作|任务|业务|年度)+质量(?:达标|合格|优良)率$|各项工作|相关工作|其他工作|日常工作|^其[他它]$|(其他|相关|各类|各项)(费用|活动|项目|支出|服务|内容|经费)$|^(年度|全年)?计划(任务|工作)?(完成)?(数|数量)$|^(年度|全年|各项)(工作|任务)+(完成)?(及时|质量)(性|率)$|^(业务|工作)(开展|办理|完成)?(数量|次数|数|量)$|^(建设|改造|实施|采购|维修|整治|宣传|培训)内容$|(经费|资金)需求|所需(经费|资金)|^(业务|日常|各项|本职|年度)(工作)?(按时|及时|按期)?完成(及时)?率$|^(业务|日常|各项|本职)工作(按时|及时|按期)?(完成|办结)率$/;
const NO_FORMULA = /(成本|资金|投资|(?<!次均|公用)费用)控制率$/;
const TIME_ONLY =
  /^(\d{4}年)?(\d{1,2}月(\d{1,2}日)?)?([年月]?[底末])?(之?前|以前)?(完成|支付|结束|完工|到位)?$|^\d{4}年(全年|度|底)?$|^([一1半]年|年)(之内|以内|内)(完成|完工|完毕)?$|^(\d{4}年)?\d{1,2}月?[-—~至]\d{1,2}月$/;
const LONE_RATE =
  /^((及时|按时|按期)完成|合格|达标|准确|覆盖|到位|使用|正常)率$|^(时效|及时)性$|^(投入|控制数|个数|服务|内容|业务量|(服务|工作)(内容|项目|任务))$|^质量合格$|^(合格|符合(要求|标准|规定)?|达标|完成|良好|正常|优秀)$/;
/** An age and nothing of those who have it. */
const AGE = /^\d{1,3}(?:[-~至—]\d{1,3})?周?岁(?:及?以[上下])?(?:的?(?:人员?|老人|老年人|儿童))?$/;
/** All of the project's work, by a day. */
const ALL_BY = /^(?:各项|全部|所有)(?:工作|活动|任务|项目|内容)(?:完成|结束)?(?:时间|时限|日期)$/;
/** A rate of two signs, the deed alone: 清运率. */
const DEED_RATE =
  /^(清运|收运|处[置理]|整改|修复|更[换新]|维修|治理|发放|检测|抽检|监测|巡查|安装|投放|拆除|改造|采购|配送|回收|养护|管护)率$/;
/** A deadline told as a length of time, of work nobody names. */
const isSpan = (row: ReadIndicator): boolean =>
  /^(?:工作|任务|业务|活动)(?:完成|开展)?(?:时间|时限|期限)$/.test(row.name) &&
  /^[年月天日]$|个月/.test(row.unit ?? '');
/** A deed without what it was done to. */
const LONE_DEED = /^(完成|实施|推进|开展|组织)(新建|建设|改造|维修|整治|治理|修缮|采购|购置|施工|验收|服务)$/;

/** A group of people, and a percentage: of them what? */
const PEOPLE =
  /(?<!率)(学生|儿童|群众|对象|人员|人口|农户|贫困户|脱贫户|监测户|老年人|残疾人|企业|职工|干部|居民|村民)$/;

/** Under 满意度, a name that says nothing of anybody's being pleased or not. */
const PLEASED =
  /满意|认可|评价|好评|投诉|表扬|信任|支持|幸福|安全感|获得感|信访|上访|[率度感例重数量额]$|[时期]间$/;
const isNobodysView = (row: ReadIndicator): boolean =>
  isSatisfactionRow(row) && isPercent(row) && !PLEASED.test(row.name);

/** Done as it should be, and nothing of what: 按计划完成. */
const AS_IT_SHOULD =
  /^按(?:年度)?(?:计划|进度|要求|规定|时|期|时限|时间|月|季度?|年)?(?:全部)?(?:完成|实施|推进|开展|到位|支付|发放|拨付)$/;

/** The whole year, for work that ends on no day of it. */
const ALL_YEAR = /^(全年|20\d\d年(度|全年)?|年度内?|按[年月季日周](安排|推进|开展|进行|实施))$/;
const NO_END = /(工作|业务|活动|(使用|开展|实施|执行|运行|安排)(时间|周期|期限|期间)|时间安排)$/;
const isYearLong = (row: ReadIndicator): boolean =>
  row.level2 === 'time' &&
  ALL_YEAR.test(row.value.plain) &&
  NO_END.test(row.name) &&
  !/^项目实施/.test(row.name);
/** Money kept in check, and neither which nor how far. */
const CONTROL =
  /^(项目|工程)?(成本|投资|费用|支出)控制$|^(严格|有效|合理)?控制(项目|工程)?(成本|投资|费用|支出)$/;
const BY_PAPER = /批复|概算|合同|中标/;
/** Stuff by the lot: of what, nobody can tell. */
const isAnyStuff = (row: ReadIndicator): boolean =>
  /^(购置|采购|配备)?(装备|设备|物资|材料|器材|用品|货物|资料)(数量)?$/.test(row.name) &&
  /^[批项]$/.test(row.unit ?? '');
/** What any office spends to keep going, put as one item: 水电、办公 1项. */
const UPKEEP =
  /^(?:(?:日常|机关|单位|人员|基本|公用|本级|队站|站点)?(?:水电[暖气]?|水费|电费|[油燃]料|燃[油气]|油耗|取暖|采暖|办公|差旅|邮电|通[讯信]|电话|工资|薪酬|社保|五险一金|公积金|津补贴|福利|伙食|劳务|物业(?:管理)?(?:服务)?|(?<=.)(?:车辆)?维修)(?:费用?|经费|支出|开支|消耗)?[、和及与,]?)+$/;
const isUpkeep = (row: ReadIndicator): boolean =>
  row.level2 === 'quantity' &&
  amountOf(row) === 1 &&
  /^[项年批宗笔]$/.test(row.unit ?? '') &&
  UPKEEP.test(row.name);
/** One project, of whatever kind. */
const isOneProject = (row: ReadIndicator): boolean =>
  amountOf(row) === 1 &&
  (/^(项目|工程|任务)(数量|个数|数)$/.test(row.name) ||
    (row.unit === '项' && /(任务|工作)(完成)?(数量|项数|数)$/.test(row.name)));

/** 森林防火 | 森林火灾受害率不超过0.9‰: what is measured stands in the value alone. */
const isToldInValue = (row: ReadIndicator): boolean =>
  !/(率|度|比例|占比|人数|次数|数量|面积|情况)$/.test(row.name) &&
  /^[一-龥]{3,}(率|比例|占比)(不超过|不高于|不低于|达到?|控制在|在|≤|≥|<|>|=)+\d/.test(row.value.plain) &&
  !row.value.plain.startsWith(row.name);

/** More or less than last year, which? */
const isUndirected = ({ name, value }: ReadIndicator): boolean =>
  /[较比](?:上年|去年|上一年|同期|上年同期)$|[^同]同比$/.test(name) &&
  !/降|减|少|升|增|提高|多/.test(value.plain);

const isVague = remembered(
  name =>
    LONE_RATE.test(name) ||
    AGE.test(name) ||
    /^[\d.%,\s]+$|不适用/.test(name) ||
    /^(项目|工程|活动)?(持续|维持|存续)期限?$/.test(name) ||
    LONE_DEED.test(name) ||
    (!DEFINITE.test(name) && (TIME_ONLY.test(name) || UNNAMED.test(name) || name.replace(EMPTY, '') === '')),
);

/** The whole budget as a ceiling says what it is, by whatever plain word. */
const isTotal = (row: ReadIndicator, budget: string | null): boolean =>
  isCostRow(row) &&
  !UNNAMED.test(row.name) &&
  /(经费|资金|金额|成本|支出|费用|预算)$/.test(row.name) &&
  row.name.length > 2 &&
  budget !== null &&
  row.value.number !== null &&
  row.unit !== null &&
  Number(toWanYuan(row.value.number, row.unit)) === Number(budget);

/** The whole budget is the project's total cost; a rate gets the thing it is a rate of from the unit. */
function clearer(row: ReadIndicator, budget: string | null): { rewrite?: Rewrite } {
  const name = written(row, 'name');
  const whole = budget !== null && row.value.number !== null && Number(row.value.number) === Number(budget);
  if (isCostRow(row) && whole && row.unit === '万元')
    return { rewrite: { ...replacing(row, 'name', '项目总成本'), proposal: true } };
  const rate = /(按期|按时|及时)?(完成及时|完成)率$/.exec(name);
  return rate === null
    ? {}
    : {
        rewrite: {
          ...replacing(row, 'name', `X${rate[0]}`, [`“${name}”考核的是哪几项工作？附上清单。`]),
          proposal: true,
        },
      };
}

const isLoneDeed = (row: ReadIndicator, { projectName, goals }: Surroundings): boolean => {
  const deed = DEED_RATE.exec(row.name)?.[1];
  const told = `${projectName ?? ''}${goals.join()}`;
  return deed !== undefined && told !== '' && !told.includes(deed);
};

export default rule({
  id: 'IND-NAME-VAGUE',
  scope: 'indicator',
  title: '指标名称没说清考核什么',
  level: 'warning',
  formal: false,
  aspect: '相关性',
  basis: [goalMeasures2015, practice],
  why: '名称放到任何项目里都能用，就看不出考核的是哪件事、哪个对象，年底也无从取数。',
  mend: '名称写明对象和所量的事，如“入企服务任务按期完成率”“项目总成本”；“重点工作”要附清单。',
  fault: 'name-vague',
  examples: {
    bad: [
      {
        note: '比上年升还是降',
        rows: [{ level2: '社会效益指标', name: '火灾起数较上年', value: '≥5%' }],
      },
      {
        note: '名称只是年龄',
        rows: [{ level2: '成本指标', name: '60-69周岁', value: '50元/月' }],
      },
      {
        note: '收运什么，目标没有说',
        rows: [{ level2: '质量指标', name: '收运率', value: '100%' }],
        around: { project: '公厕改造', goal: '改造公厕12座' },
      },
      {
        note: '什么工作',
        rows: [{ level2: '时效指标', name: '工作完成时限', value: '=6个月' }],
      },
      {
        note: '考核的率只写在值里',
        rows: [{ level2: '数量指标', name: '松材线虫防控', value: '疫木除治率不低于95%' }],
      },
      { note: '什么的质量', rows: [{ level2: '质量指标', name: '质量合格', value: '合格' }] },
      { note: '哪些重点任务', rows: [{ level2: '数量指标', name: '重点任务', value: '≥5项' }] },
      { note: '什么工作的质量', rows: [{ level2: '质量指标', name: '工作质量达标率', value: '100%' }] },
      { note: '哪一项任务', rows: [{ level2: '数量指标', name: '宣传任务完成数', value: '1项' }] },
      { note: '名称只是月份', rows: [{ level2: '时效指标', name: '1-12月', value: '完成' }] },
      { note: '什么设备', rows: [{ level2: '数量指标', name: '设备', value: '1批' }] },
      { note: '控制哪一项', rows: [{ level2: '成本指标', name: '控制成本', value: '100%' }] },
      { note: '哪里都能用', rows: [{ level2: '质量指标', name: '工作完成率', value: '≥95%' }] },
      { note: '全年做着的事没有时点', rows: [{ level2: '时效指标', name: '日常巡查工作', value: '全年' }] },
      { note: '什么按计划完成', rows: [{ level2: '时效指标', name: '按计划完成', value: '100%' }] },
      { note: '按月付什么', rows: [{ level2: '时效指标', name: '按月支付', value: '按月' }] },
      { note: '什么费用', rows: [{ level2: '成本指标', name: '其他', value: '12万元' }] },
      { note: '只写了人', rows: [{ level2: '质量指标', name: '特困供养对象', value: '100%' }] },
      { note: '只写了问谁', rows: [{ level2: '服务对象满意度指标', name: '教师', value: '≥90%' }] },
      { note: '没说改造什么', rows: [{ level2: '数量指标', name: '完成改造', value: '≥14个' }] },
      { note: '名称只是年份', rows: [{ level2: '时效指标', name: '2024年全年', value: '≥300天' }] },
      { note: '名称是日期', rows: [{ level2: '时效指标', name: '2024年11月完成', value: '=95%' }] },
      { note: '这一行没有填', rows: [{ level2: '社会成本指标', name: '0', value: '0.00%' }] },
      { note: '控制率没有算法', rows: [{ level2: '成本指标', name: '工程成本控制率', value: '100%' }] },
    ],
    good: [
      {
        note: '陷阱：各项都到哪天为止',
        rows: [{ level2: '时效指标', name: '各项任务完成时间', value: '2026年11月30日前' }],
      },
      {
        note: '陷阱：项目就是收运',
        rows: [{ level2: '质量指标', name: '收运率', value: '≥98%' }],
        around: { project: '餐厨垃圾收运' },
      },
      {
        note: '陷阱：升降写在值里',
        rows: [{ level2: '社会效益指标', name: '热线工单量同比', value: '下降' }],
      },
      { note: '有对象', rows: [{ level2: '质量指标', name: '入企服务任务完成率', value: '≥95%' }] },
      { note: '陷阱：总成本是确指', rows: [{ level2: '成本指标', name: '项目总成本', value: '≤20万元' }] },
      {
        note: '陷阱：等于预算总额的经费是总成本',
        rows: [{ level2: '成本指标', name: '工作经费', value: '≤20万元' }],
        around: { budget: '20' },
      },
      {
        note: '陷阱：控制率写明了算法',
        rows: [
          {
            level2: '成本指标',
            name: '工程成本控制率',
            value: '≤100%',
            description: '实际支出÷概算×100%',
          },
        ],
      },
    ],
  },
  *check(row, { around }) {
    if (row.name === '' || row.kind === 'satisfaction') return;
    if (NO_FORMULA.test(row.name) && !hasFormula(row))
      yield objection(row, 'name', `“${row.name}”没有算法，看不出以什么为基数、越高好还是越低好。`, {
        confidence: 0.75,
      });
    else if (
      (PEOPLE.test(row.name) || isNobodysView(row)) &&
      isPercent(row) &&
      !/率|比例|占|覆盖/.test(row.description)
    )
      yield objection(row, 'name', `“${row.name}”只写了人，没有说明量他们的什么。`, { confidence: 0.8 });
    else if (
      CONTROL.test(row.name) &&
      (row.value.shape === 'text' || isPercent(row)) &&
      !BY_PAPER.test(row.value.plain)
    )
      yield objection(row, 'name', `“${row.name}”没有写控制的是哪一项、以什么为限。`, { confidence: 0.7 });
    else if (
      !(ALL_BY.test(row.name) && row.value.date !== null) &&
      (isVague(row.name) ||
        isUndirected(row) ||
        isSpan(row) ||
        isLoneDeed(row, around) ||
        isYearLong(row) ||
        isOneProject(row) ||
        isUpkeep(row) ||
        isAnyStuff(row) ||
        ((isPercent(row) || row.name.startsWith(row.value.plain)) && AS_IT_SHOULD.test(row.name)) ||
        isToldInValue(row)) &&
      !isTotal(row, around.budget)
    )
      yield objection(row, 'name', `“${row.name}”没有说明考核的是哪件事、哪个对象。`, {
        confidence: 0.8,
        ...clearer(row, around.budget),
      });
  },
});
