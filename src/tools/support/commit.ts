import { Draft } from '../../domain/draft.ts';
import { JixiaoError } from '../../domain/errors.ts';
import { checked } from '../../domain/input-error.ts';
import type { World } from '../../ports.ts';
import { changes } from './diff.ts';

/** Saves the next state of a draft, checked whole; a stale revision is refused before anything is written. */
export async function commit(
  world: World,
  id: string,
  expected: number,
  next: Draft,
  note: string,
  idempotencyKey: string | undefined,
): Promise<Draft> {
  const draft = checked(Draft, next);
  return world.store.update(id, expected, {
    draft,
    note,
    ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
  });
}

const MOST_CHANGES = 50;

/** Refuses an edit that was thought out on an older state, naming what changed meanwhile. */
export async function assertFresh(draft: Draft, expected: number, world: World): Promise<void> {
  if (draft.revision === expected) return;
  const base =
    expected >= 1 && expected < draft.revision ? await world.store.get(draft.id ?? '', expected) : null;
  const changed =
    base === null
      ? []
      : [...changes({ ...base, revision: 0 }, { ...draft, revision: 0 })].map(({ path }) => path);
  throw new JixiaoError(
    'stale_revision',
    `草稿已是第 ${draft.revision} 版，您依据的是第 ${expected} 版`,
    '用 get_draft 取最新版，核对 changed 列出的位置后，带上新的 revision 重做；您的修改没有写入',
    {
      path: '/revision',
      detail: { current_revision: draft.revision, changed: changed.slice(0, MOST_CHANGES) },
    },
  );
}
