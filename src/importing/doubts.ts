import type { Draft } from '../domain/draft.ts';
import { pointer } from '../domain/pointer.ts';
import type { Repair } from '../domain/reading-record.ts';
import { type Block, bare, type Cell } from './cells.ts';
import { level1Label, level2Label } from './level-labels.ts';
import { formLabel, headerLabel } from './vocabulary.ts';

/** Follows a sign that a recogniser was not sure of; nobody sees it, and no draft keeps it. */
export const DOUBT = '\u2063';

/** A cell not all of whose signs were read for sure: which ones, by their place in its bare text. */
export interface Doubt {
  readonly line: number;
  readonly text: string;
  readonly places: ReadonlySet<number>;
}

/** Words a form prints by itself: read whole, they are right whatever was thought of their signs. */
export const isPrinted = (text: string): boolean =>
  formLabel(text) !== null ||
  headerLabel(text) !== null ||
  level1Label(text) !== null ||
  level2Label(text) !== null;

function lifted(cell: Cell): { cell: Cell; doubt: Doubt | null } {
  if (!cell.raw.includes(DOUBT)) return { cell, doubt: null };
  const raw = cell.raw.replaceAll(DOUBT, '');
  const places = new Set<number>();
  let at = 0;
  for (const sign of bare(cell.raw))
    if (sign === DOUBT) places.add(at - 1);
    else at += sign.length;
  const text = bare(raw);
  return { cell: { ...cell, raw }, doubt: isPrinted(text) ? null : { line: cell.line, text, places } };
}

/** Blocks without the marks of doubt, and what was marked. */
export function withoutDoubts(blocks: readonly Block[]): { blocks: readonly Block[]; doubts: Doubt[] } {
  const doubts: Doubt[] = [];
  const clean = blocks.map(block => {
    const cells = block.cells.map(one => {
      const { cell, doubt } = lifted(one);
      if (doubt !== null) doubts.push(doubt);
      return cell;
    });
    return { ...block, cells };
  });
  return { blocks: clean, doubts };
}

/** A text of the draft: where it is, and the line its row or table was read from. */
interface Place {
  readonly path: string;
  readonly text: string;
  readonly line: number | null;
}

const ASIDE = new Set(['id', 'schema', 'profile', 'imported', 'accepted', 'operator', 'value', 'scope']);

function* placesOf(value: unknown, tokens: readonly string[], line: number | null): Iterable<Place> {
  if (typeof value === 'string') yield { path: pointer(...tokens), text: bare(value), line };
  if (typeof value !== 'object' || value === null) return;
  const own = 'line' in value && typeof value.line === 'number' ? value.line : line;
  for (const [key, part] of Object.entries(value))
    if (!ASIDE.has(key)) yield* placesOf(part, [...tokens, key], own);
}

/** True when a doubtful sign of the cell stands in that text. */
function holds({ text, places }: Doubt, place: Place): boolean {
  if (place.text === '') return false;
  if (place.text.includes(text)) return true;
  const at = text.indexOf(place.text);
  return at >= 0 && [...places].some(one => one >= at && one < at + place.text.length);
}

/** Where in the draft a cell went: the nearest that hold its text, at its line or below the line they begin at. */
function homesOf(doubt: Doubt, all: readonly Place[]): Place[] {
  const away = ({ line }: Place): number =>
    line === null ? 1e7 : doubt.line >= line ? doubt.line - line : 2e7;
  const found = all.filter(place => holds(doubt, place));
  const nearest = found.reduce((least, place) => Math.min(least, away(place)), Number.POSITIVE_INFINITY);
  return found.filter(place => away(place) === nearest);
}

/** The text with its doubtful signs in brackets. */
const bracketed = ({ text, places }: Doubt): string =>
  [...text.matchAll(/./gsu)]
    .map(({ 0: sign, index }) => (places.has(index) ? `〔${sign}〕` : sign))
    .join('')
    .replaceAll('〕〔', '');

/** One place to proofread for each doubtful cell and where it went; "" where it went nowhere. */
export function doubtRepairs(draft: Draft, doubts: readonly Doubt[]): Repair[] {
  if (doubts.length === 0) return [];
  const all = [...placesOf(draft, [], null)];
  const told = new Set<string>();
  return doubts.flatMap(doubt => {
    const homes = homesOf(doubt, all).map(({ path }) => path);
    const fresh = (homes.length === 0 ? [''] : homes).filter(
      path => !told.has(`${path} ${bracketed(doubt)}`),
    );
    for (const path of fresh) told.add(`${path} ${bracketed(doubt)}`);
    return fresh.map(path => ({
      path,
      raw: bracketed(doubt),
      repaired: doubt.text,
      kind: 'garbage' as const,
      sure: false,
      line: doubt.line,
    }));
  });
}
