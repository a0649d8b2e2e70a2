import { wordsIn } from '../../importing/import-file.ts';
import type { World } from '../../ports.ts';
import { type FileGiven, fileGiven } from './file-given.ts';

/** What a file says, whatever kind it is of: material for a tool that takes text. Errors: those of reading a file. */
export const wordsGiven = async (given: FileGiven, world: World): Promise<string> =>
  wordsIn(await fileGiven(given, world), { office: world.office, ocr: world.ocr });
