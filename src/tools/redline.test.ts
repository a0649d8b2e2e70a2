import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { Draft } from '../domain/draft.ts';
import { importFile } from '../importing/import-file.ts';
import { importText } from '../importing/import-text.ts';
import { PROFILES } from '../profiles/index.ts';
import { documentOf, partsOf, seen, settled } from '../redline/testing-word.ts';
import { callTool, refusedBy, testWorld } from './testing-world.ts';

const SEED = importText(readFileSync(new URL('../../evals/cases/seed/seed.txt', import.meta.url), 'utf8'), {
  profiles: PROFILES,
}).draft;

/** The seed a year later: a target turned, a row gone, a row new, a project renamed, a goal gone, words put in. */
function later(): Draft {
  const draft = structuredClone(SEED);
  const [one, two, three, four] = draft.projects;
  if (one === undefined || two === undefined || three === undefined || four === undefined)
    throw new Error('four projects');
  draft.overall_goal = (draft.overall_goal ?? '').replace('坚持以', '始终坚持以');
  one.name = '巨鹿县研究院运行经费';
  one.purpose = '用于研究院水电、讲座和耗材支出';
  const row = two.indicators[1];
  if (row !== undefined)
    two.indicators.splice(2, 0, {
      ...row,
      id: 'p2-i9',
      name: '科普讲座场次',
      value_raw: '≥12场',
      description: '全年举办的讲座场次',
    });
  Object.assign(three.indicators[1] ?? {}, { value_raw: '≥95%' });
  three.indicators.splice(3, 1);
  four.goals.splice(0, 1);
  return Draft.parse(draft);
}

/** The seed with a project gone and another new. */
function exchanged(): Draft {
  const draft = structuredClone(SEED);
  const [one, two, , four] = draft.projects;
  if (one === undefined || two === undefined || four === undefined) throw new Error('four projects');
  const goals = [{ id: 'p5-g1', text: '建成流动图书车并开进各乡镇' }];
  draft.projects = [
    one,
    { ...two, id: 'p5', name: '流动图书车购置', code: '1', goals, indicators: [] },
    four,
  ];
  return Draft.parse(draft);
}

async function render(input: Record<string, unknown>) {
  const world = testWorld();
  const { text } = await callTool('render_document', input, world);
  return { text: String(text), bytes: [...world.files.values()].at(-1) ?? new Uint8Array() };
}

const words = (xml: string): string[] =>
  seen(xml)
    .map(({ text }) => text)
    .filter(text => text !== '');
/** Paragraphs below the contents, whose page numbers are guessed anew. */
const body = (xml: string): string[] => words(xml).filter(text => !/\d$/.test(text) || !text.includes('\t'));

describe('a comparison of two drafts', () => {
  it('as a Word file: with all changes taken the new draft, with all refused the old', async () => {
    const now = later();
    const { bytes } = await render({ document: 'redline', draft: now, against: SEED, format: 'docx' });
    const xml = documentOf(bytes);
    for (const [how, draft] of [
      ['accept', now],
      ['reject', SEED],
    ] as const) {
      const own = documentOf((await render({ draft, format: 'docx' })).bytes);
      expect(body(settled(xml, how))).toEqual(body(own));
    }
    const ids = [...xml.matchAll(/<w:(?:ins|del) w:id="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(10);
    const accepted = zipSync({ ...partsOf(bytes), 'word/document.xml': strToU8(settled(xml, 'accept')) });
    const back = (await importFile({ bytes: accepted, name: 'x.docx' }, { profiles: PROFILES })).draft;
    expect(back.projects.map(({ indicators }) => indicators.map(row => row.value_raw))).toEqual(
      now.projects.map(({ indicators }) => indicators.map(row => row.value_raw)),
    );
  });

  it('as a Word file: a project of one side alone goes or stays whole, its line of money too', async () => {
    const now = exchanged();
    const { bytes } = await render({ document: 'redline', draft: now, against: SEED, format: 'docx' });
    for (const [how, draft] of [
      ['accept', now],
      ['reject', SEED],
    ] as const) {
      const own = documentOf((await render({ draft, format: 'docx' })).bytes);
      expect(body(settled(documentOf(bytes), how)).sort()).toEqual(body(own).sort());
    }
    const plain = (await render({ document: 'redline', draft: now, against: SEED, format: 'txt' })).text;
    expect(plain).toContain('［删：单位：万元］');
    expect(plain).not.toMatch(/［[增删]：］/);
  });

  it('as Markdown: the fate of every indicator, then the text with what was put in and taken out', async () => {
    const { text } = await render({ document: 'redline', draft: later(), against: SEED });
    expect(text).toContain('保留26条，修改1条，新增1条，删去1条。');
    expect(text).toContain('| 老科协工作经费 | 办公正常运转率 | 修改 | ≤95% | ≥95% |');
    expect(text).toContain('**始终**坚持以');
    expect(text).toContain('巨鹿县研究院~~专项~~**运行**经费');
    expect(text).toMatch(/\*\*科普讲座场次\*\*/);
    expect(text).toMatch(/~~所需金额~~/);
    const plain = (await render({ document: 'redline', draft: later(), against: SEED, format: 'txt' })).text;
    expect(plain).toContain('［增：始终］坚持以');
    const page = (await render({ document: 'redline', draft: later(), against: SEED, format: 'html' })).text;
    expect(page).toContain('<ins>始终</ins>坚持以');
  });

  it('of a draft with itself marks nothing', async () => {
    const { text } = await render({ document: 'redline', draft: SEED, against: SEED });
    expect(text).toContain('保留28条，修改0条，新增0条，删去0条。');
    expect(text).not.toMatch(/~~|<ins>/);
    const { bytes } = await render({ document: 'redline', draft: SEED, against: SEED, format: 'docx' });
    expect(documentOf(bytes)).not.toMatch(/<w:(ins|del) /);
  });

  it('of two revisions goes by their ids, whatever was renamed', async () => {
    const world = testWorld();
    const saved = await world.store.create({ draft: SEED, note: '读入' });
    await callTool(
      'edit_draft',
      {
        draft_id: saved.id,
        revision: 1,
        edits: [{ op: 'set', path: '/projects/0/indicators/0/name', value: '完全另一个名称' }],
      },
      world,
    );
    const { text } = await callTool(
      'render_document',
      { document: 'redline', draft_id: saved.id, against: 1 },
      world,
    );
    expect(text).toContain('~~研究院数量~~**完全另一个名称**');
    expect(text).toContain('修改1条，新增0条，删去0条');
  });

  it('holds for any rows kept, dropped and reworded', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('keep', 'drop', 'word', 'value'), { minLength: 28, maxLength: 28 }),
        async fates => {
          const now = structuredClone(SEED);
          let at = 0;
          for (const project of now.projects)
            project.indicators = project.indicators.flatMap(row => {
              const fate = fates[at++];
              if (fate === 'drop') return [];
              if (fate === 'word') return [{ ...row, description: `${row.description ?? ''}（按季统计）` }];
              return fate === 'value' ? [{ ...row, value_raw: '≥97%' }] : [row];
            });
          const xml = documentOf(
            (await render({ document: 'redline', draft: now, against: SEED, format: 'docx' })).bytes,
          );
          for (const [how, draft] of [
            ['accept', now],
            ['reject', SEED],
          ] as const)
            expect(body(settled(xml, how))).toEqual(
              body(documentOf((await render({ draft, format: 'docx' })).bytes)),
            );
        },
      ),
      { numRuns: 8, seed: 7 },
    );
  });

  it('refuses what makes no sense, in Chinese', async () => {
    for (const [input, said] of [
      [{ document: 'redline', draft: SEED }, '没有说明与哪一份对照'],
      [{ document: 'text', draft: SEED, against: SEED }, '修订对照'],
      [{ document: 'redline', draft: SEED, against: 3 }, '版本号'],
      [{ document: 'redline', draft: SEED, against: { x: 1 } }, '/against'],
      [{ document: 'redline', draft: SEED, against: SEED, format: 'xlsx' }, 'Excel'],
    ] as const)
      expect(JSON.stringify(await refusedBy('render_document', input, testWorld()))).toContain(said);
  });
});
