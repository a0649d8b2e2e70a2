import type { Fonts, Format } from '../domain/formats.ts';
import type { Helpers } from '../ports.ts';
import type { Block } from './blocks.ts';
import type { Comment } from './comments.ts';

/** A document ready to be written. */
export interface Manuscript {
  readonly blocks: readonly Block[];
  readonly title: string;
  /** Of the document itself, as its cover says it; null: it names none. */
  readonly date: string | null;
  /** A working paper (the review report) rather than a document to hand in: narrower margins, no cover. */
  readonly working: boolean;
  /** Every indicator, one a row under a head; made when a format asks for it. */
  readonly list: () => readonly (readonly (string | number)[])[];
  /** Remarks for the margin; only Word has one. */
  readonly comments: readonly Comment[];
  /** ISO time of the remarks and of what is marked as changed; null: it is not told. */
  readonly now: string | null;
  /** Names of the faces a Word file is set in. */
  readonly fonts: Fonts;
  /** What may set a PDF. */
  readonly helpers: Helpers;
}

/** A file, and what its maker has to say about it. */
export interface Made {
  readonly content: string | Uint8Array;
  readonly notes: readonly string[];
  /** The format that was written because the machine cannot make the one asked for. */
  readonly instead?: Format;
}

/** One format: how the block tree becomes a file. Loaded when it is asked for. */
interface Writer {
  readonly mime: string;
  /** Without the dot. */
  readonly extension: string;
  /** What its file is called beside the document's title. */
  readonly called?: string;
  /** Text is answered as text; bytes become a file. */
  write(manuscript: Manuscript, signal?: AbortSignal): Promise<string | Uint8Array | Made>;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Every format, one line each. */
export const WRITERS: Readonly<Record<Format, Writer>> = {
  markdown: {
    mime: 'text/markdown',
    extension: 'md',
    write: async ({ blocks }) => (await import('./markdown.ts')).toMarkdown(blocks),
  },
  txt: {
    mime: 'text/plain',
    extension: 'txt',
    write: async ({ blocks }) => (await import('./plain-text.ts')).toPlainText(blocks),
  },
  html: {
    mime: 'text/html',
    extension: 'html',
    write: async ({ blocks, title, working }) => (await import('./html.ts')).toHtml(blocks, title, working),
  },
  docx: {
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extension: 'docx',
    write: async manuscript => (await import('./docx/write.ts')).toDocx(manuscript),
  },
  pdf: {
    mime: 'application/pdf',
    extension: 'pdf',
    write: async (manuscript, signal) => (await import('./pdf/write.ts')).toPdf(manuscript, signal),
  },
  xlsx: {
    mime: XLSX,
    extension: 'xlsx',
    write: async ({ blocks, title }) => (await import('./xlsx/write.ts')).toXlsx(blocks, title),
  },
  'xlsx-list': {
    mime: XLSX,
    extension: 'xlsx',
    called: '（指标清单）',
    write: async ({ list, title }) =>
      (await import('./xlsx/lists.ts')).listsToXlsx([{ name: '指标清单', rows: list() }], title),
  },
};
