import type { Draft } from '../../domain/draft.ts';
import { JixiaoError } from '../../domain/errors.ts';
import type { Format } from '../../domain/formats.ts';
import { asideRun, type Block, type Run } from '../blocks.ts';
import { changesTable } from './changes.ts';
import { BlockMarker } from './mark-blocks.ts';
import { unionOf } from './union.ts';

interface Printing {
  /** The new draft as it is printed. */
  readonly own: readonly Block[];
  readonly format: Format;
  text(draft: Draft): Promise<Block[]>;
}

const SIGNS = { ins: '增', del: '删' } as const;

/** Marks in words, for formats that have no other. */
const spelled = (run: Run): Run =>
  run.mark === undefined ? run : { ...run, text: `［${SIGNS[run.mark]}：${run.text}］` };

const inWords = (block: Block): Block => {
  if (block.kind === 'heading' && block.runs !== undefined)
    return { ...block, text: block.runs.map(run => spelled(run).text).join('') };
  if (block.kind === 'paragraph')
    return { ...block, runs: block.runs.map(spelled), aside: spelled(asideRun(block)).text };
  if (block.kind !== 'table') return block;
  const rows = block.rows.map(row => ({
    ...row,
    cells: row.cells.map(cell => ({ ...cell, runs: cell.runs.map(spelled) })),
  }));
  return { ...block, rows };
};

/**
 * Two drafts as one text with what was put in and taken out. A Word file tracks it, so that taking all changes gives
 * the new draft and refusing them the old, parts that only moved in their new order; other formats begin with every indicator's fate. Errors: `bad_input`.
 */
export async function compared(old: Draft, now: Draft, { own, format, text }: Printing): Promise<Block[]> {
  if (format.startsWith('xlsx'))
    throw new JixiaoError('bad_input', 'Excel 表里标不出修订', 'format 写 docx、markdown、html 或 txt', {
      path: '/format',
    });
  const union = unionOf(old, now);
  const marker = new BlockMarker(union, await text(old), own);
  const blocks = (await text(union.draft)).map(block => marker.block(block));
  if (format === 'docx') return blocks;
  const whole: Block[] = [...changesTable(union), { kind: 'break', landscape: false }, ...blocks];
  return format === 'txt' ? whole.map(inWords) : whole;
}
