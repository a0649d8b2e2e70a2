import type { Ledger } from './ledger.ts';

const MARK = /^\s*(\d{1,2})、\s*/;
/** A page of a preview is longer than a paragraph somebody numbered. */
const [SHORTEST_PAGE, SHORTEST_TEXT] = [40, 150];
const ENDED = /[。；;！!？?：:]\s*$/;

interface Page {
  readonly line: number;
  readonly number: number;
}

/** The lines at which a preview begins its pages, numbered on, each in the middle of what the last one said. */
function pagesOf(lines: readonly string[]): readonly Page[] {
  const found: Page[] = [];
  lines.forEach((text, line) => {
    const number = Number(MARK.exec(text)?.[1] ?? 0);
    const last = found.at(-1);
    if (number > 0 && text.length >= SHORTEST_PAGE && (last === undefined || number === last.number + 1))
      found.push({ line, number });
  });
  const before = (page: Page): string => lines.slice(0, page.line).findLast(text => text.trim() !== '') ?? '';
  const torn = found.slice(1).every(page => !ENDED.test(before(page)));
  const long = found.some(page => (lines[page.line] ?? '').length >= SHORTEST_TEXT);
  return found.length >= 2 && torn && long ? found : [];
}

/** A text without the page numbers that a preview set into its lines; that they were there is told. */
export function withoutPageMarks(text: string, ledger: Ledger): string {
  if (!/(?:^|\n)\s*[2-9]、/.test(text)) return text;
  const lines = text.split('\n');
  const pages = pagesOf(lines);
  if (pages.length === 0) return text;
  const marked = new Map(pages.map(({ line }, at) => [line, at]));
  let clean = '';
  lines.forEach((line, at) => {
    const page = marked.get(at);
    if (page === undefined) clean += `${at === 0 ? '' : '\n'}${line}`;
    else if (page === 0) clean += `${at === 0 ? '' : '\n'}${line.replace(MARK, '')}`;
    else clean = clean.trimEnd() + line.replace(MARK, '');
  });
  ledger.repair({
    path: '',
    raw: pages.map(({ number }) => `${number}、`).join(' '),
    repaired: '',
    kind: 'garbage',
    sure: false,
    line: (pages[0]?.line ?? 0) + 1,
  });
  return clean;
}
