import type { Draft } from '../../domain/draft.ts';
import { placeOf } from '../../domain/place.ts';
import type { Change } from './diff.ts';

const SHOWN = 40;

/** One line of a Markdown cell, whatever a person wrote in it. */
const cell = (value: unknown): string => {
  const text = value === null ? '（无）' : typeof value === 'string' ? value : JSON.stringify(value);
  const short = text.length > 120 ? `${text.slice(0, 120)}…` : text;
  return short === '' ? '（空）' : short.replace(/[\\|`<>]/g, '\\$&').replace(/\s*[\r\n]+\s*/g, ' ');
};

const LONG = 60;
const AROUND = 12;

/** Of two long texts only what differs, with some words around it: a changed word must be seen. */
function differing(before: unknown, after: unknown): readonly [unknown, unknown] {
  if (typeof before !== 'string' || typeof after !== 'string') return [before, after];
  const least = Math.min(before.length, after.length);
  if (least <= LONG) return [before, after];
  let head = 0;
  while (head < least && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < least - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const from = Math.max(0, head - AROUND);
  const keep = Math.max(0, tail - AROUND);
  const part = (text: string): string =>
    (from > 0 ? '…' : '') + text.slice(from, text.length - keep) + (keep > 0 ? '…' : '');
  return [part(before), part(after)];
}

/** The parts of a target repeat what its printed value says. */
const isPart = ({ path }: Change): boolean => /\/indicators\/\d+\/(operator|value)(\/|$)/.test(path);

/** What changed as a Markdown table a person can check: 位置, 改前, 改后. */
export function changeTable(draft: Draft, changed: readonly Change[]): string {
  const told = changed.filter(change => !isPart(change));
  const rows = told.slice(0, SHOWN).map(change => {
    const [before, after] = differing(change.before, change.after);
    return `| ${cell(placeOf(draft, change.path))} | ${cell(before)} | ${cell(after)} |`;
  });
  const more = told.length > SHOWN ? [`另有 ${told.length - SHOWN} 处，见 changed。`] : [];
  return ['| 位置 | 改前 | 改后 |', '|---|---|---|', ...rows, ...more].join('\n');
}
