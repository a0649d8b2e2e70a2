import { coreIndicators2021 } from '../../basis/core-indicators-2021-101.ts';
import { practice } from '../../basis/practice.ts';
import type { ReadIndicator } from '../../reading/types.ts';
import { based } from '../formulas.ts';
import { isCostRow, isSatisfactionRow, objection } from '../row.ts';
import { rule } from '../rule.ts';

const SURVEY = /问卷|调查|测评|访谈/;
/** Papers about money and works: nobody's opinion is in them. */
const PAPERS =
  /决算|竣工|验收|采购|图纸|发票|凭证|台账|名册|签到|进度表|开工令|批复|清单|系统|数据|报表|明细|测算/;
/** What only shows money going out. */
const LEDGER = /决算|支出明细|支付凭证|记账|报销|发票|(经费|补贴|补助|预算)测算/;
/** A plan or rule that merely has 调查 in its name, and an office of that name. */
const NOT_A_SURVEY =
  /(总队|支队|大队|局|中心)|(?<!问卷.*)(方案|办法|规程|规范|标准|计划|要点|规划|条例|制度|文件)/;
const OPINION = /满意|问卷|测评|调查|回访|评议|评价|上年|历史|往年|同类|标准|计划|目标|方案|要点|规划/;
/** Surveys that count things, not opinions. */
const COUNTING =
  /(住户|入户|市场|现场|实地|统计|摸底|抽样|资源|本底|专项|农业|价格|成本|需求|信息|基线|底数|普查|状况|现状|底册)调查|调查统计|普查/;
/** What only asking people can tell. */
const ASKED =
  /满意|知晓|认知|知悉|意愿|口碑|认可|好评|问卷|感受|安全感|幸福感|获得感|科学素质(水平|的?比例|率)/;
const BUDGET = /^(年度|年初|部门)?预算(安排|批复|数|编制|金额)?$/;
const MONEY = /金额|资金|经费|成本|费|补助|补贴|支出|预算|拨付|支付|标准/;
const CONTRACT = /^[^,，、;；]*(合同|协议)$/;

/** Where the figure of such a row is really kept. */
const SOURCES: Partial<Record<ReadIndicator['kind'], string>> = {
  time: '年度计划和进度台账',
  completion: '任务书、验收资料或工作台账',
  count: '工作计划、签到表或活动台账',
  institution: '拟出台的制度文件',
  attitude: '参与人数等行为数据的统计台账',
  rate: '工作台账或统计记录',
};

export default rule({
  id: 'IND-BASIS-MISMATCH',
  scope: 'indicator',
  title: '依据得不出这个指标值',
  level: 'error',
  formal: false,
  aspect: '可行性',
  basis: [coreIndicators2021, practice],
  why: '问卷只能问出满意、知晓这类感受；利用率、完成率、人次、时间要查台账和计划，问卷得不出来。',
  mend: '数量和时效写计划、方案或台账，质量写标准或验收要求，成本写预算和支出标准，满意度写上年值并附问卷安排。',
  fault: 'basis',
  examples: {
    bad: [
      {
        note: '利用率靠问卷',
        rows: [{ level2: '质量指标', name: '实训设备利用率', value: '≥80%', basis: '问卷调查' }],
      },
      {
        note: '次数靠预算',
        rows: [{ level2: '数量指标', name: '巡回义诊次数', value: '≥12次', basis: '预算安排' }],
      },
      {
        note: '人次靠支出明细',
        rows: [{ level2: '社会效益指标', name: '观展人次', value: '≥2万人次', basis: '展览经费支出明细' }],
      },
      {
        note: '知晓率靠清单',
        rows: [{ level2: '社会效益指标', name: '惠农政策知晓率', value: '≥80%', basis: '补贴发放清单' }],
      },
      {
        note: '满意度靠合同',
        rows: [{ level2: '满意度指标', name: '学员满意度', value: '≥90%', basis: '采购合同' }],
      },
    ],
    good: [
      {
        note: '利用率查台账',
        rows: [{ level2: '质量指标', name: '实训设备利用率', value: '≥80%', basis: '2023年设备使用台账' }],
      },
      {
        note: '陷阱：知晓率只能问',
        rows: [{ level2: '社会效益指标', name: '防诈骗知识知晓率', value: '≥85%', basis: '问卷调查' }],
      },
      {
        note: '陷阱：问卷本身的回收率',
        rows: [{ level2: '质量指标', name: '调查问卷回收率', value: '≥90%', basis: '问卷调查' }],
      },
      {
        note: '陷阱：住户调查是统计，不是问感受',
        rows: [
          { level2: '经济效益指标', name: '农民人均纯收入', value: '≥21000元', basis: '县统计局住户调查' },
        ],
      },
      {
        note: '陷阱：名称里有“调查”的是一份方案',
        rows: [
          {
            level2: '时效指标',
            name: '调查成果上报时间',
            value: '2024年12月20日前',
            basis: '国土变更调查实施方案',
          },
        ],
      },
      {
        note: '陷阱：成本看预算',
        rows: [{ level2: '成本指标', name: '项目总成本', value: '≤10万元', basis: '预算安排' }],
      },
    ],
  },
  *check(row) {
    const { basis, name, kind } = row;
    if (
      SURVEY.test(basis) &&
      !NOT_A_SURVEY.test(basis) &&
      !COUNTING.test(basis.replace(/.*问卷.*/, '')) &&
      !ASKED.test(name)
    )
      yield objection(row, 'basis', `“${name}”不能靠“${basis}”得出。`, {
        confidence: 0.9,
        severity: kind === 'attitude' ? 'warning' : 'error',
        suggestion: `依据改为${SOURCES[kind] ?? '能得出这个数的计划、标准或上年实际值'}；问卷只用于满意度、知晓率。`,
        ...based(row),
      });
    else if (BUDGET.test(basis) && !isCostRow(row) && kind !== 'cost' && !MONEY.test(name))
      yield objection(row, 'basis', `预算只能说明花多少钱，得不出“${name}”的值。`, {
        severity: 'warning',
        confidence: 0.75,
        ...based(row),
      });
    else if ((kind === 'satisfaction' || kind === 'awareness') && PAPERS.test(basis) && !OPINION.test(basis))
      yield objection(row, 'basis', `“${basis}”里没有人表示满不满意，得不出“${name}”。`, {
        severity: 'warning',
        confidence: 0.8,
        ...based(row),
      });
    else if (
      LEDGER.test(basis) &&
      !isCostRow(row) &&
      kind !== 'cost' &&
      !MONEY.test(name) &&
      !/元/.test(row.unit ?? '')
    )
      yield objection(row, 'basis', `“${basis}”只记花了多少钱，得不出“${name}”的值。`, {
        severity: 'warning',
        confidence: 0.8,
        ...based(row),
      });
    else if (CONTRACT.test(basis) && isSatisfactionRow(row) && kind === 'satisfaction')
      yield objection(row, 'basis', `“${basis}”得不出满意度。`, {
        severity: 'warning',
        confidence: 0.75,
        ...based(row),
      });
  },
});
