import type { Indicator } from '../domain/draft.ts';
import type { Profile } from '../domain/profile.ts';
import type { Level1Key } from '../domain/taxonomy.ts';
import type { Value } from '../domain/values.ts';
import { tighten } from '../reading/normalise.ts';
import { readValue } from '../reading/value.ts';
import { bare } from './cells.ts';
import { type Centred, centredLabels } from './centred-levels.ts';
import type { Ledger } from './ledger.ts';
import { firstLevel, level2Label, parentOf, secondLevel } from './level-labels.ts';
import type { RawRow } from './raw-row.ts';
import { similarity } from './similarity.ts';
import type { Column } from './vocabulary.ts';

interface Target {
  /** The first row stands right below a header. */
  readonly headed: boolean;
  readonly prefix: string;
  readonly path: string;
  readonly profile: Profile;
  readonly ledger: Ledger;
}

/** The printed label of each 一级指标 in this table: rows under a covered cell take it. */
function printed(rows: readonly RawRow[]): ReadonlyMap<Level1Key, string> {
  const found = new Map<Level1Key, string>();
  for (const row of rows) {
    const label = firstLevel(row.level1) ?? firstLevel(row.garbled);
    if (label !== null && !found.has(label.key)) found.set(label.key, label.text);
  }
  return found;
}

const standard = (profile: Profile, key: Level1Key): string =>
  profile.taxonomy.find(branch => branch.key === key)?.label ??
  { output: '产出指标', benefit: '效益指标', satisfaction: '满意度指标', cost: '成本指标' }[key];

/** The 二级指标 each row prints; one that the turn of a page cut in two is whole again. */
function printedSeconds(rows: readonly RawRow[]): string[] {
  const found = rows.map(({ level2 }) => (level2 === '' ? '' : tighten(level2)));
  let before = -1;
  found.forEach((text, at) => {
    if (text === '') return;
    const above = found[before] ?? '';
    const cut = above !== '' && level2Label(above) === null && level2Label(text) === null;
    if (cut && level2Label(above + text) !== null) found[before] = found[at] = above + text;
    before = at;
  });
  return found;
}

/** Files each row under its 一级指标: its own label, else what the trade says of its 二级指标, else the row above. */
function levels(rows: readonly RawRow[], target: Target): { level1: string | null; level2: string | null }[] {
  const labels = printed(rows);
  const seconds = printedSeconds(rows);
  const centred = target.headed ? centredSeconds(seconds, rows) : null;
  const known = rows.some(row => row.level1 !== '' || row.level2 !== '' || row.garbled !== '');
  let above = '';
  let above2 = '';
  const open = new Map<string, number>();
  let index = -1;
  return rows.map((row, at) => {
    if (!row.empty) index += 1;
    if (!known) return { level1: null, level2: null };
    const other = isPrinted(row.garbled) ? tighten(row.garbled) : '';
    const own = firstLevel(row.level1)?.text ?? other;
    if (own !== '') above2 = '';
    const second = seconds[at] ?? '';
    const middle = centred?.[at];
    const level2 = (middle?.label ?? (second === '' ? above2 : second)).replace(ITS_CODE, '');
    if (middle?.sure === false && !row.empty)
      target.ledger.repair({
        path: `${target.path}/${index}/level2`,
        raw: '',
        repaired: level2,
        kind: 'order',
        sure: false,
        line: row.line,
      });
    if (row.level2 !== '' && second !== tighten(row.level2) && !row.empty)
      target.ledger.repair({
        path: `${target.path}/${index}/level2`,
        raw: row.level2,
        repaired: second,
        kind: 'split',
        sure: true,
        line: row.line,
      });
    above2 = level2;
    const key = secondLevel(level2)?.key;
    const parent =
      key === undefined ? null : key === 'cost' && firstLevel(above)?.key === 'cost' ? 'cost' : parentOf(key);
    const due = parent === null ? '' : (labels.get(parent) ?? '');
    const path = `${target.path}/${index}/level1`;
    const note = (raw: string, repaired: string, kind: 'garbage' | 'order'): void => {
      if (!row.empty) target.ledger.repair({ path, raw, repaired, kind, sure: true, line: row.line });
    };
    let level1 = own;
    if (own === '' && due !== '') level1 = due;
    else if (
      own === '' &&
      (row.garbled !== '' || isOther(above, parent) || labels.size === 0) &&
      parent !== null
    )
      level1 = standard(target.profile, parent);
    else if (own === '') level1 = above;
    if (row.garbled !== '' && other === '') note(row.garbled, level1, 'garbage');
    if (own === '' && level1 !== above && row.garbled === '') open.set(level1, row.line);
    if (own === '' && level1 !== above && due === '' && row.garbled === '') note('', level1, 'order');
    if (own !== '' && open.has(own)) note(row.level1, own, 'order');
    above = level1;
    return { level1, level2 };
  });
}

/** 数量指标 is none of 效益指标: its own first level was not printed. Satisfaction may stand under benefit. */
function isOther(above: string, parent: Level1Key | null): boolean {
  const key = firstLevel(above)?.key ?? null;
  return above === '' || (key !== null && key !== parent && (parent === 'output' || parent === 'benefit'));
}

/** The second levels where they are printed in the middle of the cells they cover. */
function centredSeconds(seconds: readonly string[], rows: readonly RawRow[]): readonly Centred[] | null {
  const named = rows.flatMap((row, at) => (row.empty ? [] : [at]));
  const found = centredLabels(named.map(at => seconds[at] ?? ''));
  if (found === null || named.length < rows.length) return null;
  return found;
}

/** A 一级指标 of its own, legible and like none of the trade's: 制度指标, 过程. A misread one is like one of those. */
function isPrinted(garbled: string): boolean {
  const text = bare(garbled);
  if (!/^\p{Script=Han}{2,10}$/u.test(text)) return false;
  return /(?:指标|目标)$/.test(text)
    ? ['产出', '效益', '满意度', '成本'].every(word => similarity(word, text.slice(0, -2)) < 0.5)
    : /^(?:项目)?(?:决策|投入|过程|管理|产出|效益|效果|影响|影响力|满意度|成本)$/.test(text);
}

/** 0101数量指标: the code of a level. */
const ITS_CODE =
  /^(?:[A-Z]?\d{1,4}[.、]?|[A-Z][.、]|[(（]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})(?:[)）][、.]?|[、.]))(?=\p{Script=Han})/u;

const FIELDS = ['name', 'description', 'basis'] as const;
/** A form's own numbering before a name. */
const NUMBERING = /^指标\d{1,2}(?:[:：.、](?=.)|(?=\p{Script=Han}))/u;

/** 1. 2. 3. before the names of a table; the first of a line may have been taken for the line's own. */
const COUNTED = /^\s*\d{1,2}[.．、]\s*(?=\p{Script=Han})/u;
const isCounted = (rows: readonly RawRow[]): boolean => {
  const names = rows.map(row => row.texts.name ?? '');
  const numbers = names.map(name => (COUNTED.test(name) ? Number.parseInt(name, 10) : 0));
  const follows = (number: number, at: number): boolean => {
    const before = numbers[at - 1] ?? 0;
    return number <= 1 || before === 0 || number === before + 1;
  };
  return numbers.filter(number => number > 0).length > 1 && numbers.every(follows);
};

/** ≥ and ≤ as recognisers take them; nobody can tell which it was. A share beyond 100 may begin with one. */
const MISREAD = /^(?:[工二之三乏^*~]\d|[27](?:[1-9]\d|100)(?:\.\d+)?%)/;

const toValue = (read: ReturnType<typeof readValue>): Value => ({
  number: read.number,
  ...(read.number_to === null ? {} : { number_to: read.number_to }),
  text: read.number === null || read.date !== null ? (read.text ?? read.raw) : read.text,
  ...(read.date === null ? {} : { date: read.date }),
  unit: read.unit,
});

/** Turns the rows of a table into indicators; white space that wrapping left inside a cell is a repair. */
export function readIndicators(rows: readonly RawRow[], target: Target): Indicator[] {
  const all = levels(rows, target);
  const filed = all.filter((_, index) => !rows[index]?.empty);
  const kept = rows.filter(row => !row.empty);
  const counted = isCounted(kept) ? COUNTED : NUMBERING;
  return kept.map((row, index) => {
    const path = `${target.path}/${index}`;
    const tight = (field: string, text: string | undefined): string | null => {
      if (text === undefined) return null;
      const repaired = tighten(text);
      if (repaired !== text.trim())
        target.ledger.repair({
          path: `${path}/${field}`,
          raw: text,
          repaired,
          kind: 'split',
          sure: true,
          line: row.line,
        });
      return repaired;
    };
    if (row.level2 !== '') tight('level2', row.level2);
    if (row.guessed)
      target.ledger.repair({
        path,
        raw: row.cells.map(cell => cell.raw).join('\t'),
        repaired: '这张表没有框线，这一行是按文字的位置分的格，请核对',
        kind: 'order',
        sure: false,
        line: row.line,
      });
    for (const [field, raw] of Object.entries(row.doubts ?? {}))
      target.ledger.repair({
        path: `${path}/${field === 'value' ? 'value_raw' : field}`,
        raw,
        repaired: row.texts[field as Column] ?? '',
        kind: raw === (row.texts[field as Column] ?? '') ? 'order' : 'split',
        sure: false,
        line: row.line,
      });
    const [name, description, basis] = FIELDS.map(field => tight(field, row.texts[field]));
    const named = name?.replace(NUMBERING, '').replace(counted, '') ?? null;
    if (name != null && named !== null && named !== name)
      target.ledger.repair({
        path: `${path}/name`,
        raw: name,
        repaired: named,
        kind: 'garbage',
        sure: true,
        line: row.line,
      });
    const operatorCell = row.texts.operator ?? null;
    const unitCell = row.texts.unit ?? null;
    const printedCell = tight('value_raw', row.texts.value) ?? '';
    const cell = printedCell.replace(NUMBERING, '');
    if (cell !== printedCell)
      target.ledger.repair({
        path: `${path}/value_raw`,
        raw: printedCell,
        repaired: cell,
        kind: 'garbage',
        sure: true,
        line: row.line,
      });
    if (unitCell && cell !== '' && !/\d[)）]?$/.test(cell) && !cell.endsWith(unitCell))
      target.ledger.repair({
        path: `${path}/value_raw`,
        raw: `${cell} ${unitCell}`,
        repaired: cell,
        kind: 'split',
        sure: false,
        line: row.line,
      });
    if (MISREAD.test(bare(cell)))
      target.ledger.repair({
        path: `${path}/value_raw`,
        raw: row.texts.value ?? '',
        repaired: '比较符号没有认清，照原样留着，请对照原件',
        kind: 'garbage',
        sure: false,
        line: row.line,
      });
    const read = readValue(cell, { operatorCell, unitCell });
    const weight = /^\d+(\.\d+)?$/.exec(row.texts.weight ?? '')?.[0];
    return {
      id: `${target.prefix}-i${index + 1}`,
      ...(filed[index] ?? { level1: null, level2: null }),
      name: named,
      description: description ?? null,
      operator: read.operator,
      value: cell === '' ? null : toValue(read),
      value_raw: row.texts.value === undefined ? null : whole(cell, operatorCell, unitCell),
      basis: basis ?? null,
      ...(row.texts.data_source ? { data_source: tighten(row.texts.data_source) } : {}),
      ...(weight === undefined ? {} : { weight }),
      line: row.line,
    };
  });
}

/** How it is measured, in a column that other forms fill with the sign. */
const NO_SIGN = /^(?:定性|定量|正向|反向|逆向)(?:指标)?$/;

/** 指标值 as one text where a form prints its sign and unit in columns of their own. */
const whole = (cell: string, operator: string | null, unit: string | null): string => {
  const sign =
    operator === null || NO_SIGN.test(operator) || cell.startsWith(operator) ? '' : tighten(operator);
  const tail = unit === null || cell.endsWith(unit) || !/\d[)）]?$/.test(cell) ? '' : tighten(unit);
  return cell === '' ? '' : `${sign}${cell}${tail}`;
};
