import type { Goal } from '../domain/draft.ts';
import { tighten } from '../reading/normalise.ts';
import type { Cell } from './cells.ts';
import type { Ledger } from './ledger.ts';
import type { Lexicon } from './lexicon.ts';
import { joinPieces } from './seams.ts';

/** One printed row of the 绩效目标 block; `late` when its first cells are empty though other rows fill them. */
export interface GoalRow {
  readonly cells: readonly Cell[];
  readonly late: boolean;
}

const NUMBER =
  /^\s*(?:目标\s*)?[(（]?(\d{1,2})[)）]?\s*[.．、:：)）]\s*(?!\d(?!0\d\d年))|^\s*(?:目标\s*(?=\d{1,2}[:：])|[(（](?=\d{1,2}[)）]))(\d{1,2})[:：)）]\s*/;
const BREAK = /(?<=^|[\s。；;，,])(?=目标\d{1,2}[:：]|(?:目标)?\d{1,2}[.．、:：](?!\d(?!0\d\d年)))/g;

/** Goals numbered 1. 2. 3. inside one cell stand apart; a number out of turn is no new goal. */
function split(text: string): string[] {
  const found: string[] = [];
  let expected = goalNumber(text);
  for (const part of text.split(BREAK)) {
    const number = goalNumber(part);
    if (found.length === 0 || (expected !== null && number === expected)) found.push(part);
    else found.push(`${found.pop() ?? ''}${part}`);
    if (number !== null && number === expected) expected = number + 1;
  }
  return found.filter(part => part.trim() !== '');
}

/** The number a goal begins with; null for none. */
export const goalNumber = (text: string): number | null => {
  const found = NUMBER.exec(text);
  const digits = found?.[1] ?? found?.[2];
  return digits === undefined ? null : Number(digits);
};

interface Read {
  readonly text: string;
  readonly numbered: boolean;
  readonly row: GoalRow;
}

const clean = (text: string): string => tighten(text.replace(NUMBER, ''));

/** Reads the goals of one project; a row whose head is lost keeps its legible tail, flagged. */
export function readGoals(
  rows: readonly GoalRow[],
  context: { prefix: string; path: string; lexicon: Lexicon; ledger: Ledger },
): Goal[] {
  const goals: Goal[] = [];
  const add = (text: string, row: GoalRow, incomplete: boolean): string => {
    goals.push({
      id: `${context.prefix}-g${goals.length + 1}`,
      text,
      ...(incomplete ? { incomplete } : {}),
      line: row.cells[0]?.line ?? 1,
    });
    return `${context.path}/goals/${goals.length - 1}`;
  };
  const reads = rows.map(row => read(row, context.lexicon));
  const numbered = reads.some(one => one.numbered);
  for (const { text, row, numbered: own, joined } of reads) {
    context.ledger.take(...row.cells);
    const line = row.cells[0]?.line ?? 1;
    const raw = row.cells.map(cell => cell.raw).join('\t');
    if (numbered && !own && (row.late || goals.length > 0)) {
      const tails = row.late ? text.trim().split(/\s+/) : [text];
      if (
        !row.late &&
        row.cells.length === 1 &&
        goals.length > 0 &&
        !/[。；]$/.test(goals.at(-1)?.text ?? '')
      ) {
        const last = goals.pop();
        goals.push({ ...last, text: `${last?.text ?? ''}${tighten(text)}` } as Goal);
        continue;
      }
      for (const tail of tails) {
        const path = add(tighten(tail), row, true);
        context.ledger.repair({
          path,
          raw: tail,
          repaired: `…${tighten(tail)}`,
          kind: 'truncated',
          sure: false,
          line,
        });
      }
      continue;
    }
    if (!own && row.cells.length === 1 && /[，,、]$/.test(goals.at(-1)?.text ?? '')) {
      const last = goals.pop();
      goals.push({ ...last, text: `${last?.text ?? ''}${tighten(text)}` } as Goal);
      continue;
    }
    const parts = split(text);
    for (const part of parts) {
      const lost = /^[….]{1,6}\s*/.exec(clean(part))?.[0];
      if (lost?.includes('…')) {
        const tail = clean(part).slice(lost.length);
        const path = add(tail, row, true);
        context.ledger.repair({
          path,
          raw: part.trim(),
          repaired: tail,
          kind: 'truncated',
          sure: false,
          line,
        });
        continue;
      }
      const path = add(clean(part), row, false);
      const before = row.cells.length > 1 ? raw : part.trim();
      if (row.cells.length > 1 || /\s/.test(clean(part) === '' ? '' : part.trim().replace(NUMBER, '')))
        context.ledger.repair({
          path,
          raw: before,
          repaired: clean(part),
          kind: joined.kind,
          sure: joined.sure,
          line,
        });
    }
  }
  return goals.filter(goal => goal.text !== '');
}

function read(row: GoalRow, lexicon: Lexicon): Read & { joined: ReturnType<typeof joinPieces> } {
  const pieces = row.cells.map(cell => (row.cells.length > 1 ? tightPiece(cell.raw) : cell.raw));
  const joined = joinPieces(pieces, lexicon);
  const text = row.cells.length > 1 ? joined.text : (pieces[0] ?? '');
  return { text, numbered: goalNumber(text) !== null, row, joined };
}

/** White space inside a piece goes, but a stray mark keeps the space that tells it from the text. */
const tightPiece = (raw: string): string => {
  const stray = /^([.。、…·•∙‧*]+)\s+/.exec(raw);
  return stray === null ? tighten(raw) : `${stray[1]} ${tighten(raw.slice(stray[0].length))}`;
};
