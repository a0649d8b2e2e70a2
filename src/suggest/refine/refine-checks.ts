import { chineseNumber } from '../../reading/numerals.ts';
import type { Request } from '../request.ts';

/** Signs a name or a 口径 has no use for: they belong to markup, code or a target. */
const ODD = /[<>{}`$\\|\n\r\t≥≤]/;
/** ×100% and the end of the year are arithmetic and calendar, no targets. */
const HARMLESS = /[×xX*]\s*100\s*%|12月(?:31日|末|底)/g;
/** 一人只计一次, 同日同地算一场: how a thing is counted once. */
const ONCE =
  /(?<=^|[,;。、(])[^,;。、(\d零二两三四五六七八九十百千万亿]*(?:计|算|按|作)一[一-龥]{1,2}[计算]?(?=[,;。)]|$)/g;
const WRITTEN = /\d+(?:,\d{3})*(?:\.\d+)?/g;
const SPOKEN =
  /百分之([零一二两三四五六七八九十百点]+)|([零〇一二两三四五六七八九十百千万亿]+)(?=[个次场期人名户家项件台套座处所种类篇份亩吨元天年月届批轮成倍条本册])/g;

/** Every number a text says, in digits or in words. */
export function numbersSaid(text: string): Set<string> {
  const plain = text.normalize('NFKC').replace(HARMLESS, '').replace(ONCE, '');
  const said = [...plain.matchAll(WRITTEN)].map(([found]) => found.replaceAll(',', ''));
  for (const [, share, count] of plain.matchAll(SPOKEN)) {
    const number = chineseNumber(share ?? count ?? '');
    said.push(number ?? share ?? count ?? '');
  }
  return new Set(said.map(number => (Number.isNaN(Number(number)) ? number : String(Number(number)))));
}

/** True where a text says a number that none of the others says. */
export function addsNumber(text: string, others: readonly (string | undefined)[]): boolean {
  const known = new Set(others.flatMap(other => [...numbersSaid(other ?? '')]));
  return [...numbersSaid(text)].some(number => !known.has(number));
}

/** Everything the person gave, as texts. */
export const givenIn = ({ goal, project, budget, plan_text, last_year, existing }: Request): string[] => [
  goal,
  project ?? '',
  budget ?? '',
  plan_text ?? '',
  ...[...(last_year ?? []), ...(existing ?? [])].flatMap(row => Object.values(row).map(cell => cell ?? '')),
];

/** A name a form can print: some words, no number that the project's own name does not hold, no signs. */
export const isName = (name: string, about: Request): boolean =>
  name.length >= 3 &&
  name.length <= 24 &&
  name === name.trim() &&
  !ODD.test(name) &&
  !addsNumber(name, [about.project]);

/** Words that stand on one line, as text and nothing else. */
export const isPlain = (text: string): boolean => !ODD.test(text);
