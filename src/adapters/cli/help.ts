import type { Command } from './command.ts';
import { columns, strong } from './paper.ts';

/** The whole usage on one screen. */
export const overview = (commands: readonly Command[], version: string): string =>
  [
    `${strong('绩效（jixiao）')} ${version}：部门预算绩效文本的编写、审核和成文`,
    '',
    columns(commands.map(({ usage, summary }) => [`jixiao ${usage}`, summary])),
    '',
    '文件写 - 表示从标准输入读；jixiao help 命令 看它的选项。',
    '退出码：0 正常；1 有 --fail-on 所指的问题，或评测没过门槛；2 输入有误；3 程序或环境出错。',
  ].join('\n');

/** One command's usage and options. */
export function usageOf({ usage, summary, options }: Command): string {
  const rows = Object.entries(options).map(([name, { value, help }]) => [
    `  --${name}${value === undefined ? '' : ` ${value}`}`,
    help,
  ]);
  return `用法：jixiao ${usage}\n${summary}\n\n${columns(rows)}`;
}
