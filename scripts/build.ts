import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

/**
 * Parts of packages that are loaded at start and never used here: the SDK's own JSON Schema validator (zod checks
 * our inputs), zod's messages in forty languages (ours are our own), and the maps from a compiled template back to
 * its source, which Handlebars does without where there is no `source-map`.
 */
const unused: Plugin = {
  name: 'unused',
  setup({ onLoad }) {
    onLoad({ filter: /validation[\\/]ajv-provider\.js$/ }, () => ({
      contents: 'export class AjvJsonSchemaValidator {}',
    }));
    onLoad({ filter: /source-map[\\/]source-map\.js$/ }, () => ({ contents: '' }));
    onLoad({ filter: /zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: "export { default as en } from './en.js';",
    }));
  },
};

/** A work type whose indicators are parsed when they are first looked at. */
const lazyType = (type: Record<string, unknown>): string => {
  const { indicators, ...head } = type;
  const text = (value: unknown): string => JSON.stringify(JSON.stringify(value));
  return `lazy(JSON.parse(${text(head)}),${text(indicators)})`;
};

const LAZY = `const lazy=(type,text)=>Object.defineProperty(type,'indicators',{configurable:true,enumerable:true,get(){
const value=JSON.parse(text);Object.defineProperty(type,'indicators',{value,enumerable:true});return value}});`;

/** The library's data as text: only the few work types that a goal speaks of are ever parsed whole. */
const asText: Plugin = {
  name: 'as-text',
  setup({ onLoad }) {
    onLoad({ filter: /src[\\/]library[\\/]sectors[\\/].*\.json$/ }, async ({ path }) => {
      const { types, ...sector } = JSON.parse(await readFile(path, 'utf8'));
      const parts = types.map(lazyType).join(',');
      return { contents: `${LAZY}export default {...${JSON.stringify(sector)},types:[${parts}]}` };
    });
  },
};

/** The licence of each package whose code is in the bundle: their one condition is that it stays with the code. */
async function licences(inputs: readonly string[]): Promise<string> {
  const folders = inputs.flatMap(path => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []);
  const texts = [...new Set(folders)].sort().map(async folder => {
    const file = (await readdir(at(folder))).find(name => /^licen[cs]e/i.test(name));
    const text =
      file === undefined
        ? 'No licence file in the package.'
        : await readFile(at(`${folder}/${file}`), 'utf8');
    return `${folder.replace(/^.*node_modules\//, '')}\n\n${text.trim()}\n`;
  });
  return (await Promise.all(texts)).join(`\n${'-'.repeat(72)}\n\n`);
}

await rm(at('dist'), { recursive: true, force: true });
const { metafile } = await build({
  absWorkingDir: at('.'),
  metafile: true,
  entryPoints: { jixiao: at('src/entry.ts'), 'folder-worker': at('src/folder-worker.ts') },
  outdir: at('dist'),
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node22.13',
  minify: true,
  chunkNames: 'chunk-[hash]',
  legalComments: 'external',
  // There only where npm could install them.
  external: ['@myriaddreamin/typst-ts-node-compiler', 'tesseract.js', 'fast-png', '@hyzyla/pdfium', 'utif2'],
  charset: 'utf8',
  plugins: [unused, asText],
  logLevel: 'warning',
  // CommonJS packages inside the bundle ask for Node's own modules through `require`.
  banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
});
await writeFile(at('dist/LICENSES'), await licences(Object.keys(metafile.inputs)));
