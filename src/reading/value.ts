import { Decimal } from 'decimal.js';
import type { Operator } from '../domain/values.ts';
import { amountsAt, bare, NUMBER } from './amounts.ts';
import { readDate } from './dates.ts';
import { foldSigns, plain, stripHidden, tighten } from './normalise.ts';
import { inside, leading, operatorOf, type Taken, trailing } from './operators.ts';
import { isRelative, phrase } from './phrase.ts';
import { remembered } from './remembered.ts';
import type { ReadValue } from './types.ts';
import { isUnit } from './units.ts';

/** What stands beside the value cell in forms that give operator and unit columns of their own. */
export interface ValueContext {
  readonly operatorCell?: string | null;
  readonly unitCell?: string | null;
  readonly headerUnit?: string | null;
}

type Parts = Omit<ReadValue, 'raw' | 'plain'>;
const NOTHING: Parts = {
  operator: '',
  number: null,
  number_to: null,
  tolerance: false,
  unit: null,
  date: null,
  text: null,
  shape: 'empty',
};

const PLACEHOLDER =
  /^(?:(?:[*_\-×?？.…\\/]+|[Xx]+(?![a-z])|\(\)|□+)[^\d]{0,6}|指标值\d?|暂无|另行通知|\(?待(?:[一-龥]{1,6}(?=[填报提]))?(?:填[写报]?|定|补充?|核[定实]|确定|测算|提供|上?报)(?:\([^()]{0,6}\))?\)?[%‰]?|[-_*]+\D{0,6})$/;
const RANGE = new RegExp(`^(-?(?:${NUMBER}))(\\D{0,6}?)(?:-{1,2}|~|至|到)(${NUMBER})(.*)$`);
const YEARS = /^20\d\d$/;
const TOLERANCE = /^(?:±|\+\/?-|正负)/;
const QUALITATIVE = /^\(?定性(?:指标|描述)?\)?[|:,、;]?(.*)$/;
/** A measure word no list has: one character that says nothing else about a number. */
const COUNTER = /^(?![余多来几前后左右以的和及整底初末号之共约近上下内外半])[一-龥]$/;
/** Two numbers side by side (a target and a score, say) are never glued into one. */
const TORN = /\d[\s|]+\d|[%‰]\s*\|[\s|]*\d/;
const GROUPED =
  /^\D*\d{1,3}(?:\s\d{3}){2,}(?:\.\d+)?\D*$|^\D*\d{1,3}\s(?:000|\d{3}(?:\.\d+)?(?=\s*[百千万亿]?元))\D*$/;
const LONGEST = 120;

const said = (text: string): Parts => ({ ...NOTHING, text, shape: 'text' });

const unitOf = (text: string, counted = true): string | null | undefined => {
  if (text === '') return null;
  return isUnit(text) || (counted && COUNTER.test(text)) ? text : undefined;
};

function range(text: string, operator: Operator): Parts | null {
  const [, low, between = '', high, tail = ''] = RANGE.exec(text) ?? [];
  if (low === undefined || high === undefined || /^0\d/.test(low)) return null;
  if (YEARS.test(low) && YEARS.test(high) && /^学?年/.test(tail)) return null;
  const unit = unitOf(tail);
  if (unit === undefined || !tail.startsWith(between)) return null;
  const [from, to] = [bare(low), bare(high)];
  if (new Decimal(from).greaterThan(to)) return null;
  return { ...NOTHING, operator, number: from, number_to: to, unit, shape: 'range' };
}

function quantity(text: string, operator: Operator): Parts | null {
  for (const { number, rest } of amountsAt(text)) {
    const unit = unitOf(rest, /^-?\d/.test(text));
    if (unit !== undefined) return { ...NOTHING, operator, number, unit, shape: 'number' };
  }
  return null;
}

function tolerance(text: string): Parts | null {
  if (!TOLERANCE.test(text)) return null;
  const read = quantity(trailing(text.replace(TOLERANCE, '')).rest, '');
  return read === null ? null : { ...read, tolerance: true };
}

function deadline(text: string): Parts | null {
  const { operator, rest } = leading(text);
  const date = readDate(rest.replace(/^(?:不?[晚迟]于|截[至止]|于|在)/, ''));
  return date === null ? null : { ...NOTHING, operator, text, date, shape: 'date' };
}

function placeholder(text: string): Parts | null {
  const { operator, rest } = leading(text);
  return PLACEHOLDER.test(rest) ? { ...NOTHING, operator, text, shape: 'placeholder' } : null;
}

/** A quantity with its operator before or behind it. */
function bound({ operator: before, rest }: Taken): Parts | null {
  const whole = range(rest, before) ?? quantity(rest, before);
  if (whole !== null) return whole;
  const end = trailing(rest);
  const operator = before === '' ? end.operator : before;
  const trimmed = end.operator === '' ? rest.replace(/\(含\)$/, '') : end.rest;
  return range(trimmed, operator) ?? quantity(trimmed, operator);
}

/** Words around a quantity; they stay in `text`. */
function sentence(text: string): Parts | null {
  const middle = inside(text);
  const read = middle.operator === '' || isRelative(text) ? null : bound(middle);
  if (read !== null) return { ...read, text };
  const found = phrase(text);
  return found === null ? null : { ...NOTHING, ...found, text, shape: 'number' };
}

/** =12(个): a form that prints the unit in brackets behind the number. */
const bracketed = (text: string): string =>
  text.replace(/(?<=\d)\(([^()\d]{1,8})\)$/, (whole, unit: string) => (isUnit(unit) ? unit : whole));

const money = (text: string): string =>
  text.replace(/^([≥≤<>=]?)(?:人民币)?[¥￥](.*\d)$/, '$1$2元').replace(/^([≥≤<>=]?)人民币/, '$1');

/** Three columns run together, the unit first: 场|≥|60. */
function unitFirst(text: string): Parts | null {
  const [, unit = '', sign = '', number = ''] = /^([^\d≥≤<>=]{1,6})([≥≤<>=])(\d[\d.]*)$/.exec(text) ?? [];
  return isUnit(unit) ? bound(leading(sign + number + unit)) : null;
}

const READERS: readonly ((text: string) => Parts | null)[] = [
  placeholder,
  deadline,
  tolerance,
  unitFirst,
  text => bound(leading(text)),
  sentence,
];

const parts = remembered((text): Parts => {
  if (text === '') return NOTHING;
  if (text.length > LONGEST) return said(text);
  const words = QUALITATIVE.exec(text)?.[1];
  if (words !== undefined) {
    const own = words === '' ? said(text) : parts(words);
    return { ...own, text: own.text ?? words, operator: 'qualitative' };
  }
  for (const reader of READERS) {
    const read = reader(text);
    if (read !== null) return read;
  }
  const same = /^=(?=[一-龥])/.test(text);
  return { ...said(same ? text.slice(1) : text), operator: same ? '=' : '' };
});

/** One line without spaces, or null where joining would glue two numbers into one. */
const oneLine = remembered((raw): string | null => {
  const folded = foldSigns(stripHidden(raw)).trim();
  if (TORN.test(folded) && !GROUPED.test(folded)) return null;
  return money(
    bracketed(
      tighten(folded)
        .replaceAll('|', '')
        .replace(/(?<![。;；])[。;；]$/, ''),
    ),
  );
});

/** 854万 beside a unit column 元 is 万元. */
function joined(unit: string | null, beside: string | null): string | null {
  if (unit === null || beside === null) return unit ?? beside;
  return /^[百千万亿]$/.test(unit) && isUnit(unit + beside) ? unit + beside : unit;
}

const besides = ({ unitCell, headerUnit }: ValueContext): string | null => {
  const unit = plain(unitCell ?? headerUnit ?? '');
  return /^(?:|无|[-/\\_*]+)$/.test(unit) ? null : unit;
};

/**
 * Reads a target as it stands in a cell. What is not certainly a number stays text: garbled signs are never
 * guessed. Units stay as written; 万 before a counter belongs to the unit ("10万人" is 10 万人).
 */
export function readValue(cell: string | null, context: ValueContext = {}): ReadValue {
  const raw = cell ?? '';
  const line = oneLine(raw);
  const read = line === null ? said(plain(raw)) : parts(line);
  const operator = read.operator === '' ? operatorOf(context.operatorCell) : read.operator;
  const qualitative = operator === 'qualitative' && read.shape !== 'empty';
  return {
    raw,
    plain: plain(raw),
    ...read,
    operator,
    unit: read.number === null ? read.unit : joined(read.unit, besides(context)),
    ...(qualitative ? { text: read.text ?? plain(raw), shape: 'text' as const } : {}),
  };
}
