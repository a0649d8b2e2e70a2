import { describe, expect, it } from 'vitest';
import { doubtful, oneALine, read, rowsOf } from './testing-wild.ts';

describe('tables of other shapes', () => {
  it('several indicators in one cell, numbered or a line each; lines alone are to be confirmed', () => {
    const result = read(`一级指标\t二级指标\t三级指标\t指标值
产出指标\t数量指标\t指标1：培训人数<br>指标2：培训班次\t指标1：≥2600人<br>指标2：≥52期
\t质量指标\t指标1：取证率≥80%<br>指标2：合格率≥90%\t
效益指标\t社会效益指标\t就业率<br>政策知晓率\t≥60%<br>≥85%`);
    expect(rowsOf(result)).toEqual([
      '产出指标/数量指标/培训人数/≥2600人',
      '产出指标/数量指标/培训班次/≥52期',
      '产出指标/质量指标/取证率/≥80%',
      '产出指标/质量指标/合格率/≥90%',
      '效益指标/社会效益指标/就业率/≥60%',
      '效益指标/社会效益指标/政策知晓率/≥85%',
    ]);
    expect(doubtful(result).filter(path => path.endsWith('name'))).toEqual([
      '/projects/0/indicators/4/name',
      '/projects/0/indicators/5/name',
    ]);
  });

  it('sign and unit under one heading; the year of two; points of a row not filled in', () => {
    expect(
      rowsOf(
        read(`一级指标\t二级指标\t三级指标\t指标值\t\t\t权重
产出指标\t数量指标\t保洁河道长度\t≥\t86\t公里\t20
\t质量指标\t垃圾清除率\t≥\t95\t%\t20`),
      ),
    ).toEqual(['产出指标/数量指标/保洁河道长度/≥86公里', '产出指标/质量指标/垃圾清除率/≥95%']);
    expect(
      rowsOf(
        read(`一级指标 | 二级指标 | 三级指标 | 2023年目标值 | 2023年完成值 | 2024年目标值 | 指标解释 |
产出指标 | 数量指标 | 救助人数 | 4200人 | 4187人 | 4100人 | 全年人数 |
产出指标 | 质量指标 | 对象准确率 | ≥98% | 99.5% | ≥99% | 抽查核对 |`),
      ),
    ).toEqual(['产出指标/数量指标/救助人数/4100人', '产出指标/质量指标/对象准确率/≥99%']);
    expect(
      rowsOf(
        read(`一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 评分标准 |
产出指标 | 数量指标 | 巡检次数 | 定量 | 24 | 次 | 少一次扣1分 |
成本指标 | 社会成本指标 | 定量 | 100 | % | 未达到酌情扣分 | |
效益指标 | 经济效益指标 | 未达到酌情扣分 | | | | |`),
      ),
    ).toEqual(['产出指标/数量指标/巡检次数/24次', '成本指标/社会成本指标/社会成本指标/100%']);
  });

  it('projects in rows, kinds of indicators in columns', () => {
    const { draft } = read(`序号\t项目名称\t预算金额（万元）\t年度绩效目标\t产出指标\t满意度指标
1\t护林员补助\t126\t保护森林资源。\t护林员人数≥180人；补助发放及时率=100%\t护林员满意度≥90%
2\t苗圃建设\t45\t满足造林用苗。\t育苗面积≥60亩\t务工人员满意度≥85%`);
    expect(draft.projects).toMatchObject([
      {
        name: '护林员补助',
        budget: { total: '126' },
        indicators: [
          { name: '护林员人数', value_raw: '≥180人' },
          { name: '补助发放及时率', value_raw: '=100%' },
          { name: '护林员满意度', value_raw: '≥90%', level1: '满意度指标' },
        ],
      },
      { name: '苗圃建设', indicators: [{ name: '育苗面积' }, { name: '务工人员满意度' }] },
    ]);
  });

  it('a label and its text a line, indicator by indicator', () => {
    expect(
      rowsOf(
        read(`项目名称：食堂检查
绩效指标1
一级指标：产出指标
二级指标：数量指标
三级指标：检查户次
指标值：≥320户次
绩效指标2
一级指标：满意度指标
二级指标：服务对象满意度指标
三级指标：师生满意度
指标值：≥90%`),
      ),
    ).toEqual(['产出指标/数量指标/检查户次/≥320户次', '满意度指标/服务对象满意度指标/师生满意度/≥90%']);
  });

  it('targets behind colons, the head of the form in numbered lines', () => {
    const result = read(`一、项目名称：文化站设备购置
二、项目预算：48万元
三、绩效目标：为文化站配齐设备。
四、绩效指标
（一）产出指标
1.数量指标：
（1）购置音响：≥22套
（2）购置乐器：≥60件
2.时效指标：购置完成时间：2024年8月底前
（二）满意度指标
1.服务对象满意度：群众满意度：≥90%`);
    expect(rowsOf(result)).toEqual([
      '产出指标/数量指标/购置音响/≥22套',
      '产出指标/数量指标/购置乐器/≥60件',
      '产出指标/时效指标/购置完成时间/2024年8月底前',
      '满意度指标/服务对象满意度指标/群众满意度/≥90%',
    ]);
    expect(result.draft.projects).toMatchObject([
      { name: '文化站设备购置', budget: { total: '48' }, goals: [{ text: '为文化站配齐设备。' }] },
    ]);
  });

  it('signs that white space parts from their numbers; words before a score', () => {
    expect(
      rowsOf(
        read(`一级指标 二级指标 三级指标 目标值 分值
产出指标 数量指标 接入停车场数量（个） ≥ 46 10
产出指标 质量指标 运行率 ≥ 99% 10
产出指标 时效指标 完成时间 2024 年 6 月底前 10
效益指标 社会效益指标 平均等待时间 缩短10分钟以上 30
满意度指标 服务对象满意度 车主满意度 ≥ 85% 10`),
      ),
    ).toEqual([
      '产出指标/数量指标/接入停车场数量（个）/≥46',
      '产出指标/质量指标/运行率/≥99%',
      '产出指标/时效指标/完成时间/2024年6月底前',
      '效益指标/社会效益指标/平均等待时间/缩短10分钟以上',
      '满意度指标/服务对象满意度/车主满意度/≥85%',
    ]);
  });

  it('a cell a line: labels and names wrapped, what a row came to given back, mid-term beside the year', () => {
    const result = read(
      oneALine(
        ...['项目名称', '防火物资储备', '实施单位', '某县林业站', '项目起', '止时间', '2024年1月至12月'],
        ...['实施期目标', '年度目标', '三年建成储备库。', '储备防火物资。'],
        ...['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'],
        ...['产出指标', '数量指标', '修建隔离带', '≥35公里', '34公里', '10', '9.7', '雨季推迟'],
        ...['质量指标', '物资验收', '合格率', '100%', '100%', '10', '10'],
      ),
    );
    expect(rowsOf(result)).toEqual([
      '产出指标/数量指标/修建隔离带/≥35公里',
      '产出指标/质量指标/物资验收合格率/100%',
    ]);
    expect(doubtful(result)).toContain('/projects/0/indicators/1/name');
    expect(result.draft.projects[0]).toMatchObject({
      name: '防火物资储备',
      unit_name: '某县林业站',
      goals: [{ text: '储备防火物资。' }],
    });
    const left = result.leftovers.map(one => one.text).join();
    for (const text of ['34公里', '雨季推迟', '三年建成储备库。', '2024年1月至12月'])
      expect(left).toContain(text);
  });

  it('signs of upright labels beside lines', () => {
    const result = read(`项目名称 农产品监测
总 1.开展抽样检测，掌握质量状况。
体
目 2.培训检测人员，提高检测水平。
标
一级指标 二级指标 三级指标 指标值
数量指标 快速检测批次 ≥30000批次
产
出 质量指标 报告准确率 ≥99%
指
标 时效指标 完成时间 11月底`);
    expect(rowsOf(result).map(row => row.split('/').slice(1).join('/'))).toEqual([
      '数量指标/快速检测批次/≥30000批次',
      '质量指标/报告准确率/≥99%',
      '时效指标/完成时间/11月底',
    ]);
    expect(result.draft.projects[0]?.goals.map(goal => goal.text)).toEqual([
      '开展抽样检测，掌握质量状况。',
      '培训检测人员，提高检测水平。',
    ]);
  });

  it('what was planned among results is taken, to be confirmed; results are not', () => {
    const result = read(`（一）产出指标完成情况分析
1.数量指标。计划开展宣传50场次，实际开展56场次；发放资料2.3万份。
2.质量指标。活动覆盖率100%，指标完成率100%。`);
    expect(rowsOf(result)).toEqual([
      '产出指标/数量指标/开展宣传/50场次',
      '产出指标/质量指标/活动覆盖率/100%',
    ]);
    expect(doubtful(result)).toEqual(
      expect.arrayContaining(['/projects/0/indicators/0/value_raw', '/projects/0/indicators/1/value_raw']),
    );
  });

  it('rows of the form left as printed are none', () => {
    expect(
      rowsOf(
        read(`一级指标 | 二级指标 | 三级指标 | 年度指标值 |
产出指标 | 数量指标 | 指标1：新建消防站 | 2座 |
指标2：…… | |
时效指标 | 指标1：…… | |
可持续影响指标 | 指标1：/ | / |`),
      ),
    ).toEqual(['产出指标/数量指标/新建消防站/2座']);
  });
});
