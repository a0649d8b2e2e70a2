import { describe, expect, it } from 'vitest';
import { doubtful, oneALine, read, rowsOf } from './testing-wild.ts';

describe('lists, clauses and tables of results', () => {
  it('prose under numbered labels, targets behind commas; semicolons are no part of a target', () => {
    const result = read(`现将绩效目标设定如下:
一、产出指标
(一)数量指标
参训农户(县内)≥300人;
(二)时效指标
完成时限,2025年10月底前;
二、效益指标
(一)社会效益指标
学员种植技术水平,持续提高;
加强组织领导,各单位按职责分工落实。
三、满意度指标
学员满意度≥95%。`);
    expect(rowsOf(result)).toEqual([
      '产出指标/数量指标/参训农户(县内)/≥300人',
      '产出指标/时效指标/完成时限/2025年10月底前',
      '效益指标/社会效益指标/学员种植技术水平/持续提高',
      '满意度指标//学员满意度/≥95%',
    ]);
    expect(result.leftovers.map(one => one.text).join()).toContain('各单位按职责分工落实');
  });

  it('both sets in one row, the covered level of either dropped', () => {
    const rows = rowsOf(
      read(`项目名称 | 路灯维护 | |||||||
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值 | ||
产出指标 | 数量指标 | 三年装灯总数 | ≥400盏 | 数量指标 | 新装路灯数量 | ≥120盏 | |||
三年巡检次数 | ≥72次 | 巡检次数 | ≥24次 | ||||||
质量指标 | 三年亮灯率 | ≥97% | 质量指标 | 路灯亮灯率 | ≥98% | ||||`),
    );
    expect(rows).toEqual([
      '产出指标/数量指标/新装路灯数量/≥120盏',
      '产出指标/数量指标/巡检次数/≥24次',
      '产出指标/质量指标/路灯亮灯率/≥98%',
    ]);
  });

  it('numbered names of a headed table: those without a target are kept, to be filled in', () => {
    const result = read(`二级指标 三级指标 指标值 完成值
数量指标 指标1.路灯巡检次数 ≥24 26
指标2.新装路灯数量
质量指标 指标1.路灯亮灯率 98% 99%`);
    expect(rowsOf(result)).toEqual([
      '产出指标/数量指标/路灯巡检次数/≥24',
      '产出指标/数量指标/新装路灯数量/',
      '产出指标/质量指标/路灯亮灯率/98%',
    ]);
    expect(doubtful(result)).toContain('/projects/0/indicators/1/value_raw');
  });

  it('a glued row without scores: cut at its sign, all of it doubtful', () => {
    const result = read(
      `附件2某区2025年专项资金绩效目标表项目名称水毁修复主管部门某区水利局资金情况(万元)资金总额35其中:财政拨款35其他资金0总体目标开展水毁修复,消除安全隐患,保证河道行洪畅通,护岸稳固,沿岸群众生产生活安全有保障,今年内完成全部修复任务并交付使用单位管护,绩效指标一级指标二级指标三级指标指标解释指标值完成值成本指标经济成本指标资金投入成本控制率(%)反映资金投入成本控制情况≤100%100%产出指标数量指标修复护岸长度(米)反映护岸修复完成情况≥350米362米质量指标工程验收情况当年验收是否通过是是`,
    );
    expect(rowsOf(result)).toEqual([
      '成本指标/经济成本指标/资金投入成本控制率(%)/≤100%',
      '产出指标/数量指标/修复护岸长度(米)/≥350米',
    ]);
    expect(result.draft.projects[0]?.indicators[0]?.description).toBe('反映资金投入成本控制情况');
    expect(doubtful(result).filter(path => path.endsWith('value_raw'))).toHaveLength(2);
    expect(result.leftovers.map(one => one.text).join()).toContain('工程验收情况');
  });

  it('clauses that carry their own labels; a target in a word is doubtful; annexes end the table', () => {
    const result = read(`一、产出指标
数量指标:种植数量(≥**株)>=17600株;成活率(≥**%)>=85%;时效指标:完成及时率(≥**%)>=100%。
二、效益指标
经济效益指标:产业产值(≥**万元)≥80万元;社会效益目标:受益户数(≥**户)≥10户。生态效益指标:土壤保水能力提高。
附件:种植项目绩效目标表.xlsx
某镇人民政府`);
    expect(rowsOf(result)).toEqual([
      '产出指标/数量指标/种植数量(≥**株)/>=17600株',
      '产出指标/数量指标/成活率(≥**%)/>=85%',
      '产出指标/时效指标/完成及时率(≥**%)/>=100%',
      '效益指标/经济效益指标/产业产值(≥**万元)/≥80万元',
      '效益指标/社会效益指标/受益户数(≥**户)/≥10户',
      '效益指标/生态效益指标/土壤保水能力/提高',
    ]);
    expect(doubtful(result)).toContain('/projects/0/indicators/5/value_raw');
  });

  it('sign and unit named in a line below the headings, scores and states behind', () => {
    const result =
      read(`四、年度绩效指标完成情况 一级指标 二级指标 三级指标 指标分值 预期指标值 单项指标实际完成值 单项指标完成情况 自评得分
符号 单位(文字描述) 单项指标得分 权重占比(%) 单项指标折算得分
产出指标 质量指标 路灯亮灯率 亮灯数占路灯总数的比例 >= 98 %(百分比) 99% 完成 25.00 25.00 6.25
满意度指标 服务对象满意度指标 居民满意度 对夜间照明满意的居民比例 >= 95 %(百分比) 96% 完成 10.00 10.00 1.00`);
    expect(rowsOf(result)).toEqual([
      '产出指标/质量指标/路灯亮灯率/>=98%(百分比)',
      '满意度指标/服务对象满意度指标/居民满意度/>=95%(百分比)',
    ]);
    expect(result.draft.projects[0]?.indicators[0]?.description).toBe('亮灯数占路灯总数的比例');
  });

  it('numbers before names without a colon, rows said not to apply, the levels of an evaluation', () => {
    const head = ['一级指标', '二级指标', '三级指标', '指标值'];
    expect(
      rowsOf(
        read(
          oneALine(
            ...head,
            ...['产出指标', '质量指标', '指标1亮灯率', '≥98%', '指标2', ' ', '效益指标', '生态效益指标'],
            ...['本项目不适用此指标', '无', '满意度指标', '满意度指标', '居民满意度', '≥95%'],
          ),
        ),
      ),
    ).toEqual(['产出指标/质量指标/亮灯率/≥98%', '满意度指标/满意度指标/居民满意度/≥95%']);
    expect(
      rowsOf(
        read(
          oneALine(
            ...['一级指标', '二级指标', '三级指标', '半年(程) 指标值', '全年(程) 指标值', '决策', '项目立项'],
            ...['立项程序规范性', '规范', '规范', '绩效目标', '目标合理性', '较合理', '合理'],
          ),
        ),
      ),
    ).toEqual(['决策/项目立项/立项程序规范性/规范', '决策/绩效目标/目标合理性/合理']);
  });

  it('定量 in a column of kinds is no sign; a unit beside words is told, not added', () => {
    const result = read(`一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 指标解释 |
产出指标 | 数量指标 | 巡检支出 | 定量 | 28.8万元 | % | 考察支出情况 |
产出指标 | 质量指标 | 亮灯率 | 定量 | 98 | % | 考察亮灯情况 |`);
    expect(rowsOf(result)).toEqual(['产出指标/数量指标/巡检支出/28.8万元', '产出指标/质量指标/亮灯率/98%']);
    expect(doubtful(result)).toEqual(['/projects/0/indicators/0/value_raw']);
  });

  it('units before signs, and empty cells where there is neither: the order of the headings holds', () => {
    const cells = ['指标名称', '计量单位', '指标性质', '指标值', '巡检人员', '人', '=', '12'];
    const words = ['夜间秩序', '定性', '好', '', '市容', '定性', '整洁', '', '居民反映', '定性', '良好', ''];
    expect(
      rowsOf(read(`${[...cells, ...words, '居民满意度', '%', '≥', '95'].join(' |\n')} |`)).map(row =>
        row.split('/').slice(2),
      ),
    ).toEqual([
      ['巡检人员', '=12人'],
      ['夜间秩序', '好'],
      ['市容', '整洁'],
      ['居民反映', '良好'],
      ['居民满意度', '≥95%'],
    ]);
    const head = [
      '一级指标',
      '二级指标',
      '三级指标',
      '指标性质',
      '指标值',
      '度量单位',
      '实际完成值',
      '分值',
      '得分',
    ];
    const row = ['效益指标', '社会效益指标', '夜间秩序', '', '改善', '', '改善', '10', '10'];
    expect(rowsOf(read(`${[...head, ...row].join(' |\n')} |`))).toEqual([
      '效益指标/社会效益指标/夜间秩序/改善',
    ]);
  });

  it('levels on lines of their own over rows in columns; scores first, targets left empty', () => {
    expect(
      rowsOf(
        read(`绩效指标 | 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 全年实际值 | 得分 | ||
产 出 指 标 (50分) |
数量指标 | 补助蔬菜面积 | 20 | 29.5亩 | 29.5亩 | 20 | ||||
其中大棚蔬菜 | 3亩 | 3亩 | ||||||||
效 益 指 标 (30分) |
经济效益 指标 |
|||||||||
农户增收总额 | 20 | ≥11万元 | 12万元 | 20 | ||||||`),
      ),
    ).toEqual([
      '产出指标(50分)/数量指标/补助蔬菜面积/29.5亩',
      '产出指标(50分)/数量指标/其中大棚蔬菜/3亩',
      '效益指标(30分)/经济效益指标/农户增收总额/≥11万元',
    ]);
    const spaced = read(`二级指标 三级指标 分值 年度指标值 全年实际值 得分 未完成原因及拟采取的改进措施
数量指标 补助粮食作物面积 10 10
红薯面积 5.5亩 5.5亩
质量指标 作物成活率 10 95% 96% 10`);
    expect(rowsOf(spaced)).toEqual([
      '产出指标/数量指标/补助粮食作物面积/',
      '产出指标/数量指标/红薯面积/5.5亩',
      '产出指标/质量指标/作物成活率/95%',
    ]);
    expect(doubtful(spaced)).toContain('/projects/0/indicators/0/value_raw');
  });

  it('nothing is lost: a sum after the headings, what was spent beside a budget, a description moved aside', () => {
    const left = (text: string): string =>
      read(text)
        .leftovers.map(one => one.text)
        .join(' ');
    const head = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成指标值', '50'];
    expect(left(oneALine(...head, '产出指标', '质量指标', '亮灯率', '≥98%', '99%'))).toContain('50');
    const budget = '项目名称 路灯维护 年度资金总额: 95 其中:本年财政拨款 90 88.5 88.25 其他资金 5';
    expect(left(`${budget}\n一级指标 二级指标 三级指标 指标值\n产出指标 质量指标 亮灯率 ≥98%`)).toContain(
      '88.25',
    );
    const moved = `一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 指标解释 | 备注 |
产出指标 | 时效指标 | 巡检时间 | 定量 | 按月安排 | 考察巡检是否按月进行 | 未按月巡检的扣分 | |`;
    expect(read(moved).draft.projects[0]?.indicators[0]?.description).toBe('考察巡检是否按月进行');
    expect(left(moved)).toContain('未按月巡检的扣分');
  });
});
