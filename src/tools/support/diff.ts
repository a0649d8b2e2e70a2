import { pointer } from '../../domain/pointer.ts';

/** One place that differs between two states; null where a side has nothing. */
export interface Change {
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object';

const identified = (list: readonly unknown[]): Map<string, unknown> | null => {
  const byId = new Map<string, unknown>();
  for (const item of list) {
    if (!isObject(item) || typeof item['id'] !== 'string') return null;
    byId.set(item['id'], item);
  }
  return byId.size === list.length && list.length > 0 ? byId : null;
};

const identifiedIds = (list: readonly unknown[]): string[] =>
  list.map(item => (isObject(item) ? String(item['id']) : ''));

function* inLists(before: readonly unknown[], after: readonly unknown[], path: string): Iterable<Change> {
  const old = identified(before);
  if (old === null || identified(after) === null) {
    for (let index = 0; index < Math.max(before.length, after.length); index += 1)
      yield* changes(before[index], after[index], path + pointer(index));
    return;
  }
  for (const [index, item] of after.entries()) {
    const id = isObject(item) ? String(item['id']) : '';
    yield* changes(old.get(id), item, path + pointer(index));
    old.delete(id);
  }
  const order = identifiedIds(before).filter(id => !old.has(id));
  const now = identifiedIds(after).filter(id => order.includes(id));
  if (order.join() !== now.join()) yield { path, before: order, after: now };
  for (const [index, item] of before.entries())
    if (isObject(item) && old.has(String(item['id'])))
      yield { path: path + pointer(index), before: item, after: null };
}

/** What changed, cell by cell; parts with ids are followed when they move. */
export function* changes(before: unknown, after: unknown, path = ''): Iterable<Change> {
  if (Object.is(before, after)) return;
  if (Array.isArray(before) && Array.isArray(after)) yield* inLists(before, after, path);
  else if (isObject(before) && isObject(after) && !Array.isArray(before) && !Array.isArray(after)) {
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)]))
      yield* changes(before[key], after[key], path + pointer(key));
  } else yield { path, before: before ?? null, after: after ?? null };
}
