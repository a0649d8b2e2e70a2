import type { Polarity } from './types.ts';

/** Limits on purpose: less is not better, more is not allowed. */
const CAP = /控制数|控制率|限额|上限|不超过|人员编制|编制内|供养|在编|驻会/;
/** Doing away with something bad: more of it is better, whatever bad word stands inside. */
const CURE =
  /(降低|下降|减少|减量|减排|削减|节约|节省|压减|压缩|处理|处置|受理|办结|结案|调解|化解|整改|治理|回复|回访|答复|反馈|查处|打击|破获|侦破|追回|挽回|防控|防治|预防|救治|治愈|控制达标|修复|恢复|排查|排除|消除|解决|监测|检测|监管|收集|收运|清运|清理|利用|救助|安置|扑灭|扑救|赔付|覆盖|纠正|销号|退出|转化|帮扶)(完成|成功)?(率|数|数量|额|量|个数|件数|起数|次数|面积|及时率|比例|人数|户数|幅度|合格率|达标率)$/;
const BAD =
  /不合格|不达标|不满意|不良|调整次数|受害|受灾|损失|缺陷|漏报|漏检|错误|差错|误差|成本|费用|金额|造价|单价|经费|投诉|上访|信访量|事故|故障|违规|违法|违纪|发案|犯罪|案发|病死|死亡|发病|患病|感染率|流失|失业|辍学|返贫|空置|闲置|污染|排放|能耗|耗电|耗水|偏差|变动率|结余率|结转|超支|延误|逾期|拖欠|滞留|等待|等候|响应时间|(办理|办结|处理|处置|审批)(时间|时限|时长)|用时|耗时|工期|火灾|复发|复吸|淘汰|漏损|损耗|破损|撂荒|退订|差评|争议|赤字|负债率|贫困发生率/;
const NOT_BAD =
  /(培训|服务|使用|开放|运行|学习|授课|播出).{0,4}(天数|时长|小时)|(补助|补贴|成交|投资|募集|增收|节约|产值|销售|贷款|资助|签约|融资|回收|奖励|救助|兑付|发放).{0,4}(金额|资金|经费)|零(事故|投诉|差错)|无(事故|投诉|差错)/;
const GOOD =
  /(率|度|比例|比重|覆盖面|次数|场次|人次|人数|户数|家数|数量|个数|篇数|份数|期数|件数|套数|台数|座数|面积|里程|长度|产值|产量|收入|利润|税收|增加值|增速|性|数)(\(.*\))?$|满意|知晓|合格|及时|完成|达标|参与|培训|获奖|优良|提升|提高|增长|改善|就业|建成|创造条件|机制|热情/;
/** Words between which "more" and "less" depend on the case. */
const TIME_UNIT = /^(个)?(小时|分钟|秒|工作日|自然日|天|日|周|月)$/;

/** True for units of duration: with them ≤ is a limit, never a wrong direction. */
export const isTimeUnit = (unit: string | null): boolean => unit !== null && TIME_UNIT.test(unit);

/** Which way is better for a (normalised) name; `unknown` where the name alone cannot tell. */
export function polarityOf(name: string): Polarity {
  const text = name.replace(/\(.*?\)/g, '');
  if (CAP.test(text)) return 'cap';
  if (CURE.test(text)) return 'positive';
  if (BAD.test(text) && !NOT_BAD.test(text)) return 'negative';
  return GOOD.test(text) ? 'positive' : 'unknown';
}
