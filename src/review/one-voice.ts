import type { Finding } from '../domain/finding.ts';
import { byWeight } from './level.ts';

/** Of several findings that name the same fault in the same cell, keeps the one of most weight. */
export function oneVoice(findings: readonly { finding: Finding; fault: string | undefined }[]): Finding[] {
  const spoken = new Map<string, Finding>();
  const alone: Finding[] = [];
  for (const { finding, fault } of findings) {
    if (fault === undefined) {
      alone.push(finding);
      continue;
    }
    const key = `${finding.path}\n${fault}`;
    const other = spoken.get(key);
    if (other === undefined || byWeight(finding, other) < 0) spoken.set(key, finding);
  }
  return [...alone, ...spoken.values()];
}
