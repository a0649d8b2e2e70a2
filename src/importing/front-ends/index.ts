import type { Office } from '../../ports.ts';
import type { Block } from '../cells.ts';
import type { Ledger } from '../ledger.ts';
import { jsonFrontEnd } from './json.ts';
import { markedTextFrontEnd } from './marked-text.ts';
import { ofdFrontEnd } from './ofd.ts';
import { officeFrontEnd } from './office.ts';
import { pdfFrontEnd } from './pdf.ts';
import { pictureFrontEnd } from './picture.ts';
import type { ScanAid } from './scan/read.ts';
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

/** What a reader may call upon. */
interface Aid extends ScanAid {
  /** An office suite for kinds of files only it can read. */
  readonly office: Office | null;
}

/** One kind of file: bytes in, the recogniser's blocks out. What it must load is loaded in `read`. */
export interface FrontEnd {
  /** Chinese, for messages. */
  readonly title: string;
  /** By content first; the name only where content says nothing. */
  accepts(source: Source): boolean;
  /** What the reader itself mends goes into the ledger. Errors: `unreadable_file`, `too_large`, `unsupported_format`. */
  read(source: Source, ledger: Ledger, aid: Aid): Promise<readonly Block[]>;
}

/** Tried in order; the last takes whatever is left. */
export const FRONT_ENDS: readonly FrontEnd[] = [
  wordFrontEnd,
  spreadsheetFrontEnd,
  pdfFrontEnd,
  pictureFrontEnd,
  ofdFrontEnd,
  officeFrontEnd,
  webFrontEnd,
  jsonFrontEnd,
  markedTextFrontEnd,
  textFrontEnd,
];
