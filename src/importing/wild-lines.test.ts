import { describe, expect, it } from 'vitest';
import { read, rowsOf } from './testing-wild.ts';

describe('numbers, codes and columns of the form itself', () => {
  it('names counted through the table; goals beside what came of them', () => {
    const result = read(`项目名称\t书房运营\t\t主管部门\t某市文旅局
年度资金总额\t88\t88\t86\t97.7%
年度总体目标\t年初设定目标\t\t全年实际完成情况\t
\t保障书房正常开放。\t\t书房全年开放。\t
一级指标\t二级指标\t三级指标\t年度指标值\t全年实际值
产出指标\t数量指标\t1.书房数量\t8个\t8个
\t\t2.活动场次\t≥96场\t102场
满意度指标\t服务对象满意度指标\t3.读者满意度\t≥90%\t96%`);
    expect(rowsOf(result)).toEqual([
      '产出指标/数量指标/书房数量/8个',
      '产出指标/数量指标/活动场次/≥96场',
      '满意度指标/服务对象满意度指标/读者满意度/≥90%',
    ]);
    expect(result.draft.projects[0]).toMatchObject({
      budget: { total: '88' },
      goals: [{ text: '保障书房正常开放。' }],
    });
    const alone = read(`一级指标\t二级指标\t三级指标\t指标值
产出指标\t数量指标\t1.5米以下乔木\t8株
\t\t灌木\t9株`);
    expect(alone.draft.projects[0]?.indicators[0]?.name).toBe('1.5米以下乔木');
  });

  it('codes of levels; 绩效指标 over the first level', () => {
    expect(
      rowsOf(
        read(`一级指标\t二级指标\t三级指标\t指标值及单位
01产出指标\t0101数量指标\t维修粮仓数量\t≥16座
\t0102质量指标\t维修合格率\t≥98%`),
      ),
    ).toEqual(['产出指标/数量指标/维修粮仓数量/≥16座', '产出指标/质量指标/维修合格率/≥98%']);
    expect(
      rowsOf(
        read(`绩效指标 | 指标类别 | 指标名称 | 目标值 | 完成值 | 权重 |
产出指标 | 数量指标 | 更换候车亭 | 36座 | 36座 | 10 |
效益指标 | 社会效益指标 | 公交分担率 | ≥18% | 17.6% | 30 |`),
      ),
    ).toEqual(['产出指标/数量指标/更换候车亭/36座', '效益指标/社会效益指标/公交分担率/≥18%']);
  });

  it('descriptions between name and target in spaced lines; numbers before a level are no part of it', () => {
    expect(
      rowsOf(
        read(`一级指标 二级指标 三级指标 指标解释 指标值
产出指标 数量指标 补助食堂数 获得补助的食堂 ≥22个
时效指标 拨付及时性 是否按季拨付 及时`),
      ),
    ).toEqual(['产出指标/数量指标/补助食堂数/≥22个', '产出指标/时效指标/拨付及时性/及时']);
    expect(
      rowsOf(
        read(
          ['指标类型', '指标名称', '计量单位', '符号', '目标值', '数量指标', '运维次数', '次', '≥', '12']
            .concat(['质量指标', '修复率', '%', '=', '100'])
            .join('\n'),
        ),
      ).map(row => row.split('/').slice(1).join('/')),
    ).toEqual(['数量指标/运维次数/≥12次', '质量指标/修复率/=100%']);
  });

  it('a goal of its own over each set of rows; levels before commas', () => {
    const { draft } = read(`项目名称 | 城市创建 | |||
年度绩效目标1 | 完善设施。 | |||
一级指标 | 二级指标 | 三级指标 | 指标值 |
产出指标 | 数量指标 | 改造小巷 | 18条 |
年度绩效目标2 | 提升素质。 | |||
一级指标 | 二级指标 | 三级指标 | 指标值 |
产出指标 | 数量指标 | 志愿活动 | ≥60场 |`);
    expect(draft.projects[0]?.goals.map(goal => goal.text)).toEqual(['完善设施。', '提升素质。']);
    expect(draft.projects[0]?.indicators.map(row => row.name)).toEqual(['改造小巷', '志愿活动']);
    expect(
      rowsOf(
        read(`项目名称：河道清淤
年度预算：120万元
具体指标：
1.产出指标：数量指标，清淤长度≥18公里，土方量≥6万立方米；质量指标，合格率≥98%。
2.满意度指标：群众满意度≥90%。`),
      ),
    ).toEqual([
      '产出指标/数量指标/清淤长度/≥18公里',
      '产出指标/数量指标/土方量/≥6万立方米',
      '产出指标/质量指标/合格率/≥98%',
      '满意度指标//群众满意度/≥90%',
    ]);
  });
});
