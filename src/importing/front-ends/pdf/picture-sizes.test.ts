import { deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { Ledger } from '../../ledger.ts';
import { barePdf } from '../scan/bare-pdf.ts';
import { measured } from './picture-sizes.ts';
import { plotterFor } from './plotter.ts';
import { readPdf } from './read.ts';

/** A fax of so many points a side that is white: a bit a line. */
const white = (side: number): Buffer => Buffer.alloc(Math.ceil(side / 8), 0xff);
const fax = (side: number): string =>
  `/BitsPerComponent 1/ColorSpace/DeviceGray/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns ${side}/Rows ${side}>>`;
const SIDE = 60_000;
const JPEG = '/BitsPerComponent 8/ColorSpace/DeviceGray/Filter';

/** The head of a JPEG picture and nothing below it. */
const jpeg = (width: number, height: number): Buffer => {
  const size = [height, width].map(value => value.toString(16).padStart(4, '0')).join('');
  return Buffer.from(`ffd8ffc0000b08${size}01011100ffda0008010100003f00ffd9`, 'hex');
};

/** A file of a page that shows these pictures, each by its dictionary. */
const showing = (...pictures: readonly (readonly [string, Uint8Array])[]): Uint8Array =>
  barePdf([
    {
      width: 595,
      height: 842,
      turn: 0,
      pictures: pictures.map(([dictionary, bytes]) => ({ dictionary, bytes, bottom: 0, tall: 842 })),
    },
  ]);

/** A file of a page on whose own stream this stands. */
function drawing(content: Uint8Array, filter = ''): Uint8Array {
  const head = `%PDF-1.4
1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj
2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj
3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<>>>>\nendobj
4 0 obj\n<</Length ${content.length}${filter}>>\nstream\n`;
  const end = '\nendstream\nendobj\ntrailer\n<</Root 1 0 R/Size 5>>\n%%EOF';
  return Buffer.concat([Buffer.from(head), content, Buffer.from(end)]);
}

const inline = (side: number): Buffer =>
  Buffer.concat([
    Buffer.from(
      `q 595 0 0 842 0 0 cm BI /W ${side}/H ${side} /BPC 1 /CS /G /F /CCF /DP <</K -1/Columns ${side}>> ID `,
    ),
    white(side),
    Buffer.from('\nEI Q'),
  ]);

const LARGE = [
  ['as files have it', showing([`/Width ${SIDE}/Height ${SIDE}${fax(SIDE)}`, white(SIDE)])],
  ['by names in numbers', showing([`/W#69dth ${SIDE}/#48eight ${SIDE}${fax(SIDE)}`, white(SIDE)])],
  ['behind remarks', showing([`/Width%1\n${SIDE}/Height %2\n${SIDE}${fax(SIDE)}`, white(SIDE)])],
  ['somewhere else', showing([`/Width 1/Height 1 0 R${fax(SIDE)}`, white(SIDE)])],
  [
    'far from its other side',
    showing([`/Width ${SIDE}/X(${'-'.repeat(3000)})/Height ${SIDE}${fax(SIDE)}`, white(SIDE)]),
  ],
  ['among the operators', drawing(inline(SIDE))],
  ['among packed operators', drawing(deflateSync(inline(SIDE)), '/Filter/FlateDecode')],
  ['in the picture itself', showing([`/Width 100/Height 100${JPEG}/DCTDecode`, jpeg(SIDE, SIDE)])],
  [
    'in the packed picture',
    showing([`/Width 100/Height 100${JPEG} [ /FlateDecode /DCTDecode ]`, deflateSync(jpeg(SIDE, SIDE))]),
  ],
] as const;

it.each(LARGE)('a picture larger than any scan whose size stands %s is not unpacked', async (_, bytes) => {
  expect(measured(bytes).oversized).toBe(true);
  const reader = { read: async () => '', close: async () => {} };
  const refused = readPdf(bytes, new Ledger(), { ocr: { open: async () => reader } });
  await expect(refused).rejects.toMatchObject({
    code: 'too_large',
    message: expect.stringContaining('4000 万点'),
  });
});

it('takes scans of all sizes that offices have, upright and on their side', () => {
  const upright = [`/Width 4960/Height 7016${JPEG}/DCTDecode`, jpeg(4960, 7016)] as const;
  const across = [`/Width 7016/Height 4960${fax(7016)}`, white(4960)] as const;
  expect(measured(showing(upright, across))).toEqual({ oversized: false, known: true });
  expect(measured(drawing(inline(2000)))).toEqual({ oversized: false, known: true });
});

it.each([
  [
    'a JPEG behind another packing',
    showing([`/Width 9/Height 9${JPEG}[/ASCIIHexDecode/DCTDecode]`, Buffer.from('ffd8>')]),
  ],
  ['a JPEG without a head', showing([`/Width 9/Height 9${JPEG}/DCTDecode`, Buffer.from('no head')])],
  [
    'a JPEG that tells its height again',
    showing([
      `/Width 9/Height 9${JPEG}/DCTDecode`,
      Buffer.concat([jpeg(9, 9), Buffer.from('ffdc0004ffff', 'hex')]),
    ]),
  ],
  ['packing that is kept elsewhere', showing([`/Width 9/Height 9/Filter 1 0 R`, Buffer.from('')])],
  ['a locked file', Buffer.concat([showing(), Buffer.from('/Encrypt 9 0 R')])],
])('leaves %s to the renderer that has a limit', (_, bytes) => {
  expect(measured(bytes)).toEqual({ oversized: false, known: false });
});

it('draws nothing once a page wants more memory than there is for it', async () => {
  const hidden = Buffer.from(`${inline(16_000).toString('hex')}>`);
  const bytes = drawing(hidden, '/Filter/ASCIIHexDecode');
  const small = await plotterFor(bytes, 40 * 1024 * 1024);
  expect(small?.isFull()).toBe(false);
  expect(await small?.draw(1)).toBeNull();
  expect(small?.isFull()).toBe(true);
  expect(await small?.draw(1)).toBeNull();
  small?.close();
});
