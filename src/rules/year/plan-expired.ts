import { practice } from '../../basis/practice.ts';
import { plain } from '../../reading/normalise.ts';
import { plansIn } from '../../reading/plans.ts';
import { rule } from '../rule.ts';

/** Words that carry a plan out now. */
const NOW = /(按照|落实|贯彻|根据|围绕|实施|执行|推进|依据|对标|完成|实现)[^。；;]{0,24}$/;

export default rule({
  id: 'YR-PLAN-EXPIRED',
  scope: 'draft',
  title: '引用的规划已经到期',
  level: 'warning',
  formal: false,
  aspect: '文字/格式',
  basis: [practice],
  why: '规划期已过，还写着按它来做，说明整段是旧稿，目标也失去了依据。',
  mend: '换成现行规划；作为历史提到的，写明是上一期的。',
  examples: {
    bad: [
      {
        note: '2026 年还按十三五规划',
        change: [
          { path: '/projects/0/goals/1/text', value: '按照“十三五”科普规划，2026年底知晓率由78%提高到82%。' },
        ],
      },
      {
        note: '三年行动计划已到期',
        change: [
          {
            path: '/projects/0/goals/1/text',
            value: '落实科普提升三年行动计划（2021—2023年），2026年底知晓率由78%提高到82%。',
          },
        ],
      },
    ],
    good: [
      {
        note: '现行规划',
        change: [
          {
            path: '/projects/0/goals/1/text',
            value: '落实《全民科学素质行动规划纲要（2021—2035年）》，2026年底知晓率由78%提高到82%。',
          },
        ],
      },
      {
        note: '陷阱：说的是历史',
        change: [
          { path: '/overall_goal', value: '“十三五”以来建成科普馆2座；2026年部门预算86.40万元，再建1座。' },
        ],
      },
    ],
  },
  *check({ raw, prose }) {
    const { year } = raw;
    if (year === null) return;
    for (const { path, text } of prose) {
      const read = plain(text);
      const old = plansIn(read).find(
        ({ ends, index }) => ends < year && NOW.test(read.slice(Math.max(0, index - 28), index)),
      );
      if (old !== undefined)
        yield {
          path,
          quote: old.quote,
          message: `“${old.quote.replace(/[“”"]/g, '')}”到${old.ends}年就结束了，${year}年的文本还写着按它来做。`,
          confidence: 0.8,
        };
    }
  },
});
