import type { Indicator } from '../domain/draft.ts';
import type { Finding, Rewrite } from '../domain/finding.ts';
import { readIndicator } from '../reading/read-draft.ts';
import { onceFor } from '../reading/remembered.ts';
import type { ReadIndicator } from '../reading/types.ts';
import { readValue } from '../reading/value.ts';
import type { Context, Rule } from '../rules/rule.ts';
import { addsNumber } from './numbers.ts';

const CELLS = new Set(['level1', 'level2', 'name', 'description', 'value_raw', 'basis']);

/** The cell of a row that a path names; null when it names something else. */
const cellOf = (row: ReadIndicator, path: string): string | null => {
  const cell = path.startsWith(`${row.path}/`) ? path.slice(row.path.length + 1) : '';
  return CELLS.has(cell) ? cell : null;
};

/** The row as it would stand; null when the rewrite reaches beyond the row or does not fit what stands there. */
function rewritten(row: ReadIndicator, rewrite: Rewrite): ReadIndicator | null {
  const next: Indicator = { ...row.raw };
  for (const { path, before, after } of [rewrite, ...(rewrite.also ?? [])]) {
    const cell = cellOf(row, path);
    if (cell === null || (Reflect.get(next, cell) ?? '') !== before) return null;
    Reflect.set(next, cell, after);
    if (cell !== 'value_raw') continue;
    const { operator, unit, number, text, shape } = readValue(after);
    next.operator = operator;
    next.value =
      shape === 'number' ? { number, text: null, unit } : { number: null, text: text ?? after, unit };
  }
  return readIndicator(next, row.path);
}

interface Heard {
  readonly paths: Set<string>;
  /** True when a reviewer would send the row back or ask for it. */
  grave: boolean;
}

function objectors(
  row: ReadIndicator,
  rules: readonly Rule<'indicator'>[],
  context: Context,
): Map<string, Heard> {
  const found = new Map<string, Heard>();
  for (const rule of rules) {
    if (context.profile.levels[rule.id] === 'off') continue;
    for (const one of rule.check(row, context)) {
      if (!('message' in one)) continue;
      const heard = found.get(rule.id) ?? { paths: new Set(), grave: false };
      heard.paths.add(one.path);
      heard.grave ||= (one.severity ?? rule.level) !== 'info' && !(one.formal ?? rule.formal);
      found.set(rule.id, heard);
    }
  }
  return found;
}

/** Faults a rewrite of the sign or the unit leaves as they were: nobody can measure the row either way. */
const UNMEASURABLE = new Set(['not-measurable', 'value-not-measurable']);

/** Rules that speak of the gap a question leaves open on purpose. */
const LEFT_OPEN = 'placeholder';

const kindsOf = onceFor((rules: readonly Rule<'indicator'>[]) => ({
  own: new Set(rules.map(({ id }) => id)),
  open: new Set(rules.filter(({ fault }) => fault === LEFT_OPEN).map(({ id }) => id)),
  dead: new Set(rules.filter(({ fault }) => UNMEASURABLE.has(fault ?? '')).map(({ id }) => id)),
}));

/**
 * Keeps a finding's rewrite of a row only if the row would then pass: the rule that objected is silent, no
 * rule would send back what it let stand before, and no number is added.
 */
export function checkedRewrites(
  findings: readonly Finding[],
  row: ReadIndicator,
  rules: readonly Rule<'indicator'>[],
  context: Context,
): Finding[] {
  const { own, open, dead } = kindsOf(rules);
  const before = new Set(findings.map(({ rule }) => rule));
  const beside = [row.raw.name, row.raw.description, row.raw.value_raw, row.raw.basis].map(
    text => text ?? '',
  );
  return findings.map(finding => {
    const { rewrite, ...bare } = finding;
    if (rewrite === undefined) return finding;
    const next = addsNumber(rewrite, beside) ? null : rewritten(row, rewrite);
    if (next === null) return bare;
    const after = objectors(next, rules, context);
    const still = own.has(finding.rule) && after.get(finding.rule)?.paths.has(finding.path) === true;
    const fresh = [...after].some(
      ([id, { grave }]) => grave && !before.has(id) && !(rewrite.needs.length > 0 && open.has(id)),
    );
    const vain = [...after].some(([id, { grave }]) => grave && dead.has(id) && rewrite.proposal !== true);
    return still || fresh || vain ? bare : finding;
  });
}
