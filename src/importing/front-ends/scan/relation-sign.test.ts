import { expect, it } from 'vitest';
import type { Picture } from '../../../ports.ts';
import { inkOf } from './ink.ts';
import { barsIn, relationOf } from './relation-sign.ts';
import { tight } from './strips.ts';

type Stroke = readonly [number, number, number, number];

/** A picture of strokes on a square of 1, `size` points wide, as a scanner blurs them. */
function drawn(strokes: readonly Stroke[], size: number, width = 0.09): Picture {
  const side = size * 3;
  const pixels = new Uint8Array(side * side).fill(245);
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1) {
      const [u, v] = [(x + 0.5) / size - 1, (y + 0.5) / size - 1];
      const away = Math.min(
        ...strokes.map(([x0, y0, x1, y1]) => {
          const [dx, dy] = [x1 - x0, y1 - y0];
          const t = Math.max(0, Math.min(1, ((u - x0) * dx + (v - y0) * dy) / (dx * dx + dy * dy)));
          return Math.hypot(u - x0 - t * dx, v - y0 - t * dy);
        }),
      );
      const dark = Math.max(0, Math.min(1, (width / 2 - away) * size + 0.5));
      pixels[y * side + x] = 245 - 215 * dark;
    }
  return { width: side, height: side, pixels };
}

const mirrored = (strokes: readonly Stroke[]): Stroke[] =>
  strokes.map(([a, b, c, d]) => [1 - a, b, 1 - c, d]);

const MORE: Stroke[] = [
  [0.05, 0.1, 0.95, 0.4],
  [0.95, 0.4, 0.05, 0.7],
];
const FLAT: Stroke[] = [...MORE, [0.05, 0.95, 0.95, 0.95]];
const SLANTED: Stroke[] = [...MORE, [0.95, 0.62, 0.05, 0.92]];
const EQUAL: Stroke[] = [
  [0.05, 0.35, 0.95, 0.35],
  [0.05, 0.65, 0.95, 0.65],
];
const TWO: Stroke[] = [
  [0.25, 0.25, 0.45, 0.1],
  [0.45, 0.1, 0.7, 0.25],
  [0.7, 0.25, 0.65, 0.45],
  [0.65, 0.45, 0.2, 0.9],
  [0.2, 0.9, 0.75, 0.9],
];
const SEVEN: Stroke[] = [
  [0.2, 0.1, 0.75, 0.1],
  [0.75, 0.1, 0.4, 0.9],
];
const MAN: Stroke[] = [
  [0.5, 0.05, 0.05, 0.95],
  [0.5, 0.3, 0.95, 0.95],
];

const told = (strokes: readonly Stroke[], size: number): string => {
  const page = drawn(strokes, size);
  const box = tight(inkOf(page), { left: 0, top: 0, right: page.width, bottom: page.height });
  if (box === null) throw new Error('nothing drawn');
  return relationOf(page, box, size);
};

it.each([14, 20, 30, 42])('tells the signs by their strokes at %i points', size => {
  expect(told(FLAT, size)).toBe('≥');
  expect(told(SLANTED, size)).toBe('≥');
  expect(told(mirrored(FLAT), size)).toBe('≤');
  expect(told(mirrored(SLANTED), size)).toBe('≤');
  expect(told(MORE, size)).toBe('>');
  expect(told(mirrored(MORE), size)).toBe('<');
  expect(told(EQUAL, size)).toBe('=');
  for (const other of [TWO, mirrored(TWO), SEVEN, MAN]) expect(told(other, size)).toBe('none');
});

it('does not tell a sign whose bar is half gone', () => {
  const worn: Stroke[] = [...MORE, [0.05, 0.95, 0.22, 0.95]];
  expect(told(worn, 20)).toBe('unclear');
});

it('counts level bars and nothing else', () => {
  const bars = (strokes: readonly Stroke[]): number | null =>
    barsIn(drawn(strokes, 20), { left: 20, top: 20, right: 40, bottom: 40 });
  expect(bars([[0.05, 0.5, 0.95, 0.5]])).toBe(1);
  expect(bars(EQUAL)).toBe(2);
  expect(bars([...EQUAL, [0.05, 0.95, 0.95, 0.95]])).toBe(3);
  expect(bars(FLAT)).toBe(null);
  expect(bars(MAN)).toBe(null);
});
