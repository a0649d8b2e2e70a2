import { expect, it } from 'vitest';
import hebei from '../profiles/hebei-county.ts';
import { doubtsOf } from './doubtful-rows.ts';

const [indicator] = hebei.example.projects[0]?.indicators ?? [];
if (indicator === undefined) throw new Error('no example');

type Said = readonly [name: string, value: string, level1?: string, level2?: string];

const doubted = (rows: readonly Said[], printed: readonly [boolean, boolean] = [true, false]): string[] =>
  doubtsOf(
    rows.map(([name, value_raw, level1 = '产出指标', level2 = '数量指标']) => ({
      ...indicator,
      name,
      value_raw,
      level1,
      level2,
    })),
    printed,
  ).flatMap((doubt, at) => (doubt === null ? [] : [rows[at]?.[0] ?? '']));

it.each([
  ['①栽树数量', '40棵'],
  ['栽树数量——', '40棵'],
  ['三级指标栽树数量指标值', '40棵'],
  ['栽树数量→实施周期指标值', '40棵'],
  ['产出指标-数量指标-栽树数量', '40棵'],
  ['栽树数量40棵', '12棵'],
  ['栽树数量=40棵', '巡河次数'],
  ['改善', '95%'],
  ['明显改善', '40棵'],
  ['验收后', '30日内'],
  ['填报单位:甲局项目:栽树', '40棵'],
  ['27.5万平方米', '栽树面积'],
  ['完成', '开展安全生产月活动'],
  ['沿河环境', '促进定性'],
  ['满意度', '沿河群众对环境满意'],
  ['栽树数量', '40棵▏完成38棵'],
  ['栽树数量', '=17个1766'],
  ['栽树人次', '及精神残疾人服药'],
])('doubts %s | %s by itself', (name, value) => {
  expect(doubted([[name, value]])).toEqual([name]);
});

it.each([
  ['栽树数量', '≥40棵'],
  ['1250KVA变压器', '3台'],
  ['经费', '≤30万元'],
  ['补助发放', '及时足额'],
  ['2023年栽树面积', '2个月内12亩'],
  ['“两癌”筛查人数', '≥486人'],
  ['造价控制在预算内', '≤12万元/公里·年'],
  ['5A级景区', '3个5A级'],
])('trusts %s | %s', (name, value) => {
  expect(doubted([[name, value]])).toEqual([]);
});

it('doubts names that begin or end with the words of several levels, and lets one such word be', () => {
  const glued: Said[] = [
    ['数量栽树棵数', '40棵'],
    ['质量栽树成活率', '95%'],
    ['成本栽树单价', '60元'],
  ];
  expect(doubted(glued)).toEqual(glued.map(([name]) => name));
  expect(doubted([['质量验收合格率', '95%'], ...glued.slice(2)])).toEqual([]);
});

it('doubts a row without the level that its table has', () => {
  expect(doubted([['栽树数量', '40棵', '', '']])).toEqual(['栽树数量']);
  expect(doubted([['栽树数量', '40棵', '', '']], [false, false])).toEqual([]);
  expect(doubted([['栽树数量', '40棵', '产出指标', '']], [true, true])).toEqual(['栽树数量']);
  expect(doubted([['群众满意', '90%', '满意度指标', '']], [true, true])).toEqual([]);
});

it('doubts the one row without a target, and a name in place of the second level', () => {
  const rows: Said[] = ['甲', '乙', '丙'].map((sign, at): Said => [`${sign}河巡河次数`, `${at + 2}次`]);
  expect(doubted([...rows, ['丁河巡河次数', '']])).toEqual(['丁河巡河次数']);
  expect(doubted([...rows, ['丁河巡河次数', ''], ['戊河巡河次数', '']])).toEqual([]);
  expect(doubted([...rows, ['栽树数量', '40棵', '产出指标', '甲河巡河次数']])).toEqual(['栽树数量']);
});

it('doubts satisfaction filed under another level', () => {
  expect(doubted([['沿河群众满意度', '90%', '效益指标', '社会效益指标']])).toEqual(['沿河群众满意度']);
  expect(doubted([['沿河群众满意度', '90%', '效益指标', '服务对象满意度指标']])).toEqual([]);
});

it('doubts a row read twice, and targets that add up to the points of a table', () => {
  expect(
    doubted([
      ['栽树数量', '40棵'],
      ['栽树数量', '40棵'],
    ]),
  ).toHaveLength(2);
  expect(
    doubted([
      ['栽树数量', '40棵'],
      ['栽树数量', '60棵'],
    ]),
  ).toEqual([]);
  const points = ['20', '20', '10', '20', '30'].map(
    (value, at): Said => [`甲乙丙丁戊${'己'.repeat(at)}`, value],
  );
  expect(doubted(points)).toHaveLength(5);
  expect(doubted(points.slice(1))).toEqual([]);
});

it('doubts a rate without the per cent of the other rates', () => {
  const rates: Said[] = [
    ['栽树成活率', '≥95%'],
    ['管护到位率', '≥90%'],
    ['沿河居民知晓率', '≥9'],
  ];
  expect(doubted(rates)).toEqual(['沿河居民知晓率']);
  expect(doubted(rates.slice(2))).toEqual([]);
});
