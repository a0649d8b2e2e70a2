import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A file has no date of its own: it is the draft that has one. */
const WRITTEN = '2000-01-01T00:00:00Z';
const MTIME = new Date(2000, 0, 1);
const STAMPS = /(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)/g;

const COUNTED = /_Toc\d+|(?<=<w:bookmark(?:Start|End)\b[^>]*w:id=")\d+/g;

/** Bookmarks counted anew in each file: the library counts them for the whole process. */
function renumbered(xml: string): string {
  const counts = { name: 0, id: 0 };
  const known = new Map<string, string>();
  return xml.replace(COUNTED, found => {
    const kind = found.startsWith('_Toc') ? 'name' : 'id';
    const fresh = known.get(found) ?? `${kind === 'name' ? '_Toc' : ''}${++counts[kind]}`;
    known.set(found, fresh);
    return fresh;
  });
}

/** The same package without the moment it was written. */
export function repeatable(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes);
  const core = files['docProps/core.xml'];
  if (core !== undefined)
    files['docProps/core.xml'] = strToU8(strFromU8(core).replace(STAMPS, `$1${WRITTEN}$2`));
  const body = files['word/document.xml'];
  if (body !== undefined) files['word/document.xml'] = strToU8(renumbered(strFromU8(body)));
  return zipSync(files, { mtime: MTIME, level: 6 });
}
