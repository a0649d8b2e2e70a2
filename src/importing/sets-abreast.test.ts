import { describe, expect, it } from 'vitest';
import { left, NAME, rowsOf, table } from './testing-tables.ts';

describe('columns of more than one set', () => {
  it('two sets side by side, the left one first', () => {
    const half = '一级指标|二级指标|三级指标|指标值';
    const text = table(
      NAME,
      `${half}|${half}`,
      '产出指标|数量指标|新装路灯数量|120盏|效益指标|社会效益指标|居民投诉件数|≤10件',
      '产出指标|质量指标|路灯亮灯率|≥98%||||',
    );
    expect(rowsOf(text)).toEqual([
      '产出指标/数量指标/新装路灯数量/120盏',
      '产出指标/质量指标/路灯亮灯率/≥98%',
      '效益指标/社会效益指标/居民投诉件数/≤10件',
    ]);
  });

  it.each([
    ['half-years', '上半年目标值|全年目标值'],
    ['months', '1-6月指标值|指标值'],
    ['last year’s', '上年目标值|本年目标值'],
  ])('%s: the target is the year’s', (_, columns) => {
    const text = table(
      NAME,
      `一级指标|二级指标|三级指标|${columns}`,
      '产出指标|数量指标|新装路灯数量|60盏|120盏',
    );
    expect(rowsOf(text)).toEqual(['产出指标/数量指标/新装路灯数量/120盏']);
    expect(left(text)).toContain('60盏');
  });

  const SPANNED = [
    '一级指标 二级指标 三级指标 指标值 上半年指标值 全年指标值',
    '产出指标 数量指标 新装路灯数量 ≥60盏 ≥120盏',
    '产出指标 质量指标 路灯亮灯率 ≥95% ≥98%',
    '满意度指标 服务对象满意度指标 居民满意度 ≥85% ≥90%',
  ];
  it.each([
    ['in cells', SPANNED.map(line => line.replaceAll(' ', '|'))],
    ['between spaces', SPANNED],
  ])('half-years under a heading that spans them, %s', (_, lines) => {
    const text = `${table(NAME)}\n\n${lines.join('\n')}`;
    expect(rowsOf(text)).toEqual([
      '产出指标/数量指标/新装路灯数量/≥120盏',
      '产出指标/质量指标/路灯亮灯率/≥98%',
      '满意度指标/服务对象满意度指标/居民满意度/≥90%',
    ]);
    expect(left(text)).toContain('≥60盏');
  });

  it('a target that has a column of its own beside the half-years keeps it', () => {
    const text = table(
      NAME,
      '一级指标|二级指标|三级指标|指标值|上半年指标值|全年指标值',
      '产出指标|数量指标|新装路灯数量|120盏|60盏|125盏',
      '产出指标|数量指标|检修路灯次数|4次|2次|5次',
      '产出指标|质量指标|路灯亮灯率|98%|95%|99%',
    );
    expect(rowsOf(text)).toEqual([
      '产出指标/数量指标/新装路灯数量/120盏',
      '产出指标/数量指标/检修路灯次数/4次',
      '产出指标/质量指标/路灯亮灯率/98%',
    ]);
  });

  it('quarters, and the whole year behind them', () => {
    const text = table(
      NAME,
      '一级指标|二级指标|三级指标|一季度|二季度|三季度|全年',
      '产出指标|数量指标|检修次数|3次|6次|9次|12次',
    );
    expect(rowsOf(text)).toEqual(['产出指标/数量指标/检修次数/12次']);
  });

  it('codes: of the rows in a column, of the levels before them in rows of their own', () => {
    const coded = table(
      NAME,
      '指标编码|一级指标|二级指标|三级指标|指标值|度量单位',
      '110101|产出指标|数量指标|新装路灯数量|120|盏',
    );
    expect(rowsOf(coded)).toEqual(['产出指标/数量指标/新装路灯数量/120盏']);
    const over = table(
      NAME,
      '指标|性质|目标|单位',
      'A.产出指标|||',
      'A1.数量指标|||',
      '新装路灯数量|≥|120|盏',
      'B.效益指标|||',
      'B1.社会效益指标|||',
      '居民投诉件数|≤|10|件',
    );
    expect(rowsOf(over)).toEqual([
      '产出指标/数量指标/新装路灯数量/≥120盏',
      '效益指标/社会效益指标/居民投诉件数/≤10件',
    ]);
  });

  it('a first level alone among kinds of both levels', () => {
    const text = table(
      NAME,
      '指标类型|指标名称|计量单位|指标性质|指标值',
      '产出-数量|新装路灯数量|盏|=|120',
      '满意度|居民满意度|%|≥|90',
    );
    expect(rowsOf(text)).toEqual(['产出/数量/新装路灯数量/=120盏', '满意度//居民满意度/≥90%']);
  });
});
