import { fileURLToPath } from 'node:url';
import {
  importFile,
  openOffice,
  openPress,
  openTemplates,
  PROFILES,
  renderDocument,
} from '../../src/index.ts';
import { grown } from './documents.ts';
import { timed } from './timed.ts';

/** So many projects: prints what their files cost, the PDF and the workbook written, the Word file read. */
const [count = '1'] = process.argv.slice(2);
const draft = grown(Number(count));
const profile = PROFILES.find(({ code }) => code === draft.profile);
if (profile === undefined) throw new Error(`${draft.profile} is missing`);
const templates = openTemplates(fileURLToPath(new URL('../../templates', import.meta.url)));
const helpers = { press: openPress(), office: null };

const made = (format: 'docx' | 'pdf' | 'xlsx') =>
  renderDocument({ draft, profile, document: 'text', format, helpers }, templates);

const rounds = Number(count) > 10 ? 5 : 15;
const { bytes } = await made('docx');
const read = await timed(rounds, () => importFile({ bytes, name: '成品.docx' }, { profiles: PROFILES }));
const xlsx = await timed(rounds, () => made('xlsx'));
const pdf = await timed(rounds, () => made('pdf'));
const office = openOffice(process.env, process.platform);
const converted =
  office === null ? null : await timed(1, () => office.convert({ bytes, from: 'docx' }, 'pdf'));
if (read.last.draft.projects.length !== draft.projects.length)
  throw new Error(`${read.last.draft.projects.length} of ${draft.projects.length} projects were read`);
console.log(
  JSON.stringify({
    projects: draft.projects.length,
    read: read.told,
    xlsx: xlsx.told,
    pdf: pdf.last.format === 'pdf' ? pdf.told : null,
    office: converted?.told ?? null,
  }),
);
