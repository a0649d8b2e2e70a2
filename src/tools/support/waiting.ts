import type { Finding } from '../../domain/finding.ts';

const NAMED = 12;

/** A target still to be given: an empty cell, or 待填 in whatever words. */
const isWaiting = ({ rule, path, quote }: Finding): boolean =>
  path.endsWith('/value') &&
  (rule === 'STR-IND-FIELD-EMPTY' || (rule === 'STR-PLACEHOLDER' && /待/.test(quote)));

const nameIn = ({ message }: Finding): string => /^“([^”]*)”/.exec(message)?.[1] ?? '';

/** Rows whose target is still to be given are told in one finding, in the place of the first of them. */
export function waitingAsOne(findings: readonly Finding[]): Finding[] {
  const waiting = findings.filter(isWaiting);
  const [first] = waiting;
  if (first === undefined || waiting.length < 2) return [...findings];
  const names = waiting.slice(0, NAMED).map(one => `“${nameIn(one)}”`);
  const more = waiting.length > NAMED ? '等' : '';
  const one: Finding = {
    ...(waiting.find(({ rule }) => rule === 'STR-IND-FIELD-EMPTY') ?? first),
    id: first.id,
    rule: 'STR-IND-FIELD-EMPTY',
    path: first.path,
    paths: waiting.map(({ path }) => path),
    quote: first.quote,
    message: `${waiting.length}条的指标值待填：${names.join('、')}${more}。`,
    suggestion: '逐条向单位问清以后再填，不要编一个数。',
  };
  return findings.flatMap(finding => (finding === first ? [one] : isWaiting(finding) ? [] : [finding]));
}
