import { createHash } from 'node:crypto';
import { tokensOf, valueAt } from '../domain/pointer.ts';

/** Volatile when rows move or the document is read again; never part of what a row says. */
const PLACE = new Set(['line', 'goal_refs']);

/** The smallest part of the draft with an id around a path: a row keeps its findings' ids when others move. */
function rowAround(root: unknown, path: string): { row: unknown; field: string } {
  const tokens = tokensOf(path) ?? [];
  let row: unknown = null;
  let depth = 0;
  let node: unknown = root;
  tokens.forEach((token, index) => {
    node = valueAt(node, `/${token}`);
    if (node !== null && typeof node === 'object' && 'id' in node) {
      row = node;
      depth = index + 1;
    }
  });
  return { row, field: tokens.slice(depth).join('/') };
}

const shallow = (row: unknown): unknown =>
  row !== null && typeof row === 'object' && 'indicators' in row ? { ...row, indicators: null } : row;

/** Short stable id of a finding: the same while the row it speaks of stays the same. */
export function findingId(root: unknown, rule: string, path: string, quote: string): string {
  const { row, field } = rowAround(root, path);
  const text = row === null ? valueAt(root, path) : null;
  const around = typeof text === 'string' ? text : shallow(row);
  const print = JSON.stringify([rule, field, quote, around], (key, value) =>
    PLACE.has(key) ? undefined : value,
  );
  return `f-${createHash('sha256').update(print).digest('hex').slice(0, 12)}`;
}
