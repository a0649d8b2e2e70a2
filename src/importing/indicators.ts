import type { Indicator } from '../domain/draft.ts';
import type { Profile } from '../domain/profile.ts';
import type { Value } from '../domain/values.ts';
import { tighten } from '../reading/normalise.ts';
import { readValue } from '../reading/value.ts';
import { bare } from './cells.ts';
import { filedLevels } from './filed-levels.ts';
import type { Ledger } from './ledger.ts';
import type { RawRow } from './raw-row.ts';
import type { Column } from './vocabulary.ts';

interface Target {
  /** The first row stands right below a header. */
  readonly headed: boolean;
  readonly prefix: string;
  readonly path: string;
  readonly profile: Profile;
  readonly ledger: Ledger;
}

const FIELDS = ['name', 'description', 'basis'] as const;
/** A form's own numbering before a name. */
const NUMBERING = /^(?:指标\d{1,2}(?:[:：.、](?=.)|(?=\p{Script=Han}))|[①-⑳]\s*(?=\S))/u;

/** ≥62户▏完成58户: what stands behind a bar that no column was told by. */
const BEHIND_BAR = /(?<=[^\s▏▎│┃])\s{0,4}[▏▎│┃].*$/su;

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
  const all = filedLevels(rows, target);
  const filed = all.filter((_, index) => !rows[index]?.empty);
  const kept = rows.filter(row => !row.empty);
  const counted = isCounted(rows.filter(row => row.texts.name)) ? COUNTED : NUMBERING;
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
    const named =
      name
        ?.replace(NUMBERING, '')
        .replace(counted, '')
        .replace(/(?<=.)[:：]$/, '') ?? null;
    if (name != null && named !== null && named !== name)
      target.ledger.repair({
        path: `${path}/name`,
        raw: name,
        repaired: named,
        kind: 'garbage',
        sure: true,
        line: row.line,
      });
    const signOrUnit = (field: 'operator' | 'unit'): string | null => {
      const text = row.texts[field] ?? null;
      if (text === null || !/^[无略]$/.test(text)) return text;
      const repair = { raw: text, repaired: '', kind: 'garbage', sure: true } as const;
      target.ledger.repair({ path: `${path}/${field}`, ...repair, line: row.line });
      return '';
    };
    const [operatorCell, unitCell] = [signOrUnit('operator'), signOrUnit('unit')];
    const printedCell = tight('value_raw', row.texts.value) ?? '';
    const cell = printedCell.replace(NUMBERING, '').replace(BEHIND_BAR, '');
    if (cell !== printedCell)
      target.ledger.repair({
        path: `${path}/value_raw`,
        raw: printedCell,
        repaired: cell,
        kind: 'garbage',
        sure: !BEHIND_BAR.test(printedCell),
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
    const read = readCells(cell, operatorCell, unitCell);
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

/** ≤ | 11 | 月 is a deadline, as ≤11月 is. */
function readCells(
  cell: string,
  operatorCell: string | null,
  unitCell: string | null,
): ReturnType<typeof readValue> {
  const read = readValue(cell, { operatorCell, unitCell });
  if (read.number === null || !/^[年月日]$/.test(read.unit ?? '')) return read;
  const joined = readValue(whole(cell, operatorCell, unitCell));
  return joined.date === null ? read : joined;
}

/** How it is measured, in a column that other forms fill with the sign. */
const NO_SIGN = /^(?:(?:定性|定量|正向|反向|逆向)(?:指标)?|(?:定性|文字)描述)$/;

/** 指标值 as one text where a form prints its sign and unit in columns of their own. */
const whole = (cell: string, operator: string | null, unit: string | null): string => {
  const sign =
    operator === null || NO_SIGN.test(operator) || cell.startsWith(operator) ? '' : tighten(operator);
  const tail = unit === null || cell.endsWith(unit) || !/\d[)）]?$/.test(cell) ? '' : tighten(unit);
  return cell === '' ? '' : `${sign}${cell}${tail}`;
};
