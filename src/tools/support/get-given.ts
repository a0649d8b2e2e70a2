import type { Draft, Project } from '../../domain/draft.ts';
import { JixiaoError } from '../../domain/errors.ts';
import { nearest } from '../../domain/nearest.ts';
import type { World } from '../../ports.ts';
import type { GetInput } from '../get-draft.ts';
import { ANSWER_LIMIT, page } from './page.ts';
import { profileOf } from './profiles.ts';
import { openIn } from './questions.ts';

/** The project of this id, or an error that names the ones there are. */
export function projectOf(draft: Draft, id: string): Project {
  const found = draft.projects.find(project => project.id === id);
  if (found !== undefined) return found;
  const ids = draft.projects.map(project => project.id);
  const [near] = nearest(id, ids);
  const fix =
    ids.length === 0
      ? '这份草稿还没有项目，先用 create_project 新增'
      : `${near === undefined ? '' : `是否想取“${near}”？`}有：${ids.slice(0, 30).join('、')}`;
  throw new JixiaoError('not_found', `草稿里没有项目“${id}”`, fix, { path: '/project_id' });
}

async function oneDraft(id: string, given: GetInput, world: World): Promise<Record<string, unknown>> {
  const draft = await world.store.get(id, given.revision);
  const profile = profileOf(draft.profile);
  if (given.project_id !== undefined) {
    const project = projectOf(draft, given.project_id);
    return {
      draft_id: id,
      revision: draft.revision,
      project,
      next: openIn(draft, profile, project.id).next,
    };
  }
  const { next } = openIn(draft, profile);
  const { imported, ...printed } = draft;
  if (given.detail === 'full') return { draft, next };
  const around = JSON.stringify({ ...printed, projects: [], next }).length;
  const told = page(printed.projects, given.cursor, ANSWER_LIMIT - around);
  const answer = { draft: { ...printed, projects: told.items }, next };
  if (told.items.length === printed.projects.length) return answer;
  return {
    ...answer,
    projects_total: printed.projects.length,
    note: '项目较多，这里只有一部分：传回 next_cursor 接着取，用 project_id 取一个，或 detail=full 取整份',
    ...(told.next === undefined ? {} : { next_cursor: told.next }),
  };
}

async function allDrafts(given: GetInput, world: World): Promise<Record<string, unknown>> {
  const told = page(await world.store.list(), given.cursor, ANSWER_LIMIT);
  return { drafts: told.items, ...(told.next === undefined ? {} : { next_cursor: told.next }) };
}

/** Answers with the list, the history, or the draft asked for. */
export async function getGiven(given: GetInput, world: World): Promise<Record<string, unknown>> {
  if (given.draft_id === undefined) return allDrafts(given, world);
  if (given.history !== true) return oneDraft(given.draft_id, given, world);
  const told = page(await world.store.history(given.draft_id), given.cursor, ANSWER_LIMIT);
  return {
    draft_id: given.draft_id,
    history: told.items,
    ...(told.next === undefined ? {} : { next_cursor: told.next }),
  };
}
