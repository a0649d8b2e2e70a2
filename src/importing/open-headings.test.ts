import { describe, expect, it } from 'vitest';
import { doubted, NAME, read, rowsOf, table } from './testing-tables.ts';

const ROWS = [
  '产出指标|数量指标|新装路灯数量|20|≥120盏|设计文件',
  '|质量指标|路灯亮灯率|10|≥98%|巡查记录',
  '|时效指标|修复及时率|10|≥95%|工单',
  '满意度指标|服务对象满意度指标|居民满意度|10|≥90%|问卷',
];
const READ = [
  '产出指标/数量指标/新装路灯数量/≥120盏',
  '产出指标/质量指标/路灯亮灯率/≥98%',
  '产出指标/时效指标/修复及时率/≥95%',
  '满意度指标/服务对象满意度指标/居民满意度/≥90%',
];

describe('columns told by what stands in them', () => {
  it('under headings that nobody listed, asking once whether they were understood', () => {
    const text = table(NAME, '大类|小类|抓什么|占多少|年底做到多少|凭什么定', ...ROWS);
    expect(rowsOf(text)).toEqual(READ);
    expect(doubted(text)).toEqual(['']);
    expect(read(text).repairs.find(({ path }) => path === '')).toMatchObject({
      raw: '大类|小类|抓什么|占多少|年底做到多少|凭什么定',
      repaired: '按各栏写的内容认作：一级指标|二级指标|三级指标|分值|指标值|备注',
    });
  });

  it('without any heading, and where only the target’s is unknown', () => {
    expect(rowsOf(table(NAME, ...ROWS))).toEqual(READ);
    expect(rowsOf(table(NAME, '一级指标|二级指标|三级指标|占多少|承诺|出处', ...ROWS))).toEqual(READ);
  });

  it('two columns of figures without a sign: nobody can tell the target from what came of it, so each row is asked', () => {
    const text = table(
      NAME,
      '大类|小类|抓什么|往年|承诺',
      '产出指标|数量指标|新装路灯数量|110盏|120盏',
      '|质量指标|路灯亮灯率|96%|98%',
      '满意度指标|服务对象满意度指标|居民满意度|88%|90%',
    );
    expect(rowsOf(text)).toHaveLength(3);
    expect(doubted(text)).toEqual([
      '',
      '/projects/0/indicators/0',
      '/projects/0/indicators/1',
      '/projects/0/indicators/2',
    ]);
  });

  it('cell after cell, and in lines parted by gaps', () => {
    const cells = ROWS.flatMap(row => row.split('|').filter(text => text !== ''));
    expect(rowsOf(['项目名称：路灯维护', ...cells].join('\n\n'))).toEqual(READ);
    const lines = ROWS.map(row =>
      row
        .split('|')
        .filter(text => text !== '')
        .join('   '),
    );
    expect(rowsOf(['项目名称：路灯维护', '', ...lines].join('\n'))).toEqual(READ);
  });

  it('an indicator a column, its levels printed and nothing else known', () => {
    const text = `产出指标 | 产出指标 | 满意度指标 |
数量指标 | 质量指标 | 服务对象满意度指标 |
新装路灯数量 | 路灯亮灯率 | 居民满意度 |
≥120盏 | ≥98% | ≥90% |`;
    expect(rowsOf(text)).toEqual([READ[0], READ[1], READ[3]]);
  });

  it('a table of money under unknown headings is none of indicators', () => {
    const text = table(
      NAME,
      '科目|摘要|数额|来源',
      '办公费|购置办公用品|12万元|县本级',
      '印刷费|印制宣传册|3万元|县本级',
      '差旅费|下乡巡查|5万元|县本级',
    );
    expect(() => read(text)).toThrow('没有认出绩效文本');
  });
});
