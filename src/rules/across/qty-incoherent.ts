import { practice } from '../../basis/practice.ts';
import type { ReadIndicator } from '../../reading/types.ts';
import { amountOf, objection } from '../row.ts';
import { rule } from '../rule.ts';

const EVENTS = /^(场|场次|次|期|班)$/;
const PEOPLE = /^(人次|人|名)$/;
const PER_EVENT = /^(每|单)(场|次|期|班)|(场|次|期)均/;
/** Rounded targets may differ by this much. */
const SLACK = 1.2;

const isQuantity = (row: ReadIndicator): boolean => row.level2 === 'quantity' && amountOf(row) > 0;

/** The one row of a kind; undefined where there is none or more than one to choose from. */
const only = (rows: readonly ReadIndicator[]): ReadIndicator | undefined =>
  rows.length === 1 ? rows[0] : undefined;

export default rule({
  id: 'X-QTY-INCOHERENT',
  scope: 'rows',
  title: '几个数量对不上',
  level: 'warning',
  formal: false,
  aspect: '可行性',
  basis: [practice],
  why: '场次乘以每场人数应当大致等于总人次；差得太多，说明几个数不是一起测算的。',
  mend: '重新核算场次、每场人数和总人次，口径不同的在描述里写明。',
  examples: {
    bad: [
      {
        note: '2 场、每场 150 人，总数却是 500 人次',
        rows: [
          { level2: '数量指标', name: '宣讲场次', value: '≥2场' },
          { level2: '数量指标', name: '每场听众人数', value: '≥150人' },
          { level2: '数量指标', name: '听众总人次', value: '≥500人次' },
        ],
      },
    ],
    good: [
      {
        note: '对得上',
        rows: [
          { level2: '数量指标', name: '宣讲场次', value: '≥4场' },
          { level2: '数量指标', name: '每场听众人数', value: '≥150人' },
          { level2: '数量指标', name: '听众总人次', value: '≥600人次' },
        ],
      },
      {
        note: '陷阱：有两类活动，不知道人次属于哪一类',
        rows: [
          { level2: '数量指标', name: '宣讲场次', value: '≥2场' },
          { level2: '数量指标', name: '培训期数', value: '≥6期' },
          { level2: '数量指标', name: '每场听众人数', value: '≥150人' },
          { level2: '数量指标', name: '服务总人次', value: '≥900人次' },
        ],
      },
    ],
  },
  *check(rows) {
    const quantities = rows.filter(isQuantity);
    const events = only(quantities.filter(row => EVENTS.test(row.unit ?? '')));
    const people = quantities.filter(row => PEOPLE.test(row.unit ?? ''));
    const each = only(people.filter(row => PER_EVENT.test(row.name)));
    const total = only(people.filter(row => !PER_EVENT.test(row.name)));
    if (events === undefined || each === undefined || total === undefined) return;
    const product = amountOf(events) * amountOf(each);
    const ratio = amountOf(total) / product;
    if (ratio <= SLACK && ratio >= 1 / SLACK) return;
    yield objection(
      total,
      'value_raw',
      `“${events.name}”${events.value.raw}乘以“${each.name}”${each.value.raw}，与“${total.name}”${total.value.raw}对不上。`,
      { confidence: 0.7 },
    );
  },
});
