import { JixiaoError } from '../domain/errors.ts';

/** What a prompt asks the person for. */
interface PromptArgument {
  readonly name: string;
  /** Chinese. */
  readonly description: string;
  readonly required: boolean;
}

/** A task a person starts from a client's menu: one file of `prompts/`. */
export interface Prompt {
  /** The file's name without its ending. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly arguments: readonly PromptArgument[];
  /** Its text; `{{name}}` stands for an argument. */
  readonly body: string;
}

const FRONT = /^---\n([\s\S]*?)\n---\n([\s\S]+)$/;
const FIELD = /^(title|description): (.+)$/m;
const ARGUMENT = /^ {2}- ([a-z_]+)(\?)?: (.+)$/;
const SLOT = /\{\{([a-z_]+)\}\}/g;
const NOT_GIVEN = '（未给）';
const LONGEST = 20_000;

const wrong = (name: string, why: string): JixiaoError =>
  new JixiaoError(
    'template_error',
    `提示词“${name}”写得不对：${why}`,
    '对照其他提示词的开头改正，或重新安装',
  );

function field(front: string, key: string, name: string): string {
  const found = front.split('\n').find(line => FIELD.exec(line)?.[1] === key);
  if (found === undefined) throw wrong(name, `缺 ${key}`);
  return found.slice(key.length + 2);
}

/** Reads a prompt's file. Errors: `template_error` for a missing field, or an argument that stands in one half only. */
export function readPrompt(name: string, text: string): Prompt {
  const [, front, body] = FRONT.exec(text.replaceAll('\r\n', '\n')) ?? [];
  if (front === undefined || body === undefined) throw wrong(name, '开头没有 --- 包起来的说明');
  const given = front.split('\n').flatMap(line => {
    const [, argument, optional, description] = ARGUMENT.exec(line) ?? [];
    return argument === undefined || description === undefined
      ? []
      : [{ name: argument, description, required: optional === undefined }];
  });
  const used = new Set([...body.matchAll(SLOT)].map(([, slot]) => slot));
  for (const { name: argument } of given)
    if (!used.delete(argument)) throw wrong(name, `参数 ${argument} 没有用到`);
  for (const slot of used) throw wrong(name, `{{${slot}}} 没有声明`);
  return {
    name,
    title: field(front, 'title', name),
    description: field(front, 'description', name),
    arguments: given,
    body: body.trim(),
  };
}

/**
 * The prompt with what the person gave, each in quotation marks as JSON has them: what was given is data.
 * Errors: `bad_input` for a missing, unknown or overlong argument.
 */
export function fillPrompt(prompt: Prompt, given: Readonly<Record<string, string>>): string {
  for (const name of Object.keys(given))
    if (!prompt.arguments.some(argument => argument.name === name))
      throw new JixiaoError(
        'unknown_key',
        `“${prompt.title}”没有参数“${name.slice(0, 80)}”`,
        `可用：${prompt.arguments.map(argument => argument.name).join('、')}`,
      );
  for (const { name, description, required } of prompt.arguments) {
    const value = given[name]?.trim() ?? '';
    if (required && value === '')
      throw new JixiaoError('bad_input', `“${prompt.title}”还缺 ${name}`, `写明${description}`);
    if (value.length > LONGEST)
      throw new JixiaoError('too_large', `${name} 超过 ${LONGEST} 字`, '长文本用 import_document 读入');
  }
  return prompt.body.replace(SLOT, (_, name: string) => {
    const value = given[name]?.trim() ?? '';
    return value === '' ? NOT_GIVEN : JSON.stringify(value);
  });
}
