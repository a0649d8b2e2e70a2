import { z } from 'zod';
import { draftId, plainObject, profileCode, READS } from './support/fields.ts';
import { lazily } from './support/lazily.ts';
import { dataTool } from './tool.ts';

const work = lazily(() => import('./support/validate-given.ts'));

const input = z.strictObject({
  draft_id: draftId.optional(),
  draft: plainObject('整份草稿').optional(),
  profile: profileCode.optional(),
});

/** Is it whole and well-formed, and what to ask next. Says nothing of quality: that is `review_draft`. */
export default dataTool({
  name: 'validate_draft',
  title: '校验草稿',
  description:
    '按数据结构和表式校验草稿：缺什么、哪里不合规格、怎么补，并给出接下来最该问单位的问题。内容好坏用 review_draft。',
  input,
  annotations: READS,
  async run(given, world) {
    const { validateGiven } = await work();
    return validateGiven(given, world);
  },
});
