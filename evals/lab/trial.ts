import type { Said } from '../suites/critique/ask.ts';
import type { PartCount } from '../suites/critique/parts.ts';
import type { DocumentOperator, RowOperator } from './operator.ts';

/** One fault put into one good thing, and what was said before and after. */
export interface Trial {
  readonly operator: RowOperator | DocumentOperator;
  /** Of the good row or document, and the place in it. */
  readonly subject: string;
  /** Where the fault may be told. */
  readonly places: readonly string[];
  /** What the fault looks like, for the report. */
  readonly shown: string;
  readonly before: readonly Said[];
  readonly after: readonly Said[];
}

/** What came of a trial. */
export interface Outcome {
  readonly trial: Trial;
  /** Expected rules that spoke at the place; none: the fault got through. */
  readonly killers: readonly string[];
  /** Rules that objected to something else. */
  readonly strangers: readonly string[];
}

const within = (a: string, b: string): boolean => a === b || a.startsWith(`${b}/`);
const at = ({ places }: Trial, { path }: Said): boolean =>
  places.some(place => within(path, place) || within(place, path));

/** Only what a finding says for the first time counts; a rule that already spoke of the same words did not hear the fault. */
export function outcomeOf(trial: Trial): Outcome {
  const { operator, before, after } = trial;
  const known = (said: Said): boolean =>
    before.some(old => old.rule === said.rule && (old.path === said.path || old.quote === said.quote));
  const fresh = after.filter(said => !known(said));
  const killers = fresh.filter(said => operator.rules.includes(said.rule) && at(trial, said));
  const strangers = fresh.filter(
    ({ rule }) => !operator.rules.includes(rule) && operator.also?.includes(rule) !== true,
  );
  const names = (list: readonly Said[]): string[] => [...new Set(list.map(({ rule }) => rule))].sort();
  return { trial, killers: names(killers), strangers: names(strangers) };
}

const counted = (ids: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
};

/** Hits, strays and misses by name, in code order. */
function table(hits: readonly string[], wrongs: readonly string[], misses: readonly string[]): PartCount[] {
  const [hit, wrong, missed] = [counted(hits), counted(wrongs), counted(misses)];
  const ids = [...new Set([...hit.keys(), ...wrong.keys(), ...missed.keys()])].sort();
  return ids.map(rule => ({
    rule,
    hit: hit.get(rule) ?? 0,
    wrong: wrong.get(rule) ?? 0,
    missed: missed.get(rule) ?? 0,
  }));
}

/** The kill matrix by rule: a fault nobody found is missed by the rule named first. */
export const byRule = (outcomes: readonly Outcome[]): PartCount[] =>
  table(
    outcomes.flatMap(({ killers }) => killers),
    outcomes.flatMap(({ strangers }) => strangers),
    outcomes.flatMap(({ trial, killers }) => (killers.length === 0 ? [trial.operator.rules[0]] : [])),
  );

/** The kill matrix by operator: found, found with something beside it, got through. */
export const byOperator = (outcomes: readonly Outcome[]): PartCount[] => {
  const ids = (keep: (outcome: Outcome) => boolean): string[] =>
    outcomes.filter(keep).map(({ trial }) => trial.operator.id);
  const titles = new Map(outcomes.map(({ trial: { operator } }) => [operator.id, operator.title]));
  return table(
    ids(({ killers }) => killers.length > 0),
    ids(({ killers, strangers }) => killers.length > 0 && strangers.length > 0),
    ids(({ killers }) => killers.length === 0),
  ).map(count => ({ ...count, title: titles.get(count.rule) ?? '' }));
};
