import { describe, expect, it } from 'vitest';
import { doubted, rowsOf } from './testing-tables.ts';

describe('indicators told level by level', () => {
  it('in running text, each cut by guess to be confirmed', () => {
    const text = `城区公厕管护项目绩效目标情况
项目名称：城区公厕管护
本项目设置的绩效指标如下：产出指标方面，数量指标为管护公厕42座、清掏12次以上；质量指标为保洁达标率不低于97%；成本指标为总成本控制在36万元以内。效益指标方面，社会效益为群众投诉不超过10件。满意度指标为群众满意度达到90%以上。`;
    expect(rowsOf(text)).toEqual([
      '产出指标/数量指标/管护公厕/42座',
      '产出指标/数量指标/清掏/12次以上',
      '产出指标/质量指标/保洁达标率/不低于97%',
      '产出指标/成本指标/总成本/36万元以内',
      '效益指标/社会效益指标/群众投诉/不超过10件',
      '满意度指标//群众满意度/90%以上',
    ]);
    expect(doubted(text).filter(path => path.includes('indicators'))).toEqual(
      [0, 1, 3, 5].map(at => `/projects/0/indicators/${at}/name`),
    );
  });

  it('targets in brackets behind the names, several a line', () => {
    const text = `项目名称：城区公厕管护
绩效指标：
产出指标：
  数量指标：管护公厕座数（42座）；清掏次数（≥12次）
  质量指标：保洁达标率（≥97%）
效益指标：
  社会效益指标：群众投诉件数（≤10件）`;
    expect(rowsOf(text)).toEqual([
      '产出指标/数量指标/管护公厕座数/42座',
      '产出指标/数量指标/清掏次数/≥12次',
      '产出指标/质量指标/保洁达标率/≥97%',
      '效益指标/社会效益指标/群众投诉件数/≤10件',
    ]);
  });

  it('a sentence that only names the levels is none', () => {
    const text =
      '项目名称：城区公厕管护\n一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t清掏次数\t12次\n填报说明\t产出指标包括数量指标、质量指标，效益指标包括社会效益指标，满意度指标为服务对象满意度指标。';
    expect(rowsOf(text)).toEqual(['产出指标/数量指标/清掏次数/12次']);
  });
});
