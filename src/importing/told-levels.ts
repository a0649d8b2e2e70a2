import { type Block, type Cell, cell, filled } from './cells.ts';
import { cutValue } from './glued.ts';
import { wordingAt } from './glued-values.ts';

/** A sentence with fewer levels that announce something tells of a table, not what stands in it. */
const FEWEST = 3;
/** 数量指标为, 产出指标方面，: a level, and that its indicators follow. */
const TOLD =
  /((?:产出|效益|(?:社会公众或)?(?:服务|受益)?(?:对象)?满意度|成本|数量|质量|时效|(?:经济|社会|生态|生态环境)(?:成本|效益)|可持续(?:发展)?影响)指标|(?:经济|社会|生态)效益|可持续(?:发展)?影响)(?:方面)?(?:主要)?(?:[:：，,]|设?定?[为是]|包括|有)\s*/g;

const isClause = (text: string): boolean => cutValue(text, true) !== null || wordingAt(text) > 2;

/** 管护公厕42座、清掏12次以上: clauses of their own, if each of them has a target. */
function clausesOf(text: string): string {
  const plain = text.replace(/(?:其中|此外|另外|同时|以及)?[。；;，,\s]*$/, '');
  const parts = plain.split('、');
  return parts.length > 1 && parts.every(isClause) ? parts.join('；') : plain;
}

function toldIn({ raw, line }: Cell): Block[] | null {
  const found = [...raw.matchAll(TOLD)];
  if (found.length < FEWEST || found[0]?.index === 0) return null;
  const block = (text: string): Block => ({
    kind: 'paragraph',
    line,
    cells: [cell(text, line)],
    aligned: false,
  });
  const rows = found.map(({ 0: whole, 1: level = '', index }, at) => {
    const label = level.endsWith('指标') ? level : `${level}指标`;
    return [label, clausesOf(raw.slice(index + whole.length, found[at + 1]?.index))] as const;
  });
  if (rows.filter(([, said]) => isClause(said.split('；')[0] ?? '')).length < FEWEST) return null;
  return [
    block(raw.slice(0, found[0]?.index)),
    ...rows.map(([label, said]) => block(said === '' ? label : `${label}：${said}。`)),
  ];
}

/** Running text that tells its indicators level by level, a line for each level. */
export function toldLevels(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap(block => {
    const [only, more] = filled(block);
    if (block.kind !== 'paragraph' || only === undefined || more !== undefined) return [block];
    return toldIn(only) ?? [block];
  });
}
