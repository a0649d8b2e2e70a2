import { goalMeasures2015 } from '../../basis/goal-measures-2015-88.ts';
import { practice } from '../../basis/practice.ts';
import { plain } from '../../reading/normalise.ts';
import type { ReadIndicator } from '../../reading/types.ts';
import { amountOf, objection } from '../row.ts';
import { rule } from '../rule.ts';
import { objectOf } from '../same-measure.ts';

const SAME: Readonly<Record<string, string>> = { 名: '人', 场次: '场', 所: '个', 座: '个', 处: '个' };
const base = (unit: string): string => SAME[unit] ?? unit;

/** A figure of a goal with what stands before it in its clause: 举办技能培训不少于 6 场. */
const FIGURE =
  /([^，,；;。、：:\d]{2,30}?)(?:不少于|不低于|至少|达到?|超过|约|≥|共|完成)?(\d+(?:\.\d+)?)(人次|场次|公里|平方米|[人名场次期户家个所座处份篇套台亩吨件%])/g;
/** A figure that is where one comes from, not where one goes. */
const BASE_FIGURE = /(由|从|上年|去年|较上年|比上年).{0,12}$/;

interface Stated {
  readonly before: string;
  readonly number: number;
  readonly unit: string;
  readonly said: string;
}

const statedIn = (goal: string): Stated[] =>
  [...plain(goal).matchAll(FIGURE)].flatMap(([said, before = '', number = '', unit = '']) =>
    BASE_FIGURE.test(before) ? [] : [{ before, number: Number(number), unit: base(unit), said }],
  );

/** True when the goal's clause names, whole, what the row counts. */
const speaksOf = ({ before, unit }: Stated, row: ReadIndicator, object: string): boolean =>
  object.length >= 3 && before.includes(object) && base(row.unit ?? '') === unit;

/** The row promises less than the goal, or exactly something else. */
const contradicts = (row: ReadIndicator, number: number): boolean => {
  const own = amountOf(row);
  if (row.operator === '>=' || row.operator === '>') return own < number;
  return row.operator === '=' || row.operator === '' ? own < number : false;
};

export default rule({
  id: 'X-GOAL-VALUE',
  scope: 'rows',
  title: '指标值与绩效目标的数不一致',
  level: 'warning',
  formal: false,
  aspect: '相关性',
  basis: [goalMeasures2015, practice],
  why: '目标说办6场，指标只写4场，年底不知道按哪个数考核。',
  mend: '两处改成同一个数；口径不同的，在指标描述里写明。',
  examples: {
    bad: [
      {
        note: '目标 6 期，指标 4 期',
        rows: [{ level2: '数量指标', name: '技能培训期数', value: '≥4期' }],
        around: { goal: '年内举办技能培训6期，培训不少于180人。' },
      },
    ],
    good: [
      {
        note: '一致',
        rows: [{ level2: '数量指标', name: '技能培训期数', value: '≥6期' }],
        around: { goal: '年内举办技能培训6期，培训不少于180人。' },
      },
      {
        note: '陷阱：上年的数是基数',
        rows: [{ level2: '数量指标', name: '技能培训期数', value: '≥6期' }],
        around: { goal: '在上年技能培训8期的基础上优化课程，年内举办6期。' },
      },
      {
        note: '陷阱：说的是另一件事',
        rows: [{ level2: '数量指标', name: '技能竞赛期数', value: '≥1期' }],
        around: { goal: '年内举办技能培训6期，培训不少于180人。' },
      },
    ],
  },
  *check(rows, { around }) {
    const stated = around.goals.flatMap(statedIn);
    if (stated.length === 0) return;
    for (const row of rows) {
      if (!(amountOf(row) > 0)) continue;
      const object = objectOf(row.name);
      const own = stated.filter(one => speaksOf(one, row, object));
      const [first] = own;
      if (first === undefined || own.some(({ number }) => !contradicts(row, number))) continue;
      yield objection(
        row,
        'value_raw',
        `绩效目标写“${first.said}”，指标“${row.name}”却写${row.value.raw}，两处不一致。`,
        { confidence: 0.75 },
      );
    }
  },
});
