import { deedBehind, isDeedNoun } from '../text/deed-behind.ts';
import { deedAfter } from '../text/objects.ts';
import type { Part } from '../text/parts.ts';
import type { Quantity } from './quantities.ts';

/** 乡道、村道的日常养护: what the last of a list says is done. */
const OF_LAST = /的([一-龥]{2,8}?)(?:任务|工作)?(?:[及和、].*)?$/;
function deedOfList(part: Part, all: readonly Quantity[], parts: readonly Part[]): string {
  let last: Part | undefined;
  for (const next of parts.slice(parts.indexOf(part) + 1)) {
    if (next.listed !== true) break;
    last = next;
  }
  const counted = all.find(one => one.part === last);
  const told = counted === undefined ? OF_LAST.exec(last?.plain ?? '')?.[1] : undefined;
  const behind = counted?.after ?? '';
  const thing = counted?.object ?? '';
  const deed = told ?? deedBehind(behind, behind.includes(thing) ? thing : '');
  return isDeedNoun(deed) ? deed : '';
}

/** The last of those listed behind one that are counted as it is. */
function lastLike(one: Quantity, all: readonly Quantity[]): Quantity {
  const next = all[all.indexOf(one) + 1];
  return next?.part.listed === true && next.unit === one.unit ? lastLike(next, all) : one;
}

/** 货检通道6条、旅检通道10条设备维护: what stands before the number is counted as its neighbour is, and the rest is done to it. */
const BEFORE = /^([一-龥]{3,10})\d/;
export const besideLike = (all: readonly Quantity[]): Quantity[] =>
  all.map((one, at) => {
    const [before, own = ''] = [all[at - 1], BEFORE.exec(one.part.plain)?.[1]];
    const like =
      one.part.listed === true &&
      before?.unit === one.unit &&
      before.object.slice(-2) === own.slice(-2) &&
      one.after?.startsWith(one.object) === true &&
      one.object !== '';
    return like ? { ...one, verb: '', object: own } : one;
  });

/** 在6个乡镇完成水稻病虫害防控12万亩、玉米病虫害防控5万亩: the work reaches them with all of the list. */
const PLACES = /^个?(?:行政村|自然村|村|嘎查|苏木镇?|乡镇|社区|街道|县)$/;
export const reachesAll = (all: readonly Quantity[], parts: readonly Part[]): Quantity[] =>
  all.map(one => {
    const isFirst = all.some(
      other =>
        other !== one && other.part === one.part && other.object === one.object && other.unit !== one.unit,
    );
    const listed = parts[parts.indexOf(one.part) + 1]?.listed === true;
    return PLACES.test(one.unit) && one.object !== '' && isFirst && listed
      ? { ...one, object: `${one.object}等` }
      : one;
  });

/** 县道186公里、乡道412公里、村道的日常养护: one deed is done to all of a list. */
export const doneLast = (all: readonly Quantity[], parts: readonly Part[]): Quantity[] =>
  all.map(one => {
    if (!/^(?:完成)?$/.test(one.verb) || one.object === '' || (one.after !== '' && one.after !== one.object))
      return one;
    const last = lastLike(one, all);
    const done = last === one ? '' : deedAfter(last.after ?? '');
    if (done !== '') return { ...one, verb: done };
    const deed = deedOfList(one.part, all, parts);
    return deed === '' ? one : { ...one, after: `${one.object}${deed}` };
  });
