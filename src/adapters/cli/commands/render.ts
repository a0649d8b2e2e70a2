import { basename } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { JixiaoError } from '../../../domain/errors.ts';
import { FONTS, FORMATS } from '../../../domain/formats.ts';
import { fileWord } from '../args.ts';
import { ask } from '../ask.ts';
import type { Command, Desk } from '../command.ts';
import { JSON_OPTION, PROFILE_OPTION } from '../shared-options.ts';
import { draftOf, sourceOf } from '../source.ts';
import { formatOf, named, target } from '../target.ts';

/** The form goes along as bytes: it may lie in another folder than the text. */
async function formInput(desk: Desk, form: string): Promise<Record<string, string>> {
  const bytes = await (await sourceOf(desk, form)).bytes();
  return { content_base64: Buffer.from(bytes).toString('base64'), filename: basename(form) };
}

const usage = 'render 文件|- --format docx';
/** The finished document: to the terminal, or into a file. */
export const renderCommand: Command = {
  name: 'render',
  usage,
  summary: '生成成品：整份文本、绩效目标表、审核报告、带批注的文本或单位自己的表样',
  words: 1,
  options: {
    ...JSON_OPTION,
    ...PROFILE_OPTION,
    format: { value: '格式', values: FORMATS, help: FORMATS.join('、') },
    document: {
      value: '文书',
      values: ['text', 'table', 'review', 'annotated'],
      help: 'text 整份文本（默认）、table 绩效目标表、review 审核报告、annotated 意见批注在 Word 正文旁',
    },
    fonts: {
      value: '字体',
      values: FONTS,
      help: 'Word 用的字体：gb2312（默认，仿宋_GB2312 等）、windows（仿宋等）、open（开源字体）',
    },
    project: { value: '项目编号', help: '与 --document table 同用，如 p1' },
    form: { value: '表样.docx', help: '填单位自己的表样：Word 文件，要填处写 {{标题}} 等标记' },
    out: { value: '路径', help: '写到哪个文件或文件夹；已有同名文件不覆盖' },
  },
  async run(args, desk) {
    const file = fileWord(args, usage);
    const { profile, out, document, project, fonts } = args.values;
    const to = target(out);
    const format = formatOf(args.values['format'], to);
    const source = await sourceOf(desk, file, to.folder === undefined ? {} : { write: to.folder });
    const draft = await draftOf(desk, file, source, profile);
    if (document === 'table' && project === undefined)
      throw new JixiaoError(
        'bad_input',
        '没有说明要哪个项目的绩效目标表',
        `加 --project 编号：${draft.projects.map(({ id, name }) => `${id} ${name ?? ''}`).join('；')}`,
      );
    const form = args.values['form'];
    if (form !== undefined && (document ?? project ?? fonts) !== undefined)
      throw new JixiaoError(
        'bad_input',
        '--form 与 --document、--project、--fonts 不能同用',
        '表样里写了什么就填什么；去掉后几项',
      );
    const { text, data } = await ask(desk, named(source.world, to.name), 'render_document', {
      draft,
      format,
      document: form === undefined ? document : 'form',
      ...(form === undefined ? {} : await formInput(desk, form)),
      fonts,
      profile,
      project_id: project,
      save: out === undefined ? undefined : true,
    });
    return { json: data ?? { format: format ?? 'markdown', text }, text: stripVTControlCharacters(text) };
  },
};
