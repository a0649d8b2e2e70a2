import { expect, it } from 'vitest';
import type { Draft } from '../../domain/draft.ts';
import { childOf, elementsOf, type XmlElement } from '../../importing/front-ends/xml.ts';
import { importFile } from '../../importing/import-file.ts';
import { PROFILES } from '../../profiles/index.ts';
import { allOf, attributesOf, countyDraft, opened, partOf, wordsOf } from '../docx/testing-word.ts';
import { fillForm } from './fill-form.ts';
import { cut, FORM, formOf, p, refusalOf, tbl, tr } from './testing-form.ts';

const profileOf = (draft: Draft) => {
  const profile = PROFILES.find(({ code }) => code === draft.profile);
  if (profile === undefined) throw new Error(draft.profile);
  return profile;
};
const fill = (form: Uint8Array, draft: Draft = countyDraft()): Uint8Array =>
  fillForm(form, draft, profileOf(draft));
const bodyOf = (bytes: Uint8Array): XmlElement => partOf(opened(bytes), 'word/document.xml');
const wordsByLine = (top: XmlElement): string[] => [...allOf(top, 'w:p')].map(wordsOf);
const refusal = (body: string): string => refusalOf(() => fill(formOf(body)));

const DRAFTS: readonly (readonly [string, Draft])[] = [
  ...PROFILES.map(({ code, example }) => [code, example] as const),
  ['the county text', countyDraft()],
];

it.each(DRAFTS)(
  '%s: a form whose tags Word cut to single characters reads back with its values',
  async (_, draft) => {
    const bytes = fill(FORM, draft);
    const { draft: back } = await importFile({ bytes, name: '成品.docx' }, { profiles: PROFILES });
    const told = ({ projects }: Draft) =>
      projects.map(({ code, name, indicators }) => ({
        code: code ?? '',
        name: name ?? '',
        rows: indicators.map(row => [row.level1, row.level2, row.name, row.value?.number ?? null].join('|')),
      }));
    expect(draft.projects.length).toBeGreaterThan(0);
    expect(told(back)).toEqual(told(draft));
    expect(Buffer.from(fill(FORM, draft))).toEqual(Buffer.from(bytes));
  },
);

it('keeps the look of the run where a tag begins, and everything that is no tag', () => {
  const top = bodyOf(
    fill(
      formOf(
        `<w:p><w:r><w:rPr><w:i/></w:rPr><w:t>单位：{</w:t></w:r>${cut('{unit_na')}<w:r><w:t>me} }，完</w:t></w:r></w:p>`.replace(
          '} }',
          '}}',
        ),
      ),
    ),
  );
  const [first] = [...allOf(top, 'w:r')];
  expect(first && wordsOf(first)).toBe(`单位：${countyDraft().unit.name ?? '?'}`);
  expect(childOf(childOf(first, 'w:rPr'), 'w:i')).toBeDefined();
  expect(wordsByLine(top)).toEqual([`单位：${countyDraft().unit.name ?? '?'}，完`]);
});

it('merges equal neighbours, each only inside the merge of the column before and inside its own loop', () => {
  const base = countyDraft();
  const [project] = base.projects;
  const [row] = project?.indicators ?? [];
  if (project === undefined || row === undefined) throw new Error('no row');
  const levels = [
    ['产出', '数量'],
    ['产出', '数量'],
    ['效益', '数量'],
    ['效益', '质量'],
  ] as const;
  const indicators = levels.map(([level1, level2]) => ({ ...row, level1, level2 }));
  const last = { ...project, indicators: indicators.slice(2, 3) };
  const draft = { ...base, projects: [{ ...project, indicators }, last] };
  const form = tbl(
    tr(
      '{{#each projects}}{{#each rows_by_name}}{{merge level1}}',
      '{{merge level2}}',
      '{{number}}{{/each}}{{/each}}',
    ),
  );
  const top = bodyOf(fill(formOf(form), draft));
  const shown = [...allOf(top, 'w:tr')].map(line =>
    elementsOf(line, 'w:tc').map(
      cell => `${wordsOf(cell)}/${attributesOf(cell, 'w:tcPr', 'w:vMerge')['w:val'] ?? ''}`,
    ),
  );
  expect(shown).toEqual([
    ['产出/restart', '数量/restart', '1/'],
    ['/continue', '/continue', '2/'],
    ['效益/restart', '数量/', '3/'],
    ['/continue', '质量/', '4/'],
    ['效益/', '数量/', '1/'],
  ]);
  const properties = [...allOf(top, 'w:tcPr')].map(one =>
    elementsOf(one)
      .map(({ name }) => name)
      .join(' '),
  );
  expect(new Set(properties)).toEqual(new Set(['w:tcW w:vMerge w:vAlign', 'w:tcW w:vAlign']));
});

it('wraps paragraphs and rows, chooses by if and else, and leaves a file that Word opens', () => {
  const draft = { ...countyDraft(), projects: countyDraft().projects.slice(0, 2), safeguards: [] };
  const top = bodyOf(
    fill(
      formOf(
        [
          p('{{#if safeguards}}'),
          p('有措施'),
          p('{{else}}'),
          p('没有措施{{#if title}}，有标题{{else}}，无标题{{/if}}'),
          p('{{/if}}'),
          p('{{#each projects}}'),
          tbl(tr('{{#if code}}'), tr('{{name}}'), tr('{{/if}}')),
          p('{{/each}}'),
          tbl(tr('{{#each safeguards}}{{title}}', '{{text}}{{/each}}')),
          `<w:tbl><w:tr><w:tc>${p('{{#each safeguards}}')}${p('{{title}}')}${p('{{/each}}')}</w:tc></w:tr></w:tbl>`,
        ].join(''),
      ),
      draft,
    ),
  );
  const names = draft.projects.map(({ name }) => name ?? '');
  expect(wordsByLine(top)).toEqual(['没有措施，有标题', names[0], '', names[1], '', '']);
  expect(elementsOf(childOf(top, 'w:body')).map(({ name }) => name)).toEqual([
    'w:p',
    'w:tbl',
    'w:p',
    'w:tbl',
    'w:p',
    'w:tbl',
    'w:sectPr',
  ]);
});

it('fills heads and feet of the page, and touches no other part', () => {
  const head = `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${p('{{unit_name}}')}</w:hdr>`;
  const parts = opened(
    fill(
      formOf(p('正文'), { 'word/header2.xml': head, 'word/styles.xml': '<w:styles>{{title}}</w:styles>' }),
    ),
  );
  expect(wordsByLine(partOf(parts, 'word/header2.xml'))).toEqual([countyDraft().unit.name]);
  expect(partOf(parts, 'word/styles.xml').children).toEqual(['{{title}}']);
});

it('takes data as data: no tag, no markup, no control character of it acts', () => {
  const title = '{{unit_name}} {{#each projects}} <w:br/> &amp; "甲"\u0001\u0007\n第二行\\';
  const draft = countyDraft();
  const mark = '<w:bookmarkStart w:id="1" w:name="{{title}}"/><w:bookmarkEnd w:id="1"/>';
  const evil = { ...draft, cover: { ...draft.cover, title } };
  const top = bodyOf(fill(formOf(p('{C:\\{{title}}') + p('{{status}}') + mark), evil));
  expect(wordsByLine(top)[0]).toBe('{C:\\{{unit_name}} {{#each projects}} <w:br/> &amp; "甲"第二行\\');
  expect([...allOf(top, 'w:br')]).toHaveLength(1);
  expect([...allOf(top, 'w:bookmarkStart')].map(({ attributes }) => attributes['w:name'])).toEqual([
    '{{title}}',
  ]);
});

it.each([
  [
    p('甲') + p('姓名 {{titel}}'),
    'template_error 表样正文第 2 段“姓名 {{titel}}”的 {{titel}}：没有“titel”这个字段 最接近的是“title”',
  ],
  [p('{{constructor}}'), '没有“constructor”这个字段'],
  [p('{{__proto__.x}}'), '没有“__proto__”这个字段'],
  [p('{{#each projects}}{{nmae}}{{/each}}'), '的 {{nmae}}：没有“nmae”这个字段 最接近的是“name”'],
  [
    p('{{#each projects}}') + p('{{name}}'),
    '表样正文第 1 段“{{#each projects}}”的 {{#each projects}}：没有结尾',
  ],
  [p('{{/each}}'), '{{/each}}：前面没有对应的开头'],
  [p('{{else}}'), '前面没有对应的 {{#if}}'],
  [p('{{#each projects}}{{#if name}}{{/each}}{{/if}}'), '{{/each}}：与表样正文第 1 段'],
  [
    p('项目：{{#each projects}}') + p('{{/each}}'),
    '第 1 段“项目：{{#each projects}}”的 {{#each projects}}：这一段里还有别的内容',
  ],
  [tbl(tr('甲', '{{#each projects}}{{name}}', '{{/each}}')), '不在这一行的第一格'],
  [tbl(tr('{{#each projects}}{{name}}', '{{/each}}', '乙')), '不在这一行的最后一格'],
  [p('{{#each projects}}') + tbl(tr('{{/each}}', '乙')), '不在同一层'],
  [p('{{#each title}}{{/each}}'), '不是列表'],
  [p('{{projects}}'), '不是文字'],
  [p('{{merge title}}'), '不在表格里'],
  [tbl(tr('{{merge title}}')), '不在重复的行里'],
  [p('{{{title}}}'), '不能用三重花括号'],
  [p('{{title'), '“{{title”的 {{title：花括号没有成对'],
  [p('{{> partials/form}}'), '看不懂这个标记'],
  [p('{{lookup this "x"}}'), '看不懂这个标记'],
  [p('{{#log title}}{{/log}}'), '不支持 {{#log}}'],
  [p('无标记'), '没有一个标记'],
])('refuses %#: tag and paragraph are named', (body, said) => {
  expect(refusal(body)).toContain(said);
});

it('refuses what is no Word file, and a loop that runs away', () => {
  const draft = countyDraft();
  expect(() => fill(new Uint8Array([1, 2, 3]))).toThrow('表样不是 Word 文件');
  const [project] = draft.projects;
  if (project === undefined) throw new Error('no project');
  const many = { ...draft, projects: Array.from({ length: 400 }, () => project) };
  const nested = '{{#each projects}}{{#each @root.projects}}{{#each @root.projects}}{{@root.title}}';
  expect(() => fill(formOf(p(`${nested}{{/each}}{{/each}}{{/each}}`)), many)).toThrow('填出的内容太多');
});
