import { describe, expect, it } from 'vitest';
import { doubtful, read, rowsOf } from './testing-wild.ts';

const HEAD =
  '附件1项目支出绩效目标表(2024年度)项目名称井盖整治主管部门及代码某县城管局实施单位某县市政所项目属性延续项目项目期1年项目资金(万元)年度资金总额:90其中:财政拨款90其他资金0';
const GOAL = '总体目标完成全县井盖整治,消除路面隐患,方便群众出行,确保道路畅通和行人安全,提高城市管理水平。';

describe('previews that ran a whole table together', () => {
  it('targets and nothing else: rows told by the units of their targets, the head by its labels', () => {
    const { draft, repairs, leftovers } = read(
      `${HEAD}${GOAL}绩效指标一级指标二级指标三级指标指标值产出指标数量指标修补井盖数量≥1860处更换井圈数量≥24座覆盖道路=12条质量指标施工合格率=100%成本指标每处平均成本≤440元/处效益指标社会效益指标受益人口≥9200人出行条件改善程度明显改善满意度指标服务对象满意度指标居民满意度≥90%`,
    );
    expect(rowsOf({ draft, repairs, leftovers, confidence: 1 })).toEqual([
      '产出指标/数量指标/修补井盖数量/≥1860处',
      '产出指标/数量指标/更换井圈数量/≥24座',
      '产出指标/数量指标/覆盖道路/=12条',
      '产出指标/质量指标/施工合格率/=100%',
      '产出指标/成本指标/每处平均成本/≤440元/处',
      '效益指标/社会效益指标/受益人口/≥9200人',
      '效益指标/社会效益指标/出行条件改善程度/明显改善',
      '满意度指标/服务对象满意度指标/居民满意度/≥90%',
    ]);
    expect(draft.projects).toMatchObject([
      { name: '井盖整治', unit_name: '某县市政所', budget: { total: '90', fiscal: '90' } },
    ]);
    expect(draft.projects[0]?.goals).toMatchObject([{ text: GOAL.slice(4) }]);
  });

  it.each([
    [
      'scores first',
      '分值年度指标值实际完成值得分偏差原因分析及改进措施',
      '修补井盖数量10≥86处84处9.7部分路段封闭',
      '指标1更换井圈数量8550个550个8指标2养护道路5工95%96%5',
    ],
    [
      'scores behind',
      '年度指标值实际完成值分值得分未完成原因',
      '指标1:修补井盖数量≥86处84处109.7部分路段封闭',
      '指标1:更换井圈数量550个550个88指标2:养护道路工95%96%55',
    ],
  ])(
    'targets, results and scores, %s: results may differ, every row is to be confirmed',
    (_, columns, one, two) => {
      const result = read(
        `${HEAD}${GOAL}绩效指标一级指标二级指标三级指标${columns}产出指标(50分)数量指标${one}质量指标${two}效益指标(30分)社会效益指标出行条件${columns.startsWith('分值') ? '30明显改善明显改善30' : '明显改善明显改善3030'}总分10099`,
      );
      expect(rowsOf(result)).toEqual([
        '产出指标/数量指标/修补井盖数量/≥86处',
        '产出指标/质量指标/更换井圈数量/550个',
        '产出指标/质量指标/养护道路/工95%',
        '效益指标/社会效益指标/出行条件/明显改善',
      ]);
      for (const at of [0, 1, 2, 3])
        expect(doubtful(result)).toContain(`/projects/0/indicators/${at}/value_raw`);
      expect(result.leftovers.map(one => one.text).join()).toContain('部分路段封闭');
    },
  );

  it('numbers of pages inside the words are taken out, and told', () => {
    const table = `${HEAD}${GOAL}指标内容指标值产出指标修补井盖数`;
    const result = read(
      `井盖整治.doc\n\n1、${table}\n\n2、量1860处更换井圈数量24座覆盖道路12条满意度指标居民满意度90%群众投诉办结率95%投诉办理天数3天`,
    );
    expect(rowsOf(result).slice(0, 3)).toEqual([
      '产出指标//修补井盖数量/1860处',
      '产出指标//更换井圈数量/24座',
      '产出指标//覆盖道路/12条',
    ]);
    expect(result.repairs).toContainEqual(expect.objectContaining({ path: '', raw: '1、 2、', sure: false }));
  });

  it('long numbered paragraphs are no pages', () => {
    const text = `项目名称\n井盖整治\n年度目标\n1、${'修补全县破损井盖，保障行人安全，'.repeat(10)}\n2、${'更换松动的井圈，减少夜间噪声，'.repeat(10)}\n一级指标\n二级指标\n三级指标\n指标值\n产出指标\n数量指标\n修补井盖数量\n≥400个`;
    expect(read(text).repairs.some(({ raw }) => raw.startsWith('1、 '))).toBe(true);
    const whole = text.replaceAll('，\n', '。\n');
    expect(read(whole).draft.projects[0]?.goals).toHaveLength(2);
  });

  it('a row a line without a mark, its score behind', () => {
    const result = read(`项目名称路灯维护
主管部门某县城管局实施单位某县市政所
年度资金总额560万元
年度目标完成全县路灯维护，保障夜间照明。
一级指标二级指标三级指标指标值分值
产出指标数量指标维护路灯盏数≥4000盏15
培训电工≥200人次5
时效指标完成时间2024年10月底前10
成本指标每盏维护标准1400元/盏5
满意度指标服务对象满意度指标居民满意度≥90%10`);
    expect(rowsOf(result)).toEqual([
      '产出指标/数量指标/维护路灯盏数/≥4000盏',
      '产出指标/数量指标/培训电工/≥200人次',
      '产出指标/时效指标/完成时间/2024年10月底前',
      '产出指标/成本指标/每盏维护标准/1400元/盏',
      '满意度指标/服务对象满意度指标/居民满意度/≥90%',
    ]);
    expect(result.draft.projects).toMatchObject([
      {
        unit_name: '某县市政所',
        budget: { total: '560' },
        goals: [{ text: '完成全县路灯维护，保障夜间照明。' }],
      },
    ]);
  });

  it('labels that white space parted, in one line', () => {
    const result = read(
      `财政支出项目绩效目标申报表 （ 2024 年度） 填报单位：某县市政所 项目名称 路灯维护 项目类型 一次性项目 项目 资金 （万元） 年度资金总额： 96 其中：财政拨款 96 年度 总体 目标 维护全县路灯，保障夜间照明，方便群众夜间出行，减少道路交通事故和治安案件的发生，提高居民对城市管理的满意程度。 一级 指标 二级 指标 三级指标 指标值 产出 指标 数量 指标 维护路灯 ≥320盏 覆盖社区 ≥28个 质量 指标 亮灯率 98% 时效 指标 完成时间 2024年10月 效益 指标 可持续影响 指标 灯具使用年限 ≥8年 满意度 指标 服务对象 满意度指标 居民满意度 ≥90%`,
    );
    expect(rowsOf(result)).toEqual([
      '产出指标/数量指标/维护路灯/≥320盏',
      '产出指标/数量指标/覆盖社区/≥28个',
      '产出指标/质量指标/亮灯率/98%',
      '产出指标/时效指标/完成时间/2024年10月',
      '效益指标/可持续影响指标/灯具使用年限/≥8年',
      '满意度指标/服务对象满意度指标/居民满意度/≥90%',
    ]);
    expect(result.draft.projects[0]).toMatchObject({ unit_name: '某县市政所', budget: { total: '96' } });
  });
});
