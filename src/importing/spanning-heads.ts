import { type Block, bare, cell } from './cells.ts';

/** What stands over the targets of the parts of a year and of the whole. */
const OVER = /^(?:年度|绩效|预期)?(?:指标|目标)值$/;
const OF_PART = /^(?:上?半年度?|[一二三四1-4]季度|1-\d{1,2}月)(?:指标|目标)值$/;
const OF_WHOLE = /^全年度?(?:指标|目标)值$/;
/** Rows enough to tell how many cells there are. */
const FEWEST = 3;

const textsOf = (block: Block): readonly string[] =>
  block.kind === 'row' ? block.cells.map(({ raw }) => raw) : (block.cells[0]?.raw ?? '').split(/\s+/);

/** Where in a row of headings one stands that only spans those behind it, the last of the whole year; -1 for none. */
function spanning(texts: readonly string[]): number {
  const at = texts.findIndex(text => OVER.test(bare(text)));
  const behind = texts.slice(at + 1).map(bare);
  const parts = behind.findIndex(text => !OF_PART.test(text));
  return at > 0 && parts > 0 && OF_WHOLE.test(behind[parts] ?? '') ? at : -1;
}

/** Most rows below are one cell narrower than the headings, and none is as wide. */
function isNarrower(
  blocks: readonly Block[],
  { kind, width }: { kind: Block['kind']; width: number },
): boolean {
  const end = blocks.findIndex(block => block.kind !== kind);
  const widths = blocks.slice(0, end < 0 ? blocks.length : end).map(block => textsOf(block).length);
  const narrow = widths.filter(one => one === width - 1).length;
  return narrow >= FEWEST && !widths.slice(0, narrow).includes(width);
}

/** 指标值 | 上半年指标值 | 全年指标值 over rows that have a cell less: the heading over the others has no column. */
export const spanningHeads = (blocks: readonly Block[]): readonly Block[] =>
  blocks.map((block, index) => {
    const texts = textsOf(block);
    const at = spanning(texts);
    if (at < 0 || !isNarrower(blocks.slice(index + 1), { kind: block.kind, width: texts.length }))
      return block;
    const cells =
      block.kind === 'row'
        ? block.cells.filter((_, place) => place !== at)
        : [cell(texts.filter((_, place) => place !== at).join(' '), block.line)];
    return { ...block, cells };
  });
