import { expect, it } from 'vitest';
import { doubted, read, rowsOf } from './testing-tables.ts';

it('cells parted by commas, the form above them too, a quoted one with a comma of its own', () => {
  const text = `项目名称,路灯维护
一级指标,二级指标,三级指标,指标值,单位
产出指标,数量指标,"新装路灯（主干道,支路）数量",120,盏
产出指标,质量指标,路灯亮灯率,≥98,%`;
  expect(rowsOf(text)).toEqual([
    '产出指标/数量指标/新装路灯（主干道,支路）数量/120盏',
    '产出指标/质量指标/路灯亮灯率/≥98%',
  ]);
  expect(read(text).draft.projects[0]?.name).toBe('路灯维护');
});

it('levels before a colon or a dash in the clauses of a line', () => {
  const text = `项目名称：路灯维护
产出指标——数量：新装路灯数量≥120盏；质量：路灯亮灯率≥98%；成本：≤36万元
效益指标——社会效益：居民投诉件数≤10件`;
  expect(rowsOf(text)).toEqual([
    '产出指标/数量指标/新装路灯数量/≥120盏',
    '产出指标/质量指标/路灯亮灯率/≥98%',
    '产出指标/质量指标/成本/≤36万元',
    '效益指标/社会效益/居民投诉件数/≤10件',
  ]);
  expect(doubted(text)).toEqual(['/projects/0/indicators/2']);
});

it('a time for a name, and a target that breaks off, are for a person to look at', () => {
  const text = `项目名称：路灯维护

【产出指标】
　数量指标　　　新装路灯数量　　　≥120盏
　时效指标　　　1-12月　　　　　　按时完成
【效益指标】
　可持续影响　　国有资产保值增值　　实现保值增`;
  expect(rowsOf(text).map(row => row.split('/').slice(-2).join('/'))).toEqual([
    '新装路灯数量/≥120盏',
    '1-12月/按时完成',
    '国有资产保值增值/实现保值增',
  ]);
  expect(doubted(text)).toEqual(['/projects/0/indicators/1/name', '/projects/0/indicators/2']);
});

it.each(['；', '→', '/', '／'])('cells parted by %s', mark => {
  const lines = [
    '一级指标|二级指标|三级指标|指标值',
    '产出指标|数量指标|新装路灯数量|120盏',
    '产出指标|质量指标|路灯亮灯率|≥98%',
  ].map(line => line.replaceAll('|', mark));
  expect(rowsOf(['项目名称：路灯维护', ...lines].join('\n'))).toEqual([
    '产出指标/数量指标/新装路灯数量/120盏',
    '产出指标/质量指标/路灯亮灯率/≥98%',
  ]);
});

it('bullets before the rows are none of their names; a cell beyond the headings is told', () => {
  const text = '项目名称：路灯维护\n产出指标\n● 新装路灯数量：120盏\n效益指标\n● 居民投诉件数：≤10件';
  expect(rowsOf(text)).toEqual(['产出指标//新装路灯数量/120盏', '效益指标//居民投诉件数/≤10件']);
  const wide =
    '项目名称\t路灯维护\n一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t新装路灯数量\t120盏\t全年';
  expect(doubted(wide)).toEqual(['/projects/0/indicators/0/value_raw']);
});

it('without a header, cells nobody told apart are for a person to look at', () => {
  const text = '项目名称：路灯维护\n产出指标→数量指标→新装路灯数量→120盏\n产出指标→质量指标→路灯亮灯率→≥98%';
  expect(doubted(text)).toEqual(['/projects/0/indicators/0', '/projects/0/indicators/1']);
});

it('levels on lines of their own over rows without cells for them', () => {
  const text = `项目名称：路灯维护
一级指标/二级指标/三级指标/指标值/单位
产出指标
  数量指标
    新装路灯数量/120/盏
    照明质量/良好/
  质量指标
    路灯亮灯率/≥98/%
满意度指标
    居民满意度/≥95/%
（注：负责人签章处）`;
  expect(rowsOf(text)).toEqual([
    '产出指标/数量指标/新装路灯数量/120盏',
    '产出指标/数量指标/照明质量/良好',
    '产出指标/质量指标/路灯亮灯率/≥98%',
    '满意度指标//居民满意度/≥95%',
  ]);
});

it('the mark within an explanation or a target: the row is whole, and for a person to look at', () => {
  const text = `项目名称：路灯维护
一级指标/二级指标/三级指标/指标解释/指标值/
产出指标/数量指标/新装路灯数量/年内新装/120盏/
产出指标/质量指标/路灯亮灯率/亮灯数/路灯总数/≥98%/
产出指标/成本指标/单灯电费/按合同/100元/盏/`;
  expect(rowsOf(text)).toEqual([
    '产出指标/数量指标/新装路灯数量/120盏',
    '产出指标/质量指标/路灯亮灯率/≥98%',
    '产出指标/成本指标/单灯电费/100元/盏',
  ]);
  expect(read(text).draft.projects[0]?.indicators[1]?.description).toBe('亮灯数/路灯总数');
  expect(doubted(text)).toEqual(['/projects/0/indicators/1', '/projects/0/indicators/2']);
});
