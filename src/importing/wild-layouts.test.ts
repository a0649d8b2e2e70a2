import { describe, expect, it } from 'vitest';
import { doubtful, oneALine, read, rowsOf } from './testing-wild.ts';

describe('tables as pages and previews give them', () => {
  it('one cell a line, headings and labels wrapped, rows left as printed', () => {
    const result = read(
      oneALine(
        '一级指标',
        '二级指标',
        '三级指标',
        '年度',
        '指标值',
        '实际',
        '完成值',
        '分值',
        '得分',
        '偏差原因',
        '分析及',
        '改进措施',
        ...['产出指标', '(50)', '数量', '指标', '清淤渠道长度', '12公里', '12公里', '10', '10'],
        ...['维修闸门数量', '8扇', '7扇', '10', '9', '……'],
        ...['效益指标', '社会效', '益指标', '灌溉用水条件', '明显改善', '明显改善', '10', '10', '……'],
      ),
    );
    expect(rowsOf(result)).toEqual([
      '产出指标/数量指标/清淤渠道长度/12公里',
      '产出指标/数量指标/维修闸门数量/8扇',
      '效益指标/社会效益指标/灌溉用水条件/明显改善',
    ]);
  });

  it('scores alone behind a name: no target was given, and that is said', () => {
    const result = read(`二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因分析及改进措施
数量指标 指标1:修补井盖数量 40个 40个 10 10
指标2:
……
质量指标 指标1:修补质量合格 10 10
生态效益指标 指标1:/ / /
成本指标 指标1:费用在预算之内 10 10`);
    expect(rowsOf(result)).toEqual([
      '产出指标/数量指标/修补井盖数量/40个',
      '产出指标/质量指标/修补质量合格/',
      '产出指标/成本指标/费用在预算之内/',
    ]);
    expect(doubtful(result)).toEqual([
      '/projects/0/indicators/1/value_raw',
      '/projects/0/indicators/2/value_raw',
    ]);
  });

  it('one long line parted by spaces, targets in words', () => {
    const result = read(
      `附件: 项目支出绩效自评表 (2023年度) 项目名称 井盖整治 主管部门 某县城管局 实施单位 某县市政所 项目资金 (万元) 年初预算数 全年预算数 全年执行数 年度总体目标 预期目标 实际完成情况 完成全县井盖整治,消除路面隐患,方便群众出行。 绩效指标 一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因分析及改进措施 产出指标(50分) 数量指标 修补井盖数量 ≥400个 412 8 8 更换井圈数量 =80个 80 8 8 质量指标 施工规范性 严格执行技术规程 达成预期指标 8 8 成本指标 项目总成本 ≤90万元 88 8 8 效益指标(30分) 社会效益指标 对路面行车安全的改善程度 效果明显 达成预期指标 10 10 总分 100 98`,
    );
    expect(rowsOf(result)).toEqual([
      '产出指标/数量指标/修补井盖数量/≥400个',
      '产出指标/数量指标/更换井圈数量/=80个',
      '产出指标/质量指标/施工规范性/严格执行技术规程',
      '产出指标/成本指标/项目总成本/≤90万元',
      '效益指标/社会效益指标/对路面行车安全的改善程度/效果明显',
    ]);
  });

  it.each([
    [
      '分值在前',
      '一级指标二级指标三级指标分值年度指标值全年实际值得分',
      ['修补井盖数量10≥400个≥400个10更换井圈(铸铁)数量10=80个=80个10', '行车安全状况10明显改善明显改善10'],
    ],
    [
      '分值在后',
      '一级指标二级指标三级指标年度指标值实际完成值分值得分',
      ['修补井盖数量≥400个≥400个1010更换井圈(铸铁)数量=80个=80个1010', '行车安全状况明显改善明显改善1010'],
    ],
  ])('one long line without a mark, %s: each seam is doubtful', (_, header, [first, second]) => {
    const result = read(
      `某县市政所2023年绩效目标自评表(2023年度)项目名称井盖整治项目主管部门某县城管局实施单位某县市政所资金情况(万元)全年预算数(A)全年执行数(B)年度资金总额:9090年度总体目标完成全县井盖整治,消除路面隐患,方便群众出行,确保道路畅通和行人安全。绩效指标${header}产出指标(70分)数量指标${first}效益指标(20分)经济效益指标社会效益指标${second}……总分100100注:各项指标的分值按要求设置,不得更改。`,
    );
    expect(rowsOf(result)).toEqual([
      '产出指标/数量指标/修补井盖数量/≥400个',
      '产出指标/数量指标/更换井圈(铸铁)数量/=80个',
      '效益指标/社会效益指标/行车安全状况/明显改善',
    ]);
    for (const at of [0, 1, 2])
      for (const field of ['name', 'value_raw'])
        expect(doubtful(result)).toContain(`/projects/0/indicators/${at}/${field}`);
  });

  it('a list parted by spaces: signs in words, empty cells gone, each project in the line of its first row', () => {
    const result =
      read(`项目名称 项目单位 项目类别 预算数 年度绩效目标 一级指标 二级指标 三级指标 指标性质 指标方向 目标值 计量单位 分值
井盖整治 101001-某县市政所 32-专项 900,000.00 消除路面隐患,方便出行。 满意度指标(10分) 服务对象满意度 居民满意度 正向 大于等于 95 % 10
产出指标(50分) 数量指标 修补井盖数量 正向 大于等于 400 个 20
投入巡查车数量 反向 小于等于 2 5
时效指标 完成时间 定性
11月底之前
5
路灯维护 101001-某县市政所 32-专项 300,000.00 保障夜间照明。 产出指标(50分) 质量指标 亮灯率 正向 等于 98 % 20`);
    expect(rowsOf(result)).toEqual([
      '满意度指标(10分)/服务对象满意度/居民满意度/大于等于95%',
      '产出指标(50分)/数量指标/修补井盖数量/大于等于400个',
      '产出指标(50分)/数量指标/投入巡查车数量/小于等于2',
      '产出指标(50分)/时效指标/完成时间/11月底之前',
      '产出指标(50分)/质量指标/亮灯率/等于98%',
    ]);
    expect(result.draft.projects).toMatchObject([
      {
        name: '井盖整治',
        goals: [{ text: '消除路面隐患,方便出行。' }],
        indicators: [{ weight: '10' }, {}, {}, {}],
      },
      { name: '路灯维护', indicators: [{ weight: '20' }] },
    ]);
  });

  it('the same list in pipes, the covered cells dropped', () => {
    const { draft } =
      read(`单位名称 | 项目名称 | 预算数 | 年度目标 | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 权重 | 指标方向性
101001-某县市政所 | 井盖整治 | 900,000.00 | 消除路面隐患 | 产出指标 | 数量指标 | 修补井盖数量 | ≥ | 400 | 个 | 10 | 正向指标
产出指标 | 质量指标 | 施工合格率 | ≥ | 95 | % | 10 | 正向指标
路灯维护 | 300,000.00 | 保障夜间照明 | 产出指标 | 质量指标 | 亮灯率 | ≥ | 98 | % | 10 | 正向指标`);
    expect(draft.projects).toMatchObject([
      {
        name: '井盖整治',
        budget: { total: '900000.00' },
        goals: [{ text: '消除路面隐患' }],
        indicators: [
          { name: '修补井盖数量', value_raw: '≥400个' },
          { name: '施工合格率', value_raw: '≥95%' },
        ],
      },
      { name: '路灯维护', indicators: [{ name: '亮灯率', value_raw: '≥98%' }] },
    ]);
  });

  it('kinds in brackets, numbered names with their targets in brackets; what follows is no row', () => {
    const result = read(
      oneALine(
        '【项目概况】:整治全县井盖。',
        '【总体目标】',
        '消除路面隐患',
        '【产出指标-数量指标】',
        '指标1:修补井盖数量(≥400个)',
        '【效益指标-社会效益指标】',
        '指标1:保障行人安全(有力保障)',
        '其他项目',
        '26273500',
        '【项目概况】:维护全县路灯。',
        '【产出指标-质量指标】',
        '指标1:亮灯率(≥98%)',
      ),
    );
    expect(rowsOf(result)).toEqual([
      '产出指标/数量指标/修补井盖数量/≥400个',
      '效益指标/社会效益指标/保障行人安全/有力保障',
      '产出指标/质量指标/亮灯率/≥98%',
    ]);
    expect(result.draft.projects.map(project => project.indicators.length)).toEqual([2, 1]);
    expect(doubtful(result)).toEqual(['/projects/0/indicators/1/value_raw']);
  });

  it('only the mid-term columns filled: taken, and said so', () => {
    const result = read(`项目名称 | 井盖整治 | |||||||
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值 | |
产出指标 | 数量指标 | 修补井盖数量 | ≥400个 | 数量指标 | ||||
更换井圈数量 | ≥80个 | ||||||
质量指标 | 施工规范性 | 较高 | 质量指标 | |||||`);
    expect(rowsOf(result)).toEqual([
      '产出指标/数量指标/修补井盖数量/≥400个',
      '产出指标/数量指标/更换井圈数量/≥80个',
      '产出指标/质量指标/施工规范性/较高',
    ]);
    expect(result.repairs).toContainEqual(expect.objectContaining({ path: '', kind: 'order', sure: false }));
  });

  it('a last row that ends with its empty cells is whole', () => {
    const rows = rowsOf(
      read(`| 一级指标 | 二级指标 | 三级指标 | 计算符号 | 目标值 | 度量单位 | 指标值说明 | |
| 产出指标 | 数量指标 | 修补井盖数量 | ≥ | 400 | 个 | 按台账 | |
| 更换井圈数量 | = | 80 | 个 | 按台账 | |||
| 质量指标 | 施工合格率 | ≥ | 95 | % | 按台账 | |`),
    );
    expect(rows.at(-1)).toBe('产出指标/质量指标/施工合格率/≥95%');
  });

  it('a result that says the name again is no row, nor is the heading of the next part', () => {
    const result = read(
      oneALine(
        ...['一级指标', '二级指标', '三级指标', '年度指标值', '全年完成值', '未完成原因和改进措施'],
        ...['产出指标', '数量指标', '新建监测站', '11个', '新建监测站', '3'],
        '设备采购比原定时间晚了两个月,主要是招标文件作过修改,现已签订合同,预计明年三月底以前全部安装完毕并投入使用,改进措施见附页所列各项内容。',
        '二、其他绩效目标',
        '继续做好监测工作。',
      ),
    );
    expect(rowsOf(result)).toEqual(['产出指标/数量指标/新建监测站/11个']);
  });
});
