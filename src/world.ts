import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { openDocuments } from './adapters/documents/files.ts';
import { openPrompts } from './adapters/documents/prompts.ts';
import { openTemplates } from './adapters/documents/templates.ts';
import { openLlm } from './adapters/llm/open.ts';
import { openOcr } from './adapters/ocr/open.ts';
import { openOffice } from './adapters/office/open.ts';
import { openPress } from './adapters/press/open.ts';
import type { Config } from './config.ts';
import { lazyStore } from './lazy-store.ts';
import type { Templates, World } from './ports.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';
const TEMPLATES = fileURLToPath(new URL('../templates', import.meta.url));
const PROMPTS = fileURLToPath(new URL('../prompts', import.meta.url));

/** `jx-` and ten letters: short enough to say, rare enough never to meet its like. */
const newDraftId = (): string => `jx-${[...randomBytes(10)].map(byte => LETTERS[byte & 31] ?? '').join('')}`;

const now = (): string => new Date().toISOString().replace(/\.\d+Z$/, 'Z');

/** Our templates, behind a department's own. */
export const ourTemplates = (folder: string | null): Templates => openTemplates(TEMPLATES, folder);

/** The real world: this machine's clock, chance, data file and folders. `reach` opens one more folder each way. */
export function openWorld(config: Config, reach: { read?: string; write?: string } = {}): World {
  return {
    store: lazyStore(async () => {
      const { openSqliteStore } = await import('./adapters/storage/sqlite.ts');
      return openSqliteStore({ file: config.dataFile, now, newId: newDraftId });
    }),
    documents: openDocuments({
      outputFolder: reach.write ?? config.filesFolder,
      readFolders: [config.filesFolder, ...(reach.read === undefined ? [] : [reach.read])],
    }),
    templates: ourTemplates(config.templatesFolder),
    prompts: openPrompts(PROMPTS),
    press: openPress(),
    office: openOffice(process.env, process.platform),
    ocr: openOcr(),
    llm: config.llm === null ? null : openLlm(config.llm),
    now,
  };
}
