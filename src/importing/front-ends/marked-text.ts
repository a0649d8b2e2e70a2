import { decodeText } from '../decode.ts';
import { withoutFormulas } from '../formulas.ts';
import { textBlocks } from '../import-text.ts';
import { Collector } from './collector.ts';
import type { FrontEnd } from './index.ts';

const TAG = /<(\/?)table\b[^>]*>/gi;
const CELL_END = /<\/(?:tr|t[dh])\s*>/gi;
const HEAD = 262_144;

/** Where tables stand, one within another being part of it; one that was never closed ends with its last cell. */
function tablesIn(text: string): readonly { readonly from: number; readonly to: number }[] {
  const found: { from: number; to: number }[] = [];
  let [depth, from] = [0, 0];
  for (const { 0: tag, 1: closing, index } of text.matchAll(TAG))
    if (closing === '') {
      if (depth === 0) from = index;
      depth += 1;
    } else if (depth > 0) {
      depth -= 1;
      if (depth === 0) found.push({ from, to: index + tag.length });
    }
  const last = [...text.slice(from).matchAll(CELL_END)].at(-1);
  return depth === 0 || last === undefined
    ? found
    : [...found, { from, to: from + last.index + last[0].length }];
}

/** Text with its tables in markup, as tools that turn pages into Markdown write them. */
export const markedTextFrontEnd: FrontEnd = {
  title: '带表格标记的文本',
  accepts({ bytes }) {
    const body = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
    return /<table\b[^>]*>\s*(?:<t(?:head|body)\b[^>]*>\s*)?<tr\b/i.test(body) && /<\/t[dh]\s*>/i.test(body);
  },
  async read({ bytes }, ledger) {
    const { readHtml } = await import('./html/read.ts');
    const text = withoutFormulas(decodeText(bytes).text);
    const out = new Collector();
    let end = 0;
    const plain = (part: string): void => {
      if (part.trim() !== '') out.append(textBlocks(part, ledger));
    };
    for (const { from, to } of tablesIn(text)) {
      plain(text.slice(end, from));
      out.append(readHtml(text.slice(from, to)));
      end = to;
    }
    plain(text.slice(end));
    return out.blocks;
  },
};
