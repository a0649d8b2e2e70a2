import { monitoringMeasures2019 } from '../../basis/monitoring-measures-2019-136.ts';
import { practice } from '../../basis/practice.ts';
import type { ReadProject } from '../../reading/types.ts';
import { wholeText } from '../project-text.ts';
import { rule } from '../rule.ts';
import { planPoints } from './plan-points.ts';

const QUARTER = 3;
const NEARLY_ALL = 90;
const TAIL = /尾款|质保金|质量保证金|验收后支付|审计后支付|结算|奖补|后补助/;

interface Deadline {
  readonly path: string;
  readonly raw: string;
  readonly month: number;
}

/** The last day any 时效 row names within the budget year. */
function lastDeadline(project: ReadProject, year: number | null): Deadline | null {
  const found = project.indicators.flatMap(({ path, level2, value }) => {
    const [, stated, month] = /^(\d{4}|XXXX)-(\d{2})/.exec(value.date ?? '') ?? [];
    const thisYear = stated === 'XXXX' || Number(stated) === year;
    return level2 === 'time' && month !== undefined && thisYear
      ? [{ path: `${path}/value_raw`, raw: value.raw, month: Number(month) }]
      : [];
  });
  return found.reduce<Deadline | null>(
    (last, next) => (last && last.month >= next.month ? last : next),
    null,
  );
}

export default rule({
  id: 'BUD-EXEC-PROGRESS-LINK',
  scope: 'project',
  title: '完成时间与支出进度脱节',
  level: 'info',
  formal: false,
  aspect: '可行性',
  basis: [monitoringMeasures2019, practice],
  why: '事早就办完，钱却到年底才花完，或者反过来，都说明两张计划没有对起来。',
  mend: '让支出计划跟上完成时间；有尾款、质保金的，在资金用途中写明。',
  examples: {
    bad: [
      {
        note: '5 月全部完成，6 月底才支出 40%，12 月底才到 100%',
        change: [
          { path: '/projects/0/indicators/4/value_raw', value: '2026年4月30日前' },
          { path: '/projects/0/indicators/4/value', value: null },
          { path: '/projects/0/indicators/5/value_raw', value: '2026年5月31日前' },
          { path: '/projects/0/indicators/5/value', value: null },
        ],
      },
    ],
    good: [
      {
        note: '11 月底完成，12 月底支出完毕',
        change: [],
      },
      {
        note: '陷阱：尾款年底支付',
        change: [
          { path: '/projects/1/indicators/4/value_raw', value: '2026年5月31日前' },
          { path: '/projects/1/indicators/4/value', value: null },
          { path: '/projects/1/purpose', value: '展品定制3.00万元，其中尾款1.00万元于12月支付。' },
        ],
      },
      {
        note: '陷阱：完成时已支出九成',
        change: [
          { path: '/projects/1/indicators/4/value_raw', value: '2026年6月30日前' },
          { path: '/projects/1/indicators/4/value', value: null },
          { path: '/projects/1/spending_plan/1/cumulative_percent', value: '92' },
        ],
      },
    ],
  },
  *check(project, { around }) {
    const deadline = lastDeadline(project, around.year);
    const points = planPoints(project);
    const full = points.find(({ percent }) => percent >= 100)?.month ?? null;
    if (deadline === null || full === null || deadline.month >= full - QUARTER) return;
    const spent = points.find(({ month }) => (month ?? 12) >= deadline.month)?.percent ?? 100;
    if (spent >= NEARLY_ALL || TAIL.test(wholeText(project))) return;
    yield {
      path: deadline.path,
      quote: deadline.raw,
      message: `最晚一项${deadline.month}月完成，支出计划此时只有${spent}%，${full}月底才到 100%。`,
      confidence: 0.6,
    };
  },
});
