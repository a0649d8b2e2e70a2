import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { importText, openTemplates, PROFILES, RULES, renderDocument, reviewDraft } from '../../src/index.ts';
import { asText, grown } from './documents.ts';
import { median, quantile } from './statistics.ts';

/** `seed`, or a number of projects: prints what import, review and render of such a document cost. */
const [which = 'seed'] = process.argv.slice(2);
const profile = PROFILES.find(({ code }) => code === 'hebei-county');
if (profile === undefined) throw new Error('hebei-county is missing');
const text =
  which === 'seed'
    ? readFileSync(new URL('../../evals/cases/seed/seed.txt', import.meta.url), 'utf8')
    : asText(grown(Number(which)));
const templates = openTemplates(fileURLToPath(new URL('../../templates', import.meta.url)));

async function timed<T>(
  rounds: number,
  work: () => T | Promise<T>,
): Promise<{ ms: number; p95: number; cold: number; last: T }> {
  const times: number[] = [];
  let last: T | undefined;
  for (let round = 0; round < rounds; round += 1) {
    const begin = performance.now();
    last = await work();
    times.push(performance.now() - begin);
  }
  return { ms: median(times), p95: quantile(times, 0.95), cold: times[0] ?? Number.NaN, last: last as T };
}

const rounds = which === 'seed' || Number(which) <= 100 ? 21 : 3;
const read = await timed(rounds, () => importText(text, { profiles: PROFILES }));
const draft = which === 'seed' ? read.last.draft : grown(Number(which));
const judged = await timed(rounds, () => reviewDraft(draft, profile, RULES));
const print = (format: 'markdown' | 'html' | 'docx') =>
  timed(Math.min(rounds, 3), () => renderDocument({ draft, profile, document: 'text', format }, templates));
const markdown = await print('markdown');
const html = await print('html');
const docx = await print('docx');
const cell = ({ ms, p95, cold }: { ms: number; p95: number; cold: number }) => ({ ms, p95, cold });
console.log(
  JSON.stringify({
    projects: draft.projects.length,
    read_projects: read.last.draft.projects.length,
    characters: text.length,
    import: cell(read),
    review: cell(judged),
    markdown: cell(markdown),
    html: cell(html),
    docx: cell(docx),
    rss_mb: process.resourceUsage().maxRSS / 1024,
  }),
);
