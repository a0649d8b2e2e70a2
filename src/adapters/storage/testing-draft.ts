import { DRAFT_SCHEMA, type Draft } from '../../domain/draft.ts';

/** A small draft whose title tells which write made it. */
export const draftTitled = (title: string): Draft => ({
  schema: DRAFT_SCHEMA,
  id: null,
  revision: 0,
  profile: 'hebei-county',
  year: 2026,
  money_unit: '万元',
  cover: { title, status: '草案', compiled_by: null },
  unit: { name: '示例单位' },
  overall_goal: null,
  sub_goals: [],
  safeguards: [],
  projects: [],
  accepted: [],
});
