import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { fillForm, openTemplates, PROFILES, type Profile, renderDocument } from '../../src/index.ts';
import { grown } from './documents.ts';
import { formSpelt } from './form.ts';
import { timed } from './timed.ts';

/** A program and a number of projects: prints what writing their tables as Word costs it; null where it is not installed. */
const [who = 'ours', count = '1'] = process.argv.slice(2);
const draft = grown(Number(count));
const profile = PROFILES.find(({ code }) => code === draft.profile);
if (profile === undefined) throw new Error(`${draft.profile} is missing`);
const templates = openTemplates(fileURLToPath(new URL('../../templates', import.meta.url)));

const made = (format: 'docx' | 'html') =>
  renderDocument({ draft, profile, document: 'text', format }, templates);

type Writing = () => Promise<Uint8Array> | Uint8Array;

async function docxtemplater(): Promise<Writing> {
  const { default: PizZip } = await import('pizzip');
  const { default: Docxtemplater } = await import('docxtemplater');
  const spelling = {
    field: (name: string) => `{${name}}`,
    merged: (name: string) => `{${name}}`,
    open: (list: string) => `{#${list}}`,
    close: (list: string) => `{/${list}}`,
  };
  const form = formSpelt(spelling);
  const projects = draft.projects.map((project, index) => ({
    ...project,
    ...project.budget,
    number: index + 1,
    rows_by_name: project.indicators,
  }));
  return () => {
    const own = new Docxtemplater(new PizZip(form), { paragraphLoop: true, linebreaks: true });
    own.render({ projects });
    return own.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' });
  };
}

type HtmlToDocx = (html: string) => Promise<Uint8Array>;

/** Ninety packages come with it: it is measured where somebody has put it. */
async function htmlToDocx(): Promise<Writing | null> {
  const name: string = 'html-to-docx';
  try {
    const loaded = (await import(name)) as { default: HtmlToDocx };
    const { text = '' } = await made('html');
    return () => loaded.default(text);
  } catch {
    return null;
  }
}

const OFFICE: string = 'soffice';
/** With these the office suite never ends. */
const PRINT_STYLES = /<style[\s\S]*?<\/style>/g;
/** What takes longer is given up, seconds, with all it started. */
const OFFICE_SECONDS = '60';

/** A web page made a Word file by the office suite, each time in a folder of its own. */
async function soffice(): Promise<Writing | null> {
  const { text = '' } = await made('html');
  const page = text.replace(PRINT_STYLES, '');
  if (spawnSync(OFFICE, ['--version'], { stdio: 'ignore' }).error !== undefined) return null;
  const convert = (): Uint8Array | null => {
    const folder = mkdtempSync(join(tmpdir(), 'jixiao-bench-'));
    try {
      writeFileSync(join(folder, 'page.html'), page);
      const own = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
      const how = ['--infilter=HTML (StarWriter)', '--convert-to', 'docx', '--outdir', folder];
      const command = [OFFICE, own, '--headless', ...how, join(folder, 'page.html')];
      spawnSync('timeout', ['--signal=KILL', OFFICE_SECONDS, ...command], { stdio: 'ignore' });
      const made = join(folder, 'page.docx');
      return existsSync(made) ? readFileSync(made) : null;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
  const first = convert();
  return first === null ? null : () => convert() ?? first;
}

function ourForm(profile: Profile): Writing {
  const form = formSpelt({
    field: name => `{{${name}}}`,
    merged: name => `{{merge ${name}}}`,
    open: list => `{{#each ${list}}}`,
    close: () => '{{/each}}',
  });
  return () => fillForm(form, draft, profile);
}

const PROGRAMS: Readonly<Record<string, () => Promise<Writing | null> | Writing>> = {
  ours: () => async () => (await made('docx')).bytes,
  form: () => ourForm(profile),
  docxtemplater,
  'html-to-docx': htmlToDocx,
  soffice,
};

/** Cells that reach over several rows, and over several columns, counted in the file itself. */
function mergesIn(bytes: Uint8Array): { down: number; across: number } {
  const part = unzipSync(bytes)['word/document.xml'] ?? new Uint8Array();
  const xml = strFromU8(part);
  return {
    down: [...xml.matchAll(/<w:vMerge\s[^>]*"restart"/g)].length,
    across: [...xml.matchAll(/<w:gridSpan\s[^>]*"(?:[2-9]|\d\d)"/g)].length,
  };
}

const work = await PROGRAMS[who]?.();
if (work === undefined) throw new Error(`no program ${who}`);
if (work === null) console.log('null');
else {
  const slow = who === 'soffice' || (who === 'html-to-docx' && draft.projects.length > 1);
  const { last, told } = await timed(slow ? 1 : draft.projects.length > 1 ? 4 : 15, work);
  console.log(
    JSON.stringify({
      ...told,
      kb: last.length / 1024,
      ...mergesIn(last),
      projects: draft.projects.length,
    }),
  );
}
