import { describe, expect, it } from 'vitest';
import { type CleanDocument, cleanDocument, noisyText } from '../../evals/noise.ts';
import type { ImportResult } from '../domain/import-result.ts';
import hebei from '../profiles/hebei-county.ts';
import { bare } from './cells.ts';
import { importText } from './import-text.ts';

type Field = readonly [path: string, wanted: string, found: unknown];

function* fieldsOf(clean: CleanDocument, { draft }: ImportResult): Iterable<Field> {
  yield ['/year', String(clean.year), draft.year];
  yield ['/unit/name', clean.unit, draft.unit.name];
  yield ['/overall_goal', clean.overall, draft.overall_goal];
  for (const [at, project] of clean.projects.entries()) {
    const got = draft.projects[at];
    const path = `/projects/${at}`;
    yield [`${path}/code`, project.code, got?.code];
    yield [`${path}/name`, project.name, got?.name];
    yield [`${path}/budget/total`, project.budget, got?.budget.total];
    yield [`${path}/budget/fiscal`, project.budget, got?.budget.fiscal];
    yield [`${path}/budget/other`, '', got?.budget.other];
    yield [`${path}/purpose`, project.purpose, got?.purpose];
    const plan = got?.spending_plan.map(point => `${point.label}${point.cumulative_percent}`).join(' ');
    const due = project.months.map((month, index) => `${month}月底${project.percents[index]}`).join(' ');
    yield [`${path}/spending_plan`, due, plan];
    for (const [index, goal] of project.goals.entries())
      yield [`${path}/goals/${index}`, goal, got?.goals[index]?.text];
    yield [`${path}/goals`, String(project.goals.length), got?.goals.length];
    for (const [index, row] of project.indicators.entries()) {
      const read = got?.indicators[index];
      const at1 = `${path}/indicators/${index}`;
      yield [`${at1}/level1`, row.level1, read?.level1];
      yield [`${at1}/level2`, row.level2, read?.level2];
      yield [`${at1}/name`, row.name, read?.name];
      yield [`${at1}/description`, row.name, read?.description];
      yield [`${at1}/value_raw`, row.value, read?.value_raw];
      yield [`${at1}/basis`, row.basis, read?.basis];
    }
  }
}

/** Reads many noisy documents; says which fields are wrong without a word. */
function measure(count: number): { fields: number; right: number; flagged: number; silent: string[] } {
  const sum = { fields: 0, right: 0, flagged: 0, silent: [] as string[] };
  for (let seed = 1; seed <= count; seed++) {
    const clean = cleanDocument(seed);
    const result = importText(noisyText(clean, seed), { profiles: [hebei] });
    const flags = new Set(
      result.repairs
        .filter(repair => !repair.sure)
        .flatMap(({ path }) => [path, path.replace(/(goals)\/\d+$/, '$1')]),
    );
    for (const [path, wanted, found] of fieldsOf(clean, result)) {
      sum.fields++;
      if (bare(String(found)) === bare(wanted)) sum.right++;
      else if (flags.has(path)) sum.flagged++;
      else sum.silent.push(`${seed}${path}: ${String(found)} ≠ ${wanted}`);
    }
  }
  return sum;
}

describe('other departments, with the same kinds of noise', () => {
  const sum = measure(500);

  it('reads at least 999 fields of 1000 right, or flags them', () => {
    expect(sum.fields).toBeGreaterThan(40_000);
    expect(sum.silent.length / sum.fields, sum.silent.slice(0, 20).join('\n')).toBeLessThan(0.001);
  });

  it('reads at least 99 of 100 right', () => {
    expect(sum.right / sum.fields).toBeGreaterThan(0.99);
  });
});
