import { readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.ts';

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

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

const programs = { jixiao: at('src/entry.ts'), 'folder-worker': at('src/folder-worker.ts') };
const { inputs } = await bundle(programs, at('dist'));
await writeFile(at('dist/LICENSES'), await licences(Object.keys(inputs)));
