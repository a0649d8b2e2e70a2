import type { ImportResult } from '../../domain/import-result.ts';
import type { Returned } from '../../domain/returned.ts';
import { isWord } from '../../importing/front-ends/word.ts';
import { importFile } from '../../importing/import-file.ts';
import { importPasted } from '../../importing/import-pasted.ts';
import type { ImportOptions } from '../../importing/import-text.ts';
import { assertHolds } from '../../importing/too-much.ts';
import type { World } from '../../ports.ts';
import { PROFILES } from '../../profiles/index.ts';
import type { Call } from '../tool.ts';
import { onlyOne } from './draft-source.ts';
import { type FileGiven, fileGiven } from './file-given.ts';
import { profileOf } from './profiles.ts';

interface Given extends FileGiven {
  readonly text?: string | undefined;
  readonly profile?: string | undefined;
  readonly save?: boolean | undefined;
  readonly idempotency_key?: string | undefined;
}

/** An import, and how an earlier review of ours fared in that file. */
interface Read extends ImportResult {
  readonly returned?: Returned;
}

async function returnedIn(bytes: Uint8Array): Promise<Returned | null> {
  if (!isWord({ bytes })) return null;
  const { readReturned } = await import('../../redline/read-back.ts');
  return readReturned(bytes);
}

/** Reads what was given: a pasted text, a file of the allowed folders, or a file sent along. */
async function read(given: Given, world: World, options: ImportOptions): Promise<Read> {
  const { text, path, content_base64 } = given;
  onlyOne({ text, path, content_base64 });
  if (text !== undefined) return importPasted(text, options);
  const file = await fileGiven(given, world);
  const result = await importFile(file, { ...options, ...(file.name === '' ? {} : { source: file.name }) });
  const returned = await returnedIn(file.bytes);
  return returned === null ? result : { ...result, returned };
}

/** How many things a person has to look at. */
const tally = ({ draft, repairs, leftovers, confidence, returned }: Read) => ({
  title: draft.cover.title,
  unit: draft.unit.name,
  year: draft.year,
  projects: draft.projects.map(project => ({
    id: project.id,
    name: project.name,
    indicators: project.indicators.length,
  })),
  repairs: repairs.length,
  to_confirm: repairs.filter(repair => !repair.sure),
  leftovers,
  confidence,
  ...(returned === undefined ? {} : { returned }),
});

/** Reads what was given and, if asked, keeps it as a new draft together with its repairs and leftovers. */
export async function importGiven(given: Given, world: World, call: Call): Promise<Record<string, unknown>> {
  const profiles = given.profile === undefined ? PROFILES : [profileOf(given.profile)];
  const result = await read(given, world, {
    profiles,
    signal: call.signal,
    progress: call.progress,
    office: world.office,
    ocr: world.ocr,
  });
  assertHolds(result.draft);
  if (given.save !== true) return { ...result };
  const source = result.draft.imported?.source;
  const saved = await world.store.create({
    draft: result.draft,
    note: `读入${source === undefined ? '粘贴的文本' : `“${source}”`}`,
    ...(given.idempotency_key === undefined ? {} : { idempotencyKey: given.idempotency_key }),
  });
  return { draft_id: saved.id, revision: saved.revision, ...tally(result) };
}
