import { remembered } from '../reading/remembered.ts';
import { simplified } from '../reading/traditional.ts';
import { bare, isFigure } from './cells.ts';
import { similarity } from './similarity.ts';

/** What a label of a project's form announces. `aside` is known and has no field in a draft. */
export type FormField =
  | 'code'
  | 'name'
  | 'unit'
  | 'scale'
  | 'total'
  | 'fiscal'
  | 'other'
  | 'carryover'
  | 'purpose'
  | 'plan'
  | 'goal'
  | 'goal_mid'
  | 'aside';

/** What a column of an indicator table holds. `mid_` columns are the 中期 set printed beside the year's. */
export type Column =
  | 'level1'
  | 'level2'
  | 'name'
  | 'description'
  | 'operator'
  | 'value'
  | 'unit'
  | 'basis'
  | 'data_source'
  | 'weight'
  | 'aside'
  /** 绩效指标 over or before the others: a heading of headings. */
  | 'group';

const FORM: Readonly<Record<FormField, string>> = {
  code: '项目编码 项目代码 项目编号',
  name: '项目名称 二级项目名称 三级项目名称 项目支出名称 项目政策名称 专项名称 专项资金名称',
  unit: '实施单位 具体实施单位 项目实施单位 项目执行单位 预算单位 项目单位 部门名称 填报单位 单位名称 部门单位名称 部门 部门单位',
  scale:
    '项目资金申请 预算规模及资金用途 预算规模及用途 预算规模 项目资金 资金情况 预算执行情况 预算执行 项目金额',
  total:
    '预算数 当年预算 年度资金总额 资金总额 当年资金总额 年度财政资金总额 预算金额 项目总预算 项目资金总额 年度本级预算金额 项目预算金额 年度预算数 预算总额 项目预算 总预算 预算资金 资金规模 年度预算 项目总投资 本年度申请财政预算资金 本年度申请市财政预算资金',
  fiscal:
    '其中财政资金 财政资金 其中财政拨款 财政拨款 当年财政拨款 其中当年财政拨款 本年财政拨款 其中本年财政拨款 其中财政投款 其中上级资金 一般公共预算拨款 年度财政拨款',
  other: '其他资金 其它资金 其中其他资金 其中其它资金 当年其他资金 单位自筹资金',
  carryover: '上年结转 上年结转资金 上年结转结余',
  purpose: '资金用途 资金使用用途 经费用途 用途',
  plan: '资金支出计划 支出计划 资金支出进度计划 资金支出进度 支出进度计划 资金使用计划',
  goal: '绩效目标 项目年度绩效目标 年度目标 年度绩效目标 年度总体目标 总体目标 总体绩效目标 项目绩效目标 项目绩效总目标 本年度绩效目标 专项年度绩效目标 年度主要目标和成果 年度绩效总目标 年度总目标 项目总目标 总目标 年度主要目标 预期目标 预期完成目标 年初设定目标 全年预期目标 当年绩效目标 当年目标 当年度绩效目标 本年目标 本年度目标 年度预期目标 全年目标',
  goal_mid: '中期目标 长期目标 中期绩效目标 中长期目标 中期滚动目标 实施期目标 实施期绩效目标',
  aside:
    '一级项目名称 联系人及电话 联系人及联系电话 主管部门 主管部门及编码 主管部门及代码 项目主管部门 业务主管部门 项目属性 项目类别 项目类型 项目分类 项目期 项目起止时间 建设周期 项目支出实施期 实施期限 起止时间 项目负责人 项目负责人及电话 联系人 项目联系人 联系电话 项目总体概况 项目概况 立项依据 工作内容 项目内容 主要内容 实施内容 主要工作内容 该项目支出上级资金 部门预算 当年年度预算 年初预算数 全年预算数 全年执行数 执行数 执行率 年度预算执行率 财政资金预算分类 财政资金科目代码 实际完成情况 目标实际完成情况 全年实际完成情况 年度实际完成情况 年度目标完成情况 年度总体目标完成情况 年度总体目标完成情况综述 分值 得分 自评得分 中央主管部门 省级主管部门 市级主管部门 省级财政部门 市级财政部门 中央部门 主管预算部门 预算部门 项目来源 资金来源 项目负责人及联系电话 联系方式 填报日期 项目建设周期 建设地点 实施地点 地方资金其他 年度绩效指标 本年度绩效指标 绩效项目指标表 中期财政预算 中期市财政预算 绩效指标 具体指标 具体绩效指标 全年完成情况 实际完成目标 目标完成情况 归口业务科室 归口科室 是否政府采购 开始日期 结束日期 项目口径 项目支出明细 投向领域 部门单位职责 部门职责 单位职责 主要职责 部门职能 部门职能概述 年度主要任务 任务名称 项目概述 立项必要性 项目立项必要性 项目立项依据 政策依据 项目实施计划 项目实施进度 资金拨付对象 职能职责与活动 预算执行率权重 本级安排 上级补助 项目开始日期 项目完成日期 项目开始时间 项目结束时间 项目总得分 资金性质 预算年度 项目级次 支出方向 项目类型及属性',
};

const HEADER: Readonly<Record<Column, string>> = {
  level1: '一级指标 一级 一级绩效指标 一级指标名称',
  level2: '二级指标 二级 二级绩效指标 二级指标名称 指标类型 指标类别 指标分类 绩效指标类型',
  name: '三级指标 三级 三级绩效指标 指标名称 指标内容 三级指标内容 三级指标名称 绩效指标名称 具体指标 考核指标 四级指标',
  description: '绩效指标描述 指标描述 指标解释 指标说明 指标值说明 指标值内容 绩效指标说明 指标含义',
  operator: '指标性质 性质 计算符号 指标值类型 运算符号 指标符号 比较符号 符号 指标值性质',
  value:
    '指标值 全年指标值 全年目标值 目标值 年度指标值 年度目标值 年初目标值 年初指标值 当年度指标值 预期实现值 预期指标值 预期目标值 指标目标值 计划指标值 本年指标值 本年度指标值 本年目标值 绩效指标值 绩效目标值 指标值及单位 指标值含单位 年初设定指标值 年初设定目标 年度数值 绩效值 指标值或计划水平 计划指标值或计划水平 目标 值 计划值 预期值',
  unit: '度量单位 计量单位 单位 指标单位',
  basis: '依据 指标值确定依据 确定依据 指标标准或依据 绩效标准 设定依据 指标确定依据 指标值设定依据 评价标准',
  data_source: '数据来源 取值方式 指标值来源 佐证资料',
  weight: '分值 权重 分值权重 指标分值 指标权重 权重分值',
  aside:
    '实际完成值 半年指标值 半年目标值 上半年指标值 上半年目标值 实际值 全年实际值 全年实际完成值 全年完成值 完成值 实际完成指标值 实际完成情况 实施进度 得分 自评得分 备注 偏差原因分析及改进措施 偏差原因 未完成原因和改进措施 未完成原因及改进措施 未完成原因及拟采取的改进措施 未完成原因分析及改进措施 未完成原因分析 得分计算方法 原因分析 改进措施 指标方向性 指标方向 指标编码 指标代码 指标编号 编码 编号 代码 完成率 完成比例 指标完成率 偏差率 扣分原因 评分说明 序号 上年指标值 上年实际值 近两年指标值 参考值 评分标准 评扣分标准 是否核心指标 是否核心',
  group: '绩效指标 绩效指标表 项目绩效指标',
};

function index<K extends string>(words: Readonly<Record<K, string>>): ReadonlyMap<string, K> {
  const found = new Map<string, K>();
  for (const key in words) for (const word of words[key].split(' ')) found.set(word, key);
  return found;
}

const FORM_WORDS = index(FORM);
const HEADER_WORDS = index(HEADER);

/** Only the letters of a label: brackets with what they hold, signs and stray marks go. */
export const letters = remembered((text: string): string =>
  simplified(bare(text))
    .replace(/^[(]?[一二三四五六七八九十]{1,3}[)]?、/, '')
    .replace(/[([【][^()[\]【】]{0,12}[)\]】]/g, '')
    .replace(/[^\p{Script=Han}A-Za-z]/gu, ''),
);

/** A label recognised: what it announces, how the trade prints it, and how alike they are. */
export interface Match<K> {
  readonly key: K;
  readonly label: string;
  readonly likeness: number;
}

/** 年度资金总额：854 is a label and what it announces. */
const AND_NUMBER = /[:：]\s*[-\d]|[\p{Script=Han})）:：]\s+-?\d[\d,]*(?:\.\d+)?(?:\s|万?元|$)/u;

function finder<K>(words: ReadonlyMap<string, K>): (text: string, least: number) => Match<K> | null {
  const alike = remembered((key: string): Match<K> | null => {
    let best: Match<K> | null = null;
    for (const [label, kind] of words) {
      if (Math.abs(label.length - key.length) > 3) continue;
      const likeness = similarity(label, key);
      if (likeness > (best?.likeness ?? 0)) best = { key: kind, label, likeness };
    }
    return best;
  });
  const looked = remembered((text: string): { label: string; exact: Match<K> | null } => {
    if (isFigure(text) || AND_NUMBER.test(text)) return { label: '', exact: null };
    const label = letters(text);
    const key = words.get(label);
    return { label, exact: key === undefined ? null : { key, label, likeness: 1 } };
  });
  return (text, least) => {
    if (text.length > 40) return null;
    const { label, exact } = looked(text);
    if (exact !== null || least >= 1 || label.length < 3) return exact;
    const found = alike(label);
    return found !== null && found.likeness >= least ? found : null;
  };
}

/** Labels of the form that no sentence uses as a word of its own, longest first. */
export const FORM_LABELS: readonly string[] = [...FORM_WORDS.keys()]
  .filter(word => word.length >= 3)
  .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));

/** 本年度预算金额, 项目支出预算数: an amount, of whatever it is said to be. */
const AMOUNT =
  /^(?:本年度?|当年|本次|项目|支出|年度|申请|安排)+(预算金额|预算数|预算总额|总预算|资金总额|预算资金|财政拨款|其他资金|自筹资金)(?:万元|元)?$/;

/** No figure but in brackets: 年度资金总额560万元 is a label and what it announces. */
const MONEY = /^(?=.*[额数算金款])(?:[^\d()（）]|[(（][^()（）]*[)）])*$/;

const findExactForm = finder(FORM_WORDS);

/** 0.00（上年结转4.50）: two amounts, no label. */
const TWO_AMOUNTS = /^[\d.,]*[(（]上年结转[\d.,]+[)）]$/;

function findForm(text: string, least: number): Match<FormField> | null {
  if (isFigure(text) || TWO_AMOUNTS.test(text.trim())) return null;
  const exact = findExactForm(text, 1);
  const amount =
    exact === null && text.length <= 40 && MONEY.test(text) ? AMOUNT.exec(letters(text))?.[1] : undefined;
  const key = amount === undefined ? undefined : (FORM_WORDS.get(amount) ?? 'other');
  if (key !== undefined && !AND_NUMBER.test(text)) return { key, label: letters(text), likeness: 1 };
  return exact ?? (least >= 1 ? null : findExactForm(text, least));
}

const findHeader = finder(HEADER_WORDS);

/** The form label a cell is, or resembles at least as much as `least`. */
export const formLabel = (text: string, least = 1): Match<FormField> | null => findForm(text, least);

/** True for the beginning of a form's label, as a wrapped cell prints it. */
export const beginsFormLabel = (text: string): boolean => {
  const start = letters(text);
  return start !== '' && [...FORM_WORDS.keys()].some(word => word.startsWith(start));
};

/** The column a header cell names, by meaning. */
export const headerLabel = (text: string, least = 1): Match<Column> | null =>
  (text.includes('绩效') ? (findHeader(text, 1) ?? ofPerformance(text)) : null) ?? findHeader(text, least);

/** 绩效指标性质, 绩效度量单位: the same headings, said of what the whole table is about. */
function ofPerformance(text: string): Match<Column> | null {
  const rest = text.length > 40 ? '' : letters(text).replace(/^(?:项目|年度)?绩效(?=\p{Script=Han}{3})/u, '');
  const key = HEADER_WORDS.get(rest);
  return key === undefined || AND_NUMBER.test(text) ? null : { key, label: rest, likeness: 1 };
}

/** All printed forms of the column labels, for cutting joined text; longest first. */
export const HEADER_LABELS: readonly string[] = [...HEADER_WORDS.keys()].sort(
  (a, b) => b.length - a.length || (a < b ? -1 : 1),
);

/** Ends of a table: sums, verdicts and signatures that are no indicator. */
export const isEndOfTable = (text: string): boolean =>
  /^(附件[::]|(?:合计|总计|总分|小计)(?!(?!人民币|金额|得分)\p{Script=Han}{4})|评价结论|自评结论|(?:其他)?需要?说明|(?:其他)?说明$|说明[::]|注[::]|备注[::]|填报人|填表人|监督(?:举报)?电话|经办人|制表人?[::]|审核人|(?:上报|填报|填表|制表)(?:时间|日期)|负责人[::]|财务负责人|项目负责人|单位负责人|财政部门|财政局?(意见|审核)|主管部门(意见|审核)|联系人|联系电话|审核意见|填报单位负责人)/u.test(
    bare(text),
  );
