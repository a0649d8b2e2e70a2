import { type Block, bare, cell } from './cells.ts';
import { isValueLike } from './glued.ts';
import type { Ledger } from './ledger.ts';
import { bothLevels, firstLevel, isLevel } from './level-labels.ts';
import { noteHeader } from './open-columns.ts';
import { type Column, headerLabel } from './vocabulary.ts';

/** So many rows make a table. */
const FEWEST = 2;

const keyOf = (text: string): Column | undefined => (text === '' ? undefined : headerLabel(text)?.key);

/** Headings of targets and of names, or of names under 绩效指标; no level is told among them. */
function isHead({ kind, cells }: Block): boolean {
  const keys = cells.map(({ raw }) => keyOf(raw));
  const count = (key: Column): number => keys.filter(one => one === key).length;
  const named = count('name') === 1 || (count('name') === 0 && count('group') === 1);
  return kind === 'row' && named && count('value') === 1 && !cells.some(({ raw }) => isLevel(raw));
}

/** The rows below a heading that are as wide, up to the next. */
function rowsBelow(blocks: readonly Block[], at: number): readonly Block[] {
  const width = blocks[at]?.cells.length ?? 0;
  const isOne = (block: Block | undefined): boolean =>
    block?.kind === 'row' && block.cells.length === width && !isHead(block);
  let end = at + 1;
  while (isOne(blocks[end])) end++;
  return blocks.slice(at + 1, end);
}

const isName = (text: string): boolean =>
  /\p{Script=Han}{3}/u.test(text) && !isLevel(text) && !isValueLike(text);

/** What the heading of a column is by what stands below it; null to leave it as it is. */
function headingFor(texts: readonly string[], key: Column | undefined, named: boolean): string | null {
  const own = texts.filter(text => text !== '');
  if (own.length === 0 || ['level1', 'level2', 'value', 'name'].includes(key ?? '')) return null;
  if (key === 'group' && !named && own.every(isName)) return '三级指标';
  if (!own.every(isLevel)) return null;
  if (own.some(text => bothLevels(text) !== null)) return '指标类型';
  return own.every(text => firstLevel(text) !== null) ? '一级指标' : '二级指标';
}

/** Tables with a column of levels, or of names, that its heading does not tell: the cells below it do. */
export function kindColumns(blocks: readonly Block[], ledger: Ledger): readonly Block[] {
  return blocks.map((block, at) => {
    if (!isHead(block)) return block;
    const rows = rowsBelow(blocks, at);
    if (rows.length < FEWEST) return block;
    const keys = block.cells.map(({ raw }) => keyOf(raw));
    const named = keys.includes('name');
    const texts = block.cells.map(
      ({ raw }, place) =>
        headingFor(
          rows.map(({ cells }) => bare(cells[place]?.raw ?? '')),
          keys[place],
          named,
        ) ?? raw,
    );
    if (texts.every((text, place) => text === block.cells[place]?.raw)) return block;
    if (
      new Set(texts.filter(text => /级指标$/.test(text))).size <
      texts.filter(text => /级指标$/.test(text)).length
    )
      return block;
    const { line } = block;
    noteHeader(ledger, { printed: block.cells.map(({ raw }) => raw).join('|'), texts, line });
    return { ...block, cells: texts.map(text => cell(text, line)) };
  });
}
