import { parseArgs } from 'node:util';
import { JixiaoError } from '../../domain/errors.ts';
import { nearest } from '../../domain/nearest.ts';
import type { Args, Command, Option } from './command.ts';

const bad = (message: string, fix: string): JixiaoError => new JixiaoError('bad_input', message, fix);

function assertKnown(name: string, typed: string, options: Readonly<Record<string, Option>>): Option {
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  if (option !== undefined) return option;
  const [near] = nearest(name, Object.keys(options));
  throw bad(`没有“${typed}”这个选项`, near === undefined ? '用 jixiao help 看用法' : `是否想写“--${near}”？`);
}

/** Reads what follows the command's name, or says in Chinese what is wrong with it. */
export function readArgs(argv: readonly string[], { options, words: most, usage }: Command): Args {
  const shapes = Object.entries(options).map(([name, { value }]) => [
    name,
    { type: value === undefined ? ('boolean' as const) : ('string' as const) },
  ]);
  const { tokens } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(shapes),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const words: string[] = [];
  const flags = new Set<string>();
  const values: Record<string, string> = {};
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    const option = assertKnown(name, rawName, options);
    if (option.value === undefined) flags.add(name);
    else if (value === undefined)
      throw bad(`“--${name}”后面缺少${option.value}`, `写成 --${name} ${option.value}`);
    else if (option.values !== undefined && !option.values.includes(value))
      throw bad(`“--${name}”不能是“${value}”`, `可选：${option.values.join('、')}`);
    else values[name] = value;
  }
  const extra = words[most];
  if (extra !== undefined) throw bad(`多出了“${extra}”`, `用法：jixiao ${usage}（名称里有空格时加引号）`);
  return { words, flags, values };
}

/** The file a command needs, or a sentence saying that it is missing. */
export function fileWord({ words: [file] }: Args, usage: string): string {
  if (file === undefined) throw bad('没有给出文件', `用法：jixiao ${usage}`);
  return file;
}
