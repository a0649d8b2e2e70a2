/** One point of a 资金支出计划 as read, with how it stood. */
export interface ReadMonth {
  readonly label: string;
  readonly month: number;
}

/** Months printed over the plan: growing numbers 1-12, however their 月底 was cut. Null when the row is none. */
export function readMonths(cells: readonly string[]): ReadMonth[] | null {
  const joined = cells.join('\t').normalize('NFKC');
  const months: number[] = [];
  let open: number | null = null;
  for (const { 0: digits } of joined.matchAll(/\d{1,2}/g)) {
    const value: number = open === null ? Number(digits) : Number(`${open}${digits}`);
    const last = months.at(-1) ?? 0;
    open = null;
    if (value > last && value <= 12) months.push(value);
    else if (value === 1 && last >= 1) open = 1;
    else return null;
  }
  if (months.length === 0 || open !== null) return null;
  const printed = /\d\s*(月\s*(?:末|份)?)/.exec(joined)?.[1]?.replace(/\s/g, '');
  const suffix = joined.includes('底') ? '月底' : printed;
  if (suffix === undefined) return null;
  return months.map(month => ({ month, label: `${month}${suffix}` }));
}

interface Piece {
  readonly digits: string;
  readonly percent: boolean;
}

interface Path {
  readonly values: readonly string[];
  readonly cost: number;
}

const piecesOf = (cells: readonly string[]): Piece[] =>
  [
    ...cells
      .join('\t')
      .normalize('NFKC')
      .matchAll(/(\d+(?:\.\d+)?)\s?(%?)/g),
  ].map(found => ({
    digits: found[1] ?? '',
    percent: found[2] === '%',
  }));

/** Ways to read the next value: as it stands, from two halves, or one half read twice. */
function* steps(
  pieces: readonly Piece[],
  at: number,
): Iterable<{ value: string | null; used: number; cost: number }> {
  const [one, two] = [pieces[at], pieces[at + 1]];
  if (one === undefined) return;
  yield { value: one.digits, used: 1, cost: one.percent ? 0 : 2 };
  if (two !== undefined && !one.percent && two.percent) {
    yield { value: one.digits + two.digits, used: 2, cost: 1 };
    if (one.digits.endsWith(two.digits)) yield { value: one.digits, used: 2, cost: 1 };
  }
  if (one.percent && at > 0) yield { value: null, used: 1, cost: 3 };
}

/** Percents under `count` months; `unsure` when cuts allow two readings. Null when they cannot be told apart. */
export function readPercents(
  cells: readonly string[],
  count: number,
): { values: readonly string[]; sure: boolean } | null {
  const pieces = piecesOf(cells);
  if (pieces.length === count) return { values: pieces.map(piece => piece.digits), sure: true };
  if (pieces.length > 3 * count + 3) return null;
  const found: Path[] = [];
  const walk = (at: number, path: Path): void => {
    if (path.values.length > count) return;
    if (at >= pieces.length) {
      if (path.values.length === count) found.push(path);
      return;
    }
    for (const step of steps(pieces, at)) {
      if (step.value === null) walk(at + step.used, { values: path.values, cost: path.cost + step.cost });
      else if (Number(step.value) <= 100 && Number(step.value) >= Number(path.values.at(-1) ?? 0))
        walk(at + step.used, { values: [...path.values, step.value], cost: path.cost + step.cost });
    }
  };
  walk(0, { values: [], cost: 0 });
  found.sort((a, b) => ending(a) - ending(b) || a.cost - b.cost);
  const [best, second] = found;
  if (best === undefined) return null;
  const rival = second !== undefined && ending(second) === ending(best) && second.cost === best.cost;
  return { values: best.values, sure: !rival || second.values.join() === best.values.join() };
}

const ending = (path: Path): number => (path.values.at(-1) === '100' ? 0 : 1);
