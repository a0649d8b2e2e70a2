import { expect, it } from 'vitest';
import { DRAFT_SCHEMA, Draft, MOST } from '../domain/draft.ts';
import { PROFILES } from '../profiles/index.ts';
import { importText } from './import-text.ts';
import { assertHolds } from './too-much.ts';

const rows = (count: number): string =>
  Array.from({ length: count }, (_, row) => `产出指标\t数量指标\t培训第${row}批人数\t≥5人\t计划`).join('\n');
const read = (count: number): Draft =>
  importText(`一级指标\t二级指标\t三级指标\t指标值\t确定依据\n${rows(count)}`, { profiles: PROFILES }).draft;

it('holds what the schema holds, and no more', () => {
  const fits = read(MOST.indicators);
  expect(() => assertHolds(fits)).not.toThrow();
  expect(Draft.safeParse(fits)).toMatchObject({ success: true, data: { schema: DRAFT_SCHEMA } });
  expect(() => assertHolds(read(MOST.indicators + 1))).toThrow('读出同一项目的指标 2001 个，超过上限 2000');
  const [project] = fits.projects;
  if (project === undefined) throw new Error('no project');
  const { sub_goals, safeguards } = PROFILES[0]?.example ?? fits;
  const over = <T>(list: readonly T[], most: number): T[] =>
    Array.from({ length: most + 1 }, (_, at) => list[at % list.length] as T);
  for (const changed of [
    { projects: over([{ ...project, indicators: [] }], MOST.projects) },
    { sub_goals: over(sub_goals, MOST.sub_goals) },
    { safeguards: over(safeguards, MOST.safeguards) },
  ])
    expect(() => assertHolds({ ...fits, ...changed })).toThrow('超过上限');
});
