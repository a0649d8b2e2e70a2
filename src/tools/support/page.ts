import { JixiaoError } from '../../domain/errors.ts';

/** Answers stay below this many characters unless `detail: "full"` asks for more. */
export const ANSWER_LIMIT = 8000;

/** As many items from `cursor` on as fit the limit, and where to go on. */
export function page<T>(
  items: readonly T[],
  cursor: string | undefined,
  limit: number,
): { items: T[]; next?: string } {
  const start = cursor === undefined ? 0 : Number(cursor);
  if (!Number.isInteger(start) || start < 0 || start > items.length)
    throw new JixiaoError(
      'bad_input',
      '“/cursor”不是上一次答复给出的游标',
      '原样传回 next_cursor，或去掉 cursor 从头看',
      { path: '/cursor' },
    );
  const taken: T[] = [];
  let size = 0;
  for (const item of items.slice(start)) {
    size += JSON.stringify(item).length + 1;
    if (taken.length > 0 && size > limit) break;
    taken.push(item);
  }
  const end = start + taken.length;
  return end < items.length ? { items: taken, next: String(end) } : { items: taken };
}
