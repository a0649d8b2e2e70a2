import { describe, expect, it } from 'vitest';
import { doubtful, read, rowsOf } from './testing-wild.ts';

const lines = (...all: string[]): string => all.join('\n');

describe('rows of tables filled up with empty cells', () => {
  const HEAD =
    '一级指标 | 二级指标 | 三级指标 | 指标值类型 | 目标值 | 度量单位 | 指标值内容 | 备注 |\n产出指标 | 数量指标 | 培训人数 | ≥ | 80 | 人 | 两期 | |\n';

  it('a covered row begins with its name: the sign beside it tells', () => {
    const result = read(
      lines(
        '项目支出绩效目标表 | |||||||',
        '项目支出名称 | 河道保洁 | 部门预算 | 12.00 | ||||',
        `${HEAD}打捞船数 | = | 6 | 艘 | 租用 | |||`,
        '质量指标 | 水面洁净率 | ≥ | 95 | % | 抽查 | ||',
        '保洁质量 | 定性 | 提高 | 保洁质量 | ||||',
        '效益指标 | 社会效益指标 | 河岸环境 | 定性 | 改善 | | 河岸环境 | |',
      ),
    );
    expect(rowsOf(result)).toEqual([
      '产出指标/数量指标/培训人数/≥80人',
      '产出指标/数量指标/打捞船数/=6艘',
      '产出指标/质量指标/水面洁净率/≥95%',
      '产出指标/质量指标/保洁质量/提高',
      '效益指标/社会效益指标/河岸环境/改善',
    ]);
  });

  it('without a sign a target tells; what cannot be told is to be confirmed', () => {
    const result = read(
      lines(
        '一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 计量单位 | 备注 |',
        '产出指标 | 数量指标 | 打捞船数 | ≥ | 6 | 艘 | |',
        '效益指标 | 社会效益指标 | 河岸环境 | | 明显改善 | | |',
        '居民生活 | | 有效保障 | | | | |',
        '水岸秩序 | | 照旧 | | | | |',
      ),
    );
    expect(rowsOf(result).slice(0, 3)).toEqual([
      '产出指标/数量指标/打捞船数/≥6艘',
      '效益指标/社会效益指标/河岸环境/明显改善',
      '效益指标/社会效益指标/居民生活/有效保障',
    ]);
    expect(doubtful(result)).toEqual(['/projects/0/indicators/3/name']);
  });

  it('the sum of the weights is no indicator, wherever its word stands', () => {
    const result = read(
      lines(
        '权重\t目标值\t三级指标\t二级指标\t一级指标',
        '50\t≥12台\t购置设备数\t数量指标\t产出指标',
        '50\t≥90%\t职工满意度\t服务对象满意度指标\t满意度指标',
        '100\t—\t合计\t \t ',
      ),
    );
    expect(rowsOf(result)).toEqual([
      '产出指标/数量指标/购置设备数/≥12台',
      '满意度指标/服务对象满意度指标/职工满意度/≥90%',
    ]);
    expect(result.leftovers.map(({ text }) => text).join()).toContain('合计');
  });
});

describe('lines whose cells ran together', () => {
  it('a column that says 是 or 否 behind the target, and 定性 before it', () => {
    const result = read(
      lines(
        '项目名称河道保洁',
        '绩效指标指标名称指标权重计量单位指标性质指标值是否核心指标',
        '打捞船数15艘=18是',
        '垃圾处置率10%≥98否',
        '河岸环境10定性逐步好转否',
      ),
    );
    expect(rowsOf(result)).toEqual(['//打捞船数/=18艘', '//垃圾处置率/≥98%', '//河岸环境/逐步好转']);
  });

  it('the head above them, label behind text', () => {
    const { draft } = read(
      lines(
        '项目名称河道保洁职能职责与活动河道管护',
        '主管部门205-某局预算执行率权重10',
        '项目编码50023321T000000073112项目分类一般性项目',
        '当年预算(万元)218.00本级安排(万元)200.00上级补助(万元)18.00',
        '立项依据《河道管理条例》',
        '当年绩效目标租用打捞船,清理河岸垃圾。',
        '绩效指标指标名称指标权重计量单位指标性质指标值是否核心指标',
        '打捞船数15艘=18是',
        '垃圾处置率10%≥98否',
      ),
    );
    expect(draft.projects).toMatchObject([
      {
        name: '河道保洁',
        code: '50023321T000000073112',
        budget: { total: '218.00' },
        goals: [{ text: '租用打捞船,清理河岸垃圾。' }],
      },
    ]);
  });

  it('labels that stood upright part the levels of a long line', () => {
    const result = read(
      '项目支出绩效目标表 (2021年度) 项目名称 河道保洁 主管部门及代码 [105]某局 实施单位 某站 项目属性 新增项目 项目期 1年 项目资金 (万元) 年度资金总额: 60.00 其中:财政拨款 60.00 其他资金 0.00 年 度 绩 效 目 标 目标1:租用打捞船; 目标2:清理河岸垃圾。 绩 效 指 标 一级指标 二级指标 三级指标 指标值 产 出 指 标 数量 指标 指标1:租用打捞船数 ≥8艘 指标2:新建垃圾屋 =4间 质量 指标 指标1:水面洁净率 ≥95% 效 益 指 标 社会效益 指标 指标1:受益居民数 ≥2600人 指标2:投诉办结率 =100% 满意度指标 服务对象 满意度指标 指标1:居民满意度 ≥90%',
    );
    expect(rowsOf(result)).toEqual([
      '产出指标/数量指标/租用打捞船数/≥8艘',
      '产出指标/数量指标/新建垃圾屋/=4间',
      '产出指标/质量指标/水面洁净率/≥95%',
      '效益指标/社会效益指标/受益居民数/≥2600人',
      '效益指标/社会效益指标/投诉办结率/=100%',
      '满意度指标/服务对象满意度指标/居民满意度/≥90%',
    ]);
    expect(result.draft.projects[0]?.goals.map(({ text }) => text).join()).toContain('租用打捞船');
  });

  it('a target in words that comes again as its result', () => {
    const result = read(
      lines(
        '一级指标   二级指标   三级指标   指标性质   指标值   度量单位   实际完成值   分值   得分',
        '产出指标   数量指标   打捞船数   ≥   6   艘   7   20   20',
        '效益指标   社会效益指标   河岸环境   ＝   改善   %   改善   10   10',
        '           保洁服务   定性   合格   无   合格   10   10',
        '           受益居民数   ≥   150   人   163   10   10',
      ),
    );
    expect(rowsOf(result)).toEqual([
      '产出指标/数量指标/打捞船数/≥6艘',
      '效益指标/社会效益指标/河岸环境/＝改善',
      '效益指标/社会效益指标/保洁服务/合格',
      '效益指标/社会效益指标/受益居民数/≥150人',
    ]);
    expect(doubtful(result)).toContain('/projects/0/indicators/1/value_raw');
  });
});

describe('lists and sentences', () => {
  it('among lines with a colon, one with a target in words of its own is read in doubt; whom to ask is none', () => {
    const result = read(
      lines(
        '项目名称:河道保洁',
        '1、产出指标',
        '(1)数量指标',
        ' 打捞船数:6艘',
        ' 保洁河段:≥50公里',
        ' 保洁员、船工培训:2批次,60人',
        '(2)时效指标',
        ' “汛期”清障时间:入汛至出汛前',
        ' 经费执行进度:按计划进行',
        '(3)成本指标',
        ' 人工标准:不适用',
        ' 联系人:某某',
      ),
    );
    expect(rowsOf(result)).toEqual([
      '产出指标/数量指标/打捞船数/6艘',
      '产出指标/数量指标/保洁河段/≥50公里',
      '产出指标/数量指标/保洁员、船工培训/2批次,60人',
      '产出指标/时效指标/“汛期”清障时间/入汛至出汛前',
      '产出指标/时效指标/经费执行进度/按计划进行',
    ]);
    for (const at of [2, 3, 4]) expect(doubtful(result)).toContain(`/projects/0/indicators/${at}/value_raw`);
  });

  it('a text that breaks off in its last sentence gives that one back', () => {
    const result = read(
      lines(
        '河道保洁经费。绩效指标如下:',
        '产出指标——数量指标:打捞船数,指标值≥6艘;保洁河段,指标值≥50公里。',
        '满意度指标——服务对象满意度指标:居民满意度,指标值≥85%;船工满意度,指标值较',
      ),
    );
    expect(rowsOf(result)).toEqual([
      '产出指标/数量指标/打捞船数/≥6艘',
      '产出指标/数量指标/保洁河段/≥50公里',
      '满意度指标/服务对象满意度指标/居民满意度/≥85%',
    ]);
    expect(result.leftovers.map(({ text }) => text)).toContain('船工满意度,指标值较');
  });

  it('clauses beside a bare 满意度, and the rows of the form below them', () => {
    const result = read(
      lines(
        '项目名称 | 河道保洁 | 预算金额 | 32万元 | ||',
        '年度绩效总目标 | 产出指标 | 数量:租用打捞船6艘;保洁河段不少于50公里。时效:清障工程于2025年4月底前竣工。 | |||',
        '效益指标 | 水岸环境不断深化;受益居民占比≥40%。 | ||||',
        '满意度 | 居民满意度90%以上。 | ||||',
        '项目实施进度(或计划) | 一季度完成招标,4月进场,5—11月开展日常保洁,12月验收结算。 | ||||',
      ),
    );
    expect(rowsOf(result)).toEqual([
      '产出指标/数量指标/租用打捞船/6艘',
      '产出指标/数量指标/保洁河段/不少于50公里',
      '产出指标/时效指标/清障工程/2025年4月底前竣工',
      '效益指标//水岸环境/不断深化',
      '效益指标//受益居民占比/≥40%',
      '满意度指标//居民满意度/90%以上',
    ]);
    expect(result.leftovers.map(({ text }) => text).join()).toContain('一季度完成招标');
  });
});
