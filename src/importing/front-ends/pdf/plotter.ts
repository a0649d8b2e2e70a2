import { FINEST, MOST_ON_PAGE } from '../scan/lay.ts';
import type { Scan } from '../scan/read-page.ts';

/** Draws pages as they are printed, whatever their pictures are packed with. */
export interface Plotter {
  /** null: there is no such page, or drawing it takes more memory than there is for it. */
  draw(number: number): Promise<Scan | null>;
  /** True once a page took more than that; from then on none is drawn. */
  isFull(): boolean;
  close(): void;
}

/** What drawing may take, in bytes: enough for the largest scan in colour. */
const MOST_MEMORY = 640 * 1024 * 1024;
const WORD_PAGE = 65_536;

/** The memory of a program that runs inside this one. */
interface Memory {
  readonly buffer: ArrayBufferLike;
  grow(pages: number): number;
}

const isMemory = (value: unknown): value is Memory =>
  typeof value === 'object' && value !== null && 'buffer' in value && 'grow' in value;

/** Keeps the renderer from growing further; it asks before it does. */
function limited(memory: Memory, most: number): { full: boolean } {
  const state = { full: false };
  const grow = memory.grow.bind(memory);
  memory.grow = pages => {
    if (memory.buffer.byteLength + pages * WORD_PAGE <= most) return grow(pages);
    state.full = true;
    throw new RangeError('full');
  };
  return state;
}

const memoryOf = (library: object): Memory | null => {
  const { module } = { module: null, ...library };
  const { wasmExports } = { wasmExports: null, ...(module ?? {}) };
  const { memory } = { memory: null, ...(wasmExports ?? {}) };
  return isMemory(memory) ? memory : null;
};

/** Opens a PDF for drawing in so many bytes of memory; null where the optional renderer is not installed or does not open it. */
export async function plotterFor(bytes: Uint8Array, most = MOST_MEMORY): Promise<Plotter | null> {
  const library = await import('@hyzyla/pdfium').then(
    ({ PDFiumLibrary }) => PDFiumLibrary.init(),
    () => null,
  );
  const memory = library === null ? null : memoryOf(library);
  if (library === null || memory === null) return null;
  const state = limited(memory, most);
  const document = await library.loadDocument(bytes).catch(() => null);
  if (document === null) return null;
  return {
    async draw(number) {
      if (state.full || number > document.getPageCount()) return null;
      const page = document.getPage(number - 1);
      const { originalWidth: width, originalHeight: height } = page.getOriginalSize();
      const scale = Math.min(FINEST, Math.sqrt(MOST_ON_PAGE / width / height));
      const drawn = await page.render({ colorSpace: 'Gray', scale }).catch((error: unknown) => {
        if (state.full) return null;
        throw error;
      });
      if (drawn === null || state.full) return null;
      return {
        picture: { width: drawn.width, height: drawn.height, pixels: drawn.data },
        width,
        height,
      };
    },
    isFull: () => state.full,
    close() {
      if (state.full) return;
      document.destroy();
      library.destroy();
    },
  };
}
