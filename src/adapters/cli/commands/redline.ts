import { stripVTControlCharacters } from 'node:util';
import { JixiaoError } from '../../../domain/errors.ts';
import { fileWord } from '../args.ts';
import { ask } from '../ask.ts';
import type { Command } from '../command.ts';
import { JSON_OPTION, PROFILE_OPTION } from '../shared-options.ts';
import { draftOf, sourceOf } from '../source.ts';
import { formatOf, named, target } from '../target.ts';

const usage = 'redline 旧文件 新文件';
const FORMATS = ['markdown', 'txt', 'html', 'docx'] as const;

/** Two texts side by side: what was put in, what was taken out, and what became of every indicator. */
export const redlineCommand: Command = {
  name: 'redline',
  usage,
  summary: '对照两份文本：改前改后、逐条指标的变动；docx 写成修订',
  words: 2,
  options: {
    ...JSON_OPTION,
    ...PROFILE_OPTION,
    format: { value: '格式', values: FORMATS, help: FORMATS.join('、') },
    out: { value: '路径', help: '写到哪个文件或文件夹；已有同名文件不覆盖' },
  },
  async run(args, desk) {
    const older = fileWord(args, usage);
    const [, newer] = args.words;
    if (newer === undefined) throw new JixiaoError('bad_input', '只给了一个文件', `用法：jixiao ${usage}`);
    const { profile, out } = args.values;
    const to = target(out);
    const old = await draftOf(desk, older, await sourceOf(desk, older), profile);
    const source = await sourceOf(desk, newer, to.folder === undefined ? {} : { write: to.folder });
    const draft = await draftOf(desk, newer, source, profile);
    const { text, data } = await ask(desk, named(source.world, to.name), 'render_document', {
      draft,
      document: 'redline',
      against: old,
      format: formatOf(args.values['format'], to),
      profile,
      save: out === undefined ? undefined : true,
    });
    return { json: data ?? { text }, text: stripVTControlCharacters(text) };
  },
};
