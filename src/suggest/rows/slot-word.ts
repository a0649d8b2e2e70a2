import { unitClass } from '../../reading/units.ts';
import { isShare, type Quantity } from '../amounts/quantities.ts';
import type { Promised } from '../deeds/promises.ts';
import { countingOf, type Kind } from '../deeds/things.ts';
import { deedOf } from '../text/objects.ts';
import { type Part, telling } from '../text/parts.ts';
import type { FoundWork } from '../work/find-work.ts';

/** Words of doing at the end of what it is done to. */
const DOING =
  /(?:日常|经费|专项|项目|预算|安排|管理|维护|运行|运营|建设|购置|更新|改造|提升|升级|工作|开展|保障|实施|补助|资金)+$/;

/** 对…进行维修: what is done, behind what it is done to. */
const DONE = /(?:进行|实施|开展|予以|全面)?(?:维修|改造|修缮|建设|维护|加固|整治)+$|进行.*$/;

const isThing = ({ unit }: Quantity): boolean => /^(?:thing|area|length|volume)$/.test(unitClass(unit));

const LONGEST_SLOT = 10;
/** What is built is no firm, household or person, and nothing bought beside it. */
const isOfThing = ({ unit, verb }: Quantity, { type }: FoundWork): boolean =>
  !isShare(unit) &&
  !(
    type.nature === '工程' &&
    (/[家户人名]$/.test(unit) || /^(?:更换|更新|购置|采购|购买|配备|添置)$/.test(verb))
  );

/** Words that stand for any thing of their kind. */
const ANY_THING =
  /^(?:工程|改造工程|设施|设备|系统|区域|补助对象|公共服务|服务对象|工作|项目|物业|单[个家户].*)$/;

/** No thing that could be built, kept or paid. */
const NO_THING =
  /(?:^每|协议|比例|拨付|秩序|信用|率|会议|时限[内外]?|奖补|补偿|用地|国有|资本金|资金|费用|收购|入地|要求|专项|缴纳|运转|规范|足额|供应|委托|县城市|市政府)$|^(?:足额|规定|国有|委托|分类救助)$/;

/** 东湖新建光辉路（甲道—乙道）工程项目: what a title says is built. */
const BUILT = /(?:新建|扩建|改建|修建|改造|修缮)([一-龥]{2,10}?)(?:工程|项目|建设|改造)*(?:[（(]|$)/;
function titled(parts: readonly Part[]): string {
  const title = parts.find(({ source, weight }) => source === 'project' && weight === 1);
  const word = BUILT.exec(title?.plain ?? '')?.[1] ?? '';
  return /^(?:工程|项目|及|和|补助|资金|经费)/.test(word) ? '' : word;
}

/** 教育系统基础设施建设和设备购置: the thing before the word that told the nature. */
function beforeWord(part: Part, [word = '']: readonly string[]): string {
  const plain = telling(part);
  const at = plain.indexOf(word);
  if (word === '' || at < 0) return '';
  const head = plain.slice(0, at + (word === '基础设施' ? word.length : 0));
  return deedOf(head.replace(/^.*[和及与、]/, ''), '').object;
}

/** 民兵应急装备一批 are 民兵应急装备, and 平台稳定运行 is of a 平台. */
const SOME_OF = /(?:[一1]批|若干|一套|等|安全|稳定|正常)+$/;

const SEVERAL = 3;

/** 加工园配套设施: what the project's name calls all of it, where many things are counted. */
const areSeveral = (quantities: readonly Quantity[]): boolean => {
  const things = quantities
    .filter(one => one.part.source === 'goal' && isThing(one))
    .map(({ object }) => object);
  return new Set(things).size >= SEVERAL;
};
function wholeOf(parts: readonly Part[], { type }: FoundWork): string {
  for (const part of parts.filter(({ source, weight }) => source === 'project' && weight === 1)) {
    const name = telling(part).replace(DOING, '');
    const own = name.replace(/^.*[县市区镇乡村]/, '');
    const word = own.length >= 2 && own.length <= LONGEST_SLOT ? own : deedOf(name, '').object;
    if (countingOf(word, KINDS[type.nature]) !== undefined) return word;
  }
  return '';
}

/** Deeds of a nature, as clauses promise them. */
const OF_NATURE: Readonly<Record<string, RegExp>> = {
  工程: /新建|扩建|改建|建设|改造|修缮|维修|修复|整治|安装|制装/,
  购置: /购置|采购|配备|添置|更新/,
  运维: /维护|维保|养护|管护/,
};

/** 案件 are not bought and 出动时间 is not built: a thing of its kind, or one that the nature's deed is done to. */
const KINDS: Readonly<Record<string, readonly Kind[]>> = {
  工程: ['works', 'place', 'point', 'system', 'goods'],
  购置: ['goods', 'system', 'paper'],
  运维: ['works', 'place', 'point', 'system', 'goods'],
};
/** What is kept in order is a thing that can break, whatever word it was found by: no 考试. */
const isKept = (word: string, { type }: FoundWork): boolean =>
  type.nature !== '运维' || countingOf(word, KINDS.运维) !== undefined;
function fitsNature(thing: string, verb: string, { type }: FoundWork): boolean {
  const kinds = KINDS[type.nature];
  return (
    kinds === undefined ||
    countingOf(thing, kinds) !== undefined ||
    OF_NATURE[type.nature]?.test(verb) === true
  );
}

/** What a slot is filled from. */
interface Told {
  readonly parts: readonly Part[];
  readonly quantities: readonly Quantity[];
  readonly promises: readonly Promised[];
}

/** 购置电脑、打印机、家具等设备: none of a list stands for all of it. */
const areListed = (objects: readonly string[], parts: readonly Part[]): boolean =>
  parts.some(({ source, plain }) => {
    const list = source === 'goal' ? /[一-龥]+(?:、[一-龥]+)+等[一-龥]{2,}/.exec(plain)?.[0] : undefined;
    return list !== undefined && objects.some(one => list.includes(one));
  });

/** The goal's own word for what a work type's slot holds, or ''. */
export function slotWord(work: FoundWork, { parts, quantities, promises }: Told): string {
  const told = parts.map(({ plain }) => plain).join('，');
  const named = work.type.objects
    .filter(object => told.includes(object))
    .sort((a, b) => b.length - a.length)[0];
  if (!work.type.id.startsWith('general.')) return areListed(work.type.objects, parts) ? '' : (named ?? '');
  const ofGoal = work.parts.filter(({ source }) => source === 'goal');
  const all = [...ofGoal, ...work.parts];
  const counted = all.map(
    part =>
      quantities.find(
        one =>
          one.part === part &&
          isOfThing(one, work) &&
          one.object.length >= 2 &&
          fitsNature(one.object, one.verb, work),
      )?.object,
  );
  const done = all.map(part => {
    const { verb, object } = deedOf(part.plain.replace(DONE, ''), '');
    const thing = object.replace(DOING, '');
    return fitsNature(thing, verb, work) ? thing : '';
  });
  const own = named !== undefined && ANY_THING.test(named) ? [] : [named];
  const before = work.parts.map(part => beforeWord(part, work.because));
  const fit = (word: string | undefined): boolean =>
    word !== undefined &&
    word.length >= 2 &&
    word.length <= LONGEST_SLOT &&
    !ANY_THING.test(word) &&
    !NO_THING.test(word);
  const promised = promises.filter(({ deed }) => OF_NATURE[work.type.nature]?.test(deed));
  const classes = promised.flatMap(({ thing }) => /等([^等]{2,})$/.exec(thing)?.[1] ?? []);
  const things = [...classes, ...promised.map(({ thing }) => thing)];
  const title = work.type.nature === '工程' ? [titled(parts)] : [];
  const several = areSeveral(quantities);
  const whole = several ? wholeOf(parts, work) : '';
  if (several && whole === '' && KINDS[work.type.nature] !== undefined) return '';
  const words = [whole, ...counted, ...title, ...things, ...own, ...before, ...done];
  const kept = words.map(word => word?.replace(SOME_OF, '')).filter(word => isKept(word ?? '', work));
  return kept.find(fit) ?? named ?? '';
}
