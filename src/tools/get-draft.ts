import { z } from 'zod';
import { draftId, READS, revision } from './support/fields.ts';
import { lazily } from './support/lazily.ts';
import { dataTool } from './tool.ts';

const work = lazily(() => import('./support/get-given.ts'));

const input = z.strictObject({
  draft_id: draftId.optional().describe('不给则列出全部草稿'),
  project_id: z.string().max(64).optional().describe('只取一个项目'),
  revision: revision.optional().describe('取某一旧版'),
  history: z.boolean().optional().describe('列出各版本'),
  detail: z.enum(['brief', 'full']).optional(),
  cursor: z.string().max(20).optional(),
});
export type GetInput = z.infer<typeof input>;

/** One draft, one project of it, its history, or the list of drafts. */
export default dataTool({
  name: 'get_draft',
  title: '查看草稿',
  description:
    '取一份草稿（整份或一个项目、某一旧版、版本记录）；不给 draft_id 则列出全部草稿。太长时分页给项目，用 next_cursor 接着取，或按 project_id 取一个、detail=full 取整份。',
  input,
  annotations: READS,
  async run(given, world) {
    const { getGiven } = await work();
    return getGiven(given, world);
  },
});
