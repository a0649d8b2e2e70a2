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

it('units in lines of their own stand over their projects, whose goals have a column', async () => {
  const heads = [
    '单位名称、项目名称',
    '项目年度绩效目标',
    '一级指标',
    '二级指标',
    '三级指标',
    '指标性质',
    '指标值',
  ];
  const text = [
    '项目支出绩效目标表（本次下达）',
    [...heads, '度量单位', '指标属性', '指标内容'].join('\t'),
    '某县民政局',
    '  公墓运行经费\t保障12个公墓正常运转\t产出指标\t数量指标\t维护公墓个数\t=\t12\t个\t定量指标\t反映维护公墓的数量',
    '\t\t满意度指标\t服务对象满意度指标\t群众满意度\t>=\t90\t%\t定量指标\t群众是否满意',
    '某县殡仪馆',
    '  火化机维修经费\t维修火化机2台\t产出指标\t数量指标\t维修火化机台数\t=\t2\t台\t定量指标\t反映维修的台数',
  ].join('\n');
  const { draft } = await importFile(
    { bytes: new TextEncoder().encode(text), name: '表.txt' },
    { profiles: PROFILES },
  );
  expect(draft.projects).toMatchObject([
    {
      name: '公墓运行经费',
      unit_name: '某县民政局',
      goals: [{ text: '保障12个公墓正常运转' }],
      indicators: [
        { level2: '数量指标', name: '维护公墓个数', value_raw: '=12个', description: '反映维护公墓的数量' },
        { level2: '服务对象满意度指标', name: '群众满意度', value_raw: '>=90%' },
      ],
    },
    { name: '火化机维修经费', unit_name: '某县殡仪馆', indicators: [{ name: '维修火化机台数' }] },
  ]);
});
