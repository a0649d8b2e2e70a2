import { writeXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import { PROFILES } from '../profiles/index.ts';
import { importFile } from './import-file.ts';

it.each(['表.xlsx', '表.html'])('characters nobody sees are taken out of %s and told', async name => {
  const rows = [
    ['项目\u200b编码', '项目名称', '一级指标', '二级指标', '三级指标', '指标值'],
    [
      '13052924P00000000000A',
      '河道\u202e治理经费',
      '产出指标',
      '数量指标',
      '治理\u200b河道长度',
      '≥1\u200b2公里',
    ],
  ];
  const html = `<table>${rows.map(row => `<tr><td>${row.join('<td>')}`).join('')}</table>`;
  const bytes = name.endsWith('html')
    ? new TextEncoder().encode(html)
    : await writeXlsx({ sheets: [{ name: '表', rows }] });
  const { draft, repairs } = await importFile({ bytes, name }, { profiles: PROFILES });
  expect(draft.projects).toMatchObject([
    {
      code: '13052924P00000000000A',
      name: '河道治理经费',
      indicators: [{ name: '治理河道长度', value_raw: '≥12公里' }],
    },
  ]);
  expect(repairs.map(({ raw }) => raw)).toContain('看不见的控制字符 4 个');
});
