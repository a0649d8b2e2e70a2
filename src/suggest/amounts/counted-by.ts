import type { Seen } from '../text/numbers-in.ts';
import { type Deed, deedAfter, deedOf, lastVerb } from '../text/objects.ts';
import { peopleListed } from '../text/plain-words.ts';
import { VERBS } from '../text/verbs.ts';
import { partName, shareName, shareOf } from './share-names.ts';

/** How long a thing may take: 受灾群众12小时内得到救助. */
const WITHIN = /^(?:以内|之内|内)(?:先行|得到|予以|给予|完成)*/;
/** 接到报警一分钟出动. */
const DONE = /^(?!以上|左右|以下|以内)[一-龥]{2,4}$/;
/** 消防站15分钟到场覆盖范围: what must have been done by then. */
const ENDS = /^(?:到场|到达|出动|修复|抢修|办结)(?=[一-龥]{3})/;
/** 案件平均办理时间缩短至20天. */
const SLOW =
  /[一-龥]{0,8}(?:办理|办结|审批|审核|处理|处置|响应|等候|等待|反馈|修复|抢修|到场|出警|审理|结案)[一-龥]{0,2}(?:时间|时长|周期|时限)$|[一-龥]{2,4}时效$/;
/** 服务周期180天: so long it goes on. */
const KEPT_FOR = /(?:服务|租赁|运维|质保|管护)(?:周期|期限?|时间|时长)$/;
const isTime = (unit: string): boolean => /^(?:小时|个小时|分钟|秒钟?|天|日|个?工作日)$/.test(unit);

/** 12小时内受灾群众得到初步救助. */
const GETS = /^([一-龥]{2,6}?)[能就都]*(?:得到|获得|受到)([一-龥]{2,6})(?=$|[，。；])/;

/** What must be done in time: who or what it is told of, and what is done. */
function dueIn(words: string, after: string): Deed {
  const [, whom = '', gets = ''] = GETS.exec(after.replace(WITHIN, '')) ?? [];
  if (gets !== '') return { verb: '', object: whom + gets };
  const { verb, object } = deedOf(words, '');
  const done =
    /^[一-龥]{2,6}/
      .exec(after.replace(WITHIN, ''))?.[0]
      .replace(/(?:群众|基本|生活|要有人|必须|应当)/g, '') ?? '';
  const thing = object === '' ? verb : object;
  if (/率/.test(after))
    return { verb: '', object: `${thing}${/^([一-龥]{2,4})率/.exec(after.replace(WITHIN, ''))?.[1] ?? ''}` };
  return { verb: '', object: thing.includes(done) ? thing : `${thing}${done}` };
}

/** 想买一台车 is 购置 in a table. */
const inTrade = (deed: Deed): Deed => (/[买添]$/.test(deed.verb) ? { ...deed, verb: '购置' } : deed);

/** 拍一部警示片, 编一本手册: one word of plain speech is two in a table. */
const IN_TABLES: Readonly<Record<string, string>> = {
  ...{ 拍: '拍摄', 写: '编写', 编: '编写', 画: '绘制', 印: '印制', 演: '演出', 盖: '建设' },
};
const MADE = /^[部本册篇集期首份套幅场栋座间]$/;
/** 身边人的反诈短片: of whom it is. */
const ABOUT_WHAT = /^[一-龥]{1,8}的(?=[一-龥]{2,8}(?:$|[，。；]))/;

/** 把两个乡镇的公益性墓地修起来: what is made in each of them. */
const OF_PLACE =
  /^的([一-龥]{2,8}?)(?:都|全部?|也)?[修建办搞弄盖管改整配装补翻开](?:起来|一[修改整建]|好|完|上|齐|了)$/;

/** 民国档案1.6万页脱酸修复: nothing but what is done to the thing stands behind the number. */
const isDoneTo = (after: string): boolean => {
  const words = /^[一-龥]{2,8}(?=$|[，、。；])/.exec(after)?.[0] ?? '';
  if (words.length <= SHORT) return words !== '' && lastVerb(words)?.end === words.length;
  return [...VERBS, ...ON_PAPER].reduce((rest, verb) => rest.replace(verb, ''), words) === '';
};
const ON_PAPER = ['扫描', '著录', '挂接', '数字化'];
const SHORT = 4;
const THING = /^(?:万?[页卷册件台套座处个所间栋条盏亩]|平方米|公里|米)$/;

/** 办公经费按每社区8万元拨付: how it is paid. */
const PAID_OUT = /^(?:拨付|核拨|发放|安排|执行|落实)/;

/** 128人的工资社保按月保障: what they are paid. */
const PAY_OF =
  /^的((?:[一-龥]{2,4})?(?:工资|补贴|补助|津贴|报酬|待遇|生活费))[一-龥、]{0,8}?(?=[按足及准全]|都|要|不能|$|，)/;

/** 为残疾儿童提供康复训练救助180人: those whom it is for are counted, with what is done for them. */
const DONE_FOR =
  /^[为给对向](?:.*(?:的|岁(?:及?以[上下])?)|全[县市区镇乡])?([一-龥]{2,6})(?:提供|给予|开展|实施|进行)([一-龥]{2,8})$/;
const LONGEST_DONE = 12;
function doneFor(unit: string, words: string, after: string): Deed | null {
  const [, whom = '', what = ''] = DONE_FOR.exec(words) ?? [];
  if (whom === '' || after !== '' || what.endsWith('服务') || !/^万?(?:人|名|户)次?$/.test(unit)) return null;
  const told = lastVerb(what);
  const verb = told?.end === what.length ? told.verb : '';
  const object = whom + what.slice(0, what.length - verb.length);
  return object.length > LONGEST_DONE ? null : { verb, object };
}

/** 牛11.5万头、羊9万只: one sign names the beast, two stand in a table. */
const BEAST = /(?:^|[、，])([猪牛羊驴驼鸡鸭鹅兔])$/;
const beastOf = (unit: string, words: string): string => {
  const beast = /^万?[头只羽]$/.test(unit) ? BEAST.exec(words)?.[1] : undefined;
  return beast === undefined ? '' : `${beast}只`;
};

/** 对监测对象1200人参加医保给予资助: who is aided, not what he does with it. */
const AIDED = /(?:给予|予以)[一-龥]{0,4}?(资助|补助|补贴|奖补|奖励|救助)$/;
function aidedBy({ unit }: Seen, words: string, after: string): Deed | undefined {
  const [, verb = ''] =
    /^[对为给]/.test(words) && /^万?[人名位户]$/.test(unit) ? (AIDED.exec(after) ?? []) : [];
  const { object } = verb === '' ? { object: '' } : deedOf(words, '');
  return object === '' ? undefined : { verb, object };
}

/** What the words on either side of a number say it counts. */
export function countedBy(seen: Seen, words: string, after: string): Deed {
  const aided = aidedBy(seen, words, after);
  if (aided !== undefined) return aided;
  const beast = beastOf(seen.unit, words);
  if (beast !== '') return { verb: deedAfter(after), object: beast };
  if (/^(?:[%‰]|个?百分点)$/.test(seen.unit)) {
    const deed = deedOf(words, after);
    const rate =
      shareName(words) ||
      partName(words, after) ||
      (seen.unit.endsWith('点') || deed.verb.endsWith('完成') ? '' : shareOf(words, after, deed.object));
    return { ...deed, ...(rate === '' ? {} : { object: rate }) };
  }
  const slow = isTime(seen.unit) ? SLOW.exec(words)?.[0] : undefined;
  if (slow !== undefined) return { verb: '', object: slow };
  const kept = isTime(seen.unit) ? KEPT_FOR.exec(words)?.[0] : undefined;
  if (kept !== undefined) return { verb: '', object: kept };
  const lasts = isTime(seen.unit) ? /([一-龥]{2,8})够[一-龥]{0,6}[吃用]$/.exec(words)?.[1] : undefined;
  if (lasts !== undefined) return { verb: '', object: `${lasts}可供应` };
  const projects = /项目$/.test(seen.unit) ? /^的([一-龥]{2,8})(?=$|[，、。；])/.exec(after)?.[1] : undefined;
  if (projects !== undefined) return { verb: '', object: projects };
  const ends = isTime(seen.unit) ? ENDS.exec(after)?.[0] : undefined;
  if (ends !== undefined) return { verb: '', object: `${deedOf(words, '').object}${ends}` };
  const within = WITHIN.test(after) && (isTime(seen.unit) || seen.unit === '个月');
  if (within || (isTime(seen.unit) && DONE.test(after))) return dueIn(words, after);
  const ofPlace = /^个.*[村乡镇区道县]$/.test(seen.unit) ? (OF_PLACE.exec(after)?.[1] ?? '') : '';
  if (ofPlace !== '') return { verb: '', object: ofPlace };
  const made = MADE.test(seen.unit) && !/[井锅瓶]盖$/.test(words) ? IN_TABLES[words.slice(-1)] : undefined;
  const work = made === undefined ? '' : deedOf('', after.replace(ABOUT_WHAT, '')).object;
  // 出版成果汇编1部: what is made stands behind the number, or the sign is of its name.
  if (made !== undefined && (work !== '' || words.length === 1)) return { verb: made, object: work };
  if (/元$/.test(seen.unit) && PAID_OUT.test(after)) return deedOf(words, '');
  const pay = /^[人名位]$/.test(seen.unit) ? PAY_OF.exec(after)?.[1] : undefined;
  if (pay !== undefined) return { verb: '发放', object: pay };
  const whom = /^万?[人名位]次?$/.test(seen.unit) ? peopleListed(after) : '';
  if (whom !== '') return { ...deedOf(words, after), object: whom };
  const forWhom = doneFor(seen.unit, words, after);
  if (forWhom !== null) return forWhom;
  const own =
    isDoneTo(after) && THING.test(seen.unit) && !/[、和及与]$/.test(words) ? deedOf(words, '') : undefined;
  const deed = inTrade(own === undefined || own.object === '' ? deedOf(words, after) : own);
  return deed.verb === '' && deed.object !== '' ? { ...deed, verb: deedAfter(after) } : deed;
}
