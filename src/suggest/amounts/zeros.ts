import { deedOf } from '../text/objects.ts';
import type { Part } from '../text/parts.ts';
import type { Quantity } from './quantities.ts';

/** What is not to happen, and how it is counted. */
const UNITS: readonly (readonly [ends: RegExp, unit: string])[] = [
  [/(?:伤亡|死亡|溺亡|辍学|失学|返贫)$|人数$/, '人'],
  [/(?:投诉|差错|诉求|信访)$|件数$/, '件'],
  [/(?:感染|病例)$|例数$/, '例'],
  [/(?:延误|中断|断供|停水|停电)$|次数$/, '次'],
  [/率$/, '%'],
];
const unitOf = (thing: string): string => UNITS.find(([ends]) => ends.test(thing))?.[1] ?? '起';
const nameOf = (thing: string): string => (/[数率]$/.test(thing) ? thing : `${thing}${unitOf(thing)}数`);

const BAD =
  '事故|事件|火灾|案件|疫情|上访|投诉|伤亡|死亡|溺亡|差错|感染|拖欠|欠薪|延误|中断|断供|辍学|失学|返贫';
/** 生产安全事故起数控制为0. */
const HELD_AT_ZERO =
  /([一-龥]{2,18}?(?:[起件例次人]数|率))(?:均|都)?(?:控制|保持|稳定|降|归)?(?:在|到|至)?(?:为|是)?[0零](?=$|[，。；、)）])/g;
/** 安全生产零事故, 森林火灾零发生; 零距离 counts nothing. */
const NONE_OF = new RegExp(`([一-龥]{0,12}?)零(${BAD}|发生)(?![一-龥]{0,2}整改)`, 'g');
/** 不发生重特大安全事故; 杜绝 says the same. */
const NEVER = new RegExp(
  `(不得?发生|不出现|未发生|无(?=重|较|安全|责任|生产|群体|越级|一般|特)|杜绝)(?:再|任何|一起|1起)*((?:[一-龥]{1,12}?(?:${BAD})[和及、与]?)+)(?:的?发生)?(?=$|[，。；、)）])`,
  'g',
);
/** 全年水上交通安全无事故 says the same as 零事故. */
const SAFE = /([一-龥]{2,10}?安全)无((?:责任)?(?:事故|事件))/g;
const LEAD =
  /^(?:.*[、，]|充分保障|保障|确保|保证|实现|做到|达到|力争|努力|全年|年内|全县|全市|全区|全镇|辖区内?|保持|继续|全过程|全程|要)+/;

/** What the words before 零 name, unless they tell of a deed: 开展检查实现零事故. */
function thingBefore(words: string): string {
  const bare = words.replace(/(?:实现|确保|做到|达到|力争|保持|为|是)+$/, '').replace(LEAD, '');
  return deedOf(bare, '').verb === '' ? bare : '';
}

function* toldIn(text: string): Iterable<{ readonly thing: string; readonly words: string }> {
  for (const [words, thing = ''] of text.matchAll(HELD_AT_ZERO))
    yield { thing: thing.replace(LEAD, ''), words };
  for (const [, before = '', bad = ''] of text.matchAll(NONE_OF)) {
    const own = thingBefore(before);
    if (bad !== '发生')
      yield { thing: (own === '' && bad === '事故' ? '安全' : own) + bad, words: `零${bad}` };
    else if (own.length >= 2) yield { thing: `${own}发生`, words: '零发生' };
  }
  for (const [, what = '', bad = ''] of text.matchAll(SAFE))
    yield { thing: `${thingBefore(what)}${bad}`, words: `安全无${bad}` };
  for (const [, never = '', things = ''] of text.matchAll(NEVER))
    for (const thing of things.split(/[和及、与]/))
      if (new RegExp(`.(?:${BAD})$`).test(thing) && !/规模性/.test(thing))
        yield { thing, words: `${never}${thing}` };
}

/** Targets of none: accidents held at 0, 零事故, 不发生重特大事故. */
export function zerosIn(part: Part): Quantity[] {
  return [...toldIn(part.plain.replace(/[“”"]/g, ''))].map(({ thing, words }) => ({
    part,
    number: '0',
    unit: unitOf(thing),
    operator: '=',
    quote: part.text,
    verb: '',
    object: nameOf(thing),
    ...(/[0零]$/.test(words) ? {} : { arithmetic: `${words}=0${unitOf(thing)}` }),
  }));
}
