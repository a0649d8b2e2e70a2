import { expect, it } from 'vitest';
import { inkOf } from './ink.ts';
import { barsIn, relationOf, strokeSignOf } from './relation-sign.ts';
import { tight } from './strips.ts';
import { drawn, FLAT, MORE, type Stroke } from './testing-strokes.ts';

const mirrored = (strokes: readonly Stroke[]): Stroke[] =>
  strokes.map(([a, b, c, d]) => [1 - a, b, 1 - c, d]);

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
const SIX: Stroke[] = [
  [0.66, 0.08, 0.4, 0.22],
  [0.4, 0.22, 0.25, 0.5],
  [0.25, 0.5, 0.27, 0.78],
  [0.27, 0.78, 0.45, 0.95],
  [0.45, 0.95, 0.66, 0.82],
  [0.66, 0.82, 0.64, 0.58],
  [0.64, 0.58, 0.46, 0.47],
  [0.46, 0.47, 0.28, 0.6],
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
  for (const other of [TWO, mirrored(TWO), SEVEN, SIX, mirrored(SIX), MAN])
    expect(told(other, size)).toBe('none');
});

const TIMES: Stroke[] = [
  [0.1, 0.1, 0.9, 0.9],
  [0.9, 0.1, 0.1, 0.9],
];
const DIVIDED: Stroke[] = [
  [0.05, 0.5, 0.95, 0.5],
  [0.49, 0.2, 0.51, 0.2],
  [0.49, 0.8, 0.51, 0.8],
];

it.each([20, 30, 42])('tells × and ÷ from what looks like them at %i points', size => {
  const sign = (strokes: readonly Stroke[]): string | null => {
    const page = drawn(strokes, size);
    const box = tight(inkOf(page), { left: 0, top: 0, right: page.width, bottom: page.height });
    return box === null ? null : strokeSignOf(page, box, size);
  };
  expect([sign(TIMES), sign(DIVIDED), sign(FLAT)]).toEqual(['×', '÷', '≥']);
  for (const other of [EQUAL, TWO, SEVEN, MAN, MORE]) expect(sign(other)).toBe(null);
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
