import { measureWordAt } from './measure-words.ts';

/** 固定式机动车尾气遥感监测点, 岭北林场野生动物临时收容所: of what make a thing is, or where, goes first where its name is too long. */
export const withoutMake = (thing: string, longest: number): string =>
  thing.length > longest
    ? thing.replace(
        /^(?:[一-龥]{1,4}[式型]|[一-龥]{2,7}?(?:林场|农场|街道|(?<!城)[镇乡]|(?<![区各全])县))(?=[一-龥]{4})/,
        '',
      )
    : thing;

/** 小(2)型水库: a class of size, told without its sign. */
export const withSizeTold = (words: string): string => words.replace(/小[（(][12一二][）)]型/, '小型');

/** 65岁以上老年人. */
export const AGED = /^\d+(?:[-~至]\d+)?周?岁(?:及?以上|以下|以内)?的?/;
/** 符合相关条件的车辆 are 车辆. */
export const QUALIFIED = /^(?:符合|具备|达到|满足|列入|纳入|享受|具有)[^，。；]{0,12}?的/;

const WHOM = /(?:[员警师工]|儿童|对象|书记|干部|专家|教师|医生|孤儿|老人)$/;
const PAY = /^(?:基本)?(?:生活费|工资|社保|薪酬|报酬|救助金|低保金)(?=[、和及按足全发]|$)/;
/** 保障辅警520人工资: whom it is paid to stands before the number. */
export const isPaidBehind = (before: string, after: string): boolean => WHOM.test(before) && PAY.test(after);

/** 检测点 and 管护员 are things though a verb is in them. */
export const isPartOfNoun = (tail: string): boolean =>
  /^(?:时限|[费点站员室队所车机仪处岗亭卡房箱柜桶井]|站房|用房|站点|车间|设备|设施|平台)$/.test(tail);

const KINDS = /^([一-龥]{2}[及和与][一-龥]{4,9})(?=$|[、，])/;
/** The first of a list; 有人及无人值守台站: of two kinds of one thing the first has no name of its own. */
export const firstOf = ([first = '']: readonly string[], text: string): string | undefined =>
  first.length === 2 ? (KINDS.exec(text)?.[1] ?? first) : first;

const TITLE = /《([^》《]{2,10})》$/;
/** 《泽川年鉴(2019)》: a book goes by its title. */
export function titleOf(before: string): string {
  const title = (TITLE.exec(before)?.[1] ?? '').replace(/[（(].*$/, '');
  return title === '' ? '' : `《${title}》`;
}

/** What a number leaves behind when it is cut off: 65岁以上. */
const OF_NUMBER = /^(?:周?岁|年|月|日|万?元)(?:以上|以下|以内)?(?:的)?/;
/** What stands behind a number without what belongs to it: 以上老年人, 个社区. */
export function withoutMeasure(behind: string): string {
  const words = behind.replace(OF_NUMBER, '');
  return words === behind ? words.slice(measureWordAt(words, false).length) : words;
}
