import type { Quantity } from '../amounts/quantities.ts';

/** 户均增收3000元 is earned, not spent. */
export const isIncome = (object: string): boolean =>
  /增收|增效|(?<!低)收入|收益|产值|利润|税收|营业额|销售额|销量|成交额|交易额/.test(object);

/** 每个村不低于十万元: a floor of what each of them gets, where nothing is paid out. */
const PAID_OUT = /[补奖发投费款按]|标准|[资救]助|工资|成本|造价|单价|支出|保障|保险|保额/;
/** True for the least that each place or household is to earn. */
export const earnsEach = ({ unit, operator, part, topic = '' }: Quantity): boolean =>
  /元\/[村户]$/.test(unit) && operator.startsWith('>') && !PAID_OUT.test(topic + part.plain);

/** What each of them earns: by the work's own word for an income, where it has one. */
export const earnedName = (unit: string, own: string): string =>
  isIncome(own) ? own : `${/\/([村户])/.exec(unit)?.[1] ?? ''}均收入`;
