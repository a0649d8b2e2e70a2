import type { ImportResult } from '../domain/import-result.ts';
import { FRONT_ENDS, type Source } from './front-ends/index.ts';
import { blocksWithoutHidden } from './hidden.ts';
import { type ImportOptions, importBlocks } from './import-text.ts';
import { Ledger } from './ledger.ts';
import { savedDraft } from './saved-draft.ts';

/** Reads a file of any known kind. Errors: those of its front end, of `importText` and of `savedDraft`. */
export async function importFile(source: Source, options: ImportOptions): Promise<ImportResult> {
  const saved = savedDraft(source, options);
  if (saved !== null) return saved;
  const ledger = new Ledger();
  const { office = null, ocr = null, signal, progress } = options;
  const aid = {
    office,
    ocr,
    ...(signal === undefined ? {} : { signal }),
    ...(progress === undefined ? {} : { progress }),
  };
  const front = FRONT_ENDS.find(candidate => candidate.accepts(source));
  const blocks = (await front?.read(source, ledger, aid)) ?? [];
  return importBlocks(blocksWithoutHidden(blocks, ledger), ledger, options);
}
