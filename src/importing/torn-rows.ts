const pipesIn = (line: string): number => line.split('|').length - 1;

/** A row filled up with empty cells: only in such a table do all rows have as many pipes. */
const PADDED = /\|\s*\|\s*$/;
/** As many rows agree at least, and this share of all lines. */
const [FEWEST, LEAST_SHARE] = [4, 0.25];

/** How many pipes the rows of a table have; 0 where too few agree. */
function usual(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) if (count >= 3) times.set(count, (times.get(count) ?? 0) + 1);
  const [best = 0, most = 0] = [...times].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  return most >= Math.max(FEWEST, counts.length * LEAST_SHARE) ? best : 0;
}

/** Rows of a pipe table that line breaks in their cells had parted, each in its first line; the lines after it empty. */
export function withoutTears(lines: readonly string[]): readonly string[] {
  const counts = lines.map(pipesIn);
  const whole = usual(counts.filter(count => count > 0));
  const padded = lines.filter((line, at) => counts[at] === whole && PADDED.test(line)).length;
  if (whole === 0 || padded < 2) return lines;
  const found = [...lines];
  let torn = false;
  for (let at = 0; at < lines.length; at++) {
    let [sum, end] = [counts[at] ?? 0, at + 1];
    while (sum > 0 && sum < whole && !PADDED.test(lines[at] ?? '') && end < lines.length)
      sum += counts[end++] ?? 0;
    if (sum !== whole || end === at + 1) continue;
    torn = true;
    found[at] = lines.slice(at, end).join('\n');
    for (let next = at + 1; next < end; next++) found[next] = '';
    at = end - 1;
  }
  return torn ? found : lines;
}
