import { type Block, bare, cell, filled, textOf } from './cells.ts';
import { type Roles, rolesOf } from './column-roles.ts';
import { isValueLike } from './glued.ts';
import type { Ledger } from './ledger.ts';
import { firstLevel, isLevel, secondLevel } from './level-labels.ts';
import { PAGE } from './line-shapes.ts';
import { HEADINGS, isHeaded, mayHoldRows, noteHeader, SIGNED, TITLE } from './open-columns.ts';
import { PIECES } from './run-rows.ts';

/** Rows and levels enough to tell what stands in them. */
const [FEWEST, FEWEST_LEVELS] = [3, 2];
const MOST_COLUMNS = 9;
/** So much of the text must be rows, and so much of these what it is taken for. */
const [MOST_OF_TEXT, FIT] = [0.5, 0.85];
/** A wider row must suit so much better. */
const WIDER = 0.05;
const LONGEST_HEADING = 14;

/** What one level or one line holds; `at`: where it begins. */
interface Group {
  readonly at: number;
  readonly texts: string[];
}

/** A table whose rows stand in lines, or cell after cell. */
interface Sequence {
  readonly groups: readonly Group[];
  readonly roles: Roles;
  readonly score: number;
}

const isLine = (block: Block | undefined): boolean =>
  block !== undefined && (block.kind === 'row' ? block.cells.length === 1 : filled(block).length <= 1);

const piecesOf = (block: Block): string[] => {
  const text = textOf(block).replace(/([≥≤≧≦＝=])[^\S\n]+(?=\d)/g, '$1');
  return block.kind === 'row' ? [text].filter(one => one !== '') : (text.match(PIECES) ?? []);
};

/** The texts of a region parted by its levels, or line by line. */
function groupsOf(blocks: readonly Block[], byLine: boolean): Group[] {
  const found: Group[] = [];
  blocks.forEach((block, at) => {
    if (PAGE.test(textOf(block))) return;
    if (byLine) found.push({ at, texts: piecesOf(block).filter(text => !isLevel(text)) });
    else
      for (const text of piecesOf(block))
        if (isLevel(text)) found.push({ at, texts: [] });
        else found.at(-1)?.texts.push(text);
  });
  return found.filter(({ texts }) => texts.length > 0);
}

function sequenceOf(groups: readonly Group[], alone: boolean): Sequence | null {
  let best: Sequence | null = null;
  const all = groups.reduce((sum, { texts }) => sum + texts.length, 0);
  for (let width = 2; width <= MOST_COLUMNS; width++) {
    const own = groups.filter(({ texts }) => (alone ? texts.length === width : texts.length % width === 0));
    const rows = own.flatMap(({ texts }) =>
      Array.from({ length: texts.length / width }, (_, row) => texts.slice(row * width, (row + 1) * width)),
    );
    const share = (rows.length * width) / Math.max(1, all);
    if (rows.length < FEWEST || share < MOST_OF_TEXT) continue;
    const roles = rolesOf(rows);
    if (roles === null || !roles.sure || roles.roles[0] !== 'name' || roles.fit < FIT) continue;
    const score = share * roles.fit;
    if (best === null || score > best.score + WIDER) best = { groups: own, roles, score };
  }
  return best;
}

const better = (one: Sequence | null, other: Sequence | null): Sequence | null =>
  one !== null && (other === null || one.score >= other.score) ? one : other;

/** A region's blocks with the header that its rows tell. */
function headed(blocks: readonly Block[], ledger: Ledger): readonly Block[] {
  const levels = blocks.flatMap(piecesOf).filter(isLevel);
  const lines = blocks.filter(block => block.kind !== 'row' && piecesOf(block).length > 1).length;
  const signed = blocks.filter(block => piecesOf(block).some(text => SIGNED.test(text))).length;
  const leveled = levels.filter(text => secondLevel(text) !== null).length >= FEWEST_LEVELS;
  const byLine = lines >= FEWEST && (leveled || signed * 2 >= lines);
  const table = better(
    byLine ? sequenceOf(groupsOf(blocks, true), true) : null,
    leveled ? sequenceOf(groupsOf(blocks, false), false) : null,
  );
  if (table === null || table.roles.roles.length === 2) return blocks;
  const heads = [
    ...(levels.some(text => firstLevel(text) !== null) ? ['一级指标'] : []),
    ...(levels.length > 0 ? ['二级指标'] : []),
    ...table.roles.roles.map(role => HEADINGS[role]),
  ];
  const first = blocks.findIndex((block, at) => at === table.groups[0]?.at || piecesOf(block).some(isLevel));
  const row = blocks[table.groups[0]?.at ?? first] as Block;
  const apart = row.kind === 'row' || piecesOf(row).length === 1;
  return withHeader(blocks, { first, heads, apart }, ledger);
}

/** True for lines that may be headings: short, and no figure. */
const isHeading = (block: Block): boolean =>
  piecesOf(block).every(
    text => text.length <= LONGEST_HEADING && !/\d/.test(text) && !isLevel(text) && !isValueLike(text),
  ) && !TITLE.test(bare(textOf(block)));

function withHeader(
  blocks: readonly Block[],
  { first, heads, apart }: { first: number; heads: readonly string[]; apart: boolean },
  ledger: Ledger,
): readonly Block[] {
  const under = blocks[first] as Block;
  const filledAbove = blocks.slice(0, first).filter(block => filled(block).length > 0);
  const own = filledAbove.slice(apart ? -heads.length : -1);
  const whole = own.length === (apart ? heads.length : 1) && own.every(isHeading);
  const fits = whole && (apart || piecesOf(own[0] as Block).length === heads.length);
  const printed = fits ? own.map(block => textOf(block)) : [];
  const header = (line: number): Block[] =>
    (apart ? heads : [heads.join(' ')]).map(text => ({ ...under, line, cells: [cell(text, line)] }));
  noteHeader(ledger, { printed: printed.join('|'), texts: heads, line: under.line });
  const found: Block[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as Block;
    if (at === first && !fits) found.push(...header(block.line));
    const next = blocks.slice(at, at + printed.length * 3).filter(one => filled(one).length > 0);
    const again = printed.length > 0 && printed.every((text, step) => text === textOf(next[step] ?? NOTHING));
    if (!again) {
      found.push(block);
      continue;
    }
    found.push(...header(block.line));
    at = blocks.indexOf(next[printed.length - 1] as Block);
  }
  return found;
}

const NOTHING: Block = { kind: 'paragraph', line: 0, cells: [], aligned: false };

/** Tables in plain lines whose headings nobody listed, or that lost them: what recurs in their rows tells what it is. */
export function openLines(blocks: readonly Block[], ledger: Ledger): readonly Block[] {
  const found: Block[] = [];
  let known = false;
  for (let from = 0; from < blocks.length; ) {
    const block = blocks[from] as Block;
    if (TITLE.test(bare(textOf(block)))) known = false;
    let to = from + 1;
    while (isLine(block) && isLine(blocks[to]) && !TITLE.test(bare(textOf(blocks[to] as Block)))) to++;
    const region = blocks.slice(from, to);
    const open: boolean = !known && mayHoldRows(region);
    known ||= open && isHeaded(blocks, { from, to });
    found.push(...(open && !known ? headed(region, ledger) : region));
    from = to;
  }
  return found;
}
