import { expect, it } from 'vitest';
import { rowsOf } from './testing-tables.ts';

const ROWS = [
  '产出指标/数量指标/新装路灯数量/≥120盏',
  '产出指标/数量指标/检修路灯次数/4次',
  '产出指标/质量指标/路灯亮灯率/≥98%',
];

it('covered cells left nothing, and the row was filled up at its end: its cells stand where they suit', () => {
  const text = `项目名称 | 路灯维护 | ||||||
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 全年实际值 | 得分 |
产出指标 | 数量指标 | 新装路灯数量 | 10 | ≥120盏 | 126盏 | 10 | |
检修路灯次数 | 10 | 4次 | 5次 | 10 | |||
质量指标 | 路灯亮灯率 | 10 | ≥98% | 99% | 10 | ||`;
  expect(rowsOf(text)).toEqual(ROWS);
});

it('rows framed by a pipe below a header without one', () => {
  const text = `项目名称 | 路灯维护 |
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 |
| 产出指标 | 数量指标 | 新装路灯数量 | ≥120盏 |
| | | 检修路灯次数 | 4次 |
| | 质量指标 | 路灯亮灯率 | ≥98% |`;
  expect(rowsOf(text)).toEqual(ROWS);
});

it('a row one cell short keeps what stands where it should', () => {
  const text = `一级指标 | 二级指标 | 权重 | 三级指标 | 符号 | 值 | 单位
产出指标 | 数量指标 | 10 | 新装路灯数量 | ≥ | 120 | 盏
 | | 10 | 检修路灯次数 | ＝ | 4 | 次
效益指标 | 社会效益指标 | 10 | 夜间出行条件 | 定性 | 改善
 | | 5 | 受益居民 | ≥ | 2 | 万人`;
  expect(rowsOf(text)).toContain('效益指标/社会效益指标/夜间出行条件/改善');
});

it('a row told in words lost its unit in the middle: what follows stays under its own headings', () => {
  const text = `项目名称|路灯维护|实施单位|城管局
一级指标|二级指标|三级指标|性质|单位|值|权重|数据来源
产出指标|数量指标|新装路灯数量|≥|盏|120|10|台账
产出指标|质量指标|维护信息公开|定性|全部公开|10|网站
满意度指标|服务对象满意度指标|居民满意度|≥|%|90|10|问卷`;
  expect(rowsOf(text)).toEqual([
    '产出指标/数量指标/新装路灯数量/≥120盏',
    '产出指标/质量指标/维护信息公开/全部公开',
    '满意度指标/服务对象满意度指标/居民满意度/≥90%',
  ]);
});
