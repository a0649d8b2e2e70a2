import { z } from 'zod';
import { draftId, plainObject, profileCode, READS } from './support/fields.ts';
import { lazily } from './support/lazily.ts';
import { dataTool } from './tool.ts';

const cell = z.string().max(20_000).nullable().optional();

const work = lazily(() => import('./support/review-given.ts'));

const input = z.strictObject({
  draft_id: draftId.optional(),
  draft: plainObject('整份草稿').optional(),
  project_id: z.string().max(64).optional(),
  project: plainObject('单个项目').optional(),
  text: z.string().optional().describe('粘贴的文本'),
  indicators: z
    .array(plainObject('{level1?,level2?,name,description?,value,basis?}'))
    .max(2000)
    .optional()
    .describe('只审这几行'),
  context: z
    .strictObject({
      goal: cell,
      project: cell,
      budget: cell,
      year: z.number().int().nullable().optional(),
      unit: cell,
    })
    .optional()
    .describe('indicators 的背景；budget 如 "10万元"'),
  profile: profileCode.optional(),
  aspect: z.enum(['完整性', '相关性', '适当性', '可行性', '文字/格式']).optional(),
  min_severity: z.enum(['error', 'warning', 'info']).optional(),
  detail: z.enum(['brief', 'full']).optional(),
  cursor: z.string().max(20).optional(),
});
export type ReviewInput = z.infer<typeof input>;

/** Finds, explains and mends what a 财政局 reviewer would send back; silent on good work. */
export default dataTool({
  name: 'review_draft',
  title: '审核绩效文本',
  description:
    '像财政局审核人员一样找出薄弱指标等问题：何处、为什么、依据、怎么改。给 draft_id、draft、project、text、indicators 之一，project_id 只看一个项目。formal=true 的只需顺手整理。',
  input,
  annotations: READS,
  async run(given, world, call) {
    const { reviewGiven } = await work();
    return reviewGiven(given, world, call);
  },
});
