import type { Measure } from '../../library/schema.ts';
import type { Quantity } from '../amounts/quantities.ts';
import { ownFormula } from './own-formula.ts';

/** What a share is of, by the end of its name: what is above the stroke, and below it. */
const SHARES: readonly (readonly [ends: RegExp, above: string, below: string])[] = [
  [/处[置理]率$/, '已处置的数量', '应处置的数量'],
  [/优良中等路?率$/, '评定为优、良、中等的里程', '参加评定的总里程'],
  [/优良路率$/, '评定为优、良的里程', '参加评定的总里程'],
  [/列养率$/, '列入养护的里程', '应列养的总里程'],
  [/(?:再|重新)犯罪率$/, '再次犯罪的人数', '在册人数'],
  [/[核审]减率$/, '核减的金额', '送审的金额'],
  [/(?:取|持|获)证率$/, '取得证书的人数', '参加培训的人数'],
  [/火灾受害率$/, '受火灾危害的面积', '总面积'],
  [/研发(?:经费)?投入强度$/, '研究与试验发展经费支出', '地区生产总值'],
  [/成功率$/, '成功的人数或件数', '总人数或总件数'],
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
const RATES = /^(?:rate-any|rate-use|rate-cover|rate-good|permille|permille-any)$/;

/** 查痰率, 机械化清扫率: of what was to be done, so much is. */
const DEED_RATE =
  /(安葬|查痰|核销|回访|建档|入户|开工|投产|收集|转运|清扫|保洁|归档|采集|上报|公开|公示|备案|登记|入库|硬化|改造|整治|修复|治理|复垦|回收|巡查|监测|培训|发放|清运|验收|投保|缴纳|审批|送达|执行)率$/;

const shareOf = (name: string, { unit }: Quantity): string | undefined => {
  const [, above, below] = SHARES.find(([ends]) => ends.test(name)) ?? [];
  const deed = above === undefined ? DEED_RATE.exec(name)?.[1] : undefined;
  const share = deed === undefined ? [above, below ?? ''] : [`已${deed}的数量`, `应${deed}的数量`];
  return share[0] === undefined
    ? undefined
    : `${share[0]}÷${share[1] ?? ''}×${unit === '‰' ? '1000‰' : '100%'}，按年度统计`;
};

/** How a row made from the goal's own words is worked out, where its pattern does not say it rightly. */
export const howCounted = ({ id, formula }: Measure, name: string, quantity: Quantity): string =>
  (RATES.test(id) ? shareOf(name, quantity) : undefined) ??
  ownFormula(id, name, quantity) ??
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
      字: '字数',
    },
    ...{ 宗: '宗数', 笔: '笔数', 班: '班次', 单位: '单位数' },
  },
};
/** The end of a name in its unit's own word: 册数, 期数. */
export const byUnit = ({ id }: Measure, name: string, { unit, verb }: Quantity): string =>
  id === 'counted' && (verb !== '' || !/^[册卷]$/.test(unit))
    ? name.replace(/数量$/, COUNTS[unit.replace(/^[万千百]/, '')] ?? '数量')
    : name;
