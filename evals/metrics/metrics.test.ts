import { expect, test } from 'vitest';
import { clusterInterval, dice, quantile } from './bootstrap.ts';
import { cohenKappa } from './kappa.ts';
import { f1, harmonic, mean, precision, recall } from './prf.ts';

test('micro and macro precision of two classes, as the information retrieval book works them out', () => {
  const classes = [
    { hit: 10, wrong: 10, missed: 10 },
    { hit: 90, wrong: 10, missed: 10 },
  ];
  const pooled = { hit: 100, wrong: 20, missed: 20 };
  expect(mean(classes.map(precision))).toBeCloseTo(0.7, 10);
  expect(precision(pooled)).toBeCloseTo(100 / 120, 10);
  expect(recall(pooled)).toBeCloseTo(100 / 120, 10);
  expect(f1({ hit: 10, wrong: 5, missed: 0 })).toBeCloseTo(0.8, 10);
  expect(harmonic(2 / 3, 1)).toBeCloseTo(0.8, 10);
});

test('nothing to measure is no figure, and nothing found is zero', () => {
  const none = { hit: 0, wrong: 0, missed: 0 };
  expect([precision(none), recall(none), f1(none), mean([null])]).toEqual([null, null, null, null]);
  expect(f1({ hit: 0, wrong: 0, missed: 3 })).toBe(0);
  expect(harmonic(0, 0)).toBe(0);
  expect(mean([null, 0.5])).toBe(0.5);
});

test('κ of the worked examples: 50 grant applications; readers with equal agreement and other margins', () => {
  const kappa = (...table: number[][]) => cohenKappa(table);
  expect(kappa([20, 5], [10, 15])).toBeCloseTo(0.4, 10);
  expect(kappa([45, 15], [25, 15])).toBeCloseTo(0.1304, 4);
  expect(kappa([25, 35], [5, 35])).toBeCloseTo(0.2593, 4);
  expect(kappa([5, 0, 0], [0, 3, 0], [0, 0, 2])).toBe(1);
  expect(kappa([0, 5], [5, 0])).toBe(-1);
  expect(kappa([7, 0], [0, 0])).toBeNull();
  expect(kappa([0, 0], [0, 0])).toBeNull();
});

test('a quantile lies between neighbours in proportion', () => {
  expect([0, 0.25, 0.5, 1].map(share => quantile([1, 2, 3, 4, 5], share))).toEqual([1, 2, 3, 5]);
  expect(quantile([0, 10], 0.975)).toBeCloseTo(9.75, 10);
});

test('the dice are the same everywhere and fair', () => {
  const roll = dice(1);
  expect([roll(), roll(), roll()].map(value => Math.floor(value * 1e6))).toEqual([627073, 2735, 527447]);
  const many = Array.from({ length: 20_000 }, roll);
  expect(mean(many)).toBeCloseTo(0.5, 2);
});

test('an interval is repeatable, as wide as theory says, and wider when documents repeat themselves', () => {
  const share = ([hit = 0, all = 0]: readonly number[]) => hit / all;
  const rows = Array.from({ length: 400 }, (_, at) => [at % 5 === 0 ? 0 : 1, 1]);
  const apart = clusterInterval(rows, share);
  expect(apart).toEqual(clusterInterval(rows, share));
  const halfWidth = 1.96 * Math.sqrt((0.8 * 0.2) / 400);
  expect(apart?.low).toBeCloseTo(0.8 - halfWidth, 2);
  expect(apart?.high).toBeCloseTo(0.8 + halfWidth, 2);

  const documents = Array.from({ length: 40 }, (_, at) => [at % 5 === 0 ? 0 : 10, 10]);
  const together = clusterInterval(documents, share);
  const width = ({ low, high } = { low: 0, high: 0 }) => high - low;
  expect(width(together ?? undefined)).toBeGreaterThan(2 * width(apart ?? undefined));
});

test('one document, or none, gives no interval; equal documents one without width', () => {
  const share = ([hit = 0, all = 0]: readonly number[]) => (all === 0 ? null : hit / all);
  expect(clusterInterval([[1, 2]], share)).toBeNull();
  expect(
    clusterInterval(
      [
        [0, 0],
        [0, 0],
      ],
      share,
    ),
  ).toBeNull();
  expect(
    clusterInterval(
      [
        [1, 2],
        [1, 2],
        [1, 2],
      ],
      share,
    ),
  ).toEqual({ low: 0.5, high: 0.5 });
});
