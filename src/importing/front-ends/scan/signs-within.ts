import type { Picture } from '../../../ports.ts';
import type { Consensus } from './consensus.ts';
import type { Ink } from './ink.ts';
import { barsIn, type StrokeSign, strokeSignOf } from './relation-sign.ts';
import { marks, type Strip, tight } from './strips.ts';

/** A page without its borders, to read from. */
export interface Sheet {
  readonly page: Picture;
  readonly ink: Ink;
}

/** Stands where a sign was seen and not read; the standard of punctuation has it for a missing character. */
export const UNREAD = '□';

/** What readers who know no sign that compares take it for. */
const TAKEN_FOR = /^[之过委么艺三二工入八乏芝志亿疡秋辫壹亏]$/u;
/** A number with a sign before it and its unit, as values are written. */
const VALUE = /^\D\d[\d.,]*(?:%|[\p{Script=Han}/]{0,4})$/u;

/** A mark alone in a cell, or before its number, may be a sign that compares: one nobody is sure of stays unread. */
function unreadHead({ text, doubtful }: Consensus, kind: Strip['kind']): Consensus {
  const [head = ''] = text;
  const value = VALUE.test(text) && (doubtful[0] === true || TAKEN_FOR.test(head));
  return value || (kind === 'cell' && TAKEN_FOR.test(text))
    ? { text: UNREAD + text.slice(1), doubtful: [true, ...doubtful.slice(1)] }
    : { text, doubtful };
}

/** Where readers put a character for a sign they do not know, and whether it is in doubt where the strokes tell none. */
const STANDS_FOR: readonly (readonly [readonly StrokeSign[], RegExp, boolean])[] = [
  [['×'], /(?<=^|[\d\p{Script=Han})）])[Xx]{1,2}(?=\d)/gu, true],
  [['÷'], /(?<=\p{Script=Han})二(?=\p{Script=Han})/gu, false],
];

/** Puts signs told by their strokes where characters stand for them; where their numbers differ, a person looks. */
function replaced(
  { text, doubtful }: Consensus,
  told: readonly StrokeSign[],
  [signs, shape, always]: (typeof STANDS_FOR)[number],
): Consensus {
  const places = [...text.matchAll(shape)];
  const own = told.filter(sign => signs.includes(sign));
  if (places.length === 0 || (own.length === 0 && !always)) return { text, doubtful };
  const known = own.length === places.length;
  let made = '';
  const checked: boolean[] = [];
  let from = 0;
  places.forEach(({ 0: seen, index }, at) => {
    const part = known ? (own[at] ?? seen) : always ? (signs[0] ?? seen) : seen;
    made += text.slice(from, index) + part;
    checked.push(...doubtful.slice(from, index), ...[...part].map(() => !known));
    from = index + seen.length;
  });
  return { text: made + text.slice(from), doubtful: [...checked, ...doubtful.slice(from)] };
}

const LEVELS = ['一', '二', '三'] as const;

/** 一, 二 and 三 before 级指标 are told by their strokes: they are bars, and count them. */
function counted(found: Consensus, page: Picture, { box, line }: Strip): Consensus {
  const { text, doubtful } = found;
  if (!/^.级.{0,2}指标$/u.test(text)) return found;
  const square = (line.bottom - line.top) * 1.08;
  const left = Math.round(box.right - text.length * square);
  const bars = barsIn(page, { ...line, left, right: Math.round(left + square * 0.85) });
  const level = bars === null ? undefined : LEVELS[bars - 1];
  return level === undefined
    ? found
    : { text: level + text.slice(1), doubtful: [false, ...doubtful.slice(1)] };
}

/** What a sign that compares, told by nothing, is mostly read as within words; and 末 where a time ends. */
const MISREAD =
  /(?<=\p{Script=Han})(?:[之么艺乏委宇]|(?<![超经通])[这过立](?=[\d.]+%))(?=\d)|(?<=[月年季度周期])未|^未$/gu;

/** Such a character is in doubt, however many readers agree on it. */
function misread({ text, doubtful }: Consensus): Consensus {
  const places = new Set([...text.matchAll(MISREAD)].map(({ index }) => index));
  return { text, doubtful: doubtful.map((doubt, at) => doubt || places.has(at)) };
}

/** A reading with the signs that readers of words do not know, told by their strokes or left unread. */
export function withSigns(found: Consensus, { page, ink }: Sheet, strip: Strip): Consensus {
  const level = counted(found, page, strip);
  const asked = STANDS_FOR.filter(([, shape]) => level.text.search(shape) >= 0);
  const told =
    asked.length === 0
      ? []
      : marks(ink, strip.box).flatMap(mark => {
          const close = tight(ink, mark);
          return (close === null ? null : strokeSignOf(page, close, strip.em)) ?? [];
        });
  return unreadHead(misread(asked.reduce((text, one) => replaced(text, told, one), level)), strip.kind);
}
