import type { Draft, Indicator, Project } from '../../domain/draft.ts';
import { pointer } from '../../domain/pointer.ts';
import { likeness, type Pair, paired } from './pair.ts';

/** Two states of a draft laid over each other. */
export interface Union {
  /** Everything that stands on either side. */
  readonly draft: Draft;
  /** Paths of the union's parts in the old and in the new draft; null where a side has none. */
  readonly sides: ReadonlyMap<string, Pair<string>>;
  readonly goal: readonly Pair<string>[];
  readonly projects: readonly { readonly pair: Pair<Project>; readonly rows: readonly Pair<Indicator>[] }[];
}

interface Named {
  readonly id: string;
}

const either = <T>({ old, now }: Pair<T>): T[] => {
  const one = now ?? old;
  return one === null ? [] : [one];
};

const rowLikeness = (a: Indicator, b: Indicator): number =>
  0.8 * likeness(a.name, b.name) + 0.2 * (a.level2 === b.level2 ? 1 : 0);

/** Lays two drafts over each other: revisions of one by their ids, others by their words. */
export function unionOf(old: Draft, now: Draft): Union {
  const sides = new Map<string, Pair<string>>();
  const sameDraft = old.id !== null && old.id === now.id;
  const by =
    <T extends Named>(words: (a: T, b: T) => number) =>
    (a: T, b: T): number =>
      sameDraft ? (a.id === b.id ? 1 : 0) : words(a, b);
  const lay = <T>(
    path: string,
    own: Pair<string>,
    lists: Pair<readonly T[]>,
    alike: (a: T, b: T) => number,
  ): Pair<T>[] => {
    const pairs = paired(lists.old ?? [], lists.now ?? [], alike);
    pairs.forEach((pair, index) => {
      const at = (side: string | null, list: readonly T[] | null, part: T | null): string | null =>
        side === null || list === null || part === null ? null : side + pointer(list.indexOf(part));
      sides.set(path + pointer(index), {
        old: at(own.old, lists.old, pair.old),
        now: at(own.now, lists.now, pair.now),
      });
    });
    return pairs;
  };
  const top = <T>(
    name: string,
    from: readonly T[],
    to: readonly T[],
    alike: (a: T, b: T) => number,
  ): Pair<T>[] =>
    lay(pointer(name), { old: pointer(name), now: pointer(name) }, { old: from, now: to }, alike);
  const project = (pair: Pair<Project>, index: number) => {
    const path = pointer('projects', index);
    const own = sides.get(path) ?? { old: null, now: null };
    const part = <T>(
      name: 'goals' | 'indicators' | 'spending_plan',
      list: (one: Project) => readonly T[],
      alike: (a: T, b: T) => number,
    ) =>
      lay(
        `${path}/${name}`,
        {
          old: own.old === null ? null : `${own.old}/${name}`,
          now: own.now === null ? null : `${own.now}/${name}`,
        },
        { old: pair.old === null ? null : list(pair.old), now: pair.now === null ? null : list(pair.now) },
        alike,
      );
    const goals = part(
      'goals',
      one => one.goals,
      by((a, b) => likeness(a.text, b.text)),
    );
    const rows = part('indicators', one => one.indicators, by(rowLikeness));
    const plan = part(
      'spending_plan',
      one => one.spending_plan,
      (a, b) => (a.label === b.label ? 1 : 0),
    );
    const merged = either(pair).map(one => ({
      ...one,
      goals: goals.flatMap(either),
      indicators: rows.flatMap(either),
      spending_plan: plan.flatMap(either),
    }));
    return { pair, rows, merged };
  };
  const paragraphs = (text: string | null): string[] =>
    (text ?? '').split(/\n+/).filter(line => line.trim() !== '');
  const goal = paired(paragraphs(old.overall_goal), paragraphs(now.overall_goal), likeness);
  const projects = top(
    'projects',
    old.projects,
    now.projects,
    by((a, b) => likeness(a.name, b.name)),
  ).map(project);
  const draft: Draft = {
    ...now,
    cover: {
      ...old.cover,
      ...Object.fromEntries(Object.entries(now.cover).filter(([, text]) => (text ?? '') !== '')),
    } as Draft['cover'],
    overall_goal: goal.flatMap(either).join('\n'),
    overall_indicators: top(
      'overall_indicators',
      old.overall_indicators ?? [],
      now.overall_indicators ?? [],
      by(rowLikeness),
    ).flatMap(either),
    sub_goals: top(
      'sub_goals',
      old.sub_goals,
      now.sub_goals,
      by((a, b) => Math.max(likeness(a.name, b.name), likeness(a.goal, b.goal))),
    ).flatMap(either),
    safeguards: top(
      'safeguards',
      old.safeguards,
      now.safeguards,
      by((a, b) => Math.max(likeness(a.title, b.title), likeness(a.text, b.text))),
    ).flatMap(either),
    projects: projects.flatMap(({ merged }) => merged),
  };
  return { draft, sides, goal, projects };
}
