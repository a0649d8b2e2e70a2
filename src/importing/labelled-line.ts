import { type Column, HEADER_LABELS, headerLabel, isEndOfTable } from './vocabulary.ts';

/** Shorter ones are words of any sentence. */
const SHORTEST = 3;
const LABELS = HEADER_LABELS.filter(({ length }) => length >= SHORTEST).join('|');
const LABEL = new RegExp(`(?<=^|[\\s；;，,。→])(?:${LABELS})(?=\\s|[:：])`, 'gu');
/** Fewer names in a line are no table. */
const FEWEST = 3;
const HEADS: readonly (Column | undefined)[] = ['level1', 'level2', 'name'];

interface Part {
  readonly key: Column | undefined;
  readonly label: string;
  readonly text: string;
}

/** The text without the notes or signatures that end the table, and these. */
function parted(text: string): readonly [string, string] {
  const pieces = text.split(/\s+/);
  const end = pieces.findIndex((piece, at) => at > 0 && isEndOfTable(piece));
  return end < 0 ? [text, ''] : [pieces.slice(0, end).join(' '), pieces.slice(end).join(' ')];
}

/** True where each name announces its own text, and one target follows nearly each. */
function isTable(parts: readonly Part[]): boolean {
  const own = parts.filter(({ text }) => text !== '').map(({ key }) => key);
  const names = own.filter(key => key === 'name').length;
  const told = own.filter((key, at) => key === 'value' && own[at - 1] !== 'value').length;
  const bare = parts.filter(({ key, text }) => key === 'name' && text === '').length;
  return names >= FEWEST && told > names * 0.7 && told <= names && bare === 0;
}

/**
 * 二级指标 数量指标 三级指标 井盖数量 指标值 40个 三级指标 …: the label and text of each cell of a table that stands in one
 * line, and what stands before; null for other lines.
 */
export function labelledLine(line: string): readonly string[] | null {
  const found = [...line.matchAll(LABEL)];
  const first = found.findIndex(([label]) => HEADS.includes(headerLabel(label)?.key));
  if (first < 0) return null;
  const own = found.slice(first);
  const parts = own.map(({ 0: label, index }, at): Part => {
    const text = line.slice(index + label.length, own[at + 1]?.index).replace(/[\s；;，,。→]+$/, '');
    return { key: headerLabel(label)?.key, label, text: text.replace(/^[\s:：]+/, '') };
  });
  if (!isTable(parts)) return null;
  const before = line.slice(0, own[0]?.index).trim();
  const [last, after] = parted(parts.at(-1)?.text ?? '');
  const lines = parts.map(({ label, text }, at) => `${label}：${at === parts.length - 1 ? last : text}`);
  return [before, ...lines, after].filter(text => text !== '');
}
