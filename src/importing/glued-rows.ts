import type { Cell } from './cells.ts';
import type { TokenRow } from './chunks.ts';
import { type Column, isEndOfTable } from './vocabulary.ts';

const SCORE = String.raw`(?:0|[1-9]\d{0,2})(?:\.\d{1,2})?`;
const END = String.raw`(?![%％‰.\d])`;
const NUMBERING = /^(?:指标)?\d{1,2}[:：.、]?(?=\p{Script=Han})/u;
/** A figure with its sign or share inside a name: the row before it was not understood. */
const OVERRUN = /[≥≤≧≦％%]|\d[\d.]*\d\p{Script=Han}?\d|\d\p{Script=Han}{0,4}指标/u;

/** 分值 before the target: name, score, target, the same again as its result, score won; the full score first. */
const SCORED_FIRST = [String.raw`\2`, `(?:${SCORE})?`].map(
  won => new RegExp(`^(.{2,60}?)(${SCORE})(?<target>.{1,24}?)\\3${won}${END}`, 'u'),
);
/** 分值 behind: name, target, the same again as its result, score and score won; or the score won alone. */
const [SCORED_LAST, SCORED_ONCE] = [[`(?<score>${SCORE})\\k<score>`, SCORE], [SCORE]].map(endings =>
  endings.map(won => new RegExp(`^(.{2,60}?)(?<target>\\D.{0,24}?|(?<!\\d)\\d.{1,24}?)\\2${won}${END}`, 'u')),
);

const brackets = (text: string): number =>
  (text.match(/[(（]/g)?.length ?? 0) - (text.match(/[)）]/g)?.length ?? 0);

const isSound = (name: string, target: string): boolean =>
  name !== '' &&
  !OVERRUN.test(name) &&
  !/^\d$|^0\d/.test(target) &&
  !(/\d$/.test(name) && /^\d/.test(target)) &&
  brackets(name) === 0 &&
  brackets(target) === 0;

/** Rows whose cells ran together, told by a target and the result that repeats it among their scores. */
export function gluedRows(text: string, columns: readonly Column[], cell: Cell): TokenRow[] {
  const rows: TokenRow[] = [];
  const [value, weight] = [columns.indexOf('value'), columns.indexOf('weight')];
  const results = columns.slice(value + 1).filter(column => column === 'aside').length;
  if (value < 0 || results < (weight < 0 ? 2 : 1)) return rows;
  const behind = (weight < 0 ? SCORED_ONCE : SCORED_LAST) ?? [];
  const shapes = weight >= 0 && weight < value ? SCORED_FIRST : behind;
  const next = (rest: string): { whole: string; name: string; target: string } | null => {
    if (isEndOfTable(rest.replace(/^[.…·\s]+/, ''))) return null;
    for (const shape of shapes) {
      const found = shape.exec(rest);
      const name = found?.[1]?.replace(NUMBERING, '') ?? '';
      const target = found?.groups?.target ?? '';
      if (found !== null && isSound(name, target)) return { whole: found[0], name, target };
    }
    return null;
  };
  let rest = text.trim();
  for (let row = next(rest); row !== null; row = next(rest)) {
    const { whole, name, target } = row;
    rows.push({
      tokens: [name, target].map(one => ({ text: one, cell })),
      columns: ['name', 'value'],
      doubts: { name: whole, value: whole },
    });
    rest = rest.slice(whole.length).trim();
  }
  return rows;
}
