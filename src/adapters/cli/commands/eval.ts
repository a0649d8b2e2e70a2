import { resolve } from 'node:path';
import type { Command } from '../command.ts';
import { JSON_OPTION } from '../shared-options.ts';

/** How good the review is, measured. */
export const evalCommand: Command = {
  name: 'eval',
  usage: 'eval',
  summary: '评测：量一量审核查得准不准、建议提得对不对',
  words: 0,
  options: {
    ...JSON_OPTION,
    suite: {
      value: '名称',
      values: ['critique', 'suggest', 'talk'],
      help: '哪一套评测：critique（审核质量，默认）、suggest（由目标提出指标）、talk（会话办事）',
    },
    data: { value: '文件', help: '用自己标注的指标（每行一个 JSON），代替自带的数据' },
    out: { value: '文件夹', help: '报告写到哪里，默认 out/evals' },
    endpoint: { value: '命令', help: '评测别的 MCP 服务：启动它的命令，如 "jixiao serve"' },
    'update-baseline': { help: '把这次的结果记为以后比较的基线' },
  },
  async run({ values, flags }, desk) {
    const { suite = 'critique', data, out = 'out/evals', endpoint } = values;
    const { json, text, failed } = await desk.evals({
      suite,
      out: resolve(out),
      updateBaseline: flags.has('update-baseline'),
      ...(data === undefined ? {} : { data: resolve(data) }),
      ...(endpoint === undefined ? {} : { endpoint }),
    });
    return { json, text, failed };
  },
};
