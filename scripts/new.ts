import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** A file to begin with. */
interface Start {
  readonly path: string;
  readonly text: string;
}

const GROUPS: Readonly<Record<string, string>> = {
  indicator: 'IND',
  budget: 'BUD',
  structure: 'STR',
  goal: 'GOAL',
  across: 'X',
  department: 'DP',
  text: 'TXT',
};

function rule(name: string): Start {
  const [group = '', file = ''] = name.split('/');
  const prefix = GROUPS[group];
  if (prefix === undefined || file === '')
    throw new Error(`a rule is named GROUP/NAME; groups: ${Object.keys(GROUPS).join(' ')}`);
  return {
    path: `src/rules/${group}/${file}.ts`,
    text: `import { practice } from '../../basis/practice.ts';
import { rule } from '../rule.ts';

/** Say in one sentence which fault of the trade this finds, and what it must not be confused with. */
export default rule({
  id: '${prefix}-${file.toUpperCase()}',
  scope: 'indicator',
  title: '请填：规则名称',
  level: 'warning',
  formal: false,
  aspect: '相关性',
  basis: [practice],
  why: '请填：为什么这是问题，一两句话',
  mend: '请填：怎么改',
  examples: {
    bad: [{ note: '请填：错在哪里', rows: [{ level2: '数量指标', name: '请填：反例名称', value: '≥1场' }] }],
    good: [{ note: '请填：像是错、其实对的一例', rows: [{ level2: '数量指标', name: '科普讲座场次', value: '≥6场' }] }],
  },
  *check(row) {
    if (row.name.startsWith('请填')) return;
  },
});
`,
  };
}

const tool = (name: string): Start => ({
  path: `src/tools/${name}.ts`,
  text: `import { z } from 'zod';
import { draftId, READS } from './support/fields.ts';
import { dataTool } from './tool.ts';

const input = z.strictObject({ draft_id: draftId });

/** Say in one sentence what a person gets from it. */
export default dataTool({
  name: '${name.replaceAll('-', '_')}',
  title: '请填：工具名称',
  description: '请填：做什么、什么时候用',
  input,
  annotations: READS,
  async run({ draft_id }, world) {
    const draft = await world.store.get(draft_id);
    return { draft_id, revision: draft.revision };
  },
});
`,
});

const profile = (name: string): Start => ({
  path: `src/profiles/${name}.ts`,
  text: `import type { Profile } from '../domain/profile.ts';
import hebeiCounty from './hebei-county.ts';

/** Begin from the form most like yours and change what differs; replace the example by a clean one of this form. */
export default {
  ...hebeiCounty,
  code: '${name}',
  title: '请填：表式名称',
  source: { note: '请填：在哪里见到，或依据哪份文件', verified: false },
  example: { ...hebeiCounty.example, profile: '${name}' },
} satisfies Profile;
`,
});

const template = (name: string): Start => ({
  path: `templates/${name}.hbs`,
  text: `{{!-- A template writes the small HTML the block tree knows: h1-h4, p, table. Names are checked against the view model. --}}
<h1>{{title}}</h1>
`,
});

const STARTS: Readonly<Record<string, (name: string) => Start>> = { rule, tool, profile, template };

/** Writes the start of a new member; never over a file that is there. Returns its path. */
export function begin(kind: string, name: string, root = ROOT): string {
  const make = STARTS[kind];
  if (make === undefined || !/^[a-z][a-z0-9-]{0,40}(\/[a-z][a-z0-9-]{0,40})?$/.test(name))
    throw new Error(
      'npm run new rule|tool|profile|template NAME (lower case and hyphens; a rule is GROUP/NAME)',
    );
  const { path, text } = make(name);
  const file = join(root, path);
  if (existsSync(file)) throw new Error(`${path} is there already`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

if (process.argv[1] !== undefined && basename(process.argv[1]) === 'new.ts') {
  const [kind = '', name = ''] = process.argv.slice(2);
  try {
    console.log(
      `${relative(ROOT, begin(kind, name))}: fill in what says 请填, then npm run generate && npm test`,
    );
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  }
}
