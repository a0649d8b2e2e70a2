import { type Block, cell, filled } from './cells.ts';
import { isValueLike } from './glued.ts';

const WORD =
  '(?:产出)?(?:数量|质量|时效|成本)|(?:经济|社会|生态|环境)效益|可持续(?:影响|发展)|(?:服务|受益)对象(?:满意度)?';
/** 〔数量〕培训人次 ≥3500人次, 数量  立案数：≥40件, 数量 alone: a second level without 指标. */
const AHEAD = new RegExp(
  `^(?:[〔【[(（](${WORD})[〕】\\])）]\\s*|(${WORD})(?:\\s{2,}|[\\s　]*　[\\s　]*|\\s*$))(.*)$`,
  'su',
);
/** So many kinds make a table of them. */
const FEWEST = 3;

interface Told {
  readonly word: string;
  readonly rest: string;
}

function toldAhead(block: Block): Told | null {
  const [first, more] = filled(block);
  if (first === undefined || more !== undefined || block.kind === 'run') return null;
  if (first.raw === '满意度') return { word: first.raw, rest: '' };
  const [, framed, plain, rest = ''] = AHEAD.exec(first.raw) ?? [];
  const word = framed ?? plain;
  return word === undefined || isValueLike(rest) ? null : { word, rest };
}

/** Lines that name a second level in a word before their rows, each of these a label on a line of its own. */
export function levelsAhead(blocks: readonly Block[]): readonly Block[] {
  const told = blocks.map(toldAhead);
  if (new Set(told.map(one => one?.word)).size <= FEWEST) return blocks;
  return blocks.flatMap((block, at) => {
    const one = told[at];
    if (one == null) return [block];
    const label = { ...block, cells: [cell(`${one.word.replace(/对象$/, '对象满意度')}指标`, block.line)] };
    return one.rest === '' ? [label] : [label, { ...block, cells: [cell(one.rest, block.line)] }];
  });
}
