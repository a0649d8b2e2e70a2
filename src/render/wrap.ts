import { letterWidth, widthOf } from '../domain/width.ts';

/** Lines no wider than this, broken between letters; words of Latin letters and numbers stay whole where they fit. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    let used = 0;
    for (const piece of paragraph.match(/[\x21-\x7e]+|[\s\S]/gu) ?? []) {
      const parts = widthOf(piece) > width ? [...piece] : [piece];
      for (const part of parts) {
        const wide = part.length === 1 ? letterWidth(part) : widthOf(part);
        if (used + wide > width && line !== '') {
          lines.push(line.trimEnd());
          line = '';
          used = 0;
        }
        line += part;
        used += wide;
      }
    }
    lines.push(line.trimEnd());
  }
  return lines;
}
