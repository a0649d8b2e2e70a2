import { describe, expect, it } from 'vitest';
import { doubted, NAME, read, rowsOf, table } from './testing-tables.ts';

describe('columns and levels in words of a form’s own', () => {
  it('a pipe before a covered cell, where whole rows have none', () => {
    const text = `项目名称: | 路灯维护 |
一级指标 | 二级指标 | 三级指标 | 半年指标值 | 全年指标值 |
决策 | 立项依据 | 立项依据充分性 | 充分 | 充分 |
过程 | 资金管理 | 预算执行率 | =50% | =100% |
| | 资金使用合规性 | 合规 | 合规 |
产出指标 | 数量指标 | 新装路灯数量 | ≥60盏 | ≥120盏 |
| 质量指标 | 路灯亮灯率 | ≥98% | ≥99% |
满意度指标 | 服务对象满意度 | 居民满意度 | ≥90% | ≥95% |`;
    expect(rowsOf(text)).toEqual([
      '决策/立项依据/立项依据充分性/充分',
      '过程/资金管理/预算执行率/=100%',
      '过程/资金管理/资金使用合规性/合规',
      '产出指标/数量指标/新装路灯数量/≥120盏',
      '产出指标/质量指标/路灯亮灯率/≥99%',
      '满意度指标/服务对象满意度/居民满意度/≥95%',
    ]);
  });

  it('目标 for 指标, and a third kind under which nothing usual stands', () => {
    const text = `项目名称: | 路灯维护 |
一级指标 | 二级指标 | 三级指标 | 指标目标值 |
产出目标 | 数量 | 新装路灯数量 | =120(盏) |
| 质量 | 路灯亮灯率 | >=98(%) |
效果目标 | 社会效益 | 夜间出行安全感 | 增强 |
| 满意度 | 居民满意度 | >=95(%) |
影响力目标 | 长效管理 | 巡查制度健全性 | 健全 |`;
    expect(rowsOf(text)).toEqual([
      '产出目标/数量/新装路灯数量/=120(盏)',
      '产出目标/质量/路灯亮灯率/>=98(%)',
      '效果目标/社会效益/夜间出行安全感/增强',
      '效果目标/满意度/居民满意度/>=95(%)',
      '影响力目标/长效管理/巡查制度健全性/健全',
    ]);
  });

  it('headings without 指标', () => {
    const rows = rowsOf(
      table(
        NAME,
        '一级|二级|指标|绩效值|完成时限',
        '产出|数量|新装路灯数量|120盏|12月',
        '效益|社会|夜间出行安全感|增强|全年',
        '满意度|服务对象|居民满意度|≥95%|12月',
      ),
    );
    expect(rows).toEqual([
      '产出/数量/新装路灯数量/120盏',
      '效益/社会/夜间出行安全感/增强',
      '满意度/服务对象/居民满意度/≥95%',
    ]);
  });

  it('coded levels on lines of their own, the sign behind the target', () => {
    const text = table(
      NAME,
      '绩效目标|绩效指标|绩效指标值设定依据及数据来源|分值权重|指标值|指标性质|计量单位',
      '1产出指标',
      '11数量指标|新装路灯数量|工作计划|20|120|≥|盏',
      '12质量指标|路灯亮灯率|行业标准|20|优良|定性|',
      '2效益指标',
      '22社会效益指标|夜间出行安全感|问卷|30|95|≥|%',
    );
    expect(rowsOf(text)).toEqual([
      '产出指标/数量指标/新装路灯数量/≥120盏',
      '产出指标/质量指标/路灯亮灯率/优良',
      '效益指标/社会效益指标/夜间出行安全感/≥95%',
    ]);
    expect(read(text).draft.projects[0]?.indicators[0]?.basis).toBe('工作计划');
  });

  it('a last row that lacks its empty cells but has its target and what follows it', () => {
    const text = `项目名称 | 路灯维护 |
一级指标 | 二级指标 | 三级指标 | 预期指标值 | 实际完成指标值 | 备注 |
产出指标 | 数量指标 | 新装路灯数量 | 120盏 | 121盏 | ||
满意度指标 | 服务对象满意度指标 | 居民满意度 | ≥90% | 95% |`;
    expect(rowsOf(text)).toHaveLength(2);
    expect(doubted(text)).toEqual(['/projects/0/indicators/1/value_raw']);
  });

  it('a unit before its figure under a lost header; headings of 绩效 run together, a direction behind the row', () => {
    const lost = `产出指标 | 时效指标 | 路灯修复及时率 | % | ≥98 |
成本指标 | 单灯维护成本 | 元 | 不超过600 |
效益指标 | 社会效益指标 | 有责事故 | 起 | 0 |`;
    expect(rowsOf(lost)).toEqual([
      '产出指标/时效指标/路灯修复及时率/≥98%',
      '产出指标/成本指标/单灯维护成本/不超过600元',
      '效益指标/社会效益指标/有责事故/0起',
    ]);
    expect(doubted(lost)).toEqual(['']);
    const run = `一级指标二级指标三级指标绩效指标性质绩效指标值绩效度量单位权重指标方向性
产出指标数量指标新装路灯数量≥120盏5正向指标
质量指标亮灯率≥96%8正向指标`;
    expect(rowsOf(run)).toEqual(['产出指标/数量指标/新装路灯数量/≥120盏', '产出指标/质量指标/亮灯率/≥96%']);
    expect(doubted(run)).not.toEqual([]);
  });
});

it('a header with a line between it and its rows is their header all the same', () => {
  const text = `项目名称：路灯维护
科室\t概述\t一级指标\t二级指标\t三级指标\t指标值
城管科
甲组\t保持亮灯\t产出指标\t数量指标\t新装路灯数量\t≥120盏
\t\t产出指标\t质量指标\t路灯亮灯率\t≥98%
\t\t效益指标\t社会效益指标\t夜间事故起数\t≤2起
\t\t满意度指标\t服务对象满意度指标\t居民满意度\t≥90%`;
  expect(rowsOf(text)).toEqual([
    '产出指标/数量指标/新装路灯数量/≥120盏',
    '产出指标/质量指标/路灯亮灯率/≥98%',
    '效益指标/社会效益指标/夜间事故起数/≤2起',
    '满意度指标/服务对象满意度指标/居民满意度/≥90%',
  ]);
});
