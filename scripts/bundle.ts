import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Metafile, type Plugin } from 'esbuild';
import { ELSEWHERE, SECTORS } from '../src/index.ts';
import { builtElsewhere, builtLibrary, FOLDER } from './library.ts';

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

const library = builtLibrary(SECTORS);

/** The library as it is built, loaded by nobody who does not look into it. */
const asBuilt: Plugin = {
  name: 'library',
  setup({ onLoad, onResolve, resolve }) {
    onResolve({ filter: /library\/index\.ts$/ }, async ({ path, pluginData, ...from }) => {
      if (pluginData === asBuilt) return undefined;
      const found = await resolve(path, { ...from, pluginData: asBuilt });
      return { ...found, sideEffects: false };
    });
    onLoad({ filter: /src[\\/]library[\\/]index\.ts$/ }, () => ({ contents: library.module }));
    onLoad({ filter: /src[\\/]library[\\/]elsewhere\.ts$/ }, () => ({ contents: builtElsewhere(ELSEWHERE) }));
  },
};

/** Programs as they are shipped, with all they need in one folder. */
export async function bundle(
  entryPoints: Readonly<Record<string, string>>,
  outdir: string,
): Promise<Metafile> {
  await rm(outdir, { recursive: true, force: true });
  const { metafile } = await build({
    absWorkingDir: fileURLToPath(new URL('..', import.meta.url)),
    metafile: true,
    entryPoints: { ...entryPoints },
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node22.13',
    minify: true,
    chunkNames: 'chunk-[hash]',
    legalComments: 'external',
    // There only where npm could install them.
    external: [
      '@myriaddreamin/typst-ts-node-compiler',
      'tesseract.js',
      'fast-png',
      '@hyzyla/pdfium',
      'utif2',
    ],
    charset: 'utf8',
    plugins: [unused, asBuilt],
    logLevel: 'warning',
    // CommonJS packages inside the bundle ask for Node's own modules through `require`.
    banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
  });
  await mkdir(join(outdir, FOLDER));
  for (const [name, text] of library.files) await writeFile(join(outdir, FOLDER, name), text);
  return metafile;
}
