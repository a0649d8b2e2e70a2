import type { ImportResult } from '../domain/import-result.ts';
import { jsonFrontEnd } from './front-ends/json.ts';
import { markedTextFrontEnd } from './front-ends/marked-text.ts';
import { webFrontEnd } from './front-ends/web.ts';
import { importFile } from './import-file.ts';
import { type ImportOptions, importText } from './import-text.ts';

const MAY_BE_SOURCE = /^\s*[<[{]|^\[\[|<table\b/im;

/** Reads pasted text, the source of a page or a system's records among it. Errors: those of `importText` and of the front ends. */
export async function importPasted(text: string, options: ImportOptions): Promise<ImportResult> {
  if (!MAY_BE_SOURCE.test(text)) return importText(text, options);
  const source = { bytes: new TextEncoder().encode(text), name: '' };
  const isSource = [webFrontEnd, jsonFrontEnd, markedTextFrontEnd].some(front => front.accepts(source));
  return isSource ? importFile(source, options) : importText(text, options);
}
