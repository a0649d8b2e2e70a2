import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { JixiaoError } from '../../domain/errors.ts';
import type { Office } from '../../ports.ts';
import { standIns } from './stand-ins.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const LIMIT = 120_000;
/** Where installers put it when they do not put it on the path. */
const USUAL = [
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];
/** Macros never run, links are never followed. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
${[
  ['DisableMacrosExecution', 'true'],
  ['MacroSecurityLevel', '3'],
  ['BlockUntrustedRefererLinks', 'true'],
  ['DisableActiveContent', 'true'],
]
  .map(
    ([name, value]) =>
      `<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
  )
  .join('\n')}
</oor:items>`;

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

function programIn(env: Environment, platform: NodeJS.Platform): string | undefined {
  const names = platform === 'win32' ? ['soffice.exe', 'soffice.com'] : ['soffice', 'libreoffice'];
  const folders = (env['PATH'] ?? '').split(delimiter).filter(folder => folder !== '');
  return [...folders.flatMap(folder => names.map(name => join(folder, name))), ...USUAL].find(isProgram);
}

const failed = (): JixiaoError =>
  new JixiaoError(
    'unreadable_file',
    '文件没有转换成功：已损坏、设了打开密码，或转换超过了两分钟',
    '在 Word 或 WPS 里打开，去掉密码后另存为 .docx 或 .xlsx，再重新读入',
  );

/** A program, what it is told, and its environment. */
interface Call {
  readonly program: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

/** Runs the program to its end; it and all it started are ended when time is up or nobody waits any longer. */
function run({ program, args, env }: Call, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const grouped = process.platform !== 'win32';
    const child = spawn(program, args, { stdio: 'ignore', detached: grouped, windowsHide: true, env });
    const end = (): void => {
      try {
        if (grouped && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
        else child.kill('SIGKILL');
      } catch {}
    };
    signal.addEventListener('abort', end, { once: true });
    if (signal.aborted) end();
    child.once('error', reject);
    child.once('close', () => {
      signal.removeEventListener('abort', end);
      resolve();
    });
  });
}

async function converted(
  program: string,
  file: Parameters<Office['convert']>[0],
  to: string,
  signal: AbortSignal,
) {
  const folder = await mkdtemp(join(tmpdir(), 'jixiao-office-'));
  try {
    const profile = join(folder, 'profile');
    await mkdir(join(profile, 'user'), { recursive: true });
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), SETTINGS);
    const source = join(folder, `source.${file.from}`);
    await writeFile(source, file.bytes);
    const own = `-env:UserInstallation=${pathToFileURL(profile).href}`;
    const quiet = ['--headless', '--norestore', '--nolockcheck', '--nodefault', '--nofirststartwizard'];
    const args = [own, ...quiet, '--convert-to', to, '--outdir', join(folder, 'made'), source];
    const env = { ...process.env };
    if (file.families !== undefined) {
      env['FONTCONFIG_FILE'] = join(folder, 'fonts.conf');
      await writeFile(env['FONTCONFIG_FILE'], standIns(file.families, process.env));
    }
    await run({ program, args, env }, signal);
    return await readFile(join(folder, 'made', `source.${to}`));
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** LibreOffice where this machine has it, each time with a profile of its own; null where it has none. */
export function openOffice(env: Environment, platform: NodeJS.Platform): Office | null {
  const program = programIn(env, platform);
  if (program === undefined) return null;
  return {
    async convert(file, to, signal) {
      const limited = AbortSignal.any([
        AbortSignal.timeout(LIMIT),
        ...(signal === undefined ? [] : [signal]),
      ]);
      try {
        return await converted(program, file, to, limited);
      } catch {
        if (signal?.aborted) throw new JixiaoError('cancelled', '已取消，没有转换', '需要时重新提交');
        throw failed();
      }
    },
  };
}
