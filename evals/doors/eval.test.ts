import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { ENTRY, machine } from './door.ts';

const SEED = fileURLToPath(new URL('../cases/seed/seed.txt', import.meta.url));

function evaluate(args: readonly string[], { folder, env } = machine()) {
  const done = spawnSync(process.execPath, [ENTRY, 'eval', ...args], { cwd: folder, env, encoding: 'utf8' });
  return { folder, out: join(folder, 'out', 'evals'), ...done };
}

/** Our own server behind a gate that renames one rule: to a client, the rule is gone. */
const MUTED = `import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
const child = spawn(process.execPath, [${JSON.stringify(ENTRY)}, 'serve'], { stdio: ['pipe', 'pipe', 'ignore'] });
process.stdin.pipe(child.stdin);
for await (const line of createInterface(child.stdout))
  process.stdout.write(line.replaceAll('IND-DIRECTION-WRONG', 'IND-MUTED') + '\\n');
`;

test('eval writes its reports and ends with 0; a foreign server is measured the same way', {
  timeout: 300_000,
}, () => {
  const own = evaluate([]);
  expect(own.stderr).toBe('');
  expect(own.status).toBe(0);
  for (const name of ['report.json', 'junit.xml', 'report.html'])
    expect(existsSync(join(own.out, name)), name).toBe(true);
  const foreign = evaluate(['--json', '--endpoint', `"${process.execPath}" "${ENTRY}" serve`]);
  expect(foreign.status).toBe(0);
  expect(JSON.parse(foreign.stdout)).toEqual(JSON.parse(readFileSync(join(own.out, 'report.json'), 'utf8')));
});

test('a server that lost a rule ends with 1 and says which bar fell', { timeout: 300_000 }, () => {
  const place = machine();
  const proxy = join(place.folder, 'muted.mjs');
  writeFileSync(proxy, MUTED);
  const { status, stdout } = evaluate(['--endpoint', `"${process.execPath}" "${proxy}"`], place);
  expect(status).toBe(1);
  expect(stdout).toContain('IND-DIRECTION-WRONG 由');
});

test('rows of one’s own give figures and no bars; a bad line, file or command ends with 2', () => {
  const place = machine();
  const file = (text: string): string => {
    const path = join(place.folder, '行.jsonl');
    writeFileSync(path, text);
    return path;
  };
  const row = (name: unknown) => JSON.stringify({ id: 1, indicator: { name }, issues: [], weak: false });
  const own = evaluate(['--data', file(row('送书下乡场次'))], place);
  expect(own.status).toBe(0);
  expect(own.stdout).toContain('只给数字');
  for (const [args, said] of [
    [['--data', file(row(3))], '行.jsonl 第 1 行：字段“indicator.name”'],
    [['--data', join(place.folder, 'none')], '读不到'],
    [['--endpoint', 'no-such-program'], '连不上'],
    [['--suite', 'none'], 'critique'],
    [[SEED], '多出了'],
  ] as const) {
    const { status, stderr } = evaluate([...args], place);
    expect({ args, status }).toEqual({ args, status: 2 });
    expect(stderr).toContain(said);
    expect(stderr).not.toMatch(/\n\s+at |Error:/);
  }
});
