import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const LONGEST_FILE = 300;
/** Fewer modules than this means the layers were not really read. */
const FEWEST_MODULES = 100;

interface Outcome {
  readonly ok: boolean;
  readonly text: string;
}

/** Runs one of the project's own programs and keeps what it says. */
const program = (name: string, ...args: string[]): Promise<Outcome> =>
  new Promise(done => {
    const child = spawn(join(ROOT, 'node_modules', '.bin', name), args, {
      cwd: ROOT,
      shell: process.platform === 'win32',
    });
    let text = '';
    child.stdout.on('data', chunk => (text += chunk));
    child.stderr.on('data', chunk => (text += chunk));
    child.on('error', error => done({ ok: false, text: error.message }));
    child.on('close', code => done({ ok: code === 0, text }));
  });

async function layers(): Promise<Outcome> {
  const { ok, text } = await program(
    'depcruise',
    '--config',
    '.dependency-cruiser.cjs',
    'src',
    'evals',
    'scripts',
  );
  const read = Number(/(\d+) modules/.exec(text)?.[1] ?? 0);
  return read < FEWEST_MODULES
    ? { ok: false, text: `only ${read} modules were read\n${text}` }
    : { ok, text };
}

async function longFiles(): Promise<Outcome> {
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter(
    path => path.endsWith('.ts') && !path.endsWith('.test.ts'),
  );
  const long = files
    .map(path => ({ path, lines: readFileSync(join(ROOT, 'src', path), 'utf8').split('\n').length - 1 }))
    .filter(({ lines }) => lines > LONGEST_FILE);
  return {
    ok: long.length === 0,
    text: long.map(({ path, lines }) => `src/${path}: ${lines} lines`).join('\n'),
  };
}

const GATES: readonly (readonly [name: string, run: () => Promise<Outcome>])[] = [
  ['types', () => program('tsc', '--noEmit', '-p', '.')],
  ['lint and format', () => program('biome', 'ci', '--colors=off', '.')],
  ['layers', layers],
  ['unused code', () => program('knip', '--no-progress')],
  ['generated files', () => program('node', 'scripts/generate.ts', '--check')],
  ['file length', longFiles],
];

const outcomes = await Promise.all(GATES.map(async ([name, run]) => ({ name, ...(await run()) })));
for (const { name, ok, text } of outcomes) {
  console.log(`${ok ? '✓' : '✗'} ${name}`);
  if (!ok) console.log(text.trim().replace(/^/gm, '    '));
}
process.exitCode = outcomes.every(({ ok }) => ok) ? 0 : 1;
