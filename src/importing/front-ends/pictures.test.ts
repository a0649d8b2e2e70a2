import { strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import { PROFILES } from '../../profiles/index.ts';
import { importFile } from '../import-file.ts';

const options = { profiles: PROFILES };

it('a sheet and a page of pictures alone are told from empty ones', async () => {
  const sheet = await writeXlsx({ sheets: [{ name: '表', rows: [] }] });
  const pictured = zipSync({ ...unzipSync(sheet), 'xl/media/image1.png': new Uint8Array(4) });
  const page = strToU8('<html><body><img src="a.png"></body></html>');
  for (const [name, bytes] of [
    ['表.xlsx', pictured],
    ['表.html', page],
  ] as const)
    await expect(importFile({ bytes, name }, options)).rejects.toThrow('只有图片');
  await expect(importFile({ bytes: sheet, name: '表.xlsx' }, options)).rejects.toThrow('没有认出绩效文本');
});

it('ten thousand rows and three hundred columns are read whole', { timeout: 60_000 }, async () => {
  const head = ['一级指标', '二级指标', '三级指标', '指标值'];
  const rows = Array.from({ length: 10_000 }, (_, at) => [
    '产出指标',
    '数量指标',
    `第${at}类物资`,
    `≥${at + 1}个`,
  ]);
  const towns = Array.from({ length: 296 }, (_, at) => `乡镇${at}`);
  const html = (lines: readonly (readonly string[])[]): Uint8Array =>
    strToU8(
      `<table>${lines.map(line => `<tr>${line.map(text => `<td>${text}`).join('')}`).join('')}</table>`,
    );
  const read = async (lines: readonly (readonly string[])[]) =>
    importFile({ bytes: html([['项目名称', '物资'], ...lines]), name: '表.html' }, options);
  expect((await read([head, ...rows])).draft.projects[0]?.indicators).toHaveLength(10_000);
  const wide = await read([
    [...head, ...towns],
    ...rows.slice(0, 20).map(row => [...row, ...towns.map(town => `${town}≥1`)]),
  ]);
  expect(wide.draft.projects[0]?.indicators).toHaveLength(20);
  expect(
    wide.leftovers
      .map(({ text }) => text)
      .join(' ')
      .match(/乡镇295≥1/g),
  ).toHaveLength(20);
});
