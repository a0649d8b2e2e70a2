import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Prompts } from '../../ports.ts';

/** The prompts of a folder, each file whole, in the order of their names. */
export function openPrompts(folder: string): Prompts {
  return {
    async list() {
      const files = (await readdir(folder)).filter(name => /^[a-z0-9-]+\.md$/.test(name)).sort();
      return Promise.all(
        files.map(async file => ({
          name: file.slice(0, -3),
          text: await readFile(join(folder, file), 'utf8'),
        })),
      );
    },
  };
}
