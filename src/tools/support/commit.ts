import { Draft } from '../../domain/draft.ts';
import { JixiaoError } from '../../domain/errors.ts';
import { checked } from '../../domain/input-error.ts';
import type { World } from '../../ports.ts';

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

/** Refuses an edit that was thought out on an older state, naming what stands now. */
export function assertFresh(draft: Draft, expected: number): void {
  if (draft.revision === expected) return;
  throw new JixiaoError(
    'stale_revision',
    `草稿已是第 ${draft.revision} 版，您依据的是第 ${expected} 版`,
    '用 get_draft 取最新版，核对后带上新的 revision 重做',
    { path: '/revision', detail: { current_revision: draft.revision } },
  );
}
