import { z } from 'zod';
import type { Draft } from '../../../domain/draft.ts';
import { Finding } from '../../../domain/finding.ts';
import { checked } from '../../../domain/input-error.ts';
import { placeOf } from '../../../domain/place.ts';
import { fileWord } from '../args.ts';
import { ask } from '../ask.ts';
import type { Command } from '../command.ts';
import { cited, coloured, faint, indented, oneLine, SEVERITY, strong } from '../paper.ts';
import { FAIL_OPTION, JSON_OPTION, PROFILE_OPTION } from '../shared-options.ts';
import { draftOf, sourceOf } from '../source.ts';

const Review = z.object({
  ruleset: z.string(),
  profile: z.string(),
  findings: z.array(Finding),
  counts: z.object({ error: z.number(), warning: z.number(), info: z.number() }),
  top: z.array(z.object({ title: z.string(), count: z.number(), first: z.string() })).optional(),
  opinion: z.string().optional(),
  abstained: z.array(z.object({ rule: z.string(), path: z.string(), because: z.string() })),
});

const usage = 'review 文件|-';

const changesOf = (rewrite: Finding['rewrite']): { before: string; after: string }[] =>
  rewrite === undefined ? [] : [rewrite, ...(rewrite.also ?? [])];

function entry(finding: Finding, index: number, draft: Draft): string {
  const { severity, rule, path, quote, message, why, suggestion, rewrite, basis, formal } = finding;
  const details = [
    placeOf(draft, path),
    ...(quote === '' ? [] : [`原文：${oneLine(quote)}`]),
    `为何：${why}`,
    `怎么改：${suggestion}`,
    ...changesOf(rewrite).map(
      ({ before, after }) =>
        `${rewrite?.proposal === true ? '可参考' : '改写'}：${oneLine(before)} → ${oneLine(after)}`,
    ),
    ...(rewrite?.needs ?? []).map(question => `先问清：${question}`),
    ...(basis.length === 0 ? [] : [faint(`依据：${cited(basis)}`)]),
  ];
  const label = coloured(severity, `[${SEVERITY[severity]}${formal ? '·格式' : ''}]`);
  return `${index + 1}. ${label} ${strong(oneLine(message))} ${faint(rule)}\n${indented(details.join('\n'), 3)}`;
}

/** 财政局会退回什么: the first kinds of fault, each with its gravest place. */
function summary({ top = [], opinion, findings }: z.infer<typeof Review>, draft: Draft): string[] {
  const lines = top.map(({ title, count, first }, index) => {
    const finding = findings.find(({ id }) => id === first);
    const where = finding === undefined ? '' : `：${placeOf(draft, finding.path)}`;
    return `${index + 1}. ${title}（${count}处）${where}`;
  });
  return [
    ...(lines.length === 0 ? [] : [[strong('财政局会退回什么'), ...lines].join('\n')]),
    ...(opinion === undefined ? [] : [`${strong('审核意见')}\n${opinion}`]),
  ];
}

/** Everything found, and last, where a terminal leaves the eye, what it comes to. */
function told(review: z.infer<typeof Review>, draft: Draft): string {
  const { findings, counts, profile, ruleset, abstained } = review;
  const tally = `错误 ${counts.error}，警告 ${counts.warning}，提示 ${counts.info}`;
  return [
    ...findings.map((finding, index) => entry(finding, index, draft)),
    ...(abstained.length === 0
      ? []
      : [faint(`材料不足、没有下结论的检查 ${abstained.length} 项（--json 可见）`)]),
    ...summary(review, draft),
    strong(findings.length === 0 ? '没有发现问题' : tally) + faint(`  表式 ${profile}  规则集 ${ruleset}`),
  ].join('\n\n');
}

/** What a reviewer would send back, and how to mend it. */
export const reviewCommand: Command = {
  name: 'review',
  usage,
  summary: '审核一份文本：何处、为什么、依据、怎么改',
  words: 1,
  options: {
    ...JSON_OPTION,
    ...PROFILE_OPTION,
    ...FAIL_OPTION,
    aspect: { value: '方面', help: '只看一个方面：完整性、相关性、适当性、可行性、文字/格式' },
    'min-severity': { value: '级别', values: ['error', 'warning', 'info'], help: '只看这一级和更重的' },
  },
  async run(args, desk) {
    const file = fileWord(args, usage);
    const source = await sourceOf(desk, file);
    const draft = await draftOf(desk, file, source, args.values['profile']);
    const { data } = await ask(desk, source.world, 'review_draft', {
      draft,
      profile: args.values['profile'],
      aspect: args.values['aspect'],
      min_severity: args.values['min-severity'],
      detail: 'full',
    });
    const review = checked(Review, data);
    return {
      json: data,
      text: told(review, draft),
      severities: review.findings.map(({ severity }) => severity),
    };
  },
};
