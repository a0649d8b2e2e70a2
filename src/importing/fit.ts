import { isUnit } from '../reading/units.ts';
import { bare } from './cells.ts';
import { isValueLike } from './glued.ts';
import { isWording } from './glued-values.ts';
import type { HeaderColumn } from './header-column.ts';
import { DIRECTION, isName, NUMBER, SIGN, STATUS } from './spaced-rows.ts';

/** It cannot stand there. */
export const NEVER = 9;

const FIGURE = /^[±-]?\d[\d,]*(?:\.\d+)?$/;
const DESCRIBES = /^(?:用于|主要)?(?:反映|考核|体现|评价)/;
/** That there is none. */
const NONE = /^(?:无|[/—-])$/;
const LONG = 24;
/** 指标2: or 2. before a name of its own. */
const BEGINS = /^(?:指标\d|\d{1,2}[.、])/;

/** How ill a text suits a column of targets. */
function ofTarget(text: string): number {
  if (SIGN.test(text) || isUnit(text) || DESCRIBES.test(text)) return NEVER;
  if (isValueLike(text)) return 0;
  if (isWording(text)) return 0.2;
  if (/\d/.test(text) && text.length <= LONG) return 0.5;
  return text.length <= 8 ? 1.2 : text.length <= LONG ? 1.8 : 3;
}

function ofName(text: string): number {
  if (!isName(text) || SIGN.test(text) || DIRECTION.test(text)) return NEVER;
  const odd = isUnit(text) || isWording(text) ? 2 : 0;
  return odd + (DESCRIBES.test(text) ? 1.5 : 0) + (text.length > LONG * 2 ? 2 : 0);
}

const ofText = (text: string, number: number): number =>
  isValueLike(text) || NUMBER.test(text) ? number : SIGN.test(text) ? NEVER : 0.3;

function ofAside(text: string, holds: HeaderColumn['holds']): number {
  if (holds === 'score') return NUMBER.test(text) ? 0 : NEVER;
  if (holds === 'direction') return DIRECTION.test(text) ? 0 : NEVER;
  if (DIRECTION.test(text)) return 2;
  if (holds === 'result' && NONE.test(text)) return 0;
  if (holds === 'result')
    return Math.min(STATUS.test(text) ? 0.2 : NEVER, SIGN.test(text) ? NEVER : ofTarget(text));
  return ofText(text, 1.2) + (isUnit(text) ? 0.6 : 0);
}

/** How ill a text suits a column: 0 for what only stands there, `NEVER` for what cannot. */
export function misfit(given: string, { key, holds }: HeaderColumn): number {
  const text = bare(given);
  if (key === 'name') return ofName(text);
  if (key === 'value') return ofTarget(text);
  if (key === 'operator') return SIGN.test(text) ? 0 : DIRECTION.test(text) ? 0.1 : NEVER;
  if (key === 'unit') return NONE.test(text) || isUnit(text.replace(/[(（][^()（）]*[)）]$/, '')) ? 0 : NEVER;
  if (key === 'weight') return NUMBER.test(text) ? 0 : NEVER;
  if (key === 'description') return DESCRIBES.test(text) ? 0 : ofText(text, 2) + (isUnit(text) ? 1 : 0.4);
  if (key === 'basis' || key === 'data_source') return ofText(text, 2);
  return ofAside(text, holds);
}

const ABSENT: Readonly<Record<string, number>> = {
  name: NEVER,
  value: 2.5,
  operator: 0.6,
  unit: 0.5,
  weight: 1,
  description: 0.8,
  basis: 0.6,
  score: 0.5,
  result: 0.8,
  direction: 0.5,
};

/** What it costs that a row has nothing under a column. */
export const absence = ({ key, holds }: HeaderColumn): number => ABSENT[key] ?? ABSENT[holds ?? ''] ?? 0.2;

/** The rest of a cell that was broken after `head`: what it costs to take them as one; `NEVER` where they are none. */
export function continued(head: string, rest: string, { key, holds }: HeaderColumn): number {
  const [upper, lower] = [bare(head), bare(rest)];
  if (lower === '' || SIGN.test(lower) || DIRECTION.test(lower)) return NEVER;
  if (key === 'value' || holds === 'result') {
    if (/\d$/.test(upper) && (isUnit(lower) || /^(?:月底?前?|日?前|年底?前?)/.test(lower))) return 0.02;
    return NEVER;
  }
  if (isValueLike(lower) || FIGURE.test(lower) || key === 'weight' || key === 'operator' || key === 'unit')
    return NEVER;
  if (key === 'name' && (!isName(upper) || BEGINS.test(lower) || /[,，。；;]/.test(lower))) return NEVER;
  if (key === 'name' && (ofName(`${upper}${lower}`) >= NEVER || `${upper}${lower}`.length > LONG * 2))
    return NEVER;
  return /[(（][^()（）]*$/.test(upper) || /^[)）]/.test(lower) ? 0.1 : 0.9;
}
