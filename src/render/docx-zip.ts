import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A file has no date of its own: it is the draft that has one. */
const WRITTEN = '2000-01-01T00:00:00Z';
const MTIME = new Date(2000, 0, 1);
const STAMPS = /(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)/g;

const BOOKMARK = /_Toc\d+/g;

/** Bookmarks counted anew in each file: the library counts them for the whole process. */
function renumbered(xml: string): string {
  const names = new Map<string, string>();
  return xml.replace(BOOKMARK, name => {
    const known = names.get(name) ?? `_Toc${names.size + 1}`;
    names.set(name, known);
    return known;
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
