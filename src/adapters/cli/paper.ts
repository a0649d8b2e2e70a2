import { stripVTControlCharacters, styleText } from 'node:util';
import { type BasisCited, citation, type Severity } from '../../domain/finding.ts';
import { widthOf } from '../../domain/width.ts';

/** Severity in the words of the trade. */
export const SEVERITY: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', info: '提示' };

const COLOUR = { error: 'red', warning: 'yellow', info: 'cyan' } as const;

/** Colours only reach a terminal that wants them (TTY, NO_COLOR, FORCE_COLOR are heeded). */
export const strong = (text: string): string => styleText('bold', text, { stream: process.stdout });
export const faint = (text: string): string => styleText('dim', text, { stream: process.stdout });
export const coloured = (severity: Severity, text: string): string =>
  styleText(COLOUR[severity], text, { stream: process.stdout });

/** Sources on one line; a document whose wording was not checked says so. */
export const cited = (basis: readonly BasisCited[]): string => basis.map(citation).join('；');

const width = (text: string): number => widthOf(stripVTControlCharacters(text));

const pad = (text: string, to: number): string => text + ' '.repeat(Math.max(0, to - width(text)));

/** Rows in aligned columns, a Chinese character counting as two. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows)
    for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, width(cell));
  return rows
    .map(row =>
      row.map((cell, index) => (index === row.length - 1 ? cell : pad(cell, widths[index] ?? 0))).join('  '),
    )
    .join('\n');
}

/** Text of a document on one line, and safe for a terminal. */
export const oneLine = (text: string): string =>
  stripVTControlCharacters(text)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();

/** Shifts every line to the right. */
export const indented = (text: string, by = 2): string => text.replace(/^(?=.)/gm, ' '.repeat(by));
