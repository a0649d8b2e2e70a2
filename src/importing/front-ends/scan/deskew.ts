import type { Picture } from '../../../ports.ts';
import type { Ink } from './ink.ts';

const DEGREE = Math.PI / 180;
/** Every third point of ink tells the angle as well as all. */
const EVERY = 3;

/** How sharply rows of text stand apart when the page is turned by `angle`. */
function sharpness(xs: readonly number[], ys: readonly number[], { width, height }: Ink, angle: number) {
  const slope = Math.tan(angle);
  const room = Math.ceil(Math.abs(slope) * width) + 2;
  const rows = new Float64Array(height + 2 * room);
  for (let at = 0; at < xs.length; at += 1) {
    const row = Math.round((ys[at] ?? 0) - (xs[at] ?? 0) * slope) + room;
    rows[row] = (rows[row] ?? 0) + 1;
  }
  let sum = 0;
  for (let row = 1; row < rows.length; row += 1) sum += ((rows[row] ?? 0) - (rows[row - 1] ?? 0)) ** 2;
  return sum;
}

/** How far a page lies aslant, in radians, to four degrees either way; 0 for an empty one. */
export function skewOf(ink: Ink): number {
  const [xs, ys]: [number[], number[]] = [[], []];
  let seen = 0;
  for (let at = 0; at < ink.points.length; at += 1) {
    if (ink.points[at] !== 1) continue;
    seen += 1;
    if (seen % EVERY !== 0) continue;
    xs.push(at % ink.width);
    ys.push(Math.floor(at / ink.width));
  }
  let [best, most] = [0, sharpness(xs, ys, ink, 0)];
  const look = (degrees: number): void => {
    const sharp = sharpness(xs, ys, ink, degrees * DEGREE);
    if (sharp > most) [best, most] = [degrees, sharp];
  };
  for (let step = -20; step <= 20; step += 1) look(step / 5);
  const coarse = best;
  for (let step = -10; step <= 10; step += 1) look(coarse + step / 50);
  return best * DEGREE;
}

/** The page turned back by `angle` about its middle. */
export function turned({ width, height, pixels }: Picture, angle: number): Picture {
  const made = new Uint8Array(width * height).fill(255);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [midX, midY] = [width / 2, height / 2];
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const u = midX + (x - midX) * cos - (y - midY) * sin;
      const v = midY + (x - midX) * sin + (y - midY) * cos;
      const [left, top] = [Math.floor(u), Math.floor(v)];
      if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) continue;
      const [fx, fy] = [u - left, v - top];
      const at = top * width + left;
      const upper = (pixels[at] ?? 0) * (1 - fx) + (pixels[at + 1] ?? 0) * fx;
      const lower = (pixels[at + width] ?? 0) * (1 - fx) + (pixels[at + width + 1] ?? 0) * fx;
      made[y * width + x] = upper * (1 - fy) + lower * fy + 0.5;
    }
  return { width, height, pixels: made };
}
