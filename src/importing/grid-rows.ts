import { tighten } from '../reading/normalise.ts';
import { simplified } from '../reading/traditional.ts';
import { isUnit } from '../reading/units.ts';
import { type Block, bare, type Cell, filled } from './cells.ts';
import { SIGN_ONLY } from './chunks.ts';
import { fittedCells, fittedShift, signedElsewhere } from './fitted-shift.ts';
import { firstOfTwo, isValueLike } from './glued.ts';
import { isWording } from './glued-values.ts';
import type { Header } from './header.ts';
import type { Ledger } from './ledger.ts';
import { bareLevel, bothLevels, isLevelLabel, level1Label, level2Label } from './level-labels.ts';
import type { Lexicon } from './lexicon.ts';
import type { RawRow } from './raw-row.ts';
import { joinPieces } from './seams.ts';
import { type Column, headerLabel, letters } from './vocabulary.ts';

const isFiller = (text: string): boolean => /^[.…·•—–\-/\\*]*$/.test(text);
/** A name that names nothing: a form's own numbering, or the word that there is none. */
const NO_NAME =
  /^(?:指标\d{0,2}[:：.、]?|无|略|不适用|不涉及|(?:本|该)(?:项目|单位)?(?:不适用|不涉及|无)[此该本]?(?:类|项)?(?:绩效)?指标?)$/;
/** What stands under the names of a column of weights. */
const SUM = /^(?:合计|总计|总分|小计)$/;
/** How points are given: a column of its own, beside a row not filled in. */
const SCORING = /酌情扣|扣\d|扣分|得满分|不得分|计满分/;
/** 产出（50分）: what a level is worth. */
const ITS_SCORE = /\s*[(（][\d\s.]{1,6}分?[)）]$/;
const OWN_NUMBER = /^\s*指标\s*\d{1,2}\s*[:：.、]?/;
const NO_VALUE = /^(?:无|略|不适用|不涉及|0(?:\.0+)?%?|[^\d\s]{1,2})$/;

/** True for a row not filled in, or said not to apply. */
export const isEmpty = (name: string, value: string): boolean =>
  (SUM.test(bare(name)) && /^[\d.\s—–/-]*分?$/.test(value)) ||
  ((isFiller(name.replace(OWN_NUMBER, '')) || NO_NAME.test(bare(name))) &&
    (isFiller(value) || NO_VALUE.test(bare(value))));

/** 服务对象 beside 满意度指标: a second level cut short. */
const isServed = (text: string): boolean =>
  /^(?:社会公众[或和]?)?(?:(?:服务|受益)对象|社会公众)(?:满意度?)?$/.test(bare(text));

/** 管理类指标 in a column of kinds: a first level of the form's own. */
const isOwnKind = (text: string): boolean =>
  /^\p{Script=Han}{2,6}类指标$/u.test(bare(text)) && !isLevelLabel(text);

/** 明显提升: a target in words is no sentence. */
const LONGEST_WORDING = 12;

/**
 * A row as short as the columns from the name on, among rows that keep their levels, or one filled up with empty cells to
 * the width of the others: its covered cells left nothing.
 */
function isPacked({ cells }: Block, { columns }: Header, name: number): boolean {
  const under = (key: Column): string =>
    cells[columns.findIndex(column => column?.key === key) - name]?.raw ?? '';
  if (!/^(?:group )?level/.test(columns.map(column => column?.key).join(' '))) return false;
  const width = columns.length - name;
  if (cells.length === width) return isValueLike(under('value')) || under('value').length <= LONGEST_WORDING;
  const padded = name > 0 && cells.slice(width).every(({ raw }) => raw === '');
  if (!padded) return false;
  const told = isValueLike(under('value')) || isWording(under('value'));
  return SIGN_ONLY.test(under('operator')) || under('operator') === '定性' || told;
}

/** The only sign of a row whose columns are lost stands under the heading of the signs. */
function signShift({ aligned, cells }: Block, operator: number): number | null {
  const [at = 0, more] = cells.flatMap(({ raw }, index) => (SIGN_ONLY.test(raw) ? [index] : []));
  return !aligned && more === undefined && at > 0 && operator > at ? operator - at : null;
}

/** By how many columns a row stands too far left because the cells covering it were not repeated. */
function shiftOf(block: Block, header: Header): number {
  const at = (key: Column): number => header.columns.findIndex(column => column?.key === key);
  const packed =
    !block.aligned || block.cells.length < header.columns.length || block.cells.at(-1)?.raw === '';
  const isBare = (cell: Cell, level: 1 | 2): boolean => packed && bareLevel(cell.raw) === level;
  const [one, two, name] = [at('level1'), at('level2'), at('name')];
  const second = block.cells.findLastIndex(
    (cell, index) =>
      index < Math.min(name, 3) &&
      (level2Label(cell.raw) !== null || isBare(cell, 2) || bothLevels(cell.raw) !== null),
  );
  const first = block.cells.findIndex(
    (cell, index) => index < 2 && (level1Label(cell.raw) !== null || isBare(cell, 1)),
  );
  const signed = signShift(block, at('operator'));
  if (signed !== null) return signed;
  const wide = block.cells.length >= header.columns.length;
  if (block.aligned && (level2Label(block.cells[two]?.raw ?? '') !== null || block.cells[0]?.raw === ''))
    return 0;
  if (wide && block.cells[0]?.raw === '') return 0;
  // 满意度指标 names a level of either kind: where it stands, or before an empty cell, a row of full length says it is the first.
  const whole = wide && (block.aligned || block.cells[two]?.raw === '');
  if (whole && first === one && second === first) return 0;
  const next = block.cells[first + 1]?.raw ?? '';
  const over = second < 0 || second > first || isLevelLabel(next) || isServed(next);
  if (first >= 0 && one >= 0 && over) return one - first;
  if (first >= 0 && one < 0 && first === two) return 0;
  if (second >= 0 && two >= 0) return two - second;
  if (name < 0 || (block.aligned && !isPacked(block, header, name))) return 0;
  const start = block.cells.findIndex(cell => cell.raw !== '');
  const room = header.columns.length - 1 - block.cells.findLastIndex(cell => cell.raw !== '');
  return Math.min(name - Math.max(0, start), Math.max(0, room));
}

/** 定量 under the heading of the name, right before the column of signs: the row has no name, its cells stand one too far left. */
function lacksName(block: Block, { columns }: Header, shift: number): boolean {
  const at = columns.findIndex(column => column?.key === 'name');
  return columns[at + 1]?.key === 'operator' && /^定[性量]$/.test(bare(block.cells[at - shift]?.raw ?? ''));
}

/** Which cells stand under which column; a cell under no heading belongs to the column left of it. */
function underColumns(block: Block, header: Header): Map<number, Cell[]> {
  let shift = fittedShift(block, header, shiftOf(block, header));
  const fitted = fittedCells(block, header, shift);
  if (fitted !== null) return fitted;
  const own = shift;
  const named = lacksName(block, header, shift)
    ? header.columns.findIndex(column => column?.key === 'name') - shift
    : 0;
  if (named > 0) shift++;
  const year = block.aligned ? -1 : header.columns.findLastIndex(column => column?.mid) + 1;
  const found = new Map<number, Cell[]>();
  block.cells.forEach((cell, index) => {
    if (cell.raw === '') return;
    const covered = year > 0 && index + shift === year && header.columns[year]?.key === 'level2';
    if (covered && !isLevelLabel(cell.raw)) shift++;
    let at = index + (index < named ? own : shift);
    const beyond = !block.aligned && at >= header.columns.length && header.columns.at(-1)?.key === 'unit';
    while (!beyond && at > 0 && !header.columns[at]) at--;
    found.set(at, [...(found.get(at) ?? []), cell]);
  });
  return found;
}

/** Too long for a unit, or the name again. */
const isText = (unit: string, name: string | undefined): boolean =>
  unit.length > 6 || (unit !== '' && unit === name);

/** 定性 rows are printed one cell short: what follows moves left into the unit's place. Gives what is left over. */
function mendQualitative(texts: Partial<Record<Column, string>>): string {
  if (texts.unit === '定性' && texts.operator !== undefined) {
    texts.value = texts.operator;
    texts.operator = '定性';
    texts.unit = '';
  } else if (/^定[性量]/.test(texts.operator ?? '') && isText(texts.unit ?? '', texts.name)) {
    const over = texts.description ?? '';
    texts.description = texts.unit;
    texts.unit = '';
    return over;
  }
  if (texts.operator === '定性' && texts.weight === '' && /^\d+(\.\d+)?$/.test(texts.unit ?? '')) {
    texts.weight = texts.unit ?? '';
    texts.unit = '';
  }
  return '';
}

/** 产出指标-数量指标 in one column of kinds, and a 一级指标 in the column of the second level. */
function ownLevels(printed: string, level1: string, alone1: boolean): { level1: string; level2: string } {
  const both = level1 === '' ? bothLevels(printed) : null;
  if (both !== null) return { level1: both.one, level2: both.two };
  const first = level1Label(printed) !== null || (alone1 && bareLevel(printed) === 1);
  const alone = level1 === '' && first && level2Label(printed) === null;
  return alone ? { level1: printed, level2: '' } : { level1, level2: printed };
}

/** A result or a score run into the target's cell, where its own column is left empty. */
function mendGlued(
  texts: Partial<Record<Column, string>>,
  given: ReadonlySet<number>,
  header: Header,
): string | null {
  const after = header.columns.some(
    (column, at) => (column?.key === 'aside' || column?.key === 'weight') && !given.has(at),
  );
  const whole = texts.value ?? '';
  const first = after ? firstOfTwo(whole) : null;
  if (first === null) return null;
  texts.value = first;
  return whole;
}

/** Reads one row of a table that kept its columns, or lost only the covered cells. */
export function gridRow(block: Block, header: Header, tools: { ledger: Ledger; lexicon: Lexicon }): RawRow {
  const texts: Partial<Record<Column, string>> = {};
  for (const column of header.columns)
    if (column !== null && !column.mid && column.key !== 'group') texts[column.key] ??= '';
  let level1 = '';
  let level2 = '';
  let garbled = '';
  const mid: Cell[] = [];
  const aside: Cell[] = [];
  const placed = underColumns(block, header);
  for (const [at, cells] of placed) {
    const column = header.columns[at];
    const printed =
      cells.length > 1 && column?.key === 'value'
        ? cells.map(cell => cell.raw).join('')
        : cells.length > 1
          ? joinPieces(
              cells.map(cell => tighten(cell.raw)),
              tools.lexicon,
            ).text
          : (cells[0]?.raw ?? '');
    const isLevel = column?.key === 'level1' || column?.key === 'level2';
    const joined = isLevel && bareLevel(printed) !== null ? printed.replace(ITS_SCORE, '') : printed;
    if (!column) aside.push(...cells);
    else if (column.mid && column.key !== 'level2') mid.push(...cells);
    else if (column.key === 'level1') {
      if (level1Label(joined) !== null) level1 = joined;
      else garbled = joined;
      tools.ledger.take(...cells);
    } else if (column.key === 'level2') {
      level2 = joined;
      tools.ledger.take(...cells);
    } else if (column.key === 'group' && level1Label(joined) !== null) {
      level1 = joined;
      tools.ledger.take(...cells);
    } else if (column.key === 'aside' || column.key === 'group') aside.push(...cells);
    else {
      texts[column.key] = joined;
      tools.ledger.take(...cells);
    }
  }
  const pieces = [...placed].find(([at]) => header.columns[at]?.key === 'value')?.[1] ?? [];
  const several = pieces.length > 1 && !pieces.slice(1).every(({ raw }) => isUnit(raw)) ? pieces : [];
  const over = mendQualitative(texts);
  for (const cell of over === '' ? [] : filled(block)) if (cell.raw === over) tools.ledger.leave(cell, ASIDE);
  const glued = mendGlued(texts, new Set(placed.keys()), header);
  if (header.columns.every(column => column?.key !== 'name')) {
    texts.name = level2;
    [level2, garbled] = level2Label(garbled) === null ? ['', garbled] : [garbled, ''];
  } else
    ({ level1, level2 } = ownLevels(
      level2,
      level1,
      header.columns.every(column => column?.key !== 'level1'),
    ));
  if (level1 === '' && garbled === '' && isOwnKind(level2)) [level2, garbled] = ['', level2];
  const nameless = texts.name === '' && (texts.value ?? '') !== '' && level2 !== '';
  const unnamed = nameless && lacksName(block, header, shiftOf(block, header));
  if (unnamed) texts.name = level2;
  for (const cell of mid)
    if (cell.raw === texts.name || cell.raw === texts.value) tools.ledger.take(cell);
    else tools.ledger.leave(cell, '中期（长期）一栏：绩效目标表按年度指标读取');
  for (const cell of aside)
    if (level2 !== '' && cell.raw === level2) tools.ledger.take(cell);
    else leaveAside(cell, tools.ledger);
  const shifted = signedElsewhere(texts.value ?? '', placed, header);
  const empty = isEmpty(texts.name ?? '', texts.value ?? '') || isScoring(texts);
  if (empty)
    for (const cell of filled(block))
      if (!isLevel(cell.raw) && !isFiller(cell.raw)) tools.ledger.leave(cell, NOT_FILLED);
  return {
    line: block.line,
    level1,
    level2,
    garbled,
    texts,
    cells: filled(block),
    empty,
    guessed: block.guessed ?? false,
    ...(glued === null ? {} : { doubts: { value: glued } }),
    ...(unnamed ? { doubts: { name: '' } } : {}),
    ...(several.length > 0 ? { doubts: { value: several.map(cell => cell.raw).join('\t') } } : {}),
    ...(shifted === null ? {} : { doubts: { value: shifted } }),
    ...(isAlone(texts, block, garbled) ? { doubts: { name: texts.name ?? '' } } : {}),
  };
}

const isLevel = (text: string): boolean =>
  isLevelLabel(text) || bareLevel(text) !== null || bothLevels(text) !== null;

/** Nothing but how points are given. */
const isScoring = ({ name = '', value, operator }: Partial<Record<Column, string>>): boolean =>
  SCORING.test(simplified(name)) && !value && !operator;

/** A text without a target in a row whose columns are lost: it may have stood under another. */
const isAlone = ({ name, value }: Partial<Record<Column, string>>, block: Block, garbled: string): boolean =>
  (!block.aligned || garbled !== '') && name !== '' && value === '';

/** Why a row without an indicator is handed back. */
export const NOT_FILLED = '没有填写，或写明不适用：不是指标';
/** Why a cell under no known heading is handed back. */
export const ASIDE = '指标表中的完成值、得分、备注或别的栏，绩效目标文本没有这一栏';

function leaveAside(cell: Cell, ledger: Ledger): void {
  const again = headerLabel(cell.raw)?.key === 'aside' && !/\d/.test(cell.raw);
  if (isFiller(cell.raw) || again || letters(cell.raw) === '绩效指标') ledger.take(cell);
  else ledger.leave(cell, ASIDE);
}
