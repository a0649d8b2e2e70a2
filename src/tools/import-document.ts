import { z } from 'zod';
import { idempotencyKey, profileCode } from './support/fields.ts';
import { lazily } from './support/lazily.ts';
import { dataTool } from './tool.ts';

const work = lazily(() => import('./support/import-given.ts'));

const input = z.strictObject({
  text: z.string().optional().describe('粘贴的全文'),
  path: z.string().max(4000).optional().describe('允许文件夹内的文件'),
  content_base64: z.string().optional(),
  filename: z.string().max(300).optional(),
  profile: profileCode.optional(),
  save: z.boolean().optional().describe('true：存为草稿，只回编号和摘要'),
  idempotency_key: idempotencyKey.optional(),
});

/** Reads an existing document into a draft: recognition noise mended and listed, the author's words kept. */
export default dataTool({
  name: 'import_document',
  title: '读入已有文本',
  description:
    '把已有的部门预算绩效文本（Word、Excel、PDF、OFD、网页、文本、识别出的文字）读成草稿。识别错误逐条列在 repairs，读不懂的列在 leftovers，作者的原话（错也）不改。',
  input,
  annotations: { readOnlyHint: false, destructiveHint: false, idempotentHint: false, openWorldHint: false },
  async run(given, world, call) {
    const { importGiven } = await work();
    return importGiven(given, world, call);
  },
});
