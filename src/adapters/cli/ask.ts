import { JixiaoError } from '../../domain/errors.ts';
import { checked } from '../../domain/input-error.ts';
import type { World } from '../../ports.ts';
import type { Call } from '../../tools/tool.ts';
import type { Desk } from './command.ts';
import { progressTold } from './progress.ts';

const defined = (input: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));

/** Shows how far the reading of a scan is: its first report is of no page done; what is quick reports none. */
function scanTold(desk: Desk): Call['progress'] {
  let told: ((done: number, total: number) => void) | null = null;
  return (done, total) => {
    if (done === 0) told = progressTold('已识别页', desk.warn);
    told?.(done, total);
    if (done === total) told = null;
  };
}

/** Calls the same tool a client would; what is undefined was not typed. */
export async function ask(
  desk: Desk,
  world: World,
  name: string,
  input: Record<string, unknown>,
): Promise<{ text: string; data?: Record<string, unknown> }> {
  const tool = desk.tools.find(candidate => candidate.name === name);
  if (tool === undefined) throw new JixiaoError('internal', `缺少工具 ${name}`, '重新安装 jixiao');
  const given = checked(tool.input, defined(input));
  const call = { signal: desk.signal, progress: scanTold(desk) };
  if (tool.kind === 'prose') return tool.run(given, world, call);
  return { text: '', data: await tool.run(given, world, call) };
}
