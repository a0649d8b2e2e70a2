import { expect, it } from 'vitest';
import { left, rowsOf, table } from './testing-tables.ts';

it('headings nobody listed: the plan is the target, what was done is not', () => {
  const text = table(
    '项目名称|路灯维护',
    '分类|分值|考核内容|上年完成数|计划数|完成数|计量',
    '产出-数量|10|新装路灯|90|120|118|盏',
    '产出-质量|10|路灯亮灯率|97|≥98|99|%',
    '效益-社会|10|受益居民|1.5|≥2|2.1|万人',
    '满意度|10|居民满意度|88|≥90|93|%',
  );
  expect(rowsOf(text).map(row => row.split('/').slice(2).join('/'))).toEqual([
    '新装路灯/120盏',
    '路灯亮灯率/≥98%',
    '受益居民/≥2万人',
    '居民满意度/≥90%',
  ]);
  expect(left(text)).toContain('118');
});

it('one column of names, a weight before the unit', () => {
  const text = `项目名称：路灯维护
绩效指标 权重 单位 目标值
新装路灯 20 盏 ≥120
路灯亮灯率 15 % ≥98
夜间出行条件 10 明显改善`;
  expect(rowsOf(text)).toEqual(['//新装路灯/≥120盏', '//路灯亮灯率/≥98%', '//夜间出行条件/明显改善']);
});
