import { expect, it } from 'vitest';
import { widthOf } from '../domain/width.ts';
import type { Cell, Table } from './blocks.ts';
import { toPlainText } from './plain-text.ts';
import { wrapped } from './wrap.ts';

const cell = (text: string, column: number, more: Partial<Cell> = {}): Cell => ({
  runs: [{ text, bold: false }],
  column,
  colspan: 1,
  rowspan: 1,
  header: false,
  align: 'center',
  ...more,
});

const table: Table = {
  kind: 'table',
  columns: [0.2, 0.3, 0.5],
  rows: [
    { header: true, cells: [cell('一级指标', 0), cell('二级指标', 1), cell('三级指标', 2)] },
    {
      header: false,
      cells: [cell('产出指标', 0, { rowspan: 2 }), cell('数量指标', 1), cell('开展科普活动场次≥7场', 2)],
    },
    { header: false, cells: [cell('质量指标', 1), cell('', 2)] },
    { header: false, cells: [cell('合计', 0), cell('两列合成一列', 1, { colspan: 2 })] },
  ],
};

it('draws merged cells as they are merged, every line as wide as the table', () => {
  const text = toPlainText([table]);
  expect(text).toBe(
    `${`
┌──────────────┬──────────────────────┬────────────────────────────────────┐
│一级指标      │二级指标              │三级指标                            │
├──────────────┼──────────────────────┼────────────────────────────────────┤
│              │数量指标              │开展科普活动场次≥7场                │
│产出指标      ├──────────────────────┼────────────────────────────────────┤
│              │质量指标              │                                    │
├──────────────┼──────────────────────┴────────────────────────────────────┤
│合计          │两列合成一列                                               │
└──────────────┴───────────────────────────────────────────────────────────┘`.trim()}\n`,
  );
  expect(new Set(text.trim().split('\n').map(widthOf)).size).toBe(1);
});

it('a long cell makes its row higher, and nothing of it is lost', () => {
  const long = '按合同约定的进度完成任务数÷应完成任务数×100%，统计至2026年12月31日';
  const text = toPlainText([
    { ...table, rows: [{ header: false, cells: [cell('甲', 0), cell(long, 1), cell('乙', 2)] }] },
  ]);
  const column = text
    .split('\n')
    .flatMap(line => line.split('│')[2] ?? [])
    .join('')
    .replace(/\s/g, '');
  expect(column).toBe(long);
  expect(new Set(text.trim().split('\n').map(widthOf)).size).toBe(1);
});

it('wraps by width and keeps numbers and words of letters whole', () => {
  expect(wrapped('甲乙丙丁戊', 6)).toEqual(['甲乙丙', '丁戊']);
  expect(wrapped('预算12345.67元', 10)).toEqual(['预算', '12345.67元']);
  expect(wrapped('a'.repeat(9), 4)).toEqual(['aaaa', 'aaaa', 'a']);
  expect(wrapped('', 4)).toEqual(['']);
});
