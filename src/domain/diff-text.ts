/** A stretch of the old text, in characters, and what stands there now. */
export interface Hunk {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Numbers and words are kept whole, so that 95 → 90 shows as such. */
const TOKEN = /[0-9]+(?:[.,][0-9]+)*|[A-Za-z]+|[\s\S]/gu;
/** Longer texts that differ throughout are shown as one replacement. */
const MOST_STEPS = 4_000_000;

const lengthOf = (tokens: readonly string[]): number =>
  tokens.reduce((sum, token) => sum + [...token].length, 0);

/** For each pair of positions the length of the longest common rest. */
function commonRests(a: readonly string[], b: readonly string[]): Uint32Array {
  const width = b.length + 1;
  const best = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      best[i * width + j] =
        a[i] === b[j]
          ? (best[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0);
  return best;
}

interface Step {
  readonly same: boolean;
  readonly old: readonly string[];
  readonly now: readonly string[];
}

function* steps(a: readonly string[], b: readonly string[]): Iterable<Step> {
  if (a.length * b.length > MOST_STEPS) {
    yield { same: false, old: a, now: b };
    return;
  }
  const best = commonRests(a, b);
  const width = b.length + 1;
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [old, now] = [a.slice(i, i + 1), b.slice(j, j + 1)];
    if (i < a.length && j < b.length && a[i] === b[j]) {
      yield { same: true, old, now };
      i += 1;
      j += 1;
    } else if (
      i < a.length &&
      (j >= b.length || (best[(i + 1) * width + j] ?? 0) >= (best[i * width + j + 1] ?? 0))
    ) {
      yield { same: false, old, now: [] };
      i += 1;
    } else {
      yield { same: false, old: [], now };
      j += 1;
    }
  }
}

/** What must be taken out and put in to make one text the other, in order; a single letter between two changes goes with them. */
export function hunks(before: string, after: string): Hunk[] {
  const [a, b] = [before.match(TOKEN) ?? [], after.match(TOKEN) ?? []];
  let head = 0;
  while (head < Math.min(a.length, b.length) && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const found: Hunk[] = [];
  let at = lengthOf(a.slice(0, head));
  let island = '';
  for (const { same, old, now } of steps(a.slice(head, a.length - tail), b.slice(head, b.length - tail))) {
    const length = lengthOf(old);
    const last = found.at(-1);
    if (same) island += old.join('');
    else if (last !== undefined && [...island].length <= 1) {
      found[found.length - 1] = { from: last.from, to: at + length, text: last.text + island + now.join('') };
      island = '';
    } else {
      found.push({ from: at, to: at + length, text: now.join('') });
      island = '';
    }
    at += length;
  }
  return found;
}
