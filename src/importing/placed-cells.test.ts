import { describe, expect, it } from 'vitest';
import { widthOf } from './placed-cells.ts';
import { doubtful, read, rowsOf } from './testing-wild.ts';

const page = (...lines: string[]): string =>
  ['            古建筑修缮项目绩效目标表', '项目名称    古建筑修缮', ...lines].join('\n');

describe('tables printed in columns of fixed width', () => {
  it('names broken over lines above and below their targets are whole', () => {
    const text = page(
      '一级指标    二级指标        三级指标                指标值',
      '            数量指标        修缮文物建筑            3处',
      '                            布设安防及消防监测',
      '                            点位                    ≥48个',
      '产出指标    质量指标        修缮工程竣工验收通      100%',
      '                            过率',
      '            时效指标        开工时间                3月底前',
      '            社会效益        年接待参观人数          ≥5万人次',
      '效益指标    指标',
      '            可持续影响      日常巡查制度            健全',
      '            指标',
    );
    const result = read(text);
    expect(rowsOf(result)).toEqual([
      '产出指标/数量指标/修缮文物建筑/3处',
      '产出指标/数量指标/布设安防及消防监测点位/≥48个',
      '产出指标/质量指标/修缮工程竣工验收通过率/100%',
      '产出指标/时效指标/开工时间/3月底前',
      '效益指标/社会效益指标/年接待参观人数/≥5万人次',
      '效益指标/可持续影响指标/日常巡查制度/健全',
    ]);
    expect(doubtful(result)).toContain('/projects/0/indicators/1');
  });

  it('a row without its sign keeps its target under the heading of targets', () => {
    const text = page(
      '一级指标   二级指标       三级指标              符号    指标值    单位    完成时限',
      '产出指标   数量指标       修缮文物建筑          =       3         处      11月',
      '           质量指标       验收合格率            >=      98        %       11月',
      '           时效指标       开工及时率            >=      95        %       3月',
      '效益指标   社会效益指标   文物保护意识                  提高              12月',
    );
    expect(rowsOf(read(text)).at(-1)).toBe('效益指标/社会效益指标/文物保护意识/提高');
  });

  it('a wide sign takes two places, a narrow one takes one', () => {
    expect(['指标', 'ab%', '≥3处', '（）'].map(widthOf)).toEqual([4, 3, 4, 4]);
  });
});

describe('tables whose first heading is 绩效指标 itself', () => {
  const WANTED = [
    ['修缮文物建筑', '≥3处'],
    ['验收合格率', '=100%'],
    ['年接待参观人数', '≥5万人次'],
    ['文物保护意识', '有效提高'],
  ];
  it.each([
    [
      'cells parted by a space',
      [
        '绩效指标 指标权重 计量单位 指标性质 指标值',
        '修缮文物建筑 20 处 ≥3',
        '验收合格率 10 % =100',
        '年接待参观人数 20 万人次 ≥5',
        '文物保护意识 10 有效提高',
      ],
    ],
    [
      'cells run together',
      [
        '绩效指标指标指标权重计量单位指标性质指标值是否核心指标',
        '修缮文物建筑20处≥3是',
        '验收合格率10%=100是',
        '年接待参观人数20万人次≥5否',
        '文物保护意识10定性有效提高否',
      ],
    ],
  ])('%s', (_, lines) => {
    const { draft } = read(['项目名称：古建筑修缮', '当年绩效目标：修缮文物建筑。', ...lines].join('\n'));
    expect(draft.projects[0]?.indicators.map(row => [row.name, row.value_raw])).toEqual(WANTED);
  });
});

it('targets run into the names before their results are cut off, and told', () => {
  const text = [
    '古建筑修缮项目自评表项目名称古建筑修缮主管部门某县文物局一级指标二级指标三级指标年初目标值（A）实际完成值（B）得分',
    '产出指标数量指标修缮文物建筑3处 3处 10 布设监测点位≥48个 50个 10 ',
    '质量指标竣工验收合格率≥98% 100% 10 ',
    '效益指标社会效益指标年接待参观人数≥5万人次 6万人次 20 ',
    '满意度指标服务对象满意度指标游客满意度≥90% 93% 10 总分98',
  ].join('');
  const result = read(text);
  expect(rowsOf(result).map(row => row.split('/').slice(2).join('/'))).toEqual([
    '修缮文物建筑/3处',
    '布设监测点位/≥48个',
    '竣工验收合格率/≥98%',
    '年接待参观人数/≥5万人次',
    '游客满意度/≥90%',
  ]);
  expect(doubtful(result)).toContain('/projects/0/indicators/0/value_raw');
});

it('levels stand before the names under no heading, a name that begins in their column is still one; the year is the target', () => {
  const text = page(
    '',
    '                    指标名称                半年目标值    全年目标值',
    '产出目标  数量      修缮文物建筑            ≥1处          ≥3处',
    '          数量      布设监测点位            ≥20个         ≥48个',
    '          质量      竣工验收通过率          ≥95%          =100%',
    '          时效      开工及时率              ≥80%          ≥90%',
    '          成本      单处修缮费用            ≤30万元       ≤40万元',
    '效果目标  社会      文物保护意识            提升          明显提升',
    '          社会      年接待参观人数          ≥2万人次      ≥5万人次',
    '满意度    参观游客的满意程度                ≥85%          ≥90%',
  );
  expect(rowsOf(read(text))).toEqual([
    '产出目标/数量/修缮文物建筑/≥3处',
    '产出目标/数量/布设监测点位/≥48个',
    '产出目标/质量/竣工验收通过率/=100%',
    '产出目标/时效/开工及时率/≥90%',
    '产出目标/成本/单处修缮费用/≤40万元',
    '效果目标/社会/文物保护意识/明显提升',
    '效果目标/社会/年接待参观人数/≥5万人次',
    '满意度//参观游客的满意程度/≥90%',
  ]);
});

it('levels repeated in each line are levels each time, a unit apart from its figure belongs to it', () => {
  const text = [
    '项目名称 古建筑修缮',
    '一级 二级 三级 指标值 评(扣)分标准',
    '产出 数量 修缮文物建筑 3处 每少1处扣5分',
    '产出 数量 布设监测点位 >=48 个',
    '效益 社会 年接待参观人数 ≥5万人次',
    '效益 生态 周边环境 良好',
    '满意度 参观游客满意度 ≥90%',
  ].join('\n');
  expect(rowsOf(read(text))).toEqual([
    '产出/数量/修缮文物建筑/3处',
    expect.stringMatching(/^产出\/数量\/布设监测点位\/>=48\s?个$/),
    '效益/社会/年接待参观人数/≥5万人次',
    '效益/生态/周边环境/良好',
    '满意度//参观游客满意度/≥90%',
  ]);
});

it('a word behind the only blank of a clause is its target, to be confirmed', () => {
  const text = [
    '项目名称:古建筑修缮',
    '产出指标',
    '数量指标: 修缮文物建筑 3处; 布设监测点位 48个',
    '质量指标: 竣工验收通过率 100%; 原有构件留存 完整',
    '效益指标',
    '社会效益指标: 年接待参观人数 ≥5万人次; 开放参观 有序',
  ].join('\n');
  const result = read(text);
  expect(rowsOf(result)).toContain('产出指标/质量指标/原有构件留存/完整');
  expect(rowsOf(result)).toContain('效益指标/社会效益指标/开放参观/有序');
  expect(doubtful(result)).toContain('/projects/0/indicators/3/value_raw');
});
