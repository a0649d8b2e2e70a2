import { unitClass } from '../../reading/units.ts';
import { isDeedNoun } from '../text/deed-behind.ts';
import { deedOf } from '../text/objects.ts';
import { VERBS } from '../text/verbs.ts';
import type { Quantity } from './quantities.ts';
import { rateIn } from './share-names.ts';
import { ageOf } from './told-by.ts';

/** Several things that one number is told of, or as many numbers in turn. */
export interface Alike {
  readonly objects: readonly string[];
  readonly inTurn: boolean;
  /** Each thing is named with a deed of its own: 隐患排查、应急演练. */
  readonly done: boolean;
}

/** 招聘会、技能大赛各4场; 受理率、答复率均达到100%; 县城、乡镇分别达到95%、85%. */
const OF_EACH = /^(.+?)(各|分别|(?<![户人亩场生村校年月日平次])[均都])([一-龥≥≤<>=]{0,6})$/;
const ONLY_SIGNS =
  /^(?:每[人名户家村亩](?:每[年月天日])?|不少于|不低于|不超过|不高于|控制在|保持在|稳定在|达到|达|为|是|在|要|≥|≤|至少|提高到|提升到|提高至|下降|降低|增长|有|约)*$/;
const FOR_EACH = /每[人名户家村亩](?:每[年月天日])?$/;
/** 路灯、垃圾桶各安装100个, 讲座和展览各办6场: what is done stands behind 各. */
const DOES = new RegExp(`^(?:${VERBS.join('|')}|奖补|[办搞做建修开种发补奖给])$`);
/** 春季、秋季各一次: when, not what. */
const WHEN = /(?:季|季度|月|周|天|年)$/;
const RATE = /(?:[率度]|比例|比重|占比|增幅|降幅|增速)$/;
const AND = /、|和(?!谐|平)|以?及(?![时早格])|(?<!参)与/;
/** 举办招聘会: what is done, where the thing itself holds a deed. */
const DONE = /^(?:全年|年内|计划)?(?:举办|开展|组织|召开|新建|建设|建成|采购|购置|完成|制作|编印|购买)*/;
const LONGEST = 14;

/** 县城、乡镇污水处理率: the second part says what the first is of. */
const inFull = (item: string, last: string): string =>
  RATE.test(last) && !RATE.test(item)
    ? item + last.slice(item.length)
    : /岁(?:以[上下])?$/.test(item)
      ? item + (/岁(?:以[上下])?([一-龥]+)$/.exec(last)?.[1] ?? '')
      : /[一-龥][级类]$/.test(item)
        ? item + (/^[一-龥]{1,2}[级类]([一-龥]+)$/.exec(last)?.[1] ?? '')
        : item;

/** 治疗覆盖率、成功率: the second is of what the first is of. */
const ofFirst = (item: string, first: string): string =>
  item !== first && item.length < 4 && RATE.test(item) && RATE.test(first) && first.length > 5
    ? first.replace(/[一-龥]{2}率$/, '') + item
    : item;

/** The things that words before a number list with 各, 均 or 分别; null where they list none. */
export function alikeIn(before: string): Alike | null {
  const [, told = '', word = '', signs = ''] = OF_EACH.exec(before.trim()) ?? [];
  if (!ONLY_SIGNS.test(signs) && !DOES.test(signs)) return null;
  const items = told.replace(FOR_EACH, '').split(AND);
  const last = items.at(-1) ?? '';
  if (items.length < 2 || items.some(item => item === '' || WHEN.test(item))) return null;
  const done = items.slice(0, -1).some(item => isDeedNoun(item.replace(DONE, '')));
  const objects = items.map(item => {
    const whole = ofFirst(inFull(item, last), items[0] ?? '');
    if (RATE.test(whole)) return rateIn(whole);
    const { object } = deedOf(whole, '');
    const age = ageOf('元/人', whole);
    if (age !== undefined) return age + object;
    return object === '' || done ? whole.replace(DONE, '') : object;
  });
  return objects.every(one => one.length >= 2 && one.length <= LONGEST)
    ? { objects, inTurn: word === '分别', done }
    : null;
}

/** 每户2万元、1万元、5000元: what follows in turn is for each as the first. */
function likeUnit(one: Quantity, next: Quantity): string | undefined {
  const [money = '', per] = one.unit.split('/');
  if (next.unit === one.unit) return one.unit;
  const both = [money, next.unit].every(unit => unitClass(unit) === 'money');
  return both ? [next.unit, ...(per === undefined ? [] : [per])].join('/') : undefined;
}

/** Every number told of several things, once for each of them. */
export function eachOfThem(all: readonly Quantity[]): Quantity[] {
  const spread: Quantity[] = [];
  for (let at = 0; at < all.length; at += 1) {
    const one = all[at];
    const objects = one?.alike?.objects ?? [];
    if (one === undefined || objects.length === 0) {
      if (one !== undefined) spread.push(one);
      continue;
    }
    const more = all.slice(at + 1, at + objects.length);
    const inTurn =
      one.alike?.inTurn === true &&
      more.length === objects.length - 1 &&
      more.every(next => (next.object === '' || next.part === one.part) && likeUnit(one, next) !== undefined);
    spread.push(
      ...objects.map((object, nth) => {
        const own = inTurn && nth > 0 ? (more[nth - 1] ?? one) : one;
        const { verb } = one.alike?.done === true ? { verb: '' } : one;
        const age = ageOf('元/人', object);
        const { alike } = one;
        return {
          ...{ ...own, unit: likeUnit(one, own) ?? own.unit, verb, object },
          ...(alike === undefined ? {} : { alike }),
          ...(age === undefined ? {} : { age }),
        };
      }),
    );
    if (inTurn) at += more.length;
  }
  return spread;
}
