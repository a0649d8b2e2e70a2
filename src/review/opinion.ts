import type { Draft } from '../domain/draft.ts';
import { type Finding, weightOf } from '../domain/finding.ts';
import { placeOf, rowNameAt } from '../domain/place.ts';
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
        rank(left) - rank(right) || weightOf(right) - weightOf(left) || (a < b ? -1 : a > b ? 1 : 0),
    )
    .map(([rule, own]) => ({ rule, title: titles.get(rule) ?? rule, findings: own }));
}

/** 财政局会退回什么: the kinds of fault a reviewer would name first; never what need only be tidied. */
export const topReturns = (causes: readonly Cause[], count = 3): Cause[] =>
  causes
    .filter(({ findings: [first] }) => first !== undefined && !first.formal && first.severity !== 'info')
    .slice(0, count);

const MOST = 24;
/** In quotation marks, those of the text itself one step down. */
const quoted = (text: string): string => {
  const words = text
    .replace(/[。；;，,]$/, '')
    .replaceAll('“', '‘')
    .replaceAll('”', '’');
  return `“${words.length > MOST ? `${words.slice(0, MOST)}…` : words}”`;
};

/** A place to look at: the row with what stands there, the part of the form where a bare figure stands, or the words alone. */
function exampleOf(draft: Draft, { path, quote }: Finding): string {
  const name = rowNameAt(draft, path);
  if (name !== null)
    return quote === '' || quote === name ? `指标${quoted(name)}` : `指标${quoted(name)}的${quoted(quote)}`;
  if (/[一-龥]{2}/.test(quote)) return quoted(quote);
  const [part = ''] = placeOf(draft, path)
    .split(' › ')
    .filter(place => !place.startsWith('项目“'));
  return quote === '' || part === '' ? '' : `${part}的${quoted(quote)}`;
}

const LONGEST = 40;

/** What a finding without a place to look at says, where that is one short sentence. */
function sentenceOf({ message }: Finding): string {
  const sentence = message.replace(/。$/, '');
  return /[。；]/.test(sentence) || sentence.length > LONGEST ? '' : sentence;
}

function told(draft: Draft, { title, findings }: Cause): string {
  const [first] = findings;
  if (first === undefined) return title;
  const example = exampleOf(draft, first);
  const sentence = example === '' ? sentenceOf(first) : '';
  if (findings.length === 1 && sentence !== '') return sentence;
  const count = findings.length === 1 ? '' : `（${findings.length}处）`;
  const shown = example === '' ? sentence : example;
  return `${title}${count}${shown === '' ? '' : `，如${shown}`}`;
}

/** 完整性15.3分、相关性16.4分 …: what each aspect came to. */
function aspectsOf({ items }: ReviewForm): string {
  const sums = new Map<string, number>();
  for (const { aspect, score } of items) sums.set(aspect, (sums.get(aspect) ?? 0) + score);
  return [...sums].map(([aspect, score]) => `${aspect}${Math.round(score * 10) / 10}分`).join('、');
}

/** What is left beside the faults named. */
function restOf(findings: readonly Finding[]): string {
  const tidy = findings.filter(({ formal }) => formal).length;
  const parts = [
    { count: findings.length - tidy, what: '内容问题' },
    { count: tidy, what: '文字格式问题' },
  ].filter(({ count }) => count > 0);
  return parts.length === 0
    ? ''
    : `另有${parts.map(({ count, what }) => `${what}${count}处`).join('、')}，见逐条意见。`;
}

/** The 审核意见 in the words reviewers use: the verdict, the main faults, what is to be done. */
export function opinionOf(draft: Draft, form: ReviewForm, causes: readonly Cause[]): string {
  const what = `${draft.unit.name ?? ''}${draft.year === null ? '' : `${draft.year}年`}部门预算绩效目标`;
  const main = topReturns(causes);
  if (main.length === 0)
    return `经审核，${what}填报完整，指标细化量化，与预算资金相匹配，未发现需要退回或追问的问题，${form.outcome}。`;
  const faults = main
    .map((cause, index) => `${main.length === 1 ? '' : `${ORDINALS[index] ?? ''}是`}${told(draft, cause)}`)
    .join('；');
  const rest = restOf(causes.filter(cause => !main.includes(cause)).flatMap(({ findings }) => findings));
  return `经审核，${what}审核得分${form.total}分（${aspectsOf(form)}），等级为“${form.grade}”。存在的主要问题：${faults}。${rest}审核意见：${form.outcome}。`;
}
