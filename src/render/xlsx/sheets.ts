import { type Block, type Table, textOf } from '../blocks.ts';

/** What stands on one sheet: a title and lines above and between tables. */
export interface Page {
  readonly name: string;
  readonly blocks: readonly Block[];
}

const LONGEST_NAME = 31;

/** A name Excel takes: no sign of its formulas, at most 31 letters, none twice. */
function sheetName(wanted: string, taken: Set<string>): string {
  const clean = wanted.replace(/[[\]:*?/\\'\p{Cc}]/gu, '').trim() || '表';
  for (let count = 1; ; count += 1) {
    const mark = count === 1 ? '' : `(${count})`;
    const name = `${clean.slice(0, LONGEST_NAME - mark.length).replace(/[\uD800-\uDBFF]$/, '')}${mark}`;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}

/** A document cut into sheets: what comes before the first form together, then one for each form. */
export function pagesOf(blocks: readonly Block[], title: string): Page[] {
  const taken = new Set<string>();
  const pages: { name: string; blocks: Block[] }[] = [];
  let open: Block[] = [];
  let name = title;
  const flush = (): void => {
    if (open.some(block => block.kind === 'table' || block.kind === 'paragraph'))
      pages.push({ name: sheetName(name, taken), blocks: open });
    open = [];
  };
  for (const block of blocks) {
    if (block.kind === 'contents' || block.kind === 'break') continue;
    if (block.kind === 'heading' && block.level === 2 && block.align === 'center') {
      // The title of a part stands above its first form.
      const title = open.at(-1)?.kind === 'heading' ? open.splice(-1) : [];
      flush();
      open.push(...title);
      name = block.text.replace(/绩效目标表$/, '');
    }
    open.push(block);
  }
  flush();
  return pages;
}

const FINE = 1000;

/** Where columns of all tables of a page begin and end, as thousandths of its width: the sheet's own columns. */
export function edgesOf(blocks: readonly Block[]): number[] {
  const edges = new Set([0, FINE]);
  for (const block of blocks)
    if (block.kind === 'table') for (const edge of tableEdges(block)) edges.add(edge);
  return [...edges].sort((a, b) => a - b);
}

/** Where the columns of one table begin and end, in the same measure. */
export function tableEdges({ columns }: Table): number[] {
  let sum = 0;
  const edges = columns.map(share => {
    sum += share;
    return Math.round(sum * FINE);
  });
  return [0, ...edges.slice(0, -1), FINE];
}

/** The text of a block that is no table. */
export const lineOf = (block: Block): string =>
  block.kind === 'heading' ? block.text : block.kind === 'paragraph' ? textOf(block.runs) : '';
