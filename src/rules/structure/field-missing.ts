import { practice } from '../../basis/practice.ts';
import { pointer } from '../../domain/pointer.ts';
import type { Profile } from '../../domain/profile.ts';
import type { ReadProject } from '../../reading/types.ts';
import { gapIn, isBlank } from '../blank.ts';
import { type Objection, rule } from '../rule.ts';

interface Field {
  readonly at: string;
  readonly label: string;
  readonly text: string | null;
}

const fieldsOf = ({ raw }: ReadProject): readonly Field[] => [
  { at: '/code', label: '项目编码', text: raw.code },
  { at: '/name', label: '项目名称', text: raw.name },
  { at: '/budget/total', label: '预算数', text: raw.budget.total },
  { at: '/purpose', label: '资金用途', text: raw.purpose },
];

function* emptyCells(project: ReadProject): Iterable<Objection> {
  for (const { at, label, text } of fieldsOf(project)) {
    if (text === null || !isBlank(text)) continue;
    const message = text === '' ? `${label}没有填写。` : `${label}只填了“${text}”。`;
    yield { path: project.path + at, quote: text, message };
  }
  for (const [index, { label, cumulative_percent }] of project.raw.spending_plan.entries())
    if (cumulative_percent === '')
      yield {
        path: project.path + pointer('spending_plan', index, 'cumulative_percent'),
        quote: '',
        message: `资金支出计划“${label}”没有填写。`,
      };
}

/** What no form goes without. A form that has 资金用途 has 资金支出计划 too, where the profile says so. */
function* absentParts({ path, raw }: ReadProject, { plan_months }: Profile): Iterable<Objection> {
  const planned = raw.purpose === null || plan_months.length === 0 || raw.spending_plan.length > 0;
  const absent = [
    { at: '/name', label: '项目名称', there: raw.name !== null },
    { at: '/budget/total', label: '预算数', there: raw.budget.total !== null },
    { at: '/spending_plan', label: '资金支出计划', there: planned },
    { at: '/goals', label: '绩效目标', there: raw.goals.some(({ text }) => !isBlank(text)) },
    { at: '/indicators', label: '绩效指标', there: raw.indicators.length > 0 },
  ].filter(({ there }) => !there);
  const [first] = absent;
  if (first !== undefined)
    yield {
      path: path + first.at,
      quote: '',
      message: `没有${absent.map(({ label }) => label).join('、')}。`,
      ...(raw.name === null ? { severity: 'warning' as const, confidence: 0.8 } : {}),
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
    yield* emptyCells(project);
    yield* absentParts(project, profile);
    yield* openTexts(project);
  },
});
