import type { LastYear } from './history.ts';
import type { Idea } from './idea.ts';
import type { Smart, StatedValue } from './request.ts';
import { short } from './short.ts';

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
