import { getDocumentProxy } from 'unpdf';
import { expect, it } from 'vitest';
import { bothStandards } from './both-standards.ts';
import { openPress } from './open.ts';

const FIGURE =
  '#figure(image(bytes("<svg xmlns=\\"http://www.w3.org/2000/svg\\" viewBox=\\"0 0 9 9\\"><rect width=\\"5\\" height=\\"5\\"/></svg>"), format: "svg", alt: "图"))';
const printed = async (date: string, body = 'plain text'): Promise<string | null> => {
  const source = `#set document(title: "Title <pdfaid:part>", date: ${date})\n#set text(lang: "zh")\n= Head\n${body}`;
  const made = await openPress().print(source);
  return made === null ? null : Buffer.from(made.bytes).toString('latin1');
};
const standards = (file: string): string[] =>
  [...file.matchAll(/<(pdf(?:ua|a)id:part)>(\d)/g)].map(([, name, part]) => `${name} ${part}`);

it('a dated text is for archives and for readers that speak; one without a date, or with figures, for the latter', async () => {
  const dated = await printed('datetime(year: 2026, month: 1, day: 9)');
  if (dated === null) return;
  expect(standards(dated)).toEqual(['pdfuaid:part 1', 'pdfaid:part 2']);
  expect(dated).toContain('<pdfaid:conformance>A<');
  for (const part of ['/DisplayDocTitle true', '/OutputIntents', '(D:20260109000000Z)', '/StructTreeRoot'])
    expect(dated).toContain(part);
  expect(standards((await printed('none')) ?? '')).toEqual(['pdfuaid:part 1']);
  expect(standards((await printed('datetime(year: 2026, month: 1, day: 9)', FIGURE)) ?? '')).toEqual([
    'pdfuaid:part 1',
  ]);
});

it('leaves every object where the file says it stands, and the metadata as long as it says', async () => {
  const file = await printed('datetime(year: 2026, month: 1, day: 9)');
  if (file === null) return;
  const table = Number(/startxref\n(\d+)/.exec(file)?.[1]);
  const entries = [...file.slice(table).matchAll(/^(\d{10}) \d{5} ([fn])/gm)];
  expect(entries.length).toBeGreaterThan(10);
  for (const [index, [, offset, kind]] of entries.entries())
    if (kind === 'n') expect(file.slice(Number(offset)).startsWith(`${index} 0 obj`)).toBe(true);
  const [, length = '', stream = ''] =
    /\/Length (\d+)\s[^>]*?\/Type \/Metadata[^>]*?>>\s*stream\n([\s\S]*?)\nendstream/.exec(file) ?? [];
  expect(stream).toContain('<pdfuaid:part>');
  expect(stream.length).toBe(Number(length));
  const { numPages } = await getDocumentProxy(new Uint8Array(Buffer.from(file, 'latin1')));
  expect(numPages).toBe(1);
});

it('leaves alone what is written another way', () => {
  expect(bothStandards(new TextEncoder().encode('%PDF-1.7\nxref stream\nstartxref\n9\n%%EOF'))).toBeNull();
  expect(bothStandards(new Uint8Array())).toBeNull();
});
