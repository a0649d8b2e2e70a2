import type { ImportResult } from '../domain/import-result.ts';
import hebei from '../profiles/hebei-county.ts';
import mof from '../profiles/mof-2021.ts';
import { importText } from './import-text.ts';

/** What a text reads as, with the two forms tests use. */
export const read = (text: string): ImportResult => importText(text, { profiles: [hebei, mof] });

/** Each indicator as 一级/二级/名称/指标值. */
export const rowsOf = ({ draft }: ImportResult): string[] =>
  draft.projects.flatMap(project =>
    project.indicators.map(row => [row.level1, row.level2, row.name, row.value_raw].join('/')),
  );

/** The places a person has to confirm. */
export const doubtful = ({ repairs }: ImportResult): string[] =>
  repairs.filter(repair => !repair.sure).map(repair => repair.path);

/** Cells one a line, blank lines between, as pages give their tables. */
export const oneALine = (...cells: string[]): string => cells.join('\n\n');
