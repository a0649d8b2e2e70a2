import type { Finding } from '../../domain/finding.ts';
import { readValue } from '../../reading/value.ts';
import type { Quantity } from '../amounts/quantities.ts';

/** The one amount of the goal that the review sets against a row's target, in the unit the row has; undefined where it is not one. */
export function saidInGoal(
  findings: readonly Finding[],
  written: string,
  quantities: readonly Quantity[],
): Quantity | undefined {
  const said = findings.flatMap(({ goal }) => goal ?? []);
  const { unit } = readValue(written);
  const [only, ...others] = quantities.filter(
    ({ part, number, number_to, unit: of, apiece, about }) =>
      part.source === 'goal' &&
      of === unit &&
      number !== null &&
      (number_to ?? apiece ?? about) === undefined &&
      said.some(words => part.plain.includes(words)),
  );
  return others.length === 0 ? only : undefined;
}
