import { unzlibSync } from 'fflate';

const FONT = /\/BaseFont\s*\/(?:[A-Z]{6}\+)?([^\s/<>[\]()]+)/g;
/** Objects that are packed together. */
const PACKED = /\/ObjStm\b[\s\S]*?stream\r?\n/g;

const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

function unpacked(bytes: Uint8Array): string {
  try {
    return latin1(unzlibSync(bytes));
  } catch {
    return '';
  }
}

/** What the fonts in a PDF call themselves, without the mark of a part. */
export function embeddedFonts(bytes: Uint8Array): string[] {
  const text = latin1(bytes);
  const packed = [...text.matchAll(PACKED)].map(({ index, 0: head }) => {
    const start = index + head.length;
    return unpacked(bytes.subarray(start, text.indexOf('endstream', start)));
  });
  const names = [text, ...packed].flatMap(part => [...part.matchAll(FONT)].map(([, name = '']) => name));
  return [...new Set(names)];
}
