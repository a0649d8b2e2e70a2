import { DRAFT_SCHEMA, type Draft } from '../../domain/draft.ts';
import { JixiaoError } from '../../domain/errors.ts';
import { pointer } from '../../domain/pointer.ts';

/** A draft as revision `revision` of `id`: what the store sets, whatever the caller sent. */
export const stamped = (draft: Draft, id: string, revision: number): Draft => ({
  ...draft,
  schema: DRAFT_SCHEMA,
  id,
  revision,
});

/** No draft, or none any more. */
export const notFound = (id: string, revision?: number): JixiaoError =>
  revision === undefined
    ? new JixiaoError(
        'not_found',
        `没有编号为“${id}”的草稿`,
        '用 get_draft（不带编号）列出全部草稿；已删除的可用 edit_draft 的 restore 恢复',
        { path: '/draft_id' },
      )
    : new JixiaoError(
        'not_found',
        `草稿“${id}”没有第 ${revision} 版`,
        '用 get_draft 的 history 查看有哪些版本',
        { path: '/revision' },
      );

const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object';

/** JSON pointers at which two states differ, at most `most` of them. */
function changedPaths(before: unknown, after: unknown, most = 50): string[] {
  const found: string[] = [];
  const walk = (a: unknown, b: unknown, path: string): void => {
    if (found.length >= most || Object.is(a, b)) return;
    if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) {
      found.push(path);
      return;
    }
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)]))
      if (path !== '' || key !== 'revision') walk(a[key], b[key], path + pointer(key));
  };
  walk(before, after, '');
  return found;
}

/** The write came from an older state; says what changed meanwhile so that nothing has to be guessed. */
export const staleRevision = (expected: number, current: Draft, base: Draft | null): JixiaoError =>
  new JixiaoError(
    'stale_revision',
    `草稿已是第 ${current.revision} 版，您依据的是第 ${expected} 版${expected < current.revision ? '，期间有人改过' : '，没有这一版'}`,
    '用 get_draft 取最新版，核对 changed 列出的位置后，带上新的 revision 重做；您的修改没有写入，也没有覆盖别人的',
    {
      path: '/revision',
      detail: {
        current_revision: current.revision,
        changed: base === null ? [] : changedPaths(base, current),
      },
    },
  );
