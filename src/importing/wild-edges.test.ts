import { expect, it } from 'vitest';
import { cell } from './cells.ts';
import { NO_HEADER } from './header.ts';
import { runRows } from './run-rows.ts';
import { doubtful, read, rowsOf } from './testing-wild.ts';

const FORM = '项目名称 | 河岸管护 |';
const HEADER = '一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 |';

it('what follows a table is no row: another verdict, a notice, an address', () => {
  const found = read(
    [
      FORM,
      HEADER,
      '产出指标 | 数量指标 | 管护河段 | 12段 | 12段 |',
      '满意度指标 | 服务对象满意度指标 | 沿岸居民满意度 | ≥90% | 93% |',
      '预算绩效评价结果 | 节点进度完成率 | 10分 | 采购节约率 | 8分 |',
      '预算编报准确度 | 9分 | 评价得分 | 27分 |',
      '公示期:自即日起5天。',
      '联系地址:东河路甲一号 电话:一一二',
    ].join('\n'),
  );
  expect(rowsOf(found)).toEqual([
    '产出指标/数量指标/管护河段/12段',
    '满意度指标/服务对象满意度指标/沿岸居民满意度/≥90%',
  ]);
  const left = found.leftovers.map(({ text }) => text).join(' ');
  for (const text of ['采购节约率', '预算编报准确度', '自即日起5天', '东河路甲一号'])
    expect(left).toContain(text);
});

it.each([
  ['a notice', '公示时间：五个工作日', '联系地址：东河路甲一号'],
  ['the unit and the date', '东河县河岸管护站', '2031.12.3'],
])('%s right below a table is no row', (_, ...lines) => {
  const found = read(
    [
      FORM,
      HEADER,
      '产出指标 | 数量指标 | 管护河段 | 12段 | 12段 |',
      '时效指标 | 管护时间 | 2031年 | 2031年 |',
      ...lines,
    ].join('\n'),
  );
  expect(rowsOf(found)).toEqual(['产出指标/数量指标/管护河段/12段', '产出指标/时效指标/管护时间/2031年']);
  expect(found.leftovers.map(({ text }) => text)).toEqual(expect.arrayContaining(lines));
});

it('a name may still begin like what follows a table', () => {
  const found = read(
    [
      FORM,
      HEADER,
      '产出指标 | 质量指标 | 绩效评价结果应用率 | 100% | 100% |',
      '电话回访率 | ≥80% | 85% |',
      '时效指标 | 巡护时间 | 2031年 | 2031年 |',
    ].join('\n'),
  );
  expect(rowsOf(found)).toEqual([
    '产出指标/质量指标/绩效评价结果应用率/100%',
    '产出指标/质量指标/电话回访率/≥80%',
    '产出指标/时效指标/巡护时间/2031年',
  ]);
});

it('a table cut at its head: sign, number and unit in cells of their own, rows over lines', () => {
  const found = read(
    [
      '围栏安装及时率 | = | 100 | % | 98 | 5 |',
      '|',
      '| |||',
      '成本指标 | 围栏采购成本 | ≤ | 7 | 万元 | 6 | 5 |',
      '|',
      '| ||',
      '效益指标 | 社会效益指标 | 险情处置率 | ≥ | 92 | % | 94 | 10 |',
      '|',
      '| |',
      '可持续影响指标 | 巡护机制完备性 | 定性 | 优良中低差 |',
      '| 良 | 9 |',
      '|',
      '| ||',
      '合计 | 100 |',
    ].join('\n'),
  );
  expect(rowsOf(found)).toEqual([
    '//围栏安装及时率/=100%',
    '成本指标//围栏采购成本/≤7万元',
    '效益指标/社会效益指标/险情处置率/≥92%',
    '效益指标/可持续影响指标/巡护机制完备性/优良中低差',
  ]);
  expect(doubtful(found)).toEqual(['/projects/0/indicators/0', '/projects/0/indicators/1']);
});

it('weight, unit, sign and target glued behind the name', () => {
  const found = read(
    [
      '河岸管护项目绩效目标表',
      '项目名称：河岸管护',
      '绩效指标指标名称指标权重计量单位指标性质指标值',
      '围栏安装及时率15%=100',
      '管护河段里程20公里≥35',
      '巡护机制完备性10有效保障',
      '宣讲场次1525',
      '沿岸居民满意度5%92',
    ].join('\n'),
  );
  expect(rowsOf(found).map(row => row.split('/').slice(2).join('/'))).toEqual([
    '围栏安装及时率/=100%',
    '管护河段里程/≥35公里',
    '巡护机制完备性/有效保障',
    '宣讲场次/25',
    '沿岸居民满意度/92%',
  ]);
  expect(found.draft.projects[0]?.indicators.map(({ weight }) => weight)).toEqual([
    '15',
    '20',
    '10',
    '15',
    '5',
  ]);
  expect(doubtful(found).filter(path => path.endsWith('/value_raw'))).toEqual(
    [2, 3, 4].map(at => `/projects/0/indicators/${at}/value_raw`),
  );
});

it('figures that could be parted in two ways are parted in none', () => {
  const found = read(
    [
      '河岸管护项目绩效目标表',
      '项目名称：河岸管护',
      '绩效指标指标名称指标权重计量单位指标性质指标值',
      '围栏安装及时率15%=100',
      '宣讲场次2550',
    ].join('\n'),
  );
  expect(rowsOf(found)).not.toContain('//宣讲场次/50');
  expect(rowsOf(found)).not.toContain('//宣讲场次/550');
});

it('a column of names that holds kinds: the kind stands for the name, for a person to look', () => {
  const found = read(
    [
      '项目名称: | 河岸管护 | 项目编号: |',
      '项目联系人: | 甲乙 | 联系电话: | 一一二 |',
      '指标类型 | 指标名称 | 指标值 | 指标描述 |',
      '产出指标 | 数量指标 | 12万平方米 | 管护12万平方米的河岸 |',
      '质量指标 | 100% | 管护到位 |',
      '效益指标 | 可持续性发展影响指标 | 是 | 河岸长久稳固 |',
      '满意度指标 | 服务对象或受益者满意度指标 | ≥90% | 居民对管护满意 |',
      '最近年度绩效评价情况 | 优秀□ 良好□ 合格□ |',
    ].join('\n'),
  );
  expect(rowsOf(found)).toEqual([
    '产出指标//数量指标/12万平方米',
    '产出指标//质量指标/100%',
    '效益指标//可持续性发展影响指标/是',
    '满意度指标//服务对象或受益者满意度指标/≥90%',
  ]);
  expect(doubtful(found)).toEqual([0, 1, 2, 3].map(at => `/projects/0/indicators/${at}`));
  expect(found.draft.projects[0]?.code).toBe('');
});

it.each([
  ['15分巡护次数40次', '巡护次数'],
  ['15分钟到场率≥90%', '15分钟到场率'],
])('what a level is worth is no part of the name after it: %s', (text, name) => {
  const [row] = runRows(text, NO_HEADER, cell(text, 1));
  expect(row?.tokens[0]?.text).toBe(name);
});
