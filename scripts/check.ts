import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const LONGEST_FILE = 300;

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

const source = (below: string): { path: string; text: string }[] =>
  readdirSync(join(ROOT, below), { recursive: true, encoding: 'utf8' })
    .map(path => `${below}/${path.replaceAll('\\', '/')}`)
    .filter(path => /\.(ts|hbs)$/.test(path) && !path.endsWith('.test.ts'))
    .sort()
    .map(path => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));

const none = (faults: readonly string[]): Outcome => ({ ok: faults.length === 0, text: faults.join('\n') });

/** A cruise that reads few modules finds no fault: then the layers were not checked at all. */
async function layers(): Promise<Outcome> {
  const said = await program('depcruise', '--config', '.dependency-cruiser.cjs', 'src', 'evals', 'scripts');
  const read = Number(/(\d+) modules/.exec(said.text)?.[1] ?? 0);
  const files = source('src').length;
  if (read >= files) return said;
  return { ok: false, text: `only ${read} modules of ${files} files were read\n${said.text}` };
}

async function longFiles(): Promise<Outcome> {
  const lengths = source('src').map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }));
  return none(
    lengths.filter(({ lines }) => lines > LONGEST_FILE).map(({ path, lines }) => `${path}: ${lines} lines`),
  );
}

/** `npm run new` leaves 请填 wherever a person has to say something. */
async function filledIn(): Promise<Outcome> {
  const open = [...source('src'), ...source('templates')].filter(({ text }) => text.includes('请填：'));
  return none(open.map(({ path }) => `${path}: 还有“请填”没有填（fill in what says 请填）`));
}

const Package = z.object({
  files: z.array(z.string()),
  scripts: z.record(z.string(), z.string()),
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
});

/** What the README promises is there, and every package has an exact version and a reason. */
async function promises(): Promise<Outcome> {
  const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
  const { files, scripts, dependencies, devDependencies } = Package.parse(JSON.parse(read('package.json')));
  const readme = read('README.md');
  const reasons = read('docs/dependencies.md');
  const packages = Object.entries({ ...dependencies, ...devDependencies });
  return none([
    ...['demo', 'test']
      .filter(
        name =>
          !(name in scripts) ||
          !readme.includes(`\nnpm ci && npm ${name === 'test' ? name : `run ${name}`}\n`),
      )
      .map(name => `README.md: no line that runs ${name}`),
    ...[...readme.matchAll(/\]\(([^):#]+)[^)]*\)/g)].flatMap(([, path = '']) =>
      existsSync(join(ROOT, path)) ? [] : [`README.md: ${path} is not there`],
    ),
    ...files
      .filter(path => path !== 'dist' && !existsSync(join(ROOT, path)))
      .map(path => `package.json: ${path} is not there`),
    ...packages
      .filter(([, version]) => !/^\d/.test(version))
      .map(([name]) => `package.json: ${name} has no exact version`),
    ...packages
      .filter(([name]) => !reasons.includes(`\`${name}\``))
      .map(([name]) => `docs/dependencies.md: why ${name}?`),
  ]);
}

const GATES: readonly (readonly [name: string, run: () => Promise<Outcome>])[] = [
  ['types', () => program('tsc', '--noEmit', '-p', '.')],
  ['lint and format', () => program('biome', 'ci', '--colors=off', '.')],
  ['layers', layers],
  ['unused code', () => program('knip', '--no-progress')],
  ['generated files', () => program('node', 'scripts/generate.ts', '--check')],
  ['file length', longFiles],
  ['filled in', filledIn],
  ['promises', promises],
];

// All of them, or those named.
const named = process.argv.slice(2);
const asked = GATES.filter(([name]) => named.length === 0 || named.includes(name));
const outcomes = await Promise.all(asked.map(async ([name, run]) => ({ name, ...(await run()) })));
for (const { name, ok, text } of outcomes) {
  console.log(`${ok ? '✓' : '✗'} ${name}`);
  if (!ok) console.log(text.trim().replace(/^/gm, '    '));
}
process.exitCode = asked.length > 0 && outcomes.every(({ ok }) => ok) ? 0 : 1;
