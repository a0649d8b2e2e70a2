import { expect, test } from 'vitest';
import { RULES } from '../../../src/index.ts';
import { ISSUES, UNLABELLED } from './issues.ts';
import { hashOf, readRows } from './row-data.ts';
import { scoreRows } from './score.ts';
import { judged, line } from './testing-rows.ts';

const read = (...lines: string[]) => readRows([{ name: '甲.jsonl', text: lines.join('\n') }]);
const indicator = (change: Record<string, unknown>) => line({ indicator: { name: '里程', ...change } });

test('every rule about rows stands for an issue of the vocabulary, or is said to stand for none', () => {
  const named = new Set([...ISSUES.flatMap(({ rules }) => rules), ...UNLABELLED]);
  const rows = RULES.filter(({ scope }) => scope === 'indicator' || scope === 'rows');
  expect(rows.filter(({ id }) => !named.has(id)).map(({ id }) => id)).toEqual([]);
});

test('a bad line is told with file, line and field', () => {
  const told = (text: string) => () => read(line(), text);
  for (const [text, message] of [
    ['{"id":', '甲.jsonl 第 2 行：不是一个 JSON 对象'],
    ['[]', '甲.jsonl 第 2 行：整行类型不对或缺少'],
    [line({ id: 'r2', weak: '是' }), '甲.jsonl 第 2 行：字段“weak”类型不对或缺少'],
    [line({ id: 'r2', issues: ['no-such'] }), '甲.jsonl 第 2 行：字段“issues.0”不在允许的取值之内'],
    [line({ id: 'r2', indicator: { name: 3 } }), '甲.jsonl 第 2 行：字段“indicator.name”类型不对或缺少'],
    [line(), '甲.jsonl 第 2 行：字段“id”：“r1”在甲.jsonl 第 1 行已经用过'],
  ] as const)
    expect(told(text), text).toThrow(message);
  expect(() => read('', ' ')).toThrow('一行指标也没有');
});

test('columns of a form are put together as one printed value; what was printed whole stays', () => {
  for (const [cells, value] of [
    [{ value_raw: '≥86公里', operator: '>=', unit: '公里' }, '≥86公里'],
    [{ value_raw: '≥ | 95 | %' }, '≥95%'],
    [{ value_raw: '定性 | 减少', operator: '定性' }, '减少'],
    [{ value_raw: '86', operator: '≥', unit: '公里' }, '≥86公里'],
    [{ value_raw: '≥86', unit: '公里' }, '≥86公里'],
    [{ value_raw: '≥86', operator: '>=', unit: '公里' }, '≥86公里'],
    [{ value_raw: '至少2次', operator: '>=', unit: '次' }, '至少2次'],
    [{ value_raw: '24' }, '24'],
    [{ value_raw: '' }, ''],
    [{ value_raw: null }, null],
    [{}, null],
  ] as const)
    expect(read(indicator(cells))[0]?.cells.value, JSON.stringify(cells)).toBe(value);
});

test('rows without a document cluster by sector and project; the hash follows rows and labels', () => {
  const [row] = read(line({ document: undefined }));
  expect(row?.document).toBe('交通|养护经费');
  const hash = (change: Record<string, unknown>) => hashOf(read(line(change)));
  expect(hash({})).toBe(hash({ why: '别的话' }));
  expect(
    new Set([hash({}), hash({ weak: true }), hash({ issues: ['vague-name'] }), hash({ year: 2026 })]).size,
  ).toBe(4);
});

test('figures as worked out by hand', () => {
  const rows = [
    judged('a', '甲', ['direction-wrong'], ['IND-DIRECTION-WRONG!']),
    judged('b', '甲', ['vague-name', 'unit-missing'], ['IND-NAME-VAGUE']),
    judged('c', '乙', [], ['IND-NAME-VAGUE', 'IND-OP-MISSING?~']),
    judged('d', '乙', [], ['IND-BASIS-VAGUE?']),
    judged('e', '丙', ['type-mismatch'], []),
    judged('f', '丙', ['basis-missing'], ['IND-BASIS-MISSING~'], false),
  ];
  const { scores, detail, tables } = scoreRows(rows);
  const of = (key: string) => [...scores, ...detail].find(score => score.key === key)?.value;
  expect(of('row.precision')).toBeCloseTo(2 / 3, 10);
  expect(of('row.recall')).toBeCloseTo(2 / 3, 10);
  expect(of('good.flagged')).toBeCloseTo(1 / 3, 10);
  expect(of('kappa')).toBeCloseTo(1 / 3, 10);
  expect(of('micro.precision')).toBeCloseTo(2 / 3, 10);
  expect(of('micro.recall')).toBeCloseTo(2 / 4, 10);
  expect(of('macro.f1')).toBeCloseTo((1 + 2 / 3 + 0 + 0) / 4, 10);
  // Said 4+2+2+1+2 of which right 4+2+2; labelled 4+(2+4)+2+1 of which said 4+2+1.
  expect(of('weighted.f1')).toBeCloseTo((2 * (8 / 11) * (7 / 13)) / (8 / 11 + 7 / 13), 10);
  expect(of('issue.unit-missing.f1')).toBe(0);
  expect(of('issue.basis-missing.f1')).toBe(1);
  expect(of('rule.IND-NAME-VAGUE.precision')).toBe(0.5);
  expect(tables[1]?.rows.find(({ id }) => id === 'IND-UNIT-MISSING')).toMatchObject({ hit: 0, missed: 1 });
  expect(tables[1]?.rows.some(({ id }) => id === 'IND-OP-MISSING')).toBe(false);
});

test('what one reader named is no false alarm, and its absence no miss', () => {
  const row = judged('a', '甲', ['vague-name'], ['IND-NAME-VAGUE', 'IND-UNMEASURABLE']);
  const both = { ...row, row: { ...row.row, any: new Set(['vague-name', 'not-measurable']) } };
  const micro = (one: typeof row) =>
    scoreRows([one]).scores.find(({ key }) => key === 'micro.precision')?.value;
  expect(micro(row)).toBe(0.5);
  expect(micro(both)).toBe(1);
});
