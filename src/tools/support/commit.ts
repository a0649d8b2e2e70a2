import { Draft } from '../../domain/draft.ts';
import { JixiaoError } from '../../domain/errors.ts';
import { checked } from '../../domain/input-error.ts';
import type { World } from '../../ports.ts';
import { changes } from './diff.ts';

/** Refuses two parts of one id: everything that points at a part would point at two. */
function assertOneOfEach(parts: readonly { readonly id: string }[], path: string): void {
  const seen = new Set<string>();
  for (const [index, { id }] of parts.entries()) {
    if (seen.has(id))
      throw new JixiaoError('bad_input', `编号“${id}”用了两次`, '新增的内容不要写 id，由系统编号', {
        path: `${path}/${index}/id`,
      });
    seen.add(id);
  }
}

function assertDistinct(draft: Draft): void {
  assertOneOfEach(draft.projects, '/projects');
  assertOneOfEach(draft.sub_goals, '/sub_goals');
  assertOneOfEach(draft.safeguards, '/safeguards');
  for (const [index, project] of draft.projects.entries()) {
    assertOneOfEach(project.goals, `/projects/${index}/goals`);
    assertOneOfEach(project.indicators, `/projects/${index}/indicators`);
  }
}

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
  assertDistinct(draft);
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
    `草稿已是第 ${draft.revision} 版，您依据的是第 ${expected} 版${expected > draft.revision ? '，没有这一版' : ''}`,
    '用 get_draft 取最新版，核对 changed 列出的位置后，带上新的 revision 重做；您的修改没有写入',
    {
      path: '/revision',
      detail: { current_revision: draft.revision, changed: changed.slice(0, MOST_CHANGES) },
    },
  );
}
