import { FINEST, MOST_ON_PAGE } from '../scan/lay.ts';
import type { Scan } from '../scan/read-page.ts';
import { MOST_POINTS } from './page-picture.ts';

/** Draws pages as they are printed, whatever their pictures are packed with. */
export interface Plotter {
  draw(number: number): Promise<Scan | null>;
  close(): void;
}

const WIDTH = /\/Width\s+(\d+)(\s+\d+\s+R)?/g;
const HEIGHT = /\/Height\s+(\d+)(\s+\d+\s+R)?/g;
/** Signs on either side in which a picture's width has its height beside it. */
const BESIDE = 400;

/** A picture larger than any scan, or whose size is told elsewhere: a few bytes may unpack to gigabytes. */
function isOversized(bytes: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(bytes);
  for (const { index, 1: width, 2: elsewhere } of text.matchAll(WIDTH)) {
    const around = text.slice(Math.max(0, index - BESIDE), index + BESIDE);
    for (const [, height, other] of around.matchAll(HEIGHT))
      if ((elsewhere ?? other) !== undefined || Number(width) * Number(height) > MOST_POINTS) return true;
  }
  return false;
}

/** Opens a PDF for drawing; null where the optional renderer is not installed or does not open it, or a picture in it is too large. */
export async function plotterFor(bytes: Uint8Array): Promise<Plotter | null> {
  if (isOversized(bytes)) return null;
  const library = await import('@hyzyla/pdfium').then(
    ({ PDFiumLibrary }) => PDFiumLibrary.init(),
    () => null,
  );
  const document = await library?.loadDocument(bytes).catch(() => null);
  if (library === null || !document) return null;
  return {
    async draw(number) {
      if (number > document.getPageCount()) return null;
      const page = document.getPage(number - 1);
      const { originalWidth: width, originalHeight: height } = page.getOriginalSize();
      const scale = Math.min(FINEST, Math.sqrt(MOST_ON_PAGE / width / height));
      const drawn = await page.render({ colorSpace: 'Gray', scale });
      return {
        picture: { width: drawn.width, height: drawn.height, pixels: drawn.data },
        width,
        height,
      };
    },
    close() {
      document.destroy();
      library.destroy();
    },
  };
}
