import { writeXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import { PROFILES } from '../profiles/index.ts';
import { importFile } from './import-file.ts';

const HEAD = [
  '单位编码',
  '单位名称',
  '项目编码',
  '项目名称',
  '预算数',
  '一级指标',
  '二级指标',
  '三级指标',
  '指标值',
];

const read = async (...rows: string[][]) => {
  const bytes = await writeXlsx({ sheets: [{ name: '清单', rows }] });
  return (await importFile({ bytes, name: '清单.xlsx' }, { profiles: PROFILES })).draft.projects;
};

it('a list that names no levels is a list all the same', async () => {
  const projects = await read(
    ['项目编码', '项目名称', '三级指标', '指标值'],
    ['13052924P00000000000A', '河道治理经费', '治理河道长度', '≥12公里'],
    ['13052924P00000000000B', '水库巡查经费', '巡查次数', '≥24次'],
  );
  expect(projects).toMatchObject([
    { name: '河道治理经费', indicators: [{ name: '治理河道长度', value_raw: '≥12公里' }] },
    { name: '水库巡查经费', indicators: [{ name: '巡查次数', value_raw: '≥24次' }] },
  ]);
});

it('an empty cell repeats the one above only where the project is still the same', async () => {
  const rows = [
    HEAD,
    [
      '101',
      '某县水利局',
      '13052924P00000000000A',
      '河道治理经费',
      '10.00',
      '产出指标',
      '数量指标',
      '治理河道长度',
      '≥12公里',
    ],
    ['', '', '', '', '', '产出指标', '质量指标', '验收合格率', '≥95%'],
    ['', '', '13052924P00000000000B', '水库巡查经费', '', '产出指标', '数量指标', '巡查次数', '≥24次'],
  ];
  const projects = await read(...rows);
  expect(projects).toMatchObject([
    { name: '河道治理经费', budget: { total: '10.00' }, indicators: [{}, { name: '验收合格率' }] },
    { name: '水库巡查经费', indicators: [{ name: '巡查次数' }] },
  ]);
  expect(projects[1]?.budget.total ?? '').toBe('');
});
