import { describe, expect, it } from 'vitest';
import { doubtful, oneALine, read, rowsOf } from './testing-wild.ts';

describe('tables whose headings are not where or what a form prints', () => {
  it('值 where 指标 stood, in every level', () => {
    const result = read(
      oneALine(
        ...['项目名称', '井盖整治', '一级', '二级', '三级', '年度数值', '备注'],
        ...['产出值', '数量值', '修补井盖数量', '<=400个', '质量值', '路面平整、行车安全', '=100%'],
        ...['时效值', '巡查常态化', '有效', '成本值', '单个井盖成本', '780元/个'],
        ...['效益值', '经济效益值', '经费使用情况', '=100%', '社会效益值', '群众出行、生活改善', '=100%'],
        ...['生态效益值', '安全情况', '有效', '可持续影响值', '居民受益情况', '=100%'],
      ),
    );
    expect(rowsOf(result)).toEqual([
      '产出值/数量值/修补井盖数量/<=400个',
      '产出值/质量值/路面平整、行车安全/=100%',
      '产出值/时效值/巡查常态化/有效',
      '产出值/成本值/单个井盖成本/780元/个',
      '效益值/经济效益值/经费使用情况/=100%',
      '效益值/社会效益值/群众出行、生活改善/=100%',
      '效益值/生态效益值/安全情况/有效',
      '效益值/可持续影响值/居民受益情况/=100%',
    ]);
    expect(doubtful(result)).toEqual([]);
  });

  it('weights and scores told as shares behind target and result, all run together', () => {
    const result = read(
      '项目名称井盖整治项目资金(万元)年度绩效目标消除路面隐患,方便群众出行。绩效指标一级指标二级指标三级指标指标值完成值权重得分产出指标数量指标井盖修补增长率≥10%115.25%20%20质量指标井盖修补合格率≥90%98.70%20%20资金足额拨付率100%100%10%10井圈配套到位率100%100%10%10满意度指标服务对象满意度指标沿街商户满意度≥80%≥80%10%10过往司机满意度≥80%100%5%5得分合计100。',
    );
    expect(rowsOf(result)).toEqual([
      '产出指标/数量指标/井盖修补增长率/≥10%',
      '产出指标/质量指标/井盖修补合格率/≥90%',
      '产出指标/质量指标/资金足额拨付率/100%',
      '产出指标/质量指标/井圈配套到位率/100%',
      '满意度指标/服务对象满意度指标/沿街商户满意度/≥80%',
      '满意度指标/服务对象满意度指标/过往司机满意度/≥80%',
    ]);
    const weights = result.draft.projects[0]?.indicators.map(({ weight }) => weight);
    expect(weights).toEqual(['20', '20', '10', '10', '10', '5']);
  });

  it('an evaluation table with a row a line, its cells run together: every target to be confirmed', () => {
    const result = read(`2019年度井盖整治项目绩效评价指标表
评价指标评价内容指标名称指标说明目标值分值备注
产出数量指标资金支出率达到目标值95%10
质量指标井盖修补全面覆盖100%10
沿街商户满意度达到目标值95%以上10
成本指标修补标准达标率100%20`);
    expect(rowsOf(result).map(row => row.split('/').slice(2).join('/'))).toEqual([
      '资金支出率达到目标值/95%',
      '井盖修补全面覆盖/100%',
      '沿街商户满意度达到目标值/95%以上',
      '修补标准达标率/100%',
    ]);
    for (const at of [0, 1, 2, 3])
      expect(doubtful(result)).toContain(`/projects/0/indicators/${at}/value_raw`);
  });

  it('headings behind the levels they stand over, and a target that says its name: all to be confirmed', () => {
    const result = read(
      `井盖整治项目支出绩效目标申报表 (2023年度) 项目名称 井盖整治 主管部门 某县城管局 实施单位 某县市政所 项目资金 (元) 1000000 年度目标 消除路面隐患,方便群众出行,让居民走得放心,把该修的井盖修好,该换的井圈换好。 一级指标 二级指标 数量指标 产出指标 绩 效 指 标 质量指标 三级指标 指标值 修补井盖数量 1处 井盖安全巡查 416处 出行提示短信 ≥3万条 主要用于修补 时效指标 按期完工 按期完工 成本指标 修补费用控制数 59万元`,
    );
    expect(rowsOf(result).map(row => row.split('/').slice(1).join('/'))).toEqual([
      '质量指标/修补井盖数量/1处',
      '质量指标/井盖安全巡查/416处',
      '质量指标/出行提示短信/≥3万条',
      '时效指标/按期完工/按期完工',
      '成本指标/修补费用控制数/59万元',
    ]);
    for (const at of [0, 1, 2, 3])
      expect(doubtful(result)).toContain(`/projects/0/indicators/${at}/value_raw`);
  });

  it('the foot of a page below a table is no row of it', () => {
    const table = oneALine(
      ...['项目名称', '井盖整治', '一级指标', '二级指标', '三级指标', '指标值', '备注'],
      ...[
        '产出指标',
        '数量指标',
        '修补井盖数量',
        '400个',
        '效益指标',
        '社会效益指标',
        '出行安全程度',
        '提高',
      ],
    );
    const result = read(`${table}\n\n内容保障 | 公务邮箱\n\n版权所有 2025年\n\n扫一扫在手机打开当前页`);
    expect(rowsOf(result)).toEqual([
      '产出指标/数量指标/修补井盖数量/400个',
      '效益指标/社会效益指标/出行安全程度/提高',
    ]);
    expect(result.leftovers.map(({ text }) => text).join()).toContain('公务邮箱');
  });
});
