import { expect, it } from 'vitest';
import { proposed } from '../testing-bench.ts';

const names = (goal: string): string[] => proposed({ goal }).suggestions.map(({ name }) => name);

it('proposes what only some such projects do where the project speaks of it, and nowhere else', () => {
  expect(names('全年开展科普活动，提高群众科学素质')).not.toContain('科普资料发放份数');
  expect(names('全年开展科普活动，印发手册，提高群众科学素质')).toContain('科普资料发放份数');
});
