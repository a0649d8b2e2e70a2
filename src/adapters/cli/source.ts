import { realpath } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { z } from 'zod';
import { Draft } from '../../domain/draft.ts';
import { JixiaoError } from '../../domain/errors.ts';
import { checked } from '../../domain/input-error.ts';
import { storedDraft } from '../../domain/stored-draft.ts';
import type { World } from '../../ports.ts';
import { ask } from './ask.ts';
import type { Desk, Reach } from './command.ts';

const Imported = z.object({ draft: Draft });

/** A document as typed on the command line, and the world that may touch it. */
export interface Source {
  readonly world: World;
  /** What `import_document` is given. */
  readonly input: Record<string, unknown>;
  readonly bytes: () => Promise<Uint8Array>;
}

/** The file of this name, or standard input for `-`. */
export async function sourceOf(desk: Desk, file: string, reach: Reach = {}): Promise<Source> {
  if (file === '-') {
    const bytes = await desk.stdin();
    const input = { content_base64: Buffer.from(bytes).toString('base64'), filename: '标准输入' };
    return { world: desk.world(reach), input, bytes: async () => bytes };
  }
  const path = await realpath(file).catch(() => resolve(file));
  const world = desk.world({ ...reach, read: dirname(path) });
  return { world, input: { path }, bytes: () => world.documents.read(path) };
}

/** The JSON draft in the file as it stands, unchecked; undefined when the file is a document to be read. */
export async function draftAsWritten(
  file: string,
  source: Source,
): Promise<Record<string, unknown> | undefined> {
  if (file !== '-' && !/\.json$/i.test(file)) return undefined;
  const draft = storedDraft(new TextDecoder().decode(await source.bytes()));
  if (draft !== undefined) return checked(z.record(z.string(), z.unknown()), draft);
  if (file === '-') return undefined;
  throw new JixiaoError(
    'unreadable_file',
    `“${basename(file)}”里不是一份草稿`,
    '给出 jixiao import --json 存下的草稿，或原文件',
  );
}

/** The draft in a file, whether a document or a draft saved as JSON. */
export async function draftOf(desk: Desk, file: string, source: Source, profile?: string): Promise<Draft> {
  const written = await draftAsWritten(file, source);
  if (written !== undefined) return checked(Draft, written);
  const { data } = await ask(desk, source.world, 'import_document', { ...source.input, profile });
  return checked(Imported, data).draft;
}
