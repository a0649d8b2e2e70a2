import type { Finding } from '../domain/finding.ts';
import { tokensOf } from '../domain/pointer.ts';
import type { FormItem } from '../domain/review-form.ts';

const MONEY = new Set(['budget', 'spending_plan', 'purpose', 'total_budget']);
const STATEMENT = new Set(['goals', 'overall_goal', 'sub_goals', 'goal', 'indicators_text']);
const CONDITION = new Set(['spending_plan', 'safeguards']);

/** What part of a document a path speaks of. */
const speaksOf = (path: string, words: ReadonlySet<string>): boolean =>
  (tokensOf(path) ?? []).some(token => words.has(token));

/**
 * The item of the form a finding counts at: by its aspect, then by what it speaks of; of two items of an
 * aspect the second speaks of statements (完整性), of indicators (相关性), of money (适当性), of means (可行性).
 */
export function itemOf(finding: Finding, items: readonly FormItem[], costRow: boolean): FormItem | undefined {
  const aspect = finding.aspect === '文字/格式' ? '完整性' : finding.aspect;
  const [first, second] = items.filter(item => item.aspect === aspect);
  const { path } = finding;
  const other =
    (aspect === '完整性' && speaksOf(path, STATEMENT) && finding.aspect !== '文字/格式') ||
    (aspect === '相关性' && !speaksOf(path, STATEMENT) && !speaksOf(path, MONEY)) ||
    (aspect === '适当性' && (costRow || speaksOf(path, MONEY) || speaksOf(path, STATEMENT))) ||
    (aspect === '可行性' && speaksOf(path, CONDITION));
  return other ? (second ?? first) : first;
}
