import { z } from 'zod';
import { JixiaoError } from '../../../src/index.ts';
import type { EvalClient } from '../../client.ts';
import { readEval } from '../../files.ts';
import { drawn, Floor, floorGates } from '../../floors.ts';
import type { Case, Score, Suite, SuiteResult } from '../../suite.ts';
import { converse, type Talk } from './converse.ts';
import { serveModel } from './model-server.ts';
import type { Task } from './task.ts';
import { draftProject } from './tasks/draft-project.ts';
import { mendWeakest } from './tasks/mend-weakest.ts';
import { rollOver } from './tasks/roll-over.ts';

const BASELINE = 'baselines/talk.json';
const Baseline = z.strictObject({
  schema: z.literal('jixiao.eval-baseline/1'),
  floors: z.array(Floor),
});

/** The errands, each afresh. */
export const tasks = async (): Promise<Task[]> => [draftProject(), await mendWeakest(), await rollOver()];

interface Done {
  readonly task: Task;
  readonly talk: Talk;
  readonly faults: readonly string[];
}

/** What is wrong in the end; an end state that cannot even be looked at is wrong. */
async function faultsOf(client: EvalClient, task: Task, talk: Talk): Promise<string[]> {
  try {
    return await task.check(client, talk);
  } catch (error) {
    return [`没有办成：${error instanceof Error ? error.message : String(error)}`];
  }
}

async function done(client: EvalClient, task: Task): Promise<Done> {
  const model = await serveModel(task.script);
  try {
    const talk = await converse(client, model.url, task.lines);
    return { task, talk, faults: await faultsOf(client, task, talk) };
  } finally {
    model.close();
  }
}

/** Errors after which the same tool was called again and answered. */
const recovered = ({ calls }: Talk): number =>
  calls.filter(
    ({ name, isError }, at) =>
      isError && calls.slice(at + 1).some(later => later.name === name && !later.isError),
  ).length;

function scoresOf(all: readonly Done[]): Score[] {
  const calls = all.flatMap(({ talk }) => talk.calls);
  const errors = calls.filter(({ isError }) => isError).length;
  const mended = all.reduce((sum, { talk }) => sum + recovered(talk), 0);
  return [
    {
      key: 'task.done',
      title: '办成的事',
      value: all.filter(({ faults }) => faults.length === 0).length / all.length,
    },
    { key: 'error.recovered', title: '出错后照提示改好的', value: errors === 0 ? null : mended / errors },
    { key: 'errors_count', title: '调用出错', value: errors },
    { key: 'calls_count', title: '调用次数', value: calls.length },
  ];
}

const caseOf = ({ task, talk, faults }: Done): Case => ({
  id: task.name,
  group: '会话',
  ok: faults.length === 0,
  subject: task.title,
  expected: '结果对，没有编数',
  said:
    faults.length > 0 ? faults : talk.calls.map(({ name, isError }) => `${name}${isError ? '（出错）' : ''}`),
  why: task.lines.join(' / '),
  ...(faults.length === 0 ? {} : { kind: 'missed' }),
});

async function run(client: EvalClient): Promise<SuiteResult> {
  const all: Done[] = [];
  for (const task of await tasks()) all.push(await done(client, task));
  const scores = scoresOf(all);
  const baseline = Baseline.parse(JSON.parse(await readEval(BASELINE)));
  const figures = new Map(scores.map(({ key, value }) => [key, value]));
  const floors = baseline.floors.map(floor => drawn(floor, figures.get(floor.key), false));
  return {
    facts: [['会话', String(all.length)]],
    scores,
    tables: [],
    cases: all.map(caseOf),
    gates: floorGates(baseline.floors, scores),
    baselines: [{ file: BASELINE, content: { ...baseline, floors } }],
  };
}

/** Can a model that reads our answers carry a whole errand to its end? */
export const talk: Suite = {
  name: 'talk',
  title: '会话办事',
  async run(client, { data }) {
    if (data === undefined) return run(client);
    throw new JixiaoError(
      'bad_input',
      '会话评测不用“--data”',
      '去掉 --data，或改用 --suite critique、suggest',
    );
  },
};
