import { deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { JixiaoError } from '../../../domain/errors.ts';
import type { Ocr } from '../../../ports.ts';
import { Ledger } from '../../ledger.ts';
import { readPdf } from './read.ts';

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, sign => sign.charCodeAt(0));

/** A file of one page; `content` is what the page draws. */
function pdf(content: string, { filter = '', trailer = '' } = {}): Uint8Array {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
    `<</Length ${content.length}${filter}>>\nstream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  const offsets: number[] = [];
  let text = '%PDF-1.4\n';
  objects.forEach((object, index) => {
    offsets.push(text.length);
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
  });
  const entries = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  return latin1(
    `${text}xref\n0 6\n0000000000 65535 f \n${entries}trailer\n<</Size 6/Root 1 0 R${trailer}>>\nstartxref\n${text.length}\n%%EOF`,
  );
}

async function refusal(bytes: Uint8Array): Promise<JixiaoError> {
  try {
    await readPdf(bytes, new Ledger());
  } catch (error) {
    if (error instanceof JixiaoError) return error;
    throw error;
  }
  throw new Error('not refused');
}

it('follows text and borders wherever the file draws them', async () => {
  const content = `q 2 0 0 2 0 0 cm 40 300 m 200 300 l S 40 350 m 200 350 l S 40 300 m 40 350 l S 200 300 m 200 350 l S Q
240 600 1 100 re f
BT /F 10 Tf 100 650 Td (A1) Tj ET BT /F 10 Tf 1 0 0 1 300 650 Tm [(B)-100(2)] TJ ET`;
  const blocks = await readPdf(pdf(content), new Ledger());
  expect(blocks.map(({ kind, cells }) => [kind, ...cells.map(({ raw }) => raw)])).toEqual([
    ['row', 'A1', 'B2'],
  ]);
});

it('notices a page that is a picture beside text', async () => {
  const ledger = new Ledger();
  await readPdf(pdf('BT /F 10 Tf 100 650 Td (A1) Tj ET q 595 0 0 842 0 0 cm Q'), ledger);
  expect(ledger.repairs.map(({ raw }) => raw)).toEqual(['第 1 页是图片']);
});

it('has a page drawn and read whose letters are nothing but lines', async () => {
  const asked: number[] = [];
  const ocr: Ocr = {
    open: async () => ({
      read: async ({ width }) => {
        asked.push(width);
        return '科普活动';
      },
      close: async () => {},
    }),
  };
  const letters = '100 700 9 10 re f 112 700 9 10 re f 124 700 9 10 re f 136 700 9 10 re f';
  const ledger = new Ledger();
  const blocks = await readPdf(pdf(letters), ledger, { ocr });
  expect(asked.length).toBeGreaterThan(0);
  expect(blocks.flatMap(({ cells }) => cells.map(({ raw }) => raw)).join('')).toContain('科普活动');
  expect(ledger.repairs.map(({ raw }) => raw)).toContain('扫描件 1 页，是识别出来的');
});

it('says so where the reader found nothing to read, and asks for no part that is there', async () => {
  const ocr: Ocr = { open: async () => ({ read: async () => '', close: async () => {} }) };
  const blank = readPdf(pdf('100 700 9 10 re f'), new Ledger(), { ocr });
  await expect(blank).rejects.toMatchObject({
    code: 'unreadable_file',
    message: expect.stringContaining('没有认出字'),
    fix: expect.not.stringContaining('组件'),
  });
});

it.each([
  ['a picture alone', pdf('q 10 0 0 10 0 0 cm Q'), '没有文字：是扫描件'],
  ['bytes after a head', latin1('%PDF-1.7\nnothing of use'), '已损坏'],
  [
    'a lock',
    pdf('BT /F 10 Tf (A) Tj ET', {
      trailer: `/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${'11'.repeat(32)}>/U<${'22'.repeat(32)}>>>`,
    }),
    '打开密码',
  ],
])('says in Chinese what is wrong with %s', async (_, bytes, words) => {
  const error = await refusal(bytes);
  expect(error.code).toBe('unreadable_file');
  expect(error.message).toContain(words);
});

const BOMB = deflateSync(Buffer.alloc(101 * 1024 * 1024));

/** Four bytes as five letters. */
const ascii85 = (bytes: Buffer): Buffer =>
  Buffer.from(
    `${(
      Buffer.concat([bytes, Buffer.alloc(4)])
        .toString('hex')
        .match(/.{8}/g) ?? []
    )
      .map(word =>
        [85 ** 4, 85 ** 3, 85 ** 2, 85, 1]
          .map(power => String.fromCharCode(33 + (Math.floor(Number.parseInt(word, 16) / power) % 85)))
          .join(''),
      )
      .join('')}~>`,
  );

/** A run of one letter as LZW packs it, `codes` codes long, the table never cleared again. */
function lzwBomb(codes: number): Buffer {
  let [bits, width, next] = ['100000000000100000', 9, 258];
  for (let count = 0; count < codes; count += 1) {
    bits += Math.min(next, 4095).toString(2).padStart(width, '0');
    next = Math.min(next + 1, 4096);
    if (next + 1 >= 1 << width && width < 12) width += 1;
  }
  return Buffer.from((bits.match(/.{8}/g) ?? []).map(byte => Number.parseInt(byte, 2)));
}

it.each([
  ['/LZWDecode', lzwBomb(110_000)],
  ['/FlateDecode', BOMB],
  ['[/FlateDecode/FlateDecode]', deflateSync(BOMB)],
  ['[/ASCIIHexDecode/FlateDecode]', Buffer.from(`${BOMB.toString('hex')}>`)],
  ['[/ASCII85Decode/FlateDecode]', ascii85(BOMB)],
])('refuses a stream that unpacks to more than any document: %s', async (filter, packed) => {
  const bytes = pdf(packed.toString('latin1'), { filter: `/Filter${filter}` });
  expect(bytes.byteLength).toBeLessThan(300_000);
  expect((await refusal(bytes)).code).toBe('too_large');
});

it('reads a page whose drawing is written in letters', async () => {
  const drawing = deflateSync(Buffer.from('BT /F 10 Tf 20 700 Td (Budget) Tj ET'));
  const content = `${drawing.toString('hex')}>`;
  const blocks = await readPdf(
    pdf(content, { filter: '/Filter[/ASCIIHexDecode/FlateDecode]' }),
    new Ledger(),
  );
  expect(JSON.stringify(blocks)).toContain('Budget');
});
