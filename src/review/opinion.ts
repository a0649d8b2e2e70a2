import type { Finding } from '../domain/finding.ts';
import type { ReviewForm } from '../domain/review-form.ts';
import { byWeight } from './level.ts';

/** One kind of fault with all its places: what a reviewer names once. */
export interface Cause {
  readonly rule: string;
  readonly title: string;
  /** The gravest first. */
  readonly findings: readonly Finding[];
}

const ORDINALS = ['一', '二', '三', '四', '五'] as const;
const RANK = { error: 0, warning: 1, info: 2 } as const;

const weight = (findings: readonly Finding[]): number =>
  findings.reduce((sum, { confidence }) => sum + confidence, 0);

/** Findings by rule: what is sent back first, then what is found most often and most surely. */
export function causesOf(findings: readonly Finding[], titles: ReadonlyMap<string, string>): Cause[] {
  const byRule = new Map<string, Finding[]>();
  for (const finding of [...findings].sort(byWeight)) {
    const own = byRule.get(finding.rule);
    if (own === undefined) byRule.set(finding.rule, [finding]);
    else own.push(finding);
  }
  const rank = ([first]: readonly Finding[]): number =>
    first === undefined ? 9 : RANK[first.severity] + (first.formal ? 3 : 0);
  return [...byRule]
    .sort(
      ([a, left], [b, right]) =>
        rank(left) - rank(right) || weight(right) - weight(left) || (a < b ? -1 : a > b ? 1 : 0),
    )
    .map(([rule, own]) => ({ rule, title: titles.get(rule) ?? rule, findings: own }));
}

/** 财政局会退回什么: the kinds of fault a reviewer would name first; never what need only be tidied. */
export const topReturns = (causes: readonly Cause[], count = 3): Cause[] =>
  causes
    .filter(({ findings: [first] }) => first !== undefined && !first.formal && first.severity !== 'info')
    .slice(0, count);

const told = ({ title, findings }: Cause): string => {
  const [first] = findings;
  const quote = first === undefined || first.quote === '' ? '' : `“${shortened(first.quote)}”`;
  if (findings.length === 1) return quote === '' ? title : `${title}（${quote}）`;
  return `${title}（${quote === '' ? '' : `如${quote}，`}共${findings.length}处）`;
};

const shortened = (text: string): string => (text.length > 24 ? `${text.slice(0, 24)}…` : text);

/** The 审核意见 in the words reviewers use: the verdict, the main faults, what is to be done. */
export function opinionOf(what: string, form: ReviewForm, causes: readonly Cause[]): string {
  const main = topReturns(causes);
  if (main.length === 0)
    return `经审核，${what}绩效目标完整，指标细化量化，与预算资金相匹配，未发现需要退回或追问的问题，${form.outcome}。`;
  const faults = main.map((cause, index) => `${ORDINALS[index] ?? ''}是${told(cause)}`).join('；');
  const rest = causes.filter(
    cause => !main.includes(cause) && cause.findings.some(({ formal }) => !formal),
  ).length;
  const more = rest === 0 ? '' : `此外还有${rest}类问题，详见逐条意见。`;
  return `经审核，${what}绩效目标审核得分${form.total}分，等级为“${form.grade}”。主要问题：${faults}。${more}审核意见：${form.outcome}。`;
}
