import type { Block } from '../cells.ts';
import type { Ledger } from '../ledger.ts';
import { ofdFrontEnd } from './ofd.ts';
import { pdfFrontEnd } from './pdf.ts';
import { spreadsheetFrontEnd } from './spreadsheet.ts';
import { textFrontEnd } from './text.ts';
import { webFrontEnd } from './web.ts';
import { wordFrontEnd } from './word.ts';

/** A file as it came in. */
export interface Source {
  readonly bytes: Uint8Array;
  /** As the person's machine names it; may be empty. */
  readonly name: string;
}

/** One kind of file: bytes in, the recogniser's blocks out. What it must load is loaded in `read`. */
export interface FrontEnd {
  /** Chinese, for messages. */
  readonly title: string;
  /** By content first; the name only where content says nothing. */
  accepts(source: Source): boolean;
  /** What the reader itself mends goes into the ledger. Errors: `unreadable_file`, `too_large`, `unsupported_format`. */
  read(source: Source, ledger: Ledger): Promise<readonly Block[]>;
}

/** Tried in order; the last takes whatever is left. */
export const FRONT_ENDS: readonly FrontEnd[] = [
  wordFrontEnd,
  spreadsheetFrontEnd,
  pdfFrontEnd,
  ofdFrontEnd,
  webFrontEnd,
  textFrontEnd,
];
