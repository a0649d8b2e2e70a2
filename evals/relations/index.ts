import type { EvalClient } from '../client.ts';
import { sample } from '../lab/operator.ts';
import { review, type Said } from '../suites/critique/ask.ts';
import type { PartCount, PartFailure, PartResult } from '../suites/critique/parts.ts';
import { LETTER_RELATIONS } from './letters.ts';
import { ORDER_RELATIONS } from './order.ts';
import type { Relation } from './relation.ts';
import { type Subject, subjects } from './subjects.ts';
import { WORD_RELATIONS } from './words.ts';

/** Every other way of putting the same thing. */
export const RELATIONS: readonly Relation[] = [...LETTER_RELATIONS, ...WORD_RELATIONS, ...ORDER_RELATIONS];

async function saidOf(client: EvalClient, subject: Subject): Promise<readonly Said[]> {
  const given =
    subject.kind === 'table'
      ? { indicators: subject.rows, context: subject.context }
      : { draft: subject.draft };
  return (await review(client, given)).findings;
}

/** How often each rule spoke at each place it is held to. */
function tally(
  said: readonly Said[],
  { except, anywhere = {} }: Relation,
  back: (path: string) => string,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule, path } of said) {
    if (Object.hasOwn(except, rule)) continue;
    const key = `${rule} ${Object.hasOwn(anywhere, rule) ? '' : back(path)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** A rule that changed its mind at a place. */
export interface Change {
  readonly rule: string;
  readonly path: string;
  readonly gone: boolean;
}

/** What is said of the one and not of the other. */
export function changes(
  relation: Relation,
  before: readonly Said[],
  after: readonly Said[],
  back: (path: string) => string,
): Change[] {
  const [old, now] = [tally(before, relation, path => path), tally(after, relation, back)];
  return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap(key => {
    const [rule = '', path = ''] = key.split(' ');
    const less = (old.get(key) ?? 0) - (now.get(key) ?? 0);
    return less === 0 ? [] : [{ rule, path, gone: less > 0 }];
  });
}

interface Told {
  readonly relation: Relation;
  readonly subject: Subject;
  readonly changed: readonly Change[];
}

const failureOf = ({ relation, subject, changed }: Told): PartFailure[] =>
  changed.map(({ rule, path, gone }) => ({
    id: `${relation.id} ${subject.id} ${rule} ${path}`,
    message: `${relation.title}以后，${rule} ${gone ? '不说了' : '多说了'}`,
  }));

function byRule(told: readonly Told[]): PartCount[] {
  const counts = new Map<string, { wrong: number; missed: number }>();
  for (const { rule, gone } of told.flatMap(({ changed }) => changed)) {
    const { wrong, missed } = counts.get(rule) ?? { wrong: 0, missed: 0 };
    counts.set(rule, gone ? { wrong, missed: missed + 1 } : { wrong: wrong + 1, missed });
  }
  return [...counts.keys()].sort().map(rule => ({ rule, hit: 0, wrong: 0, missed: 0, ...counts.get(rule) }));
}

const byRelation = (told: readonly Told[]): PartCount[] =>
  RELATIONS.map(({ id, title }) => {
    const own = told.filter(({ relation }) => relation.id === id);
    const changed = own.flatMap(one => one.changed);
    return {
      rule: id,
      title,
      hit: own.filter(one => one.changed.length === 0).length,
      wrong: changed.filter(({ gone }) => !gone).length,
      missed: changed.filter(({ gone }) => gone).length,
    };
  });

/** Of more documents than this, a relation is tried on some, always the same; on the county text and all rows always. */
const MOST = 5;

function triedOn({ id }: Relation, all: readonly Subject[]): Subject[] {
  const whole = all.filter(subject => subject.kind === 'document' && subject.id !== 'seed');
  const some = new Set(sample(whole, MOST, subject => `${id} ${subject.id}`));
  return all.filter(subject => !whole.includes(subject) || some.has(subject));
}

/** Metamorphic relations: the same text put another way must be judged the same. */
export async function runRelations(client: EvalClient): Promise<PartResult> {
  const all = await subjects(client);
  const before = new Map<Subject, readonly Said[]>();
  for (const subject of all) before.set(subject, await saidOf(client, subject));
  const told: Told[] = [];
  for (const relation of RELATIONS)
    for (const subject of triedOn(relation, all)) {
      const retold = relation.retell(subject);
      if (retold === null) continue;
      const after = await saidOf(client, retold.subject);
      const changed = changes(relation, before.get(subject) ?? [], after, retold.back);
      told.push({ relation, subject, changed });
    }
  const failures = told.flatMap(failureOf);
  return {
    title: '换个写法，意见不变',
    figures: { relations_count: RELATIONS.length, retold_count: told.length, violations: failures.length },
    perRule: byRule(told),
    perOperator: byRelation(told),
    failures,
  };
}
