import type { Picture } from '../../../ports.ts';

/** Points of a picture that are ink: 1; the others 0. */
export interface Ink {
  readonly width: number;
  readonly height: number;
  readonly points: Uint8Array;
}

/** A part of a picture, in its points; the far edges are outside. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Sums of all points above and to the left; one row and one column larger than the picture. */
function sums({ width, height, pixels }: Picture): Uint32Array {
  const wide = width + 1;
  const found = new Uint32Array(wide * (height + 1));
  for (let y = 0; y < height; y += 1) {
    let row = 0;
    for (let x = 0; x < width; x += 1) {
      row += pixels[y * width + x] ?? 0;
      found[(y + 1) * wide + x + 1] = (found[y * wide + x + 1] ?? 0) + row;
    }
  }
  return found;
}

/** What is clearly darker than its surroundings: a shade over a part of the page does not matter. */
export function inkOf(picture: Picture): Ink {
  const { width, height, pixels } = picture;
  const reach = Math.max(8, Math.round(width / 40));
  const total = sums(picture);
  const wide = width + 1;
  const points = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const [top, bottom] = [Math.max(0, y - reach), Math.min(height, y + reach + 1)];
    for (let x = 0; x < width; x += 1) {
      const [left, right] = [Math.max(0, x - reach), Math.min(width, x + reach + 1)];
      const all =
        (total[bottom * wide + right] ?? 0) -
        (total[top * wide + right] ?? 0) -
        (total[bottom * wide + left] ?? 0) +
        (total[top * wide + left] ?? 0);
      const mean = all / ((bottom - top) * (right - left));
      if ((pixels[y * width + x] ?? 0) < mean * 0.82 - 8) points[y * width + x] = 1;
    }
  }
  return { width, height, points };
}

/** How many points of ink stand in each row of a box (`across`) or in each column. */
export function profile({ width, points }: Ink, box: Box, across: boolean): Uint32Array {
  const { left, top, right, bottom } = box;
  const counts = new Uint32Array(across ? bottom - top : right - left);
  for (let y = top; y < bottom; y += 1)
    for (let x = left; x < right; x += 1)
      if (points[y * width + x] === 1) {
        const at = across ? y - top : x - left;
        counts[at] = (counts[at] ?? 0) + 1;
      }
  return counts;
}

/** Stretches of a profile that hold ink, as start and end; gaps of up to `bridged` do not part them. */
export function stretches(counts: Uint32Array, bridged: number): [number, number][] {
  const found: [number, number][] = [];
  counts.forEach((count, at) => {
    if (count === 0) return;
    const last = found.at(-1);
    if (last !== undefined && at - last[1] <= bridged) last[1] = at + 1;
    else found.push([at, at + 1]);
  });
  return found;
}
