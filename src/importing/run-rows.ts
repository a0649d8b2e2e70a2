import { isUnit } from '../reading/units.ts';
import { alignedRows } from './aligned-rows.ts';
import type { Cell } from './cells.ts';
import type { Token, TokenRow } from './chunks.ts';
import { cutValue, firstOfTwo, isValueLike } from './glued.ts';
import { gluedRows } from './glued-rows.ts';
import { candidatesAt, wordingAt } from './glued-values.ts';
import type { HeaderColumn } from './header-column.ts';
import { bareLevel } from './level-labels.ts';
import { isFollowed } from './run-together.ts';
import { scoredRows, signedRows } from './spaced-rows.ts';
import { type Column, isEndOfTable } from './vocabulary.ts';

/** What stands between spaces; brackets keep theirs. */
export const PIECES = /[^\s(（]*(?:[(（][^)）]*[)）][^\s(（]*)+|\S+/g;

/** Name and description of one row are no longer than this together. */
const LONGEST = 80;
/** A target that goes on for longer has the text after it run in. */
const MOST = 16;
const COUNTED = /^[≥≤≧≦⩾⩽═＝=＞＜><]+\d[\d,.]*(?:百分比|[%％‰]|\p{Script=Han}{0,2})/u;
const MARKED = /^[≥≤≧≦⩾⩽═＝=＞＜><]/;
const DESCRIPTION = /^(.{3,}?)((?:反映|考核|用于反映).+)$/u;

/** The target with which a text begins; all of it where nothing tells where it ends. */
function targetAhead(text: string, columns: readonly Column[]): string {
  if (columns.length <= 2 && text.length <= MOST) return text;
  const [best] = candidatesAt(text, 0, false)
    .filter(({ unit, end }) => unit !== '' || end === text.length)
    .sort((a, b) => a.cost - b.cost);
  return best === undefined ? (COUNTED.exec(text)?.[0] ?? text) : text.slice(0, best.end);
}

/** A name without what the cells between it and its target left at its end: a unit, last year's figure, that there is no sign. */
function withoutCells(name: string, columns: readonly Column[]): string {
  const between = columns.slice(1, Math.max(1, columns.indexOf('value')));
  const plain = between.includes('operator') ? name.replace(/定性$/, '') : name;
  if (between.includes('unit')) {
    const size = [6, 5, 4, 3, 2, 1].find(one => plain.length - one >= 3 && isUnit(plain.slice(-one)));
    return size === undefined ? plain : plain.slice(0, -size);
  }
  return between.includes('aside')
    ? (/^(.*[^\d.])\d[\d,.]*(?:[%％]|\p{Script=Han}{0,3})$/u.exec(plain)?.[1] ?? plain)
    : plain;
}

/** 无害化处理有效处理: a target in words at the end. */
function worded(text: string): { name: string; value: string } | null {
  const at = wordingAt(text);
  return at < 3 || text.length > LONGEST ? null : { name: text.slice(0, at), value: text.slice(at) };
}

/** The one row under a label whose cells ran together, told by the sign of its target: all of it to be confirmed. */
export function loneRow(text: string, columns: readonly Column[], cell: Cell): TokenRow[] {
  const bold = columns.slice(columns.indexOf('value')).length === 1;
  const cut = /\s/.test(text.trim())
    ? null
    : (cutValue(text.trim(), bold) ?? (bold ? worded(text.trim()) : null));
  if (cut === null || cut.name.length > LONGEST) return [];
  if (/\d[%％]/.test(withoutCells(cut.name, columns))) return [];
  if (
    !MARKED.test(cut.value) &&
    isFollowed(columns) &&
    /\d/.test(cut.name.replace(/[(（][^()（）]*[)）]/g, ''))
  )
    return [];
  const own = withoutCells(cut.name, columns);
  const [, name = own, description = ''] =
    (columns.includes('description') ? DESCRIPTION.exec(own) : null) ?? [];
  const value = firstOfTwo(cut.value) ?? targetAhead(cut.value, columns);
  const tokens = [name, description, value].map(one => ({ text: one, cell }));
  return [{ tokens, columns: ['name', 'description', 'value'], doubts: { name: text, value: text } }];
}

/** Headings that extraction put behind the levels they stand over. */
const STRAY = /^(?:三级指标|指标名称|指标内容)\s+(?:年度)?(?:指标|目标)值\s+/;

/** Rows without a header over them: behind headings out of their place, or one whose target says its name again. All of it to be confirmed. */
export function strayRows(text: string, cell: Cell): readonly TokenRow[] {
  const rest = text.replace(STRAY, '');
  const pieces = rest.match(PIECES) ?? [];
  const [name = '', again, more] = pieces;
  const twice = more === undefined && name === again && name.length >= 4;
  const doubts = { name: text.slice(0, 200), value: text.slice(0, 200) };
  const pair = (value: string, at: number): TokenRow => ({
    tokens: [pieces[at - 1] ?? '', value].map(one => ({ text: one, cell })),
    columns: ['name', 'value'],
    doubts,
  });
  if (twice) return [pair(name, 1)];
  if (rest === text) return [];
  const first = pieces.findIndex((piece, at) => isValueLike(piece) !== (at % 2 === 1));
  const sure = pieces.slice(0, first < 0 ? pieces.length : first);
  return sure.flatMap((piece, at) => (at % 2 === 1 ? [pair(piece, at)] : []));
}

/** 数量 新装路灯 =120(盏) 质量 亮灯率 ≥98%: what follows a first level, parted at second ones printed without 指标; none for other texts. */
export function levelsWithin(text: string, width: number): readonly { label: string; rest: string }[] {
  const pieces = text.match(PIECES) ?? [];
  const starts: number[] = [];
  for (const [at, piece] of pieces.entries()) {
    const rows = isValueLike(pieces[at - 1] ?? '') || (at - (starts.at(-1) ?? 0) - 1) % width === 0;
    const named = !isValueLike(pieces[at + 1] ?? '');
    if (bareLevel(piece) === 2 && named && (at === 0 || rows)) starts.push(at);
  }
  if (starts[0] !== 0) return [];
  return starts.map((start, at) => ({
    label: pieces[start] ?? '',
    rest: pieces.slice(start + 1, starts[at + 1]).join(' '),
  }));
}

const UNIT_AHEAD = /^(?:[%％‰]|人次|[次个项人户家份册期场起套台辆米亩吨天月年])(?=\p{Script=Han}{2})/u;

/** 4 次发生动态: white space stands within the cells, not between them. */
const isTornRun = (tokens: readonly Token[]): boolean =>
  tokens.some(({ text }, at) => /\d$/.test(tokens[at - 1]?.text ?? '') && UNIT_AHEAD.test(text));

/** 井盖数量=36个 巡查人员72人: each piece is a whole row; null where one of them is not. */
function gluedPieces(tokens: readonly Token[], columns: readonly Column[]): TokenRow[] | null {
  if (tokens.length < 2 || columns.join() !== 'name,value') return null;
  const rows = tokens.map(({ text, cell }): TokenRow | null => {
    const cut = isValueLike(text) ? null : (cutValue(text, true) ?? worded(text));
    const whole = cut !== null && /\p{Script=Han}{2}/u.test(cut.name);
    return whole ? { tokens: [cut.name, cut.value].map(one => ({ text: one, cell })), columns } : null;
  });
  const sure = rows.filter(row => row !== null);
  return sure.length === rows.length ? sure : null;
}

/** 数量指标15分派车次数: what a level is worth, glued between it and the name. */
const WORTH = /^\s*\d{1,3}(?:\.\d)?分(?![钟之制类批期级])(?=\p{Script=Han}{2})/u;

/** The rows under one label of a long line, up to the sum or the notes that end the table. */
export function runRows(given: string, known: readonly HeaderColumn[], cell: Cell): readonly TokenRow[] {
  const columns = known.map(({ key }) => key);
  const text = given.replace(WORTH, '');
  const pieces = text.match(PIECES) ?? [];
  const end = pieces.findIndex(piece => isEndOfTable(piece.replace(/^[.…·]+/, '')));
  const tokens = (end < 0 ? pieces : pieces.slice(0, end)).map(piece => ({ text: piece, cell }));
  const aligned = (): readonly TokenRow[] | null =>
    tokens.length < 2 || isTornRun(tokens) ? null : (alignedRows(tokens, known)?.rows ?? null);
  const whole = gluedPieces(tokens, columns);
  if (whole !== null) return whole;
  const parted = scoredRows(tokens, columns) ?? aligned() ?? signedRows(tokens, columns)?.rows ?? null;
  if (parted !== null) return parted;
  const glued = gluedRows(text, columns, cell);
  return glued.length > 0 ? glued : loneRow(text, columns, cell);
}
