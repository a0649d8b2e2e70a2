import { z } from 'zod';
import { FONTS, FORMATS } from '../domain/formats.ts';
import { applyChoice, draftId, plainObject } from './support/fields.ts';
import { lazily } from './support/lazily.ts';
import { proseTool } from './tool.ts';

const work = lazily(() => import('./support/render-given.ts'));

const input = z.strictObject({
  draft_id: draftId.optional(),
  draft: plainObject('整份草稿').optional(),
  document: z
    .enum(['text', 'table', 'review', 'annotated', 'redline', 'form'])
    .optional()
    .describe(
      'text 全文（默认）；table 单个项目；review 审核报告；annotated 批注，给 path 则批在原件上；redline 对照 against；form 填表样',
    ),
  format: z.enum(FORMATS).optional().describe('默认 markdown'),
  project_id: z.string().max(64).optional().describe('table 时给'),
  profile: z.string().max(64).optional(),
  fonts: z.enum(FONTS).optional().describe('docx 字体'),
  against: z.unknown().optional().describe('旧版本号、旧草稿编号或旧草稿'),
  path: z.string().max(4000).optional().describe('Word 文件'),
  content_base64: z.string().optional(),
  filename: z.string().max(300).optional(),
  apply: applyChoice.optional().describe('在原件上修订'),
  save: z.boolean().optional().describe('文字也写成文件'),
});
export type RenderInput = z.infer<typeof input>;

/** The finished document: text in the answer, or a file in the output folder. */
export default proseTool({
  name: 'render_document',
  title: '生成成品文件',
  description:
    '生成部门预算绩效文本、绩效目标表、审核报告、批注或修订对照；文件写入输出文件夹。原件和草稿都给：草稿改过处写成修订，已说明理由的不批注。',
  input,
  annotations: { readOnlyHint: false, destructiveHint: false, idempotentHint: false, openWorldHint: false },
  async run(given, world, call) {
    const { renderGiven } = await work();
    return renderGiven(given, world, call);
  },
});
