import type { Finding, Severity } from '../domain/finding.ts';

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** True when `severity` is at least as grave as `floor`. */
export const atLeast = (severity: Severity, floor: Severity): boolean => RANK[severity] <= RANK[floor];

const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Gravest first, then what is sent back before what is tidied, then the surest, then by rule and place. */
export const byWeight = (a: Finding, b: Finding): number =>
  RANK[a.severity] - RANK[b.severity] ||
  Number(a.formal) - Number(b.formal) ||
  b.confidence - a.confidence ||
  text(a.rule, b.rule) ||
  text(a.path, b.path);

/** How many findings of each severity, and how many of them are formal. */
export function countFindings(findings: readonly Finding[]): Record<Severity | 'formal' | 'total', number> {
  const counts = { error: 0, warning: 0, info: 0, formal: 0, total: findings.length };
  for (const finding of findings) {
    counts[finding.severity] += 1;
    if (finding.formal) counts.formal += 1;
  }
  return counts;
}
