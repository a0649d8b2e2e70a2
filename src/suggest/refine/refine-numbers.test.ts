import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Llm, LlmReply } from '../../ports.ts';
import type { Request, Suggestion } from '../request.ts';
import { suggest } from '../suggest.ts';
import { testBench } from '../testing-bench.ts';
import { refine } from './refine.ts';
import { type ModelRow, Refinement } from './refine-question.ts';

const bench = testBench();
const ABOUT: Request = {
  goal: '组织流动科普大篷车进校园20场，服务师生八千人次，评选航模小能手30名，为山区学校捐赠科普图书600册',
  project: '科普活动经费',
  budget: '12万元',
};
const engine = suggest(ABOUT, bench);
const USAGE = { calls: 1, promptTokens: 0, cachedTokens: 0, completionTokens: 0, estimated: false };

/** A model that answers this, whatever it is asked. */
const answering = (said: unknown): Llm => ({
  model: 'm',
  ask: async <T>() => ({ ok: true, data: Refinement.parse(said), usage: USAGE }) as LlmReply<T>,
  converse: async () => ({ ok: false, failure: 'empty', message: '', usage: USAGE }),
});

const number = fc.constantFrom('50', '37.5%', '三十五人', '百分之九十', '①', '20场', '12月末', 'ⅷ', '９９');
/** Words as they are, or now and then with a number put in. */
const now = (...told: readonly string[]) =>
  fc
    .tuple(fc.constantFrom(...told), fc.option(number, { freq: 3 }), fc.nat(12))
    .map(([text, more, at]) => (more === null ? text : `${text.slice(0, at)}${more}${text.slice(at)}`));
/** fast-check says null one time in `freq + 1`: mostly a number is put in, so numbers are what is tried. */
const plain = (...told: readonly string[]) =>
  fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...told) }, now(...told));
const row: fc.Arbitrary<ModelRow> = fc.record({
  level2: fc.constantFrom('数量指标', '质量指标', '社会效益指标', '服务对象满意度指标'),
  name: plain('航模小能手评选公示率', '捐赠科普图书册数', '山区学校受赠学校所数', '小能手作品展出件数'),
  description: plain('年度内公示人数÷获评人数×100%', '年度内实际交付的册数之和，截至12月末'),
  operator: fc.constantFrom('>=', '<=', '='),
  unit: fc.constantFrom('人', '%', '册', '所', '20场'),
  data_source: plain('评选公示文件', '捐赠清单'),
  evidence: plain('公示截图', '签收单'),
  basis_hint: plain('评选办法', '捐赠方案'),
  goal_quote: fc.constantFrom(...ABOUT.goal.split('，'), '没有的话'),
});
const rewording = fc.record({
  row: fc.integer({ min: 0, max: 12 }),
  name: now(...engine.suggestions.map(({ name }) => name)),
  description: now(...engine.suggestions.map(({ description }) => description)),
});
const said = fc.record({
  rows: fc.array(row, { maxLength: 6 }),
  rewordings: fc.array(rewording, { maxLength: 4 }),
  leave_out: fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 3 }),
});

/** Looked for apart from the code under test: digits of any width, and the numerals that were put in. */
const numbersOf = (text: string): string[] =>
  text.normalize('NFKC').match(/\d+(?:\.\d+)?|三十五人|百分之九十/g) ?? [];

const wordsOf = ({ name, description, data_source, basis_hint, unit, value }: Suggestion): string =>
  [name, description, data_source, basis_hint, unit, value?.number ?? ''].join('；');

const target = ({ value, unit, operator }: Suggestion) => [value, unit, operator];
const isStated = ({ value }: Suggestion): boolean => value !== null;

test('whatever a model says, no number enters that neither the goal nor the engine said; no target changes', async () => {
  const given = [...Object.values(ABOUT), ...engine.suggestions.map(wordsOf), '8000', '100', '12'];
  const known = new Set(given.flatMap(text => numbersOf(String(text))));
  let [kept, seen] = [0, 0];
  await fc.assert(
    fc.asyncProperty(said, async model => {
      const refining = { about: ABOUT, bench, llm: answering(model), signal: new AbortController().signal };
      const { answer } = await refine(engine, refining);
      for (const one of answer.suggestions)
        for (const number of numbersOf(wordsOf(one))) expect(known).toContain(number);
      const own = answer.suggestions.filter(({ origin }) => origin !== 'model');
      const held = engine.suggestions.map(target);
      expect(held).toEqual(expect.arrayContaining(own.map(target)));
      expect(own.filter(isStated).map(target)).toEqual(engine.suggestions.filter(isStated).map(target));
      expect(own.length).toBeGreaterThan(engine.suggestions.length / 2);
      seen += 1;
      if (answer.suggestions.length > own.length) kept += 1;
    }),
    { numRuns: 400, seed: 4 },
  );
  expect(seen).toBeGreaterThanOrEqual(400);
  expect(kept).toBeGreaterThan(5);
});
