import type { Picture } from '../../../ports.ts';

/** From where to where, on a square of 1. */
export type Stroke = readonly [number, number, number, number];

/** A picture of strokes on a square of 1, `size` points wide, as a scanner blurs them. */
export function drawn(strokes: readonly Stroke[], size: number, { wide = 1 } = {}): Picture {
  const [across, side] = [size * (wide + 2), size * 3];
  const pixels = new Uint8Array(across * side).fill(245);
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < across; x += 1) {
      const [u, v] = [(x + 0.5) / size - 1, (y + 0.5) / size - 1];
      const away = Math.min(
        ...strokes.map(([x0, y0, x1, y1]) => {
          const [dx, dy] = [x1 - x0, y1 - y0];
          const t = Math.max(0, Math.min(1, ((u - x0) * dx + (v - y0) * dy) / (dx * dx + dy * dy)));
          return Math.hypot(u - x0 - t * dx, v - y0 - t * dy);
        }),
      );
      const dark = Math.max(0, Math.min(1, (0.045 - away) * size + 0.5));
      pixels[y * across + x] = 245 - 215 * dark;
    }
  return { width: across, height: side, pixels };
}

/** The strokes of >. */
export const MORE: Stroke[] = [
  [0.05, 0.1, 0.95, 0.4],
  [0.95, 0.4, 0.05, 0.7],
];
/** The strokes of ≥. */
export const FLAT: Stroke[] = [...MORE, [0.05, 0.95, 0.95, 0.95]];
