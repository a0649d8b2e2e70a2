import { access, constants, mkdir } from 'node:fs/promises';
import { JixiaoError } from '../../../domain/errors.ts';
import type { World } from '../../../ports.ts';
import type { Command, Desk } from '../command.ts';
import { coloured, indented, strong } from '../paper.ts';
import { JSON_OPTION } from '../shared-options.ts';
import { clientSettings } from './client-settings.ts';

interface Check {
  readonly what: string;
  readonly ok: boolean;
  readonly told: string;
}

const sentence = (error: unknown): string => {
  if (error instanceof JixiaoError) return `${error.message}；${error.fix}`;
  return error instanceof Error ? error.message : String(error);
};

async function check(what: string, told: string, work: () => Promise<unknown>): Promise<Check> {
  try {
    await work();
    return { what, ok: true, told };
  } catch (error) {
    return { what, ok: false, told: `${told}：${sentence(error)}` };
  }
}

async function writable(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await access(folder, constants.W_OK);
}

const checks = (desk: Desk, world: World): Promise<Check[]> =>
  Promise.all([
    check('Node.js', process.versions.node, async () => undefined),
    check('草稿存放处', desk.folders.data, () => world.store.list({ limit: 1 })),
    check('成品文件夹', desk.folders.output, () => writable(desk.folders.output)),
    check('模板', '整份文本、绩效目标表、审核报告', async () => {
      for (const name of ['document', 'table', 'review']) await world.templates.read(name);
    }),
  ]);

const line = ({ what, ok, told }: Check): string => `${ok ? '✓' : coloured('error', '✗')} ${what}  ${told}`;

/** Is everything in place, and what to paste into each client. */
export const doctorCommand: Command = {
  name: 'doctor',
  usage: 'doctor',
  summary: '检查安装，给出各客户端的配置',
  words: 0,
  options: JSON_OPTION,
  async run(_args, desk) {
    const world = desk.world();
    const results = await checks(desk, world);
    const clients = clientSettings(desk.installed);
    const blocks = clients.map(
      ({ client, where, setting }) => `${strong(client)}  ${where}\n${indented(setting)}`,
    );
    return {
      json: { version: desk.version, checks: results, clients },
      text: [`jixiao ${desk.version}`, ...results.map(line), '', ...blocks].join('\n'),
      broken: results.some(({ ok }) => !ok),
    };
  },
};
