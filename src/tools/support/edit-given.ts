import { z } from 'zod';
import type { Draft } from '../../domain/draft.ts';
import { JixiaoError } from '../../domain/errors.ts';
import type { Finding } from '../../domain/finding.ts';
import { checked } from '../../domain/input-error.ts';
import type { World } from '../../ports.ts';
import { reviewDraft } from '../../review/review.ts';
import { RULES } from '../../rules/index.ts';
import type { EditInput } from '../edit-draft.ts';
import { applied, noSuchFinding } from './apply-rewrites.ts';
import { changeTable } from './change-table.ts';
import { assertFresh, commit } from './commit.ts';
import { changes } from './diff.ts';
import { withEdits } from './edits.ts';
import { ANSWER_LIMIT, page } from './page.ts';
import { profileOf } from './profiles.ts';

const review = (draft: Draft): readonly Finding[] =>
  reviewDraft(draft, profileOf(draft.profile), RULES).findings;

const Accepted = z.strictObject({
  finding: z.string().min(1).max(80),
  reason: z.string().min(1).max(2000),
  by: z.string().max(200).optional(),
});

/** Keeps what a person decided, with the reason; only a finding that is open now can be accepted. */
function accepted(
  draft: Draft,
  accept: NonNullable<EditInput['accept']>,
  findings: readonly Finding[],
  at: string,
): Draft {
  const known = new Set(findings.map(finding => finding.id));
  const entries = accept.map((given, index) => {
    const entry = checked(Accepted, given, `/accept/${index}`);
    if (!known.has(entry.finding)) throw noSuchFinding(entry.finding, `/accept/${index}/finding`);
    return { ...entry, at };
  });
  const kept = draft.accepted.filter(old => !entries.some(({ finding }) => finding === old.finding));
  return { ...draft, accepted: [...kept, ...entries] };
}

function oneThing(given: EditInput): void {
  const content = given.edits !== undefined || given.apply !== undefined || given.accept !== undefined;
  const asked = [content, given.restore !== undefined, given.delete === true].filter(Boolean).length;
  if (asked === 0)
    throw new JixiaoError('bad_input', '没有说明要改什么', '给出 edits、apply、accept、restore 或 delete');
  if (asked > 1) throw new JixiaoError('bad_input', '恢复或删除不能与其他修改同时进行', '分两次调用');
}

async function nextState(
  given: EditInput,
  draft: Draft,
  before: readonly Finding[],
  world: World,
): Promise<{ next: Draft; left: readonly Finding[] }> {
  if (given.restore !== undefined)
    return { next: await world.store.get(given.draft_id, given.restore), left: [] };
  const done = given.apply === undefined ? null : applied(draft, given.apply, before, review);
  const mended = done?.draft ?? draft;
  const taken = given.accept === undefined ? mended : accepted(mended, given.accept, before, world.now());
  return {
    next: given.edits === undefined ? taken : withEdits(taken, given.edits),
    left: done?.left ?? [],
  };
}

const note = (given: EditInput): string => {
  if (given.restore !== undefined) return `恢复到第 ${given.restore} 版`;
  const parts = [
    given.apply === undefined ? '' : '采纳改写',
    given.accept === undefined ? '' : `接受 ${given.accept.length} 个问题`,
    given.edits === undefined ? '' : `修改 ${given.edits.length} 处`,
  ];
  return parts.filter(part => part !== '').join('，');
};

/** The current state; a deleted draft is still there for `restore`. */
async function current(given: EditInput, world: World): Promise<Draft> {
  try {
    return await world.store.get(given.draft_id);
  } catch (error) {
    if (given.restore === undefined || !(error instanceof JixiaoError) || error.code !== 'not_found')
      throw error;
    return world.store.get(given.draft_id, given.revision);
  }
}

const short = ({ id, rule, path, message }: Finding) => ({ id, rule, path, message });

const key = ({ rule, path }: Finding): string => `${rule} ${path}`;

/** Findings that are gone and findings that are new, as many as an answer holds. */
function compared(before: readonly Finding[], after: readonly Finding[]): Record<string, unknown> {
  const had = new Set(before.map(key));
  const has = new Set(after.map(key));
  const fixed = before.filter(finding => !has.has(key(finding))).map(short);
  const broke = after.filter(finding => !had.has(key(finding))).map(short);
  const room = ANSWER_LIMIT / 4;
  return {
    fixed: page(fixed, undefined, room).items,
    broke: page(broke, undefined, room).items,
    fixed_count: fixed.length,
    broke_count: broke.length,
  };
}

/** Findings that were accepted with a reason and are open again, since what they speak of changed. */
function reopened(draft: Draft, before: readonly Finding[], after: readonly Finding[]): Finding[] {
  const reasons = new Set(draft.accepted.map(({ finding }) => finding));
  const were = new Set(before.filter(({ id }) => reasons.has(id)).map(key));
  return after.filter(finding => were.has(key(finding)) && !reasons.has(finding.id));
}

/** Carries out one edit_draft call as one revision and tells what it changed, mended and broke. */
export async function editGiven(given: EditInput, world: World): Promise<Record<string, unknown>> {
  oneThing(given);
  const replay =
    given.idempotency_key === undefined ? null : await world.store.replayed(given.idempotency_key);
  if (replay !== null)
    return { revision: replay.revision, changed: [], fixed: [], broke: [], replayed: true };
  if (given.delete === true) {
    const { revision } = await world.store.remove(given.draft_id, given.revision, '删除');
    return {
      revision,
      changed: [],
      fixed: [],
      broke: [],
      note: `已删除，可用 restore 恢复到第 ${given.revision} 版`,
    };
  }
  const draft = await current(given, world);
  await assertFresh(draft, given.revision, world);
  const before = review(draft);
  const { next, left } = await nextState(given, draft, before, world);
  const changed = [...changes({ ...draft, revision: 0 }, { ...next, revision: 0 })];
  if (changed.length === 0 && given.restore === undefined)
    return { revision: draft.revision, changed, fixed: [], broke: [], note: '没有可改之处，草稿未动' };
  const saved = await commit(world, given.draft_id, given.revision, next, note(given), given.idempotency_key);
  const after = review(saved);
  const again = reopened(saved, before, after);
  const told = page(changed, undefined, ANSWER_LIMIT / 2);
  return {
    revision: saved.revision,
    changed: told.items,
    ...(given.apply === undefined ? {} : { table: changeTable(saved, changed) }),
    ...(left.length === 0 ? {} : { not_applied: left.map(({ id }) => id) }),
    ...(told.next === undefined ? {} : { more_changed: changed.length - told.items.length }),
    ...(again.length === 0 ? {} : { reopened: again.map(short) }),
    ...compared(before, after),
  };
}
