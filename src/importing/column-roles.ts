import { isUnit } from '../reading/units.ts';
import { bare } from './cells.ts';
import { isValueLike } from './glued.ts';
import { isWording } from './glued-values.ts';
import { DIRECTION, isName, NUMBER, SIGN, STATUS } from './spaced-rows.ts';

/** What a column of an indicator table holds, as far as its cells tell. */
export type Role =
  | 'name'
  | 'value'
  | 'operator'
  | 'unit'
  | 'weight'
  | 'description'
  | 'result'
  | 'score'
  | 'direction'
  | 'number'
  | 'aside';

/** The roles of columns in their order. */
export interface Roles {
  readonly roles: readonly Role[];
  /** False where two columns may hold the targets. */
  readonly sure: boolean;
  /** From 0 to 1, how much of the columns is what they are taken for. */
  readonly fit: number;
}

const DESCRIBES = /^(?:用于|主要)?(?:反映|考核|体现|评价)/;
/** A name and its target in one cell. */
const HOLDS_TARGET = /^[^(（]+(?:[≥≤]|[<>]=)\s*\d|^[(（]\d{1,2}[)）].*\d[^)）]*$/;
const SIGNED = /^(?:[≥≤≧≦⩾⩽═＝=＞＜><]|不低于|不少于|不高于|不超过|大于|小于|至少)/;
const NO_UNIT = /^(?:无|[/—-])$/;
/** Words as short as these may say how far something is to come. */
const SHORT = 6;
/** How much of a column of targets looks like one. */
const TARGETS = 0.55;

interface Profile {
  readonly at: number;
  readonly texts: readonly string[];
  /** Of its rows how many it has a text in. */
  readonly filled: number;
  share(test: (text: string) => boolean): number;
}

function profiles(rows: readonly (readonly string[])[]): Profile[] {
  const width = Math.max(...rows.map(row => row.length));
  return Array.from({ length: width }, (_, at) => {
    const all = rows.map(row => bare(row[at] ?? ''));
    const texts = all.filter(text => text !== '');
    const share = (test: (text: string) => boolean): number =>
      texts.filter(test).length / Math.max(1, texts.length);
    return { at, texts, filled: texts.length / Math.max(1, all.length), share };
  });
}

const isOwnUnit = (text: string): boolean =>
  NO_UNIT.test(text) || isUnit(text.replace(/[(（][^()（）]*[)）]$/, ''));

const asTarget = (text: string): number => {
  if (SIGN.test(text)) return 0;
  if (isValueLike(text) || isWording(text) || STATUS.test(text)) return 1;
  if (/\d/.test(text) && text.length <= 16) return 0.6;
  return text.length <= SHORT ? 0.4 : 0;
};

const targets = ({ texts }: Profile): number =>
  texts.reduce((sum, text) => sum + asTarget(text), 0) / Math.max(1, texts.length);

const distinct = ({ texts }: Profile): number => new Set(texts).size / Math.max(1, texts.length);
const isFigures = (column: Profile): boolean =>
  column.filled > 0 && column.share(one => NUMBER.test(one)) >= 0.9;
const isNames = (column: Profile): boolean =>
  column.filled >= 0.7 &&
  column.share(isName) >= 0.8 &&
  column.share(isWording) < 0.5 &&
  column.share(isOwnUnit) < 0.5 &&
  column.share(one => DESCRIBES.test(one)) < 0.5 &&
  column.share(one => HOLDS_TARGET.test(one)) < 0.3 &&
  distinct(column) >= 0.7;

/** 1 2 3, beginning anew under each level. */
const isCounting = ({ texts }: Profile): boolean =>
  texts.length > 1 &&
  texts.every(
    (text, at) => /^\d{1,2}$/.test(text) && [1, Number(texts[at - 1] ?? 0) + 1].includes(Number(text)),
  );

/** The column of targets among those that may hold them. */
function targetOf(
  all: readonly Profile[],
  { operator, unit }: { operator: number; unit: number },
): { at: number; sure: boolean } | null {
  const beside = (place: number): { at: number; sure: boolean } | null => {
    const next = all.filter(({ at }) => Math.abs(at - place) === 1);
    const own = next.filter(column => !isFigures(column));
    const [left, right] = (own.length === 0 ? next : own).slice(-2);
    const one = right ?? left ?? [...all].sort((a, b) => Math.abs(a.at - place) - Math.abs(b.at - place))[0];
    return one === undefined ? null : { at: one.at, sure: own.length < 2 };
  };
  if (operator >= 0) return beside(operator);
  const signedOnes = all.map(column => column.share(text => SIGNED.test(text)));
  const top = Math.max(...signedOnes);
  const signedBest = top >= 0.3 && signedOnes.filter(share => share * 2 > top).length === 1;
  if (unit >= 0 && signedBest) return { at: all[signedOnes.indexOf(top)]?.at ?? 0, sure: true };
  if (unit >= 0) {
    const next = all.filter(({ at }) => Math.abs(at - unit) === 1);
    const one = next.find(column => !isFigures(column)) ?? next[0];
    if (one !== undefined) return { at: one.at, sure: next.length === 1 || next.some(isFigures) };
  }
  const told = all.filter(column => !isFigures(column));
  const [first, ...others] = told;
  if (first === undefined) return null;
  if (others.length === 0) return { at: first.at, sure: true };
  const signed = told.map(column => column.share(text => SIGNED.test(text)));
  const most = Math.max(...signed);
  const sure = most >= 0.3 && signed.filter(share => share * 2 > most).length === 1;
  return { at: sure ? (told[signed.indexOf(most)]?.at ?? first.at) : first.at, sure };
}

/** What each column holds, told by what stands in it; null where no names stand beside targets. */
export function rolesOf(rows: readonly (readonly string[])[]): Roles | null {
  const all = profiles(rows);
  const names = all.find(isNames);
  if (names === undefined) return null;
  const rest = all.filter(({ at }) => at !== names.at);
  const find = (test: (text: string) => boolean): number =>
    rest.find(column => column.filled > 0 && column.share(test) >= 0.7)?.at ?? -1;
  const operator = find(text => SIGN.test(text));
  const unit = find(isOwnUnit);
  const direction = find(text => DIRECTION.test(text));
  const counts = rest.find(column => column.at < names.at && isCounting(column))?.at ?? -1;
  const open = rest.filter(({ at }) => ![operator, unit, direction, counts].includes(at));
  const target = targetOf(
    open.filter(column => column.filled >= 0.6 && (isFigures(column) || targets(column) >= TARGETS)),
    { operator, unit },
  );
  if (target === null) return null;
  const figures = open.filter(column => column.at !== target.at && isFigures(column)).map(({ at }) => at);
  const roleOf = (column: Profile): Role => {
    const { at } = column;
    if (at === names.at) return 'name';
    if (at === target.at) return 'value';
    if (at === operator) return 'operator';
    if (at === unit) return 'unit';
    if (at === direction) return 'direction';
    if (at === counts) return 'number';
    if (figures.includes(at)) return (['weight', 'score'] as const)[figures.indexOf(at)] ?? 'aside';
    if (column.filled > 0 && targets(column) >= TARGETS) return 'result';
    const says = rows.filter(row => (row[at] ?? '').includes(row[names.at] || '§')).length;
    const described = column.share(text => DESCRIBES.test(text)) >= 0.5 || says >= rows.length / 2;
    return column.filled > 0 && described ? 'description' : 'aside';
  };
  const roles = all.map(roleOf);
  const fits = all
    .filter(({ filled }) => filled > 0)
    .map(column => fitOf(column, roles[column.at] ?? 'aside'));
  return { roles, sure: target.sure, fit: fits.reduce((sum, one) => sum + one, 0) / fits.length };
}

/** The share of a column's cells that are what its role says. */
function fitOf(column: Profile, role: Role): number {
  if (role === 'value' || role === 'result') return targets(column);
  return column.share(text => IS[role](text));
}

const isPlain = (text: string): boolean => !isValueLike(text) && !NUMBER.test(text) && !SIGN.test(text);
const isNumber = (text: string): boolean => NUMBER.test(text);

const IS: Readonly<Record<Exclude<Role, 'value' | 'result'>, (text: string) => boolean>> = {
  name: text => isName(text) && !isOwnUnit(text) && !isWording(text),
  operator: text => SIGN.test(text),
  unit: isOwnUnit,
  weight: isNumber,
  score: isNumber,
  number: isNumber,
  description: isPlain,
  aside: isPlain,
  direction: text => DIRECTION.test(text),
};
