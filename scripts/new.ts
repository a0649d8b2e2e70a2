import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const USAGE = `npm run new rule GROUP/NAME | tool VERB-NOUN | profile NAME | template NAME
  NAME: lower-case letters and digits in words joined by hyphens, at most 40 characters`;
const NAME = /^(?=.{1,40}$)[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const GROUPS: Readonly<Record<string, string>> = {
  structure: 'STR',
  budget: 'BUD',
  goal: 'GOAL',
  indicator: 'IND',
  across: 'X',
  department: 'DP',
  text: 'TXT',
};

/** Files to begin with, by path. What a person has to say is marked 请填, which `npm run check` refuses. */
type Start = Readonly<Record<string, string>>;

class Refused extends Error {}

const named = (name: string): string => {
  if (!NAME.test(name)) throw new Refused(`"${name}" is no name.\n${USAGE}`);
  return name;
};

function rule(path: string): Start {
  const [group = '', name = '', ...rest] = path.split('/');
  const prefix = GROUPS[group];
  if (prefix === undefined || rest.length > 0)
    throw new Refused(`A rule is named GROUP/NAME; groups: ${Object.keys(GROUPS).join(', ')}.\n${USAGE}`);
  return {
    [`src/rules/${group}/${named(name)}.ts`]: `import { practice } from '../../basis/practice.ts';
import { objection } from '../row.ts';
import { rule } from '../rule.ts';

/** 请填：查什么，不要和什么混淆。 */
export default rule({
  id: '${prefix}-${name.toUpperCase()}',
  scope: 'indicator',
  title: '请填：规则名称',
  level: 'warning',
  formal: false,
  aspect: '相关性',
  basis: [practice],
  why: '请填：为什么是问题，一两句话。',
  mend: '请填：怎么改。',
  examples: {
    bad: [{ note: '请填：错在哪里', rows: [{ level2: '数量指标', name: '请填', value: '≥1场' }] }],
    good: [
      { note: '请填：写得好的', rows: [{ level2: '数量指标', name: '请填', value: '≥2场' }] },
      { note: '陷阱：请填：像是错、其实对的', rows: [{ level2: '数量指标', name: '请填', value: '≥3场' }] },
    ],
  },
  check: row => (/请填：找什么/.test(row.name) ? [objection(row, 'name', '请填：错在哪里。')] : []),
});
`,
  };
}

function tool(name: string): Start {
  const called = named(name).replaceAll('-', '_');
  if (!called.includes('_')) throw new Refused(`A tool is named VERB-NOUN.\n${USAGE}`);
  return {
    [`src/tools/${name}.ts`]: `import { z } from 'zod';
import { draftId, READS } from './support/fields.ts';
import { dataTool } from './tool.ts';

const input = z.strictObject({ draft_id: draftId });

/** 请填：使用的人得到什么。 */
export default dataTool({
  name: '${called}',
  title: '请填：工具名称',
  description: '请填：做什么，什么时候用。',
  input,
  annotations: READS,
  async run({ draft_id }, world) {
    const { revision } = await world.store.get(draft_id);
    return { draft_id, revision };
  },
});
`,
    [`src/tools/${name}.test.ts`]: `import { expect, test } from 'vitest';
import { callTool, testWorld } from './testing-world.ts';

test('请填：一次完整的答复', async () => {
  const world = testWorld();
  await callTool('create_draft', { unit: '甲县科学技术协会', year: 2026 }, world);
  expect(await callTool('${called}', { draft_id: 'jx-1' }, world)).toEqual('请填：完整的答复');
});
`,
  };
}

const profile = (name: string): Start => ({
  [`src/profiles/${named(name)}.ts`]: `import type { Profile } from '../domain/profile.ts';
import hebeiCounty from './hebei-county.ts';

/** 请填：谁用的表式。从最像的表式起步，只写不同之处；范例换成这种表式的一份干净文本。 */
export default {
  ...hebeiCounty,
  code: '${name}',
  title: '请填：表式名称',
  source: { note: '请填：见于何处，或依据哪份文件', verified: false },
  example: { ...hebeiCounty.example, profile: '${name}' },
} satisfies Profile;
`,
});

const template = (name: string): Start => ({
  [`templates/${named(name)}.hbs`]: `{{!-- 请填：成品叫什么；可用的名称见 src/render/view.ts，检查时逐个核对 --}}
<h1>{{title}}</h1>
`,
});

const STARTS: Readonly<Record<string, (name: string) => Start>> = { rule, tool, profile, template };

/** Writes the start of a new member, never over what is there, and lists it. */
function begin(kind: string, name: string): string[] {
  const files = Object.hasOwn(STARTS, kind) ? STARTS[kind]?.(name) : undefined;
  if (files === undefined) throw new Refused(USAGE);
  const paths = Object.keys(files);
  const there = paths.find(path => existsSync(join(ROOT, path)));
  if (there !== undefined) throw new Refused(`${there} is there already.`);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(ROOT, path)), { recursive: true });
    writeFileSync(join(ROOT, path), text);
  }
  spawnSync(process.execPath, [join(ROOT, 'scripts/generate.ts')], { stdio: 'inherit' });
  return paths;
}

try {
  const [kind = '', name = ''] = process.argv.slice(2);
  for (const path of begin(kind, name)) console.log(path);
  console.log('Fill in what says 请填 (npm run check names it), then: npm run generate && npm test');
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
