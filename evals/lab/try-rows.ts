import type { EvalClient } from '../client.ts';
import { review, type Said } from '../suites/critique/ask.ts';
import { type GoodRow, goodRows, type RowCells } from './good-rows.ts';
import type { RowOperator } from './operator.ts';
import type { Trial } from './trial.ts';

const bothers = ({ formal, severity }: Said): boolean => !formal && severity !== 'info';

/** A row is put alone: beside others, rules about several rows would speak of more than the fault. */
async function said(
  client: EvalClient,
  row: GoodRow,
  indicators: readonly RowCells[],
): Promise<readonly Said[]> {
  const { profile, context } = row;
  return (await review(client, { indicators, context, profile })).findings;
}

/** Puts every fault into every good row the review is silent on. */
export async function tryRows(client: EvalClient, operators: readonly RowOperator[]): Promise<Trial[]> {
  const trials: Trial[] = [];
  for (const row of await goodRows()) {
    const before = await said(client, row, [row.cells]);
    if (before.some(bothers)) continue;
    for (const operator of operators) {
      if (before.some(({ rule }) => operator.rules.includes(rule))) continue;
      const change = operator.spoil(row);
      if (change === null) continue;
      const { cells = {}, context = {}, beside } = change;
      const spoilt = { ...row.cells, ...cells };
      const rows = beside === undefined ? [spoilt] : [spoilt, { ...row.cells, ...beside }];
      const after = await said(client, { ...row, context: { ...row.context, ...context } }, rows);
      const shown = rows.at(-1) ?? spoilt;
      trials.push({
        operator,
        subject: row.id,
        places: ['/indicators'],
        shown: [shown.level2, shown.name, shown.value, shown.basis].map(cell => cell || '—').join('｜'),
        before,
        after,
      });
    }
  }
  return trials;
}
