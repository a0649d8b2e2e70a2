/** How much of a laid-out document a reading has: rows found, and what is wrong without a word. */

import type { LaidOutDocument, WantedRow } from '../../evals/layouts/index.ts';
import { JixiaoError } from '../domain/errors.ts';
import type { ImportResult } from '../domain/import-result.ts';
import hebei from '../profiles/hebei-county.ts';
import mof from '../profiles/mof-2021.ts';
import { bare } from './cells.ts';
import { importText } from './import-text.ts';

export interface Measured {
  readonly wanted: number;
  readonly found: number;
  /** Rows wrong, of none's, or missing, and nobody is told. */
  readonly silent: readonly string[];
  readonly got: readonly string[];
}

interface ReadRow {
  readonly name: string;
  readonly value: string;
  readonly level1: string;
  readonly level2: string;
  readonly flagged: boolean;
}

const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/>=|≧|不低于/g, '≥'],
  [/<=|≦|不超过/g, '≤'],
  [/等于|(?<![<>])=/g, ''],
];

const plain = (text: string): string =>
  SIGNS.reduce((rest, [from, to]) => rest.replace(from, to), bare(text)).replace(/,/g, '');

function rowsOf({ draft, repairs }: ImportResult): ReadRow[] {
  const unsure = repairs.filter(({ sure }) => !sure).map(({ path }) => path);
  const sets = draft.projects.map(
    (project, at) => [`/projects/${at}/indicators`, project.indicators] as const,
  );
  return [...sets, ['/overall_indicators', draft.overall_indicators ?? []] as const].flatMap(([path, rows]) =>
    rows.map((row, at) => ({
      name: bare(row.name ?? ''),
      value: plain(row.value_raw ?? ''),
      level1: row.level1 ?? '',
      level2: row.level2 ?? '',
      flagged: unsure.some(one => one === `${path}/${at}` || one.startsWith(`${path}/${at}/`)),
    })),
  );
}

const isFiled = (row: ReadRow, { level1, level2 }: WantedRow): boolean =>
  (level1 === null || row.level1.includes(level1)) && (level2 === null || bare(row.level2).includes(level2));

/** Reads a document and compares. */
export function readingOf({ text, rows, torn }: LaidOutDocument): Measured {
  let result: ImportResult | null = null;
  try {
    result = importText(text, { profiles: [hebei, mof] });
  } catch (error) {
    if (!(error instanceof JixiaoError)) throw error;
  }
  if (result === null) return { wanted: rows.length, found: 0, silent: [], got: ['not_a_performance_text'] };
  const read = rowsOf(result);
  const left = [...read];
  const told = bare(
    [
      ...result.leftovers.map(one => one.text),
      ...result.repairs.flatMap(one => (one.sure ? [] : [one.raw])),
    ].join(' '),
  );
  const silent: string[] = [];
  const missed: WantedRow[] = [];
  let found = 0;
  for (const row of rows) {
    const isIt = (one: ReadRow): boolean => one.name === bare(row.name) && one.value === plain(row.value);
    const filed = left.findIndex(one => isIt(one) && isFiled(one, row));
    const at = filed < 0 ? left.findIndex(isIt) : filed;
    const [one] = at < 0 ? [] : left.splice(at, 1);
    if (one === undefined) missed.push(row);
    else if (filed >= 0) found++;
    else if (!one.flagged) silent.push(`level ${row.name}: ${one.level1}/${one.level2}`);
  }
  for (const row of torn) {
    const at = left.findIndex(one => one.name === bare(row.name) && one.value === plain(row.value));
    if (at >= 0) left.splice(at, 1);
  }
  for (const row of missed) {
    const near = left.findIndex(one => one.name.includes(bare(row.name)));
    const [one] = near < 0 ? [] : left.splice(near, 1);
    if (one === undefined ? !told.includes(bare(row.name)) : !one.flagged)
      silent.push(
        one === undefined
          ? `lost ${row.name} ${row.value}`
          : `wrong ${row.name} ${row.value}: ${one.name} ${one.value}`,
      );
  }
  for (const one of left)
    if (!one.flagged) silent.push(`spurious ${one.level1}/${one.level2} ${one.name} ${one.value}`);
  return {
    wanted: rows.length,
    found,
    silent,
    got: read.map(one => `${one.level1}/${one.level2} ${one.name} | ${one.value}${one.flagged ? ' ?' : ''}`),
  };
}
