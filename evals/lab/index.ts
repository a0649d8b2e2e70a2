import type { EvalClient } from '../client.ts';
import type { PartFailure, PartResult } from '../suites/critique/parts.ts';
import { DOCUMENT_OPERATORS } from './document-operators.ts';
import { BASIS_OPERATORS } from './row-basis.ts';
import { LEVEL_OPERATORS } from './row-levels.ts';
import { NAME_OPERATORS } from './row-names.ts';
import { VALUE_OPERATORS } from './row-values.ts';
import { byOperator, byRule, type Outcome, outcomeOf } from './trial.ts';
import { tryDocuments } from './try-documents.ts';
import { tryRows } from './try-rows.ts';

/** Every fault of a row. */
export const ROW_OPERATORS = [...VALUE_OPERATORS, ...NAME_OPERATORS, ...LEVEL_OPERATORS, ...BASIS_OPERATORS];

function failureOf({ trial, killers, strangers }: Outcome): PartFailure[] {
  const { operator, subject, shown } = trial;
  const id = `${operator.id} ${subject}`;
  if (killers.length === 0)
    return [{ id, message: `${operator.title}，没有查出（应由 ${operator.rules.join('、')}）：${shown}` }];
  if (strangers.length === 0) return [];
  return [{ id, message: `${operator.title}，另外多说了 ${strangers.join('、')}：${shown}` }];
}

/** One of each operator first, then a second of each: a reader who sees only the first sees every kind. */
function inTurn(outcomes: readonly Outcome[]): Outcome[] {
  const seen = new Map<string, number>();
  const ranked = outcomes.map(outcome => {
    const { id } = outcome.trial.operator;
    const rank = seen.get(id) ?? 0;
    seen.set(id, rank + 1);
    return { outcome, rank };
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ outcome }) => outcome);
}

const share = (outcomes: readonly Outcome[], keep: (outcome: Outcome) => boolean): number =>
  outcomes.length === 0 ? 0 : outcomes.filter(keep).length / outcomes.length;

/** The mutation lab: one known fault at a time in good work; is it found, and nothing else? */
export async function runLab(client: EvalClient): Promise<PartResult> {
  const rows = (await tryRows(client, ROW_OPERATORS)).map(outcomeOf);
  const documents = (await tryDocuments(client, DOCUMENT_OPERATORS)).map(outcomeOf);
  const outcomes = [...rows, ...documents];
  const killed = ({ killers }: Outcome): boolean => killers.length > 0;
  const exact = (outcome: Outcome): boolean => killed(outcome) && outcome.strangers.length === 0;
  return {
    title: '变异实验：往好的文本里放一处错',
    figures: {
      operators_count: ROW_OPERATORS.length + DOCUMENT_OPERATORS.length,
      mutants_count: outcomes.length,
      killed: share(outcomes, killed),
      exact: share(outcomes, exact),
      rows_killed: share(rows, killed),
      rows_exact: share(rows, exact),
      documents_killed: share(documents, killed),
      documents_exact: share(documents, exact),
    },
    perRule: byRule(outcomes),
    perOperator: byOperator(outcomes),
    failures: inTurn([
      ...outcomes.filter(outcome => !killed(outcome)),
      ...outcomes.filter(outcome => killed(outcome) && !exact(outcome)),
    ]).flatMap(failureOf),
  };
}
