import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import { JixiaoError } from '../../domain/errors.ts';
import { Tally } from '../../folder/ranking.ts';
import { rankingPage } from '../../folder/ranking-page.ts';
import type { FolderOutcome, FolderRequest } from '../../folder/request.ts';
import { rankingWorkbook } from '../../folder/workbook.ts';
import type { Templates } from '../../ports.ts';
import { templateText } from '../../render/template.ts';
import { rulesetOf } from '../../review/ruleset.ts';
import { RULES } from '../../rules/index.ts';
import type { Job, Outcome } from './job.ts';
import { held } from './lock.ts';
import { folderAt, outputAt, placed, unwritable } from './output.ts';
import { runPool } from './pool.ts';
import { type FileRecord, Records } from './records.ts';
import { reportNames } from './report-names.ts';
import { removeReports } from './reports-gone.ts';
import { RECORDS, type Walked, walk } from './walk.ts';

/** What the installation lends. */
export interface FolderBench {
  readonly script: URL;
  readonly workerData: unknown;
  readonly templates: Templates;
  readonly version: string;
  /** Threads; one a core when unset. */
  readonly workers?: number;
}

const TIME_LIMIT = 60_000;
const MEMORY = 1024;

/** A job with its name among all files of the run. */
interface Task {
  readonly id: string;
  readonly file: string;
  readonly report: string;
  readonly job: Job;
}

interface Run {
  readonly out: string;
  readonly key: string;
  readonly records: Records;
  readonly request: FolderRequest;
}

function tasksOf(walked: Walked, earlier: boolean, { out, key, records, request }: Run): Task[] {
  const reports = reportNames(walked.files.map(({ file }) => file));
  return walked.files.map(({ path, file }) => {
    const id = `${earlier ? '上年' : '今年'}/${file}`;
    const report = reports.get(file) ?? '';
    const job = {
      path,
      name: basename(path),
      profile: request.profile,
      report: earlier ? null : join(out, ...report.split('/')),
      known: request.again ? null : records.known(id, key),
    };
    return { id, file: earlier ? `上年/${file}` : file, report, job };
  });
}

const recordOf = ({ id, report, job }: Task, key: string, outcome: Outcome): FileRecord | null => {
  const none = { id, key, sha256: '', report: null, verdict: null, failure: null, final: true };
  switch (outcome.kind) {
    case 'verdict':
      return {
        ...none,
        sha256: outcome.sha256,
        report: job.report === null ? null : report,
        verdict: outcome.verdict,
      };
    case 'failure':
      return { ...none, sha256: outcome.sha256, failure: outcome.failure, final: outcome.sha256 !== '' };
    case 'lost':
      return { ...none, failure: outcome.failure, final: false };
    default:
      return null;
  }
};

/** Has every file done; what is already known stays. Answers how many were. */
async function readAll(tasks: readonly Task[], run: Run, bench: FolderBench): Promise<number> {
  const byJob = new Map(tasks.map(task => [task.job, task]));
  let done = 0;
  let kept = 0;
  const options = {
    script: bench.script,
    workerData: bench.workerData,
    workers: Math.min(bench.workers ?? availableParallelism(), tasks.length),
    timeLimit: TIME_LIMIT,
    memory: MEMORY,
  };
  await runPool(byJob.keys(), options, async (job, outcome) => {
    if (outcome.kind === 'fatal') {
      const { message, fix, code } = outcome.failure;
      throw new JixiaoError(code === 'template_error' ? code : 'storage_failed', message, fix);
    }
    if (outcome.kind === 'unchanged') kept += 1;
    const task = byJob.get(job);
    const record = task === undefined ? null : recordOf(task, run.key, outcome);
    if (record !== null) await run.records.add(record);
    done += 1;
    run.request.progress(done, tasks.length);
  });
  return kept;
}

const CLOSED = {
  code: 'unreadable_file',
  message: '打不开这个文件夹',
  fix: '请文件夹的主人放开读取权限；层数太深的，移到浅处',
};

/** Adds the records up one at a time, in the order of the files' names. */
async function tallied(tasks: readonly Task[], walked: readonly Walked[], records: Records): Promise<Tally> {
  const tally = new Tally();
  for (const { id, file, report } of tasks) {
    const { sha256, verdict, failure } = await records.read(id);
    if (verdict !== null) tally.add({ file, report, sha256, verdict });
    if (failure !== null) tally.fail(file, failure);
  }
  for (const { closed } of walked) for (const folder of closed) tally.fail(`${folder}/`, CLOSED);
  return tally;
}

/** What a report depends on beside its file: program, rules, form and template. */
async function keyOf(ruleset: string, { profile = '' }: FolderRequest, bench: FolderBench): Promise<string> {
  const template = createHash('sha256')
    .update(await templateText('review', bench.templates))
    .digest('hex');
  return [bench.version, ruleset, profile, template.slice(0, 16)].join(' ');
}

const noFiles = (): JixiaoError =>
  new JixiaoError(
    'bad_input',
    '文件夹里没有可以审的文件',
    '放入 Word（.docx）、文本（.txt）等文件，或核对文件夹',
  );

const sameFolder = (): JixiaoError =>
  new JixiaoError('bad_input', '上年的文件夹就是被审的文件夹', '--last-year 给出装着上年文本的另一个文件夹');

interface Folders {
  readonly here: Walked;
  /** Last year's. */
  readonly there: Walked | null;
}

async function reviewInto(
  out: string,
  { here, there }: Folders,
  request: FolderRequest,
  bench: FolderBench,
): Promise<FolderOutcome> {
  const ruleset = rulesetOf(RULES);
  const key = await keyOf(ruleset, request, bench);
  const records = await Records.open(join(out, RECORDS)).catch(error => {
    throw unwritable(error);
  });
  const run = { out, key, records, request };
  const tasks = [...(there === null ? [] : tasksOf(there, true, run)), ...tasksOf(here, false, run)];
  const kept = await readAll(tasks, run, bench);
  const tally = await tallied(tasks, there === null ? [here] : [here, there], records);
  const standing = new Set(tally.reports);
  const removed = await removeReports(
    out,
    [...records.reports].filter(report => !standing.has(report)),
  );
  await records.close(tasks.map(({ id }) => id));
  const titles = new Map(RULES.map(({ id, title }) => [id, title]));
  const ignored = [...here.ignored].map(([extension, files]) => ({ extension, files }));
  const summary = tally.summary({ ruleset, ignored, titles });
  await placed(join(out, '排名.html'), Buffer.from(await rankingPage(summary, bench.templates)));
  await placed(join(out, '排名.xlsx'), await rankingWorkbook(summary));
  return { summary, out, kept, removed };
}

/**
 * Reviews every document of a folder and writes the ranking and a report a file. Files that did not change since an
 * earlier run are not read again. Errors: `bad_input`, `not_found`, `storage_failed`, `template_error`.
 */
export async function reviewFolder(request: FolderRequest, bench: FolderBench): Promise<FolderOutcome> {
  const folder = await folderAt(request.folder);
  const before = request.earlier === undefined ? null : await folderAt(request.earlier);
  if (before === folder) throw sameFolder();
  const here = await walk(folder, before);
  if (here.files.length === 0) throw noFiles();
  const there = before === null ? null : await walk(before, folder);
  const out = await outputAt(request.out, before === null ? [folder] : [folder, before]);
  const letGo = await held(out);
  try {
    return await reviewInto(out, { here, there }, request, bench);
  } finally {
    letGo();
  }
}
