import { type Block, cell, filled } from './cells.ts';
import { isValueLike } from './glued.ts';
import { isLevel } from './level-labels.ts';
import { PAGE } from './line-shapes.ts';
import { headerLabel, isEndOfTable } from './vocabulary.ts';

/** In signs of half width, as a page of fixed width prints a text. */
export const widthOf = (text: string): number =>
  [...text].reduce(
    (sum, sign) =>
      sum +
      (/[\u2000-\u206f\u2190-\u23ff\u2500-\u27bf\u2e80-\ufffd]/.test(sign) && sign !== '≥' && sign !== '≤'
        ? 2
        : 1),
    0,
  );

/** A text and where on the page it stands. */
interface Piece {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

interface Column {
  readonly from: number;
  readonly to: number;
}

/** A line of a table: what stands under each heading, "" for nothing. */
interface Line {
  readonly number: number;
  readonly texts: readonly string[];
}

const FEWEST_COLUMNS = 3;
const FEWEST_LINES = 3;
/** So many of the lines may run over into the next column. */
const SPILT = 0.05;
/** Where levels would else run into the names, one more of so many lines may. */
const FEWEST_TO_SPILL = 8;
/** A line as wide as its column, all but so much, was broken there. */
const ROOM = 2;
/** No column of targets is so narrow that one of words must be broken. */
const NARROW = 14;

function piecesOf(block: Block, mark: RegExp): Piece[] {
  const raw = filled(block)[0]?.raw ?? '';
  const start = block.indent ?? 0;
  return [...raw.matchAll(mark)].map(({ 0: text, index }) => {
    const from = start + widthOf(raw.slice(0, index));
    return { text, from, to: from + widthOf(text) };
  });
}

const GAPPED = /\S+(?:\s\S+)*/g;
const WORDS = /\S+/g;

/** Where text stands in any of the lines, parted where none does. */
function columnsOf(lines: readonly (readonly Piece[])[], few: number): Column[] {
  const taken: number[] = [];
  for (const { from, to } of lines.flat())
    for (let at = from; at < to; at++) taken[at] = (taken[at] ?? 0) + 1;
  const found: { from: number; to: number }[] = [];
  for (let at = 0; at < taken.length; at++) {
    const last = found.at(-1);
    if ((taken[at] ?? 0) <= few) continue;
    if (last !== undefined && last.to === at) last.to = at + 1;
    else found.push({ from: at, to: at + 1 });
  }
  return found;
}

/** The column a text stands in, or nearest to. */
function columnAt(columns: readonly Column[], { from, to }: Piece): number {
  const gap = (column: Column): number => Math.max(column.from - to, from - column.to);
  return columns.reduce((best, column, at) => (gap(column) < gap(columns[best] ?? column) ? at : best), 0);
}

interface Table {
  readonly headings: readonly string[];
  readonly lines: readonly Line[];
  readonly name: number;
  readonly value: number;
}

/** Columns of levels before the names, over which no heading stands. */
const LEVEL_HEADINGS = ['一级指标', '二级指标'];

/** A level, or of what a benefit is. */
const mayBeLevel = (text: string): boolean => isLevel(text) || isLevel(`${text}效益`);

/** True where nearly each of the texts that stand in a column is a level, or begins with one. */
const ofLevels = (texts: readonly string[]): boolean =>
  texts.filter(text => mayBeLevel(text.split(' ')[0] ?? '')).length > texts.length * 0.7;

/** The lines of a table under a line of headings; null where they do not stand in columns. */
function tableOf(head: Block, rows: readonly Block[]): Table | null {
  const few = Math.floor(rows.length * SPILT);
  return (
    tableWith(head, rows, few) ?? (rows.length < FEWEST_TO_SPILL ? null : tableWith(head, rows, few + 1))
  );
}

function tableWith(head: Block, rows: readonly Block[], few: number): Table | null {
  const labels = piecesOf(head, GAPPED);
  const lines = rows.map(row => piecesOf(row, WORDS));
  const columns = columnsOf(lines, few);
  if (columns.length < FEWEST_COLUMNS || labels.length > columns.length) return null;
  const places = labels.map(label => columnAt(columns, label));
  const textsIn = (column: number): string[] =>
    lines
      .map(pieces => pieces.filter(piece => columnAt(columns, piece) === column))
      .flatMap(own => (own.length === 0 ? [] : [own.map(({ text }) => text).join(' ')]));
  const bare = columns.flatMap((_, at) => (places.includes(at) ? [] : [at]));
  const levels =
    bare.length === 2 && Math.max(...bare) < Math.min(...places) && bare.every(at => ofLevels(textsIn(at)));
  if (new Set(places).size < places.length || (bare.length > 1 && !levels)) return null;
  const headings = columns.map(
    (_, at) => labels[places.indexOf(at)]?.text ?? (levels ? LEVEL_HEADINGS[at] : undefined) ?? '',
  );
  const place = (key: string): number => headings.findIndex(text => headerLabel(text)?.key === key);
  const [name, value] = [place('name'), place('value')];
  if (name < 0 || value < 0 || ofLevels(textsIn(name))) return null;
  return {
    headings,
    name,
    value,
    lines: lines.map((pieces, at) => ({
      number: rows[at]?.line ?? 1,
      texts: columns.map((_, column) =>
        pieces
          .filter(piece => columnAt(columns, piece) === column)
          .map(piece => piece.text)
          .join(' '),
      ),
    })),
  };
}

const join = (upper: readonly string[], lower: readonly string[]): string[] =>
  upper.map((text, at) => `${text}${lower[at] ?? ''}`);

/** Which row the lines between two targets belong to: full lines go on, others end. */
function owners({ lines, name, value }: Table): number[] {
  const widths = lines.map(({ texts }) => widthOf(texts[name] ?? ''));
  const most = Math.max(...widths);
  const isFull = (at: number): boolean => (widths[at] ?? 0) >= most - ROOM;
  const values = lines.map(({ texts }) => widthOf(texts[value] ?? ''));
  const wide = Math.max(NARROW, ...values) - ROOM;
  const goesOn = (at: number): boolean =>
    !isValueLike(lines[at]?.texts[value] ?? '') &&
    isFull(at - 1) &&
    (values[at - 1] ?? 0) >= wide &&
    (widths[at] ?? 0) > 0;
  const isAnchor = (at: number): boolean => (values[at] ?? 0) > 0 && !goesOn(at);
  const anchors = lines.flatMap((_, at) => (isAnchor(at) ? [at] : []));
  const told = new Map<number, readonly string[]>();
  const owner = (line: Line, at: number): number => {
    if (isAnchor(at)) return at;
    const above = anchors.findLast(one => one < at);
    const below = anchors.find(one => one > at);
    if (above === undefined || below === undefined) return above ?? below ?? at;
    const isApart = (one: number, other: number): boolean =>
      (lines[other]?.number ?? 0) - (lines[one]?.number ?? 0) > 1;
    const cut = Array.from({ length: below - above }, (_, step) => above + step).find(one =>
      isApart(one, one + 1),
    );
    if (cut !== undefined) return at <= cut ? above : below;
    if ((line.texts[name] ?? '') === '') {
      const begins = line.texts.some(
        (text, level) =>
          text !== '' &&
          level < name &&
          isLevel(told.get(above)?.[level] ?? '') &&
          (lines[below]?.texts[level] ?? '') === '',
      );
      return begins ? below : above;
    }
    if ((lines[below]?.texts[name] ?? '') === '' && at === below - 1) return below;
    return isFull(at) && !isFull(at - 1) ? below : above;
  };
  return lines.map((line, at) => {
    const own = owner(line, at);
    told.set(own, join(told.get(own) ?? line.texts.map(() => ''), line.texts));
    return own;
  });
}

/** Rows of whole cells; a level broken over lines is one where its parts together are. */
function rowsOf(table: Table): Block[] {
  const own = owners(table);
  const found: Block[] = [];
  for (const anchor of new Set(own)) {
    const lines = table.lines.filter((_, at) => own[at] === anchor);
    const texts = lines.map(one => one.texts).reduce(join);
    const line = table.lines[anchor]?.number ?? 1;
    found.push({
      kind: 'row',
      line,
      cells: texts.map(text => cell(text, line)),
      aligned: true,
      guessed: true,
    });
  }
  return found;
}

const isRow = ({ kind, cells }: Block): boolean => kind === 'paragraph' && cells.length === 1;

/** Headings of a table in a line, told apart by the gaps between them. */
function isHead(block: Block): boolean {
  if (!isRow(block)) return false;
  const keys = piecesOf(block, GAPPED).map(({ text }) => headerLabel(text)?.key);
  return keys.length >= FEWEST_COLUMNS && keys.includes('name') && keys.includes('value');
}

/** A sentence, a field of a form, or what ends a table. */
function isOutside(block: Block): boolean {
  const pieces = piecesOf(block, GAPPED);
  const first = pieces[0]?.text ?? '';
  return isEndOfTable(first) || (pieces.length === 1 && /[。：:]/.test(first));
}

/** The lines of a table below its headings. */
function linesBelow(blocks: readonly Block[], from: number): readonly Block[] {
  const end = blocks.findIndex(
    (block, at) => at >= from && (!isRow(block) || isHead(block) || isOutside(block)),
  );
  return blocks.slice(from, end < 0 ? blocks.length : end);
}

const isPage = (block: Block): boolean => PAGE.test(filled(block)[0]?.raw ?? '');

/** Tables printed in columns of fixed width, cells broken over lines made whole; null where there are none. */
export function placedCells(blocks: readonly Block[]): Block[] | null {
  const found: Block[] = [];
  let count = 0;
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as Block;
    const below = isHead(block) ? linesBelow(blocks, at + 1) : [];
    const rows = below.filter(one => !isPage(one));
    const table = rows.length >= FEWEST_LINES ? tableOf(block, rows) : null;
    if (table === null) {
      found.push(block);
      continue;
    }
    count++;
    const { line } = block;
    found.push({ kind: 'row', line, cells: table.headings.map(text => cell(text, line)), aligned: true });
    found.push(...rowsOf(table), ...below.filter(isPage));
    at += below.length;
  }
  return count > 0 ? found : null;
}
