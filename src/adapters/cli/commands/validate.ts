import { z } from 'zod';
import { checked } from '../../../domain/input-error.ts';
import { fileWord } from '../args.ts';
import { ask } from '../ask.ts';
import type { Command } from '../command.ts';
import { faint, indented, oneLine, strong } from '../paper.ts';
import { FAIL_OPTION, JSON_OPTION, PROFILE_OPTION } from '../shared-options.ts';
import { draftAsWritten, draftOf, sourceOf } from '../source.ts';

const Validation = z.object({
  valid: z.boolean(),
  problems: z.array(z.object({ message: z.string(), fix: z.string() })),
  next: z.array(z.object({ question: z.string(), options: z.array(z.string()).optional() })),
});

const usage = 'validate 文件|-';

function told({ valid, problems, next }: z.infer<typeof Validation>): string {
  return [
    strong(valid ? '齐全，合乎表式' : `还有 ${problems.length} 处要补`),
    ...problems.map(({ message, fix }) => indented(`${oneLine(message)}：${fix}`)),
    ...(next.length === 0 ? [] : ['', strong('接下来先问单位')]),
    ...next.map(({ question, options }, index) =>
      indented(`${index + 1}. ${question}${options === undefined ? '' : faint(`（${options.join('、')}）`)}`),
    ),
  ].join('\n');
}

/** What a document still lacks, and what to ask first. */
export const validateCommand: Command = {
  name: 'validate',
  usage,
  summary: '校验是否齐全，给出接下来要问的问题',
  words: 1,
  options: { ...JSON_OPTION, ...PROFILE_OPTION, ...FAIL_OPTION },
  async run(args, desk) {
    const file = fileWord(args, usage);
    const profile = args.values['profile'];
    const source = await sourceOf(desk, file);
    const draft = (await draftAsWritten(file, source)) ?? (await draftOf(desk, file, source, profile));
    const { data } = await ask(desk, source.world, 'validate_draft', { draft, profile });
    const validation = checked(Validation, data);
    return { json: data, text: told(validation), severities: validation.valid ? [] : ['error'] };
  },
};
