import { type Block, cell } from './cells.ts';

/** Labels that forms print upright, beside several lines: pages give them one sign a line. */
const WORDS = [
  '产出指标',
  '效益指标',
  '满意度指标',
  '成本指标',
  '数量指标',
  '质量指标',
  '时效指标',
  '绩效指标',
  '年度目标',
  '总体目标',
  '年度总体目标',
  '年度绩效目标',
  '绩效目标',
];
/** As many lines may stand between two signs of one label. */
const MOST_GAP = 8;
const UPRIGHT = /^(\p{Script=Han})(?:\s+(?=\S)|$)/u;

interface Sign {
  readonly at: number;
  readonly sign: string;
}

const signsOf = (blocks: readonly Block[]): Sign[] =>
  blocks.flatMap((block, at) => {
    const sign = block.kind === 'paragraph' ? UPRIGHT.exec(block.cells[0]?.raw ?? '')?.[1] : undefined;
    return sign === undefined ? [] : [{ at, sign }];
  });

/** The label that the signs from `from` on spell; "" for none. */
function spelt(signs: readonly Sign[], from: number): string {
  const found = WORDS.filter(word =>
    [...word].every((sign, index) => {
      const [own, before] = [signs[from + index], signs[from + index - 1]];
      const near =
        index === 0 || (own !== undefined && before !== undefined && own.at - before.at <= MOST_GAP);
      return own?.sign === sign && near;
    }),
  );
  return found.sort((a, b) => b.length - a.length)[0] ?? '';
}

/** Lines without the signs of upright labels, each label whole where it began. */
export function uprightLabels(blocks: readonly Block[]): readonly Block[] {
  const signs = signsOf(blocks);
  const label = new Map<number, string>();
  const cut = new Set<number>();
  for (let from = 0; from < signs.length; ) {
    const word = spelt(signs, from);
    if (word !== '') label.set(signs[from]?.at ?? 0, word);
    for (const { at } of word === '' ? [] : signs.slice(from, from + word.length)) cut.add(at);
    from += Math.max(1, word.length);
  }
  if (label.size === 0) return blocks;
  return blocks.flatMap((block, at) => {
    if (!cut.has(at)) return [block];
    const rest = (block.cells[0]?.raw ?? '').replace(UPRIGHT, '');
    return [label.get(at) ?? '', rest]
      .filter(text => text !== '')
      .map((text): Block => ({ ...block, cells: [cell(text, block.line)] }));
  });
}
