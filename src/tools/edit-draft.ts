import { z } from 'zod';
import { applyChoice, draftId, idempotencyKey, plainObject, revision } from './support/fields.ts';
import { lazily } from './support/lazily.ts';
import { dataTool } from './tool.ts';

const path = z.string().max(500);
const edit = z.strictObject({
  op: z.enum(['set', 'add', 'remove', 'move']),
  path: path.describe('JSON 指针，如 /projects/0/indicators/2/value_raw；add 到数组末尾用 /-'),
  value: z.unknown().optional(),
  to: path.optional().describe('move 的去处'),
});

const work = lazily(() => import('./support/edit-given.ts'));

const input = z.strictObject({
  draft_id: draftId,
  revision,
  edits: z.array(edit).max(500).optional(),
  apply: applyChoice.optional().describe('采纳建议改写：问题编号，或 "safe"'),
  accept: z.array(plainObject('{finding, reason, by?}')).max(500).optional().describe('说明理由后保留原样'),
  restore: z.number().int().min(1).max(1_000_000_000).optional().describe('恢复到某一版'),
  delete: z.boolean().optional(),
  idempotency_key: idempotencyKey.optional(),
});
export type EditInput = z.infer<typeof input>;

/** Changes a draft: all of what was asked, as one revision, or nothing. */
export default dataTool({
  name: 'edit_draft',
  title: '修改草稿',
  description:
    '修改草稿，一次调用全做或全不做：edits 按路径改，apply 采纳审核的改写，accept 说明理由后保留，restore 恢复旧版，delete 删除（可恢复）。答复列出改前改后、解决和新出现的问题。',
  input,
  annotations: { readOnlyHint: false, destructiveHint: true, idempotentHint: false, openWorldHint: false },
  async run(given, world) {
    const { editGiven } = await work();
    return editGiven(given, world);
  },
});
