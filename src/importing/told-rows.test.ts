import { describe, expect, it } from 'vitest';
import { doubted, left, rowsOf } from './testing-tables.ts';

describe('indicators told in sentences', () => {
  it('each names an indicator, its target and what came of it; what follows is prose', () => {
    const text = `一、自评结论
评价分100分，自评等级为优秀。
（二）绩效目标完成情况
1.井盖修补及时率,年初目标值≥90%,实际完成值92%,自评得分20分;
2.修补井盖数量,年初目标值400个,实际完成值412个,自评得分20分;
3.群众对修补工作的满意率,初目标值≥90%,实际完成值≥90%,自评得分20分;
二、佐证材料
(一)项目基本情况
项目名称:井盖修补。`;
    expect(rowsOf(text)).toEqual([
      '//井盖修补及时率/≥90%',
      '//修补井盖数量/400个',
      '//群众对修补工作的满意率/≥90%',
    ]);
    expect(left(text)).toContain('实际完成值92% 自评得分20分');
    expect(left(text)).toContain('(一)项目基本情况');
  });

  it('levels stand over them or before a name; several in a line; other words for target and result', () => {
    expect(
      rowsOf(`（一）产出指标完成情况
数量指标：修补井盖数量，年度指标值为400个，全年实际完成412个，得10分。
质量指标：验收合格率，目标值100%，完成值100%；施工规范性，目标值为规范，完成值规范。
（二）效益指标完成情况
1.社会效益指标：
群众出行安全保障程度（目标值：有效保障），实际完成有效保障。
2.满意度指标
群众满意度：目标值≥95%，实际值96%。
三、存在问题`),
    ).toEqual([
      '产出指标/数量指标/修补井盖数量/400个',
      '产出指标/质量指标/验收合格率/100%',
      '产出指标/质量指标/施工规范性/规范',
      '效益指标/社会效益指标/群众出行安全保障程度/有效保障',
      '满意度指标//群众满意度/≥95%',
    ]);
  });

  it('the level is a sentence before them, the names stand in quotation marks', () => {
    const text = `（二）绩效指标完成情况
1.产出指标（50分，自评48分）。“修补井盖数量”目标值400个，实际完成390个，扣0.6分；“验收合格率”目标值100%，完成100%。
2.满意度指标（10分，自评10分）。“群众满意度”目标值≥95%，实际完成96%；“商户满意度”目标值≥90%，实际完成93%。`;
    expect(rowsOf(text)).toEqual([
      '产出指标（50分，自评48分）//修补井盖数量/400个',
      '产出指标（50分，自评48分）//验收合格率/100%',
      '满意度指标（10分，自评10分）//群众满意度/≥95%',
      '满意度指标（10分，自评10分）//商户满意度/≥90%',
    ]);
  });

  it('one sentence alone, or one that goes on about something else, is no list', () => {
    const prose = '修补井盖数量，目标值400个，因雨季延长没有完成，已经另行安排。';
    expect(() => rowsOf(`${prose}\n${prose}`)).toThrow('没有认出绩效文本');
  });
});

describe('rows and levels broken over lines, and levels of a form’s own', () => {
  const HEAD = `指标类型 | 指标名称 | 指标
性质 | 指标值 | 计量
单位 | 指标
权重 | 全年
完成值 | 评价标准 | `;

  it('headings and names broken in their cells; kinds of 类指标, and no sign said to be none', () => {
    expect(
      rowsOf(`项目名称 | 就业补助 | 项目联系人 | 某某
${HEAD}
产出类指标 | 社保补贴发放率 | ≥ | 95 | % | 5 | 100 | 达标得满分 | 
公益性岗位补贴发放准
确率 | ≥ | 95 | % | 5 | 100 | 达标得满分 | 
效益类指标 | 新增就业人数 | ≥ | 395 | 人 | 5 | 493 | 达标得满分 | 
管理类指标 | 资金使用合规性 | 无 | 合规 | 无 | 10 | 合规 | 达标得满分 | 
说明 | 请在此处说明原因`),
    ).toEqual([
      '产出类指标//社保补贴发放率/≥95%',
      '产出类指标//公益性岗位补贴发放准确率/≥95%',
      '效益类指标//新增就业人数/≥395人',
      '管理类指标//资金使用合规性/合规',
    ]);
  });

  it('质量指标 again under 效益指标 stands there, in doubt; 服务对象 is a level below 满意度指标', () => {
    const text = `绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 支教课时 | ≥200课时
质量指标 | 考核合格率 | ≥90%
效益指标 | 经济效益指标 | 就业人数 | 1500
质量指标 | 参保覆盖面 | 不低于上年
扶持企业个数 | 350
满意度指标 | 服务对象 | 群众满意度 | ≥75%
就业服务满意度 | ≧90%`;
    expect(rowsOf(text)).toEqual([
      '产出指标/数量指标/支教课时/≥200课时',
      '产出指标/质量指标/考核合格率/≥90%',
      '效益指标/经济效益指标/就业人数/1500',
      '效益指标/质量指标/参保覆盖面/不低于上年',
      '效益指标/质量指标/扶持企业个数/350',
      '满意度指标/服务对象/群众满意度/≥75%',
      '满意度指标/服务对象/就业服务满意度/≧90%',
    ]);
    expect(doubted(text)).toEqual(['/projects/0/indicators/3/level1', '/projects/0/indicators/4/level1']);
  });

  it('a level in three pieces, a line each; headings whose halves stand in two lines', () => {
    const [thin, pieces] = ['满意度指\n标\n服务对象\n满意度指\n标', '满意度指标\n服务对象\n满意度\n指标'];
    for (const level of [thin, pieces])
      expect(
        rowsOf(`项目名称\n路灯维护\n一级指标\n二级指标\n三级指标\n指标值
产出指标\n数量指标\n新装路灯数量\n≥120盏\n${level}\n居民满意度\n≥90%`),
      ).toEqual(['产出指标/数量指标/新装路灯数量/≥120盏', '满意度指标/服务对象满意度指标/居民满意度/≥90%']);
    expect(
      rowsOf(`一级 二级 三级 分值 年度 全年 得分
 指标 指标 指标 指标值 实际值
产出指标 数量指标 新装路灯数量 15 ≥120盏 121盏 14
质量指标 亮灯率 5 ≥95% 95% 5`),
    ).toEqual(['产出指标/数量指标/新装路灯数量/≥120盏', '产出指标/质量指标/亮灯率/≥95%']);
  });
});
