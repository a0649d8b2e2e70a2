import { hash } from 'node:crypto';
import { tokensOf, valueAt } from '../domain/pointer.ts';

/** Volatile when rows move or the document is read again; never part of what a row says. */
const PLACE = new Set(['line', 'goal_refs']);

/** The smallest part of the draft with an id around a path: a row keeps its findings' ids when others move. */
function rowAround(root: unknown, path: string): { row: object | null; field: string } {
  const tokens = tokensOf(path) ?? [];
  let row: object | null = null;
  let depth = 0;
  let node: unknown = root;
  for (const [index, token] of tokens.entries()) {
    if (node === null || typeof node !== 'object' || !Object.hasOwn(node, token)) break;
    node = (node as Record<string, unknown>)[token];
    if (node === null || typeof node !== 'object' || !('id' in node)) continue;
    row = node;
    depth = index + 1;
  }
  return { row, field: tokens.slice(depth).join('/') };
}

/** What a row says, printed once however many findings it has. */
function printed(row: object, known: Map<object, string>): string {
  const before = known.get(row);
  if (before !== undefined) return before;
  const print = JSON.stringify(row, (key, value) => (PLACE.has(key) ? undefined : value));
  known.set(row, print);
  return print;
}

/** A project holds much that a finding about one part of it does not speak of. */
const isProject = (row: object): boolean => 'indicators' in row;

interface Named {
  readonly rule: string;
  readonly path: string;
  readonly quote: string;
  /** Tells what is wrong where no one row does: which sums differ, which rows are missing. */
  readonly message: string;
}

/**
 * Short stable id of a finding: the same while what it speaks of stays the same: its row; else its cell and what was
 * said of it. `known` serves one review.
 */
export function findingId(
  root: unknown,
  { rule, path, quote, message }: Named,
  known: Map<object, string> = new Map(),
): string {
  const { row, field } = rowAround(root, path);
  const cell = valueAt(root, path);
  const text = typeof cell === 'string' ? cell : null;
  const around =
    row === null
      ? (text ?? (path === '' ? '' : message))
      : isProject(row)
        ? JSON.stringify([Reflect.get(row, 'id'), text, message])
        : printed(row, known);
  const print = `${JSON.stringify([rule, field, quote])}${around}`;
  return `f-${hash('sha256', print, 'hex').slice(0, 12)}`;
}
