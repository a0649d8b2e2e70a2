import { type Block, bare, type Cell, cell, filled } from './cells.ts';
import type { Ledger } from './ledger.ts';
import { formLabel, letters } from './vocabulary.ts';

const [MOST_PARTS, LONGEST_PART] = [4, 8];

/** The one cell of a block that holds no other. */
const only = (block: Block | undefined): Cell | null => {
  const cells = block === undefined ? [] : filled(block);
  return cells.length === 1 ? (cells[0] ?? null) : null;
};

/** How many blocks from `at` on are one label that a wrap had cut: 项目起 / 止时间. */
function wrapped(blocks: readonly Block[], at: number): number {
  const parts: string[] = [];
  for (const block of blocks.slice(at, at + MOST_PARTS)) {
    const raw = only(block)?.raw;
    if (raw === undefined || /\d/.test(raw)) break;
    const size = letters(raw).length;
    if (size === 0 || size > LONGEST_PART) break;
    parts.push(raw);
  }
  if (parts[0] === undefined || formLabel(parts[0]) !== null) return 0;
  for (let size = parts.length; size > 1; size--)
    if (formLabel(parts.slice(0, size).join('')) !== null) return size;
  return 0;
}

const keyOf = (block: Block | undefined): string | null => {
  const raw = only(block)?.raw;
  return raw === undefined ? null : (formLabel(raw)?.key ?? null);
};

/** 实施期目标 / 年度目标 / one text / another: two labels side by side, extracted before what stood below them. */
function sideBySide(blocks: readonly Block[], at: number): boolean {
  const labels = [blocks[at], blocks[at + 1]].map(keyOf);
  const texts = [blocks[at + 2], blocks[at + 3]];
  const apart = texts.every(block => only(block) !== null && keyOf(block) === null);
  const next = blocks[at + 4];
  return (
    labels.join() === 'goal_mid,goal' &&
    apart &&
    (next === undefined || only(next) === null || keyOf(next) !== null)
  );
}

/** The head of a form that stands one cell a line: wrapped labels in one piece, texts behind the labels they stood under. */
export function formLines(blocks: readonly Block[], ledger: Ledger): Block[] {
  const found: Block[] = [];
  for (let at = 0; at < blocks.length; ) {
    const size = wrapped(blocks, at);
    const [one, two, three, four] = blocks.slice(at, at + 4);
    if (size > 0 && one !== undefined) {
      const cells = blocks.slice(at, at + size).flatMap(filled);
      const [first, ...rest] = cells;
      const whole = cell(cells.map(part => part.raw).join('\n'), one.line);
      if (first !== undefined) ledger.cut(first, [whole]);
      for (const part of rest) ledger.cut(part, []);
      found.push({ ...one, cells: [whole] });
      at += size;
    } else if (one && two && three && four && sideBySide(blocks, at)) {
      found.push(one, three, two, four);
      at += 4;
    } else {
      if (one !== undefined) found.push(one);
      at += 1;
    }
  }
  return found;
}

const LABEL_LIKE =
  /(?:名称|科室|采购|领域|口径|明细|单位|部门|时间|期限|金额|类型|类别|分类|性质|属性|情况|编码|代码|编号|负责人|电话|年度|目标|依据|内容|概况|概述|资金|来源|任务|必要性|可行性|方式|范围|措施|规模|科目|级次|日期|地点|预算|^项目)(?:[(（][^()（）]{0,10}[)）])?[:：]?$/u;

/** True for what a form prints over or before a text, though no list has it. */
const isLabelLike = (text: string): boolean =>
  letters(text).length <= 10 && !/\d/.test(text) && LABEL_LIKE.test(text.trim());

/** A row that begins with a label no list has: it does not go on with what stands above it. */
export function beginsOther(block: Block, cells: readonly Cell[], label: unknown): boolean {
  const [first] = cells;
  if (label !== null) return false;
  if (cells.length > 1) return block.cells[0] === first;
  const [head = '', ...rest] = (first?.raw ?? '').split(/\s+|[:：]/);
  return isLabelLike(first?.raw ?? '') || (rest.length > 0 && isLabelLike(head));
}

/** 210万元: an amount and nothing else. */
export const isAmount = ([only, more]: readonly Cell[]): boolean =>
  more === undefined && /^\d[\d,]*(?:\.\d+)?(?:万元|亿元|元)?$/.test(bare(only?.raw ?? ''));
