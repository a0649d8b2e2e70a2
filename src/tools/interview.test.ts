import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { importText } from '../importing/import-text.ts';
import { PROFILES } from '../profiles/index.ts';
import { callTool, testWorld } from './testing-world.ts';

const seed = readFileSync(new URL('../../evals/cases/seed/seed.txt', import.meta.url), 'utf8');
const Next = z.looseObject({
  next: z.array(
    z.strictObject({
      question: z.string(),
      options: z.array(z.string()).optional(),
      path: z.string(),
      why: z.string(),
    }),
  ),
});

async function opened() {
  const world = testWorld();
  const { draft } = importText(seed, { profiles: PROFILES });
  await world.store.create({ draft, note: '读入' });
  const asked = async (tool: string, more: object = {}) =>
    Next.parse(await callTool(tool, { draft_id: 'jx-1', ...more }, world)).next;
  return { world, draft, asked };
}

it('what was lost is asked first, then what a mend waits for, one question for all rows it answers', async () => {
  const { asked } = await opened();
  const next = await asked('validate_draft');
  expect(next[0]).toMatchObject({ path: '/projects/3/goals/1' });
  const basis = next.find(({ path }) => path.endsWith('/basis'));
  expect(basis?.question).toMatch(/^指标“研究院利用率”等\d+条：这个数出自哪份计划、方案或合同/);
  expect(new Set(next.map(({ path }) => path)).size).toBe(next.length);
  expect(next.length).toBeLessThanOrEqual(5);
  expect(await asked('get_draft')).toEqual(next);
});

it('of one project only what concerns it', async () => {
  const { asked, draft } = await opened();
  const next = await asked('get_draft', { project_id: draft.projects[2]?.id });
  expect(next.length).toBeGreaterThan(0);
  for (const { path } of next) expect(path).toMatch(/^\/projects\/2\//);
});

it('options are the draft’s own documents, and an answered question is not asked again', async () => {
  const { world, asked } = await opened();
  const set = (path: string, value: string) => ({ op: 'set', path, value });
  const named = '《巨鹿县科协2024年工作要点》';
  await callTool(
    'edit_draft',
    { draft_id: 'jx-1', revision: 1, edits: [set('/projects/0/indicators/1/basis', named)] },
    world,
  );
  const next = await asked('get_draft');
  const basis = next.find(({ path }) => path.endsWith('/basis'));
  expect(basis?.options).toEqual([named]);
  expect(next.map(({ question }) => question).join()).not.toContain('“研究院利用率”');
});

it('a side of the table that no row measures is asked for before the small gaps of rows', async () => {
  const world = testWorld();
  await callTool('create_draft', { unit: '某县科学技术协会', year: 2027 }, world);
  const indicators = ['讲座场次', '展览场次', '竞赛场次'].map(name => ({
    ...{ level1: '产出指标', level2: '数量指标', name, value: '≥3场' },
  }));
  const project = { name: '科普活动', budget: { total: '5' }, goals: ['办好科普活动'], indicators };
  await callTool('create_project', { draft_id: 'jx-1', revision: 1, project }, world);
  const told = await callTool('validate_draft', { draft_id: 'jx-1' }, world);
  const side = { path: '/projects/0/indicators', code: 'MISSING_SIDE' };
  expect(told).toMatchObject({
    valid: false,
    problems: expect.arrayContaining([expect.objectContaining(side)]),
  });
  expect(Next.parse(told).next[0]).toMatchObject({
    question: '项目“科普活动”缺少效益指标、满意度指标：各量什么、怎么算、数从哪里来？',
    path: '/projects/0/indicators',
  });
});
