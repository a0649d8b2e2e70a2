import type { Row } from './ask.ts';

/** Words that say how something is measured; what is left of a name without them is what is measured. */
const MEASURES =
  /(?:数量|个数|次数|场次|人数|人次|户数|面积|里程|长度|金额|比例|比率|比重|占比|覆盖率|完成率|合格率|及时率|满意度|知晓率|增长率|下降率|到位率|时间|时限|天数|成本|控制数|标准|年限|率|度|数|量|值)$/;

/** When it is measured: a term, a date, or the event that ends it. */
const PERIOD =
  /年度|全年|年内|年末|当年|每年|月末|季度|学期|学年|截至|期间|周期|期末|期内|批次|届时|结束|验收|竣工|交付|之日|时点|当期|汛期|[\d一二三四五六七八九十两]+(?:年|个月|天|日)|后(?:\D{0,6})(?:调查|测试|抽样|统计|测量|检查)|每(?:期|次|场|批|届|轮)/;

/** What an auditor asks to see. */
const RECORD =
  /台账|报表|报告|记录|清单|名单|名册|花名册|清册|凭证|合同|协议|批复|决算|账|单据|发票|单|表|册|簿|系统|平台|数据库|监测|统计|档案|文件|证书|证|图|照片|问卷|公示|通报|纪要|材料|回执|文书|方案|数据|日志|评估|结果/;

const SHARE_UNITS = /^[%‰]$/;

/**
 * What an auditor lacks to compute the row: object, unit or 分子/分母, period, record. Empty: it can be computed.
 * Shares no code with the rules of the review, so that each may find the other wrong.
 */
export function lacks({ name, description, unit, data_source, value }: Row): string[] {
  const missing: string[] = [];
  if (name.replace(MEASURES, '').length < 2) missing.push('看不出考核什么');
  const share = SHARE_UNITS.test(unit);
  const deadline = /时间|日期|时点$/.test(name) || value?.text !== undefined;
  if (share && !/[÷/]|占.{0,40}(?:比|百分)|除以|分之/.test(description)) missing.push('比率没有分子分母');
  if (unit === '' && !deadline) missing.push('没有计量单位');
  if (!PERIOD.test(description)) missing.push('说不清哪个时段');
  if (!RECORD.test(data_source)) missing.push('没有可查的记录');
  return missing;
}
