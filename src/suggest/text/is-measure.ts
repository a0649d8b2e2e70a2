/** Already says how it is measured: 能耗总量, 平均住院日. */
export const IS_MEASURE =
  /(?:[产存储能电水流用蓄积总减排放].?量|浓度|时间|时长|时限|时效|周期|住院日|产值|总额|余额|年限|期限|水位|吞吐量|客流量|[宽厚高深]度|工作量|销售额|营业额|成交额|交易额)$/;

const MEASURE = /(?:[量额值费日]|时间|时长|天数|收入)$/;
/** A measure is no thing that a share is of; what it changes by is. */
export const ofThing = (thing: string, object: string): boolean =>
  !MEASURE.test(thing) || /^(?:增长|下降|增幅|降幅|增速)率?$/.test(object);
