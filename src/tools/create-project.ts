import { z } from 'zod';
import { draftId, idempotencyKey, plainObject, revision, WRITES } from './support/fields.ts';
import { lazily } from './support/lazily.ts';
import { dataTool } from './tool.ts';

const work = lazily(() => import('./support/add-project.ts'));

const input = z.strictObject({
  draft_id: draftId,
  revision,
  project: plainObject(
    '项目：name 必填；code、unit_code、unit_name、budget{total,fiscal,other}、purpose、spending_plan[{month,cumulative_percent}]、goals[文字]、indicators[{level1,level2,name,description,value:"≥7场",basis}]。不知道的不填',
  ),
  idempotency_key: idempotencyKey.optional(),
});
export type CreateProjectInput = z.infer<typeof input>;

/** Adds one 预算项目; what was not given stays open and is asked for. */
export default dataTool({
  name: 'create_project',
  title: '新增预算项目',
  description:
    '在文本中新增一个预算项目及其绩效目标、指标。数字须来自单位；没有的留空，答复会列出要问单位的问题。',
  input,
  annotations: WRITES,
  async run(given, world, call) {
    const { addProject } = await work();
    return addProject(given, world, call);
  },
});
