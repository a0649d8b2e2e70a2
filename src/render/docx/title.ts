import { type Block, textOf } from '../blocks.ts';
import { type Sheet, typeArea } from './sheet.ts';

/** A unit's name before the year of its text. */
const NAME = /^\p{Script=Han}{3,30}(?=20\d\d年)/u;

/** A title too long for its line is broken before the year, so that each line says something whole. */
export function brokenTitles(blocks: readonly Block[], sheet: Sheet): readonly Block[] {
  const fits = Math.floor(typeArea(sheet).width / (sheet.size.title * 10));
  return blocks.map(block => {
    if (block.kind !== 'paragraph' || block.role !== 'title') return block;
    const text = textOf(block.runs);
    const name = NAME.exec(text)?.[0] ?? '';
    const rest = text.slice(name.length);
    if (name === '' || text.length <= fits || Math.max(name.length, rest.length) > fits) return block;
    return { ...block, runs: [{ text: `${name}\n${rest}`, bold: false }] };
  });
}
