import type { World } from '../../ports.ts';
import type { CreateProjectInput } from '../create-project.ts';
import type { Call } from '../tool.ts';
import { askPerson } from './ask-person.ts';
import { commit } from './commit.ts';
import { profileOf } from './profiles.ts';
import { projectFrom } from './project-input.ts';
import { openIn } from './questions.ts';

/** Adds the project as one revision and asks for what was not given; a repeated key names the project made first. */
export async function addProject(
  given: CreateProjectInput,
  world: World,
  call: Call,
): Promise<Record<string, unknown>> {
  const { draft_id, revision, project: told, idempotency_key } = given;
  const draft = await world.store.get(draft_id);
  const project = projectFrom(told, draft.projects, '/project');
  const next = { ...draft, projects: [...draft.projects, project] };
  const saved = await commit(world, draft_id, revision, next, `新增项目“${project.name}”`, idempotency_key);
  const added = saved.projects.at(-1) ?? project;
  const profile = profileOf(saved.profile);
  const newest = await world.store.get(draft_id);
  const { next: questions } = openIn(saved, profile, added.id);
  const { draft: asked, notEntered } =
    newest.revision === saved.revision
      ? await askPerson(saved, questions, world, call)
      : { draft: saved, notEntered: [] };
  return {
    draft_id,
    revision: asked.revision,
    project_id: added.id,
    ...(notEntered.length === 0 ? {} : { not_entered: notEntered }),
    next: asked === saved ? questions : openIn(asked, profile, added.id).next,
  };
}
