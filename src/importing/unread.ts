import type { Draft } from '../domain/draft.ts';
import type { Repair } from '../domain/reading-record.ts';
import { type Block, bare } from './cells.ts';
import type { Ledger } from './ledger.ts';
import { bareLevel, bothLevels, isLevelLabel } from './level-labels.ts';
import { formLabel, HEADER_LABELS, headerLabel } from './vocabulary.ts';

const REASON = '占了一格，但没有读进文本的哪一栏';
const FIGURE = /\d+(?:\.\d+)?/g;
/** Words of the form that labels and titles run together. */
const FORM_WORDS = new RegExp(
  `[一二三四五六七八九十]、|工作保障措施|第[一二三四]部分|[（(]\\d+分?[)）]|${HEADER_LABELS.filter(label => label.length > 1).join('|')}|中期|长期|绩效|目标|指标|自评|申报|项目|支出|预算|部门|整体|分项|年度?|填报|单位|盖章|万元|元|样例|填写|附件|实际|分值|得分|资金|目\\s*录|定[性量]|[表值及]`,
  'gu',
);
/** A cell is read if at least this share of its pairs of signs stands in what was read: seams are mended, labels cut off. */
const LEAST = 0.5;

/** Printed of the projects' own sums: 部门预算总额：86.40万元. */
const SUM = /^(?:部门|单位)?预算总额[:：]?\s*[\d.,]+\s*万?元$/;

const isLabel = (text: string): boolean =>
  SUM.test(text.trim()) ||
  isLevelLabel(text) ||
  bareLevel(text) !== null ||
  bothLevels(text) !== null ||
  headerLabel(text) !== null ||
  formLabel(text) !== null;

/** Each pair of neighbours among a text's characters, as one number. */
function pairsOf(text: string): number[] {
  const words = text.replace(/\P{Script=Han}+/gu, '');
  const pairs: number[] = [];
  for (let at = 0; at + 2 <= words.length; at++)
    pairs.push((words.charCodeAt(at) << 16) | words.charCodeAt(at + 1));
  return pairs;
}

const figuresOf = (text: string): string[] => text.replace(/(?<=\d)[,，](?=\d{3})/g, '').match(FIGURE) ?? [];

/** Hands back the cells that were taken for read, and of which nothing stands in what was read. */
export function leaveUnread(
  blocks: readonly Block[],
  { draft, repairs }: { draft: Draft; repairs: readonly Repair[] },
  ledger: Ledger,
): void {
  const read = bare(JSON.stringify([draft, repairs]));
  const [figures, pairs] = [new Set(figuresOf(read)), new Set(pairsOf(read))];
  for (const cell of ledger.cellsOf(blocks)) {
    if (!ledger.isTaken(cell) || isLabel(cell.raw)) continue;
    const text = bare(cell.raw).replace(FORM_WORDS, '');
    const own = pairsOf(text);
    const known = own.filter(pair => pairs.has(pair)).length;
    const wordless = own.length === 0;
    const unread = !wordless && known < own.length * LEAST;
    const lost = wordless && figuresOf(bare(cell.raw)).some(one => !figures.has(one));
    if (unread || lost) ledger.leave(cell, REASON);
  }
}
