import type { Block } from './cells.ts';
import { commaLines } from './comma-lines.ts';
import { departmentTables } from './department-table.ts';
import { fieldsWithin } from './fields-within.ts';
import { flatLists } from './flat-list.ts';
import { headingsFirst } from './headings-first.ts';
import { kindColumns } from './kind-columns.ts';
import { kindsAcross } from './kinds-across.ts';
import type { Ledger } from './ledger.ts';
import { levelPaths } from './level-paths.ts';
import { levelsAhead } from './levels-ahead.ts';
import { openCells } from './open-cells.ts';
import { openColumns } from './open-columns.ts';
import { openLines } from './open-lines.ts';
import { pairLists } from './pair-lists.ts';
import { recordLines } from './record-lines.ts';
import { setsAbreast } from './sets-abreast.ts';
import { spacedLists } from './spaced-lists.ts';
import { spanningHeads } from './spanning-heads.ts';
import { toldLevels } from './told-levels.ts';
import { toldRows } from './told-rows.ts';
import { transposedTables } from './transposed-tables.ts';
import { uprightLabels } from './upright-labels.ts';
import { wrappedCells } from './wrapped-cells.ts';

const LAYOUTS: readonly ((blocks: readonly Block[], ledger: Ledger) => readonly Block[])[] = [
  headingsFirst,
  fieldsWithin,
  departmentTables,
  spanningHeads,
  kindColumns,
  uprightLabels,
  levelPaths,
  levelsAhead,
  commaLines,
  wrappedCells,
  toldRows,
  toldLevels,
  recordLines,
  setsAbreast,
  transposedTables,
  kindsAcross,
  spacedLists,
  flatLists,
  pairLists,
  openCells,
  openColumns,
  openLines,
];

/** Tables laid out in ways of their own, turned into what they stand for. */
export const laidOut = (blocks: readonly Block[], ledger: Ledger): readonly Block[] =>
  LAYOUTS.reduce((done, turn) => turn(done, ledger), blocks);
