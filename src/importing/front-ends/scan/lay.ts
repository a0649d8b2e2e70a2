import type { Picture } from '../../../ports.ts';
import { compose, type Placing } from './compose.ts';
import type { Scan } from './read-page.ts';

/** Points of a page that is laid out at most. */
export const MOST_ON_PAGE = 9_000_000;
/** Finer scans are made coarser: 300 points an inch show all there is to read. */
export const FINEST = 300 / 72;

/** A picture and where it lands on a page, in typographic points. */
export interface Painted {
  readonly picture: Picture;
  readonly at: Placing;
}

/** A page with its pictures upon it; null where it has none. */
export function laid(
  painted: readonly Painted[],
  { width, height }: { readonly width: number; readonly height: number },
): Scan | null {
  if (painted.length === 0) return null;
  const fineness = painted.map(({ picture, at }) => picture.width / Math.hypot(at[0], at[1]));
  const scale = Math.min(FINEST, Math.max(...fineness), Math.sqrt(MOST_ON_PAGE / width / height));
  const [wide, tall] = [Math.round(width * scale), Math.round(height * scale)];
  const page = { width: wide, height: tall, pixels: new Uint8Array(wide * tall).fill(255) };
  const [across, down] = [wide / width, tall / height];
  for (const { picture, at } of painted) {
    const [a, b, c, d, e, f] = at;
    compose(page, picture, [a * across, b * down, c * across, d * down, e * across, f * down]);
  }
  return { picture: page, width, height };
}
