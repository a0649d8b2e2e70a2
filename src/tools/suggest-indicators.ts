import { z } from 'zod';
import { plainObject, profileCode, READS } from './support/fields.ts';
import { lazily } from './support/lazily.ts';
import { dataTool } from './tool.ts';

const work = lazily(() => import('./support/suggest-given.ts'));

const told = z.string().max(500).nullable().optional();
const rows = z
  .array(plainObject('{level1?,level2?,name,description?,value?,actual?,basis?}'))
  .max(300)
  .optional();

const input = z.strictObject({
  goal: z.string().max(20_000).describe('绩效目标原文，可为空'),
  project: told,
  budget: told.describe('如 "10万元"'),
  sector: told,
  year: z.number().int().min(1990).max(2100).nullable().optional(),
  unit: told.describe('单位名称'),
  profile: profileCode.optional(),
  plan_text: z.string().max(20_000).optional().describe('实施方案、支出明细等材料'),
  last_year: rows.describe('上年的表'),
  existing: rows.describe('已有的表：逐行答留、改、移、删'),
  count: z.number().int().min(3).max(30).optional(),
  use_model: z.boolean().optional(),
  cursor: z.string().max(20).optional(),
});
export type SuggestInput = z.infer<typeof input>;

/** From a goal to indicators worth handing in; a target nobody stated is asked, never invented. */
export default dataTool({
  name: 'suggest_indicators',
  title: '由目标提出绩效指标',
  description:
    '由绩效目标提出SMART指标：口径、方向、单位、依据、数据来源和所对应的目标。指标值只取自给出的文字并注明出处，其余为空并提问：请把 question 问单位，不要代填。',
  input,
  annotations: READS,
  async run(given, world, call) {
    const { suggestGiven } = await work();
    return suggestGiven(given, { world, call });
  },
});
