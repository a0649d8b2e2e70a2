import { expect, it } from 'vitest';
import hebei from '../profiles/hebei-county.ts';
import { impossibleRows } from './impossible-rows.ts';

const [project] = hebei.example.projects;
const [indicator] = project?.indicators ?? [];
if (project === undefined || indicator === undefined) throw new Error('no example');

const told = (rows: readonly (readonly [string, string])[], unsure: readonly string[] = []): string[] => {
  const indicators = rows.map(([name, value_raw]) => ({ ...indicator, name, value_raw }));
  const known = unsure.map(path => ({ path, raw: 'a', repaired: 'b', kind: 'order' as const, sure: false }));
  const draft = { ...hebei.example, projects: [{ ...project, indicators }] };
  return impossibleRows(draft, known).map(({ path, sure }) => {
    expect(sure).toBe(false);
    return path.replace('/projects/0/indicators/', '');
  });
};

it.each([
  ['万元', '6'],
  ['优', '10'],
  ['100%', '管护到位'],
  ['数量指标', '300平方米'],
  ['栽树成活率10%=100', '管护及时率10%=100'],
  ['管护对象满意度5%', '95'],
  ['12分巡河次数', '40次'],
  ['栽树成本', '≥'],
  ['栽树数量', '大于等于'],
  ['年度目标：栽树', '40棵'],
  ['社会影响', '生态效益指标'],
  ['本年评价结果', '栽树节点完成率'],
  ['公示期:五天', '无'],
  ['上年评价情况', '优秀□良好□合格□'],
  ['巡河次数反映巡河次数的情况', '≥40次'],
  ['栽树成活率%', '≥95'],
  ['问题整改时限', '≤15天成本指标项目总成本≤86万元'],
  ['管护效果', '甲乙丙丁戊己庚辛壬癸'.repeat(5)],
  ['≥12公里', ''],
  ['管护单价<=600元', ''],
  ['质量指标栽树成活率', '≥95%'],
  ['管护面积——', '12亩'],
  ['管护面积定量', '12'],
  ['管护期限', '≥3年≥92%'],
  ['栽树成活率', '≥95%产出指标'],
  ['栽树成活率', '≥95%时效指标管护及时率≥90%'],
  ['管护对象满意度', '≥90%注:各部门据实填报'],
  ['管护面积5', '正向指标'],
  ['管护对象满意度', '≥90否'],
  ['管护员补助', '1.2万元/人·年5'],
  ['栽树成活率', '≥95%10'],
  ['河岸环境', '定性'],
  ['保持稳定', '5'],
])('doubts %s | %s', (name, value) => {
  expect(told([[name, value]])).toEqual(['0']);
});

it('doubts a target that is the name of another row', () => {
  expect(
    told([
      ['栽树数量', '巡河次数'],
      ['巡河次数', '40次'],
    ]),
  ).toEqual(['0']);
});

it.each([
  ['栽树成活率', '≥95%'],
  ['完成时间', '2031年12月底前'],
  ['受益人数(≥**人)', '>=1102人'],
  ['设施达标率100%', '>=98%'],
  ['管护成本', '大于等于98%'],
  ['机制健全性', '优良中低差'],
  ['河岸环境', '明显改善'],
  ['人均补助', '≥300元,≤500元'],
  ['巡河次数', '每月≥2次'],
  ['带动农户', '带动12户增收,社会效益明显'],
  ['满意度', '≥95%'],
  ['管护员补助', '1.2万元/人·年'],
  ['水质达标率', '80%至95%'],
  ['完工时间', '2031年12月31'],
  ['巡河人次', '每月2次，共120'],
])('says nothing of %s | %s', (name, value) => {
  expect(told([[name, value]])).toEqual([]);
});

it('doubts the last row where it alone has no target', () => {
  const rows = [
    ['栽树数量', '300棵'],
    ['巡河次数', '40次'],
    ['栽树成活率', ''],
  ] as const;
  expect(told(rows)).toEqual(['2']);
  expect(told([['管护面积', ''], ...rows])).toEqual([]);
});

it('says nothing twice', () => {
  expect(told([['万元', '6']], ['/projects/0/indicators/0/name'])).toEqual([]);
});

it.each([
  ['满意度指标', '经济成本指标', true],
  ['产出指标', '社会效益指标', true],
  ['效益', '数量', true],
  ['产出指标', '经济成本指标', false],
  ['效益指标', '服务对象满意度指标', false],
  ['成本指标', '经济成本指标', false],
])('%s over %s: told %s', (level1, level2, odd) => {
  const row = { ...indicator, level1, level2, name: '栽树数量', value_raw: '≥40棵' };
  const draft = { ...hebei.example, projects: [{ ...project, indicators: [row] }] };
  expect(impossibleRows(draft, []).map(({ path }) => path)).toEqual(odd ? ['/projects/0/indicators/0'] : []);
  const known = { raw: 'a', repaired: 'b', kind: 'order' as const, sure: false };
  expect(impossibleRows(draft, [{ ...known, path: '/projects/0/indicators/0/level1' }])).toEqual([]);
});
