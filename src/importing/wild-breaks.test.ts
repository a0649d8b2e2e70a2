import { describe, expect, it } from 'vitest';
import { doubtful, read, rowsOf } from './testing-wild.ts';

describe('tables whose lines break where no row ends, and what stands around them', () => {
  it('rows of pipes filled up with empty cells are put together again; others are left as they are', () => {
    const result = read(`项目名称 | 合作社扶持 | |||||
主管部门 | 某县人民政府 | 实施单位 | 某县农业农村局 | |||
年度资金总额 | 650 | 94 | 0.1 | 2.9 | ||
年度目标 (80分) |
一级指标 | 二级指标 | 三级指标 | 年初目标值(A) | 实际完成值(B) | 得分 |
产出指标 | 数量指标 | 扶持合作社 (个) |
15 | 6 | 8.0 | |
数量指标 | 带动农户(人) | 1142 | 464 | 7.3 | ||
效益指标 | 经济效益指标 | 产值(%) | 8000 | 12767.36 | 31.9 | |
满意度指标 | 服务对象满意度指标 | 满意度(%) | 90 | 100 | 11.1 | |`);
    expect(rowsOf(result)).toEqual(
      [
        '产出指标/数量指标/扶持合作社 (个)/15',
        '产出指标/数量指标/带动农户(人)/1142',
        '效益指标/经济效益指标/产值(%)/8000',
        '满意度指标/服务对象满意度指标/满意度(%)/90',
      ].map(row => row.replace(' (', '(')),
    );
    expect(
      rowsOf(
        read(`任务名称 | 主要内容 | 预算金额 | 备注 | 说明 |
一级指标 | 二级指标 | 三级指标 | 指标值 |
产出指标 | 数量指标 | 扫描页数 | ≥120万页 |
征集件数 | ≥600件 |
质量指标 | 扫描合格率 | ≥99% |
效益指标 | 社会效益指标 | 接待人次 | ≥3500人次 |
满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥95% |`),
      ).slice(1, 3),
    ).toEqual(['产出指标/数量指标/征集件数/≥600件', '产出指标/质量指标/扫描合格率/≥99%']);
  });

  it('headings whose other halves stand in the next line; targets of several words', () => {
    const result = read(`项目名称 文物保护
项目资金 年初预算数 全年预算数 全年执行数 分值 执行率 得分
(万元) 年度资金总额 29 29 27.8 9 0.958 8
其中:当年财政拨款 29 29 27.8 9 0.958 8
年度总体目标 预期目标 实际完成情况
完成祠堂的日常维护，发挥文物的教育价值。 基本完成年度目标。
绩效指标 一级指标 二级指标 三级指标 年度 实际 分值 得分 偏差原因分析及改进措施
指标值 完成值
产出指标 数量指标 指标1:修缮面积 6000平方米 6000平方米 7 7
指标2:修缮级别 市级保护单位 市级保护单位 7 7
时效指标 设计、招标、施工 完成时间为2024年12月30日 完成时间为2024年12月30日 6 5`);
    expect(rowsOf(result)).toEqual([
      '产出指标/数量指标/修缮面积/6000平方米',
      '产出指标/数量指标/修缮级别/市级保护单位',
      '产出指标/时效指标/设计、招标、施工/完成时间为2024年12月30日',
    ]);
    expect(result.draft.projects[0]).toMatchObject({
      budget: { total: '29', fiscal: '29' },
      goals: [{ text: '完成祠堂的日常维护，发挥文物的教育价值。' }],
    });
    expect(result.leftovers.map(one => one.text).join()).toContain('基本完成年度目标。');
  });

  it('kinds of indicators beside the goal, their indicators in one cell each', () => {
    const result = read(`项目名称 | 文物保护 | 预算金额 | 36万元 | ||
年度绩效总目标 | 产出指标 | 安全巡查频次8次;保护项目验收合格率≥86%。 | |||
效益指标 | 宣传覆盖人次≥20万人次;保护名录和数据库基本健全。 | ||||
资金拨付对象 | 市文化局 | ||||`);
    expect(rowsOf(result)).toEqual([
      '产出指标//安全巡查频次/8次',
      '产出指标//保护项目验收合格率/≥86%',
      '效益指标//宣传覆盖人次/≥20万人次',
      '效益指标//保护名录和数据库/基本健全',
    ]);
    expect(doubtful(result)).toContain('/projects/0/indicators/3/value_raw');
  });

  it('targets and results of as many digits, run together; the next part of the report is no row', () => {
    const result = read(
      `急救站绩效目标自评报告(2024年度)一、项目绩效自评表专项(项目)名称 急救运营主管部门某区卫生健康局实施单位某区急救站项目资金(万元)全年预算数(A)全年执行数(B)执行率(B/A)绩效指标一级指标二级指标三级指标年度指标值全年完成值未完成原因和改进措施产出指标数量指标接警次数1200014084出车次数45005208车辆运行率100%100%质量指标效益指标社会效益指标保障次数3069满意度指标服务对象满意度指标患者满意率95%99%说明无二、项目概况(一)简要概述。急救站于2008年8月开始运行,岗位编制16人,实际在岗人数31人。`,
    );
    expect(rowsOf(result)).toEqual([
      '产出指标/数量指标/接警次数/12000',
      '产出指标/数量指标/出车次数/4500',
      '产出指标/数量指标/车辆运行率/100%',
      '效益指标/社会效益指标/保障次数/30',
      '满意度指标/服务对象满意度指标/患者满意率/95%',
    ]);
    expect(result.draft.projects[0]).toMatchObject({ name: '急救运营', unit_name: '某区急救站' });
    for (let at = 0; at < 5; at++)
      expect(doubtful(result)).toContain(`/projects/0/indicators/${at}/value_raw`);
  });

  it('a date of each year; a form that begins below its name; labels no list has', () => {
    const result = read(`预算执行情况(万元) | 预算数: | 312 | 执行数: | 312 | |
年度目标完成情况 | 预期目标 | 实际完成目标 | |||
保障执法顺利开展 | 执法顺利开展 | ||||
绩效指标完成情况 | 一级指标 | 二级指标 | 三级指标 | 预期指标值 | 实际完成指标值 |
项目完成指标 | 时效指标 | 分红时间 | 每年12月底前 | 每年12月底前 | |
成本指标 | 执法经费 | 312万元以内 | 312万元 | ||
项目绩效目标完成情况表 (2019 年度) |
|||||
项目名称 | 车辆维护 | 投向领域 | 公务车辆 | ||`);
    expect(rowsOf(result)).toEqual([
      '项目完成指标/时效指标/分红时间/每年12月底前',
      '项目完成指标/成本指标/执法经费/312万元以内',
    ]);
    expect(result.draft.projects[0]).toMatchObject({
      budget: { total: '312' },
      goals: [{ text: '保障执法顺利开展' }],
    });
    expect(
      rowsOf(read('一级指标 二级指标 三级指标 指标值\n产出指标 时效指标 分红时间 每年12月底前\n分几年 =5年')),
    ).toEqual(['产出指标/时效指标/分红时间/每年12月底前', '产出指标/时效指标/分几年/=5年']);
    expect(
      read(`项目名称 | 管道改造 | 投向领域 | 老旧小区 | |
一级指标 | 二级指标 | 三级指标 | 指标值 | |
产出指标 | 数量指标 | 改造小区 | 11个 | |`).draft.projects[0]?.name,
    ).toBe('管道改造');
  });

  it('a cell whose text goes on in the next line, in a framed table', () => {
    expect(
      rowsOf(
        read(`| 一级指标 | 二级指标 | 三级指标 | 指标值 | 指标值说明 |
| 产出指标 | 数量指标 | 开展消费扶贫
展销会场次 | ≥6场 | 含线上 |
| | | 参展企业数 | ≥120家 | |
| | 质量指标 | 展销会安全
事故发生数 | 0起 | |`),
      ),
    ).toEqual([
      '产出指标/数量指标/开展消费扶贫展销会场次/≥6场',
      '产出指标/数量指标/参展企业数/≥120家',
      '产出指标/质量指标/展销会安全事故发生数/0起',
    ]);
  });

  it('levels without 指标, their scores in brackets', () => {
    expect(
      rowsOf(
        read(`一级指标 | 二级指标 | 三级指标 | 绩效标准 | 指标值 | 备注 |
产出（50分） | 数量（15分） | 建设个数 | 优 | 12个 | |
质量（15分） | 达标率 | 优 | 100% | ||
成本（10分） | 单个成本 | 优 | 5万元 | ||
满意度（10分） | 服务对象满意度 | 民兵满意度 | 优 | ≥95% | |`),
      ),
    ).toEqual([
      '产出/数量/建设个数/12个',
      '产出/质量/达标率/100%',
      '产出/成本/单个成本/5万元',
      '满意度/服务对象满意度/民兵满意度/≥95%',
    ]);
  });

  it('a unit in the cell behind its number; goals over several lines, and of the term beside the year', () => {
    const result = read(
      [
        '项目名称',
        '河长制',
        '年度目标',
        '落实河湖长制，',
        '改善水质。',
        '一级指标',
        '二级指标',
        '三级指标',
        '指标值',
      ]
        .concat(['产出指标', '数量指标', '巡河次数', '≥2400', '次', '质量指标', '整改率', '≥98%'])
        .join('\n'),
    );
    expect(rowsOf(result)).toEqual(['产出指标/数量指标/巡河次数/≥2400次', '产出指标/质量指标/整改率/≥98%']);
    expect(result.draft.projects[0]?.goals.map(goal => goal.text)).toEqual(['落实河湖长制，改善水质。']);
    const twin = read(`项目名称 宿舍维修
项目资金申请 年度资金总额： 280.00
（万元） 其中：财政拨款 280.00
实施期目标 年度目标
总体目标
维修教师宿舍，改善住宿条件。 维修宿舍150套，改善住宿条件。
一级指标 二级指标 三级指标 指标值
产出指标 数量指标 维修套数 ≥150套`);
    expect(twin.draft.projects[0]).toMatchObject({
      budget: { total: '280.00', fiscal: '280.00' },
      goals: [{ text: '维修宿舍150套，改善住宿条件。' }],
    });
    expect(twin.leftovers.map(one => one.text).join()).toContain('维修教师宿舍，改善住宿条件。');
  });

  it('two dates side by side stay two; a change belongs to the target', () => {
    const head = '一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 未完成原因分析';
    expect(rowsOf(read(`${head}\n产出指标 时效指标 建成时间 2023年10月 2023年12月 15 12 同上`))).toEqual([
      '产出指标/时效指标/建成时间/2023年10月',
    ]);
    expect(
      rowsOf(
        read(
          '一级指标二级指标三级指标指标值权重\n效益指标生态效益指标森林覆盖率提高0.3个百分点15\n社会效益指标发病率≤45/10万20',
        ),
      ),
    ).toEqual(['效益指标/生态效益指标/森林覆盖率/提高0.3个百分点', '效益指标/社会效益指标/发病率/≤45/10万']);
  });
});
