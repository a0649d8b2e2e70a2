import { type ErrorCode, JixiaoError } from '../../domain/errors.ts';
import type { Severity } from '../../domain/finding.ts';
import { nearest } from '../../domain/nearest.ts';
import { readArgs } from './args.ts';
import { COMMANDS } from './catalogue.ts';
import type { Command, Desk, Outcome } from './command.ts';
import { overview, usageOf } from './help.ts';

const EXIT = { fine: 0, findings: 1, badInput: 2, fault: 3 } as const;
const OURS: readonly ErrorCode[] = ['internal', 'storage_failed'];
const GRAVITY: readonly string[] = ['info', 'warning', 'error'];

const graveEnough = (severities: readonly Severity[], floor: string): boolean =>
  severities.some(severity => GRAVITY.indexOf(severity) >= GRAVITY.indexOf(floor));

function commandNamed(name: string): Command {
  const command = COMMANDS.find(candidate => candidate.name === name);
  if (command !== undefined) return command;
  const names = ['help', ...COMMANDS.map(candidate => candidate.name)];
  const [near] = nearest(name, names);
  throw new JixiaoError(
    'bad_input',
    `没有“${name}”这个命令`,
    near === undefined ? '用 jixiao help 看有哪些命令' : `是否想用“${near}”？`,
  );
}

function exitCode({ broken, failed, severities = [] }: Outcome, failOn: string | undefined): number {
  if (broken === true) return EXIT.fault;
  if (failed === true) return EXIT.findings;
  return failOn !== undefined && graveEnough(severities, failOn) ? EXIT.findings : EXIT.fine;
}

async function run(name: string, rest: readonly string[], desk: Desk): Promise<number> {
  const command = commandNamed(name);
  if (rest.includes('--help') || rest.includes('-h')) {
    desk.print(usageOf(command));
    return EXIT.fine;
  }
  const args = readArgs(rest, command);
  const outcome = await command.run(args, desk);
  desk.print(args.flags.has('json') ? JSON.stringify(outcome.json, null, 2) : outcome.text);
  return exitCode(outcome, args.values['fail-on']);
}

function complain(error: unknown, asJson: boolean, desk: Desk): number {
  const told =
    error instanceof JixiaoError
      ? error
      : new JixiaoError('internal', '程序内部出错', '请把这条命令和下面的细节告诉维护人员');
  if (asJson) desk.print(JSON.stringify({ error: told.toJSON() }, null, 2));
  else desk.warn(`${told.message}\n${told.fix}`);
  if (told !== error) desk.warn(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return OURS.includes(told.code) ? EXIT.fault : EXIT.badInput;
}

/** Runs one command line and answers with the exit code: 0 fine, 1 findings, 2 bad input, 3 fault. */
export async function runCli(argv: readonly string[], desk: Desk): Promise<number> {
  const [name = 'help', ...rest] = argv;
  try {
    if (name === '--version' || name === '-v') desk.print(desk.version);
    else if (name === 'help' && rest[0] !== undefined) desk.print(usageOf(commandNamed(rest[0])));
    else if (['help', '--help', '-h'].includes(name)) desk.print(overview(COMMANDS, desk.version));
    else return await run(name, rest, desk);
    return EXIT.fine;
  } catch (error) {
    return complain(error, rest.includes('--json'), desk);
  }
}
