import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import type { EvalClient } from '../client.ts';
import { serveModel } from '../suites/talk/model-server.ts';
import { tasks } from '../suites/talk/suite.ts';
import { call, connect, ENTRY, machine } from './door.ts';

/** What the program printed when a person typed this. */
async function chatted(lines: readonly string[], env: Record<string, string>): Promise<string> {
  const child = spawn(process.execPath, [ENTRY, 'chat'], { env });
  let told = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      told += text;
    });
  child.stdin.end(`${lines.join('\n')}\n`);
  await once(child, 'close');
  return told;
}

/** A client of another process that reads the same data. */
async function reader(env: Record<string, string>): Promise<EvalClient> {
  const client = await connect(env);
  const tryCall: EvalClient['tryCall'] = (name, args) => call(client, name, args);
  return { tryCall, call: async (name, args) => (await tryCall(name, args)).data, close: async () => {} };
}

/** The conversation pauses after some rounds until the person says to go on. */
const GO_ON = Array.from({ length: 4 }, () => '继续');

test('the errands of the talk suite end well in jixiao chat too', { timeout: 120_000 }, async () => {
  for (const task of await tasks()) {
    const model = await serveModel(task.script);
    const env = { ...machine().env, JIXIAO_LLM_URL: model.url, JIXIAO_LLM_MODEL: 'script' };
    const told = await chatted([...task.lines, ...GO_ON], env);
    model.close();
    expect({ [task.name]: await task.check(await reader(env), { said: [told] }) }).toEqual({
      [task.name]: [],
    });
  }
});
