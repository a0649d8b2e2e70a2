import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type EvalOutcome, type EvalRequest, JixiaoError } from '../src/index.ts';
import { connectEndpoint, connectOwn } from './client.ts';
import { writeEval } from './files.ts';
import { htmlReport } from './report/html.ts';
import { jsonReport } from './report/json.ts';
import { junitReport } from './report/junit.ts';
import { textReport } from './report/text.ts';
import type { Suite, SuiteResult } from './suite.ts';
import { critique } from './suites/critique/suite.ts';
import { suggest } from './suites/suggest/suite.ts';
import { talk } from './suites/talk/suite.ts';

const SUITES: readonly Suite[] = [critique, suggest, talk];

function suiteNamed(name: string): Suite {
  const found = SUITES.find(suite => suite.name === name);
  if (found !== undefined) return found;
  const names = SUITES.map(suite => suite.name).join('、');
  throw new JixiaoError('bad_input', `没有“${name}”这套评测`, `可选：${names}`);
}

function assertOurs({ data, endpoint, updateBaseline }: EvalRequest): void {
  if (updateBaseline && (data !== undefined || endpoint !== undefined))
    throw new JixiaoError(
      'bad_input',
      '基线只记自带数据、本程序的结果',
      '去掉 --data 和 --endpoint 再用 --update-baseline',
    );
}

async function writeReports(suite: Suite, result: SuiteResult, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const write = (name: string, text: string) => writeFile(join(folder, name), text);
  await Promise.all([
    write('report.json', `${JSON.stringify(jsonReport(suite, result), null, 2)}\n`),
    write('junit.xml', junitReport(suite, result)),
    write('report.html', htmlReport(suite, result)),
  ]);
}

/** Runs a suite against a server, writes its reports, and answers with what to tell. Errors: `bad_input`, `not_found`. */
export async function runEvals(request: EvalRequest): Promise<EvalOutcome> {
  const suite = suiteNamed(request.suite);
  assertOurs(request);
  const client = await (request.endpoint === undefined ? connectOwn() : connectEndpoint(request.endpoint));
  const result = await suite
    .run(client, request.data === undefined ? {} : { data: request.data })
    .finally(() => client.close());
  await writeReports(suite, result, request.out);
  for (const { file, content } of request.updateBaseline ? (result.baselines ?? []) : [])
    await writeEval(file, `${JSON.stringify(content, null, 1)}\n`);
  return {
    json: jsonReport(suite, result),
    text: textReport(suite, result, join(request.out, 'report.html')),
    failed: !request.updateBaseline && result.gates.some(({ ok }) => !ok),
  };
}
