import weights from './placement.json' with { type: 'json' };
import { remembered } from './remembered.ts';
import type { ReadIndicator } from './types.ts';
import { unitClass } from './units.ts';

/** The places a row is likened to; every kind of cost is one. */
export const PLACES = [
  'quantity',
  'quality',
  'time',
  'cost',
  'economic',
  'social',
  'ecological',
  'sustainable',
  'satisfaction',
] as const;
export type PlaceKey = (typeof PLACES)[number];

/** What the library and the rows found good show of where a name, a unit and a sign stand: scripts/train-placement.ts. */
const TABLE = new Map<string, readonly number[]>(Object.entries(weights));
const SCALE = 100;

/** What the target is counted in: a class of units, a day, words, or nothing. */
const measureOf = ({ value, unit }: ReadIndicator): string => {
  if (value.date !== null || /日期|\d月|[月年]底|前$/.test(value.plain)) return 'date';
  if (value.shape === 'text') return 'words';
  return unit === null ? 'none' : unitClass(unit);
};

/** All that is looked at, as one text: the sign, the measure, the name. */
const looksOf = (row: ReadIndicator): string =>
  `${row.operator.slice(0, 1)}@${measureOf(row)}@${row.name.replace(/[（(][^（()）]*[)）]|^指标\d+[:：]/g, '').replace(/[^一-龥A-Za-z]/g, '')}`;

/** What of a row speaks for a place: how its name ends, begins and reads, its unit, its sign. */
export const placementFeatures = (row: ReadIndicator): string[] => featuresOf(looksOf(row));

function featuresOf(looks: string): string[] {
  const [sign = '', measure = '', name = ''] = looks.split('@');
  const pairs: string[] = [];
  for (let at = 0; at + 2 <= name.length; at += 1) {
    const pair = `…${name.slice(at, at + 2)}…`;
    if (!pairs.includes(pair)) pairs.push(pair);
  }
  return [
    '',
    ...pairs,
    ...[1, 2, 3, 4].filter(length => length <= name.length).map(length => `…${name.slice(-length)}`),
    `${name.slice(0, 2)}…`,
    `@${measure}`,
    `…${name.slice(-2)}@${measure}`,
    `@${sign}`,
    `@${sign}${measure}`,
  ];
}

/** How likely a row of this name, unit and sign stands at each place, by those that are known. */
export interface Placement {
  readonly of: (place: PlaceKey) => number;
  readonly best: (among: readonly PlaceKey[]) => PlaceKey;
  /** What of the name speaks most for `better` against `worse`; null where nothing known of it does. */
  readonly telling: (better: PlaceKey, worse: PlaceKey) => Sign | null;
}

/** Words within the name, or its ending. */
export interface Sign {
  readonly kind: 'word' | 'ending';
  readonly words: string;
}

/** `…就业…` and `项目…` are words, `…人数` and `…人数@person` endings; null for a measure and for a single sign. */
function signOf(feature: string): Sign | null {
  const [, words = '', after] = /^…?([^@…]*)(…)?/.exec(feature) ?? [];
  return words.length < 2 ? null : { kind: after === undefined ? 'ending' : 'word', words };
}

/** Likens a row to the library. */
export const placementOf = (row: ReadIndicator): Placement => likened(looksOf(row));

const likened = remembered((looks): Placement => {
  const features = featuresOf(looks).filter(feature => TABLE.has(feature));
  const powers: number[] = PLACES.map(() => 0);
  for (const feature of features)
    for (const [place, weight] of (TABLE.get(feature) ?? []).entries())
      powers[place] = (powers[place] ?? 0) + weight;
  for (const [place, sum] of powers.entries()) powers[place] = Math.exp(sum / SCALE);
  const whole = powers.reduce((sum, power) => sum + power, 0);
  const of = (place: PlaceKey): number => (powers[PLACES.indexOf(place)] ?? 0) / whole;
  return {
    of,
    best: among => among.reduce((best, place) => (of(place) > of(best) ? place : best)),
    telling: (better, worse) => {
      const [to, from] = [PLACES.indexOf(better), PLACES.indexOf(worse)];
      const lead = (feature: string): number =>
        (TABLE.get(feature)?.[to] ?? 0) - (TABLE.get(feature)?.[from] ?? 0);
      const [most] = features
        .filter(feature => signOf(feature) !== null && lead(feature) > 0)
        .sort((a, b) => lead(b) - lead(a));
      return most === undefined ? null : signOf(most);
    },
  };
});
