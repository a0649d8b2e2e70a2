const { globSync, readFileSync } = require('node:fs');

/** Who may import whom. Tests stand beside the code and may reach further; nothing imports a test. */
const TEST = '\\.test\\.ts$|/testing[a-z-]*\\.ts$|store-contract\\.ts$';

const MAY = {
  domain: [],
  basis: ['domain'],
  reading: ['domain'],
  profiles: ['domain'],
  library: ['domain'],
  rules: ['domain', 'basis', 'reading'],
  importing: ['domain', 'reading', 'ports\\.ts'],
  render: ['domain', 'ports\\.ts', 'importing/front-ends/(zip|xml)\\.ts'],
  redline: ['domain', 'importing'],
  interview: ['domain'],
  review: ['domain', 'ports\\.ts', 'reading', 'rules', 'basis'],
  suggest: ['domain', 'ports\\.ts', 'reading', 'library', 'review'],
  'suggest/text': ['domain', 'reading'],
  'suggest/deeds': ['domain', 'reading', 'suggest/text/'],
  'suggest/amounts': ['domain', 'reading', 'suggest/(text|deeds)/'],
  'suggest/work': ['domain', 'reading', 'library', 'suggest/(text|deeds|amounts)/'],
  'suggest/rows': ['domain', 'reading', 'library', 'suggest/(text|deeds|amounts|work)/'],
  'suggest/table': ['domain', 'reading', 'library', 'suggest/(text|deeds|amounts|work|rows)/'],
  'suggest/answer': ['domain', 'reading', 'library', 'review', 'suggest/(text|deeds|amounts|work|rows|table)/', 'suggest/request\\.ts'],
  'suggest/refine': ['domain', 'ports\\.ts', 'reading', 'library', 'suggest/(text|deeds|amounts|work|rows|answer)/', 'suggest/request\\.ts'],
  folder: ['domain', 'ports\\.ts', 'profiles', 'rules', 'importing', 'render', 'review'],
  prompts: ['domain', 'ports\\.ts'],
  resources: ['domain', 'ports\\.ts', 'rules', 'library', 'profiles', 'render'],
  tools: ['domain', 'ports\\.ts', 'basis', 'reading', 'profiles', 'library', 'rules', 'importing', 'render', 'redline', 'interview', 'review', 'suggest'],
  'adapters/storage': ['domain', 'ports\\.ts'],
  'adapters/documents': ['domain', 'ports\\.ts'],
  'adapters/llm': ['domain', 'ports\\.ts'],
  'adapters/press': ['domain', 'ports\\.ts'],
  'adapters/office': ['domain', 'ports\\.ts'],
  'adapters/ocr': ['domain', 'ports\\.ts'],
  'adapters/mcp': ['domain', 'ports\\.ts', 'tools', 'prompts', 'resources'],
  'adapters/http': ['domain', 'ports\\.ts', 'tools', 'prompts', 'resources', 'adapters/mcp/'],
  'adapters/chat': ['domain', 'ports\\.ts', 'tools', 'prompts', 'resources', 'adapters/mcp/'],
  'adapters/folder': ['domain', 'ports\\.ts', 'rules', 'render', 'review', 'folder/', 'adapters/documents/', 'adapters/storage/load-sqlite\\.ts'],
  'adapters/cli': ['domain', 'ports\\.ts', 'tools', 'folder/'],
};

/** A rule is a file that exports one by default; what stands beside it may be shared. */
const RULES = globSync('src/rules/*/*.ts', { cwd: __dirname })
  .filter(path => /^export default /m.test(readFileSync(`${__dirname}/${path}`, 'utf8')))
  .map(path => path.replaceAll('\\', '/').replaceAll('.', '\\.'));

const layer = ([folder, may]) => ({
  name: `layer-${folder.replace('/', '-')}`,
  comment: `src/${folder} may import only: ${[folder, ...may].join(', ')}`,
  severity: 'error',
  from: { path: `^src/${folder}/`, pathNot: TEST },
  to: { path: '^src/', pathNot: `^src/(${[`${folder}/`, ...may].join('|')})` },
});

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...Object.entries(MAY).map(layer),
    forbid('no-circles', 'A circle has no bottom to stand on; types alone make none when the program runs.', {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
    forbid('rules-stand-alone', 'A rule knows no other rule.', { path: '^src/rules/[a-z]+/', pathNot: TEST }, { path: `^(${RULES.join('|')})$` }),
    forbid('ports-are-types', 'Ports name what the world lends; they hold no code.', { path: '^src/ports\\.ts$' }, { path: '^src/', pathNot: '^src/domain/' }),
    forbid('tools-know-no-door', 'Tools know no protocol, file or database.', { path: '^src/tools/' }, { path: '(@modelcontextprotocol|node:fs|node:sqlite|node:http|openai)' }),
    forbid('sdk-behind-one-door', 'Only adapters/mcp speaks the SDK.', { path: '^src/', pathNot: '^src/adapters/mcp/' }, { path: '@modelcontextprotocol' }),
    forbid('pure-core', 'No I/O below the adapters.', { path: '^src/(domain|basis|reading|rules|profiles|library|importing|render|redline|interview|review|suggest|folder)/', pathNot: TEST }, { path: '^(node:)?(fs|fs/promises|http|https|net|sqlite|child_process|os)$', dependencyTypes: ['core'] }),
    forbid('openai-behind-one-door', 'Only adapters/llm speaks to a model.', { path: '^src/', pathNot: '^src/adapters/llm/' }, { path: 'node_modules/openai' }),
    forbid('roof', 'Nothing imports the roof.', { path: '^src/', pathNot: '^src/entry\\.ts$' }, { path: '^src/(main|entry|folder-worker)\\.ts$' }),
    forbid('no-tests-inside', 'Code imports no test.', { path: '^src/', pathNot: TEST }, { path: TEST }),
    forbid('public-face', 'evals and scripts use the public face.', { path: '^(evals|scripts)/', pathNot: '^(evals|scripts)/.*\\.test\\.ts$' }, { path: '^src/', pathNot: '^src/index\\.ts$' }),
    forbid('evals-from-the-roof', 'The program reaches its evals from the roof alone.', { path: '^src/', pathNot: `^src/main\\.ts$|${TEST}` }, { path: '^evals/' }),
    forbid('resolvable', 'Every import leads somewhere.', {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|out)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
