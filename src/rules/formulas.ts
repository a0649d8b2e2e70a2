import type { Rewrite } from '../domain/finding.ts';
import { jaccard } from '../reading/similarity.ts';
import type { ReadIndicator } from '../reading/types.ts';

/** How a measure is usually worked out, and the record its figures are kept in. */
interface Formula {
  /** What the name ends in; what stands before it is the object. */
  readonly ending: RegExp;
  readonly numerator: (object: string) => string;
  readonly denominator: (object: string) => string;
  readonly record: string;
}

const tasks = (object: string): string =>
  /(任务|工作|事项|项目|课题)$/.test(object) ? `${object}项数` : `${object}数`;

const FORMULAS: readonly Formula[] = [
  {
    ending: /(总体)?满意(度|率)$/,
    numerator: () => '评价为满意和比较满意的有效问卷份数',
    denominator: () => '收回的有效问卷份数',
    record: '问卷汇总表',
  },
  {
    ending: /知晓(率|度)$/,
    numerator: object => `答对${object}问题的有效问卷份数`,
    denominator: () => '收回的有效问卷份数',
    record: '问卷汇总表',
  },
  {
    ending: /(完成及时|按期完成|按时完成|及时完成|如期完成)率$/,
    numerator: object => `按规定时间完成的${tasks(object)}`,
    denominator: object => `应完成的${tasks(object)}`,
    record: '进度台账',
  },
  {
    ending: /(发放|兑现|支付|拨付|兑付)及时率$/,
    numerator: object => `按规定时间发放的${object}笔数`,
    denominator: object => `应发放的${object}笔数`,
    record: '发放清册和支付凭证',
  },
  {
    ending: /及时率$/,
    numerator: object => `按规定时限办理的${object}件数`,
    denominator: object => `应办理的${object}件数`,
    record: '办理台账',
  },
  {
    ending: /完成(率|度)$/,
    numerator: object => `实际完成的${tasks(object)}`,
    denominator: object => `计划完成的${tasks(object)}`,
    record: '任务清单和完成台账',
  },
  {
    ending: /验收合格率$/,
    numerator: object => `验收合格的${object}数量`,
    denominator: object => `参加验收的${object}数量`,
    record: '验收报告',
  },
  {
    ending: /(合格|达标|优良|通过|优秀)率$/,
    numerator: object => `检查、考核合格的${object}数量`,
    denominator: object => `参加检查、考核的${object}数量`,
    record: '检查、考核结果',
  },
  {
    ending: /(利用|使用)率$/,
    numerator: object => `${object}实际使用时间`,
    denominator: object => `${object}可供使用时间`,
    record: '使用登记台账',
  },
  {
    ending: /(参与|参加|到课|出席|到会|到场)率$/,
    numerator: object => `实际参加${object}的人数`,
    denominator: object => `应参加${object}的人数`,
    record: '签到表',
  },
  {
    ending: /覆盖率$/,
    numerator: object => `实际覆盖的${object}数量`,
    denominator: object => `应覆盖的${object}数量`,
    record: '工作台账',
  },
  {
    ending: /(准确|正确)率$/,
    numerator: object => `核对无误的${object}笔数`,
    denominator: object => `核对的${object}笔数`,
    record: '核对记录',
  },
  {
    ending: /(发放|兑现|支付|拨付|兑付)率$/,
    numerator: object => `实际发放的${object}金额`,
    denominator: object => `应发放的${object}金额`,
    record: '发放清册和支付凭证',
  },
  {
    ending: /(办结|处理|处置|整改|回复|答复|解决)率$/,
    numerator: object => `已办结的${object}件数`,
    denominator: object => `受理的${object}件数`,
    record: '办理台账',
  },
  {
    ending: /(增长|提高|提升|增加)率$/,
    numerator: object => `（本年${object}数－上年${object}数）`,
    denominator: object => `上年${object}数`,
    record: '统计报表',
  },
  {
    ending: /(下降|降低|减少|压减)率$/,
    numerator: object => `（上年${object}数－本年${object}数）`,
    denominator: object => `上年${object}数`,
    record: '统计报表',
  },
];

/** Where the figures of what cannot be worked out as a share are kept. */
const RECORDS: Partial<Record<ReadIndicator['kind'], string>> = {
  count: '活动台账、签到表或验收资料',
  cost: '支出明细账和原始凭证',
  time: '进度台账',
};

const END_OF_YEAR = '统计至预算年度末';

/** A share's usual formula with its record: 分子÷分母×100%；null for a name whose parts only the unit knows. */
function formulaOf(row: ReadIndicator): string | null {
  const found = FORMULAS.find(({ ending }) => ending.test(row.name));
  if (found === undefined) return null;
  const object = row.name.replace(found.ending, '');
  const asked = found.record === '问卷汇总表';
  if (object === '' && !asked) return null;
  return `${found.numerator(object)}÷${found.denominator(object)}×100%，以${found.record}为准，${END_OF_YEAR}`;
}

/** What a count or an amount is read from. */
const recordOf = (row: ReadIndicator): string | null => RECORDS[row.kind] ?? null;

/** A description to start from: formula or scope, record and date; only what the unit alone knows is left as X. */
function describing(row: ReadIndicator): { readonly text: string; readonly needs: string[] } {
  const formula = formulaOf(row);
  if (formula !== null) return { text: formula, needs: [] };
  const record = recordOf(row);
  if (row.kind === 'cost')
    return {
      text: `本项目由X、X等支出构成，以${record}为准，${END_OF_YEAR}`,
      needs: [`“${row.name}”由哪些支出构成？`],
    };
  if (/[率度]$|比例$|比重$/.test(row.name))
    return {
      text: `X÷X×100%，以X为准，${END_OF_YEAR}`,
      needs: [`“${row.name}”的分子、分母各是什么？`, '以什么记录为准？'],
    };
  return {
    text: `统计范围为X，以${record ?? 'X'}为准，${END_OF_YEAR}`,
    needs: [`“${row.name}”统计哪些对象${record === null ? '、以什么记录为准' : ''}？`],
  };
}

/** True when a description adds nothing to the name, so that nothing is lost with it. */
const saysNothing = (row: ReadIndicator): boolean =>
  row.description === '' ||
  jaccard(row.description, row.name) >= 0.6 ||
  /^(反映|体现)?.{0,4}(达到|完成)(年度|预期)?(目标|指标|目标值|指标值)$/.test(row.description);

/** The rewrite that puts such a description into the row, where its form has the cell; what says something stays. */
export function described(row: ReadIndicator): { rewrite?: Rewrite } {
  const before = row.raw.description;
  if (before === null) return {};
  const { text, needs } = describing(row);
  const after = saysNothing(row) ? text : `${before.trim().replace(/[。；;,，]$/, '')}；${text}`;
  return { rewrite: { path: `${row.path}/description`, before, after, needs, proposal: true } };
}

/** The rewrite that names a basis of the kind that fits: last year's figure, a plan, a standard; the unit fills in which. */
export function based(row: ReadIndicator): { rewrite?: Rewrite } {
  const before = row.raw.basis;
  if (before === null) return {};
  const asked = row.kind === 'satisfaction' || row.kind === 'awareness';
  const record = FORMULAS.find(({ ending }) => ending.test(row.name))?.record ?? recordOf(row);
  const from = record === null ? '' : `；实际数取自${record}`;
  const [after, need] = asked
    ? [`上年${row.name}X%（历史标准）；问卷调查，样本X份`, `上年“${row.name}”是多少？今年发多少份问卷？`]
    : row.kind === 'cost'
      ? ['预算批复和《X》规定的支出标准（预算支出标准）', '执行的是哪个支出标准（名称、文号）？']
      : [`《X》（计划标准）${from}`, '这个数出自哪份计划、方案或合同（名称、年份）？'];
  return { rewrite: { path: `${row.path}/basis`, before, after, needs: [need], proposal: true } };
}
