import { expect, it } from 'vitest';
import { doubted, read, rowsOf } from './testing-tables.ts';

it('cells parted by commas, the form above them too, a quoted one with a comma of its own', () => {
  const text = `项目名称,路灯维护
一级指标,二级指标,三级指标,指标值,单位
产出指标,数量指标,"新装路灯（主干道,支路）数量",120,盏
产出指标,质量指标,路灯亮灯率,≥98,%`;
  expect(rowsOf(text)).toEqual([
    '产出指标/数量指标/新装路灯（主干道,支路）数量/120盏',
    '产出指标/质量指标/路灯亮灯率/≥98%',
  ]);
  expect(read(text).draft.projects[0]?.name).toBe('路灯维护');
});

it('levels before a colon or a dash in the clauses of a line', () => {
  const text = `项目名称：路灯维护
产出指标——数量：新装路灯数量≥120盏；质量：路灯亮灯率≥98%；成本：≤36万元
效益指标——社会效益：居民投诉件数≤10件`;
  expect(rowsOf(text)).toEqual([
    '产出指标/数量指标/新装路灯数量/≥120盏',
    '产出指标/质量指标/路灯亮灯率/≥98%',
    '产出指标/质量指标/成本/≤36万元',
    '效益指标/社会效益/居民投诉件数/≤10件',
  ]);
  expect(doubted(text)).toEqual(['/projects/0/indicators/2']);
});

it('a time for a name, and a target that breaks off, are for a person to look at', () => {
  const text = `项目名称：路灯维护

【产出指标】
　数量指标　　　新装路灯数量　　　≥120盏
　时效指标　　　1-12月　　　　　　按时完成
【效益指标】
　可持续影响　　国有资产保值增值　　实现保值增`;
  expect(rowsOf(text).map(row => row.split('/').slice(-2).join('/'))).toEqual([
    '新装路灯数量/≥120盏',
    '1-12月/按时完成',
    '国有资产保值增值/实现保值增',
  ]);
  expect(doubted(text)).toEqual(['/projects/0/indicators/1/name', '/projects/0/indicators/2']);
});
