import { expect, it } from 'vitest';
import { pipedLines } from './piped-lines.ts';
import { left, read, rowsOf } from './testing-tables.ts';

const TABLE = [
  '项目名称 \\ 路灯维护',
  '年度目标 \\ 保障夜间照明',
  '-----------------------',
  '数量指标\\新装路灯数量\\≥120盏\\126盏\\10分',
  '数量指标\\编印管护手册\\2种\\2种\\10分\\合订一册',
  '质量指标\\路灯亮灯率\\≥98%\\99%\\10分',
  '社会效益指标\\夜间出行条件\\改善\\改善\\10分',
  '备份存于 D:\\台账',
];

it('a sign no text holds parts cells as a pipe does; results and scores stay behind the target', () => {
  const text = TABLE.join('\n');
  expect(rowsOf(text).map(row => row.split('/').slice(1).join('/'))).toEqual([
    '数量指标/新装路灯数量/≥120盏',
    '数量指标/编印管护手册/2种',
    '质量指标/路灯亮灯率/≥98%',
    '社会效益指标/夜间出行条件/改善',
  ]);
  expect(read(text).draft.projects[0]?.name).toBe('路灯维护');
  expect(left(text)).toContain('D:\\台账');
});

it('without a table of its own the sign is what somebody wrote', () => {
  const few = TABLE.slice(3, 5).join('\n');
  expect(pipedLines(few)).toBe(few);
  const piped = `${TABLE.join('\n')}\n产出指标|数量指标|路灯|1盏`;
  expect(pipedLines(piped)).toBe(piped);
});

it('a form without frames keeps the columns of its rows, years before the target beside it', () => {
  const text = `项目绩效目标表
项目名称 | 路灯维护 | 项目代码 | A1 |
年度绩效目标表 |
绩效目标 | 新装路灯2处，保持亮灯 |
一级指标 | 二级指标 | 指标名称 | 指标值 | | | 绩效标准 |
| | | 前年 | 上年 | 预计当年实现 | |
产出指标 | 数量指标 | 新装路灯处数 | 1处 | 0 | 2处 | 计划标准 |
| | 检修路灯次数 | 3次 | 3次 | 4次 | 计划标准 |
| 质量指标 | 路灯亮灯率 | 96% | 97% | ≥98% | 历史标准 |
| 时效指标 | 检修完成时间 | - | - | 10月底前 | 计划标准 |`;
  const { draft } = read(text);
  expect(draft.projects).toHaveLength(1);
  expect(draft.projects[0]).toMatchObject({ name: '路灯维护', goals: [{ text: '新装路灯2处，保持亮灯' }] });
  expect(rowsOf(text).map(row => row.split('/').slice(1).join('/'))).toEqual([
    '数量指标/新装路灯处数/2处',
    '数量指标/检修路灯次数/4次',
    '质量指标/路灯亮灯率/≥98%',
    '时效指标/检修完成时间/10月底前',
  ]);
  expect(left(text)).toContain('96% 97%');
});
