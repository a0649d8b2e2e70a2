import { type Block, type Cell, cell } from './cells.ts';
import { cutValue, isValueLike } from './glued.ts';
import type { Ledger } from './ledger.ts';
import type { RawRow } from './raw-row.ts';

const NUMBERED = /(?=指标\s*\d{1,2}\s*[:：.、])/u;
const NUMBER = /^指标\s*\d{1,2}\s*[:：.、]\s*/u;

/** 1.、2、: the lines of a cell counted; 1.5 is a figure. */
const LISTED = /^(\d{1,2})[.．、](?!\d)\s*/;

/** The parts of a cell that holds several indicators: numbered ones, or one a line. */
function partsOf({ raw }: Cell): { texts: string[]; numbered: boolean } {
  const numbered = raw.split(NUMBERED).filter(text => text.trim() !== '');
  if (numbered.length >= 2 && numbered.every(text => NUMBER.test(text)))
    return { texts: numbered.map(text => text.trim()), numbered: true };
  const lines = raw.split('\n').flatMap(text => (text.trim() === '' ? [] : [text.trim()]));
  const listed = lines.length >= 2 && lines.every((text, at) => LISTED.exec(text)?.[1] === `${at + 1}`);
  return { texts: listed ? lines.map(text => text.replace(LISTED, '')) : lines, numbered: listed };
}

const isName = (text: string): boolean =>
  /\p{Script=Han}{2}/u.test(text.replace(NUMBER, '')) && !isValueLike(text.replace(NUMBER, ''));
const isTarget = (text: string): boolean => isValueLike(text.replace(NUMBER, ''));

/** Rows that one row of a table holds: indicators numbered in its cells, or their targets on as many lines. */
interface Several {
  readonly rows: readonly Block[];
  /** Nothing but line breaks tells them apart. */
  readonly guessed: boolean;
}

function pairs(block: Block): { name: number; count: number; guessed: boolean } | null {
  const all = block.cells.map(partsOf);
  for (const [name, { texts, numbered }] of all.entries()) {
    if (texts.length < 2 || !texts.every(isName)) continue;
    const others = all.slice(name + 1).filter(one => one.texts.length === texts.length);
    const targets = others.some(one => one.numbered || one.texts.every(isTarget));
    const within = numbered && texts.every(text => cutValue(text.replace(NUMBER, ''), false) !== null);
    if (targets || within) return { name, count: texts.length, guessed: !numbered };
  }
  return null;
}

/** A row that stood among others in one cell: its target cut off its name, its seams to be confirmed where only lines part them. */
export function ofSeveral(row: RawRow, guessed: boolean): RawRow {
  const { name = '', value = '' } = row.texts;
  const cut = value === '' ? cutValue(name, false) : null;
  const texts = cut === null ? row.texts : { ...row.texts, ...cut };
  const doubts = guessed ? { name, value } : cut === null ? {} : { value: name };
  return {
    ...row,
    texts,
    ...(Object.keys(doubts).length === 0 ? {} : { doubts: { ...row.doubts, ...doubts } }),
  };
}

/** A row whose cells hold several indicators, in rows of one each; null for other rows. */
export function severalRows(block: Block, ledger: Ledger): Several | null {
  if (block.kind !== 'row' || block.cells.every(({ raw }) => !/\n|指标\s*\d[\s\S]*指标\s*\d/.test(raw)))
    return null;
  const found = pairs(block);
  if (found === null) return null;
  const columns = block.cells.map((one, at) => {
    const { texts } = partsOf(one);
    if (at < found.name || texts.length !== found.count) return [one];
    const cells = texts.map(text => cell(text, one.line, one.from));
    ledger.cut(one, cells);
    return cells;
  });
  const rows = Array.from({ length: found.count }, (_, row) => ({
    ...block,
    cells: columns.map(cells => cells[row] ?? cell('', block.line)),
  }));
  return { rows, guessed: found.guessed };
}
