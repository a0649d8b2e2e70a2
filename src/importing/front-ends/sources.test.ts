import { expect, it } from 'vitest';
import { JixiaoError } from '../../domain/errors.ts';
import { PROFILES } from '../../profiles/index.ts';
import { importFile } from '../import-file.ts';
import { importPasted } from '../import-pasted.ts';

const read = (text: string, name = '指标.txt') =>
  importFile({ bytes: new TextEncoder().encode(text), name }, { profiles: PROFILES });

async function rowsOf(text: string): Promise<string[]> {
  const { draft } = await read(text);
  return draft.projects.flatMap(({ indicators }) =>
    indicators.map(({ level2, name, value_raw }) => `${level2}｜${name}｜${value_raw}`),
  );
}

const ROWS = [
  ['产出指标', '数量指标', '科普讲座场次', '≥', '12', '场'],
  ['产出指标', '质量指标', '讲座按大纲完成率', '=', '100', '%'],
  ['满意度指标', '服务对象满意度指标', '听讲群众满意度', '≥', '92', '%'],
];
const HEADS = ['一级指标', '二级指标', '三级指标', '符号', '指标值', '计量单位'];
const READ = [
  '数量指标｜科普讲座场次｜≥12场',
  '质量指标｜讲座按大纲完成率｜=100%',
  '服务对象满意度指标｜听讲群众满意度｜≥92%',
];

it('reads a table cut out of the source of a page', async () => {
  const cells = [HEADS, ...ROWS].map(row => `<tr>${row.map(text => `<td>${text}</td>`).join('')}</tr>`);
  const page = `<div class="zoom"><p>项目支出绩效目标表</p><table><tbody>${cells.join('\n')}</tbody></table></div>`;
  expect(await rowsOf(page)).toEqual(READ);
});

it.each([
  ['its own words', HEADS],
  ['shortened headings', ['yjzb', 'ejzb', 'sjzb', 'fh', 'zbz', 'dw']],
])('reads the records of a system with %s', async (_, keys) => {
  const records = ROWS.map(row => Object.fromEntries(row.map((text, at) => [keys[at], text])));
  const text = JSON.stringify({ xmmc: '全民科普行动', list: records });
  expect(await rowsOf(text)).toEqual(READ);
  expect((await read(text)).draft.projects[0]?.name).toBe('全民科普行动');
});

it('keeps a figure as it is written', async () => {
  const rows = await rowsOf(
    '[{"二级指标":"质量指标","三级指标":"讲座完成率","指标值":98.50,"计量单位":"%"}]',
  );
  expect(rows).toEqual(['质量指标｜讲座完成率｜98.50%']);
});

it('refuses records within records without end', async () => {
  const error: unknown = await read('['.repeat(40) + ']'.repeat(40)).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(JixiaoError);
  expect(error).toMatchObject({ code: 'too_large' });
});

it('reads cells that a sheet put in quotes for their line breaks', async () => {
  const quoted = (...texts: string[]): string => `"${texts.join('\n')}"`;
  const lines = [
    ['一级指标', '二级指标', '三级指标', '指标值'],
    ['产出指标', '数量指标', quoted('1.科普讲座场次', '2.科普展板块数'), quoted('1.≥12场', '2.≥30块')],
    ['满意度指标', '服务对象满意度指标', '听讲群众满意度', '≥92%'],
  ];
  const rows = await rowsOf(`项目支出绩效目标表\n${lines.map(row => row.join('\t')).join('\n')}`);
  expect(rows.map(row => row.replace(/｜\d\./g, '｜'))).toEqual([
    '数量指标｜科普讲座场次｜≥12场',
    '数量指标｜科普展板块数｜≥30块',
    '服务对象满意度指标｜听讲群众满意度｜≥92%',
  ]);
});

it('reads a table whose cells two pipes part', async () => {
  const rows = await rowsOf(
    `项目支出绩效目标表\n${[HEADS, ...ROWS].map(row => `||${row.join('||')}||`).join('\n')}`,
  );
  expect(rows).toEqual(READ);
});

it('reads the source of a page that was pasted, and words in brackets as words', async () => {
  const rows = `<table><tr><td>三级指标</td><td>指标值</td></tr><tr><td>科普讲座场次</td><td>≥12场</td></tr></table>`;
  const { draft } = await importPasted(rows, { profiles: PROFILES });
  expect(draft.projects[0]?.indicators.map(({ name }) => name)).toEqual(['科普讲座场次']);
  const error: unknown = await importPasted('[附件1]', { profiles: PROFILES }).catch(
    (caught: unknown) => caught,
  );
  expect(error).toMatchObject({ code: 'not_a_performance_text' });
});
