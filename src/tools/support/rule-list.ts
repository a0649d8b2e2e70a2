import type { Aspect, Severity } from '../../domain/finding.ts';

/** One line of the catalogue. */
export interface RuleLine {
  readonly id: string;
  readonly title: string;
  readonly level: Severity;
  readonly formal: boolean;
  readonly aspect: Aspect;
}

/** The catalogue as a list, for people who want to know what is checked. */
export async function ruleList(): Promise<RuleLine[]> {
  const { RULES } = await import('../../rules/index.ts');
  return RULES.map(({ id, title, level, formal, aspect }) => ({ id, title, level, formal, aspect }));
}
