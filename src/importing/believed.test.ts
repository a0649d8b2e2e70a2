import { expect, it } from 'vitest';
import { BOTH, HEAD, indicators, LAMPS, LIT, left, NAME, read, rowsOf, table } from './testing-tables.ts';

const lamps = (...below: string[]): string => table(NAME, HEAD, LAMPS, LIT, ...below);
const reasonOf = (text: string, part: string): string | undefined =>
  read(text).leftovers.find(one => one.text.includes(part))?.reason;

it.each([
  ['||评价结论|自评得分96分，等级为“优”', '签字、结论或说明'],
  ['||填报说明|1.总体目标应当', '签字、结论或说明'],
  ['||发布日期|2024-03-18', '签字、结论或说明'],
  ['||返回列表|http://www.example.cn/', '链接'],
  ['||51170323T000008842-桥梁检修|15.00', '下一个项目'],
  ['||桥梁检修经费|年度目标', '下一个项目'],
  ['||312人次|', '指标值'],
  ['||可持续影|桥梁使用年限', '指标级别'],
  ['||桥梁检修（含|见附表', '半截'],
  ['||数|人数合计', '一个字'],
  ['||其中：灯杆购置|68万元', '开支'],
  ['||城管局预算公开第|18页', '页码'],
  ['||评价等次：优审核：日期|2031.3.15', '签字、结论或说明'],
  ['||评价等次：优|审核：', '签字、结论或说明'],
  ['||填报单位：城管局|甲处', '栏名'],
  ['||某县妇女联合会|2031年3月22日', '签字、结论或说明'],
])('a row that is none goes back to the person: %s', (row, why) => {
  const text = lamps(row);
  const [part = ''] = row.split('|').filter(one => one !== '');
  expect(rowsOf(text)).toEqual(BOTH);
  expect(left(text)).toContain(part);
  expect(reasonOf(text, part)).toContain(why);
});

it.each([
  '||灯杆验收意见|≥3条',
  '||全市亮灯情况|满意',
  '||路灯寿命|可持续',
  '||2024年1-12月|2024年12月底前',
  '||社会效益|社会效益',
  '||完成率|100%',
])('a row in odd words is a row: %s', row => {
  expect(rowsOf(lamps(row))).toHaveLength(3);
});

it('a name at the very end of a text broke off; an empty target within a table is a fault of its own', () => {
  const cut = '项目名称：路灯维护\n产出指标\n数量指标\n新装路灯数量\n≥120盏\n质量指标\n灯杆合';
  expect(rowsOf(cut)).toEqual(['产出指标/数量指标/新装路灯数量/≥120盏']);
  expect(left(cut)).toContain('灯杆合');
  expect(indicators(lamps('||灯杆合格率|'))).toHaveLength(3);
});
