import { Draft } from '../domain/draft.ts';
import { pointer, tokensOf, valueAt } from '../domain/pointer.ts';
import type { Profile } from '../domain/profile.ts';
import { PROFILES } from '../profiles/index.ts';
import { readDraft, surroundings } from '../reading/read-draft.ts';
import type { Abstain, ChangeExample, Objection, Rule } from './rule.ts';

type Change = ChangeExample['change'][number];
type Said = readonly (Objection | Abstain)[];

/** The form an example speaks of. */
export function profileOf(code = 'hebei-county'): Profile {
  const found = PROFILES.find(profile => profile.code === code);
  if (found === undefined) throw new Error(`no profile ${code}`);
  return found;
}

function apply(root: Draft, { path, value }: Change): void {
  const tokens = tokensOf(path) ?? [];
  const last = tokens.at(-1) ?? '';
  const parent = valueAt(root, pointer(...tokens.slice(0, -1)));
  if (parent === null || typeof parent !== 'object') throw new Error(`nothing at ${path}`);
  if (value !== undefined) Reflect.set(parent, last, value);
  else if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else Reflect.deleteProperty(parent, last);
}

/** The clean example of a form with an example's changes; throws when a change leaves the schema. */
export function changedDraft(example: ChangeExample): Draft {
  const copy = structuredClone(profileOf(example.profile).example);
  for (const change of example.change) apply(copy, structuredClone(change));
  return Draft.parse(copy);
}

/** What a rule says of a whole draft: once, or of each of its projects. */
export function saidOf(rule: Rule<'project'> | Rule<'draft'>, draft: Draft, profile: Profile): Said {
  const read = readDraft(draft, profile);
  if (rule.scope === 'draft') return [...rule.check(read, { profile, around: surroundings(draft, null) })];
  return read.projects.flatMap(project => [
    ...rule.check(project, { profile, around: surroundings(draft, project.raw) }),
  ]);
}

/** The objections of a rule to an example; what it abstains from is left out. */
export const objectionsTo = (rule: Rule<'project'> | Rule<'draft'>, example: ChangeExample): Objection[] =>
  saidOf(rule, changedDraft(example), profileOf(example.profile)).flatMap(said =>
    'abstain' in said ? [] : [said],
  );
