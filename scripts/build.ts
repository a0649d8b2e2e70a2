import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

/**
 * Parts of packages that are loaded at start and never used here: the SDK's own JSON Schema validator (zod checks
 * our inputs) and zod's messages in forty languages (ours are our own).
 */
const unused: Plugin = {
  name: 'unused',
  setup({ onLoad }) {
    onLoad({ filter: /validation[\\/]ajv-provider\.js$/ }, () => ({
      contents: 'export class AjvJsonSchemaValidator {}',
    }));
    onLoad({ filter: /zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: "export { default as en } from './en.js';",
    }));
  },
};

await rm(at('dist'), { recursive: true, force: true });
await build({
  entryPoints: { jixiao: at('src/entry.ts') },
  outdir: at('dist'),
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node22.13',
  minify: true,
  chunkNames: 'chunk-[hash]',
  legalComments: 'external',
  plugins: [unused],
  logLevel: 'warning',
  // CommonJS packages inside the bundle ask for Node's own modules through `require`.
  banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
});
