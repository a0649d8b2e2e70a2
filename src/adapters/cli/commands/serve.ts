import { JixiaoError } from '../../../domain/errors.ts';
import type { Args, Command } from '../command.ts';

const PORT = 8765;

function portOf({ values }: Args): number {
  const given = values['port'] ?? String(PORT);
  const port = Number(given);
  if (/^\d{1,5}$/.test(given) && port <= 65_535) return port;
  throw new JixiaoError('bad_input', `端口“${given}”不对`, '写 0 到 65535 的整数，0 为任选一个空闲端口');
}

/** `serve` alone speaks MCP over stdin and stdout and never comes here; this is the door over HTTP. */
export const serveCommand: Command = {
  name: 'serve',
  usage: 'serve [--http]',
  summary: '作为 MCP 服务运行，供对话客户端调用；--http 供 ChatGPT 等远程客户端',
  words: 0,
  options: {
    http: { help: '用 Streamable HTTP，不用标准输入输出' },
    port: { value: '端口', help: `缺省 ${PORT}` },
    host: { value: '地址', help: '缺省 127.0.0.1；其他地址要先设 JIXIAO_TOKEN' },
    'allow-host': { value: '域名', help: '经反向代理访问时的域名，几个用逗号隔开' },
  },
  async run(args, desk) {
    if (!args.flags.has('http'))
      throw new JixiaoError('bad_input', '没有 --http，别的选项不起作用', '加上 --http，或只写 jixiao serve');
    await desk.serveHttp({
      host: args.values['host'] ?? '127.0.0.1',
      port: portOf(args),
      allowedHosts: (args.values['allow-host'] ?? '').split(/[,，\s]+/).filter(name => name !== ''),
    });
    return { json: { stopped: true }, text: '已停止' };
  },
};
