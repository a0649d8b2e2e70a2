import { practice } from '../../basis/practice.ts';
import { REGION_WIDE } from '../region-wide.ts';
import { objection } from '../row.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'IND-NOT-ATTRIBUTABLE',
  scope: 'indicator',
  title: '全域性结果不是这个项目能左右的',
  level: 'warning',
  formal: false,
  aspect: '相关性',
  basis: [practice],
  why: '全县的科学素质、就业率、税收由许多因素决定，小项目做得再好也左右不了，考核不到自己的成效。',
  mend: '改用项目直接带来的结果，如参与者测试合格率、受益企业新增订单数。',
  examples: {
    bad: [
      {
        note: '一万元管全县素质',
        rows: [{ level2: '社会效益指标', name: '全县公民具备科学素质的比例', value: '≥12%' }],
        around: { budget: '1', project: '中学生科技节' },
      },
    ],
    good: [
      {
        note: '直接结果',
        rows: [{ level2: '社会效益指标', name: '参与学生测试合格率', value: '≥85%' }],
        around: { budget: '1', project: '中学生科技节' },
      },
      {
        note: '陷阱：大项目可以用全域指标',
        rows: [{ level2: '生态效益指标', name: '空气质量优良天数比例', value: '≥80%' }],
        around: { budget: '8600', project: '清洁取暖改造' },
      },
    ],
  },
  *check(row, { around, profile }) {
    if (!REGION_WIDE.test(row.name) || around.projectName === null) return;
    if (around.budget === null) {
      yield { abstain: '没有预算数，不知道项目规模能否左右这一结果。', path: row.path };
      return;
    }
    if (Number(around.budget) < Number(profile.thresholds.grand_goal_budget))
      yield objection(row, 'name', `“${row.name}”是全域性结果，${around.budget}万元的项目左右不了。`, {
        confidence: 0.75,
      });
  },
});
