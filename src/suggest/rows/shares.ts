import { countingOf } from '../deeds/things.ts';
import { lastVerb } from '../text/objects.ts';

type Stroke = readonly [ends: RegExp, above: string, below: string];

/** What a share is of, by the end of its name: what is above the stroke, and below it. */
const SHARES: readonly Stroke[] = [
  [/处[置理]率$/, '已处置的数量', '应处置的数量'],
  [/优良中等路?率$/, '评定为优、良、中等的里程', '参加评定的总里程'],
  [/优良路率$/, '评定为优、良的里程', '参加评定的总里程'],
  [/列养率$/, '列入养护的里程', '应列养的总里程'],
  [/(?:再|重新)犯罪率$/, '再次犯罪的人数', '在册人数'],
  [/[核审]减率$/, '核减的金额', '送审的金额'],
  [/(?:取|持|获|取得)证书?率$/, '取得证书的人数', '参加培训的人数'],
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
  [/差错率$/, '出错的数量', '总数量'],
  [/超限率$/, '超限的车辆数', '检测的车辆总数'],
  [/违[纪规法][^率]{0,2}率$/, '违纪违规的人次或件次', '检查的总人次或总件次'],
  [/火化率$/, '火化的遗体数', '死亡人数'],
  [/好评率$/, '评价为满意以上的件次', '参加评价的件次'],
  [/收缴率$/, '已收的金额', '应收的金额'],
  [/患者[^率]{0,4}管理率$/, '按规范管理的患者数', '登记的患者数'],
  [/适用率$/, '适用的件数', '审结的件数'],
  [/[正准]点率$/, '正点的班次', '发出的总班次'],
  [/节约率$/, '预算金额与成交金额之差', '预算金额'],
  [/停播率$/, '停播的时长', '应播的时长'],
  [/到报率$/, '实际收到的条数', '应收到的条数'],
  [/培训[^率]{0,4}合格率$/, '考核合格的人数', '参加考核的人数'],
  [/(?:水质|检测|检验|抽检)[^率]{0,2}(?:合格|达标)率$/, '检测合格的样品数', '检测的样品总数'],
  [/数据有效率$/, '有效数据个数', '应获取的数据个数'],
  [/数据(?:传输|上传|上报|到报|捕获|采集|接收)率$/, '实际收到的数据条数', '应收到的数据条数'],
  [/早诊早治率$/, '早期诊断并得到治疗的例数', '确诊的总例数'],
  [/早诊率$/, '确诊的早期病例数', '确诊的总例数'],
  [/虫[^率]{0,6}损失(?:率|比例)$/, '因病虫害减少的产量', '正常年景应有的产量'],
  [/病[^率]{0,6}损失(?:率|比例)$/, '因病害减少的产量', '正常年景应有的产量'],
  [/灾[^率]{0,4}损失(?:率|比例)$/, '因灾减少的产量', '正常年景应有的产量'],
  [/损失(?:率|比例)$/, '损失的数量', '应有的数量'],
  [/千人口献血率$/, '献血人次', '常住人口数'],
  [/防治效果(?:比例|率)?$/, '防治前后虫口或病情指数之差', '防治前的虫口或病情指数'],
  [/报汛[^率]{0,2}合格率$/, '合格的报汛次数', '应报汛的次数'],
  [/(?:工程|建设|施工)质量[^率]{0,2}合格率$/, '质量验收合格的单项工程数', '提交验收的单项工程数'],
  [/[员师生者]考核合格率$/, '考核合格的人数', '参加考核的人数'],
  [/考核合格率$/, '考核合格的次数', '考核的总次数'],
  [/验收合格率$/, '一次验收合格的数量', '提交验收的数量'],
  [/发放准确率$/, '对象和金额均核对无误的笔数', '发放的总笔数'],
  [/路面?完好率$/, '完好的路面面积', '检查的路面总面积'],
  [/机械化率$/, '机械作业的面积', '应作业的总面积'],
  [/成灾率$/, '成灾的面积', '应防治区域的总面积'],
  [/在线率$/, '检查时在线的数量', '应在线的总数'],
  [/正常率$|完好率$/, '检查时正常的数量', '在用的总数'],
  [/鸣响率$/, '试鸣时鸣响的台数', '参加试鸣的台数'],
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

/** 查痰率, 机械化清扫率: of what was to be done, so much is. */
const DEED_RATE =
  /(检测|检验|受检|核查|抽查|排查|安葬|查痰|核销|回访|建档|入户|开工|投产|收集|转运|清扫|保洁|归档|采集|上报|公开|公示|备案|登记|入库|硬化|改造|整治|修复|治理|复垦|回收|巡查|监测|培训|发放|清运|验收|投保|缴纳|审批|送达|执行)率$/;

/** 有效率, 规范率: how the thing is to be. */
const STATE_RATE = /(有效|规范|准确|合规|真实|正确|畅通|达标|优良|优秀|合格)率$/;
const LOOKED = /(?:一次)?(?:检测|检验|抽检|抽查|验收|考核|检查|评审|评查|复核|审核|测试|核查)$/;
/** Counted one by one, though nothing says in what unit. */
const COUNTABLE = /(?:食品|药品|投诉|案件|问题|隐患|图像|图片|档案|诉求|线索|信息|笔录|案卷|批件)$/;
const LONGEST = 10;

/** The thing that a rate is of, without what is done to it: 不合格食品 of 不合格食品核查处置率; '' where its name tells none that can be counted. */
function thingOf(stem: string): string {
  const thing = stem.replace(LOOKED, '').replace(/的$/, '');
  const counted = COUNTABLE.test(thing) || countingOf(thing) !== undefined;
  return thing.length > 1 && thing.length <= LONGEST && counted && !/\d/.test(thing) ? thing : '';
}

/** 拨付率, 采纳率: what is done, where the rate's name ends in it. */
function doneIn(name: string): string | undefined {
  const stem = name.replace(/率$/, '');
  const told = stem === name || /(?:覆盖|受益|带动)$/.test(stem) ? null : lastVerb(stem);
  return told !== null && told.end === stem.length && told.verb.length > 1 ? told.verb : undefined;
}

/** 供水保证率: so many days as it should. */
const KEPT_UP = /(供[水电热气暖]|通[航车行信]|用[水电])保证率$/;
/** 报汛及时率, 及时供应率: what is done within its time. */
const IN_TIME = /(?:及时|按[期时]|准时)率$/;
const DONE_IN_TIME = /(?:及时|按[期时]|准时)([一-龥]{2})率$/;
const OF_TIME = '按规定时间';
/** Counted as cases. */
const HANDLED = /办[结理复]|答复|受理|审结|结案/;

/** What is above the stroke and below it, and the end of the name that tells so. */
function strokeOf(name: string): Stroke | undefined {
  const kept = KEPT_UP.exec(name)?.[1];
  if (kept !== undefined) return [KEPT_UP, `正常${kept}的天数`, `应${kept}的天数`];
  const timely =
    DONE_IN_TIME.exec(name)?.[1] ?? (IN_TIME.test(name) ? doneIn(name.replace(IN_TIME, '率')) : undefined);
  if (timely !== undefined) {
    const count = HANDLED.test(timely) ? '件数' : '数量';
    return [/率$/, `${OF_TIME}${timely}的${count}`, `应${timely}的${count}`];
  }
  const known = SHARES.find(([ends]) => ends.test(name));
  if (known !== undefined) return known;
  const deed = DEED_RATE.exec(name)?.[1] ?? doneIn(name);
  if (deed !== undefined) return [new RegExp(`${deed}率$`), `已${deed}的数量`, `应${deed}的数量`];
  const state = STATE_RATE.exec(name)?.[1];
  return state === undefined || thingOf(name.replace(STATE_RATE, '')) === ''
    ? undefined
    : [STATE_RATE, `检查中${state}的数量`, '检查的总数'];
}

/** 三四级手术占比, 无偿献血占临床用血比例: of what, where it is told. */
const PART_OF = /^(.{2,}?)占(.{2,}?)(?:的)?(?:比例|比重|百分比)$/;
const PART = /(?:的)?(?:占比|比例|比重|百分比|率)$/;

/** The words of the name itself, where nothing better is known of it. */
function byName(name: string): readonly [above: string, below: string] | undefined {
  const [, some, whole] = PART_OF.exec(name) ?? [];
  if (some !== undefined && whole !== undefined) return [`${some}的数量`, `${whole}的数量`];
  const stem = name.replace(PART, '');
  if (stem === name || stem.length < 2) return undefined;
  return [`${stem}的数量`, STATE_RATE.test(name) ? '检查的总数' : '同类总数'];
}

const share = ([above = '', below = '']: readonly string[], unit: string): string =>
  `${above}÷${below}×${unit === '‰' ? '1000‰' : '100%'}，按年度统计`;

/** How a share is worked out, where the trade or its deed tells. */
export function knownShare(name: string, unit = '%'): string | undefined {
  const stroke = strokeOf(name);
  if (stroke === undefined) return undefined;
  const [ends, ...sides] = stroke;
  const thing = thingOf(name.replace(ends, ''));
  return share(
    sides.map(one => one.replace(/的(?=数量$|总数$)/, `的${thing}`)),
    unit,
  );
}

/** How a share is worked out, by its own words where nothing else tells. */
export function shareOf(name: string, unit = '%'): string | undefined {
  const own = byName(name);
  return knownShare(name, unit) ?? (own === undefined ? undefined : share(own, unit));
}
