import type { Indicator } from '../domain/draft.ts';
import { bare } from './cells.ts';
import { isValueLike } from './glued.ts';
import { isWording } from './glued-values.ts';
import { firstLevel, secondLevel } from './level-labels.ts';

/** What a row is seen among: the rows of its table. */
interface Among {
  readonly count: ReadonlyMap<string, number>;
  /** Most rows have a level of that kind. */
  readonly levelled: boolean;
  readonly subLevelled: boolean;
  /** The names that begin or end with a word for a level do so with several. */
  readonly headed: boolean;
  readonly inPerCent: boolean;
  readonly points: boolean;
  /** All rows but one have a target. */
  readonly valued: boolean;
  readonly names: ReadonlySet<string>;
}

interface Said {
  readonly row: Indicator;
  readonly name: string;
  readonly value: string;
}

const EDGE = /^[①-⑳❶-❿<〈●■◆▲\\/→—–_‖∥¦|√◎〓]|[—–→\\_‖∥¦|／]$/u;
const HEADINGS = /[一二三]级指标|指标值|目标值|完成值|实施周期|指标名称|^指标\d|实际完成/u;
const PATH = /^[\d.]*(?:产出|效益|效果|满意度?)(?:指标)?[-—–/·、](?=\p{Script=Han})/u;
const WORD = '数量|质量|时效|成本|(?:经济|社会|生态)(?:效益)?|可持续(?:影响)?|满意度';
const AHEAD = new RegExp(`^(${WORD})(?:指标)?[-—–/·:：]?(?=\\p{Script=Han}{2})`, 'u');
const BEHIND = new RegExp(`[(（〔【[](${WORD})(?:指标)?[)）〕】\\]]$`, 'u');
/** 核查率100%, 优抚对象人数1163人: its target stands in the name too. */
const FIGURE_BEHIND = /(?<![年月第每≥≤])\p{Script=Han}\d[\d.]*(?:[%％‰]|(?![年月日])\p{Script=Han}{1,2})?$/u;
const SIGN_WITHIN = /^[^(（]+[=＝═≥≤≧≦]\s*\d/u;
const PARTED = /[\\▏│┃‖∥¦|→]/u;
const TWO_FIGURES =
  /^[≥≤≧≦=＝═<>]{0,2}\d[\d.]*(?:[%％‰]|(?![年月日时天小分级万亿至到以·])\p{Script=Han}{1,3}(?:\/\p{Script=Han}{1,2})?)\d[\d.%％]*分?$/u;
const GOES_ON = /^(?:及(?!时)|[和与的、，。；）)])/u;
const RATE = /[^\d]率$|满意度$/u;
const BARE_FIGURE = /^[≥≤≧≦=＝═]?[1-9]\d{0,2}$/u;
/** What may be counted in a word: money, a time, what a sign bounds. */
const MEASURED = /^(?:[≥≤≧≦=＝<>]|等于|不)|\d.*[元年月]/u;
const SHORTEST = 2;
const MOST_ALIKE = 3;
const FEWEST = 3;
const HALF = 0.5;

const isProse = (value: string): boolean => !/\d/.test(value) && !isWording(value);

/** 10, 15, 5, …: what the rows of a table may win adds up to this. */
const TOTALS = [80, 90, 100];
const FEWEST_POINTS = 5;

function arePoints(values: readonly string[]): boolean {
  const sum = values.reduce((total, value) => total + Number(value), 0);
  return values.length >= FEWEST_POINTS && TOTALS.includes(sum);
}

const inName: readonly [string, (said: Said, among: Among) => boolean][] = [
  ['指标名称前后带着符号', ({ row }) => EDGE.test(row.name?.trim() ?? '')],
  ['指标名称里有栏名', ({ name }) => HEADINGS.test(name) || PATH.test(name)],
  ['指标名称里有级别', ({ name }, { headed }) => headed && (AHEAD.test(name) || BEHIND.test(name))],
  ['指标名称里像是有指标值', ({ name }) => FIGURE_BEHIND.test(name) || SIGN_WITHIN.test(name)],
  [
    '指标名称太短，像是半截',
    ({ name, value }) =>
      name !== '' &&
      (name.match(/[\p{Script=Han}A-Za-z]/gu)?.length ?? 0) <= SHORTEST &&
      value !== '' &&
      !MEASURED.test(value),
  ],
  ['指标名称像是说到一半', ({ name }) => name.length < 5 && /[后前内]$/.test(name)],
  [
    '指标名称像是指标值',
    ({ name, value }) => /^[^\p{Script=Han}]*\d/u.test(name) && isValueLike(name) && isProse(value),
  ],
  ['指标名称里像是有几栏', ({ name }) => (name.match(/:/g)?.length ?? 0) > 1],
  ['指标名称处是级别', ({ name, value }) => name === '满意度' && value.length > 4 && isProse(value)],
  [
    '指标名称像是指标值',
    ({ name, value }) => isWording(name) && name !== value && value !== '' && !/预算/.test(name),
  ],
  [
    '同一名称读到几次',
    ({ name, row, value }, { count }) =>
      (count.get(name) ?? 0) >= MOST_ALIKE || (count.get(`${name}\t${value}\t${row.level2}`) ?? 0) > 1,
  ],
];

const inValue: readonly [string, (said: Said, among: Among) => boolean][] = [
  ['各行的数加起来正好是总分，像是分值', (_, { points }) => points],
  ['别的行都有指标值，这里没有', ({ value }, { valued }) => valued && value === ''],
  ['指标值后面连着指标性质', ({ value }) => /.定[性量]$/u.test(value)],
  ['指标值里还有分隔符', ({ value }) => PARTED.test(value)],
  ['指标值里像是连着别的数', ({ value }) => TWO_FIGURES.test(value)],
  ['指标值像是接着上一格', ({ value }) => GOES_ON.test(value)],
  [
    '别的率都有百分号，这里没有',
    ({ name, value }, { inPerCent }) => inPerCent && RATE.test(name) && BARE_FIGURE.test(value),
  ],
];

const inLevels: readonly [string, (said: Said, among: Among) => boolean][] = [
  ['没有读到级别', ({ row }, { levelled }) => levelled && !row.level1 && !row.level2],
  [
    '二级指标处是指标名称',
    ({ row }, { names }) =>
      Boolean(row.level2) && secondLevel(row.level2 ?? '') === null && names.has(bare(row.level2 ?? '')),
  ],
  [
    '没有读到二级指标',
    ({ row }, { subLevelled }) =>
      subLevelled &&
      !row.level2 &&
      !['satisfaction', 'cost'].includes(firstLevel(row.level1 ?? '')?.key ?? ''),
  ],
  [
    '说的是满意度，级别却不是',
    ({ row, name }) =>
      /满意(?:度|率)?$/.test(name) &&
      (firstLevel(row.level1 ?? '') ?? secondLevel(row.level2 ?? '')) !== null &&
      !/满意|对象/.test(`${row.level1}${row.level2}`),
  ],
];

function among(rows: readonly Said[], printed: readonly [one: boolean, two: boolean]): Among {
  const count = new Map<string, number>();
  for (const { name, value, row } of rows)
    for (const key of name === '' ? [] : [name, `${name}\t${value}\t${row.level2}`])
      count.set(key, (count.get(key) ?? 0) + 1);
  const words = new Set<string>();
  for (const { name } of rows) {
    const word = AHEAD.exec(name)?.[1] ?? BEHIND.exec(name)?.[1];
    if (word !== undefined) words.add(word);
  }
  const rates = rows.filter(({ name, value }) => RATE.test(name) && /\d/.test(value));
  return {
    count,
    levelled: printed[0] || rows.some(({ row }) => row.level1),
    subLevelled: printed[1] || rows.filter(({ row }) => row.level2).length >= rows.length * HALF,
    headed: words.size >= FEWEST,
    valued: rows.filter(({ value }) => value === '').length === 1 && rows.length > FEWEST,
    names: new Set(rows.map(({ name }) => name)),
    points: arePoints(rows.map(({ value }) => value)),
    inPerCent: rates.filter(({ value }) => /[%％]/.test(value)).length > rates.length * HALF,
  };
}

/** What is doubtful about each row among the others of its table, null where nothing is. `printed`: the text prints first and second levels. */
export function doubtsOf(
  rows: readonly Indicator[],
  printed: readonly [one: boolean, two: boolean],
): (string | null)[] {
  const said = rows.map(row => ({ row, name: bare(row.name ?? ''), value: bare(row.value_raw ?? '') }));
  const table = among(said, printed);
  const looks = [...inName, ...inValue, ...inLevels];
  return said.map(one => looks.find(([, is]) => is(one, table))?.[0] ?? null);
}
