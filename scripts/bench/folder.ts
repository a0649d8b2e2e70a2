import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openTemplates, PROFILES, renderDocument } from '../../src/index.ts';
import { asText, grown } from './documents.ts';
import { type Spent, spent } from './spent.ts';

/** What a folder cost. */
export interface FolderCost extends Omit<Spent, 'stdout'> {
  readonly files: number;
}

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const PLACES = ['城关', '河西', '东关', '南塬', '北川', '滨江', '青石', '柳林', '双桥', '高岭'];
const LINES = ['科协', '教育局', '林业局', '文旅局', '水利局', '民政局', '司法局', '残联', '妇联', '档案馆'];

const unitOf = (index: number): string =>
  `${PLACES[index % 10]}县${LINES[Math.floor(index / 10) % 10]}${index >= 100 ? `第${index}所` : ''}`;

/** The seed under other units' names, with other figures. */
function seedAs(index: number): string {
  const seed = readFileSync(at('evals/cases/seed/seed.txt'), 'utf8');
  return seed
    .replaceAll('巨鹿县科学技术协会', unitOf(index))
    .replace(/(?<=[≥≤])\d+/g, figure => String(Number(figure) + (index % 7)));
}

/** Word files take long to write: ten are written, and handed in again and again. */
async function wordFiles(): Promise<Uint8Array[]> {
  const templates = openTemplates(at('templates'));
  const files: Uint8Array[] = [];
  for (let index = 0; index < 10; index += 1) {
    const profile = PROFILES[index % PROFILES.length];
    if (profile === undefined) throw new Error('no profile');
    const draft = JSON.parse(
      JSON.stringify(profile.example).replaceAll(profile.example.unit.name ?? '', unitOf(index)),
    );
    files.push((await renderDocument({ draft, profile, document: 'text', format: 'docx' }, templates)).bytes);
  }
  return files;
}

async function handIn(folder: string, kind: 'txt' | 'docx', count: number): Promise<void> {
  const word = kind === 'docx' ? await wordFiles() : [];
  for (let index = 0; index < count; index += 1) {
    const name = join(folder, `${String(index).padStart(4, '0')}${unitOf(index)}.${kind}`);
    const grownText = (): string => asText(grown(4)).replaceAll('科', LINES[index % 10] ?? '');
    writeFileSync(name, word[index % 10] ?? (index % 3 === 0 ? grownText() : seedAs(index)));
  }
}

/** Reviews so many files of a kind with the built program. */
export async function measureFolder(kind: 'txt' | 'docx', count: number): Promise<FolderCost> {
  const root = mkdtempSync(join(tmpdir(), 'jixiao-bench-'));
  try {
    const folder = join(root, '报送');
    mkdirSync(folder);
    await handIn(folder, kind, count);
    const { stdout, ...cost } = spent('review', folder, '--json');
    const { reviewed } = JSON.parse(stdout);
    if (reviewed !== count) throw new Error(`${reviewed} of ${count}`);
    return { files: count, ...cost };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
