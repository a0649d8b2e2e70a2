import type { Smart, StatedValue } from '../request.ts';
import type { Idea } from '../rows/idea.ts';
import { short } from '../text/short.ts';
import type { LastYear } from './history.ts';

const WHEN =
  /(?:截至[^，。÷；]{1,8}|年度内|年度末|年末|每季度|每期结束时|验收时|[^，。÷；]{2,10}(?:后|时)(?:抽样|调查|测试|统计)?$)/;
const COST = /成本/;
const SHORT = 24;

/** Which words of the goal it answers to. */
export const relevantTo = (quote: string): string =>
  quote === '' ? '对应本项目的工作内容' : `对应“${short(quote, SHORT)}”`;

/** How the indicator meets each letter; nothing here says a number that nobody stated. */
export function smartOf(idea: Idea, value: StatedValue | null, before: LastYear | null): Smart {
  const how = idea.formula.includes('÷')
    ? '有分子分母'
    : COST.test(idea.level2)
      ? '按支出合计'
      : '按台账逐项计数';
  return {
    specific:
      idea.object === undefined ? '只考核一件事，口径见说明' : `只考核“${idea.object}”这一件事，口径见说明`,
    measurable: `${how}，取自${idea.source}`,
    achievable:
      before !== null
        ? `对照${before.reference.text}核定`
        : value === null
          ? `待单位按${idea.basisTypes.join('或')}核定`
          : '已有文字写明的数，依据待补',
    relevant: relevantTo(idea.part?.text ?? ''),
    time_bound: WHEN.exec(idea.formula)?.[0] ?? '年度内',
  };
}

/** What a standing row says of itself. */
interface Standing {
  readonly name: string;
  readonly level2: string;
  readonly description: string;
  /** Where its numbers are kept, as the library has it; empty: not known. */
  readonly source: string;
  readonly basis: string;
}

/** How a row that stands meets each letter, and what it still lacks. */
export function smartOfRow(
  { name, level2, description, source, basis }: Standing,
  value: StatedValue | null,
  before: LastYear | null,
): Smart {
  const how = description.includes('÷')
    ? '有分子分母'
    : /率$/.test(name)
      ? '分子、分母待写明'
      : COST.test(level2)
        ? '按支出合计'
        : '按台账逐项计数';
  return {
    specific: `只考核“${short(name, SHORT)}”，${description === '' ? '口径待写明' : '口径见说明'}`,
    measurable: `${how}，${source === '' ? '数据来源待写明' : `取自${source}`}`,
    achievable:
      before !== null
        ? `对照${before.reference.text}核定`
        : value === null
          ? '待单位核定'
          : basis === ''
            ? '已写明的数，依据待补'
            : `依据“${short(basis, SHORT)}”`,
    relevant: relevantTo(''),
    time_bound: WHEN.exec(description)?.[0] ?? '年度内',
  };
}
