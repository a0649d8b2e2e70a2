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

  it('one cell a line, the number of the page behind the last row', () => {
    const head = ['指标名称', '指标权重', '计量单位', '指标性质', '指标值', '是否核心指标'];
    const rows = ['新装路灯数量|20|盏|≥|120|是', '夜间照明|10||定性|好|否', '路灯亮灯率|20|%|≥|98|否'];
    const cells = [...head, ...rows.join('|').split('|')].map(text => `${text} |`);
    const result = read(['项目名称 |', '路灯维护 |', ...cells, '7'].join('\n'));
    expect(rowsOf(result)).toEqual(['//新装路灯数量/≥120盏', '//夜间照明/好', '//路灯亮灯率/≥98%']);
    expect(result.leftovers).toContainEqual(expect.objectContaining({ text: '7', reason: '页码' }));
  });

  it('second levels without 指标 among the rows of a long line', () => {
    const result = read(`财政项目支出绩效目标申报表 ( 2023 年 ) 项目名称: 路灯维护 项目总目标: 保障夜间照明。
一级指标 二级指标 三级指标 指标目标值 产出指标 数量 新装路灯数量 =120(盏) 检修路灯 =45(次) 质量 路灯亮灯率 >=98(%) 时效 检修按期完成率 =100(%) 按计划检修 及时 成本 单灯维护成本 <=180(元) 效益指标 社会效益 居民投诉件数 <=10(件) 可持续影响 路灯长效管理 健全 满意度指标 服务对象满意度 居民满意度 >=85(%) -2-`);
    expect(rowsOf(result)).toEqual([
      '产出指标/数量/新装路灯数量/=120(盏)',
      '产出指标/数量/检修路灯/=45(次)',
      '产出指标/质量/路灯亮灯率/>=98(%)',
      '产出指标/时效/检修按期完成率/=100(%)',
      '产出指标/时效/按计划检修/及时',
      '产出指标/成本/单灯维护成本/<=180(元)',
      '效益指标/社会效益/居民投诉件数/<=10(件)',
      '效益指标/可持续影响/路灯长效管理/健全',
      '满意度指标/服务对象满意度/居民满意度/>=85(%)',
    ]);
  });

  it('指标值 over 前年 上年 预计当年实现: the target is the year’s own, in cells and in a line', () => {
    const rows = [
      '产出指标|数量指标|新装路灯数量|—|—|120盏|实施方案',
      '产出指标|质量指标|路灯亮灯率|90%|95%|98%|行业标准',
      '产出指标|质量指标|路灯安装工程质量|—|—|合格|行业标准',
      '产出指标|时效指标|路灯检修按期完成率|—|—|100%|工作计划',
      '效益指标|社会效益指标|居民夜间出行条件|—|—|明显改善|实施方案',
      '满意度指标|满意度指标|居民满意度|—|—|≥90%|问卷',
    ];
    const firstRows = [
      '产出指标/数量指标/新装路灯数量/120盏',
      '产出指标/质量指标/路灯亮灯率/98%',
      '产出指标/质量指标/路灯安装工程质量/合格',
      '产出指标/时效指标/路灯检修按期完成率/100%',
      '效益指标/社会效益指标/居民夜间出行条件/明显改善',
    ];
    const head =
      '项目名称|路灯维护\n一级指标|二级指标|三级指标|指标值|||指标值确定依据\n|||前年|上年|预计当年实现|';
    const grid = read([head, ...rows].join('\n').replaceAll('|', '\t'));
    expect(rowsOf(grid).slice(0, 5)).toEqual(firstRows);
    expect(grid.repairs.filter(({ sure }) => !sure)).toEqual([]);
    const title =
      '项目支出绩效目标表\n目标名称 一级指标 二级指标 三级指标 指标值 前年 上年 预计当年实现 指标值确定依据';
    const line = rows.join(' ').replaceAll('|', ' ');
    const long = read(
      `${title}\n年度绩效目标1 ${line.replace('实施方案', '全市城市照明设施管护三年行动实施方案')}`,
    );
    expect(rowsOf(long).slice(0, 5)).toEqual(firstRows);
    expect(rowsOf(long).at(-1)).toMatch(/居民满意度\/≥90%$/);
    const short = read(`${title}\n${line.slice(0, 90)}`);
    expect(short.repairs.filter(({ sure }) => !sure).map(({ path }) => path)).toContain(
      '/projects/0/indicators/1/name',
    );
  });
});
