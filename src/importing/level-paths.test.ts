import { expect, it } from 'vitest';
import { PROFILES } from '../profiles/index.ts';
import { importText } from './import-text.ts';

const rowsOf = (text: string): string[] =>
  importText(text, { profiles: PROFILES }).draft.projects.flatMap(({ indicators }) =>
    indicators.map(({ level2, name, value_raw }) => `${level2}｜${name}｜${value_raw}`),
  );

const HEAD = `山塘清淤与渠系维护项目绩效目标表（2024年）
项目名称：山塘清淤与渠系维护
年度目标：清淤山塘12口，维护渠道8公里。
`;
const READ = [
  '数量指标｜山塘清淤口数｜12口',
  '数量指标｜渠道维护里程｜≥8公里',
  '质量指标｜清淤验收合格率｜≥95%',
  '经济效益指标｜新增灌溉收入｜≥3万元',
  '服务对象满意度指标｜用水户满意度｜≥90%',
];

it.each([
  [
    'by strokes throughout',
    `产出指标 / 数量指标 / 山塘清淤口数 / 12口
产出指标 / 数量指标 / 渠道维护里程 / ≥8公里
产出指标 / 质量指标 / 清淤验收合格率 / ≥95%
效益指标 / 经济效益指标 / 新增灌溉收入 / ≥3万元
满意度指标 / 服务对象满意度指标 / 用水户满意度 / ≥90%`,
  ],
  [
    'by dashes before the name',
    `序号→指标（一级-二级-三级）→年初值→完成值
1→产出-数量-山塘清淤口数→12口→12口
2→产出-数量-渠道维护里程→≥8公里→8.1公里
3→产出-质量-清淤验收合格率→≥95%→97%
4→效益-经济-新增灌溉收入→≥3万元→3.2万元
5→满意-用水户满意度→≥90%→92%`,
  ],
  [
    'by the sign that parts the target too, lines numbered',
    `(1) 产出—数量—山塘清淤口数—12口
(2) 产出—数量—渠道维护里程—≥8公里
(3) 产出—质量—清淤验收合格率—≥95%
(4) 效益—经济—新增灌溉收入—≥3万元
(5) 满意度—用水户满意度—≥90%`,
  ],
  [
    'in brackets',
    `（产出/数量） 山塘清淤口数→12口
（产出/数量） 渠道维护里程→≥8公里
（产出/质量） 清淤验收合格率→≥95%
（效益/经济） 新增灌溉收入→≥3万元
（满意） 用水户满意度→≥90%`,
  ],
  [
    'by numbers, in a column',
    `编号 | 指标名称 | 目标值 | 指标说明
1.1.1 产出-数量 | 山塘清淤口数 | 12口 | 一口一验
1.1.2 产出-数量 | 渠道维护里程 | ≥8公里 |
1.2.1 产出-质量 | 清淤验收合格率 | ≥95% | 监理验收
2.1.1 效益-经济 | 新增灌溉收入 | ≥3万元 |
3.1.1 满意-用水户 | 用水户满意度 | ≥90% |`,
  ],
  [
    'without a mark, behind the name',
    `山塘清淤口数　　　　　产出数量　　　　12口
渠道维护里程　　　　　产出数量　　　　≥8公里
清淤验收合格率　　　　产出质量　　　　≥95%
新增灌溉收入　　　　　效益经济　　　　≥3万元
用水户满意度　　　　　满意对象　　　　≥90%`,
  ],
  [
    'counted by their levels',
    `产出指标
数量指标1 | 山塘清淤口数 | 12口
数量指标2 | 渠道维护里程 | ≥8公里
质量指标1 | 清淤验收合格率 | ≥95%
经济效益1 | 新增灌溉收入 | ≥3万元
满意度1 | 用水户满意度 | ≥90%`,
  ],
  [
    'behind the number of the indicator',
    `指标1：数量指标——山塘清淤口数    12口
指标2：数量指标——渠道维护里程    ≥8公里
指标3：质量指标——清淤验收合格率    ≥95%
指标4：经济效益指标——新增灌溉收入    ≥3万元
指标5：服务对象满意度指标——用水户满意度    ≥90%`,
  ],
  [
    'once for the rows below',
    `指标名称　　　　　　　　目标值　　　　实际值
产出—数量　　山塘清淤口数　　　12口　　　　12口
　　　　　　　渠道维护里程　　　≥8公里　　　8公里
产出—质量　　清淤验收合格率　　≥95%　　　　97%
效益—经济　　新增灌溉收入　　　≥3万元　　　3万元
满意—用水户　用水户满意度　　　≥90%　　　　93%`,
  ],
])('reads levels told in one place: %s', (_, table) => {
  expect(rowsOf(HEAD + table)).toEqual(READ);
});

it('leaves a label of one level alone', () => {
  const rows = READ.map(one => one.split('｜')).map(
    ([level2, name, value]) => `产出${level2}\t${name}\t${value}`,
  );
  const table = `二级指标\t三级指标\t指标值\n${rows.slice(0, 3).join('\n')}`;
  expect(rowsOf(HEAD + table).map(one => one.split('｜')[0])).toEqual([
    '产出数量指标',
    '产出数量指标',
    '产出质量指标',
  ]);
});

it('the level with a circled number beside a cell that holds name and target', () => {
  const text = `| 项目名称 | 路灯维护 |
| --- | --- |
| 数量指标① | 新装路灯数量 120盏 |
| 数量指标② | 检修路灯次数 4次 |
| 质量指标① | 路灯亮灯率 ≥98% |`;
  expect(rowsOf(text)).toEqual([
    '数量指标｜新装路灯数量｜120盏',
    '数量指标｜检修路灯次数｜4次',
    '质量指标｜路灯亮灯率｜≥98%',
  ]);
});

it('says how it took the levels apart', () => {
  const text = `${HEAD}产出-数量-山塘清淤口数→12口\n产出-数量-渠道维护里程→≥8公里\n产出-质量-清淤验收合格率→≥95%`;
  const { repairs } = importText(text, { profiles: PROFILES });
  expect(repairs.map(({ raw, repaired }) => [raw, repaired])).toContainEqual([
    '产出-数量-山塘清淤口数',
    '产出指标|数量指标|山塘清淤口数',
  ]);
});
