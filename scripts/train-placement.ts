/**
 * Learns where names, units and signs stand in a form, from the library and the rows of the evals that readers
 * found good, and writes src/reading/placement.json: `node scripts/train-placement.ts`. Run again when the library
 * has grown by a sector, or when a row of it is likened to the wrong place.
 *
 * A multinomial logistic regression: one weight for each feature and place, kept small (L2), fitted by Adam on all
 * rows at once. Rare places count for more (by the root of how rare), rare features are left out.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  type Indicator,
  PLACES,
  placementFeatures,
  type ReadIndicator,
  readIndicator,
  SECTORS,
} from '../src/index.ts';

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const OUT = at('src/reading/placement.json');
const ROWS = at('evals/datasets/critique/');

const STRENGTH = 0.3;
const STEPS = 600;
const RATE = 0.03;
const LEAST = 3;
/** Weights that never tell two places apart by more than this are left out. */
const TELLING = 0.4;

const row = (cells: Pick<Indicator, 'level2' | 'name' | 'value_raw'>): ReadIndicator =>
  readIndicator(
    { id: 'r', level1: null, description: null, operator: '', value: null, basis: null, ...cells },
    '',
  );

const SIGNS: Readonly<Record<string, string>> = { '>=': '≥', '<=': '≤', '>': '>', '<': '<', '=': '=' };
const fromLibrary = SECTORS.flatMap(({ types }) => types).flatMap(({ indicators }) =>
  indicators.map(({ level2, name, operator, unit }) =>
    row({
      level2,
      name: name.replace(/[{}]/g, ''),
      value_raw: unit === '日期' ? '11月30日前' : `${SIGNS[operator] ?? ''}12${unit}`,
    }),
  ),
);

interface Labelled {
  readonly weak: boolean;
  readonly indicator: { level2: string | null; name: string; value_raw: string | null; unit?: string | null };
}
const fromReaders = readdirSync(ROWS)
  .sort()
  .flatMap(file =>
    readFileSync(ROWS + file, 'utf8')
      .trim()
      .split('\n'),
  )
  .map(line => JSON.parse(line) as Labelled)
  .filter(({ weak }) => !weak)
  .map(({ indicator: { level2, name, value_raw, unit } }) =>
    row({ level2, name, value_raw: `${value_raw ?? ''}${unit ?? ''}` }),
  );

const placeOf = ({ level2 }: ReadIndicator): number =>
  PLACES.findIndex(place => place === (level2 === 'economic_cost' ? 'cost' : level2));

const known = [...fromLibrary, ...fromReaders].filter(one => placeOf(one) >= 0);
const met = new Map<string, number>();
for (const one of known)
  for (const feature of placementFeatures(one)) met.set(feature, (met.get(feature) ?? 0) + 1);
const features = [...met].filter(([, times]) => times >= LEAST).map(([feature]) => feature);
const index = new Map(features.map((feature, number) => [feature, number]));
const places = known.map(placeOf);
const seen = PLACES.map((_, place) => places.filter(own => own === place).length);
const most = Math.max(...seen);
const cases = known.map((one, number) => ({
  place: places[number] ?? 0,
  counts: Math.sqrt(most / (seen[places[number] ?? 0] ?? 1)),
  has: placementFeatures(one).flatMap(feature => index.get(feature) ?? []),
}));

const K = PLACES.length;
const weights = new Float64Array(features.length * K);

/** The likelihoods of a case, and the slope of the loss by each weight added to `slope`. */
function descend({ place, counts, has }: (typeof cases)[number], slope: Float64Array): void {
  const sums = new Float64Array(K);
  for (const feature of has)
    for (let k = 0; k < K; k += 1) sums[k] = (sums[k] ?? 0) + (weights[feature * K + k] ?? 0);
  const top = Math.max(...sums);
  const powers = sums.map(sum => Math.exp(sum - top));
  const whole = powers.reduce((sum, power) => sum + power, 0);
  for (let k = 0; k < K; k += 1) {
    const off = STRENGTH * counts * ((powers[k] ?? 0) / whole - (k === place ? 1 : 0));
    for (const feature of has) slope[feature * K + k] = (slope[feature * K + k] ?? 0) + off;
  }
}

const [first, second] = [new Float64Array(weights.length), new Float64Array(weights.length)];
for (let step = 1; step <= STEPS; step += 1) {
  const slope = weights.map((weight, number) => (number < K ? 0 : weight));
  for (const one of cases) descend(one, slope);
  const rate = (RATE * (1 - step / STEPS) * Math.sqrt(1 - 0.999 ** step)) / (1 - 0.9 ** step);
  for (let w = 0; w < weights.length; w += 1) {
    first[w] = 0.9 * (first[w] ?? 0) + 0.1 * (slope[w] ?? 0);
    second[w] = 0.999 * (second[w] ?? 0) + 0.001 * (slope[w] ?? 0) ** 2;
    weights[w] = (weights[w] ?? 0) - (rate * (first[w] ?? 0)) / (Math.sqrt(second[w] ?? 0) + 1e-8);
  }
}

const kept = features
  .map((feature, number) => [feature, [...weights.subarray(number * K, number * K + K)]] as const)
  .filter(([feature, own]) => feature === '' || Math.max(...own) - Math.min(...own) >= TELLING)
  .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  .map(
    ([feature, own]) =>
      `${JSON.stringify(feature)}:[${own.map(weight => Math.round(weight * 100)).join(',')}]`,
  );
writeFileSync(OUT, `{\n${kept.join(',\n')}\n}\n`);
process.stdout.write(`${known.length} 行，${features.length} 个特征，留下 ${kept.length} 个\n`);
