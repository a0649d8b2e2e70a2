import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { importText } from '../importing/import-text.ts';
import { PROFILES } from '../profiles/index.ts';
import { callTool, testWorld } from './testing-world.ts';

const seed = readFileSync(new URL('../../evals/cases/seed/seed.txt', import.meta.url), 'utf8');
const Answer = z.looseObject({
  draft_id: z.string(),
  must_change: z.array(z.strictObject({ path: z.string(), quote: z.string(), why: z.string() })),
});

async function rolledOver(change: (draft: ReturnType<typeof importText>['draft']) => unknown = () => {}) {
  const world = testWorld();
  const { draft } = importText(seed, { profiles: PROFILES });
  change(draft);
  const last = await world.store.create({ draft, note: '上年' });
  const answer = Answer.parse(
    await callTool(
      'create_draft',
      { unit: '巨鹿县科学技术协会', year: 2027, from_draft_id: last.id ?? '' },
      world,
    ),
  );
  return { answer, last, next: await world.store.get(answer.draft_id) };
}

it('a carried-over text keeps every word, and names each place the year made wrong', async () => {
  const { answer, last, next } = await rolledOver();
  const { imported: _i, total_budget: _t, contents: _c, ...kept } = last;
  expect(next).toEqual({ ...kept, id: next.id, revision: 1, year: 2027, accepted: [] });
  const at = (path: string) => answer.must_change.filter(entry => entry.path === path);
  expect(at('/cover/title')[0]?.quote).toContain('2024');
  expect(
    at('/overall_goal')
      .map(({ quote }) => quote)
      .join(),
  ).toContain('十九届四中全会');
  for (const index of [0, 1, 2, 3]) {
    expect(at(`/projects/${index}/code`)).toHaveLength(1);
    expect(at(`/projects/${index}/budget/total`)).toMatchObject([
      { quote: last.projects[index]?.budget.total },
    ]);
  }
  expect(at('/projects/0/indicators')).toEqual([
    {
      path: '/projects/0/indicators',
      quote: '研究院数量≥1家；研究院利用率≥95%；研究院任务完成率≥95%；…',
      why: '7 条指标值是上年定的，请对照上年实际完成数逐条重新确定',
    },
  ]);
  for (const { why } of answer.must_change) expect(why).toMatch(/\p{Script=Han}/u);
});

it('plans that ended, deadlines of last year and targets below what was reached are named', async () => {
  const { answer } = await rolledOver(draft => {
    draft.overall_goal = '落实《科学素质行动规划（2023年）》，完成“十四五”规划任务，2024年底前办活动7场。';
    const row = draft.projects[1]?.indicators[0];
    if (row !== undefined) row.last_year = { number: '9', text: null, unit: '场' };
  });
  const said = answer.must_change.map(({ path, quote, why }) => `${path} ${quote} ${why}`).join('\n');
  expect(said).toMatch(/\/overall_goal .*十四五/);
  expect(said).not.toContain('““');
  expect(said).toMatch(/\/overall_goal .*2024/);
  expect(said).not.toContain('2023');
  expect(said).toMatch(/indicators\/0\/value_raw ≥7个 目标值不如已经做到的 9场/);
  expect(said).toMatch(/indicators\/0\/last_year 9场 /);
});

it('a year is named in whatever figures it is written; a quantity is no year', async () => {
  const { answer } = await rolledOver(draft => {
    draft.overall_goal =
      '二〇二五年继续实施2025-2026年行动，培训2025人次，补助2000元、2024.50万元，办2026科普月。';
  });
  const said = answer.must_change.filter(({ path }) => path === '/overall_goal').map(({ quote }) => quote);
  for (const year of ['二〇二五年', '2026年', '2026']) expect(said.join('\n')).toContain(year);
  expect(said).not.toContain('2000');
  expect(said).not.toContain('2024');
  expect(said.filter(quote => quote === '2025').length).toBeLessThan(2);
});

it('what did not come along, and what was given otherwise, is named', async () => {
  const { answer } = await rolledOver(draft => {
    draft.total_budget = '33.00';
    draft.unit.name = '巨鹿县科协';
  });
  expect(answer.must_change.slice(0, 2)).toMatchObject([
    { path: '/total_budget', quote: '33.00' },
    { path: '/unit/name', quote: '巨鹿县科协' },
  ]);
});

it('a basis that rests on a plan that ended is named; one that runs on is not', async () => {
  const { answer } = await rolledOver(draft => {
    const [one, two] = draft.projects[0]?.indicators ?? [];
    if (one === undefined || two === undefined) throw new Error('no rows');
    one.basis = '《某县水利发展“十四五”规划》';
    two.basis = '《全民科学素质行动规划纲要（2021—2035年）》';
  });
  expect(answer.must_change.filter(({ path }) => path.endsWith('/basis'))).toEqual([
    {
      path: '/projects/0/indicators/0/basis',
      quote: '《某县水利发展“十四五”规划》',
      why: '依据的规划到 2025 年就结束了，请换成现行的文件',
    },
  ]);
});

it('rows whose levels the new form has not are named', async () => {
  const world = testWorld();
  const { draft } = importText(seed, { profiles: PROFILES });
  const last = await world.store.create({ draft, note: '上年' });
  const given = { unit: '巨鹿县科学技术协会', year: 2027, from_draft_id: last.id ?? '' };
  const same = Answer.parse(await callTool('create_draft', given, world));
  const other = Answer.parse(await callTool('create_draft', { ...given, profile: 'mof-2021' }, world));
  const levels = ({ must_change }: typeof same) =>
    must_change.filter(({ path, quote }) => /level\d$/.test(path) && quote === '成本指标').length;
  expect(levels(same)).toBe(0);
  expect(levels(other)).toBe(4);
});

it('a text carried over into its own year is told', async () => {
  const { answer } = await rolledOver(draft => {
    draft.year = 2027;
  });
  expect(answer.must_change.find(({ path }) => path === '/year')?.why).toContain('请核对年度');
});

it('a cell is named once, and an empty one not at all: there is nothing in it to change', async () => {
  const { answer } = await rolledOver(draft => {
    const [project] = draft.projects;
    if (project === undefined) return;
    project.code = null;
    project.budget.total = null;
    project.indicators.splice(0, 1, {
      ...{ id: 'i', level1: '产出指标', level2: '时效指标', name: '完工时间', description: null },
      ...{ operator: '', value: { number: null, text: '2024年12月底前', unit: null } },
      ...{ value_raw: '2024年12月底前', basis: null },
    });
  });
  const at = (path: string) => answer.must_change.filter(entry => entry.path.startsWith(path));
  expect(at('/projects/0/code')).toEqual([]);
  expect(at('/projects/0/budget')).toEqual([]);
  expect(at('/projects/0/indicators/0/').map(({ path }) => path)).toEqual([
    '/projects/0/indicators/0/value_raw',
  ]);
});
