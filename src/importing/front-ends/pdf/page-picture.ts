import type { Picture } from '../../../ports.ts';
import { laid } from '../scan/lay.ts';
import type { Scan } from '../scan/read-page.ts';
import { IDENTITY, type Matrix, matrixOf, times } from './matrix.ts';
import type { Operators } from './page-reader.ts';

/** A picture as the library unpacks it, null where it does not, and where it lands. */
interface Found {
  readonly picture: Picture | null;
  readonly at: Matrix;
}

/** What the library keeps of a page. */
interface Kept {
  has(name: string): boolean;
  get(name: string): unknown;
}

/** A page's operators, as the library lists them, and the pictures they name. */
export interface Drawing {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
  readonly operators: Operators;
  readonly kept: readonly Kept[];
}

const isBytes = (value: unknown): value is Uint8Array =>
  value instanceof Uint8Array || value instanceof Uint8ClampedArray;

/** Shades of grey from one bit, three or four bytes a point; null where the data are none of these. */
function greyOf(width: number, height: number, data: Uint8Array): Picture | null {
  const count = width * height;
  const pixels = new Uint8Array(count);
  const row = (width + 7) >> 3;
  const channels = Math.floor(data.length / count);
  if (data.length === row * height && channels === 0) {
    for (let y = 0; y < height; y += 1)
      for (let x = 0; x < width; x += 1)
        pixels[y * width + x] = ((data[y * row + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1 ? 255 : 0;
  } else if (channels === 1) pixels.set(data.subarray(0, count));
  else if (channels >= 3)
    for (let at = 0; at < count; at += 1) {
      const from = at * channels;
      pixels[at] =
        0.299 * (data[from] ?? 0) + 0.587 * (data[from + 1] ?? 0) + 0.114 * (data[from + 2] ?? 0) + 0.5;
    }
  else return null;
  return { width, height, pixels };
}

/** A picture by its name or as it stands among the operators. A mask paints where its bits are 0, as black does. */
function pictureOf(given: unknown, { kept }: Drawing): Picture | null {
  if (typeof given === 'string') {
    const owner = kept.find(one => one.has(given));
    return owner === undefined
      ? null
      : pictureOf(owner.get(given), { kept: [], fnArray: [], argsArray: [], operators: {} });
  }
  if (typeof given !== 'object' || given === null) return null;
  const { width, height, data } = { width: 0, height: 0, data: null, ...given };
  if (typeof data === 'string') return null;
  return isBytes(data) && width * height > 0 ? greyOf(width, height, data) : null;
}

/** The pictures a page paints, in its order. */
function paintedOn(drawing: Drawing, view: Matrix): Found[] {
  const names = new Map(Object.entries(drawing.operators).map(([name, number]) => [number, name]));
  const found: Found[] = [];
  const saved: Matrix[] = [];
  let at = view;
  drawing.fnArray.forEach((operator, index) => {
    const name = names.get(operator) ?? '';
    const given = drawing.argsArray[index];
    const [first] = Array.isArray(given) ? given : [];
    if (name === 'save') saved.push(at);
    else if (name === 'restore' || name === 'paintFormXObjectEnd') at = saved.pop() ?? at;
    else if (name === 'transform') at = times(matrixOf(given), at);
    else if (name === 'paintFormXObjectBegin') {
      saved.push(at);
      if (first !== null) at = times(matrixOf(first), at);
    } else if (/^paint(?:Inline)?Image(?:Mask)?XObject$/.test(name)) {
      const mask = name.includes('Mask') && typeof first === 'object' && first !== null && 'data' in first;
      const picture = pictureOf(mask && typeof first.data === 'string' ? first.data : first, drawing);
      found.push({ picture, at });
    }
  });
  return found;
}

/** What a page shows of its pictures. */
export interface Shown {
  /** All of them laid where the page shows them; null where it has none that unpack. */
  readonly scan: Scan | null;
  /** False where some do not unpack. */
  readonly whole: boolean;
}

/** The page as one grey picture. */
export function pagePicture(
  drawing: Drawing,
  { width, height, view = IDENTITY }: { width: number; height: number; view: Matrix },
): Shown {
  const all = paintedOn(drawing, view);
  const painted = all.flatMap(({ picture, at }) => (picture === null ? [] : [{ picture, at }]));
  return { scan: laid(painted, { width, height }), whole: painted.length === all.length && all.length > 0 };
}
