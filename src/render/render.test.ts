import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { Draft } from '../domain/draft.ts';
import type { Profile } from '../domain/profile.ts';
import type { Templates } from '../ports.ts';
import hebeiCounty from '../profiles/hebei-county.ts';
import mof2021 from '../profiles/mof-2021.ts';
import type { Rendered, RenderRequest } from './render.ts';
import { renderDocument } from './render.ts';

const templates: Templates = {
  read: name => readFile(new URL(`../../templates/${name}.hbs`, import.meta.url), 'utf8'),
};
const print = (
  request: Partial<RenderRequest> & { draft: Draft },
  profile: Profile = hebeiCounty,
): Promise<Rendered> =>
  renderDocument({ profile, document: 'text', format: 'markdown', ...request }, templates);

type Node = DefaultTreeAdapterTypes.Node;

function* nodes(node: Node): Iterable<Node> {
  yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* nodes(child);
}

/** What a reader sees of a page, and every tag that is in it. */
function seen(html: string): { text: string; tags: Set<string> } {
  const all = [...nodes(parse(html))];
  const body = all.find(node => node.nodeName === 'body');
  const text =
    body === undefined ? '' : [...nodes(body)].map(node => ('value' in node ? node.value : '')).join('');
  return { text, tags: new Set(all.filter(node => 'tagName' in node).map(node => node.nodeName)) };
}

const documentXml = (bytes: Uint8Array): string =>
  strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());

const unescaped = (xml: string): string =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

/** The text of a Word file, as one string without the breaks of runs and cells. */
const wordText = (bytes: Uint8Array): string =>
  unescaped(
    [...documentXml(bytes).matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(found => found[1]).join(''),
  );

const bare = (text: string): string => text.replace(/[\s\\*]/g, '');

/** The example with `text` put after the words of every field a person writes. */
function poisoned(draft: Draft, text: string): Draft {
  const walk = (node: unknown, key: string): unknown => {
    if (
      typeof node === 'string' &&
      !['id', 'schema', 'profile', 'operator', 'scope', 'number', 'unit', 'money_unit'].includes(key)
    )
      return [
        'total',
        'fiscal',
        'other',
        'carryover',
        'cumulative_percent',
        'total_budget',
        'weight',
        'number_to',
        'date',
      ].includes(key)
        ? node
        : node + text;
    if (Array.isArray(node)) return node.map(item => walk(item, key));
    if (node !== null && typeof node === 'object')
      return Object.fromEntries(Object.entries(node).map(([name, item]) => [name, walk(item, name)]));
    return node;
  };
  return Draft.parse(walk(draft, ''));
}

/** Everything the document prints, as the draft has it. */
function printed({ cover, overall_goal, sub_goals, safeguards, projects }: Draft): string[] {
  const texts = [
    cover.title,
    cover.compiled_by,
    overall_goal,
    ...sub_goals.flatMap(part => [part.name, part.goal, part.indicators_text]),
    ...safeguards.flatMap(part => [part.title, part.text]),
    ...projects.flatMap(project => [
      project.code,
      project.name,
      project.budget.total,
      project.purpose,
      ...project.spending_plan.map(point => `${point.cumulative_percent}%`),
      ...project.goals.map(goal => goal.text),
      ...project.indicators.flatMap(row => [
        row.level1,
        row.level2,
        row.name,
        row.description,
        row.value_raw,
        row.basis,
      ]),
    ]),
  ];
  return texts.filter(text => text != null && text !== '').map(String);
}

const HOSTILE = [
  '{{constructor.constructor}}',
  '{{#each this}}',
  '</td><script>alert(1)</script>',
  '<b>粗</b>&amp;',
  '| --- | x |',
  '=HYPERLINK("http://x")',
  '**粗** _斜_ `码` [链](http://x) ![图](x)',
  '# 标题',
  '~~删~~',
];

describe('text that would be more than text', () => {
  it.each(HOSTILE)('%j stays visible text in every format', async text => {
    const draft = poisoned(hebeiCounty.example, ` ${text}`);
    const clean = seen((await print({ draft: hebeiCounty.example, format: 'html' })).text ?? '');
    const html = seen((await print({ draft, format: 'html' })).text ?? '');
    expect([...html.tags].filter(tag => !clean.tags.has(tag))).toEqual([]);
    const wanted = bare(`${hebeiCounty.example.projects[0]?.name} ${text}`);
    expect(bare(html.text)).toContain(wanted);
    expect(bare(wordText((await print({ draft, format: 'docx' })).bytes))).toContain(wanted);
    const markdown = (await print({ draft })).text ?? '';
    expect(bare(markdown)).toContain(wanted);
    const live = markdown.replace(/\\[!-~]/g, '');
    expect(live).not.toMatch(/<(?!br>)|\]\(|~~|`|\*\*粗|_斜_/);
    const lines = (await print({ draft: hebeiCounty.example })).text?.split('\n') ?? [];
    const count = (all: readonly string[], start: RegExp): number =>
      all.filter(line => start.test(line)).length;
    for (const start of [/^#/, /^\|/, /^\s*[-*+] /, /^>/, /^\s*\d+[.)] /])
      expect(count(markdown.split('\n'), start)).toBe(count(lines, start));
  });

  it('never breaks a Markdown table apart', async () => {
    const draft = poisoned(hebeiCounty.example, ' a|b\nc');
    const rows = ((await print({ draft })).text ?? '').split('\n').filter(line => line.startsWith('|'));
    const columns = rows.map(row => row.replaceAll('\\|', '').split('|').length);
    expect(new Set(columns).size).toBeLessThanOrEqual(2);
  });

  it('holds no character that XML cannot, nor half a one', async () => {
    const draft = poisoned(hebeiCounty.example, '\u0000\u0008\uD800尾');
    const xml = documentXml((await print({ draft, format: 'docx' })).bytes);
    expect(xml).not.toMatch(/[\u0000-\u0008\uFFFE\uFFFF]/);
    expect(xml).toContain('尾');
  });
});

describe.each([
  ['hebei-county', hebeiCounty],
  ['mof-2021', mof2021],
] as const)('the example of %s', (_, profile: Profile) => {
  const draft = profile.example;
  const keys = new Set(profile.columns.map(column => column.key));

  it('stands whole and unchanged in every format', async () => {
    const html = bare(seen((await print({ draft, format: 'html' }, profile)).text ?? '').text);
    const word = bare(wordText((await print({ draft, format: 'docx' }, profile)).bytes));
    const markdown = bare((await print({ draft }, profile)).text ?? '');
    const left = new Set([
      ...(keys.has('description')
        ? []
        : draft.projects.flatMap(p => p.indicators.map(row => row.description))),
      ...(keys.has('basis') ? [] : draft.projects.flatMap(p => p.indicators.map(row => row.basis))),
      ...(keys.has('value_raw') ? [] : draft.projects.flatMap(p => p.indicators.map(row => row.value_raw))),
    ]);
    const wanted = printed(draft).filter(text => !left.has(text));
    expect(wanted.length).toBeGreaterThan(60);
    for (const text of wanted) for (const out of [html, word, markdown]) expect(out).toContain(bare(text));
  });

  it('gives the same bytes each time', async () => {
    for (const format of ['markdown', 'html', 'docx'] as const) {
      const [one, two] = [await print({ draft, format }, profile), await print({ draft, format }, profile)];
      expect(Buffer.compare(one.bytes, two.bytes)).toBe(0);
    }
  });
});

const cells = (html: string): { text: string; rowspan: number; colspan: number }[] =>
  [...html.matchAll(/<t[dh]([^>]*)>(.*?)<\/t[dh]>/g)].map(([, attributes = '', text = '']) => ({
    text: text.replace(/<[^>]+>/g, ''),
    rowspan: Number(/rowspan="(\d+)"/.exec(attributes)?.[1] ?? 1),
    colspan: Number(/colspan="(\d+)"/.exec(attributes)?.[1] ?? 1),
  }));

/** Every row of a table covers each column exactly once. */
function assertGrid(html: string): void {
  for (const [, table = ''] of html.matchAll(/<table[^>]*>(.*?)<\/table>/gs)) {
    const columns = (table.match(/<col /g) ?? []).length;
    const covered: number[] = [];
    for (const [, row = ''] of table.matchAll(/<tr>(.*?)<\/tr>/gs)) {
      const own = cells(row).reduce((sum, cell) => sum + cell.colspan, 0);
      expect(own + (covered.shift() ?? 0)).toBe(columns);
      for (const cell of cells(row))
        for (let below = 0; below < cell.rowspan - 1; below += 1)
          covered[below] = (covered[below] ?? 0) + cell.colspan;
    }
    expect(covered).toEqual([]);
  }
}

describe('the form', () => {
  const [project] = hebeiCounty.example.projects;
  if (project === undefined) throw new Error('the example has no project');
  const table = async (changed: Partial<typeof project>): Promise<string> =>
    (
      await print({
        draft: { ...hebeiCounty.example, projects: [{ ...project, ...changed }] },
        document: 'table',
        projectId: project.id,
        format: 'html',
      })
    ).text ?? '';

  it('merges equal levels, and only inside the merge before', async () => {
    const row = project.indicators[0];
    if (row === undefined) throw new Error('the example has no row');
    const levels = [
      ['产出指标', '数量指标'],
      ['产出指标', '数量指标'],
      ['产出指标', '质量指标'],
      ['效益指标', '质量指标'],
      ['', ''],
      ['', ''],
      [null, null],
    ] as const;
    const html = await table({
      indicators: levels.map(([level1, level2], index) => ({ ...row, id: `i${index}`, level1, level2 })),
    });
    assertGrid(html);
    const spans = cells(html)
      .filter(({ text }) => /^(产出|效益|数量|质量)指标$/.test(text))
      .map(({ text, rowspan }) => `${text}${rowspan}`);
    expect(spans).toEqual(['产出指标3', '数量指标2', '质量指标1', '效益指标1', '质量指标1']);
  });

  it.each([
    ['no rows', { indicators: [] }],
    ['no goals', { goals: [] }],
    ['no plan', { spending_plan: [] }],
    ['one point of a plan', { spending_plan: project.spending_plan.slice(0, 1) }],
    [
      'nothing at all',
      {
        indicators: [],
        goals: [],
        spending_plan: [],
        code: null,
        name: null,
        purpose: null,
        unit_code: null,
        unit_name: null,
        budget: { total: null, fiscal: null, other: null },
      },
    ],
  ])('keeps its grid with %s', async (_, changed) => assertGrid(await table(changed)));

  it('shows a goal whose beginning is lost with a mark, and no more', async () => {
    const html = await table({ goals: [{ id: 'g1', text: '导员能力提升', incomplete: true }] });
    expect(cells(html).map(({ text }) => text)).toContain('1.…导员能力提升');
  });

  it('says which project is not there', async () => {
    await expect(
      print({ draft: hebeiCounty.example, document: 'table', projectId: 'p99' }),
    ).rejects.toMatchObject({ code: 'not_found' });
  });
});
