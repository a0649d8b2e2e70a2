import { unzipSync, zipSync } from 'fflate';
import { type WriteSheet, writeXlsx } from 'hucre/xlsx';

/** A file has no date of its own: it is the draft that has one. */
const WRITTEN = new Date(Date.UTC(2000, 0, 1));

/** Writes the sheets; same sheets, same bytes. */
export async function packed(sheets: WriteSheet[], title: string): Promise<Uint8Array> {
  const bytes = await writeXlsx({
    sheets,
    properties: { title, created: WRITTEN, modified: WRITTEN },
    defaultFont: { name: '宋体', size: 10.5 },
  });
  return zipSync(unzipSync(bytes), { mtime: new Date(2000, 0, 1), level: 6 });
}
