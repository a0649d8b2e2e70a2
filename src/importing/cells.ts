import { remembered } from '../reading/remembered.ts';
import type { XmlElement } from './front-ends/xml.ts';

/** A cell of a table, or a paragraph taken as one cell. */
export interface Cell {
  /** As it stands in the source, trimmed. */
  readonly raw: string;
  /** Line of the source, 1-based. */
  readonly line: number;
  /** The paragraphs of a Word file it was read from. */
  readonly from?: readonly XmlElement[];
}

/**
 * What every front end hands to the recogniser: a paragraph, a row of a table with its empty cells,
 * or a part of a table that was run together into one line.
 */
export interface Block {
  readonly kind: 'paragraph' | 'row' | 'run';
  readonly line: number;
  readonly cells: readonly Cell[];
  /** Cell n of one row stands under cell n of another. False where spans were lost. */
  readonly aligned: boolean;
  /** Its cells were told apart by the gaps between them alone: a person has to look. */
  readonly guessed?: boolean;
  /** How far from the edge of the page its text begins, in signs of half width. */
  readonly indent?: number;
}

export const cell = (raw: string, line: number, from?: readonly XmlElement[]): Cell => ({
  raw: raw.trim(),
  line,
  ...(from === undefined ? {} : { from }),
});

/** Most labels: nothing to fold and no white space. */
const IS_BARE = /^[\u4e00-\u9fff!-~]*$/;

const folded = (text: string): string =>
  IS_BARE.test(text) ? text : text.normalize('NFKC').replace(/\s+/g, '');
const foldedOnce = remembered(folded);

/** Prose is compared once, a cell many times. */
const LONGEST_CELL = 60;

/** For comparing with the words of a form: widths folded, white space gone. */
export const bare = (text: string): string => (text.length > LONGEST_CELL ? folded(text) : foldedOnce(text));

const FIGURE = /^[ -~]*$/;

/** True for numbers and the like: no word of a form. */
export const isFigure = (text: string): boolean => FIGURE.test(text);

/** The cells of a block that hold something. */
export const filled = (block: Block): Cell[] => block.cells.filter(one => one.raw !== '');

/** All of a block as one text, cells parted by a space. */
export const textOf = (block: Block): string =>
  filled(block)
    .map(one => one.raw)
    .join(' ');
