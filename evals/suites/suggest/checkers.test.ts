import { expect, test } from 'vitest';
import type { Row } from './ask.ts';
import { lacks } from './auditor.ts';
import { readBad, readGoals } from './goal-data.ts';
import { amountsIn, numbersIn, sameAmount, spokenNumber } from './numbers.ts';
import { inventions } from './provenance.ts';
import { dishonesty } from './refusals.ts';
import { gaps, type Judged, lostAmounts, rankOf } from './score.ts';

const row = (change: Partial<Row> = {}): Row => ({
  level1: '产出指标',
  level2: '数量指标',
  name: '举办培训班期数',
  description: '年度内实际举办的培训班期数之和',
  operator: '>=',
  unit: '期',
  value: { number: '6', quoted_from: '举办培训班6期' },
  needs_input: false,
  basis_type: '计划标准',
  data_source: '培训台账；签到表',
  ...change,
});
const [goal] = readGoals([
  {
    name: 'x',
    text: JSON.stringify({
      id: 1,
      goal: '举办培训班6期，每季度走访一次，合格率95%，成活率九成五，不发生事故，无障碍改造，签约项目落地过半，考核合格率百分百，每周上报两次，受害率千分之零点六，每户一吨半',
      budget: '12万元',
      expected: {
        work_types: ['organ-affairs.meetings-training'],
        quantities: [{ number: 6, unit: '期' }],
      },
    }),
  },
]);
if (goal === undefined) throw new Error('no goal');
const value = (change: Partial<NonNullable<Row['value']>>) =>
  row({ value: { number: '6', quoted_from: '举办培训班6期', ...change } });

test('Chinese numerals and amounts are read', () => {
  expect(['十五', '一百零三', '两千', '三万', '一千二百万'].map(spokenNumber)).toEqual([
    15, 103, 2000, 30_000, 12_000_000,
  ]);
  expect([...numbersIn('1.2万亩、3,000人、两期')]).toEqual([1.2, 12_000, 3000, 2]);
  expect(amountsIn('2026年培训300人次、投入12.5万元')).toEqual([
    { number: '300', unit: '人次' },
    { number: '12.5', unit: '万元' },
  ]);
  expect(sameAmount({ number: '1.2', unit: '万亩' }, { number: '12000', unit: '亩' })).toBe(true);
  expect(sameAmount({ number: '12', unit: '场' }, { number: '12', unit: '%' })).toBe(false);
  expect(sameAmount({ number: '800', unit: '块' }, { number: '800', unit: '元' })).toBe(true);
  expect(sameAmount({ number: '2', unit: '回' }, { number: '2', unit: '块' })).toBe(false);
});

test('a number, a quote or a sum that nobody gave is found; what was given is not', () => {
  const sum = '每季度1次×4季度=4次';
  const quoted_from = '每季度走访一次';
  for (const told of [
    row(),
    row({ value: null }),
    value({ number: '4', quoted_from, arithmetic: sum }),
    row({ value: null, reference: { text: '12万元÷6期≈20000元/期', source: '' } }),
    row({ name: 'PM2.5平均浓度' }),
    value({ number: '95', quoted_from: '成活率九成五', arithmetic: '九成五=95%' }),
    value({ number: '104', quoted_from: '每周上报两次', arithmetic: '每周2次×52周=104次' }),
    value({ number: '0.6', quoted_from: '受害率千分之零点六', arithmetic: '千分之零点六=0.6‰' }),
    value({ number: '1.5', quoted_from: '每户一吨半', arithmetic: '一吨半=1.5吨' }),
    value({ number: '0', quoted_from: '不发生事故' }),
    value({ number: '50', quoted_from: '签约项目落地过半', arithmetic: '过半=50%' }),
    value({ number: '100', quoted_from: '考核合格率百分百' }),
  ])
    expect(inventions(told, goal)).toEqual([]);
  for (const invented of [
    value({ number: '7' }),
    value({ quoted_from: '举办培训班8期' }),
    value({ quoted_from: '' }),
    value({ number: '5', quoted_from, arithmetic: '每季度1次×5季度=5次' }),
    value({ number: '12', quoted_from, arithmetic: '每季度3次×4季度=11次' }),
    value({ number: '90', quoted_from: '成活率九成五', arithmetic: '九成五=90%' }),
    value({ number: '80', quoted_from: '成活率九成五', arithmetic: '八成=80%' }),
    value({ number: '100', quoted_from: '每周上报两次', arithmetic: '每周2次×50周=100次' }),
    value({ number: '0.7', quoted_from: '受害率千分之零点六', arithmetic: '千分之零点六=0.7‰' }),
    value({ number: '2.5', quoted_from: '每户一吨半', arithmetic: '两吨半=2.5吨' }),
    value({ number: '0', quoted_from: '举办培训班6期' }),
    value({ number: '0', quoted_from: '无障碍改造' }),
    value({ number: '50', quoted_from: '举办培训班6期', arithmetic: '一半=50%' }),
    value({ number: '60', quoted_from: '签约项目落地过半', arithmetic: '过半=60%' }),
    value({ number: '55', quoted_from: '签约项目落地过半', arithmetic: '过半=50%' }),
    row({ name: '举办50期培训班' }),
    row({ value: null, reference: { text: '12万元÷6期≈2000元/期', source: '' } }),
    row({ value: null, reference: { text: '全省平均88%', source: '' } }),
  ])
    expect(inventions(invented, goal)).not.toEqual([]);
});

test('an auditor misses object, unit, share, period and record', () => {
  expect(lacks(row())).toEqual([]);
  const share = { unit: '%', name: '学员考核合格率', description: '年度内合格人数÷参训人数×100%' };
  expect(lacks(row(share))).toEqual([]);
  expect(lacks(row({ name: '满意度' }))).toEqual(['看不出考核什么']);
  expect(lacks(row({ unit: '' }))).toEqual(['没有计量单位']);
  expect(lacks(row({ ...share, description: '年度内学员合格的情况' }))).toEqual(['比率没有分子分母']);
  expect(lacks(row({ description: '实际举办的培训班' }))).toEqual(['说不清哪个时段']);
  expect(lacks(row({ data_source: '有关部门' }))).toEqual(['没有可查的记录']);
});

const judged = (change: Partial<Judged['proposal']>): Judged => ({
  goal,
  objections: [],
  proposal: {
    works: [],
    near: [],
    rows: [row()],
    excused: [],
    questions: ['几期？'],
    notes: ['待填'],
    ...change,
  },
});

test('rank, sides and amounts of a goal', () => {
  expect(rankOf(judged({ works: ['organ-affairs.meetings-training'] }))).toBe(1);
  expect(rankOf(judged({ works: ['a.b'], near: ['会议培训'] }))).toBe(2);
  expect(rankOf(judged({ near: ['会议培训'] }))).toBe(2);
  expect(rankOf(judged({ works: ['a.b'] }))).toBe(0);
  expect(gaps(judged({}))).toEqual(['质量', '时效', '成本', '效益', '满意']);
  const excused = [{ level2: '成本指标', because: '不用预算资金' }];
  expect(gaps(judged({ excused }))).not.toContain('成本');
  expect(gaps(judged({ excused: [{ level2: '成本指标', because: '' }] }))).toContain('成本');
  expect(lostAmounts(judged({}))).toEqual([]);
  expect(lostAmounts(judged({ rows: [row({ value: null })] }))).toHaveLength(1);
  expect(lostAmounts(judged({ rows: [value({ number: '8' })] }))).toHaveLength(1);
});

test('an answer to no goal must say so, ask, and propose nothing; what was stated must not be lost either', () => {
  const of = (kind: string, change: Partial<Judged['proposal']>) => {
    const [bad] = readBad([{ name: 'x', text: JSON.stringify({ id: 1, goal: '', kind }) }]);
    if (bad === undefined) throw new Error('no line');
    return dishonesty({ goal: bad, proposal: judged(change).proposal });
  };
  expect(of('poem', { rows: [] })).toEqual([]);
  expect(of('poem', {})).toEqual(['凭空提出“举办培训班期数6”']);
  expect(of('empty', { rows: [], notes: [], questions: [] })).toEqual(['没有提问', '没有说明']);
  expect(of('long-real', { rows: [] })).toHaveLength(1);
  const notes = ['预算为0'];
  expect(of('budget-zero', { notes })).toEqual([]);
  expect(of('budget-zero', {})).toEqual(['没有说预算不能用']);
  expect(of('budget-bad', { notes, rows: [row({ level2: '成本指标' })] })).toHaveLength(1);
});

test.each([
  ['{', '不是一个 JSON 对象'],
  ['{"id":1}', '字段“goal”'],
  ['{"id":1,"goal":"甲","expected":{"work_types":[],"quantities":[]}}', '字段“expected.work_types”'],
  ['{"id":1,"goal":"甲"}\n{"id":1,"goal":"乙"}', '第 2 行：字段“id”：“1”已经用过'],
  ['', '一条目标也没有'],
])('%s is told in Chinese', (text, said) => {
  expect(() => readGoals([{ name: '目标.jsonl', text }])).toThrow(said);
});
