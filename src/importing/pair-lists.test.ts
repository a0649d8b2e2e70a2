import { expect, it } from 'vitest';
import { doubted, rowsOf } from './testing-tables.ts';

const READ = [
  '//新装路灯（盏）/≥120',
  '//路灯亮灯率（%）/98',
  '//检修及时率（%）/≥95',
  '//夜间出行条件/明显改善',
];
const HEAD = '路灯维护项目绩效目标（2024年度）\n项目名称：路灯维护';

it.each([
  [
    'lines',
    `${HEAD}\n指标及目标值\n新装路灯（盏） ≥120\n路灯亮灯率（%） 98\n检修及时率（%） ≥95\n夜间出行条件 明显改善`,
  ],
  [
    'rows',
    `${HEAD}\n指标（★为必填）\n新装路灯（盏） | ≥120\n路灯亮灯率（%） | 98\n检修及时率（%） | ≥95\n夜间出行条件 | 明显改善`,
  ],
])('names beside targets under nothing but 指标: in %s', (_, text) => {
  expect(rowsOf(text)).toEqual(READ);
  expect(doubted(text)).toEqual(['']);
});

it('three pairs are no list, nor are pairs that count nothing', () => {
  expect(() => rowsOf('指标\n新装路灯 120盏\n亮灯率 98%\n检修 4次')).toThrow();
  expect(() => rowsOf('指标\n夜间出行 明显改善\n灯杆 良好\n环境 优美\n居民 满意')).toThrow();
});
