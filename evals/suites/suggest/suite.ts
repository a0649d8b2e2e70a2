import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { JixiaoError } from '../../../src/index.ts';
import type { EvalClient } from '../../client.ts';
import { readEval } from '../../files.ts';
import { floorGates } from '../../floors.ts';
import type { Suite, SuiteOptions, SuiteResult } from '../../suite.ts';
import { objections, propose } from './ask.ts';
import { Baseline, comparable, comparison, nextBaseline } from './baseline.ts';
import { goalCases } from './cases.ts';
import { type Foreign, type Given, type Goal, hashOf, readBad, readForeign, readGoals } from './goal-data.ts';
import { badCase, badScore, foreignCase, foreignScore, type Strange } from './refusals.ts';
import { type Judged, scoreGoals } from './score.ts';

const BASELINE = 'baselines/suggest.json';
const GOALS = ['goals', 'goals-spoken'];

const ours = async (name: string): Promise<Given> => ({
  name: `${name}.jsonl`,
  text: await readEval(`datasets/suggest/${name}.jsonl`),
});

async function given(path: string): Promise<Given> {
  try {
    return { name: basename(path), text: await readFile(path, 'utf8') };
  } catch {
    throw new JixiaoError('not_found', `读不到“${path}”`, '核对文件名；每行一个 JSON 对象，见 docs/evals.md');
  }
}

/** Puts each goal to the server, and its proposals to the server's own review. */
async function judge(client: EvalClient, goals: readonly Goal[]): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const goal of goals) {
    const proposal = await propose(client, goal);
    judged.push({ goal, proposal, objections: await objections(client, goal, proposal.rows) });
  }
  return judged;
}

async function strangers<T extends Foreign>(client: EvalClient, goals: readonly T[]): Promise<Strange<T>[]> {
  const met: Strange<T>[] = [];
  for (const goal of goals) met.push({ goal, proposal: await propose(client, goal) });
  return met;
}

/** Other people's goals: figures only, since our bars were set on ours. */
async function runGiven(client: EvalClient, path: string): Promise<SuiteResult> {
  const goals = readGoals([await given(path)]);
  const judged = await judge(client, goals);
  return {
    facts: [
      ['目标', String(goals.length)],
      ['有建议的', String(judged.filter(({ proposal }) => proposal.rows.length > 0).length)],
      ['数据', hashOf(goals)],
    ],
    scores: scoreGoals(judged),
    tables: [],
    cases: judged.flatMap(goalCases),
    gates: [],
  };
}

async function runOurs(client: EvalClient): Promise<SuiteResult> {
  const goals = readGoals(await Promise.all(GOALS.map(ours)));
  const foreign = readForeign([await ours('foreign')]);
  const bad = readBad([await ours('bad-input')]);
  const judged = await judge(client, goals);
  const strange = await strangers(client, foreign);
  const refused = await strangers(client, bad);
  const scores = [...scoreGoals(judged), foreignScore(strange), badScore(refused)];
  const baseline = Baseline.parse(JSON.parse(await readEval(BASELINE)));
  const dataset = hashOf([goals, foreign, bad]);
  const changed = dataset === baseline.dataset ? '相同' : `不同，可比 ${comparable(judged, baseline)} 条`;
  return {
    facts: [
      ['目标', `${goals.length}，库外 ${foreign.length}，不成目标 ${bad.length}`],
      ['数据', dataset],
      ['与基线', changed],
    ],
    scores,
    tables: [],
    cases: [...judged.flatMap(goalCases), ...strange.map(foreignCase), ...refused.map(badCase)],
    gates: [...floorGates(baseline.floors, scores), ...comparison(judged, baseline)],
    baselines: [{ file: BASELINE, content: nextBaseline(baseline, judged, { scores, dataset }) }],
  };
}

/** Does a goal lead to the right indicators, and does nothing come of nothing? */
export const suggest: Suite = {
  name: 'suggest',
  title: '由目标提出指标',
  run: (client, { data }: SuiteOptions) => (data === undefined ? runOurs(client) : runGiven(client, data)),
};
