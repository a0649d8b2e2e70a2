import { type Block, cell, filled } from './cells.ts';
import { takenApart } from './long-line.ts';

/** Tells the cells of a text apart in another way; null where it would be the same. */
type Cut = (blocks: readonly Block[]) => Block[] | null;

const GAP = /\s{2,}/;
const SPACE = /\s+/;

const pieces = (text: string, mark: RegExp): string[] =>
  text
    .split(mark)
    .flatMap(part => part.split(/[|\t\n]/))
    .filter(part => part.trim() !== '');

const rowOf = (block: Block, texts: readonly string[]): Block => ({
  kind: 'row',
  line: block.line,
  aligned: false,
  cells: texts.map(text => cell(text, block.line)),
});

/** Empty cells say nothing of the columns: the filled ones stand in their order. */
const packed: Cut = blocks =>
  blocks.some(({ kind, aligned, cells }) => kind === 'row' && (aligned || cells.some(one => one.raw === '')))
    ? blocks.map(block => (block.kind === 'row' ? { ...block, aligned: false, cells: filled(block) } : block))
    : null;

/** A line is a row, white space parts its cells. */
const spaced =
  (mark: RegExp): Cut =>
  blocks =>
    blocks.map(block =>
      block.kind === 'row'
        ? block
        : rowOf(
            block,
            filled(block).flatMap(one => pieces(one.raw, mark)),
          ),
    );

/** Every cell on a line of its own. */
const streamed =
  (mark: RegExp): Cut =>
  blocks =>
    blocks.flatMap(block =>
      filled(block).flatMap(one => pieces(one.raw, mark).map(text => rowOf(block, [text]))),
    );

/** Line breaks and columns say nothing: the labels part the whole. */
const joined =
  (between: string): Cut =>
  blocks => {
    const cells = blocks.flatMap(filled);
    const parts = takenApart(cells.map(({ raw }) => raw).join(between), false);
    const line = blocks[0]?.line ?? 1;
    return (
      parts?.map(text => ({ kind: 'run' as const, line, aligned: false, cells: [cell(text, line)] })) ?? null
    );
  };

/** Ways to tell the cells of a text apart, the most faithful first. */
export const OTHER_CUTS: readonly Cut[] = [
  packed,
  spaced(GAP),
  joined(' '),
  streamed(GAP),
  spaced(SPACE),
  streamed(SPACE),
  joined(''),
];
