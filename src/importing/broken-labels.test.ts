import { expect, it } from 'vitest';
import { withWholeLabels } from './broken-labels.ts';
import { rowsOf } from './testing-tables.ts';

const COPIED = `项目名称\t路灯维护
绩
效
指
标\t一级
指标\t二级指标\t指标内容\t指标值
\t产
出
指
标\t数量指标\t新装路灯数量\t120盏
\t\t\t检修路灯次数\t4次
\t\t质量指标\t路灯亮灯率\t≥98%
\t效
益
指
标\t社会效益
指标\t夜间出行条件\t明显改善
\t满意度
指标\t服务对象
满意度指标\t居民满意度\t≥90%`;

it('labels that narrow cells broke over lines, in rows copied from a page', () => {
  expect(rowsOf(COPIED)).toEqual([
    '产出指标/数量指标/新装路灯数量/120盏',
    '产出指标/数量指标/检修路灯次数/4次',
    '产出指标/质量指标/路灯亮灯率/≥98%',
    '效益指标/社会效益指标/夜间出行条件/明显改善',
    '满意度指标/服务对象满意度指标/居民满意度/≥90%',
  ]);
});

it('keeps every line in its place, and all that is written', () => {
  const whole = withWholeLabels(COPIED);
  expect(whole.split('\n')).toHaveLength(COPIED.split('\n').length);
  expect(whole.replace(/\n/g, '')).toBe(COPIED.replace(/\n/g, ''));
});

it.each([
  ['a name over a row', '路灯\n维护\t120盏'],
  ['two labels, each whole', '产出指标\n数量指标\t新装路灯数量\t120盏'],
  ['a target over a label', '\t\t新装路灯数量\t120盏\n指标\t路灯亮灯率\t≥98%'],
  ['a label that nothing stands beside', '产\n出\n指\n标\n新装路灯数量\t120盏'],
])('leaves alone: %s', (_, text) => {
  expect(withWholeLabels(text)).toBe(text);
});
