import type { Draft, Indicator } from '../domain/draft.ts';
import type { Profile } from '../domain/profile.ts';
import { readDraft, readIndicator, readProject, surroundings } from '../reading/read-draft.ts';
import type { ReadIndicator, Surroundings } from '../reading/types.ts';
import type { Abstain, ChangeExample, Context, Objection, RowExample, Rule } from './rule.ts';

type Said = readonly (Objection | Abstain)[];

/** A row as a form prints it; fields an example leaves out are columns its form does not have. */
export const rowOf = (row: RowExample['rows'][number], id = 'r1'): Indicator => ({
  id,
  level1: row.level1 ?? null,
  level2: row.level2 ?? null,
  name: row.name,
  description: row.description ?? null,
  operator: '',
  value: null,
  value_raw: row.value,
  basis: row.basis ?? null,
});

const draft: Draft = {
  schema: 'jixiao.draft/1',
  id: null,
  revision: 0,
  profile: 'test',
  year: 2024,
  money_unit: '万元',
  cover: { title: null, status: null, compiled_by: null },
  unit: { name: null },
  overall_goal: null,
  sub_goals: [],
  safeguards: [],
  projects: [
    {
      id: 'p1',
      code: null,
      name: '送戏下乡',
      unit_code: null,
      unit_name: null,
      budget: { total: '10.00', fiscal: '10.00', other: '' },
      purpose: null,
      spending_plan: [],
      goals: [],
      indicators: [],
    },
  ],
  accepted: [],
};

/** The smallest form that rules can be asked under. */
export const testProfile: Profile = {
  code: 'test',
  title: '测试表式',
  source: { note: '测试用', verified: false },
  taxonomy: [
    {
      key: 'output',
      label: '产出指标',
      required: true,
      children: [
        { key: 'quantity', label: '数量指标', required: true },
        { key: 'quality', label: '质量指标', required: true },
        { key: 'time', label: '时效指标', required: true },
        { key: 'cost', label: '成本指标', required: true },
      ],
    },
    {
      key: 'benefit',
      label: '效益指标',
      required: true,
      children: [
        { key: 'social', label: '社会效益指标', required: false },
        { key: 'sustainable', label: '可持续影响指标', required: false },
      ],
    },
    {
      key: 'satisfaction',
      label: '满意度指标',
      required: true,
      children: [{ key: 'satisfaction', label: '服务对象满意度指标', required: true }],
    },
  ],
  columns: [],
  money_unit: '万元',
  plan_months: [3, 6, 10, 12],
  sections: { overall_goal: null, sub_goals: null, safeguards: null },
  code_length: 21,
  weights: null,
  review_form: { title: '', source: { note: '', verified: false }, items: [], grades: [] },
  thresholds: { grand_goal_budget: '50', unit_cost_yuan: ['100', '500000'], indicator_count: [5, 20] },
  levels: {},
  example: draft,
};

/** What a rule sees around an example's rows; `whole` false, as for bare rows. */
export const contextOf = (around: RowExample['around']): Context => {
  const told: Surroundings = {
    year: around?.year ?? null,
    unitName: around?.unit ?? null,
    projectName: around?.project ?? null,
    budget: around?.budget ?? null,
    purpose: null,
    goals: around?.goal === undefined ? [] : [around.goal],
    whole: false,
  };
  return { profile: testProfile, around: told };
};

/** An example's rows taken apart. */
export const readRows = (example: RowExample): ReadIndicator[] =>
  example.rows.map((row, index) => readIndicator(rowOf(row, `r${index + 1}`), `/indicators/${index}`));

/** What a rule about rows says of an example. */
export function askRows(rule: Rule<'indicator'> | Rule<'rows'>, example: RowExample): Said {
  const rows = readRows(example);
  const context = contextOf(example.around);
  if (rule.scope === 'rows') return [...rule.check(rows, context)];
  return rows.flatMap(row => [...rule.check(row, context)]);
}

function changed(root: unknown, { path, value }: ChangeExample['change'][number]): void {
  const tokens = path.split('/').slice(1);
  const last = tokens.pop() ?? '';
  const at = tokens.reduce<unknown>((node, token) => Reflect.get(Object(node), token), root);
  if (value === undefined) Reflect.deleteProperty(Object(at), last);
  else Reflect.set(Object(at), last, value);
}

/** What a rule about a project or a document says of a change to the smallest draft. */
export function askDraft(rule: Rule<'project'> | Rule<'draft'>, example: ChangeExample): Said {
  const copy = structuredClone(draft);
  for (const change of example.change) changed(copy, change);
  if (rule.scope === 'draft')
    return [
      ...rule.check(readDraft(copy, testProfile), { profile: testProfile, around: surroundings(copy, null) }),
    ];
  return copy.projects.flatMap((project, index) => [
    ...rule.check(readProject(project, `/projects/${index}`, copy.money_unit), {
      profile: testProfile,
      around: surroundings(copy, project),
    }),
  ]);
}
