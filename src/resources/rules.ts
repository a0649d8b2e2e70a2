import type { Family } from './resource.ts';
import { rulePage } from './rule-page.ts';

const rules = async () => (await import('../rules/index.ts')).RULES;

/** Every review rule: what, why, on what basis, good and bad. */
export const rulesFamily: Family = {
  kind: 'rules',
  title: '审核规则',
  description: '每条规则查什么、为什么、依据、正反例、怎么改',
  list: async () => (await rules()).map(({ id, title }) => ({ id, title })),
  async read(id) {
    const rule = (await rules()).find(candidate => candidate.id === id);
    return rule === undefined ? null : rulePage(rule);
  },
};
