import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openOcr } from '../../../adapters/ocr/open.ts';
import { JixiaoError } from '../../../domain/errors.ts';
import type { Ocr } from '../../../ports.ts';
import { PROFILES } from '../../../profiles/index.ts';
import { importFile } from '../../import-file.ts';
import type { ImportOptions } from '../../import-text.ts';
import { headOf, pdfAround } from './jpeg.ts';
import { pdfOf, tiffPages } from './tiff.ts';

const page = readFileSync(new URL('testing-project.jpg', import.meta.url));
const options: ImportOptions = { profiles: PROFILES };
const read = (bytes: Uint8Array, more: Partial<ImportOptions> = {}) =>
  importFile({ bytes, name: '' }, { ...options, ...more });

async function refusal(bytes: Uint8Array, more: Partial<ImportOptions> = {}): Promise<JixiaoError> {
  try {
    await read(bytes, more);
  } catch (error) {
    if (error instanceof JixiaoError) return error;
    throw error;
  }
  throw new Error('not refused');
}

/** A reader that sees the same in every line. */
const seeing = (text: string): Ocr => ({
  open: async () => ({ read: async () => text, close: async () => {} }),
});

it('reads a scanned table into the draft, signs that compare by their strokes', {
  timeout: 240_000,
}, async () => {
  const steps: string[] = [];
  const progress = (done: number, total: number): void => {
    steps.push(`${done}/${total}`);
  };
  const { draft, repairs } = await read(page, { ocr: openOcr(), progress });
  const [project] = draft.projects;
  expect([project?.name, project?.code, project?.budget.total]).toEqual([
    '主题科普活动经费',
    '13099926P000000000101',
    '10.00',
  ]);
  expect(project?.spending_plan.map(({ cumulative_percent }) => cumulative_percent)).toEqual([
    '10',
    '40',
    '90',
    '100',
  ]);
  expect(
    project?.indicators.map(({ level2, name, value_raw, basis }) => [level2, name, value_raw, basis]),
  ).toEqual([
    ['数量指标', '主题科普活动场次', '≥7场', '工作要点'],
    ['质量指标', '科普展板验收合格率', '=100%', '验收条款'],
    ['成本指标', '主题科普活动总成本', '≤10万元', '预算安排'],
    ['社会效益指标', '参加群众科普知识知晓率', '≥82%', '问卷调查'],
  ]);
  expect(repairs.filter(({ sure }) => !sure)[0]?.repaired).toContain('须对照原件校对');
  expect(steps.slice(0, 2)).toEqual(['0/1', '1/1']);
});

/** The page as a fax, and the PDF that an office's scanner makes of it. */
const fax = new Uint8Array(readFileSync(new URL('testing-fax.tif', import.meta.url)));

it.each([
  ['a TIFF file', fax],
  ['a PDF packed as a fax is', pdfOf(tiffPages(fax, 1) ?? [])],
])('reads %s, heavy borders and all', { timeout: 240_000 }, async (_, bytes) => {
  const { draft } = await read(bytes, { ocr: openOcr() });
  const [project] = draft.projects;
  expect(project?.name).toBe('行道树养护经费');
  expect(project?.indicators.map(({ name, value_raw }) => [name, value_raw])).toEqual([
    ['补植行道树株数', '≥36株'],
    ['补植苗木成活率', '≥90%'],
    ['单株补植成本', '≤800元'],
    ['周边居民满意度', '≥88%'],
  ]);
});

it('says in Chinese what is missing where no reader is installed', async () => {
  const head = headOf(page);
  if (head === null) throw new Error('no head');
  const none: Ocr = { open: async () => null };
  for (const bytes of [page, pdfAround(page, head, { width: 595, height: 568 })])
    for (const ocr of [null, none]) {
      const { code, fix } = await refusal(bytes, { ocr });
      expect([code, fix.includes('npm install --include=optional')]).toEqual(['unreadable_file', true]);
    }
});

it('closes its reader when it is cancelled', async () => {
  let closed = 0;
  const stopped = new JixiaoError('cancelled', '已取消', '重新提交');
  const ocr: Ocr = {
    open: async () => ({
      read: () => Promise.reject(stopped),
      close: async () => {
        closed += 1;
      },
    }),
  };
  expect(await refusal(page, { ocr })).toBe(stopped);
  expect(closed).toBe(1);
});

const png = (width: number, height: number): Uint8Array => {
  const bytes = Buffer.alloc(64);
  bytes.write('\x89PNG\r\n\x1a\n', 'latin1');
  bytes.writeUInt32BE(13, 8);
  bytes.write('IHDR', 12, 'latin1');
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  bytes.set([8, 0, 0, 0, 0], 24);
  return bytes;
};
const jpeg = (width: number, height: number): Uint8Array => {
  const bytes = Buffer.from('ffd8ffc0001108000000000301220002110103110100', 'hex');
  bytes.writeUInt16BE(height, 7);
  bytes.writeUInt16BE(width, 9);
  return bytes;
};

it.each([
  ['a PNG file of more points than fit', png(100_000, 100_000), 'too_large'],
  ['a JPEG file of more points than fit', jpeg(65_000, 65_000), 'too_large'],
  ['a PNG file cut off', png(100, 100), 'unreadable_file'],
  ['a JPEG file cut off', page.subarray(0, 200), 'unreadable_file'],
  ['a TIFF file cut off', Buffer.from('49492a0008000000', 'hex'), 'unreadable_file'],
  ['a GIF file', Buffer.from('GIF89a'), 'unsupported_format'],
])('refuses %s without unpacking it', async (_, bytes, code) => {
  expect((await refusal(bytes, { ocr: seeing('') })).code).toBe(code);
});
