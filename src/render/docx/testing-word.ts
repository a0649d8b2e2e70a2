import { readFileSync } from 'node:fs';
import { type Unzipped, unzipSync } from 'fflate';
import type { Draft } from '../../domain/draft.ts';
import { childOf, elementsOf, parseXml, type XmlElement } from '../../importing/front-ends/xml.ts';
import { importText } from '../../importing/import-text.ts';
import { PROFILES } from '../../profiles/index.ts';
import { testWorld } from '../../tools/testing-world.ts';
import { type RenderRequest, renderDocument } from '../render.ts';

const seed = readFileSync(new URL('../../../evals/cases/seed/seed.txt', import.meta.url), 'utf8');

/** A real county's text. */
export const countyDraft = (): Draft => importText(seed, { profiles: PROFILES }).draft;

/** The parts of a Word file, by name. */
export type Parts = ReadonlyMap<string, XmlElement>;

/** Takes a Word file apart. */
export const opened = (bytes: Uint8Array): Parts => parsed(unzipSync(bytes));

const parsed = (files: Unzipped): Parts =>
  new Map(Object.entries(files).map(([name, part]) => [name, parseXml(part)]));

/** Prints a draft as Word; the parts of the file as they are. */
export async function filesOf(request: { draft: Draft } & Partial<RenderRequest>): Promise<Unzipped> {
  const profile = PROFILES.find(({ code }) => code === request.draft.profile);
  if (profile === undefined) throw new Error(request.draft.profile);
  const { bytes } = await renderDocument(
    { profile, document: 'text', format: 'docx', ...request },
    testWorld().templates,
  );
  return unzipSync(bytes);
}

/** Prints a draft as Word and takes the file apart. */
export async function wordOf(request: { draft: Draft } & Partial<RenderRequest>): Promise<Parts> {
  return parsed(await filesOf(request));
}

/** Every element of a name below, in document order. */
export function* allOf(element: XmlElement | undefined, name: string): Iterable<XmlElement> {
  for (const child of elementsOf(element)) {
    if (child.name === name) yield child;
    yield* allOf(child, name);
  }
}

/** The text of an element, as it stands in `w:t`. */
export const wordsOf = (element: XmlElement): string =>
  [...allOf(element, 'w:t')].map(({ children }) => children.join('')).join('');

export const attributesOf = (
  element: XmlElement | undefined,
  ...path: string[]
): Readonly<Record<string, string>> =>
  path.reduce((at: XmlElement | undefined, name) => childOf(at, name), element)?.attributes ?? {};

/** The one part of a name. */
export function partOf(parts: Parts, name: string): XmlElement {
  const part = parts.get(name);
  if (part === undefined) throw new Error(`no part ${name}`);
  return part;
}
