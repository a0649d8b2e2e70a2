import { expect, it } from 'vitest';
import { PROFILES } from '../profiles/index.ts';
import { importFile } from './import-file.ts';
import { importPasted } from './import-pasted.ts';
import { doubted, indicators, read, rowsOf } from './testing-tables.ts';

const READ = [
  '产出指标/数量指标/新装路灯数量/≥120盏',
  '产出指标/质量指标/路灯亮灯率/≥98%',
  '满意度指标/服务对象满意度/居民满意度/≥95%',
];

it('signs that the source of a page writes by name or number', () => {
  const text = `项目名称&nbsp;|&nbsp;路灯维护
一级指标&nbsp;|&nbsp;二级指标&nbsp;|&nbsp;三级指标&nbsp;|&nbsp;指标值
产出指标&nbsp;|&nbsp;数量指标&nbsp;|&nbsp;新装路灯数量&nbsp;|&nbsp;&ge;120盏
产出指标&nbsp;|&nbsp;质量指标&nbsp;|&nbsp;路灯亮灯率&nbsp;|&nbsp;&#8805;98%
满意度指标&nbsp;|&nbsp;服务对象满意度&nbsp;|&nbsp;居民满意度&nbsp;|&nbsp;&#x2265;95%`;
  expect(rowsOf(text)).toEqual(READ);
  expect(read('项目名称：路灯&amp;维护\n总体目标：亮灯').draft.projects[0]?.name).toBe('路灯&amp;维护');
});

it('rules of +---+ between rows, under some of the columns only, and a name over two lines', () => {
  const text = `+----------+----------+------------+--------+
| 一级指标 | 二级指标 | 三级指标   | 指标值 |
+==========+==========+============+========+
| 产出指标 | 数量指标 | 新装路灯   | ≥120盏 |
|          |          | 数量       |        |
|          |          +------------+--------+
|          |          | 更换灯具   | 40套   |
|          +----------+------------+--------+
|          | 质量指标 | 路灯亮灯率 | ≥98%   |
+----------+----------+------------+--------+`;
  expect(indicators(text).map(({ level2, name, value_raw }) => `${level2}/${name}/${value_raw}`)).toEqual([
    '数量指标/新装路灯数量/≥120盏',
    '数量指标/更换灯具/40套',
    '质量指标/路灯亮灯率/≥98%',
  ]);
});

it('a Markdown table run into one line, empty cells and all', () => {
  const text =
    '绩效目标公开表 | 单位：万元 | |---|---|---|---|---| | 项目名称 | 一级指标 | 二级指标 | 三级指标 | 指标值 | |---|---|---|---|---| | 路灯维护 | 产出指标 | 数量指标 | 新装路灯数量 | ≥120盏 | | | | 质量指标 | 路灯亮灯率 | ≥98% | | | 满意度指标 | 服务对象满意度 | 居民满意度 | ≥95% |';
  expect(rowsOf(text)).toEqual(READ);
});

const LISTS = `--- 第1页 ---
[['项目名称', '路灯维护', None, None],
 ['一级指标', '二级指标', '三级指标', '指标值'],
 ['产出指标', '数量指标', '新装路灯\\n数量', '≥120盏'],
 [None, '质量指标', "路灯亮灯率", '≥98%']]
--- 第2页 ---
[['满意度指标', '服务对象满意度', '居民满意度', '≥95%']]`;

it('lists as a program prints the tables of pages', async () => {
  const bytes = new TextEncoder().encode(LISTS);
  const file = await importFile({ bytes, name: '表.txt' }, { profiles: PROFILES });
  const pasted = await importPasted(LISTS, { profiles: PROFILES });
  for (const { draft } of [file, pasted])
    expect(
      draft.projects.flatMap(one =>
        one.indicators.map(row => [row.level1, row.level2, row.name, row.value_raw].join('/')),
      ),
    ).toEqual(READ);
});

it('rows saved from a sheet begin with the commas of covered cells', () => {
  const text = `项目名称,路灯维护,,,,
绩效指标,一级指标,二级指标,三级指标,指标解释,指标值
,产出指标,数量指标,新装路灯数量,验收合格的路灯数,≥120盏
,,质量指标,路灯亮灯率,,≥98%
,满意度指标,服务对象满意度,居民满意度,入户访谈,≥95%`;
  expect(rowsOf(text)).toEqual(READ);
});

it('the mark between cells inside a cell: how a rate is worked out, and what each costs', () => {
  const text = `项目名称：路灯维护
一级指标/二级指标/三级指标/指标解释/目标值/
产出指标/数量指标/新装路灯数量/验收合格的路灯数/≥120盏/
产出指标/质量指标/路灯亮灯率/亮灯数/路灯总数/≥98%/
产出指标/成本指标/巡查补助标准/按月发放/不超过300元/人/月/
满意度指标/服务对象满意度/居民满意度/满意户数/走访户数/≥95%/`;
  expect(rowsOf(text)).toEqual([
    ...READ.slice(0, 2),
    '产出指标/成本指标/巡查补助标准/不超过300元/人/月',
    ...READ.slice(2),
  ]);
});

it('levels on lines of their own above cells parted by a mark', () => {
  const text = `项目：路灯维护
一级指标/二级指标/三级指标/指标值/单位
产出指标
  数量指标
    新装路灯数量/≥120/盏
  质量指标
    路灯亮灯率/≥98/%
满意度指标
  服务对象满意度
    居民满意度/≥95/%`;
  expect(rowsOf(text)).toEqual(READ);
});

it('a row a line of its cells: whole again, for a person to confirm', () => {
  const text = `项目名称,路灯维护,,,
一级指标,二级指标,三级指标,指标解释,指标值
产出指标,数量指标,全县新装节能路,全县新装节能路,≥1.2万
,,灯数量,灯的数量,盏
,质量指标,路灯亮灯率,路灯亮灯率,≥98%
满意度指标,服务对象满意度,沿线居民和商户,沿线居民和商户,≥95%
,指标,满意度,的满意度,`;
  expect(rowsOf(text)).toEqual([
    '产出指标/数量指标/全县新装节能路灯数量/≥1.2万盏',
    '产出指标/质量指标/路灯亮灯率/≥98%',
    '满意度指标/服务对象满意度指标/沿线居民和商户满意度/≥95%',
  ]);
  expect(doubted(text)).toEqual(
    expect.arrayContaining(['/projects/0/indicators/0', '/projects/0/indicators/2']),
  );
  expect(doubted(text)).not.toContain('/projects/0/indicators/1');
});

it('names without targets are rows of their own where nothing above them was broken', () => {
  const text = `项目名称,路灯维护,,,
一级指标,二级指标,三级指标,指标解释,指标值
产出指标,数量指标,新装路灯数量,验收合格的路灯数,≥120盏
,,更换灯具数量,,
,,检修配电箱数量,,
,质量指标,路灯亮灯率（按月抽查平均）,,≥98%`;
  expect(indicators(text).map(({ name }) => name)).toEqual([
    '新装路灯数量',
    '更换灯具数量',
    '检修配电箱数量',
    '路灯亮灯率（按月抽查平均）',
  ]);
});

it('an indicator a column, the names above its levels', () => {
  const text = `项目名称：路灯维护
指标|新装路灯数量|路灯亮灯率|居民满意度
一级|产出|产出|满意度
二级|数量|质量|服务对象
目标值|≥120盏|≥98%|≥95%
完成值|130盏|99%|96%
得分|30|30|10`;
  expect(rowsOf(text)).toEqual([
    '产出/数量/新装路灯数量/≥120盏',
    '产出/质量/路灯亮灯率/≥98%',
    '满意度/服务对象/居民满意度/≥95%',
  ]);
});

it('an indicator a column, both its levels in one cell above the names', () => {
  const text = `项目：路灯维护

| 指标 | 产出-数量 | 产出-数量 | 产出-质量 | 产出-成本 |
|---|---|---|---|---|
| 三级指标 | 新装路灯数量 | 检修路灯次数 | 路灯亮灯率 | 单盏维护成本 |
| 目标值 | ≥120盏 | 4次 | ≥98% | ≤300元 |

| 指标 | 效益-社会 | 效益-可持续 | 满意度 |
|---|---|---|---|
| 三级指标 | 夜间出行条件 | 管护制度 | 居民满意度 |
| 目标值 | 明显改善 | 持续健全 | ≥95% |`;
  expect(rowsOf(text)).toEqual([
    '产出/数量/新装路灯数量/≥120盏',
    '产出/数量/检修路灯次数/4次',
    '产出/质量/路灯亮灯率/≥98%',
    '产出/成本/单盏维护成本/≤300元',
    '效益/社会效益/夜间出行条件/明显改善',
    '效益/可持续/管护制度/持续健全',
    '满意度//居民满意度/≥95%',
  ]);
});

it('results and scores beyond the last heading are no part of the unit', () => {
  const text = `| 项目名称 | 路灯维护 | 主管部门 |
| 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 |
| 产出指标 | 数量指标 | 新装路灯数量 | ≥ | 120 | 盏 | 130 | 30 | 30 |
|  | 更换灯具数量 | ≥ | 40 | 套 | 41 | 10 | 10 |
| 质量指标 | 路灯亮灯率 | ≥ | 98 | % | 99% | 20 | 20 |
| 满意度指标 | 服务对象满意度 | 居民满意度 | ≥ | 95 | % | 96% | 10 | 10 |`;
  expect(indicators(text).map(({ level2, name, value_raw }) => `${level2}/${name}/${value_raw}`)).toEqual([
    '数量指标/新装路灯数量/≥120盏',
    '数量指标/更换灯具数量/≥40套',
    '质量指标/路灯亮灯率/≥98%',
    '服务对象满意度/居民满意度/≥95%',
  ]);
});
