import { practice } from '../../basis/practice.ts';
import { pointer } from '../../domain/pointer.ts';
import type { Profile } from '../../domain/profile.ts';
import type { ReadProject } from '../../reading/types.ts';
import { type Objection, rule } from '../rule.ts';
import { gapIn, isBlank } from './blank.ts';

interface Field {
  readonly at: string;
  readonly label: string;
  readonly text: string | null;
  /** Every form has it: its absence is a gap too. */
  readonly always: boolean;
}

const fieldsOf = ({ raw }: ReadProject): readonly Field[] => [
  { at: '/code', label: '项目编码', text: raw.code, always: false },
  { at: '/name', label: '项目名称', text: raw.name, always: true },
  { at: '/budget/total', label: '预算数', text: raw.budget.total, always: true },
  { at: '/purpose', label: '资金用途', text: raw.purpose, always: false },
];

function* emptyFields(project: ReadProject): Iterable<Objection> {
  for (const { at, label, text, always } of fieldsOf(project)) {
    if (text === null ? !always : !isBlank(text)) continue;
    const message = text === null || text === '' ? `${label}没有填写。` : `${label}只填了“${text}”。`;
    yield { path: project.path + at, quote: text ?? '', message };
  }
}

function* emptyPlan({ path, raw }: ReadProject, { plan_months }: Profile): Iterable<Objection> {
  if (raw.spending_plan.length === 0 && plan_months.length > 0)
    yield {
      path: `${path}/spending_plan`,
      quote: '',
      message: '资金支出计划没有填写。',
      severity: 'warning',
    };
  for (const [index, { label, cumulative_percent }] of raw.spending_plan.entries())
    if (cumulative_percent === '')
      yield {
        path: path + pointer('spending_plan', index, 'cumulative_percent'),
        quote: '',
        message: `资金支出计划“${label}”没有填写。`,
      };
}

function* openTexts({ path, raw }: ReadProject): Iterable<Objection> {
  const goals = raw.goals.map(({ text }, index) => ({ at: pointer('goals', index, 'text'), text }));
  for (const { at, text } of [...goals, { at: '/purpose', text: raw.purpose ?? '' }]) {
    const gap = gapIn(text);
    if (gap === null || isBlank(text)) continue;
    yield { path: path + at, quote: gap, message: `“${gap}”处还空着没有填。`, confidence: 0.9 };
  }
}

export default rule({
  id: 'STR-FIELD-MISSING',
  scope: 'project',
  title: '项目基本内容没有填写',
  level: 'error',
  formal: false,
  aspect: '完整性',
  basis: [practice],
  why: '编码、名称、预算数、用途、支出计划和绩效目标是审核的起点，缺一项整张表就会被退回。',
  mend: '补填这一项；确实不适用的，按财政部门的要求注明。',
  examples: {
    bad: [
      { note: '资金用途空白', change: [{ path: '/projects/0/purpose', value: '' }] },
      { note: '资金用途写“无”', change: [{ path: '/projects/0/purpose', value: '无' }] },
      { note: '没有预算数', change: [{ path: '/projects/0/budget/total', value: null }] },
      { note: '没有绩效目标', change: [{ path: '/projects/0/goals', value: [] }] },
      { note: '没有绩效指标', change: [{ path: '/projects/0/indicators', value: [] }] },
      {
        note: '目标里留着空',
        change: [{ path: '/projects/0/goals/0/text', value: '2026年底举办主题科普活动XX场。' }],
      },
      {
        note: '支出计划有一格没填',
        change: [{ path: '/projects/0/spending_plan/1/cumulative_percent', value: '' }],
      },
    ],
    good: [
      {
        note: '陷阱：表里没有资金用途一栏',
        change: [{ path: '/projects/0/purpose', value: null }],
      },
      {
        note: '陷阱：这种表式没有支出计划',
        profile: 'mof-2021',
        change: [],
      },
      {
        note: '陷阱：7场×0.50万元 的乘号不是空格',
        change: [{ path: '/projects/0/purpose', value: '专家讲座7场×0.50万元，资料印制6.50万元。' }],
      },
    ],
  },
  *check(project, { profile }) {
    yield* emptyFields(project);
    yield* emptyPlan(project, profile);
    yield* openTexts(project);
    const { goals, indicators } = project.raw;
    if (goals.every(({ text }) => isBlank(text)))
      yield { path: `${project.path}/goals`, quote: '', message: '没有填写绩效目标。' };
    if (indicators.length === 0)
      yield { path: `${project.path}/indicators`, quote: '', message: '没有填写绩效指标。' };
  },
});
