import { practice } from '../../basis/practice.ts';
import type { ReadIndicator } from '../../reading/types.ts';
import { objection } from '../row.ts';
import { rule } from '../rule.ts';
import { measureOf, objectOf } from '../same-measure.ts';

const COMPLETION = /(完成|达成|落实)(率|度|比例)$/;
/** On time is another matter than how much. */
const TIMELY = /按期|及时|按时|如期/;

/** A count of work done, not of things that stand: 研究院数量 says nothing of the tasks of a 研究院. */
const countsWork = ({ name }: ReadIndicator): boolean =>
  objectOf(name).length >= 4 || /(人数|人次|场次|次数|期数|户数|里程|面积)$/.test(name);

/** What a completion rate is the completion of; "" when it names nothing. */
const workOf = ({ name }: ReadIndicator): string =>
  TIMELY.test(name) || !COMPLETION.test(name) ? '' : objectOf(name.replace(COMPLETION, ''));

export default rule({
  id: 'X-COMPLETION-OF-QUANTITY',
  scope: 'rows',
  title: '数量指标又写了一遍完成率',
  level: 'warning',
  formal: false,
  aspect: '相关性',
  basis: [practice],
  why: '数量指标达到目标值，完成率自然是100%；同一件事考核两次，真正的质量反而没有考核。',
  mend: '删去完成率，或换成质量（合格率、通过率）或时效（完成时间）。',
  fault: 'duplicate',
  examples: {
    bad: [
      {
        note: '有培训人数，又有培训人数完成率',
        rows: [
          { level2: '数量指标', name: '培训人数', value: '≥100人' },
          { level2: '质量指标', name: '培训人数完成率', value: '=100%' },
        ],
      },
      {
        note: '有路灯安装数量，又有路灯安装任务完成率',
        rows: [
          { level2: '数量指标', name: '路灯安装数量', value: '≥60盏' },
          { level2: '质量指标', name: '路灯安装任务完成率', value: '≥98%' },
        ],
      },
    ],
    good: [
      {
        note: '按期完成是时效',
        rows: [
          { level2: '数量指标', name: '路灯安装数量', value: '≥60盏' },
          { level2: '时效指标', name: '路灯安装按期完成率', value: '=100%' },
        ],
      },
      {
        note: '陷阱：机构的数量不是任务',
        rows: [
          { level2: '数量指标', name: '研究院数量', value: '≥1家' },
          { level2: '时效指标', name: '研究院任务完成率', value: '≥95%' },
        ],
      },
      {
        note: '陷阱：完成的是另一件事',
        rows: [
          { level2: '数量指标', name: '路灯安装数量', value: '≥60盏' },
          { level2: '质量指标', name: '线路检修完成率', value: '≥98%' },
        ],
      },
    ],
  },
  *check(rows) {
    const counted = new Map<string, ReadIndicator>();
    for (const row of rows)
      if (row.level2 === 'quantity' && row.unit !== '%' && countsWork(row))
        counted.set(objectOf(row.name), row);
    for (const row of rows) {
      const work = workOf(row);
      const count = work.length < 2 ? undefined : counted.get(work);
      if (count !== undefined && measureOf(count.name) !== measureOf(row.name))
        yield objection(row, 'name', `“${row.name}”只是“${count.name}”做完没有，与数量指标重复。`, {
          confidence: 0.8,
        });
    }
  },
});
