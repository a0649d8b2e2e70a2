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

/** The parts of a target repeat what its printed value says. */
const isPart = ({ path }: Change): boolean => /\/indicators\/\d+\/(operator|value)(\/|$)/.test(path);

/** What changed as a Markdown table a person can check: 位置, 改前, 改后. */
export function changeTable(draft: Draft, changed: readonly Change[]): string {
  const told = changed.filter(change => !isPart(change));
  const rows = told
    .slice(0, SHOWN)
    .map(({ path, before, after }) => `| ${cell(placeOf(draft, path))} | ${cell(before)} | ${cell(after)} |`);
  const more = told.length > SHOWN ? [`另有 ${told.length - SHOWN} 处，见 changed。`] : [];
  return ['| 位置 | 改前 | 改后 |', '|---|---|---|', ...rows, ...more].join('\n');
}
