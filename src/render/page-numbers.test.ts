import { getDocumentProxy } from 'unpdf';
import { expect, it } from 'vitest';
import { openPress } from '../adapters/press/open.ts';
import type { Profile } from '../domain/profile.ts';
import hebeiCounty from '../profiles/hebei-county.ts';
import { testWorld } from '../tools/testing-world.ts';
import { renderDocument } from './render.ts';
import { WIDE } from './testing-wide.ts';

const { example } = hebeiCounty;
const press = openPress();
const made = (profile: Profile, format: 'pdf' | 'html', projects = example.projects) =>
  renderDocument(
    {
      draft: { ...example, projects },
      profile,
      document: 'text',
      format,
      helpers: { press, office: null },
    },
    testWorld().templates,
  );
const MM = 72 / 25.4;

/** What stands outside the type area of each page, once the paper is held upright: text, and in which half. */
async function edges(bytes: Uint8Array): Promise<string[]> {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  return Promise.all(
    Array.from({ length: document.numPages }, async (_, index) => {
      const page = await document.getPage(index + 1);
      const { width, height } = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent();
      const placed = items.flatMap(item =>
        'str' in item && item.str.trim() !== ''
          ? [{ text: item.str, x: Number(item.transform[4]), y: Number(item.transform[5]) }]
          : [],
      );
      const side = width > height;
      const below = placed.filter(({ x, y }) => (side ? x : y) < 34 * MM);
      const at = below.map(({ x, y }) => (side ? height - y : x) / Math.min(width, height));
      const half =
        at.length === 0 ? '' : Math.min(...at) > 0.5 ? 'right' : Math.max(...at) < 0.5 ? 'left' : '?';
      return `${below.map(({ text }) => text).join('')} ${half}${side ? ' side' : ''}`.trim();
    }),
  );
}

it('a PDF has odd numbers at the right and even ones at the left of the upright sheet', async () => {
  const { bytes, format } = await made(WIDE, 'pdf');
  if (format === 'html') return expect(new TextDecoder().decode(bytes)).toContain('@page:right');
  const found = await edges(bytes);
  expect(found.slice(0, 2)).toEqual(['', '']);
  expect(found.length).toBeGreaterThan(8);
  for (const [index, told] of found.slice(2).entries())
    expect(told).toMatch(index % 2 === 0 ? /^— ?\d+ ?— right/ : /^— ?\d+ ?— left/);
  expect(new Set(found.map(told => told.endsWith('side')))).toEqual(new Set([true, false]));
});

it('the text begins on an odd page, however long the contents', async () => {
  const projects = Array.from({ length: 7 }, () => example.projects).flat();
  const { bytes, format } = await made(hebeiCounty, 'pdf', projects);
  if (format === 'html') return expect(new TextDecoder().decode(bytes)).toContain('class="odd"');
  const found = await edges(bytes);
  expect(found.slice(0, 5)).toEqual(['', '', '', '', '— 1 — right']);
});

it('a page of the web is cut the same way for the printer', async () => {
  const { text = '' } = await made(WIDE, 'html');
  expect(
    [...text.matchAll(/<div class="((?:front|odd|turn|side)[^"]*)">/g)].map(([, names]) => names),
  ).toEqual(['front', 'turn', 'odd', 'side turn', 'turn', 'side turn']);
});

it('a page of the web leaves the back of the contents free where they end on a front', async () => {
  const [first] = example.projects;
  const free = async (count: number): Promise<number> => {
    const projects = Array.from({ length: count }, () => first ?? []).flat();
    const { text = '' } = await made(hebeiCounty, 'html', projects);
    const [before = ''] = text.split('<div class="odd">');
    return before.split('<div class="front blank"></div>').length - 1;
  };
  expect([await free(16), await free(17), await free(38), await free(39)]).toEqual([0, 1, 1, 0]);
});

it('a form longer than a page prints the heads of its columns on each, whatever prints it', async () => {
  const [first] = example.projects;
  const rows = Array.from({ length: 12 }, () => first?.indicators ?? []).flat();
  const long = first === undefined ? [] : [{ ...first, indicators: rows }];
  const { text = '' } = await made(hebeiCounty, 'html', long);
  const heads = hebeiCounty.columns.map(({ label }) => label).join('');
  const repeated = [...text.matchAll(/<thead>(.*?)<\/thead>/gs)].map(([, head = '']) =>
    head.replace(/<[^>]+>|\n/g, ''),
  );
  expect(repeated).toEqual([heads, heads]);
  expect(text).toContain('<table class="goes-on">');
  const short = long.map(one => ({ ...one, indicators: rows.slice(0, 3) }));
  const whole = await made(hebeiCounty, 'html', short);
  expect(whole.text).not.toContain('<table class="goes-on">');
});
