import type { Drawing } from './drawing.ts';

/** A stretch of text in one weight. */
export interface Run {
  readonly text: string;
  readonly bold: boolean;
  /** In a comparison of two drafts: only the new one says it, or only the old one. */
  readonly mark?: 'ins' | 'del';
  /** A file beside this one; only pages can lead there. */
  readonly link?: string;
}

export type Align = 'left' | 'center' | 'right' | 'justify';

/** JSON pointers of what stands here in the draft; a merged cell stands for several rows. */
type Paths = readonly string[];

/** A cell of a table; cells covered by a merge above are not in the row. */
export interface Cell {
  readonly runs: readonly Run[];
  /** First column it stands in, 0-based. */
  readonly column: number;
  readonly colspan: number;
  readonly rowspan: number;
  readonly header: boolean;
  readonly align: Align;
  readonly paths?: Paths;
}

export interface Table {
  readonly kind: 'table';
  /** Column widths; they sum to 1. */
  readonly columns: readonly number[];
  readonly rows: readonly {
    readonly cells: readonly Cell[];
    readonly header: boolean;
    /** As a whole new, or as a whole gone. */
    readonly mark?: 'ins' | 'del';
  }[];
}

/** A picture made by the house, never by the text of a draft: drawn on pages, as Mermaid in Markdown. */
export interface Figure {
  readonly drawing: Drawing;
  readonly mermaid: string;
}

/** What a document is made of; every writer reads this and nothing else. */
export type Block =
  | {
      readonly kind: 'heading';
      readonly level: 1 | 2 | 3 | 4;
      readonly text: string;
      /** Where a part of the text is marked: all of it. */
      readonly runs?: readonly Run[];
      readonly align: Align;
      readonly paths?: Paths;
    }
  | {
      readonly kind: 'paragraph';
      readonly runs: readonly Run[];
      readonly role: 'body' | 'title' | 'center' | 'unit';
      readonly aside: string;
      /** Put in or taken out together with its paragraph. */
      readonly asideMark?: Run['mark'];
      readonly paths?: Paths;
    }
  | { readonly kind: 'contents' }
  | ({ readonly kind: 'figure' } & Figure)
  /** A new page, upright or on its side. */
  | { readonly kind: 'break'; readonly landscape: boolean }
  | Table;

/** What stands at the right of a paragraph, as a run. */
export const asideRun = ({ aside, asideMark }: Extract<Block, { kind: 'paragraph' }>): Run => ({
  text: aside,
  bold: false,
  ...(asideMark === undefined ? {} : { mark: asideMark }),
});

/** The text of some runs. */
export const textOf = (runs: readonly Run[]): string => runs.map(run => run.text).join('');

/** The headings a contents page lists. */
export const listed = (blocks: readonly Block[]): { level: 1 | 2 | 3 | 4; text: string }[] =>
  blocks.flatMap(block =>
    block.kind === 'heading' && block.level <= 2 ? [{ level: block.level, text: block.text }] : [],
  );
