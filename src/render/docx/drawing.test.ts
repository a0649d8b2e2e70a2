import { expect, it } from 'vitest';
import { childOf, elementsOf, type XmlElement } from '../../importing/front-ends/xml.ts';
import { callTool, testWorld } from '../../tools/testing-world.ts';
import { type ThreadPicture, threadDrawing } from '../thread-drawing.ts';
import { drawingXml } from './drawing.ts';
import { WORKING } from './sheet.ts';
import { allOf, attributesOf, countyDraft, opened, partOf, wordsOf } from './testing-word.ts';

const picture: ThreadPicture = {
  title: '科普：目标、指标、资金',
  goals: ['办好科普日', '没人量的目标'],
  indicators: ['活动场次', '没有目标的指标'],
  links: [{ goal: 0, indicator: 0, strong: true }],
  money: '预算 10 万元',
};
const ROWS = 40;

const pictures = async (): Promise<{ document: XmlElement; groups: XmlElement[] }> => {
  const world = testWorld();
  await callTool('render_document', { draft: countyDraft(), document: 'review', format: 'docx' }, world);
  const [bytes] = world.files.values();
  const document = partOf(opened(bytes ?? new Uint8Array()), 'word/document.xml');
  return { document, groups: [...allOf(document, 'wpg:wgp')] };
};
const at = (shape: XmlElement, name: string): number[] =>
  Object.values(attributesOf(childOf(shape, 'wps:spPr'), 'a:xfrm', name)).map(Number);

it('a report shows the thread of every project as shapes within the page, each with a number of its own', async () => {
  const { document, groups } = await pictures();
  expect(groups).toHaveLength(countyDraft().projects.length);
  const extents = [...allOf(document, 'wp:extent')].map(({ attributes }) => Number(attributes['cx']));
  for (const cx of extents) expect(cx).toBeLessThanOrEqual((11_906 - 2 * 1134) * 635);
  for (const [index, group] of groups.entries())
    for (const shape of elementsOf(group, 'wps:wsp')) {
      const [[x = -1] = [], [cx = 0] = []] = [at(shape, 'a:off'), at(shape, 'a:ext')];
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + cx).toBeLessThanOrEqual(extents[index] ?? 0);
    }
  const ids = ['wp:docPr', 'wps:cNvPr'].flatMap(name =>
    [...allOf(document, name)].map(({ attributes }) => attributes['id']),
  );
  expect(new Set(ids).size).toBe(ids.length);
});

it('says in its shapes what the draft says, and ties what belongs together', async () => {
  const { groups } = await pictures();
  for (const [index, { goals }] of countyDraft().projects.entries()) {
    const said = [...allOf(groups[index], 'wps:txbx')].map(wordsOf);
    for (const { text } of goals.slice(0, 1)) expect(said.some(words => text.startsWith(words))).toBe(true);
  }
  const xml = drawingXml(threadDrawing(picture), WORKING, 1);
  expect([...xml.matchAll(/<a:custGeom>/g)]).toHaveLength(2);
  expect([...xml.matchAll(/C0392B/g)]).toHaveLength(1);
  expect([...xml.matchAll(/<a:prstDash val="dash"\/>/g)]).toHaveLength(1);
});

it('what a draft says stays text', () => {
  const wild = { ...picture, title: '<w:br/>"&', goals: ['</w:t><w:br/>&amp;\u0001'], links: [] };
  const xml = drawingXml(threadDrawing(wild), WORKING, 1);
  expect(xml).not.toContain('<w:br/>');
  expect(xml).toContain('&lt;/w:t&gt;&lt;w:br/&gt;&amp;amp;');
});

it('a picture higher than the page is made smaller, and left out before nobody can read it', () => {
  const many = (count: number) =>
    threadDrawing({ ...picture, indicators: Array.from({ length: count }, (_, index) => `指标${index}`) });
  const height = (count: number): number =>
    Number(/<wp:extent cx="\d+" cy="(\d+)"/.exec(drawingXml(many(count), WORKING, 1))?.[1]);
  const page = (16_838 - 2 * 1134) * 635;
  expect(height(ROWS)).toBeLessThan(page);
  expect(height(ROWS)).toBeGreaterThan(page * 0.8);
  expect(drawingXml(many(200), WORKING, 1)).toBe('');
});
