/** Words that open a name and only look like a county's own: 全县, 示范县, 补助县道. */
const NO_PLACE =
  '(?![一-龥]{0,2}[全各本我该整每跨多][县市])(?!示范|试点|脱贫|贫困|重点|先进|文明|卫生|受益|覆盖|帮扶|周边|补助|支持|新建|改造|修复|建设|维修|养护|保障|服务|推进|提升|开展|完成|参加|组织|扶持|资助|奖励|培训|慰问|创建|打造|争创|对口|结对)';
const COUNTY =
  '[一-龥]{2,3}?(?:自治县|县)(?![城域级乡志直委内外境际区市政道数个占比率名的]|辖(?!区)|长(?![期效]))';
const CITY =
  '[一-龥]{2,3}?(?<![城超集夜上门股楼都菜黑花早入开罢面])市(?![场民政容级区值直域内外辖县委价盈况占数个])';
const PLACE = `${NO_PLACE}(?:${CITY}${COUNTY}|${COUNTY}|${CITY})`;
const BODY =
  '(?:[一-龥]{2,8}?(?<![布格结全大开])局(?![部势面域限]|促(?!进))|残联|妇联|科协|文联|侨联|工商联|总工会|团委|供销社|法院|检察院)';
const OPENING = new RegExp(`^(?:${PLACE}${BODY}|[省市县区州旗]${BODY}|${PLACE})(?=[一-龥]{2}|[\\d(*X×])`);
/** Any name that opens with a place or a body holds one of these near its front. */
const LIKELY = /^.{0,12}[县市局联协会委社院]/;

/** A place or body of that place at the front of a name, which says whose it is and not what is measured; "" for none. */
export const placeAhead = (name: string): string =>
  LIKELY.test(name) ? (OPENING.exec(name)?.[0] ?? '') : '';
