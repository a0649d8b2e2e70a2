import type { ImportResult } from '../domain/import-result.ts';
import { type Block, textOf } from './cells.ts';
import { FRONT_ENDS, type Source } from './front-ends/index.ts';
import { blocksWithoutHidden } from './hidden.ts';
import { type ImportOptions, importBlocks } from './import-text.ts';
import { Ledger } from './ledger.ts';
import { savedDraft } from './saved-draft.ts';

type Reading = Pick<ImportOptions, 'office' | 'ocr' | 'signal' | 'progress'>;

async function blocksOf(source: Source, ledger: Ledger, reading: Reading): Promise<readonly Block[]> {
  const { office = null, ocr = null, signal, progress } = reading;
  const aid = {
    office,
    ocr,
    ...(signal === undefined ? {} : { signal }),
    ...(progress === undefined ? {} : { progress }),
  };
  const front = FRONT_ENDS.find(candidate => candidate.accepts(source));
  const blocks = (await front?.read(source, ledger, aid)) ?? [];
  return blocksWithoutHidden(blocks, ledger);
}

/** Reads a file of any known kind. Errors: those of its front end, of `importText` and of `savedDraft`. */
export async function importFile(source: Source, options: ImportOptions): Promise<ImportResult> {
  const saved = savedDraft(source, options);
  if (saved !== null) return saved;
  const ledger = new Ledger();
  return importBlocks(await blocksOf(source, ledger, options), ledger, options);
}

/** The words of a file of any known kind, a paragraph or a row of a table a line. Errors: those of its front end. */
export async function wordsIn(source: Source, reading: Reading): Promise<string> {
  return (await blocksOf(source, new Ledger(), reading)).map(textOf).join('\n');
}
