import type { Draft, Project } from '../../domain/draft.ts';
import { JixiaoError } from '../../domain/errors.ts';
import { nearest } from '../../domain/nearest.ts';
import type { World } from '../../ports.ts';
import type { GetInput } from '../get-draft.ts';
import { ANSWER_LIMIT, page } from './page.ts';
import { profileOf } from './profiles.ts';
import { nextQuestions } from './questions.ts';

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

const outline = (draft: Draft) => ({
  ...draft,
  imported: undefined,
  projects: draft.projects.map(({ id, name, code, budget, indicators }) => ({
    id,
    name,
    code,
    budget: budget.total,
    indicators: indicators.length,
  })),
});

async function oneDraft(id: string, given: GetInput, world: World): Promise<Record<string, unknown>> {
  const draft = await world.store.get(id, given.revision);
  const profile = await profileOf(draft.profile);
  if (given.project_id !== undefined) {
    const project = projectOf(draft, given.project_id);
    return {
      draft_id: id,
      revision: draft.revision,
      project,
      next: nextQuestions(draft, profile, project.id),
    };
  }
  const next = nextQuestions(draft, profile);
  const { imported, ...printed } = draft;
  if (given.detail === 'full') return { draft, next };
  if (JSON.stringify(printed).length <= ANSWER_LIMIT) return { draft: printed, next };
  return {
    outline: outline(draft),
    note: '整份较长，这里是目录：用 project_id 取一个项目，或 detail=full 取整份',
    next,
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
