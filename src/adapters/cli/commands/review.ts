import { checked } from '../../../domain/input-error.ts';
import { ruleList } from '../../../tools/support/rule-list.ts';
import { fileWord } from '../args.ts';
import { ask } from '../ask.ts';
import type { Command } from '../command.ts';
import { FAIL_OPTION, JSON_OPTION, PROFILE_OPTION } from '../shared-options.ts';
import { draftOf, sourceOf } from '../source.ts';
import { Review, reviewText } from './review-text.ts';

const usage = 'review 文件|-';

/** What a reviewer would send back, and how to mend it. */
export const reviewCommand: Command = {
  name: 'review',
  usage,
  summary: '审核一份文本：何处、为什么、依据、怎么改',
  words: 1,
  options: {
    ...JSON_OPTION,
    all: { help: '每一处都列出，不只是最要紧的' },
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
    const titles = new Map((await ruleList()).map(({ id, title }) => [id, title]));
    return {
      json: data,
      text: reviewText(review, draft, { titles, all: args.flags.has('all') }),
      severities: review.findings.map(({ severity }) => severity),
    };
  },
};
