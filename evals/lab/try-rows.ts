import type { EvalClient } from '../client.ts';
import { review, type Said } from '../suites/critique/ask.ts';
import { type GoodRow, goodRows, type RowCells } from './good-rows.ts';
import { type RowChange, type RowOperator, sample } from './operator.ts';
import type { Trial } from './trial.ts';

/** Of more good rows than this, a fault is put into some, always the same. */
const MOST = 40;

interface Heard {
  readonly row: GoodRow;
  readonly before: readonly Said[];
}

const bothers = ({ formal, severity }: Said): boolean => !formal && severity !== 'info';

/** A row is put alone: beside others, rules about several rows would speak of more than the fault. */
async function said(
  client: EvalClient,
  { profile, context }: GoodRow,
  indicators: readonly RowCells[],
): Promise<readonly Said[]> {
  return (await review(client, { indicators, context, profile })).findings;
}

async function silentRows(client: EvalClient): Promise<Heard[]> {
  const silent: Heard[] = [];
  for (const row of await goodRows()) {
    const before = await said(client, row, [row.cells]);
    if (!before.some(bothers)) silent.push({ row, before });
  }
  return silent;
}

async function tryRow(
  client: EvalClient,
  operator: RowOperator,
  { row, before, change }: Heard & { readonly change: RowChange },
): Promise<Trial> {
  const spoilt = { ...row.cells, ...change.cells };
  const rows = change.beside === undefined ? [spoilt] : [spoilt, { ...row.cells, ...change.beside }];
  const shown = rows.at(-1) ?? spoilt;
  return {
    operator,
    subject: row.id,
    places: ['/indicators'],
    shown: [shown.level2, shown.name, shown.value, shown.basis].map(cell => cell || '—').join('｜'),
    before,
    after: await said(client, row, rows),
  };
}

/** Puts each fault into good rows the review is silent on. */
export async function tryRows(client: EvalClient, operators: readonly RowOperator[]): Promise<Trial[]> {
  const silent = await silentRows(client);
  const trials: Trial[] = [];
  for (const operator of operators) {
    const fit = silent.flatMap(heard => {
      const change = operator.spoil(heard.row);
      const known = heard.before.some(({ rule }) => operator.rules.includes(rule));
      return change === null || known ? [] : [{ ...heard, change }];
    });
    for (const one of sample(fit, MOST, ({ row }) => `${operator.id} ${row.id}`))
      trials.push(await tryRow(client, operator, one));
  }
  return trials;
}
