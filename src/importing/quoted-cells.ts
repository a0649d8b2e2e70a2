/** A cell that a sheet put in quotes for the line breaks in it, and that does not end on its line. */
const OPEN = /(?:^|\t)"(?:[^"]|"")*$/;
const MOST_LINES = 60;

const unquoted = (line: string): string =>
  line
    .split('\t')
    .map(text => (/^"(?:[^"]|"")*"$/.test(text) ? text.slice(1, -1).replaceAll('""', '"') : text))
    .join('\t');

/** How many lines on the quoted cell ends that a line leaves open; 0 where it leaves none, or it never ends. */
function linesOn(lines: readonly string[], from: number): number {
  let whole = lines[from] ?? '';
  for (let on = 0; on < MOST_LINES && from + on < lines.length; on += 1) {
    if (!OPEN.test(whole)) return on;
    whole = `${whole}\n${lines[from + on + 1] ?? ''}`;
  }
  return 0;
}

/** Rows copied from a sheet: a cell in quotes keeps its line breaks, here written as markup has them. */
export function withQuotedCells(text: string): string {
  if (!text.includes('\t"')) return text;
  const lines = text.split('\n');
  const found: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const on = (lines[at] ?? '').includes('\t') ? linesOn(lines, at) : 0;
    const whole = lines.slice(at, at + on + 1).join('<br>');
    found.push(whole.includes('\t"') || on > 0 ? unquoted(whole) : whole, ...Array<string>(on).fill(''));
    at += on;
  }
  return found.join('\n');
}
