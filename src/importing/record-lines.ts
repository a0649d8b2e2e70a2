import { type Block, type Cell, cell, filled } from './cells.ts';
import { type Column, headerLabel } from './vocabulary.ts';

const LABELLED = /^([^:：]{2,12})[:：]\s*([\s\S]*)$/;
/** 绩效指标1: what counts the records. */
const COUNT = /^(?:绩效)?指标\s*[\d一二三四五六七八九十]{1,3}\s*[:：.、]?$/;

interface Field {
  readonly key: Column;
  readonly label: string;
  readonly value: Cell;
}

/** 三级指标：检查户次, in one cell or in two. */
function fieldOf(block: Block): Field | null {
  const [first, second, more] = filled(block);
  if (first === undefined || more !== undefined) return null;
  const [, label, text] =
    second === undefined ? (LABELLED.exec(first.raw) ?? []) : [null, first.raw, second.raw];
  if (label === undefined || text === undefined) return null;
  const key = headerLabel(label)?.key;
  const isOne = key !== undefined && key !== 'group' && headerLabel(text) === null;
  return isOne ? { key, label, value: cell(text, (second ?? first).line) } : null;
}

/** The fields of one indicator after another, from `from` on, and the block after them. */
function recordsFrom(blocks: readonly Block[], from: number): { records: Field[][]; next: number } {
  const records: Field[][] = [];
  let next = from;
  for (; next < blocks.length; next++) {
    const block = blocks[next];
    if (block === undefined) break;
    const field = fieldOf(block);
    if (field === null && (filled(block).length === 0 || COUNT.test(filled(block)[0]?.raw ?? ''))) continue;
    if (field === null) break;
    const open = records.at(-1);
    if (open === undefined || open.some(one => one.key === field.key)) records.push([field]);
    else open.push(field);
  }
  return { records, next };
}

const isRecord = (fields: readonly Field[]): boolean =>
  ['name', 'value'].every(key => fields.some(one => one.key === key));

/** Indicators told field by field, a label and its text a line, turned into the table they stand for. */
export function recordLines(blocks: readonly Block[]): readonly Block[] {
  const found: Block[] = [];
  for (let at = 0; at < blocks.length; ) {
    const { records, next } = recordsFrom(blocks, at);
    const line = blocks[at]?.line ?? 1;
    if (records.length < 2 || !records.every(isRecord)) {
      found.push(...blocks.slice(at, at + 1));
      at += 1;
      continue;
    }
    const labels = new Map(records.flat().map(({ key, label }) => [key, label]));
    const row = (cells: readonly Cell[], own: number): Block => ({
      kind: 'row',
      line: own,
      cells,
      aligned: true,
    });
    found.push(
      row(
        [...labels.values()].map(label => cell(label, line)),
        line,
      ),
    );
    for (const fields of records) {
      const own = fields[0]?.value.line ?? line;
      found.push(
        row(
          [...labels.keys()].map(key => fields.find(one => one.key === key)?.value ?? cell('', own)),
          own,
        ),
      );
    }
    at = next;
  }
  return found;
}
