import { hebeiDepartmentMeasures2019 } from '../../basis/hebei-department-measures-2019.ts';
import { practice } from '../../basis/practice.ts';
import { isBlank } from '../blank.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'STR-DEPT-INDICATORS-MISSING',
  scope: 'draft',
  title: '部门整体没有绩效指标',
  level: 'warning',
  formal: false,
  aspect: '完整性',
  basis: [hebeiDepartmentMeasures2019, practice],
  why: '部门整体目标也要考核；只有文字没有指标，年底整体自评无从下手。',
  mend: '补一张部门整体绩效指标表，五到十条，涵盖履职产出、效益和满意度，并写明部门预算总额。',
  examples: {
    bad: [
      { note: '只有文字', change: [{ path: '/overall_indicators' }] },
      { note: '有表头没有行', change: [{ path: '/overall_indicators', value: [] }] },
    ],
    good: [
      { note: '有整体指标表', change: [] },
      {
        note: '陷阱：只有项目表，没有部门部分',
        change: [{ path: '/overall_indicators' }, { path: '/overall_goal', value: null }],
      },
    ],
  },
  *check({ raw, overall }, { profile }) {
    const hasPart = profile.sections.overall_goal !== null && !isBlank(raw.overall_goal ?? '');
    if (!hasPart || overall.length > 0) return;
    yield {
      path: '/overall_indicators',
      quote: '',
      message: '部门整体部分只有文字，没有绩效指标表。',
      confidence: 0.7,
    };
  },
});
