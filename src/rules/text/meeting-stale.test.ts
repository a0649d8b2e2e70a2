import { expect, it } from 'vitest';
import { objectionsTo } from '../testing-draft.ts';
import meetingStale from './meeting-stale.ts';

const suggested = (year: number): (string | undefined)[] =>
  objectionsTo(meetingStale, {
    note: '',
    change: [
      { path: '/year', value: year },
      { path: '/overall_goal', value: '深入贯彻党的十九届四中全会精神，办好3件实事。' },
    ],
  }).map(({ suggestion }) => suggestion);

it.each([
  [2024, '如党的二十大和二十届二中全会精神）'],
  [2026, '如党的二十大和二十届四中全会精神）'],
  [2028, '如党的二十大和二十届四中全会精神；其后又开过全会的，写最近一次）'],
])('for %i it names the plenum last held before that year', (year, words) => {
  expect(suggested(year)).toEqual([expect.stringContaining(words)]);
});
