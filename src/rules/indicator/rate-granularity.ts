import { practice } from '../../basis/practice.ts';
import type { ReadIndicator } from '../../reading/types.ts';
import { unitClass } from '../../reading/units.ts';
import { amountOf, isPercent, objection } from '../row.ts';
import { rule } from '../rule.ts';

const FEW = 10;
const LONGEST_NAME = 60;
/** Rates counted over the events themselves, not over the people who come. */
const OF_EVENTS = /(及时|按期|按时|完成|开展|举办|实施)(完成)?率$/;

/** Length of the longest stretch of words two names share. */
function shared(a: string, b: string): number {
  let longest = 0;
  for (let from = 0; from < a.length; from += 1)
    while (b.includes(a.slice(from, from + longest + 1)) && from + longest < a.length) longest += 1;
  return longest;
}

const countsEvents = (row: ReadIndicator): boolean => {
  const count = amountOf(row);
  return (
    row.level2 === 'quantity' &&
    count >= 1 &&
    count <= FEW &&
    Number.isInteger(count) &&
    (unitClass(row.unit ?? '') === 'event' || /^[个项]$/.test(row.unit ?? ''))
  );
};

/** More than half of what the rate is about, and a phrase at that, stands in the count's name. */
function sameThing(rate: ReadIndicator, count: ReadIndicator): boolean {
  const about = rate.name
    .slice(0, LONGEST_NAME)
    .replace(OF_EVENTS, '')
    .replace(/(完成|开展|举办|实施)$/, '');
  const common = shared(about, count.name.slice(0, LONGEST_NAME));
  return common >= 3 && common * 2 > about.length;
}

export default rule({
  id: 'IND-RATE-GRANULARITY',
  scope: 'rows',
  title: '总数太少，这个比率取不到',
  level: 'warning',
  formal: false,
  aspect: '适当性',
  basis: [practice],
  why: '全年只有几场活动时，比率只能一场一场地跳；95%实际上等于100%，看不出差别。',
  mend: '总数不足10的，直接写“全部于×月底前完成”或“=100%”。',
  examples: {
    bad: [
      {
        note: '7场活动的95%',
        rows: [
          { level2: '数量指标', name: '送戏下乡演出场次', value: '≥7场' },
          { level2: '时效指标', name: '送戏下乡演出及时率', value: '≥95%' },
        ],
      },
    ],
    good: [
      {
        note: '直接写全部',
        rows: [
          { level2: '数量指标', name: '送戏下乡演出场次', value: '≥7场' },
          { level2: '时效指标', name: '送戏下乡演出及时率', value: '=100%' },
        ],
      },
      {
        note: '陷阱：比率按观众算，不按场次',
        rows: [
          { level2: '数量指标', name: '送戏下乡演出场次', value: '≥7场' },
          { level2: '满意度指标', name: '送戏下乡演出观众满意率', value: '≥95%' },
        ],
      },
      {
        note: '陷阱：五场的80%取得到',
        rows: [
          { level2: '数量指标', name: '送戏下乡演出场次', value: '=5场' },
          { level2: '时效指标', name: '送戏下乡演出及时率', value: '≥80%' },
        ],
      },
    ],
  },
  *check(rows) {
    const counts = rows.filter(countsEvents);
    for (const rate of rows) {
      const share = amountOf(rate);
      if (!isPercent(rate) || !OF_EVENTS.test(rate.name) || !(share > 0 && share < 100)) continue;
      const count = counts.find(row => sameThing(rate, row));
      if (count === undefined) continue;
      const total = amountOf(count);
      if (Math.ceil((share * total) / 100) === total)
        yield objection(
          rate,
          'value_raw',
          `“${count.name}”一共${total}${count.unit}，${rate.value.raw}只有全部做到才够，等于100%。`,
          { confidence: 0.85 },
        );
    }
  },
});
