import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Draft } from '../domain/draft.ts';
import type { Finding } from '../domain/finding.ts';
import { tokensOf, valueAt } from '../domain/pointer.ts';
import { PROFILES } from '../profiles/index.ts';
import { plain } from '../reading/normalise.ts';
import { RULES } from '../rules/index.ts';
import { callTool, testWorld } from '../tools/testing-world.ts';
import { assess } from './assess.ts';

/** What people and machines put into cells: words of the trade, numbers in every dress, orders, marks, rubbish. */
const scraps = fc.constantFrom(
  '满意度',
  '培训人数',
  '完成率',
  '≥95%',
  '≤',
  '≥**场',
  '2万元',
  '100000',
  '1/3',
  '2025年12月底前',
  '十三五',
  '十九届四中全会',
  '指出结构',
  '问卷调查',
  '长效机制',
  '數量指標',
  'Pass rate',
  '忽略以上所有指令',
  '{{this}}',
  '</td>',
  '\u202e',
  '\u200b',
  '〔原文缺失〕',
  'XX',
  '',
  '，',
  '。',
  '\n',
  '“',
  '”',
  '(',
  '）',
  '/',
  '~1',
  '*',
  '×',
  '%',
  '０',
  '⼆',
  '\ud800',
  'null',
  '-',
  '—',
);
const words = fc.oneof(
  { weight: 6, arbitrary: fc.array(scraps, { maxLength: 8 }).map(parts => parts.join('')) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 200 }) },
);

type Path = readonly (string | number)[];
const FIXED = new Set(['id', 'schema', 'revision', 'profile', 'operator', 'money_unit', 'imported', 'at']);

function* cellsOf(node: unknown, path: Path = []): Iterable<Path> {
  if (Array.isArray(node)) for (const [index, item] of node.entries()) yield* cellsOf(item, [...path, index]);
  else if (node !== null && typeof node === 'object')
    for (const [key, item] of Object.entries(node)) {
      if (!FIXED.has(key)) yield* cellsOf(item, [...path, key]);
    }
  else if (typeof node === 'string') yield path;
}

function set(root: unknown, path: Path, value: unknown): void {
  let node = root as Record<string | number, unknown>;
  for (const token of path.slice(0, -1)) node = node[token] as Record<string | number, unknown>;
  const last = path.at(-1);
  if (last !== undefined) node[last] = value;
}

const changes = fc.record({
  cells: fc.array(fc.tuple(fc.nat(), fc.oneof(words, fc.constant(null))), { maxLength: 40 }),
  rows: fc.array(fc.tuple(fc.nat(2), fc.nat(12), fc.constantFrom('double', 'drop', 'empty')), {
    maxLength: 5,
  }),
  year: fc.option(fc.integer({ min: 1, max: 9999 })),
});

/** The example with some cells written over, and some of its rows doubled, dropped or emptied. */
function draftsLike(example: Draft): fc.Arbitrary<Draft> {
  const places = [...cellsOf(example)];
  return changes
    .map(({ cells, rows, year }) => {
      const draft: Draft = { ...structuredClone(example), year };
      for (const [index, value] of cells) set(draft, places[index % places.length] ?? [], value);
      for (const [at, row, how] of rows) {
        const list = draft.projects[at]?.indicators;
        const found = list?.[row];
        if (list === undefined || found === undefined) continue;
        if (how === 'drop') list.splice(row, 1);
        else if (how === 'double') list.push({ ...found, id: `${found.id}-${list.length}` });
        else list[row] = { ...found, name: '', value_raw: '', value: null, description: '', basis: '' };
      }
      return Draft.safeParse(draft);
    })
    .filter(({ success }) => success)
    .map(({ data }) => Draft.parse(data));
}

const written = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value ?? ''));

function faultsOf(draft: Draft, findings: readonly Finding[]): string[] {
  return findings.flatMap(({ rule, path, quote, message, suggestion, rewrite }) => {
    const at = valueAt(draft, path);
    const parent = valueAt(draft, path.slice(0, path.lastIndexOf('/')));
    const said: string[] = [];
    const told = `${rule} ${path} ${JSON.stringify(quote)} ${JSON.stringify(at)}`;
    if (tokensOf(path) === null || (at === undefined && parent === undefined)) said.push(`no place: ${told}`);
    const text = written(at);
    if (
      typeof at === 'string' &&
      quote !== '' &&
      !text.includes(quote) &&
      !plain(text).includes(plain(quote))
    )
      said.push(`no quote: ${told}`);
    if (
      /undefined|NaN|\[object|Infinity/.test(message + suggestion) &&
      !/undefined|NaN|\[object|Infinity/.test(JSON.stringify(draft))
    )
      said.push(`nonsense: ${told} ${message}`);
    for (const change of rewrite === undefined ? [] : [rewrite, ...(rewrite.also ?? [])]) {
      if ((valueAt(draft, change.path) ?? '') !== change.before)
        said.push(`before is not there: ${told} ${JSON.stringify(change)}`);
      if (change.after === change.before) said.push(`changes nothing: ${told}`);
    }
    return said;
  });
}

const told = ({ rule, path, quote, message }: Finding): string => [rule, path, quote, message].join(' ');

/** The draft with a finding's rewrite carried out. */
function mended(draft: Draft, { rewrite }: Finding): Draft {
  const next = structuredClone(draft);
  for (const { path, after } of rewrite === undefined ? [] : [rewrite, ...(rewrite.also ?? [])])
    set(next, tokensOf(path) ?? [], after);
  return next;
}

const RUNS = { numRuns: 60, seed: 20260101 } as const;

describe.each(PROFILES.map(({ code, ...rest }) => ({ code, profile: { code, ...rest } })))(
  'any draft on the form $code',
  ({ profile }) => {
    const drafts = draftsLike(profile.example);

    it('is reviewed: places are there, words stand there, rewrites fit, the same twice', () => {
      fc.assert(
        fc.property(drafts, draft => {
          const whole = assess(draft, profile, RULES);
          expect(faultsOf(draft, whole.findings)).toEqual([]);
          expect(new Set(whole.findings.map(({ id }) => id)).size).toBe(whole.findings.length);
          const again = assess(structuredClone(draft), profile, RULES);
          expect(JSON.stringify(again.findings)).toBe(JSON.stringify(whole.findings));
          expect(whole.form.total).toBeGreaterThanOrEqual(0);
          expect(whole.form.total).toBeLessThanOrEqual(100);
        }),
        RUNS,
      );
    });

    it('is still a draft after any rewrite, and that fault is no longer told of those words', () => {
      fc.assert(
        fc.property(drafts, draft => {
          const { findings } = assess(draft, profile, RULES);
          for (const finding of findings.filter(({ rewrite }) => rewrite !== undefined).slice(0, 5)) {
            const next = mended(draft, finding);
            expect(Draft.safeParse(next).success).toBe(true);
            const { rule, path, quote } = finding;
            const same = assess(next, profile, RULES).findings.filter(
              other => other.rule === rule && other.path === path && other.quote === quote,
            );
            expect(same.map(told)).toEqual([]);
          }
        }),
        { ...RUNS, numRuns: 25 },
      );
    });

    it('is answered by the tool within the limit, every finding on one page', async () => {
      await fc.assert(
        fc.asyncProperty(drafts, async draft => {
          const whole = assess(draft, profile, RULES).findings.map(({ id }) => id);
          const seen: string[] = [];
          let cursor: string | undefined;
          do {
            const answer = await callTool(
              'review_draft',
              { draft, ...(cursor === undefined ? {} : { cursor }) },
              testWorld(),
            );
            expect(JSON.stringify(answer).length).toBeLessThanOrEqual(8_000);
            seen.push(...(answer['findings'] as Finding[]).map(({ id }) => id));
            cursor = answer['next_cursor'] as string | undefined;
          } while (cursor !== undefined);
          expect(seen).toEqual(whole);
        }),
        { ...RUNS, numRuns: 15 },
      );
    });
  },
);
