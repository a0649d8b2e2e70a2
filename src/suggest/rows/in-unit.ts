import { unitClass } from '../../reading/units.ts';
import { doingOf } from '../text/doing.ts';

const PAID = /奖励|奖补|补贴|资助|救助|津贴|报酬|工资|抚恤|助学|补偿/;
const KEPT = /养护|管护|保养|运维|维保/;
/** 元/生·天 is of 每生每天. */
const perOf = (unit: string): string =>
  (unit.split('/')[1] ?? '')
    .split('·')
    .map(one => `每${one}`)
    .join('');

/** So much for each: what is paid by a rule, or what it costs. */
export function eachOf(name: string, unit: string): string {
  const per = perOf(unit);
  if (/成本$/.test(name)) {
    const [each = '', ...times] = (unit.split('/')[1] ?? '').split('·');
    const over = times.length === 0 ? '' : `，按${times.join('、')}折算`;
    return `年度内${name.replace(/(?:[人户亩村校生]均|单位)?成本$/, '')}支出合计÷实际${each === '名' ? '人' : each}数${over}`;
  }
  return /收费标准$/.test(name)
    ? `年度内按公示标准实际收取的${per}金额`
    : `年度内按政策文件执行的${per}${PAID.exec(name)?.[0] ?? (/补助/.test(name) ? '补助' : '')}金额`;
}

/** 高原鼠兔防控覆盖乡镇数: what is done there, or kept up. */
function placesOf(name: string, unit: string): string {
  const place = unit.replace(/^个/, '');
  const work = name.replace(/(?:覆盖|保障)[^覆保]*$/, '');
  const once = `同一${place}只计一次`;
  if (work === name) return `年度内实际${doingOf(name) || '完成'}的${place}数，${once}`;
  if (work === '') return `年度内实际覆盖的${place}数，${once}`;
  if (work.endsWith('运行')) return `年度内${work}的${place}数，${once}`;
  if (name.includes('保障')) return `年度内${work}得到保障的${place}数，${once}`;
  return doingOf(work) === ''
    ? `年度内${work}实际覆盖的${place}数，${once}`
    : `年度内实际开展${work}的${place}数，${once}`;
}

/** 航次, 轮次, 字数: what is told at a name's end. */
const ROUNDS = /(?:[一-龥]次|[次期轮遍例字页起]数)$/;
/** How much was done, in the row's own measure. */
export function countedIn(name: string, unit: string, done: string): string {
  const rounds = ROUNDS.exec(name)?.[0];
  if (rounds !== undefined) return `年度内${done}并有记录的${rounds}，以台账为准`;
  const plain = unit.replace(/^[万千百]/, '');
  const what = unitClass(plain) === 'thing' && plain.length === 1 ? `${plain}数` : '数量';
  return `年度内${done}并核实的${what}，不重复计`;
}

/** 人数或户数 is one of the two. */
export const countedAs = (formula: string, unit: string): string =>
  formula.replace(/户数或人数|人数或户数/, unit.endsWith('户') ? '户数' : '人数');

/** How a pattern that goes with many units is worked out in this one; undefined for what needs no saying. */
export function inUnit(id: string, name: string, unit: string): string | undefined {
  if (id === 'aid-standard' || id === 'unit-price') return eachOf(name, unit);
  if (id === 'villages') return placesOf(name, unit);
  if (id !== 'maintained') return undefined;
  const deed = KEPT.exec(name)?.[0] ?? '维护';
  return /[米里]$/.test(unit)
    ? `年度内按要求${deed}并有记录的里程，同一路段只计一次`
    : `年度内按要求${deed}并有记录的${unit}数，一${unit}只计一次`;
}
