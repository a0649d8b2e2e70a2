import { describe, expect, it } from 'vitest';
import { objectionsTo, profileOf, saidOf } from '../testing-draft.ts';
import costNeqBudget from './cost-neq-budget.ts';
import deptTotalMissing from './dept-total-missing.ts';
import execProgressLink from './exec-progress-link.ts';
import planFinal100 from './plan-final-100.ts';
import planMonotonic from './plan-monotonic.ts';
import planRange from './plan-range.ts';
import planSeason from './plan-season.ts';
import planSlow from './plan-slow.ts';
import planTemplate from './plan-template.ts';
import purposeVague from './purpose-vague.ts';
import runcostMix from './runcost-mix.ts';
import sum from './sum.ts';
import unitScale from './unit-scale.ts';
import unitcostPlausible from './unitcost-plausible.ts';

const rules = [
  costNeqBudget,
  deptTotalMissing,
  execProgressLink,
  planFinal100,
  planMonotonic,
  planRange,
  planSeason,
  planSlow,
  planTemplate,
  purposeVague,
  runcostMix,
  sum,
  unitScale,
  unitcostPlausible,
];

describe.each(rules)('$id', rule => {
  it.each(rule.examples.bad)('objects: $note', example => {
    const said = objectionsTo(rule, example);
    expect(said.length).toBeGreaterThan(0);
    for (const { message, path } of said) expect(`${path} ${message}`).toMatch(/^\/\S+ .+。$/);
  });

  it.each(rule.examples.good)('lets stand: $note', example => {
    expect(objectionsTo(rule, example)).toEqual([]);
  });

  it.each(['hebei-county', 'mof-2021'])('has nothing to say of the clean document of %s', code => {
    const profile = profileOf(code);
    expect(saidOf(rule, profile.example, profile)).toEqual([]);
  });
});
