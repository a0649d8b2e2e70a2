import { JixiaoError } from '../domain/errors.ts';
import type { World } from '../ports.ts';
import type { Family } from './resource.ts';

const MOST = 100;

async function draftOf(id: string, world: World) {
  try {
    return await world.store.get(id);
  } catch (error) {
    if (error instanceof JixiaoError && error.code === 'not_found') return null;
    throw error;
  }
}

/** Every draft as it would be printed, newest change first. */
export const draftsFamily: Family = {
  kind: 'drafts',
  title: '草稿',
  description: '已保存的部门预算绩效文本，按成文的样子',
  async list(world) {
    const drafts = await world.store.list({ limit: MOST });
    return drafts.map(({ id, title, unit, year }) => ({
      id,
      title: title ?? `${unit ?? '未写单位'}${year ?? ''}年部门预算绩效文本`,
    }));
  },
  async read(id, world) {
    const draft = await draftOf(id, world);
    const { PROFILES } = await import('../profiles/index.ts');
    const profile = PROFILES.find(({ code }) => code === draft?.profile);
    if (draft === null || profile === undefined) return null;
    const { renderDocument } = await import('../render/render.ts');
    const request = { draft, profile, document: 'text', format: 'markdown' } as const;
    const { text } = await renderDocument(request, world.templates);
    return `草稿 ${id} 第 ${draft.revision} 版\n\n${text ?? ''}`;
  },
};
