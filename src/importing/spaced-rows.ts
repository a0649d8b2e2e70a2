import { isUnit } from '../reading/units.ts';
import type { Token, TokenRow } from './chunks.ts';
import { cutValue, isValueLike } from './glued.ts';
import { isWording, wordingAt } from './glued-values.ts';
import type { Loose } from './loose-rows.ts';
import { isFollowed, isTarget } from './run-together.ts';
import type { Column } from './vocabulary.ts';

/** A score or a weight. */
export const NUMBER = /^\d{1,3}(?:\.\d+)?分?$/;
const AMOUNT = /^-?\d[\d,]*(?:\.\d+)?$/;
/** A sign in a cell of its own, or that there is none. */
export const SIGN =
  /^(?:[≥≤≧≦⩾⩽═＝=＞＜><]{1,2}|大于等于|小于等于|大于|小于|等于|不低于|不超过|定性(?:指标|描述)?|文字描述)$/;
/** Under the heading of the signs: the target is told in words. */
const WORDED = /^(?:定性|文字)/;
/** Which way is better, or whether it is counted: beside the sign in some forms. */
export const DIRECTION = /^(?:正向|反向|逆向|定量)(?:指标)?$/;

/** How far it got, in a word. */
export const STATUS =
  /^(?:已|未|基本|部分|全部|按期|按时|达成|超额)?(?:完成|达成|达标|实现)(?:预期)?(?:目标|指标)?$/;

const at = (row: readonly Token[], place: number): string => row[place]?.text ?? '';
/** A text that can name an indicator. */
export const isName = (text: string): boolean => /\p{Script=Han}{2}/u.test(text) && !isValueLike(text);

/** A row as wide as the header: scores under 分值 and 得分, a target or the same words twice under the others. */
function isSound(row: readonly Token[], columns: readonly Column[]): boolean {
  const [value, weight] = [columns.indexOf('value'), columns.indexOf('weight')];
  if (!isName(at(row, columns.indexOf('name'))) || at(row, value) === '') return false;
  const target = at(row, value);
  if (weight < 0) return isTarget(target, columns) || target === at(row, value + 1) || isWording(target);
  if (!NUMBER.test(at(row, weight))) return false;
  const score = columns.indexOf('aside', Math.max(weight + 1, value + (weight < value ? 2 : 1)));
  return score < 0 || score >= row.length || NUMBER.test(at(row, score));
}

const inDoubt = (tokens: readonly Token[], columns: readonly Column[]): TokenRow => ({
  tokens,
  columns,
  doubts: { value: tokens.map(one => one.text).join(' ') },
});

/** A row whose target, or result, was left empty: its scores are known by their number, the rest is in doubt. */
function shortRow(row: readonly Token[], columns: readonly Column[]): TokenRow | null {
  const [value, weight] = [columns.indexOf('value'), columns.indexOf('weight')];
  const scores = row.slice(-2);
  const texts = row.slice(0, -2);
  if (weight < 0 || !isName(at(texts, 0)) || !scores.every(one => NUMBER.test(one.text))) return null;
  if (weight < value) {
    const [full, won] = scores.map(one => one.text);
    return texts.length === 1 ? inDoubt(row, ['name', 'weight', full === won ? 'aside' : 'value']) : null;
  }
  if (columns[weight + 1] !== 'aside' || texts.length > 2) return null;
  return inDoubt(row, [...(['name', 'value'] as const).slice(0, texts.length), 'weight', 'aside']);
}

/** Name, description and target, and nothing else. */
const isDescribed = (row: readonly Token[], columns: readonly Column[]): boolean =>
  columns.includes('description') && columns.length === 3 && row.length === 3;

/** The same words, or as many of the same thing. */
const isResultOf = (result: string, target: string): boolean => {
  const unit = /\d([^\d]*)$/.exec(target)?.[1];
  return unit === undefined
    ? result === target && result.length > 2
    : /^[\d.,]+([^\d]*)$/.exec(result)?.[1] === unit;
};

/** 发放户数≥84户 86户 8: the target ran into the name of every row, its result stands apart; null for others. */
function runInto(row: readonly Token[], columns: readonly Column[]): TokenRow[] | null {
  const width = columns.length - 1;
  if (!/^name,value,aside/.test(columns.join()) || row.length === 0 || row.length % width !== 0) return null;
  const rows: TokenRow[] = [];
  for (let start = 0; start < row.length; start += width) {
    const [first, ...rest] = row.slice(start, start + width);
    const text = first?.text ?? '';
    const words = wordingAt(text);
    const cut =
      cutValue(text, true) ?? (words < 3 ? null : { name: text.slice(0, words), value: text.slice(words) });
    const [result] = rest;
    if (first === undefined || cut === null || !isName(cut.name) || result === undefined) return null;
    if (!isResultOf(result.text, cut.value)) return null;
    const [name, value] = [cut.name, cut.value].map(one => ({ ...first, text: one }));
    if (name === undefined || value === undefined) return null;
    rows.push({ tokens: [name, value, ...rest], columns, doubts: { name: text, value: text } });
  }
  return rows;
}

/** Rows in a line parted by spaces alone, by the columns its header names; null when they do not fit under them. */
export function scoredRows(row: readonly Token[], columns: readonly Column[]): TokenRow[] | null {
  const value = columns.indexOf('value');
  if (value < 0 || columns.includes('operator') || !(isFollowed(columns) || isDescribed(row, columns)))
    return null;
  const joined = runInto(row, columns);
  if (joined !== null) return joined;
  const least = isDescribed(row, columns) ? 3 : Math.max(value + 2, columns.indexOf('weight') + 1);
  for (let width = columns.length; width >= least; width--) {
    if (row.length === 0 || row.length % width !== 0) continue;
    const rows: Token[][] = [];
    for (let start = 0; start < row.length; start += width) rows.push(row.slice(start, start + width));
    if (rows.every(one => isSound(one, columns)))
      return rows.map(tokens => ({ tokens, columns: columns.slice(0, width) }));
  }
  const short = shortRow(row, columns);
  return short === null ? null : [short];
}

interface Reading {
  readonly tokens: Token[];
  readonly columns: Column[];
}

const put = (row: Reading, token: Token | undefined, column: Column): void => {
  if (token === undefined) return;
  row.tokens.push(token);
  row.columns.push(column);
};

/** One row from `from` on, read by what its cells are; null when it is none. */
function signedRow(
  group: readonly Token[],
  from: number,
  columns: readonly Column[],
): { row: Reading; next: number } | null {
  const row: Reading = { tokens: [], columns: [] };
  let next = from;
  if (!isName(at(group, next))) return null;
  const line = group[next]?.cell.line;
  put(row, group[next++], 'name');
  if (isName(at(group, next)) && SIGN.test(at(group, next + 1))) put(row, group[next++], 'description');
  let sign = '';
  for (; SIGN.test(at(group, next)) || DIRECTION.test(at(group, next)); next++) {
    const isSign = SIGN.test(at(group, next));
    if (isSign) sign = at(group, next);
    put(row, group[next], isSign ? 'operator' : 'aside');
  }
  if (!WORDED.test(sign) && !AMOUNT.test(at(group, next))) return null;
  if (at(group, next) === '') return null;
  put(row, group[next++], 'value');
  const weighed = columns.includes('weight');
  const unit = at(group, next);
  const isOne = unit.length <= 8 && !AMOUNT.test(unit) && !SIGN.test(unit) && !DIRECTION.test(unit);
  const plain = unit.replace(/[(（][^()（）]*[)）]$/, '');
  if (unit !== '' && isOne && (isUnit(plain) || (weighed && NUMBER.test(at(group, next + 1)))))
    put(row, group[next++], 'unit');
  if (weighed && NUMBER.test(at(group, next))) put(row, group[next++], 'weight');
  const goesOn = (): boolean => {
    const text = at(group, next);
    if (AMOUNT.test(text)) return true;
    const behind =
      columns.includes('aside') && group[next]?.cell.line === line && !DIRECTION.test(at(group, next + 1));
    return behind && (isValueLike(text) || STATUS.test(text));
  };
  while (next < group.length && goesOn()) put(row, group[next++], 'aside');
  return { row, next };
}

const STRAY = '带符号列的行里没有读出它属于哪一栏';

/** Rows of a table with a column for the sign, whose empty cells left no trace: told by what each cell is; null for others. */
export function signedRows(group: readonly Token[], columns: readonly Column[]): Loose | null {
  const [sign, value, unit] = [
    columns.indexOf('operator'),
    columns.indexOf('value'),
    columns.indexOf('unit'),
  ];
  const isUsual = sign >= 0 && (unit < 0 || unit > Math.min(sign, value));
  if (!isUsual || columns.some(column => ['basis', 'data_source'].includes(column))) return null;
  const found: Loose = { rows: [], left: [] };
  for (let from = 0; from < group.length; ) {
    const read = signedRow(group, from, columns);
    const token = group[from];
    if (read !== null) found.rows.push(read.row);
    else if (token !== undefined) found.left.push({ token, reason: STRAY });
    from = read?.next ?? from + 1;
  }
  return found.rows.length > 0 && found.left.length < group.length / 2 ? found : null;
}
