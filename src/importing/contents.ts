import type { Draft } from '../domain/draft.ts';
import { tighten } from '../reading/normalise.ts';
import { type Block, bare, filled } from './cells.ts';
import type { Ledger } from './ledger.ts';
import { similarity } from './similarity.ts';

type Entry = NonNullable<Draft['contents']>[number];

const fold = (text: string): string => bare(text).replace(/[,，、.．。]/g, '');

/** Entries of the contents page; one that is garbled is read from the heading it points to. */
export function readContents(lines: readonly Block[], headings: readonly string[], ledger: Ledger): Entry[] {
  let next = 0;
  return lines.map((block, index) => {
    const cells = filled(block).map(cell => cell.raw);
    ledger.take(...filled(block));
    const last = /^(.*?)[\s.…·]*(\d{1,4})$/.exec(cells.at(-1) ?? '');
    const hasPage = last !== null && (cells.length > 1 ? last[1] === '' : /[\s.…·]\d+$/.test(cells[0] ?? ''));
    const page = hasPage ? Number(last[2]) : undefined;
    const raw = cells
      .slice(0, -1)
      .concat(hasPage ? (last[1] ?? '') : (cells.at(-1) ?? ''))
      .filter(cell => cell !== '')
      .join('\t');
    const text = tighten(raw);
    const at = nearest(text, headings, next);
    const heading = at < 0 ? text : (headings[at] ?? text);
    if (at >= 0) next = at + 1;
    if (bare(heading) !== bare(text) || /\t./.test(raw)) {
      const likeness = similarity(fold(heading), fold(text));
      ledger.repair({
        path: `/contents/${index}/text`,
        raw,
        repaired: heading,
        kind: 'garbage',
        sure: likeness >= 0.7,
        line: block.line,
      });
    }
    return { text: heading, ...(page === undefined ? {} : { page }) };
  });
}

/** The heading an entry means: the most alike one not yet used; if hardly legible, the next in order. */
function nearest(text: string, headings: readonly string[], next: number): number {
  let best = -1;
  let most = 0.6;
  for (let at = next; at < headings.length; at++) {
    const likeness = similarity(fold(headings[at] ?? ''), fold(text));
    if (likeness > most) [best, most] = [at, likeness];
  }
  if (best >= 0) return best;
  return next < headings.length && sameNumber(text, headings[next] ?? '') ? next : -1;
}

const sameNumber = (text: string, heading: string): boolean => {
  const [a, b] = [/^\d+[.、]/.exec(text)?.[0], /^\d+[.、]/.exec(heading)?.[0]];
  return a !== undefined && a === b;
};
