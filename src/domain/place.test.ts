import { expect, test } from 'vitest';
import { PROFILES } from '../profiles/index.ts';
import { placeOf } from './place.ts';

const draft = PROFILES[0]?.example;
if (draft === undefined) throw new Error('no profile');
const [project] = draft.projects;

test('says a pointer as a drafter would', () => {
  const name = `项目“${project?.name}”`;
  expect(placeOf(draft, '')).toBe('全文');
  expect(placeOf(draft, '/overall_goal')).toBe('总体绩效目标');
  expect(placeOf(draft, '/projects/0')).toBe(name);
  expect(placeOf(draft, '/projects/0/budget/total')).toMatch(`${name} › 预算规模`);
  expect(placeOf(draft, '/projects/0/goals/1/text')).toBe(`${name} › 绩效目标 › 第 2 条`);
  expect(placeOf(draft, '/projects/0/indicators/0/value_raw')).toBe(
    `${name} › 指标“${project?.indicators[0]?.name}” › 指标值`,
  );
});

test('a place that is not there is still named', () => {
  expect(placeOf(draft, '/projects/99/indicators/3')).toBe('项目“第 100 个” › 指标“第 4 行”');
  expect(placeOf(draft, '/projects/0/indicators/999/name')).toMatch('指标“第 1000 行” › 名称');
  expect(placeOf(draft, '/nowhere/0')).toBe('nowhere › 第 1 条');
});
