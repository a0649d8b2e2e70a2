import type { Draft } from '../domain/draft.ts';
import type { Finding } from '../domain/finding.ts';
import { tokensOf, valueAt } from '../domain/pointer.ts';
import { addsNumber } from './numbers.ts';

type Rewritten = Finding & { rewrite: NonNullable<Finding['rewrite']> };

const ROW = /\/(overall_)?indicators\/\d+\//;

/** Rewrites of rows are checked with their row. */
const hasRewrite = (finding: Finding): finding is Rewritten =>
  finding.rewrite !== undefined && !ROW.test(finding.rewrite.path);

/** A copy that shares everything but the way to one field. */
function withField<T>(node: T, [key, ...rest]: readonly string[], value: string): T {
  if (key === undefined) return value as T;
  const copy = (Array.isArray(node) ? [...node] : { ...node }) as Record<string, unknown>;
  copy[key] = withField(copy[key], rest, value);
  return copy as T;
}

const keyOf = ({ rule, path, quote }: Finding): string => `${rule} ${path} ${quote}`;

const without = ({ rewrite: _rewrite, ...bare }: Finding): Finding => bare;

/**
 * Keeps rewrites of prose only where the document, so changed, no longer shows the fault, shows no new one of
 * its kind in that field, and has no number that was not there. `again` reviews a changed draft with the rules named.
 */
export function checkedTexts(
  draft: Draft,
  findings: readonly Finding[],
  again: (draft: Draft, rules: ReadonlySet<string>) => readonly Finding[],
): Finding[] {
  const texts = new Map<string, Rewritten>();
  for (const finding of findings.filter(hasRewrite))
    if (!texts.has(finding.rewrite.path) && valueAt(draft, finding.rewrite.path) === finding.rewrite.before)
      texts.set(finding.rewrite.path, finding);
  if (texts.size === 0) return findings.map(finding => (hasRewrite(finding) ? without(finding) : finding));
  let changed = draft;
  for (const { rewrite } of texts.values())
    changed = withField(changed, tokensOf(rewrite.path) ?? [], rewrite.after);
  const had = new Set(findings.map(keyOf));
  const after = again(changed, new Set(findings.filter(hasRewrite).map(({ rule }) => rule)));
  const left = new Set(after.map(keyOf));
  const fresh = new Set(
    after.filter(finding => !had.has(keyOf(finding))).map(({ path, rule }) => `${rule} ${path}`),
  );
  return findings.map(finding => {
    if (!hasRewrite(finding)) return finding;
    const { rewrite } = finding;
    const other = texts.get(rewrite.path);
    const tried = other !== undefined && other.rewrite.after === rewrite.after;
    const bad = tried && (left.has(keyOf(finding)) || fresh.has(`${finding.rule} ${rewrite.path}`));
    return bad || addsNumber(rewrite, []) ? without(finding) : finding;
  });
}
