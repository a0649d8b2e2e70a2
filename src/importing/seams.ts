import type { RepairKind } from '../domain/reading-record.ts';
import type { Lexicon } from './lexicon.ts';

/** Pieces of one cell put together; `sure` is false when a seam has no witness in the document. */
export interface Joined {
  readonly text: string;
  readonly kind: RepairKind;
  readonly sure: boolean;
}

const WORD = /[\p{L}\p{N}]/u;
const STRAY_HEAD = /^(?:[·•∙‧*`~^_'₹]+\s*|[.。、…]\s+)+/u;
const STRAY_TAIL = /\s*[·•∙‧*`~^_'₹.]+$/u;

/** How long a run of known characters crosses the seam: 0, or 2 to 4. */
function witness(left: string, right: string, lexicon: Lexicon): number {
  for (let size = 4; size >= 2; size--)
    for (let before = 1; before < size; before++) {
      const after = size - before;
      if (left.length < before || right.length < after) continue;
      if (lexicon.knows(left.slice(-before) + right.slice(0, after))) return size;
    }
  return 0;
}

interface Candidate extends Joined {
  readonly weight: number;
}

const plain = (left: string, right: string, lexicon: Lexicon): Candidate => {
  const weight = witness(left, right, lexicon);
  return { text: left + right, kind: 'split', sure: weight >= 2, weight };
};

/** A character cut by the column line and read twice, as itself or as half a glyph. */
function repaired(left: string, right: string, lexicon: Lexicon): Candidate[] {
  const found: Candidate[] = [];
  const add = (text: string, weight: number, kind: RepairKind): void => {
    if (weight >= 2) found.push({ text, kind, sure: weight >= 4, weight });
  };
  if (!lexicon.knows(right.slice(0, 2)) || right.length === 1)
    add(left + right.slice(1), right.length === 1 ? 0 : witness(left, right.slice(1), lexicon), 'duplicate');
  if (!lexicon.knows(left.slice(-2))) {
    const kept = left.slice(0, -1);
    add(kept + right, witness(kept, right, lexicon), 'duplicate');
  }
  return found;
}

function swapped(left: string, right: string, lexicon: Lexicon): Candidate | null {
  if (left.length < 3 || right.length < 2 || lexicon.knows(right.slice(0, 2))) return null;
  const glyph = lexicon.between(left.slice(-3), right.slice(1, 2));
  if (glyph === null || !WORD.test(glyph)) return null;
  return { text: left + glyph + right.slice(1), kind: 'garbage', sure: false, weight: 4 };
}

function overlap(left: string, right: string): number {
  for (let size = Math.min(left.length, right.length); size >= 1; size--)
    if (left.endsWith(right.slice(0, size))) return size;
  return 0;
}

function joinTwo(left: string, right: string, lexicon: Lexicon): Joined {
  if (right.length > 2 && left.length > 1 && right.startsWith(left))
    return { text: right, kind: 'duplicate', sure: true };
  const asIs = plain(left, right, lexicon);
  const shared = overlap(left, right);
  if (shared >= 2) return { text: left + right.slice(shared), kind: 'duplicate', sure: shared >= 3 };
  if (shared === 1 && !/[\d,，、.。]/.test(right.slice(0, 1))) {
    const once = plain(left, right.slice(1), lexicon);
    if (asIs.weight > once.weight) return { ...asIs, sure: once.weight < 2 };
    return { text: once.text, kind: 'duplicate', sure: once.weight > asIs.weight && once.weight >= 3 };
  }
  if (asIs.weight >= 2) {
    const rivals = repaired(left, right, lexicon).some(one => one.weight >= asIs.weight);
    return rivals ? { ...asIs, sure: false } : asIs;
  }
  if (!WORD.test(right.slice(0, 1)) || !WORD.test(left.slice(-1))) return asIs;
  const swap = swapped(left, right, lexicon);
  const others = [...(swap === null ? [] : [swap]), ...repaired(left, right, lexicon)];
  return others.reduce<Candidate>((best, one) => (one.weight > best.weight ? one : best), asIs);
}

/** No cell is cut into more. */
const MOST_PIECES = 200;
const GRAVITY: readonly RepairKind[] = ['split', 'duplicate', 'garbage'];

/** Joins what column lines cut apart. `pieces` hold no white space but what a cell means to hold. */
export function joinPieces(pieces: readonly string[], lexicon: Lexicon): Joined {
  const words = pieces.filter(piece => WORD.test(piece) || /^[。；，、：,;:]$/.test(piece.trim()));
  const [first = '', ...rest] = words;
  const noisy = words.length < pieces.length;
  if (words.length > MOST_PIECES) return { text: words.join(''), kind: 'split', sure: false };
  let joined: Joined = { text: first, kind: noisy ? 'garbage' : 'split', sure: true };
  let last = first;
  for (const piece of rest) {
    const head = joined.text.replace(STRAY_TAIL, '');
    const tail = piece.replace(STRAY_HEAD, '');
    const marked = head !== joined.text || tail !== piece;
    const whole = tail.length > 2 && last.length > 1 && tail.startsWith(last) && head.endsWith(last);
    const next: Joined = whole
      ? { text: head.slice(0, -last.length) + tail, kind: 'duplicate', sure: true }
      : joinTwo(head, tail, lexicon);
    const kinds = [joined.kind, next.kind, marked ? 'garbage' : 'split'] as const;
    joined = {
      text: next.text,
      kind: GRAVITY.findLast(kind => kinds.includes(kind)) ?? 'split',
      sure: joined.sure && next.sure,
    };
    last = tail;
  }
  return { ...joined, text: joined.text.replace(/\s*[·•∙‧₹]+$/u, '') };
}
