import { expect, it } from 'vitest';
import { proposed } from '../testing-bench.ts';

const LOST = /没有做成指标，请看是否需要：(.+)$/;
const lost = (notes: readonly string[]): string | undefined =>
  notes.flatMap(note => LOST.exec(note)?.[1] ?? [])[0];

it('tells how many numbers no row took up where there are too many to name', () => {
  const goal = Array.from({ length: 40 }, (_, at) => `在第${at + 1}社区服务群众${at + 31}人次`).join('；');
  const told = lost(proposed({ goal, count: 8 }).notes);
  expect(told).toMatch(/；等(?:[2-9]\d|1\d)处$/);
  expect(told?.split('；')).toHaveLength(5);
});

it('does not call a number lost that a question asks about', () => {
  const last_year = [{ name: '科普讲座场次', actual: '12场' }];
  const { suggestions, notes } = proposed({ goal: '举办科普讲座10场', last_year });
  expect(suggestions.map(({ question }) => question ?? '').join()).toContain('“举办科普讲座10场”不及');
  expect(lost(notes)).toBeUndefined();
});

it('calls a number lost where another one of its clause is a row', () => {
  const { suggestions, notes } = proposed({ goal: '动物园饲养动物150种1200头只' });
  expect(suggestions.map(({ value }) => value?.number)).toContain('150');
  expect(suggestions.map(({ value }) => value?.number)).not.toContain('1200');
  expect(lost(notes)).toContain('1200头只');
});
