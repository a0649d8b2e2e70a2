import { expect, test } from 'vitest';
import { openLlm } from '../adapters/llm/open.ts';
import { type Script, saying, scripted, sending } from '../adapters/llm/testing-server.ts';
import { callTool, testWorld } from './testing-world.ts';

const GIVEN = { goal: '组织科普大篷车进校园20场，评选航模小能手30名', project: '科普活动经费' };
const ROW = {
  level2: '质量指标',
  name: '航模小能手评选公示率',
  description: '年度内公示过的获评人数÷获评人数×100%',
  operator: '>=',
  unit: '%',
  data_source: '评选公示文件',
  evidence: '公示截图',
  basis_hint: '评选办法',
  goal_quote: '评选航模小能手30名',
};

async function asked(step: Script, more: Record<string, unknown>) {
  const { url, seen } = await scripted(step);
  const llm = openLlm({ baseUrl: url, key: null, model: 'm', format: null, maxTokens: 100_000 });
  return {
    answer: await callTool('suggest_indicators', { ...GIVEN, ...more }, { ...testWorld(), llm }),
    seen,
  };
}
const good = saying(JSON.stringify({ rewordings: [], rows: [ROW], leave_out: [] }));

test('a model speaks only where it is wanted, and the answer says that it did', async () => {
  const quiet = await asked(good, {});
  expect(quiet.seen).toEqual([]);
  expect(quiet.answer.mode).toBe('engine');
  const { answer } = await asked(good, { use_model: true });
  expect(answer.mode).toBe('engine+model');
  expect(answer.next_cursor).toBeUndefined();
  expect(JSON.stringify(answer.suggestions)).toContain(ROW.name);
});

test('a failing model changes nothing but the notes; a later page asks no model', async () => {
  const { answer: engine } = await asked(good, {});
  const { answer } = await asked(sending(500, '<html>'), { use_model: true });
  expect(answer).toMatchObject({ mode: 'engine', understood: engine.understood, coverage: engine.coverage });
  expect(JSON.stringify(answer.notes)).toContain('由引擎给出');
  expect((await asked(good, { use_model: true, cursor: '1' })).seen).toEqual([]);
});
