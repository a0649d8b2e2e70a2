import { expect, test } from 'vitest';
import { connectOwn, type EvalClient } from '../../client.ts';
import { Baseline, comparison, nextBaseline } from './baseline.ts';
import { readGoals } from './goal-data.ts';
import type { Judged } from './score.ts';
import { suggest } from './suite.ts';

type Data = Record<string, unknown>;

/** Our own server with one thing wrong in what it proposes. */
async function failing(wrong: (answer: Data, goal: string) => Data = answer => answer): Promise<string[]> {
  const own = await connectOwn();
  const client: EvalClient = {
    ...own,
    async call(name, args) {
      const answer = await own.call(name, args);
      return name === 'suggest_indicators'
        ? wrong(structuredClone({ ...answer }), String(args.goal))
        : answer;
    },
  };
  const { gates } = await suggest.run(client, {}).finally(() => own.close());
  return gates.filter(({ ok }) => !ok).map(({ key }) => key);
}

const rowsOf = (answer: Data): Data[] => answer.suggestions as Data[];

test('our own server holds every bar', async () => expect(await failing()).toEqual([]));

test('a number that nobody gave is found out', async () => {
  const lost = await failing(answer => {
    for (const row of rowsOf(answer).slice(-1))
      row.value = { number: '97.3', quoted_from: '不低于97.3%', source: 'goal' };
    return answer;
  });
  expect(lost).toContain('floor.provenance.failures');
});

test('work types confused for a third of the goals are found out twice: the bar, and the fall', async () => {
  const lost = await failing((answer, goal) =>
    goal.length % 3 === 0
      ? { ...answer, understood: { works: [{ id: 'x.y' }], near: [], general: false } }
      : answer,
  );
  expect(lost).toEqual(
    expect.arrayContaining(['floor.work.hit1', 'floor.work.hit3', 'floor.accept.foreign', 'fall.work.hit1']),
  );
});

test('rows that are lost, doubled or sloppy are found out', async () => {
  const lost = await failing(answer => {
    const rows = rowsOf(answer).filter(({ level2 }) => level2 !== '时效指标');
    for (const row of rows) Object.assign(row, { data_source: '有关方面', value: null });
    return { ...answer, suggestions: [...rows, ...rows.slice(0, 1)] };
  });
  expect(lost).toEqual(
    expect.arrayContaining([
      'floor.coverage.required',
      'floor.quantity.captured',
      'floor.auditor.computable',
      'floor.duplicates_count',
      'fall.quantity.captured',
    ]),
  );
});

test('an answer to a poem, and a row our own review sends back, are found out', async () => {
  const row = { level2: '社会效益指标', name: '工作质量', unit: '%', operator: '>=', value: null };
  const lost = await failing(answer => ({ ...answer, suggestions: [...rowsOf(answer), row] }));
  expect(lost).toEqual(expect.arrayContaining(['floor.bad.failures', 'floor.review.violations']));
});

const one = (id: number, works: readonly string[]): Judged => {
  const expected = { work_types: ['a.b'], quantities: [] };
  const [goal] = readGoals([
    { name: 'x', text: JSON.stringify({ id, sector: `${id % 20}`, goal: `${id}`, expected }) },
  ]);
  if (goal === undefined) throw new Error('no goal');
  return {
    goal,
    objections: [],
    proposal: { works, near: [], rows: [], excused: [], questions: [], notes: [] },
  };
};

test('one goal more or less is no fall; a goal that changed is not compared', () => {
  const goals = Array.from({ length: 60 }, (_, at) => one(at, ['a.b']));
  const empty: Baseline = { schema: 'jixiao.eval-baseline/1', dataset: '', floors: [], goals: {} };
  const kept = nextBaseline(empty, goals, { scores: [], dataset: 'x' });
  const fallen = (judged: readonly Judged[]) =>
    comparison(judged, Baseline.parse(JSON.parse(JSON.stringify(kept))))
      .filter(({ ok }) => !ok)
      .map(({ key }) => key);
  expect(fallen(goals)).toEqual([]);
  expect(fallen(goals.map((judged, at) => (at === 0 ? one(at, []) : judged)))).toEqual([]);
  expect(fallen(goals.map((_, at) => one(at, [])))).toEqual(['fall.work.hit1', 'fall.work.hit3']);
  const changed = goals.map(({ goal }, at) => ({ ...one(at, []), goal: { ...goal, goal: '别的' } }));
  expect(fallen(changed)).toEqual([]);
});
