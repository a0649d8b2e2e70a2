import type { Measure } from '../library/schema.ts';
import type { Quantity } from './quantities.ts';

/** What a share is of, by the end of its name: what is above the stroke, and below it. */
const SHARES: readonly (readonly [ends: RegExp, above: string, below: string])[] = [
  [/登记失业率$/, '期末登记失业人数', '（期末从业人数＋期末登记失业人数）'],
  [/失业率$/, '失业人数', '（就业人数＋失业人数）'],
  [/免疫密度$/, '已免疫的畜禽数', '应免疫的畜禽数'],
  [/(?:时限|期限|限)内[^率]{0,4}结案率$/, '期限内结案件数', '结案总件数'],
  [/结案率$/, '已结案件数', '年度内受理案件数'],
  [/调解(?:成功)?率$/, '调解成功件数', '年度内受理件数'],
  [/立案率$/, '立案件数', '年度内提交件数'],
  [/办结率$|办复率$|答复率$/, '已办结件数', '应办结件数'],
  [/化解率$/, '已化解件数', '年度内应化解件数'],
  [/整改(?:完成|到位)?率$|销号率$/, '已整改到位的问题数', '年度内发现的问题数'],
  [/可用率$|正常运行率$/, '正常运行的时长', '应运行的时长'],
  [/在线率$|正常率$|完好率$/, '检查时正常的数量', '在用的总数'],
  [/鸣响率$/, '试鸣时鸣响的台数', '参加试鸣的台数'],
  [/(?:检测|检验|受检|核查|抽查|排查)率$/, '已检查的数量', '应检查的数量'],
  [/报废率$|损耗率$/, '报废的数量', '年度内采集或生产的总数'],
  [/复发率$|返潮率$/, '处理后复发的处数', '年度内处理的处数'],
  [/变更率$/, '复核后变更的件数', '年度内复核件数'],
  [/(?:成活|存活|保存)率$/, '成活的数量', '总数'],
  [/客座率$/, '实际载运旅客人数', '提供的座位数'],
  [/保值增值率$/, '扣除客观因素后的年末国有资本', '年初国有资本'],
  [/逾期率$/, '年末逾期金额', '年末贷款余额'],
  [/完整率$/, '信息完整的条数', '抽查的条数'],
  [/(?:参训|到课|参会|出席|参加|参与)率$/, '实际参加的人数', '应参加的人数'],
  [/(?:清偿|清退|兑付|追缴)率$/, '已付清的金额', '应付清的金额'],
  [/资助率$|救助率$|帮扶率$/, '已得到帮助的户数或人数', '应得到帮助的户数或人数'],
  [/签约率$/, '已签约的户数', '应签约的户数'],
  [/移交率$/, '已移交的人数或件数', '应移交的人数或件数'],
  [/常住率$/, '常住户数', '户籍户数'],
  [/开出率$/, '实际开出的课程数', '应开课程数'],
  [/散装率$/, '散装供应量', '供应总量'],
  [/普及率$/, '已普及的人数', '总人数'],
  [/通过率$/, '通过的数量', '参加的总数'],
  [/保障率$/, '得到保障的数量', '应保障的数量'],
];
const RATES = /^(?:rate-any|rate-use|rate-cover|permille|permille-any)$/;

const shareOf = (name: string, { unit }: Quantity): string | undefined => {
  const [, above, below] = SHARES.find(([ends]) => ends.test(name)) ?? [];
  return above === undefined
    ? undefined
    : `${above}÷${below ?? ''}×${unit === '‰' ? '1000‰' : '100%'}，按年度统计`;
};

/** What is held and not done, what is hired, what is grown on each 亩: counted otherwise than its pattern says. */
const OTHERWISE: readonly (readonly [id: RegExp, said: RegExp, formula: string])[] = [
  [/^days$/, /存储|保存|留存|回看|回放|质保|有效|储备/, '抽查各处实际达到的天数，以最短的一处为准，不相加'],
  [/^bought$/, /租/, '年度内签订合同并实际投入使用的数量'],
  [/^bought$/, /服务(?:购置|采购)?数量$/, '年度内按合同到位并实际作业的数量'],
  [/^yield$/, /亩产$/, '测产地块总产量÷测产面积，以测产报告为准'],
  [/^length|^counted$/, /(?:宽度|深度|厚度|高度)$/, '年末各断面实测值的平均数，不相加'],
  [/^counted$/, /(?:出版|编印|编写|编辑).*[册部期]数$|出版/, '年度内出版或印制完成的数量，以验收单为准'],
  [/^head-visits$/, /吞吐量$|客流量$/, '年度内进出的旅客人次之和，以行业统计为准'],
  [/^maintained$/, /检修/, '年度内完成检修并有记录的数量，一件只计一次'],
  [/^counted$/, /产能数量$/, '年度内经公告或现场核查确认退出的产能'],
];

/** How a row made from the goal's own words is worked out, where its pattern does not say it rightly. */
export const howCounted = ({ id, formula }: Measure, name: string, quantity: Quantity): string =>
  (RATES.test(id) ? shareOf(name, quantity) : undefined) ??
  OTHERWISE.find(([measure, said]) => measure.test(id) && said.test(name))?.[2] ??
  (/里程/.test(formula) && name.endsWith('长度') ? formula.replace('里程', '长度') : formula);

/** What is counted in rounds is no 数量. */
const COUNTS: Readonly<Record<string, string>> = {
  ...{
    班次: '班次',
    期: '期数',
    场: '场次',
    次: '次数',
    轮: '轮次',
    遍: '遍数',
    届: '届数',
    起: '起数',
    ...{
      例: '例数',
      册: '册数',
      页: '页数',
      卷: '卷数',
      部: '部数',
      批: '批次',
      批次: '批次',
      种: '种数',
      类: '类数',
    },
    ...{ 宗: '宗数', 笔: '笔数', 班: '班次', 单位: '单位数' },
  },
};
/** The end of a name in its unit's own word: 册数, 期数. */
export const byUnit = ({ id }: Measure, name: string, { unit, verb }: Quantity): string =>
  id === 'counted' && (verb !== '' || !/^[册页卷]$/.test(unit))
    ? name.replace(/数量$/, COUNTS[unit] ?? '数量')
    : name;
