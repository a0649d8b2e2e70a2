import { z } from 'zod';
import { draftId, idempotencyKey, profileCode, WRITES } from './support/fields.ts';
import { lazily } from './support/lazily.ts';
import { dataTool } from './tool.ts';

const work = lazily(() => import('./support/create-given.ts'));

const input = z.strictObject({
  unit: z.string().min(1).max(300).describe('单位全称'),
  year: z.number().int().min(1990).max(2100).describe('预算年度'),
  profile: profileCode.optional(),
  from_draft_id: draftId.optional().describe('上年草稿：照抄过来，并列出必须改的地方'),
  unit_code: z.string().max(64).optional(),
  compiled_by: z.string().max(300).optional(),
  reviewed_by: z.string().max(300).optional(),
  idempotency_key: idempotencyKey.optional(),
});
export type CreateInput = z.infer<typeof input>;

/** A new text: blank, or carried over from last year's with a list of what must change. */
export default dataTool({
  name: 'create_draft',
  title: '新建部门预算绩效文本',
  description:
    '为一个单位一个年度新建部门预算绩效文本草稿，空白或结转上年（from_draft_id）。结转时不擅自改一个字，must_change 列出要改之处。',
  input,
  annotations: WRITES,
  async run(given, world) {
    const { createGiven } = await work();
    return createGiven(given, world);
  },
});
