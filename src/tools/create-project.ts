import { z } from 'zod';
import { draftId, idempotencyKey, plainObject, revision, WRITES } from './support/fields.ts';
import { dataTool } from './tool.ts';

const input = z.strictObject({
  draft_id: draftId,
  revision,
  project: plainObject(
    '项目：name 必填；code、unit_code、unit_name、budget{total,fiscal,other}、purpose、spending_plan[{month,cumulative_percent}]、goals[文字]、indicators[{level1,level2,name,description,value:"≥7场",basis}]。不知道的不填',
  ),
  idempotency_key: idempotencyKey.optional(),
});

/** Adds one 预算项目; what was not given stays open and is asked for. */
export default dataTool({
  name: 'create_project',
  title: '新增预算项目',
  description:
    '在文本中新增一个预算项目及其绩效目标、指标。数字须来自单位；没有的留空，答复会列出要问单位的问题。',
  input,
  annotations: WRITES,
  async run({ draft_id, revision: expected, project: given, idempotency_key }, world) {
    const [{ projectFrom }, { nextQuestions }, { profileOf }, { commit }] = await Promise.all([
      import('./support/project-input.ts'),
      import('./support/questions.ts'),
      import('./support/profiles.ts'),
      import('./support/commit.ts'),
    ]);
    const draft = await world.store.get(draft_id);
    const project = projectFrom(given, draft.projects, '/project');
    const next = { ...draft, projects: [...draft.projects, project] };
    const saved = await commit(world, draft_id, expected, next, `新增项目“${project.name}”`, idempotency_key);
    const added = saved.projects.at(-1) ?? project;
    const profile = await profileOf(saved.profile);
    return {
      draft_id,
      revision: saved.revision,
      project_id: added.id,
      next: nextQuestions(saved, profile, added.id),
    };
  },
});
