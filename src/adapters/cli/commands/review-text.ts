import { z } from 'zod';
import type { Draft } from '../../../domain/draft.ts';
import { Finding, type Severity, weightOf } from '../../../domain/finding.ts';
import { placeOf } from '../../../domain/place.ts';
import { cited, coloured, faint, indented, oneLine, SEVERITY, strong } from '../paper.ts';

/** What `review_draft` answers with all details. */
export const Review = z.object({
  ruleset: z.string(),
  profile: z.string(),
  findings: z.array(Finding),
  counts: z.object({ error: z.number(), warning: z.number(), info: z.number(), formal: z.number() }),
  top: z.array(z.object({ title: z.string(), count: z.number(), first: z.string() })).optional(),
  opinion: z.string().optional(),
  abstained: z.array(z.object({ rule: z.string(), path: z.string(), because: z.string() })),
});
type Review = z.infer<typeof Review>;

interface Kind {
  readonly title: string;
  readonly severity: Severity;
  readonly formal: boolean;
  readonly findings: readonly Finding[];
}

const RANK = { error: 0, warning: 1, info: 2 } as const;

/** Findings by rule: what is sent back first, what need only be tidied last, then what is found most often and most surely. */
function kindsOf(findings: readonly Finding[], titles: ReadonlyMap<string, string>): Kind[] {
  const byRule = new Map<string, Finding[]>();
  for (const finding of findings) {
    const own = byRule.get(finding.rule);
    if (own === undefined) byRule.set(finding.rule, [finding]);
    else own.push(finding);
  }
  const kinds = [...byRule].flatMap(([rule, own]): Kind[] => {
    const [first] = own;
    if (first === undefined) return [];
    return [
      { title: titles.get(rule) ?? rule, severity: first.severity, formal: first.formal, findings: own },
    ];
  });
  const rank = ({ severity, formal }: Kind): number => RANK[severity] + (formal ? 3 : 0);
  return kinds.sort((a, b) => rank(a) - rank(b) || weightOf(b.findings) - weightOf(a.findings));
}

const LONG = 40;
const short = (text: string): string => {
  const line = oneLine(text);
  return line.length > LONG ? `${line.slice(0, LONG)}…` : line;
};

/** A place with what stands there and what could stand there. */
function place({ path, quote, rewrite }: Finding, draft: Draft): string {
  const changes = rewrite === undefined ? [] : [rewrite, ...(rewrite.also ?? [])];
  const arrow = rewrite?.proposal === true ? '可参考' : '→';
  const now = quote === '' ? '' : `：${short(quote)}`;
  const cellOf = (at: string): string =>
    at === path ? '' : `${oneLine(placeOf(draft, at).split(' › ').at(-1) ?? '')}：`;
  const then = changes.map(({ path: at, after }) => ` ${arrow} ${cellOf(at)}${short(after)}`).join('，');
  return `· ${oneLine(placeOf(draft, path))}${now}${then}`;
}

/** How much of a kind is told: so many places, and reasons or none. */
interface Measure {
  readonly places: number;
  readonly reasons: boolean;
}

function kindText(
  { title, severity, formal, findings }: Kind,
  draft: Draft,
  { places, reasons }: Measure,
): string {
  const [first] = findings;
  if (first === undefined) return '';
  const label = coloured(severity, `[${SEVERITY[severity]}${formal ? '·格式' : ''}]`);
  const shown = findings.slice(0, places);
  const more = findings.length - shown.length;
  const asked = [...new Set(shown.flatMap(({ rewrite }) => rewrite?.needs ?? []))];
  const lines = [
    ...(reasons ? [`为何：${first.why}`] : []),
    `怎么改：${oneLine(first.suggestion)}`,
    ...shown.map(finding => place(finding, draft)),
    ...(more > 0 ? [faint(`另有 ${more} 处`)] : []),
    ...asked.map(question => `先问清：${oneLine(question)}`),
    ...(reasons && first.basis.length > 0 ? [faint(`依据：${cited(first.basis)}`)] : []),
  ];
  const count = findings.length === 1 ? '' : `（${findings.length}处）`;
  return `${label} ${strong(title)}${count} ${faint(first.rule)}\n${indented(lines.join('\n'), 3)}`;
}

const EVERYTHING: Measure = { places: Number.POSITIVE_INFINITY, reasons: true };
/** Unless all is asked for: where to mend what is sent back, examples of what is asked about, the rest by name. */
const SENT_BACK: Measure = { places: 15, reasons: true };
const ASKED: Measure = { places: 2, reasons: false };
const KINDS = 8;

const listed = (kinds: readonly Kind[]): string =>
  kinds.map(({ title, findings }) => `${title}（${findings.length}）`).join('、');

function* sections(kinds: readonly Kind[], draft: Draft, all: boolean): Iterable<string> {
  if (all) {
    for (const kind of kinds) yield kindText(kind, draft, EVERYTHING);
    return;
  }
  const of = (severity: Severity): Kind[] => kinds.filter(kind => kind.severity === severity && !kind.formal);
  for (const kind of of('error')) yield kindText(kind, draft, SENT_BACK);
  const warnings = of('warning');
  for (const kind of warnings.slice(0, KINDS)) yield kindText(kind, draft, ASKED);
  const rest = [
    { label: '还会追问', kinds: warnings.slice(KINDS) },
    { label: '提示', kinds: of('info') },
    { label: '顺手整理', kinds: kinds.filter(({ formal }) => formal) },
  ];
  for (const { label, kinds: own } of rest) if (own.length > 0) yield `${strong(label)}：${listed(own)}`;
}

/** 财政局会退回什么: the first kinds of fault, each with its gravest place. */
function summary({ top = [], opinion, findings }: Review, draft: Draft): string[] {
  const lines = top.map(({ title, count, first }, index) => {
    const finding = findings.find(({ id }) => id === first);
    const where = finding === undefined ? '' : `：${oneLine(placeOf(draft, finding.path))}`;
    return `${index + 1}. ${title}（${count}处）${where}`;
  });
  return [
    ...(lines.length === 0 ? [] : [[strong('财政局会退回什么'), ...lines].join('\n')]),
    ...(opinion === undefined ? [] : [`${strong('审核意见')}\n${oneLine(opinion)}`]),
  ];
}

/** The worst first, and last, where a terminal leaves the eye, what it comes to. */
export function reviewText(
  review: Review,
  draft: Draft,
  { titles, all }: { readonly titles: ReadonlyMap<string, string>; readonly all: boolean },
): string {
  const { findings, counts, profile, ruleset, abstained } = review;
  const told = [...sections(kindsOf(findings, titles), draft, all)];
  const tally = `错误 ${counts.error}，警告 ${counts.warning}，提示 ${counts.info}（其中只需顺手整理 ${counts.formal}）`;
  return [
    ...told,
    ...(abstained.length === 0
      ? []
      : [faint(`材料不足、没有下结论的检查 ${abstained.length} 项（--json 可见）`)]),
    ...summary(review, draft),
    strong(findings.length === 0 ? '没有发现问题' : tally) + faint(`  表式 ${profile}  规则集 ${ruleset}`),
    ...(findings.length === 0 || all
      ? []
      : [
          faint(
            '逐处列出：加 --all；一类问题的讲解：jixiao rules 编号；审核报告：jixiao render 文件 --document review --format docx',
          ),
        ]),
  ].join('\n\n');
}
