import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { type Script, saying, scripted, sending } from '../../src/adapters/llm/testing-server.ts';
import { ENTRY, machine } from './door.ts';

const calling = (name: string, given: unknown): Script =>
  saying(null, {
    finish_reason: 'tool_calls',
    message: {
      tool_calls: [{ id: 'c1', type: 'function', function: { name, arguments: JSON.stringify(given) } }],
    },
  });

/** What a person types into the real program, and what it prints; the model is a scripted server. */
async function talk(typed: string, steps: readonly Script[], more: Record<string, string> = {}) {
  const { url, seen } = await scripted(...steps);
  const env = { ...machine().env, JIXIAO_LLM_URL: url, JIXIAO_LLM_MODEL: 'm', ...more };
  const child = spawn(process.execPath, [ENTRY, 'chat'], { env });
  let told = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      told += text;
    });
  child.stdin.end(typed);
  const [code] = await once(child, 'close');
  return { told, code, seen };
}

test('a whole errand: the model calls our tools, the person reads the answer', async () => {
  const { told, code, seen } = await talk('新建某县水利局2027年的文本\n再看看有哪些草稿\n', [
    calling('create_draft', { unit: '某县水利局', year: 2027 }),
    saying('建好了，接下来填项目。'),
    calling('get_draft', {}),
    saying('只有某县水利局这一份。'),
  ]);
  expect(code).toBe(0);
  expect(told).toMatch(
    /▶ 新建部门预算绩效文本\n建好了，接下来填项目。\n▶ 查看草稿\n只有某县水利局这一份。\n再见\n$/,
  );
  const list = seen[3]?.body.messages.at(-1);
  expect(list).toMatchObject({ role: 'tool', tool_call_id: 'c1' });
  expect(list?.content).toContain('某县水利局');
  expect(seen[0]?.body.tools?.length).toBeGreaterThan(5);
});

test('the model is not told where the folder is; the person is', async () => {
  const { told, seen } = await talk('审核一份再出文件\n', [
    calling('create_draft', { unit: '某县水利局', year: 2027 }),
    (response, all) => {
      const made = JSON.parse(all.at(-1)?.body.messages.at(-1)?.content ?? '{}');
      const given = { draft_id: made.draft_id, format: 'docx' };
      return calling('render_document', given)(response, all);
    },
    (response, all) => saying(all.at(-1)?.body.messages.at(-1)?.content ?? '')(response, all),
  ]);
  const sent = JSON.stringify(seen.map(({ body }) => body.messages));
  expect(sent).toContain('〔输出文件夹〕');
  expect(sent).not.toContain(tmpdir());
  expect(told).toContain(tmpdir());
  expect(told).not.toContain('〔输出文件夹〕');
});

test('a call that cannot be made comes back to the model as a Chinese error, and it may mend it', async () => {
  const { told, seen } = await talk('看草稿\n', [
    calling('get_drafts', {}),
    saying(null, {
      message: {
        tool_calls: [{ id: 'c1', type: 'function', function: { name: 'get_draft', arguments: '{' } }],
      },
    }),
    calling('get_draft', {}),
    saying('还没有草稿。'),
  ]);
  expect(seen[1]?.body.messages.at(-1)?.content).toContain('是否想用“get_draft”');
  expect(seen[2]?.body.messages.at(-1)?.content).toContain('参数不是 JSON');
  expect(told).toContain('还没有草稿。');
});

test('a failing model is told in Chinese, the talk goes on without the lost question', async () => {
  const down = sending(401, { error: { message: 'sk-secret is wrong' } });
  const { told, code, seen } = await talk('一\n二\n', [down, saying('好。')], {
    JIXIAO_LLM_KEY: 'sk-secret',
  });
  expect(code).toBe(0);
  expect(told).toContain('模型服务不认密钥');
  expect(told).toContain('好。');
  expect(told).not.toContain('sk-secret');
  expect(seen[1]?.body.messages.map(({ role }) => role)).toEqual(['system', 'user']);
});

test('a model that fails half-way: what was done is not denied', async () => {
  const down = sending(401, { error: { message: 'no' } });
  const made = calling('create_draft', { unit: '某县水利局', year: 2027 });
  const { told } = await talk('新建某县水利局2027年的文本\n', [made, down]);
  expect(told).toContain('▶ 新建部门预算绩效文本');
  expect(told).toContain('草稿若有改动已保存');
  expect(told).not.toContain('草稿没有受影响');
});

test('what a model says moves no cursor, and of a flood of calls only the first are made', async () => {
  const flood = Array.from({ length: 50 }, (_, index) => ({
    id: `c${index}`,
    type: 'function',
    function: { name: '\u001b[2Jget_draft', arguments: '{}' },
  }));
  const { told, seen } = await talk('看\n', [
    saying(null, { finish_reason: 'tool_calls', message: { tool_calls: flood } }),
    saying('\u001b]0;改标题\u0007\u009b2J好。'),
  ]);
  expect(told).toContain('好。');
  expect(told).not.toMatch(/[\u001b\u0007\u009b]/);
  expect(seen[1]?.body.messages.filter(({ role }) => role === 'tool')).toHaveLength(8);
});

test('a model that never stops calling is stopped', async () => {
  const { told, seen } = await talk('看\n', [calling('get_draft', {})]);
  expect(seen).toHaveLength(12);
  expect(told).toContain('先停一停');
});

test('a model that is not there is told as such by the built program', async () => {
  const { told } = await talk('一\n', [saying('')], { JIXIAO_LLM_URL: 'http://127.0.0.1:9/v1' });
  expect(told).toContain('连不上模型服务');
});

test('without a model it says what to set, and ends with 2', async () => {
  const { told, code } = await talk('看\n', [saying('')], { JIXIAO_LLM_URL: '' });
  expect(code).toBe(2);
  expect(told).toContain('JIXIAO_LLM_URL');
});
