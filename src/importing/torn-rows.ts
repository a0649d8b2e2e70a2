import { headerLabel } from './vocabulary.ts';

const pipesIn = (line: string): number => line.split('|').length - 1;

/** A row filled up with empty cells: only in such a table do all rows have as many pipes. */
const PADDED = /\|\s*\|\s*$/;
/** As many rows agree at least, and this share of all lines. */
const [FEWEST, LEAST_SHARE] = [4, 0.25];
const FRAMED = /^\s*\|.*[^\s|].*\|\s*$/;
const CLOSED = /\|\s*$/;
/** A row broken over so many lines is one; one over more only where it then has all cells. */
const [FEW_LINES, MOST_LINES] = [4, 8];

/** How many pipes the rows of a table have; 0 where too few agree. */
function usual(counts: readonly number[], fewest: number): number {
  const times = new Map<number, number>();
  for (const count of counts) if (count >= 3) times.set(count, (times.get(count) ?? 0) + 1);
  const [best = 0, most = 0] = [...times].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  return most >= Math.max(fewest, counts.length * LEAST_SHARE) ? best : 0;
}

/** Where all whole rows end in a pipe, one that does not goes on in the next line, up to as many pipes as they have. */
function withoutOpenEnds(lines: readonly string[]): readonly string[] {
  const counts = lines.map(pipesIn);
  const closed = lines.flatMap((line, at) => (CLOSED.test(line) ? [counts[at] ?? 0] : []));
  const open = lines.length - closed.length;
  const most = Math.max(0, ...closed);
  if (open === 0 || closed.length < 3 || lines.some((line, at) => !CLOSED.test(line) && counts[at] === most))
    return lines;
  const found = [...lines];
  for (let at = 0; at < lines.length; at++) {
    let [sum, end] = [counts[at] ?? 0, at + 1];
    while (end < lines.length && end - at < MOST_LINES && !CLOSED.test(lines[end - 1] ?? ''))
      sum += counts[end++] ?? 0;
    if (end === at + 1 || !CLOSED.test(lines[end - 1] ?? '')) continue;
    if (sum > most || (sum < most && end - at > FEW_LINES)) continue;
    found[at] = lines.slice(at, end).join('\n');
    for (let next = at + 1; next < end; next++) found[next] = '';
    at = end - 1;
  }
  return found;
}

const LAST_CELL = /(?:^|\|)([^|]*)$/;
const FIRST_CELL = /^[^|]*/;
const HALF = /^\s*\p{Script=Han}[^\d:：]*$/u;

/** 指标 over 性质 | 指标值: a heading whose two halves end one line and begin the next. */
export function isTornHeading(line: string, below: string): boolean {
  if (!below.includes('|')) return false;
  const [, upper = ''] = LAST_CELL.exec(line) ?? [];
  const [lower = ''] = FIRST_CELL.exec(below) ?? [];
  const halves = HALF.test(upper) && HALF.test(lower);
  return halves && upper.length + lower.length < 24 && headerLabel(`${upper}${lower}`) !== null;
}

/** Header rows that breaks in their headings had parted, each in its first line. */
function withoutTornHeadings(lines: readonly string[]): readonly string[] {
  const torn = lines.map((line, at) => isTornHeading(line, lines[at + 1] ?? ''));
  if (!torn.includes(true)) return lines;
  const found = [...lines];
  for (let at = 0; at < lines.length; at++) {
    const start = at;
    while (torn[at]) at++;
    if (at === start) continue;
    found[start] = lines.slice(start, at + 1).join('\n');
    for (let next = start + 1; next <= at; next++) found[next] = '';
  }
  return found;
}

/** Rows of a pipe table that line breaks in their cells had parted, each in its first line; the lines after it empty. */
export function withoutTears(given: readonly string[]): readonly string[] {
  const lines = withoutOpenEnds(withoutTornHeadings(given));
  const counts = lines.map(pipesIn);
  const frames = lines.filter(line => FRAMED.test(line)).map(pipesIn);
  const framed = frames.length >= 2;
  const whole = framed
    ? usual(frames, 2)
    : usual(
        counts.filter(count => count > 0),
        FEWEST,
      );
  const padded = lines.filter((line, at) => counts[at] === whole && PADDED.test(line)).length >= 2;
  if (whole === 0 || !(padded || framed)) return lines;
  const isTorn = (line: string): boolean => (CLOSED.test(line) ? padded && !PADDED.test(line) : framed);
  const found = [...lines];
  let torn = false;
  for (let at = 0; at < lines.length; at++) {
    let [sum, end] = [counts[at] ?? 0, at + 1];
    while (sum > 0 && sum < whole && isTorn(lines[at] ?? '') && end < lines.length) sum += counts[end++] ?? 0;
    if (sum !== whole || end === at + 1) continue;
    torn = true;
    found[at] = lines.slice(at, end).join('\n');
    for (let next = at + 1; next < end; next++) found[next] = '';
    at = end - 1;
  }
  return torn ? found : lines;
}
