import { isUnit } from '../reading/units.ts';

/** A target that may begin at a place of a text run together: where it ends, and how little it looks like one. */
export interface Candidate {
  readonly end: number;
  readonly cost: number;
  /** 平方米, %; "" for words and bare numbers. */
  readonly unit: string;
}

const SIGN =
  '(?:[≥≤≧≦⩾⩽═＝=＞＜><]{1,2}|不低于|不少于|不高于|不超过|大于等于|小于等于|大于|小于|等于|至少|各)';
/** 提高0.3个百分点: the change is what is aimed at. */
const CHANGES = '(?:提高|提升|增长|增加|新增|下降|降低|减少|缩短)';
/** ≥ and ≤ as recognisers take them. */
const MISREAD = '[工二之三乏^*~]';
const QUANTITY = new RegExp(
  `(${SIGN}|${CHANGES}|${MISREAD})?[±]?(\\d[\\d,]*(?:\\.\\d+)?(?:[-~—至](?=\\d)\\d[\\d,]*(?:\\.\\d+)?)?(?:/10{0,3}万)?)`,
  'uy',
);
const DATE =
  /(?:20\d\d年(?:(?:\d{1,2}月(?:\d{1,2}日)?)?[底末初]?)?|20\d\d[-.]\d{1,2}(?:[-.]\d{1,2})?|\d{1,2}月(?:\d{1,2}日)?[底末初]?|每(?:年|季度?|月)[底末初])(?:之?前|以前)?(?:完成)?(?:\d{1,3}[%％])?/uy;
const AROUND = /^(?:及?以上|及?以下|以内|之内|左右)/u;
const WORDS =
  /(?:(?:稳步|显著|明显|进一步|持续|不断|有效|有所|逐步|大幅|巩固|较大)(?:提高|提升|改善|增强|完善|保障|增加|下降|降低|减少|好转|促进|推动|落实|优化|深化|壮大|规范)|(?:应|愿)\p{Script=Han}[尽即]\p{Script=Han}|良好|优良|及时|有效|长期|长远|合规|达标|达到预期|按[期时]完成|基本完成|严格执行|全覆盖|不超过?预算(?:数|金额)?|(?:控制)?在预算(?:之|以)?内|完善|(?:基本|建立)?健全|有效(?:处理|控制|解决|缓解|落实|管护|保护|利用|衔接|运行|发挥|支撑)|优秀|显著|明显|较好|较高)(?:目标)?/uy;
const CHANGE = /^(?:提升|提高|增强|改善|增加|减少|下降|降低)$/u;
/** Words that are a target only where something else says so. */
const SHORT = /^[是否有无好高优良]$/u;
/** Of one half of digits that stand for two numbers. */
export const HALF = ' ';
const LONGEST_UNIT = 8;
/** 头(只): another word for the unit. */
const OR_UNIT = /^[(（][\p{Script=Han}/]{1,3}[)）]/u;
const MOST = 24;

/** True for a target in words alone: 明显改善. */
export function isWording(text: string): boolean {
  WORDS.lastIndex = 0;
  return WORDS.exec(text)?.[0].length === text.length || SHORT.test(text);
}

/** Where a target in words begins with which a text ends; -1 for none. */
export function wordingAt(text: string): number {
  for (let at = 2; at < text.length - 1; at++) if (isWording(text.slice(at))) return at;
  return -1;
}

/** 元/人/年 ends in a unit, 元/人/年疫苗 in what follows it. */
const isPerUnit = (unit: string): boolean =>
  !/[/·每]/.test(unit) || isUnit(unit.split(/[/·每]/).at(-1) ?? '');

/** The units with which a text begins, the longest first: 平方米, 平方. */
function unitsAhead(text: string): string[] {
  const found: string[] = [];
  const most = Math.min(text.length, LONGEST_UNIT);
  for (let size = most; size > 0; size--) {
    const unit = text.slice(0, size);
    if (!isUnit(unit.replace('％', '%')) || /[/·每]$/.test(unit)) continue;
    if (found.length === 0 && text.charAt(size) === '次' && !/^[%％‰年月日天]|次$/u.test(unit))
      found.push(`${unit}次`);
    found.push(unit);
  }
  return [...found.filter(isPerUnit), ...found.filter(unit => !isPerUnit(unit))];
}

function* quantities(text: string, from: number): Iterable<Candidate> {
  QUANTITY.lastIndex = from;
  const found = QUANTITY.exec(text);
  const [whole = '', sign = '', digits = ''] = found ?? [];
  if (found === null || /^0\d/.test(digits)) return;
  const marked = sign === '' ? 0.5 : 0;
  const end = from + whole.length;
  const units = unitsAhead(text.slice(end, end + LONGEST_UNIT));
  for (const [rank, unit] of units.entries()) {
    const after = end + unit.length;
    const around = AROUND.exec(text.slice(after, after + 4))?.[0].length ?? 0;
    const aside = OR_UNIT.exec(text.slice(after, after + LONGEST_UNIT))?.[0].length ?? 0;
    if (aside > 0) yield { end: after + aside, cost: marked + rank * 0.6 - 0.2, unit };
    yield { end: after + around, cost: marked + rank * 0.6, unit };
  }
  yield { end, cost: marked + (units.length === 0 ? 0.8 : 1.6), unit: '' };
}

/** The text that stands twice in a row from here on: a target and the same again as its result. */
function* twice(text: string, from: number): Iterable<Candidate> {
  for (let size = 1; size <= MOST && from + 2 * size <= text.length; size++) {
    const one = text.slice(from, from + size);
    if (text.slice(from + size, from + 2 * size) !== one) continue;
    const sound = /\p{Script=Han}/u.test(one)
      ? size > 1 || SHORT.test(one)
      : /^\d{2,}$|^\d+\.\d+$|[%％‰]$/u.test(one);
    if (sound && !/^0\d/.test(one) && !/^[,，、。;；]|[,，、;；]$/u.test(one))
      yield { end: from + size, cost: /^[\d.]+$/.test(one) ? 1 : 0.4, unit: '' };
  }
}

/** 1200014084: a target and its result of as many digits, neither with a unit. */
function* halved(text: string, from: number): Iterable<Candidate> {
  const digits = /^\d+/.exec(text.slice(from, from + MOST))?.[0] ?? '';
  const half = digits.length / 2;
  const sound = Number.isInteger(half) && half > 0 && digits[0] !== '0' && digits[half] !== '0';
  if (sound && !/^[.%％‰]/.test(text.slice(from + digits.length)))
    yield { end: from + half, cost: half > 1 ? 0.6 : 1.4, unit: HALF };
}

/** Every target that may begin at `from`; `doubled` where a column of results follows. */
export function candidatesAt(text: string, from: number, doubled: boolean): Candidate[] {
  const found: Candidate[] = [...quantities(text, from)];
  DATE.lastIndex = from;
  const date = DATE.exec(text)?.[0] ?? '';
  if (date !== '') found.push({ end: from + date.length, cost: 0.2, unit: '' });
  WORDS.lastIndex = from;
  const words = WORDS.exec(text)?.[0] ?? '';
  if (words !== '') found.push({ end: from + words.length, cost: 1.2, unit: '' });
  if (doubled) found.push(...twice(text, from), ...halved(text, from));
  if (CHANGE.test(text.slice(from))) found.push({ end: text.length, cost: 1.6, unit: '' });
  if (SHORT.test(text.slice(from, from + 1))) found.push({ end: from + 1, cost: 1.6, unit: '' });
  return found;
}
