import { z } from 'zod';
import { FONTS, FORMATS } from '../domain/formats.ts';
import { applyChoice, draftId, plainObject, profileCode } from './support/fields.ts';
import { lazily } from './support/lazily.ts';
import { proseTool } from './tool.ts';

const work = lazily(() => import('./support/render-given.ts'));

const input = z.strictObject({
  draft_id: draftId.optional(),
  draft: plainObject('整份草稿').optional(),
  document: z
    .enum(['text', 'table', 'review', 'annotated'])
    .optional()
    .describe(
      'text 整份文本（默认）；table 单个绩效目标表；review 审核报告；annotated 意见批注在正文旁（docx），给 path 则批注在单位的 Word 原件上',
    ),
  format: z.enum(FORMATS).optional().describe('默认 markdown；docx 写成文件'),
  project_id: z.string().max(64).optional().describe('table 时给'),
  profile: profileCode.optional(),
  fonts: z
    .enum(FONTS)
    .optional()
    .describe('docx 字体：gb2312 仿宋_GB2312 等（默认）；windows 仿宋等；open 开源字体'),
  path: z.string().max(4000).optional().describe('Word 原件'),
  content_base64: z.string().optional(),
  filename: z.string().max(300).optional(),
  apply: applyChoice.optional().describe('在原件上写成修订的改写'),
  save: z.boolean().optional().describe('true：文字格式也写成文件'),
});
export type RenderInput = z.infer<typeof input>;

/** The finished document: text in the answer, or a file in the output folder. */
export default proseTool({
  name: 'render_document',
  title: '生成成品文件',
  description:
    '把草稿生成为部门预算绩效文本、绩效目标表、审核报告或带批注的文本。Word 写入输出文件夹，答复说明文件在哪里。原件和草稿都给：草稿改过处写成修订，已说明理由保留的不批注。',
  input,
  annotations: { readOnlyHint: false, destructiveHint: false, idempotentHint: false, openWorldHint: false },
  async run(given, world, call) {
    const { renderGiven } = await work();
    return renderGiven(given, world, call);
  },
});
