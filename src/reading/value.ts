import type { Operator } from '../domain/values.ts';
import { readDate } from './dates.ts';
import { plain } from './normalise.ts';
import { chineseNumber } from './numerals.ts';
import type { ReadValue } from './types.ts';
import { isUnit } from './units.ts';

/** What stands beside the value cell in forms that give operator and unit columns of their own. */
export interface ValueContext {
  readonly operatorCell?: string | null;
  readonly unitCell?: string | null;
  readonly headerUnit?: string | null;
}

const SIGNS: Readonly<Record<string, Operator>> = { '≥': '>=', '≤': '<=', '>': '>', '<': '<', '=': '=' };
const BEFORE: readonly (readonly [RegExp, Operator])[] = [
  [/^(≥|大于(或)?等于|大于或等于|不低于|不少于|不小于|不得(低|少)于|不短于|至少|最少|最低|达到?)(?=.)/, '>='],
  [
    /^(≤|小于(或)?等于|不超过|不高于|不大于|不多于|不得(超过|高于|多于)|不长于|至多|最多|最高|控制在|控制数)(?=.)/,
    '<=',
  ],
  [/^(>|大于|高于|多于|超过|超)(?=.)/, '>'],
  [/^(<|小于|低于|少于)(?=.)/, '<'],
  [/^(=|等于)(?=.)/, '='],
];
const AFTER: readonly (readonly [RegExp, Operator])[] = [
  [/(\(含\))?(及以上|以上|或以上|起)$/, '>='],
  [/(\(含\))?(及以下|以下|以内|之内|以里|内)$/, '<='],
];
const PLACEHOLDER = /^(?:[≥≤><=]?[*_＿\-X×?.…/\\]+[^\d]{0,6}|指标值|XX+.*|暂无|待定|待填)$/i;
const NUMBER = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const LEADING = new RegExp(`^(-?(?:${NUMBER}))`);
const CHINESE = /^(?:百分之|千分之)?[零〇一二两三四五六七八九壹贰叁肆伍陆柒捌玖十拾廿百佰千仟万亿点\d.]+/;
const RANGE = new RegExp(`^(${NUMBER})(.{0,6}?)(?:-|~|至|到)(${NUMBER})(.*)$`);
const WITHIN = new RegExp(`(-?(?:${NUMBER}))(%|‰|[一-龥A-Za-z/·]{1,6})`, 'g');
const TOO_LONG = 40;

interface Amount {
  readonly number: string;
  readonly rest: string;
}

const undot = (digits: string): string => digits.replaceAll(',', '').replace(/^(-?)0+(?=\d)/, '$1');

/** 3万人 keeps 万人 as unit; 两万人 is 20000 人. */
function amountAt(text: string): Amount | null {
  const arabic = LEADING.exec(text)?.[1];
  if (arabic !== undefined)
    return arabic.length > TOO_LONG ? null : { number: undot(arabic), rest: text.slice(arabic.length) };
  const spoken = CHINESE.exec(text)?.[0] ?? '';
  for (let end = spoken.length; end > 0; end -= 1) {
    const part = spoken.slice(0, end);
    const percent = /^(百分之|千分之)(.+)$/.exec(part);
    const number = chineseNumber(percent?.[2] ?? part);
    if (number === null) continue;
    const rest = text.slice(end).replace(/^(元)整$/, '$1');
    if (percent !== null) return { number, rest: `${percent[1] === '百分之' ? '%' : '‰'}${rest}` };
    return { number, rest };
  }
  return null;
}

function leading(text: string): { operator: Operator; rest: string } {
  for (const [pattern, operator] of BEFORE) {
    const found = pattern.exec(text);
    if (found !== null) return { operator, rest: text.slice(found[0].length) };
  }
  return { operator: '', rest: text };
}

function trailing(text: string): { operator: Operator; rest: string } {
  for (const [pattern, operator] of AFTER)
    if (pattern.test(text)) return { operator, rest: text.replace(pattern, '') };
  return { operator: '', rest: text };
}

const operatorOf = (cell: string | null | undefined): Operator => {
  const text = plain(cell ?? '');
  if (/^定性/.test(text)) return 'qualitative';
  return SIGNS[text] ?? leading(`${text}1`).operator;
};

type Parts = Omit<ReadValue, 'raw'>;
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

const unitOf = (text: string): string | null | undefined =>
  text === '' ? null : isUnit(text) ? text : undefined;

function range(text: string, operator: Operator): Parts | null {
  const found = RANGE.exec(text);
  const [, low, between = '', high, tail = ''] = found ?? [];
  if (low === undefined || high === undefined) return null;
  const unit = unitOf(tail);
  if (unit === undefined || (between !== '' && between !== tail)) return null;
  return { ...NOTHING, operator, number: undot(low), number_to: undot(high), unit, shape: 'range' };
}

function quantity(text: string, operator: Operator): Parts | null {
  const amount = amountAt(text);
  if (amount === null) return null;
  const unit = unitOf(amount.rest);
  return unit === undefined ? null : { ...NOTHING, operator, number: amount.number, unit, shape: 'number' };
}

function tolerance(text: string): Parts | null {
  if (!/^(±|\+-|正负)/.test(text)) return null;
  const read = quantity(trailing(text.replace(/^(±|\+-|正负)/, '')).rest, '');
  return read === null ? null : { ...read, tolerance: true };
}

/** A phrase around one quantity: 100%覆盖, 至少全年完成2次宣传. Two quantities are a sentence, not a target. */
function phrase(text: string, operator: Operator, asked: boolean): Parts | null {
  const found = [...text.matchAll(WITHIN)];
  const [only] = found;
  if (only?.[1] === undefined || found.length !== 1 || text.length > 30) return null;
  if (!asked && only.index !== 0) return null;
  const after = only[2] ?? '';
  for (let end = after.length; end > 0; end -= 1) {
    const unit = after.slice(0, end);
    if (isUnit(unit)) return { ...NOTHING, operator, number: undot(only[1]), unit, text, shape: 'number' };
  }
  return null;
}

function parts(text: string): Parts {
  if (text === '') return NOTHING;
  if (PLACEHOLDER.test(text)) return { ...NOTHING, text, shape: 'placeholder' };
  const date = readDate(text.replace(/^[≤<=]|^(不晚于|不迟于|截至|截止|于|在)/, ''));
  if (date !== null) return { ...NOTHING, operator: leading(text).operator, text, date, shape: 'date' };
  const near = tolerance(text);
  if (near !== null) return near;
  const start = leading(text);
  const end = trailing(start.rest);
  const operator = start.operator === '' ? end.operator : start.operator;
  const body = end.operator === '' ? start.rest : end.rest;
  const placeholder = start.operator !== '' && PLACEHOLDER.test(body);
  if (placeholder) return { ...NOTHING, operator, text, shape: 'placeholder' };
  return (
    range(body, operator) ??
    quantity(body, operator) ??
    quantity(start.rest, start.operator) ??
    phrase(text, operator, start.operator !== '') ?? { ...NOTHING, text, shape: 'text' }
  );
}

/**
 * Reads a target as it stands in a cell. What is not certainly a number stays text: garbled signs are never
 * guessed. Units stay as written; 万 before a counter belongs to the unit ("10万人" is 10 万人).
 */
export function readValue(cell: string | null, context: ValueContext = {}): ReadValue {
  const raw = cell ?? '';
  const read = parts(plain(raw).replace(/[。;；]$/, ''));
  const beside = operatorOf(context.operatorCell);
  const unit =
    read.unit ?? (read.number === null ? null : plain(context.unitCell ?? context.headerUnit ?? '') || null);
  const operator = read.operator === '' ? beside : read.operator;
  const qualitative = operator === 'qualitative' && read.shape !== 'empty';
  return {
    raw,
    ...read,
    unit,
    operator,
    ...(qualitative ? { text: read.text ?? plain(raw), shape: 'text' as const } : {}),
  };
}
