import { statSync } from 'node:fs';
import { JixiaoError } from '../../../domain/errors.ts';
import { checked } from '../../../domain/input-error.ts';
import { ruleList } from '../../../tools/support/rule-list.ts';
import { fileWord } from '../args.ts';
import { ask } from '../ask.ts';
import type { Args, Command, Desk } from '../command.ts';
import { FAIL_OPTION, JSON_OPTION, PROFILE_OPTION } from '../shared-options.ts';
import { draftOf, type Source, sourceOf } from '../source.ts';
import { named, target } from '../target.ts';
import { Review, reviewText } from './review-text.ts';

const usage = 'review 文件|文件夹|-';

/** The unit's own file with what was found, under the name that was asked for. */
const marked = (args: Args, desk: Desk, source: Source, name: string | undefined) =>
  ask(desk, named(source.world, name), 'render_document', {
    ...source.input,
    document: 'annotated',
    profile: args.values['profile'],
    apply: args.flags.has('revise') ? 'safe' : undefined,
  });

/** What only a folder has. */
const FOLDER_OPTIONS = {
  out: { value: '文件夹', help: '审文件夹：结果放在哪里；不写则放在旁边的“…-绩效审核结果”' },
  'last-year': { value: '文件夹', help: '审文件夹：上年的文本，用来查雷同，不打分' },
  again: { help: '审文件夹：全部重审，不沿用上次的结果' },
};

function assertForFile({ flags, values }: Args): void {
  const [given] = Object.keys(FOLDER_OPTIONS).filter(name => flags.has(name) || values[name] !== undefined);
  if (given !== undefined)
    throw new JixiaoError('bad_input', `审一份文件不用“--${given}”`, '去掉它，或给出一个文件夹');
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/** What a reviewer would send back, and how to mend it; of a folder, a ranking. */
export const reviewCommand: Command = {
  name: 'review',
  usage,
  summary: '审核一份文本：何处、为什么、依据、怎么改；给文件夹则全部审完并排名',
  words: 1,
  options: {
    ...JSON_OPTION,
    all: { help: '每一处都列出，不只是最要紧的' },
    ...PROFILE_OPTION,
    ...FAIL_OPTION,
    aspect: { value: '方面', help: '只看一个方面：完整性、相关性、适当性、可行性、文字/格式' },
    word: { value: '路径', help: '把问题批注在这份 Word 文件的原处，另存到这里；原件不动' },
    revise: { help: '与 --word 同用：稳妥的改写写成修订，由您接受或拒绝' },
    'min-severity': { value: '级别', values: ['error', 'warning', 'info'], help: '只看这一级和更重的' },
    ...FOLDER_OPTIONS,
  },
  async run(args, desk) {
    const file = fileWord(args, usage);
    if (isFolder(file)) return (await import('./review-folder.ts')).reviewFolder(file, args, desk);
    assertForFile(args);
    const { word } = args.values;
    if (word === undefined && args.flags.has('revise'))
      throw new JixiaoError('bad_input', '--revise 要与 --word 同用', '加上 --word 新文件.docx');
    const to = target(word);
    const source = await sourceOf(desk, file, to.folder === undefined ? {} : { write: to.folder });
    const written = word === undefined ? undefined : await marked(args, desk, source, to.name);
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
      json: written === undefined ? data : { ...data, word: written.data },
      text:
        (written === undefined ? '' : `${written.text}\n\n`) +
        reviewText(review, draft, { titles, all: args.flags.has('all') }),
      severities: review.findings.map(({ severity }) => severity),
    };
  },
};
