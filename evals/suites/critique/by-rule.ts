interface Counts {
  readonly hit: number;
  readonly wrong: number;
  readonly missed: number;
}

/** Counts of one rule on one kind of material. */
interface RuleCount extends Counts {
  readonly rule: string;
}

const idle = ({ hit, wrong, missed }: Counts): boolean => hit + wrong + missed === 0;

/** What each rule found, said in vain and missed, by kind of material: rules in code order, kinds as given, nothing where nothing was. */
export function countsByRule(
  kinds: Readonly<Record<string, readonly RuleCount[]>>,
): Record<string, Record<string, Counts>> {
  const all = Object.entries(kinds).flatMap(([kind, counts]) => counts.map(count => ({ kind, ...count })));
  const rules = [...new Set(all.filter(count => !idle(count)).map(({ rule }) => rule))].sort();
  return Object.fromEntries(
    rules.map(rule => [
      rule,
      Object.fromEntries(
        all
          .filter(count => count.rule === rule && !idle(count))
          .map(({ kind, hit, wrong, missed }) => [kind, { hit, wrong, missed }]),
      ),
    ]),
  );
}
