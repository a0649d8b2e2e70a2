import { letterWidth } from '../../domain/width.ts';
import type { Cell, Table } from '../blocks.ts';
import { textOf } from '../blocks.ts';
import { CELL, type Sheet, typeArea } from './sheet.ts';

/** Signs that may hang over the end of a line rather than begin the next. */
const HANGING = /[，。、；：！？”’）》〉」』】…,.;:!?)]/;
const PIECES = /[\x21-\x7e]+|[\s\S]/gu;
const LATIN = /[0-9A-Za-z]/;

/** How a paragraph's lines are filled; all in twips. */
interface Measure {
  readonly width: number;
  /** A full-width letter, with what is added after it. */
  readonly letter: number;
  readonly tracking: number;
  readonly indent: number;
}

/**
 * Lines a text takes: Chinese letters one em wide, Latin ones half; a quarter em between the two;
 * a word of Latin letters or a number is not broken where it fits a line.
 */
export function textLines(text: string, { width, letter, tracking, indent }: Measure): number {
  let lines = 0;
  for (const [index, paragraph] of text.split('\n').entries()) {
    lines += 1;
    let used = index === 0 ? indent : 0;
    let before: boolean | null = null;
    for (const piece of paragraph.match(PIECES) ?? []) {
      const gap = before !== null && before !== LATIN.test(piece[0] ?? '') ? letter / 4 : 0;
      const parts = piece.length > 1 && (piece.length * letter) / 2 > width ? [...piece] : [piece];
      for (const part of parts) {
        const own =
          part.length === 1 && letterWidth(part) === 2
            ? letter + tracking
            : part.length * (letter / 2 + tracking);
        const wanted = used + own + (part === piece ? gap : 0);
        if (wanted <= width || (part.length === 1 && HANGING.test(part) && used < width + letter))
          used = wanted;
        else {
          lines += 1;
          used = own;
        }
      }
      before = LATIN.test(piece.at(-1) ?? '');
    }
  }
  return lines;
}

/** Lines of a paragraph of the body at this width. */
export const bodyLines = (text: string, sheet: Sheet, size = sheet.size.body): number =>
  textLines(text, {
    width: typeArea(sheet).width,
    letter: size * 10,
    tracking: size === sheet.size.body ? sheet.tracking : 0,
    indent: size === sheet.size.body ? size * 20 : 0,
  });

/** What a cell's text may fill of it, in twips. */
export function cellWidth({ column, colspan, align, header }: Cell, widths: readonly number[]): number {
  const whole = widths.slice(column, column + colspan).reduce((sum, width) => sum + width, 0);
  const centred = header || align === 'center' || align === 'right';
  return whole - 2 * (centred ? CELL.besideCentred : CELL.beside);
}

/** Lines a cell's text takes. */
export const cellLines = (cell: Cell, widths: readonly number[], sheet: Sheet): number =>
  textLines(textOf(cell.runs), {
    width: cellWidth(cell, widths),
    letter: sheet.size.table * 10,
    tracking: 0,
    indent: 0,
  });

/** The line of a border, in twips. */
const BORDER = 10;

/** Heights of a table's rows; a cell over several rows stretches the last of them. */
export function rowHeights({ rows }: Table, widths: readonly number[], sheet: Sheet): number[] {
  const heights = rows.map(() => sheet.line.table + 2 * CELL.above + BORDER);
  const grow = (index: number, by: number): void => {
    const height = heights[index];
    if (height !== undefined && by > 0) heights[index] = height + by;
  };
  for (const [index, { cells }] of rows.entries())
    for (const cell of cells) {
      const wanted = cellLines(cell, widths, sheet) * sheet.line.table + 2 * CELL.above + BORDER;
      const last = index + cell.rowspan - 1;
      const now = heights.slice(index, last + 1).reduce((sum, height) => sum + height, 0);
      grow(last, wanted - now);
    }
  return heights;
}

/** Widths of a table's columns in twips; together they are the width of the page. */
export function columnWidths({ columns }: Table, sheet: Sheet): number[] {
  const { width } = typeArea(sheet);
  let share = 0;
  let edge = 0;
  return columns.map(column => {
    share += column;
    const from = edge;
    edge = Math.round(share * width);
    return edge - from;
  });
}
