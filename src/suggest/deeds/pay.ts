import type { CountedDeed } from './deeds.ts';
import { countingOf } from './things.ts';

const PAY =
  /(?:工资福利|工资待遇|工资|薪酬|补贴|补助|津贴|报酬|助学金|慰问金|奖学金|抚恤金|资助金|扶助金|优待金|生活费|待遇)$/;
/** How it is paid. */
const HOW =
  /(?:(?:按月|按季|按年|按时|按期|及时|足额|全额|准时|如期|应发|尽发)+(?:发放|支付|兑现|兑付|到位|落实|拨付)?|(?:发放|支付|兑现|兑付|落实)(?:到位)?)$/;

/** Paid to no person, or told of the money alone. */
const NO_PERSON =
  /制度|卫生室|卫生院|政策|配套|资金|企业|机构|单位|园|项目|中心|建设|开放|运行|运转|运维|修缮|加装|运营|生产|亏损|度电|保费|费用|利息|贴息|价差/;

/** 护理补贴: what is paid is counted by whom it is paid to. */
export function paid(words: string): CountedDeed | undefined {
  const bare = words.replace(HOW, '');
  const pay = PAY.exec(bare)?.[0];
  if (pay === undefined || NO_PERSON.test(bare)) return undefined;
  const thing = bare
    .slice(0, -pay.length)
    .replace(/^.*(?:发放|给予|兑付|落实)/, '')
    .replace(/(?<=..)缴纳(?=..)/, '');
  if (pay === '待遇' && countingOf(thing, ['people']) === undefined) return undefined;
  return { deed: `${pay}发放`, thing, counting: { unit: '人', tail: '人数' } };
}

/** 水电费: paid month by month, whoever the office is. */
const MONTHLY = /^(?:[水电]|.{0,6}?(?:水电气?|物业(?:管理)?|取暖|供暖|网络|通[信讯]|宽带|燃气))$/;
const PAYING = /(?:支付|缴纳|交纳|缴付)/;
const INSURED = /(?:社会保险|养老保险|医疗保险|工伤保险|意外伤害保险|意外险|五险一金|住房公积金|社保)费?$/;

const RUNNING = /^(.{2,10}?)(?:日常)?运转$/;
/** 工作人员 says nothing of whom. */
const LONG = 5;

/** Thus a clause tells of outlays: what it lists is bought or kept up. */
export const isOutlay = (text: string): boolean =>
  PAYING.test(text) || /(?:费用|经费|支出|开支|所需|需[要求])等?$/.test(text);

/** What a list of outlays names without saying what is done: 支付水电、专线及窗口人员工装费用. */
export function spentOn(words: string): CountedDeed | undefined {
  const insured = INSURED.exec(words)?.[0];
  if (insured !== undefined && words.length > insured.length)
    return {
      deed: `${insured.replace(/费$/, '')}缴纳`,
      thing: words.slice(0, -insured.length).replace(/(?:支付|缴纳|交纳|缴付|购买|办理|参加)$/, ''),
      counting: { unit: '人', tail: '人数' },
    };
  const bare = words.replace(new RegExp(`^${PAYING.source}`), '').replace(/费用?$/, '');
  if (MONTHLY.test(bare)) return { deed: '费缴纳', thing: bare, counting: { unit: '月', tail: '月数' } };
  const [, run = ''] = RUNNING.exec(bare) ?? [];
  if (countingOf(run, ['works', 'place', 'point']) !== undefined)
    return { deed: '运转经费保障', thing: run, counting: { unit: '个', tail: '个数' } };
  if (bare.length >= LONG && countingOf(bare, ['people']) !== undefined)
    return { deed: '经费保障', thing: bare, counting: { unit: '人', tail: '人数' } };
  const counting = countingOf(bare, ['goods']);
  if (counting === undefined || counting.unit === '辆') return undefined;
  return { deed: /专线$/.test(bare) ? '租用' : '购置', thing: bare, counting };
}
