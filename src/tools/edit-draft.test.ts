import { describe, expect, it } from 'vitest';
import { callTool, refusedBy, testWorld } from './testing-world.ts';

const PROJECT = {
  name: '科普活动经费',
  budget: { total: '3.00', fiscal: '3.00', other: '' },
  goals: ['举办科普讲座不少于6场'],
  indicators: [
    {
      level1: '产出指标',
      level2: '数量指标',
      name: '科普讲座场次',
      value: '≥6场',
      description: '全年举办的科普讲座场数',
      basis: '《2026年工作要点》',
    },
    {
      level1: '满意度指标',
      level2: '服务对象满意度指标',
      name: '听众满意度',
      value: '≤90%',
      description: '满意听众÷受访听众×100%',
      basis: '2025年实际88%',
    },
  ],
};

async function drafted() {
  const world = testWorld();
  await callTool('create_draft', { unit: '甲县科学技术协会', year: 2026 }, world);
  await callTool('create_project', { draft_id: 'jx-1', revision: 1, project: PROJECT }, world);
  const edit = (input: Record<string, unknown>) =>
    callTool('edit_draft', { draft_id: 'jx-1', ...input }, world);
  const refused = (input: Record<string, unknown>) =>
    refusedBy('edit_draft', { draft_id: 'jx-1', ...input }, world);
  return { world, edit, refused };
}

const ROW = '/projects/0/indicators/0';

describe('edit_draft', () => {
  it('sets a printed value and keeps its parts in step, naming before and after', async () => {
    const { world, edit } = await drafted();
    const answer = await edit({
      revision: 2,
      edits: [{ op: 'set', path: `${ROW}/value_raw`, value: '≥8场' }],
    });
    expect(answer).toMatchObject({
      revision: 3,
      changed: [
        { path: `${ROW}/value/number`, before: '6', after: '8' },
        { path: `${ROW}/value_raw`, before: '≥6场', after: '≥8场' },
      ],
    });
    const draft = await world.store.get('jx-1');
    expect(draft.projects[0]?.indicators[0]).toMatchObject({
      operator: '>=',
      value: { number: '8', unit: '场' },
      value_raw: '≥8场',
    });
  });

  it('turns the operator of a satisfaction row when its rewrite is applied, and counts the fault as mended', async () => {
    const { world, edit } = await drafted();
    const { findings } = await callTool('review_draft', { draft_id: 'jx-1', detail: 'full' }, world);
    const wrong = (findings as { id: string; rule: string }[]).find(
      ({ rule }) => rule === 'IND-DIRECTION-WRONG',
    );
    const answer = await edit({ revision: 2, apply: [wrong?.id] });
    expect(answer).toMatchObject({ revision: 3, fixed: [{ rule: 'IND-DIRECTION-WRONG' }] });
    expect(answer['table']).toBe(
      '| 位置 | 改前 | 改后 |\n|---|---|---|\n| 项目“科普活动经费” › 指标“听众满意度” › 指标值 | ≤90% | ≥90% |',
    );
    expect((await world.store.get('jx-1')).projects[0]?.indicators[1]).toMatchObject({
      operator: '>=',
      value_raw: '≥90%',
    });
  });

  it('does all or nothing', async () => {
    const { world, refused } = await drafted();
    const said = await refused({
      revision: 2,
      edits: [
        { op: 'set', path: `${ROW}/name`, value: '改了' },
        { op: 'set', path: '/projects/7/name', value: '没有' },
      ],
    });
    expect(said).toMatchObject({
      code: 'bad_input',
      path: '/projects/7/name',
      message: expect.stringContaining('第 2 处修改'),
    });
    expect((await world.store.get('jx-1')).projects[0]?.indicators[0]?.name).toBe('科普讲座场次');
    expect((await world.store.get('jx-1')).revision).toBe(2);
  });

  it.each([
    ['/id', 'x'],
    ['/revision', 9],
    ['/schema', 'x'],
    ['/__proto__/polluted', 1],
    ['/projects/0/id', 'p9'],
    ['no-slash', 'x'],
    ['', {}],
  ])('refuses to touch %s', async (path, value) => {
    const { refused } = await drafted();
    expect(await refused({ revision: 2, edits: [{ op: 'set', path, value }] })).toMatchObject({
      code: 'bad_input',
    });
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('refuses a value of the wrong kind and names the place', async () => {
    const { refused } = await drafted();
    expect(
      await refused({ revision: 2, edits: [{ op: 'set', path: '/year', value: '二〇二六' }] }),
    ).toMatchObject({ code: 'bad_input', path: '/year' });
    expect(
      await refused({ revision: 2, edits: [{ op: 'set', path: `${ROW}/colour`, value: 'x' }] }),
    ).toMatchObject({ code: 'unknown_key' });
  });

  it('adds, moves and removes parts; new parts get ids of their own', async () => {
    const { world, edit } = await drafted();
    await edit({
      revision: 2,
      edits: [
        {
          op: 'add',
          path: '/projects/0/indicators/-',
          value: { name: '资料份数', level2: '数量指标', value: '≥500份' },
        },
      ],
    });
    await edit({
      revision: 3,
      edits: [{ op: 'move', path: '/projects/0/indicators/2', to: '/projects/0/indicators/0' }],
    });
    await edit({ revision: 4, edits: [{ op: 'remove', path: '/projects/0/indicators/1' }] });
    await edit({ revision: 5, edits: [{ op: 'add', path: '/projects/0/goals/-', value: '资料发放到村' }] });
    const [project] = (await world.store.get('jx-1')).projects;
    expect(project?.indicators.map(({ id, name }) => `${id} ${name}`)).toEqual([
      'p1-i3 资料份数',
      'p1-i2 听众满意度',
    ]);
    expect(project?.goals.map(({ id }) => id)).toEqual(['p1-g1', 'p1-g2']);
  });

  it('refuses a stale revision and tells the newest', async () => {
    const { edit, refused } = await drafted();
    await edit({ revision: 2, edits: [{ op: 'set', path: `${ROW}/name`, value: '讲座场次' }] });
    expect(
      await refused({ revision: 2, edits: [{ op: 'set', path: `${ROW}/name`, value: '别的' }] }),
    ).toMatchObject({ code: 'stale_revision', current_revision: 3 });
    const ahead = await refused({ revision: 9, delete: true });
    expect(ahead).toMatchObject({ code: 'stale_revision' });
    expect(ahead['message']).toMatch(/没有这一版$/);
  });

  it('asks for a reason that says something', async () => {
    const { refused } = await drafted();
    expect(await refused({ revision: 2, accept: [{ finding: 'f-1', reason: '' }] })).toMatchObject({
      message: '“/accept/0/reason”是空的',
      fix: '写上内容',
    });
    const long = '长'.repeat(3000);
    expect(await refused({ revision: 2, accept: [{ finding: 'f-1', reason: long }] })).toMatchObject({
      message: '“/accept/0/reason”过长',
      fix: '不超过 2000 字',
    });
  });

  it('restores an earlier revision, and a deleted draft', async () => {
    const { world, edit } = await drafted();
    await edit({ revision: 2, edits: [{ op: 'set', path: `${ROW}/name`, value: '改名' }] });
    await edit({ revision: 3, restore: 2 });
    expect((await world.store.get('jx-1')).projects[0]?.indicators[0]?.name).toBe('科普讲座场次');
    const gone = await edit({ revision: 4, delete: true });
    expect(gone).toMatchObject({ revision: 5 });
    expect(await refusedBy('get_draft', { draft_id: 'jx-1' }, world)).toMatchObject({ code: 'not_found' });
    expect(await edit({ revision: 5, restore: 4 })).toMatchObject({ revision: 6 });
    expect((await world.store.get('jx-1')).projects).toHaveLength(1);
  });

  it('keeps an accepted finding with its reason until the row changes', async () => {
    const { world, edit } = await drafted();
    const rules = async () =>
      (
        (await callTool('review_draft', { draft_id: 'jx-1', detail: 'full' }, world))['findings'] as {
          id: string;
          rule: string;
        }[]
      ).map(({ rule }) => rule);
    const { findings } = await callTool('review_draft', { draft_id: 'jx-1', detail: 'full' }, world);
    const wrong = (findings as { id: string; rule: string }[]).find(
      ({ rule }) => rule === 'IND-DIRECTION-WRONG',
    );
    await edit({ revision: 2, accept: [{ finding: wrong?.id ?? '', reason: '场地容量有限' }] });
    expect(await rules()).not.toContain('IND-DIRECTION-WRONG');
    const touched = await edit({
      revision: 3,
      edits: [{ op: 'set', path: '/projects/0/indicators/1/value_raw', value: '≤80%' }],
    });
    expect(touched['reopened']).toMatchObject([{ rule: 'IND-DIRECTION-WRONG' }]);
    expect(await rules()).toContain('IND-DIRECTION-WRONG');
  });

  it('answers a repeated key without writing twice', async () => {
    const { world, edit } = await drafted();
    const input = {
      revision: 2,
      edits: [{ op: 'set', path: `${ROW}/name`, value: '改名' }],
      idempotency_key: 'once',
    };
    await edit(input);
    expect(await edit(input)).toMatchObject({ revision: 3 });
    expect(await world.store.history('jx-1')).toHaveLength(3);
  });

  it('keeps template marks and control characters as harmless text', async () => {
    const { world, edit } = await drafted();
    await edit({ revision: 2, edits: [{ op: 'set', path: `${ROW}/name`, value: '{{#each this}}讲座' }] });
    expect((await world.store.get('jx-1')).projects[0]?.indicators[0]?.name).toBe('{{#each this}}讲座');
  });
});
