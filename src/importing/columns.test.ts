import { describe, expect, it } from 'vitest';
import { BOTH, indicators, LAMPS, LIT, left, NAME, rowsOf, table } from './testing-tables.ts';

const NAMES =
  '三级指标 指标名称 指标内容 三级指标内容 三级指标名称 三级绩效指标 绩效指标 绩效指标名称 具体指标 指标 项目指标 考核指标 四级指标 绩效内容 指标内容（三级）';
const VALUES =
  '指标值 目标值 年度指标值 年初目标值(A) 当年度指标值 预期实现值 指标目标值 绩效目标 年度目标 目标 预期值 计划值 2024年目标值 年度绩效指标值 指标值（包含数字及文字描述）';

describe('columns are known by meaning', () => {
  it.each(NAMES.split(' '))('the name under %s, whatever heads the target', name => {
    for (const value of VALUES.split(' '))
      for (const cut of ['\t', '|'])
        expect(
          rowsOf(table(NAME, `一级指标|二级指标|${name}|${value}`, LAMPS, LIT).replaceAll('\t', cut)),
          value,
        ).toEqual(BOTH);
  });

  it.each(['指标性质', '计算符号', '指标值类型', '运算符号'])('the sign under %s', sign => {
    const [row] = indicators(
      table(
        NAME,
        `一级指标|二级指标|三级指标|${sign}|目标值|计量单位`,
        '产出指标|数量指标|新装路灯数量|≥|120|盏',
      ),
    );
    expect(row).toMatchObject({ operator: '>=', value: { number: '120', unit: '盏' }, value_raw: '≥120盏' });
  });

  it('kinds in one column, the first level holding the kind, no levels at all', () => {
    expect(rowsOf(table(NAME, '指标类型|指标名称|指标值', LAMPS.slice(5), LIT.slice(5)))).toEqual(BOTH);
    expect(
      rowsOf(
        table(NAME, '一级指标|二级指标|指标值|指标解释', `${LAMPS.slice(5)}|装灯`, `${LIT.slice(5)}|亮灯`),
      ),
    ).toEqual(BOTH);
    expect(rowsOf(table(NAME, '序号|三级指标|年度指标值', '1|新装路灯数量|≥120盏'))).toEqual([
      '//新装路灯数量/≥120盏',
    ]);
  });

  it('a column the draft has no place for is handed back, not run into its neighbour', () => {
    const text = table(
      NAME,
      '一级指标|二级指标|三级指标|责任科室|指标值|牵头领导',
      '产出指标|数量指标|新装路灯数量|城管股|≥120盏|股长',
    );
    expect(rowsOf(text)).toEqual([BOTH[0]]);
    expect(left(text)).toBe('责任科室 牵头领导 城管股 股长');
  });
});
