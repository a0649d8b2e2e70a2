import { expect, it } from 'vitest';
import { beginning } from './goal-text.ts';

it.each([
  ['举办科普活动7场，培训科技辅导员120人，编印资料3000册', 24, '举办科普活动7场，培训科技辅导员120人'],
  ['围绕全县中心工作团结带领广大科技工作者开展科普活动', 12, '围绕全县中心工作团结带领'],
  ['是，围绕全县中心工作团结带领广大科技工作者', 12, '是，围绕全县中心工作团结'],
  ['举办活动7场，培训120人。', 40, '举办活动7场，培训120人。'],
])('quotes the beginning of %s as it stands, up to the end of a clause', (text, most, wanted) => {
  expect(beginning(text, most)).toBe(wanted);
  expect(text.startsWith(wanted)).toBe(true);
});
