import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { plotterFor } from '../pdf/plotter.ts';
import type { Scan } from './read-page.ts';
import { pdfOf, tiffPages } from './tiff.ts';

/** One page, 300 points an inch, packed as fax group 4. */
const fax = new Uint8Array(readFileSync(new URL('testing-fax.tif', import.meta.url)));

type Field = readonly [tag: number, values: readonly number[]];

/** A file of one page: fields of 32 bits, and the strip behind them. */
function tiff(strip: readonly number[], fields: readonly Field[]): Uint8Array {
  const all: Field[] = [...fields, [279, [strip.length]]];
  const lists = all.filter(([, values]) => values.length > 1);
  const start = 8 + 2 + (all.length + 1) * 12 + 4;
  const long = lists.reduce((sum, [, values]) => sum + values.length * 4, 0);
  const bytes = new Uint8Array(start + long + strip.length);
  const view = new DataView(bytes.buffer);
  bytes.set([0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, all.length + 1]);
  let free = start;
  const put = (at: number, [tag, values]: Field): void => {
    view.setUint16(at, tag);
    view.setUint16(at + 2, 4);
    view.setUint32(at + 4, values.length);
    if (values.length === 1) view.setUint32(at + 8, values[0] ?? 0);
    else {
      view.setUint32(at + 8, free);
      for (const value of values) {
        view.setUint32(free, value);
        free += 4;
      }
    }
  };
  for (const [index, field] of [...all, [273, [start + long]] satisfies Field].entries())
    put(10 + index * 12, field);
  bytes.set(strip, start + long);
  return bytes;
}

async function drawn(bytes: Uint8Array): Promise<Scan> {
  const pages = tiffPages(bytes, 9);
  const plotter = pages === null ? null : await plotterFor(pdfOf(pages));
  const scan = await plotter?.draw(1);
  plotter?.close();
  if (!scan) throw new Error('not drawn');
  return scan;
}

/** How light a place of a page is, 0-255; places from 0 to 1. */
function light({ picture: { width, height, pixels } }: Scan, x: number, y: number): number | undefined {
  return pixels[Math.floor(y * height) * width + Math.floor(x * width)];
}

it('draws a fax at the size its file tells', async () => {
  const scan = await drawn(fax);
  expect([Math.round(scan.width), Math.round(scan.height), scan.picture.width]).toEqual([480, 182, 2000]);
  const dark = scan.picture.pixels.filter(value => value < 128).length / scan.picture.pixels.length;
  expect(dark).toBeGreaterThan(0.03);
  expect(dark).toBeLessThan(0.15);
});

/** Left dark, right light. */
const [DARK_LIGHT, LIGHT_DARK] = [
  [0, 255],
  [255, 0],
] as const;
const size: Field[] = [
  [256, [2]],
  [257, [1]],
  [258, [8]],
];

it.each([
  ['grey, black is 0', tiff(DARK_LIGHT, [...size, [262, [1]]])],
  ['grey, white is 0', tiff(LIGHT_DARK, [...size, [262, [0]]])],
  ['one bit a point, bits turned round', tiff([0x01], [...size.slice(0, 2), [262, [0]], [266, [2]]])],
  ['colour', tiff([0, 0, 0, 255, 255, 255], [...size, [262, [2]], [277, [3]]])],
  ['a palette', tiff([0b01000000], [...size.slice(0, 2), [262, [3]], [320, [0, 65535, 0, 65535, 0, 65535]]])],
  ['runs', tiff([1, 0, 255], [...size, [259, [32773]], [262, [1]]])],
])('draws %s', async (_, bytes) => {
  const scan = await drawn(bytes);
  expect([light(scan, 0.1, 0.5), light(scan, 0.9, 0.5)]).toEqual([0, 255]);
});

it('does not read what scans do not have, nor go round in a file that points to itself', () => {
  expect(tiffPages(tiff(DARK_LIGHT, [...size, [322, [16]]]), 9)).toBeNull();
  expect(tiffPages(tiff(DARK_LIGHT, [...size, [259, [6]]]), 9)).toBeNull();
  const round = tiff(DARK_LIGHT, size);
  new DataView(round.buffer).setUint32(10 + (round[9] ?? 0) * 12, 8);
  expect(tiffPages(round, 9)).toHaveLength(1);
  expect(() => tiffPages(fax.subarray(0, 100), 9)).toThrow(RangeError);
});
