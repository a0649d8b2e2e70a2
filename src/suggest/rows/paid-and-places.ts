import type { Measure } from '../../library/schema.ts';
import { unitClass } from '../../reading/units.ts';
import type { Quantity } from '../amounts/quantities.ts';
import { deedBehind } from '../text/deed-behind.ts';
import { VAGUE } from '../text/vague.ts';

const PAID = /(?:补贴|工资福利|福利待遇|补助|津贴|报酬|工资|待遇|奖金|慰问金|助学金|抚恤金|救助金|资助金)$/;
/** 发放生活补贴1360人: what is paid, and to how many. */
export function paidName({ id }: Measure, { object, part, unit }: Quantity): string {
  const paid = id.startsWith('aid-') || (id === 'heads' && PAID.test(object));
  if (!paid || object === '' || unitClass(unit) === 'unit-cost') return '';
  const told = part.plain.slice(part.plain.indexOf(object) + object.length);
  const pay = PAID.test(object)
    ? ''
    : (/^(?:生活)?(?:补贴|补助|津贴|报酬|工资|助学金)/.exec(told)?.[0] ?? '');
  const to = object.replace(/^(?:支付|落实|兑现)(?=.{4})/, '');
  return pay === '' && !PAID.test(object) ? '' : `${to}${pay}发放${unit.includes('次') ? '人次' : '人数'}`;
}

const DOES = /^(?:清运|清理|处理|收集|转运|安装|铺设|种植|采集)$/;
const LONGEST_THING = 10;
/** Places that the work reaches: 覆盖社区数. */
export function placesName({ id }: Measure, { unit, verb, object, part, after = '' }: Quantity): string {
  if (id !== 'villages') return '';
  const place = unit.replace(/^个/, '');
  const deed = /^(?:补助|支持|整治|打造|督导|帮扶|检查|创建|改造|治理|巡察|巡查|走访|调研|督查)$/.test(verb)
    ? verb
    : '覆盖';
  const behind = deedBehind(after, after.startsWith(object) ? object : '');
  if (behind !== '') return `${after.startsWith(object) ? object : ''}${behind}覆盖${place}数`;
  if (verb === '保障' && object !== '') return `${object}保障${place}数`;
  const beside = new RegExp(`\\d[个家处所座]${object}[和及、与]`).test(part.plain);
  const told = beside ? '' : object.replace(/^(?:开展|进行|实施)/, '');
  const thing =
    part.plain.includes(object.replace(/等$/, '')) && told.length <= LONGEST_THING && deed === '覆盖'
      ? told
      : '';
  // 清运12个村生活垃圾: what is done reaches them.
  const done = thing !== '' && part.plain.includes(verb) && DOES.test(verb) ? verb : '';
  return `${done}${thing}${deed}${place}数`;
}

const OFTEN = /^次\/(.+)·(.+)$/;
/** 每户每年清掏2次: how often what is done to each; `whose` where the goal names no deed. */
export function oftenName({ unit, object, verb }: Quantity, whose: string): string {
  const [, each, when] = OFTEN.exec(unit) ?? [];
  const isDone = object === '' && each !== undefined && when !== undefined && !VAGUE.test(verb);
  return isDone ? `每${each}${when}均${verb}次数` : `${whose.replace(/对象$/, '') || '服务'}频次`;
}
