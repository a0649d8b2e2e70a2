import { JixiaoError } from '../../domain/errors.ts';
import { checked } from '../../domain/input-error.ts';
import type { World } from '../../ports.ts';
import type { Desk } from './command.ts';

const defined = (input: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));

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
  const call = { signal: desk.signal, progress: () => {} };
  if (tool.kind === 'prose') return tool.run(given, world, call);
  return { text: '', data: await tool.run(given, world, call) };
}
