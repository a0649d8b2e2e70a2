import { join } from 'node:path';
import { JixiaoError } from '../../../domain/errors.ts';
import type { Severity } from '../../../domain/finding.ts';
import type { Summary } from '../../../folder/ranking.ts';
import type { FolderOutcome } from '../../../folder/request.ts';
import { summaryJson } from '../../../folder/summary-json.ts';
import { ignoredShown, shown, summaryShown, unitShown } from '../../../folder/words.ts';
import { profileOf } from '../../../tools/support/profiles.ts';
import type { Args, Desk, Outcome } from '../command.ts';
import { columns, faint, strong } from '../paper.ts';
import { progressTold } from '../progress.ts';

const FILE_ONLY = ['all', 'aspect', 'min-severity', 'word', 'revise'];
const WORST = 10;

function assertFits({ flags, values }: Args): void {
  const [given] = FILE_ONLY.filter(name => flags.has(name) || values[name] !== undefined);
  if (given !== undefined)
    throw new JixiaoError('bad_input', `审文件夹不用“--${given}”`, '去掉它；逐处意见在各份审核报告里');
}

const worst = ({ ranking }: Summary): string =>
  columns(
    ranking
      .slice(0, WORST)
      .map(({ file, unit, score, grade, top }, index) => [
        `${index + 1}.`,
        `${score}`,
        grade,
        unitShown(unit),
        shown(file),
        faint(top.map(({ title }) => title).join('；')),
      ]),
  );

const FAILURES = 20;

function failed({ failures }: Summary): string[] {
  if (failures.length === 0) return [];
  const lines = failures.slice(0, FAILURES).map(({ file, message }) => `  ${shown(file)}：${message}`);
  const more = failures.length > FAILURES ? [faint(`  另有 ${failures.length - FAILURES} 份，见排名`)] : [];
  return [[strong('没有审成'), ...lines, ...more].join('\n')];
}

function outcomeText({ summary, out, kept, removed }: FolderOutcome): string {
  const { ranking } = summary;
  const others = ignoredShown(summary);
  return [
    ...(ranking.length === 0 ? [] : [`${strong('问题最重的')}\n${worst(summary)}`]),
    ...failed(summary),
    summaryShown(summary),
    ...(others === '' ? [] : [faint(`没有看的：${others}`)]),
    ...(kept === 0 ? [] : [faint(`${kept} 份与上次相同，沿用上次的结果（全部重审加 --again）`)]),
    ...(removed === 0 ? [] : [faint(`删去旧报告 ${removed} 份：原文件这次不在，或没有审成`)]),
    `${strong('结果')}：${join(out, '排名.html')}，${join(out, '排名.xlsx')}，各份报告在“报告”文件夹`,
  ].join('\n\n');
}

const severitiesOf = ({ ranking }: Summary): Severity[] => [
  ...new Set(ranking.flatMap(({ rules }) => rules.map(({ severity }) => severity))),
];

/** Reviews a folder, and tells what came of it in short. Errors: those of the folder, and none reviewed. */
export async function reviewFolder(folder: string, args: Args, desk: Desk): Promise<Outcome> {
  assertFits(args);
  const { profile, out, 'last-year': earlier } = args.values;
  if (profile !== undefined) profileOf(profile);
  const done = await desk.reviewFolder({
    folder,
    out,
    earlier,
    profile,
    again: args.flags.has('again'),
    progress: progressTold('已审', desk.warn),
  });
  const { summary } = done;
  return {
    json: summaryJson(summary),
    text: outcomeText(done),
    severities: severitiesOf(summary),
    // What could not be read cannot be said to be in order.
    failed:
      summary.ranking.length === 0 || (args.values['fail-on'] !== undefined && summary.failures.length > 0),
  };
}
