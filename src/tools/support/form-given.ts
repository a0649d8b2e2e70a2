import { JixiaoError } from '../../domain/errors.ts';
import type { World } from '../../ports.ts';
import { fillForm } from '../../render/form/fill-form.ts';
import type { RenderInput } from '../render-document.ts';
import type { Prose } from '../tool.ts';
import { draftFrom, onlyOne } from './draft-source.ts';
import { fileGiven } from './file-given.ts';
import { profileOf } from './profiles.ts';

/** What a form leaves no choice of. */
function assertFormAlone(given: RenderInput): void {
  for (const name of ['project_id', 'fonts', 'against', 'apply'] as const)
    if (given[name] !== undefined)
      throw new JixiaoError('bad_input', `填表样时用不上 ${name}`, '去掉它；填什么由表样里的标记定', {
        path: `/${name}`,
      });
  if (given.format !== undefined && given.format !== 'docx')
    throw new JixiaoError('bad_input', '表样填出来的是 Word 文件', 'format 写 docx，或不写', {
      path: '/format',
    });
}

/** Fills the bureau's own form with the draft, as a new file; the form stays. */
export async function formGiven(given: RenderInput, world: World): Promise<Prose> {
  assertFormAlone(given);
  onlyOne({ path: given.path, content_base64: given.content_base64 });
  const draft = await draftFrom({ draft_id: given.draft_id, draft: given.draft }, world);
  const { bytes, name } = await fileGiven(given, world);
  const filled = fillForm(bytes, draft, profileOf(given.profile ?? draft.profile));
  const stem = name.replace(/\.[^.]*$/, '') || '表样';
  const file = await world.documents.write(`${stem}（已填）.docx`, filled);
  const message = `已按表样写入：${file.path}（${file.bytes} 字节）`;
  return {
    text: message,
    data: { file: file.path, bytes: file.bytes, sha256: file.sha256, format: 'docx', message },
  };
}
