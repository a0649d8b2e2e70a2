import { hebeiDepartmentMeasures2019 } from '../../basis/hebei-department-measures-2019.ts';
import { practice } from '../../basis/practice.ts';
import type { Draft } from '../../domain/draft.ts';
import type { Profile } from '../../domain/profile.ts';
import { isBlank } from '../blank.ts';
import { type Objection, rule } from '../rule.ts';

interface Section {
  readonly path: string;
  readonly title: string;
  readonly empty: boolean;
}

const sectionsOf = (draft: Draft, { sections }: Profile): Section[] =>
  [
    { path: '/overall_goal', title: sections.overall_goal, empty: isBlank(draft.overall_goal ?? '') },
    { path: '/sub_goals', title: sections.sub_goals, empty: draft.sub_goals.length === 0 },
    { path: '/safeguards', title: sections.safeguards, empty: draft.safeguards.length === 0 },
  ].flatMap(({ title, ...rest }) => (title === null ? [] : [{ title, ...rest }]));

const missing = ({ path, title }: Section): Objection => ({
  path,
  quote: '',
  message: `缺少“${title}”部分。`,
});

export default rule({
  id: 'STR-SECTION-MISSING',
  scope: 'draft',
  title: '缺少规定的部分',
  level: 'error',
  formal: false,
  aspect: '完整性',
  basis: [hebeiDepartmentMeasures2019, practice],
  why: '部门整体目标、分项目标、保障措施和项目目标表合起来才是一份完整的绩效文本，缺一部分会被退回。',
  mend: '按表式补上缺少的部分。',
  examples: {
    bad: [
      {
        note: '没有工作保障措施',
        change: [{ path: '/safeguards', value: [] }],
      },
      {
        note: '总体绩效目标只有标题',
        change: [{ path: '/overall_goal', value: '' }],
      },
      {
        note: '一个项目表也没有',
        change: [{ path: '/projects', value: [] }],
      },
    ],
    good: [
      {
        note: '陷阱：这种表式本来没有分项目标和保障措施',
        profile: 'mof-2021',
        change: [],
      },
      {
        note: '只有一条保障措施也算有',
        change: [{ path: '/safeguards/3' }, { path: '/safeguards/2' }, { path: '/safeguards/1' }],
      },
    ],
  },
  *check({ raw, projects }, { profile }) {
    if (projects.length === 0) yield { path: '/projects', quote: '', message: '没有预算项目绩效目标表。' };
    const sections = sectionsOf(raw, profile);
    const empty = sections.filter(section => section.empty);
    const tablesOnly = projects.length > 0 && empty.length > 1 && empty.length === sections.length;
    if (!tablesOnly) yield* empty.map(missing);
    else
      yield {
        path: '/overall_goal',
        quote: '',
        message: `只有项目表，没有部门整体部分（${empty.map(({ title }) => title).join('、')}）。`,
        severity: 'warning',
        confidence: 0.7,
      };
  },
});
