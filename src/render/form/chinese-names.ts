/** What a person who knows only Word calls the fields of one part of a text; the first name is the usual one. */
type Names = Readonly<Record<string, readonly string[]>>;

const ROW: Names = {
  number: ['序号'],
  level1: ['一级指标'],
  level2: ['二级指标'],
  name: ['三级指标', '指标名称'],
  description: ['绩效指标描述', '指标描述'],
  operator: ['计算符号', '符号'],
  value: ['数值'],
  unit: ['计量单位'],
  value_raw: ['指标值'],
  basis: ['指标值确定依据', '确定依据'],
  data_source: ['数据来源'],
  weight: ['权重'],
};

/** The Chinese names of a form's fields, by the list whose items have them; "" is the whole text. */
export const CHINESE: Readonly<Record<string, Names>> = {
  '': {
    title: ['标题', '文本标题'],
    status: ['文稿状态'],
    date: ['成文日期', '日期'],
    year: ['年度', '年份'],
    unit_name: ['部门名称', '单位名称'],
    compiled_by: ['编制单位'],
    reviewed_by: ['审核单位'],
    total_budget: ['部门预算总额', '预算总额'],
    money_unit: ['金额单位'],
    overall_heading: ['总体绩效目标标题'],
    overall_goal: ['总体绩效目标', '总体目标'],
    overall_rows_by_name: ['部门绩效指标', '部门指标'],
    sub_goals_heading: ['分项绩效目标标题'],
    sub_goals: ['分项绩效目标', '分项目标'],
    safeguards_heading: ['工作保障措施标题'],
    safeguards: ['工作保障措施', '保障措施'],
    projects: ['项目'],
  },
  overall_goal: { this: ['段落', '本段'] },
  sub_goals: {
    number: ['序号'],
    title: ['分项名称', '名称'],
    text: ['绩效目标'],
    indicators_text: ['绩效指标'],
  },
  safeguards: { number: ['序号'], title: ['措施名称', '名称'], text: ['措施内容', '内容'] },
  projects: {
    number: ['序号'],
    name: ['项目名称', '名称'],
    code: ['项目编码', '编码'],
    unit_code: ['单位编码'],
    unit_name: ['单位名称'],
    unit_line: ['填报单位'],
    money_unit: ['金额单位'],
    total: ['预算数', '预算总额'],
    fiscal: ['财政资金'],
    other: ['其他资金'],
    carryover: ['上年结转'],
    purpose: ['资金用途'],
    plan: ['资金支出计划', '支出计划'],
    goals: ['绩效目标', '目标'],
    rows_by_name: ['绩效指标', '指标'],
  },
  plan: { label: ['时点', '月份'], percent: ['支出比例', '比例'] },
  goals: { number: ['序号'], text: ['目标内容', '内容'] },
  rows_by_name: ROW,
  overall_rows_by_name: ROW,
};

/** What the parts of a form's language are called in Chinese. */
export const HELPERS: ReadonlyMap<string, string> = new Map([
  ['每个', 'each'],
  ['循环', 'each'],
  ['如果', 'if'],
  ['除非', 'unless'],
  ['否则', 'else'],
  ['合并', 'merge'],
]);

const CALLED = new Map([...HELPERS].reverse().map(([chinese, english]) => [english, chinese]));

/** What is said of a tag, with the parts of the language named as a person who writes Chinese tags knows them. */
export const helpersInChinese = (text: string): string =>
  text.replace(/(?<=\{\{[#/]?)(each|if|unless|else)\b/g, word => CALLED.get(word) ?? word);
