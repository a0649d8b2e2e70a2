import { z } from 'zod';
import { nearest } from '../domain/nearest.ts';
import { READS } from './support/fields.ts';
import { lazily } from './support/lazily.ts';
import { dataTool } from './tool.ts';

const work = lazily(() => import('../rules/index.ts'));

const input = z.strictObject({
  rule: z.string().min(1).max(80).describe('规则编号，如 IND-DIRECTION-WRONG'),
});

/** One rule, whole: what a reviewer or a drafter asks after reading a finding. */
export default dataTool({
  name: 'explain_rule',
  title: '解释一条审核规则',
  description: '解释一条审核规则：查什么、为什么、依据、正反例、怎么改。编号不对时给出相近的编号。',
  input,
  annotations: READS,
  async run({ rule: wanted }) {
    const { RULES } = await work();
    const id = wanted.trim().toUpperCase();
    const rule = RULES.find(candidate => candidate.id === id);
    if (rule === undefined)
      return {
        found: false,
        near: nearest(
          id,
          RULES.map(candidate => candidate.id),
          5,
        ),
      };
    const { check: _check, ...page } = rule;
    return { found: true, rule: page };
  },
});
