import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importText, PROFILES, RULES, reviewDraft } from '../src/index.ts';

const read = (name: string): string => readFileSync(new URL(`./cases/seed/${name}`, import.meta.url), 'utf8');
const { draft } = importText(read('seed.txt'), { profiles: PROFILES });
const profile = PROFILES.find(({ code }) => code === 'hebei-county');
if (profile === undefined) throw new Error('hebei-county is missing');
const { findings } = reviewDraft(draft, profile, RULES);

interface Expert {
  readonly where: string;
  readonly project: string;
  readonly indicator: string;
  readonly rule: string;
}
const expert: readonly Expert[] = JSON.parse(read('findings.json'));

/** Where the expert's finding stands in the draft. */
function placeOf({ where, project }: Expert): string {
  if (where.includes('总体绩效目标')) return '/overall_goal';
  const list = where.startsWith('第一部分') ? 'sub_goals' : 'projects';
  return `/${list}/${draft[list].findIndex(({ name }) => name === project)}/`;
}

const known = new Set(RULES.map(({ id }) => id));
const ofGoals = expert
  .filter(({ indicator }) => indicator === '')
  .map(each => (each.rule === 'IND-NOT-ATTRIBUTABLE' ? { ...each, rule: 'GOAL-NOT-ATTRIBUTABLE' } : each))
  .filter(({ rule }) => rule.startsWith('GOAL-'));

describe('the goals of the county text that jixiao was born from', () => {
  it('has twenty faults of goals in the expert review', () => {
    expect(ofGoals).toHaveLength(20);
  });

  it.each(ofGoals.filter(({ rule }) => known.has(rule)).map(each => [each.rule, each.where, each] as const))(
    '%s at %s',
    (rule, _, each) => {
      const paths = findings.filter(finding => finding.rule === rule).map(({ path }) => path);
      expect(paths.filter(path => path.startsWith(placeOf(each)))).not.toEqual([]);
    },
  );
});
