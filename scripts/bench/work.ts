import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { importText, openTemplates, PROFILES, RULES, renderDocument, reviewDraft } from '../../src/index.ts';
import { asText, grown } from './documents.ts';
import { timed } from './timed.ts';

/** `seed`, or a number of projects: prints what import, review and render of such a document cost. */
const [which = 'seed'] = process.argv.slice(2);
const profile = PROFILES.find(({ code }) => code === 'hebei-county');
if (profile === undefined) throw new Error('hebei-county is missing');
const text =
  which === 'seed'
    ? readFileSync(new URL('../../evals/cases/seed/seed.txt', import.meta.url), 'utf8')
    : asText(grown(Number(which)));
const templates = openTemplates(fileURLToPath(new URL('../../templates', import.meta.url)));

const small = which === 'seed' || Number(which) <= 100;
const rounds = small ? 40 : 8;
const read = await timed(rounds, () => importText(text, { profiles: PROFILES }));
const draft = which === 'seed' ? read.last.draft : grown(Number(which));
const judged = await timed(rounds, () => reviewDraft(draft, profile, RULES));
const print = (format: 'markdown' | 'html' | 'docx') =>
  timed(small ? 8 : 4, () => renderDocument({ draft, profile, document: 'text', format }, templates));
const markdown = await print('markdown');
const html = await print('html');
const docx = await print('docx');
if (read.last.draft.projects.length !== draft.projects.length)
  throw new Error(`${read.last.draft.projects.length} of ${draft.projects.length} projects were read`);
console.log(
  JSON.stringify({
    projects: draft.projects.length,
    indicators: draft.projects.reduce((sum, { indicators }) => sum + indicators.length, 0),
    characters: text.length,
    import: read.told,
    review: judged.told,
    markdown: markdown.told,
    html: html.told,
    docx: docx.told,
  }),
);
