import { decodeText } from '../decode.ts';
import { withoutFormulas } from '../formulas.ts';
import { textBlocks } from '../import-text.ts';
import { Collector } from './collector.ts';
import type { FrontEnd } from './index.ts';

const TABLE = /<table\b[\s\S]*?<\/table\s*>/gi;
const HEAD = 262_144;

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
    let from = 0;
    const plain = (part: string): void => {
      if (part.trim() !== '') out.append(textBlocks(part, ledger));
    };
    for (const { 0: table, index } of text.matchAll(TABLE)) {
      plain(text.slice(from, index));
      out.append(readHtml(table));
      from = index + table.length;
    }
    plain(text.slice(from));
    return out.blocks;
  },
};
