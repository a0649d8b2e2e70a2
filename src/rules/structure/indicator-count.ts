import { practice } from '../../basis/practice.ts';
import { plain } from '../../reading/normalise.ts';
import { rule } from '../rule.ts';

const PAYROLL = /工资|薪酬|津贴|人员经费|社保|公积金|公用经费/;

export default rule({
  id: 'STR-IND-COUNT',
  scope: 'project',
  title: '指标过少或过多',
  level: 'warning',
  formal: false,
  aspect: '完整性',
  basis: [practice],
  why: '指标太少，考核不到主要内容；太多，主次不分，年底也收集不全。',
  mend: '保留最能反映项目成效的核心指标，每个二级指标一到三条。',
  examples: {
    bad: [
      {
        note: '只有 4 条',
        change: [9, 7, 6, 5, 4, 2, 1].map(index => ({ path: `/projects/0/indicators/${index}` })),
      },
      {
        note: '多达 21 条',
        change: Array.from({ length: 10 }, (_, index) => ({
          path: `/projects/0/indicators/${index + 11}`,
          value: {
            id: `more-${index}`,
            level1: '产出指标',
            level2: '数量指标',
            name: `第${index + 1}乡镇科普活动场次`,
            description: '活动场次',
            operator: '>=',
            value: { number: '1', text: null, unit: '场' },
            value_raw: '≥1场',
            basis: '《示例县2026年主题科普活动实施方案》',
          },
        })),
      },
    ],
    good: [
      {
        note: '7 条',
        change: [9, 7, 5, 2].map(index => ({ path: `/projects/0/indicators/${index}` })),
      },
      {
        note: '陷阱：人员类项目两条就够',
        change: [
          { path: '/projects/0/name', value: '在职人员工资' },
          ...[10, 9, 8, 7, 6, 5, 4, 2, 1].map(index => ({ path: `/projects/0/indicators/${index}` })),
        ],
      },
    ],
  },
  *check({ path, raw, indicators }, { profile }) {
    const [low, high] = profile.thresholds.indicator_count;
    const count = indicators.length;
    const few = count < low && !PAYROLL.test(plain(raw.name ?? ''));
    if (count === 0 || !(few || count > high)) return;
    yield {
      path: `${path}/indicators`,
      quote: '',
      message: `共${count}条指标，${few ? `少于${low}条，考核不到主要内容` : `多于${high}条，主次不分`}。`,
      confidence: 0.75,
    };
  },
});
