import type { Picture } from '../../../ports.ts';
import type { Box } from './ink.ts';

const WHITE = 255;
/** White points around a sample. */
const FRAME = 12;

/** Between four values, smoothly. */
const cubic = (a: number, b: number, c: number, d: number, at: number): number =>
  b + 0.5 * at * (c - a + at * (2 * a - 5 * b + 4 * c - d + at * (3 * (b - c) + d - a)));

/** The value at a place between points. */
function smooth({ width, height, pixels }: Picture, u: number, v: number): number {
  const [x, y] = [Math.floor(u), Math.floor(v)];
  const point = (col: number, row: number): number =>
    col < 0 || row < 0 || col >= width || row >= height ? WHITE : (pixels[row * width + col] ?? WHITE);
  const across = (row: number): number =>
    cubic(point(x - 1, row), point(x, row), point(x + 1, row), point(x + 2, row), u - x);
  return cubic(across(y - 1), across(y), across(y + 1), across(y + 2), v - y);
}

/** The mean of the points that become one. */
function mean({ width, height, pixels }: Picture, u: number, v: number, side: number): number {
  const [x, y] = [Math.round(u - side / 2 + 0.5), Math.round(v - side / 2 + 0.5)];
  let [sum, count] = [0, 0];
  for (let row = Math.max(0, y); row < Math.min(height, y + side); row += 1)
    for (let col = Math.max(0, x); col < Math.min(width, x + side); col += 1) {
      sum += pixels[row * width + col] ?? WHITE;
      count += 1;
    }
  return count === 0 ? WHITE : sum / count;
}

/** A part of a page as a picture of its own, `tall` points high, in a white frame. */
export function sample(
  page: Picture,
  { left, top, right, bottom }: Box,
  tall: number,
  frame = FRAME,
): Picture {
  const scale = tall / (bottom - top);
  const width = Math.round((right - left) * scale) + 2 * frame;
  const height = tall + 2 * frame;
  const pixels = new Uint8Array(width * height).fill(WHITE);
  const side = Math.round(1 / scale);
  const edge = 1;
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const u = left + (x - frame + 0.5) / scale - 0.5;
      const v = top + (y - frame + 0.5) / scale - 0.5;
      if (u < left - edge || v < top - edge || u > right + edge || v > bottom + edge) continue;
      const value = side > 1 ? mean(page, u, v, side) : smooth(page, u, v);
      pixels[y * width + x] = Math.max(0, Math.min(WHITE, Math.round(value)));
    }
  return { width, height, pixels };
}

/** A picture several times side by side. */
export function repeated({ width, height, pixels }: Picture, times: number): Picture {
  const made = new Uint8Array(width * times * height);
  for (let y = 0; y < height; y += 1)
    for (let at = 0; at < times; at += 1)
      made.set(pixels.subarray(y * width, (y + 1) * width), (y * times + at) * width);
  return { width: width * times, height, pixels: made };
}
