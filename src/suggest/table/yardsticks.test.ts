import { expect, it } from 'vitest';
import { proposed } from '../testing-bench.ts';

const names = (goal: string): string[] => proposed({ goal }).suggestions.map(({ name }) => name);

it.each(['光伏按装机功率给补贴', '分布式光伏按装机容量给予补贴'])(
  'asks for no power in all where %s',
  goal => {
    expect(names(goal)).not.toContainEqual(expect.stringMatching(/装机|功率/));
  },
);

it('asks for the power where the goal speaks of adding some', () => {
  expect(names('新增光伏装机，按装机容量给予补贴')).toContain('新增光伏并网装机容量');
});
