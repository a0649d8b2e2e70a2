/** The independent choices by which public pages and extractions print the same table differently. */

import type { Dice } from '../dice.ts';

const CHOICES = {
  /** What parts the cells and the rows. */
  grammar: [
    'pipes',
    'markdown',
    'tabs',
    'box',
    'gaps',
    'spaces',
    'lines',
    'bar-lines',
    'paragraph',
    'glued-rows',
    'glued',
    'transposed',
    'sentences',
  ],
  /** What is left of merged level cells. */
  covered: ['empty', 'dropped', 'repeated', 'middle'],
  /** Where the levels stand. */
  levels: ['columns', 'own-lines', 'second-only', 'combined', 'none'],
  /** How a level is printed. */
  labels: ['full', 'short', 'numbered', 'scored', 'kinds'],
  /** What is filed where: a second level of 产出 again under 效益, satisfaction under 效益, 服务对象 alone. */
  filing: ['usual', 'again', 'under-benefit', 'served'],
  columns: [
    'plain',
    'described',
    'signed',
    'signed-weighed',
    'unit-first',
    'appraised',
    'achieved',
    'explained',
    'noted',
    'typed',
    'past',
    'weighed-first',
  ],
  /** How a comparison is printed. */
  sign: ['mark', 'ascii', 'words', 'spaced', 'wide', 'absent', 'in-name'],
  unit: ['value', 'name'],
  wrap: ['none', 'name', 'value', 'level', 'thin', 'heading'],
  turn: ['none', 'header-again', 'page-number', 'both'],
  head: ['none', 'short', 'full'],
  tail: ['none', 'sum', 'notes', 'signatures'],
  projects: ['1', '2', '3'],
  /** Where an excerpt begins and ends: between rows, or within one. */
  cut: ['none', 'begin', 'end', 'begin-within', 'end-within'],
  /** What its headings are: the trade's, words of the form's own but for levels and names or for all, or cut off. */
  words: ['trade', 'half', 'own', 'absent'],
  /** What befell a row: a cell of it is gone, or what follows the target runs into it. */
  damage: ['none', 'cell-gone', 'run-on'],
  numbering: ['none', 'numbered', 'counted'],
  density: ['single', 'several', 'gaps'],
} as const;

export type Dimension = keyof typeof CHOICES;

/** The same table in one line of bars, in bands of a few columns, in columns of fixed width. */
const TWINS = { pipes: 'bar-line', transposed: 'bands', gaps: 'placed' } as const;

/** What a choice may be besides, without a draw of its own: cells pushed to the left, empty ones behind them. */
interface Further {
  readonly grammar: (typeof TWINS)[keyof typeof TWINS];
  readonly covered: 'packed';
  /** 上年完成数 and 计划数 side by side. */
  readonly columns: 'planned';
  /** What was made of it, in lines of their own. */
  readonly tail: 'verdict';
}

/** One value of each choice. */
export type Layout = {
  readonly [K in Dimension]: (typeof CHOICES)[K][number] | (K extends keyof Further ? Further[K] : never);
};

/** What a layout's table looks like printed in a further way. */
export function twinsOf(layout: Layout): Layout[] {
  const { grammar, covered, columns, tail } = layout;
  const turned: Layout[] =
    grammar === 'pipes' || grammar === 'transposed' || grammar === 'gaps'
      ? [{ ...layout, grammar: TWINS[grammar] }]
      : [];
  const packed: Layout[] =
    grammar === 'pipes' && covered === 'dropped' ? [{ ...layout, covered: 'packed' }] : [];
  const beside = [layout, ...turned].flatMap((one): Layout[] => [
    ...(columns === 'past' ? [{ ...one, columns: 'planned' } as const] : []),
    ...(tail === 'signatures' ? [{ ...one, tail: 'verdict' } as const] : []),
  ]);
  return [...turned, ...packed, ...beside];
}

/** An indicator a column, all of them side by side or in bands. */
export const isOnItsSide = ({ grammar }: Layout): boolean => grammar === 'transposed' || grammar === 'bands';

export const DIMENSIONS = Object.keys(CHOICES) as Dimension[];

const pairsIn = (layout: Readonly<Record<string, string>>): string[] =>
  DIMENSIONS.flatMap((one, at) =>
    DIMENSIONS.slice(at + 1).map(other => `${one}=${layout[one]} ${other}=${layout[other]}`),
  );

function* allPairs(): Iterable<Readonly<Record<string, string>>> {
  for (const [at, one] of DIMENSIONS.entries())
    for (const other of DIMENSIONS.slice(at + 1))
      for (const value of CHOICES[one])
        for (const second of CHOICES[other]) yield { [one]: value, [other]: second };
}

/** How much of a layout is as most pages have it, in per cent: what breaks a reading is then the pair that is not. */
const USUAL = 75;

const others = (dice: Dice, pair: Readonly<Record<string, string>>): Record<string, string> => {
  const layout: Record<string, string> = {};
  for (const key of DIMENSIONS) {
    const usual = key !== 'grammar' && dice.chance(USUAL);
    layout[key] = pair[key] ?? (usual ? CHOICES[key][0] : dice.pick([...CHOICES[key]]));
  }
  return layout;
};

/** Layouts in which each value of each choice, the usual one first, meets each value of every other. */
export function coveringLayouts(dice: Dice): Layout[] {
  const seen = new Set<string>();
  const layouts: Layout[] = [];
  for (const pair of allPairs()) {
    const [one = '', other = ''] = Object.keys(pair);
    if (seen.has(`${one}=${pair[one]} ${other}=${pair[other]}`)) continue;
    const layout = others(dice, pair);
    for (const text of pairsIn(layout)) seen.add(text);
    layouts.push(layout as unknown as Layout);
  }
  return layouts;
}
