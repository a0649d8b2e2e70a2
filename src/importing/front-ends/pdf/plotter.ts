import { FINEST, MOST_ON_PAGE } from '../scan/lay.ts';
import type { Scan } from '../scan/read-page.ts';

/** Draws pages as they are printed, whatever their pictures are packed with. */
export interface Plotter {
  draw(number: number): Promise<Scan | null>;
  close(): void;
}

/** Opens a PDF for drawing; null where the optional renderer is not installed or does not open the file. */
export async function plotterFor(bytes: Uint8Array): Promise<Plotter | null> {
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
