import { expect, test, vi } from 'vitest';
import type { PartResult } from './parts.ts';

const PART: PartResult = {
  title: '变异实验',
  figures: { killed: 0.98, mutants_count: 1 },
  perRule: [{ rule: 'IND-X', hit: 3, wrong: 1, missed: 0 }],
  failures: [{ id: 'm1', message: '应当查出，没有查出' }],
};

test('a part joins figures, tables and misses; its figures can be gated', async () => {
  vi.doMock('./parts.ts', () => ({ PARTS: [{ name: 'lab', run: async () => PART }] }));
  const [{ critique }, { connectOwn }, { floorGates }, { figure }] = await Promise.all([
    import('./suite.ts'),
    import('../../client.ts'),
    import('../../floors.ts'),
    import('../../report/numbers.ts'),
  ]);
  const client = await connectOwn();
  const { scores, tables, cases } = await critique.run(client, {}).finally(() => client.close());
  const lab = scores.filter(({ key }) => key.startsWith('lab.'));
  expect(lab.map(score => [score.key, figure(score)])).toEqual([
    ['lab.killed', '98.0%'],
    ['lab.mutants_count', '1'],
  ]);
  expect(lab.map(({ title }) => title)).toEqual(['变异实验：查出的比例', '变异实验：放了错的（份）']);
  expect(tables.find(({ key }) => key === 'lab')?.rows[0]).toMatchObject({ id: 'IND-X', precision: 0.75 });
  expect(cases.find(({ id }) => id === 'lab/m1')).toMatchObject({ ok: false, kind: 'missed' });
  const floor = { key: 'lab.killed', title: '', min: 0.99, goal: 0.99 };
  expect(floorGates([floor], scores)[0]?.ok).toBe(false);
});
