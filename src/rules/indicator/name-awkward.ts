import { practice } from '../../basis/practice.ts';
import { objection } from '../row.ts';
import { rule } from '../rule.ts';

const AWKWARD = /(主题|内容|方面|环节|类别|形式)(个数|数量|数)$/;
const COUNTED = /展览|栏目|展陈|专题片|课程/;

export default rule({
  id: 'IND-NAME-AWKWARD',
  scope: 'indicator',
  title: '所数的不是服务本身',
  level: 'info',
  formal: false,
  aspect: '相关性',
  basis: [practice],
  why: '主题、内容的个数不等于做了多少次、服务了多少人，一个主题可以办一场，也可以办十场。',
  mend: '改数群众看得见的产出：场次、期数、人次、份数。',
  examples: {
    bad: [{ note: '数主题', rows: [{ level2: '数量指标', name: '普法活动主题个数', value: '≥7个' }] }],
    good: [
      { note: '数场次', rows: [{ level2: '数量指标', name: '主题普法活动场次', value: '≥7场' }] },
      {
        note: '陷阱：展览主题确按个计',
        rows: [{ level2: '数量指标', name: '常设展览主题数量', value: '≥3个' }],
      },
    ],
  },
  check: row =>
    AWKWARD.test(row.name) && !COUNTED.test(row.name)
      ? [objection(row, 'name', `“${row.name}”数的不是活动或服务本身。`, { confidence: 0.6 })]
      : [],
});
