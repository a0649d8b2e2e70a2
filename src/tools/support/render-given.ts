import { Draft } from '../../domain/draft.ts';
import { JixiaoError } from '../../domain/errors.ts';
import { checked } from '../../domain/input-error.ts';
import type { World } from '../../ports.ts';
import { renderDocument } from '../../render/render.ts';
import type { RenderInput } from '../render-document.ts';
import type { Call, Prose } from '../tool.ts';
import { draftFrom } from './draft-source.ts';
import { projectOf } from './get-given.ts';
import { lazily } from './lazily.ts';
import { profileOf } from './profiles.ts';

const judge = lazily(() => import('./judge-given.ts'));

/** What belongs to an original that is to be written on says nothing elsewhere. */
function assertNoOriginal(given: RenderInput): void {
  for (const name of ['path', 'content_base64', 'filename', 'apply'] as const)
    if (given[name] !== undefined)
      throw new JixiaoError(
        'bad_input',
        `“${name}”只用于在 Word 原件上批注或填表样`,
        'document 写 annotated 或 form，并用 path 或 content_base64 给出文件；否则去掉它',
        { path: `/${name}` },
      );
}

/** The older side of a comparison: a revision of the same draft, another draft, or one handed over. */
async function againstFrom(given: RenderInput, world: World): Promise<Draft | undefined> {
  const { document, against, draft_id } = given;
  const at = { path: '/against' };
  if (document !== 'redline' && against === undefined) return undefined;
  if (document !== 'redline')
    throw new JixiaoError('bad_input', 'against 只用于修订对照', 'document 写 redline，或去掉 against', at);
  if (against === undefined)
    throw new JixiaoError(
      'bad_input',
      '没有说明与哪一份对照',
      '用 against 给出旧版本号、旧草稿编号或整份旧草稿',
      at,
    );
  if (typeof against === 'string') return world.store.get(against);
  if (typeof against !== 'number') return checked(Draft, against, '/against');
  if (draft_id === undefined)
    throw new JixiaoError('bad_input', '只给了版本号，不知道是哪份草稿的', '用 draft_id 给出草稿编号', at);
  return world.store.get(draft_id, against);
}

/** Renders, and writes a file where the format or the caller asks for one. */
export async function renderGiven(given: RenderInput, world: World, call: Call): Promise<Prose> {
  if (given.document === 'annotated' && (given.path ?? given.content_base64) !== undefined) {
    const { markGiven } = await import('./mark-given.ts');
    return markGiven(given, world, call);
  }
  if (given.document === 'form') {
    const { formGiven } = await import('./form-given.ts');
    return formGiven(given, world);
  }
  assertNoOriginal(given);
  const draft = await draftFrom(given, world);
  const profile = profileOf(given.profile ?? draft.profile);
  const { document: asked = 'text' } = given;
  const annotated = asked === 'annotated';
  const document = asked === 'annotated' || asked === 'redline' ? 'text' : asked;
  const against = await againstFrom(given, world);
  const { format = annotated ? 'docx' : 'markdown' } = given;
  if (annotated && format !== 'docx')
    throw new JixiaoError(
      'bad_input',
      `批注只有 Word 文件里能有，${format} 没有`,
      'format 写 docx；要其他格式的意见，document 写 review',
      { path: '/format' },
    );
  if (document === 'table' && given.project_id === undefined)
    throw new JixiaoError(
      'bad_input',
      '没有说明要哪个项目的绩效目标表',
      `给出 project_id，如 ${draft.projects[0]?.id ?? 'p1'}`,
      { path: '/project_id' },
    );
  if (given.project_id !== undefined) projectOf(draft, given.project_id);
  const rendered = await renderDocument(
    {
      draft,
      profile,
      document,
      format,
      ...(given.project_id === undefined ? {} : { projectId: given.project_id }),
      ...(document === 'review' ? { review: (await judge()).reportGiven(draft, profile) } : {}),
      ...(against === undefined ? {} : { against }),
      ...(annotated ? { remarks: (await judge()).remarksGiven(draft, profile) } : {}),
      ...(given.fonts === undefined ? {} : { fonts: given.fonts }),
      now: world.now(),
      helpers: world,
    },
    world.templates,
    call.signal,
  );
  if (rendered.text !== undefined && given.save !== true) return { text: rendered.text };
  const file = await world.documents.write(rendered.suggestedName, rendered.bytes);
  const message = [`已写入：${file.path}（${file.bytes} 字节）`, ...rendered.notes].join('\n');
  return {
    text: message,
    data: { file: file.path, bytes: file.bytes, sha256: file.sha256, format: rendered.format, message },
  };
}
