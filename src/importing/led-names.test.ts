import { expect, it } from 'vitest';
import { doubted, rowsOf } from './testing-tables.ts';

const READ = [
  '产出指标/数量/新装路灯数量/≥120盏',
  '产出指标/质量/路灯亮灯率/≥98%',
  '效益指标/社会效益/夜间出行条件/明显改善',
];

it.each([
  [
    '产出指标\n〔数量〕新装路灯数量 ≥120盏\n〔质量〕路灯亮灯率 ≥98%\n效益指标\n〔社会效益〕夜间出行条件 明显改善',
  ],
  ['产出指标\n数量 新装路灯数量：≥120盏\n质量 路灯亮灯率：≥98%\n效益指标\n社会效益 夜间出行条件：明显改善'],
])('levels printed before the names of their rows', lines => {
  expect(
    rowsOf(`项目名称：路灯维护\n${lines}`).map(row => row.replace(/(?<=\/..(?:..)?)指标(?=\/)/, '')),
  ).toEqual(READ);
});

it('both levels marked off before a name', () => {
  const text = `项目名称：路灯维护\n指标名称\n指标性质\n指标值\n度量单位
——产出指标-数量指标——\n新装路灯数量\n≥\n120\n盏\n检修路灯次数\n≥\n4\n次
——产出指标-质量指标——\n路灯亮灯率\n≥\n98\n%`;
  expect(rowsOf(text)).toEqual([
    '产出指标/数量指标/新装路灯数量/≥120盏',
    '产出指标/数量指标/检修路灯次数/≥4次',
    '产出指标/质量指标/路灯亮灯率/≥98%',
  ]);
});

it('a name that begins with such a word of its own keeps it', () => {
  const text = '项目名称：路灯维护\n产出指标\n成本控制率：≤100%\n质量合格率：≥98%\n新装路灯数量：120盏';
  expect(rowsOf(text).map(row => row.split('/')[2])).toEqual(['成本控制率', '质量合格率', '新装路灯数量']);
});

it('a person is asked to look at a name that was cut', () => {
  const text = '项目名称：路灯维护\n产出指标\n〔数量〕新装路灯数量 ≥120盏\n〔质量〕路灯亮灯率 ≥98%';
  expect(doubted(text)).toContain('/projects/0/indicators/0/name');
});

it('a colon parts a level without 指标 from its name', () => {
  const text = `项目名称：路灯维护\n指标类别\t绩效指标\t目标值
预期产出指标\t数量指标：新装路灯数量\t≥120盏
预期效益指标\t社会效益：夜间出行条件\t明显改善
预期效益指标\t满意度：居民满意度\t≥90%`;
  expect(rowsOf(text)).toEqual([
    '预期产出指标/数量指标/新装路灯数量/≥120盏',
    '预期效益指标/社会效益/夜间出行条件/明显改善',
    '预期效益指标/满意度指标/居民满意度/≥90%',
  ]);
});
