import { saysDeed } from '../reading/deeds.ts';
import { plain } from '../reading/normalise.ts';
import { remembered } from '../reading/remembered.ts';
import type { ReadIndicator } from '../reading/types.ts';
import { amountOf } from './row.ts';
import { madeOf, measureOf, objectOf } from './same-measure.ts';

const SAME: Readonly<Record<string, string>> = {
  名: '人',
  场次: '场',
  所: '个',
  座: '个',
  处: '个',
  家: '户',
};
const base = (unit: string): string => SAME[unit] ?? unit;

/** A figure of a goal with what stands before it in its clause: 举办技能培训不少于 6 场. */
const FIGURE =
  /([^，,；;。、：:\d]{2,30}?)(?:不少于|不低于|至少|达到?|超过|约|≥|共|完成)?(\d+(?:\.\d+)?)(万|亿)?([一-龥%]{1,4}(?:\/[一-龥]{1,2})?)(?=([一-龥]{0,12}))/g;
/** A figure that is where one comes from, not where one goes, or the first of several told of several things. */
const BASE_FIGURE = /(由|从|上年|去年|较上年|比上年|现有|原有).{0,12}$|分别/;
const TAIL = /(数量|个数|人数|人次|场次|次数|户数|期数|数|量|面积|里程|长度)$/;

/** What was done to the thing counted: the goal may say it in another word. */
export const DONE =
  /^(?:免费|集中|统一)?(?:维护|支持|开设|安装|更[换新]|维修|修复|施划|铺设|引进|招录|聘用|适配|配发|发放|新建|建成|建设|改造|购置|采购|完成|新增|改建|修建|举办|组织)(?=.{3})/;

const SCALES: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };
/** A figure in single pieces: 1.5万 is 15000. */
const inOnes = (number: number, scale: string): number => Number((number * (SCALES[scale] ?? 1)).toFixed(4));

/** The 万 or 亿 before a unit, and the unit without it. */
const unitParts = remembered(unit => {
  const [, scale = '', rest = ''] = /^([万亿]?)(.*)$/.exec(unit) ?? [];
  return { scale, rest };
});
/** A row's unit without 万 or 亿 before it. */
const ownUnit = (row: ReadIndicator): string => unitParts(row.unit ?? '').rest;
/** A row's figure in single pieces. */
export const figureOf = (row: ReadIndicator): number =>
  inOnes(amountOf(row), unitParts(row.unit ?? '').scale);

/** How far back a clause may lean on what was said: 发出检察建议45份，采纳率不低于90%. */
const AHEAD = 24;

/** A figure of a goal and the words it stands among. */
export interface Stated {
  readonly before: string;
  readonly number: number;
  readonly unit: string;
  readonly said: string;
  /** What the goal says before that clause. */
  readonly ahead: string;
  /** The words the figure stands among. */
  readonly clause: string;
}

/** The figures of a goal, with what stands before each in its clause. */
export const statedIn = remembered((goal): readonly Stated[] =>
  [...plain(goal).matchAll(FIGURE)].flatMap(
    ({
      index,
      input,
      0: said,
      1: before = '',
      2: number = '',
      3: scale = '',
      4: unit = '',
      5: after = '',
    }) =>
      BASE_FIGURE.test(before) || /^(年|月|日|号|级|届|个月|时|周?岁)/.test(unit)
        ? []
        : [
            {
              before,
              number: inOnes(Number(number), scale),
              unit,
              said,
              ahead: input.slice(Math.max(0, index - AHEAD), index),
              clause: before + unit + after,
            },
          ],
  ),
);

/** The unit a goal's figure goes on with is that of the row: 片 of 片运动场. */
const sameUnit = (said: string, unit: string): boolean =>
  said.startsWith(unit) ||
  base(said.slice(0, unit.length)) === base(unit) ||
  base(said.slice(0, 1)) === base(unit);

/** 4批次/千人 is so many for each, and no number of 批次. */
const isOfEach = (unit: string): boolean => unit.includes('/') && !unit.startsWith('元');

/** The unit of a goal's figure is that of the row. */
const speaksUnit = ({ unit }: Stated, row: ReadIndicator): boolean =>
  row.unit !== null && sameUnit(unit, ownUnit(row)) && isOfEach(unit) === isOfEach(ownUnit(row));

/** Said with fewer digits: 206 of 206.4. */
const isRounded = (figure: number, whole: number): boolean =>
  Number.isInteger(figure) && Math.floor(whole) === figure && figure >= 10;

const A_YEAR: Readonly<Record<string, number>> = { 周: 52, 月: 12, 季: 4, 半年: 2, 学期: 2 };
const OFTEN = /每个?(周|月|季|半年|学期)度?[一-龥]{0,6}$/;
/** 每周1次 is 52次 of the year. */
const inYear = ({ before, number }: Stated): number => number * (A_YEAR[OFTEN.exec(before)?.[1] ?? ''] ?? 1);

/** The row's figure stands in the goal, or is what two told one after the other make. */
export const agrees = (row: ReadIndicator, figure: number, goals: readonly string[]): boolean =>
  goals.some(goal => {
    const own = statedIn(goal).filter(one => speaksUnit(one, row));
    return own.some(
      (one, at) =>
        one.number === figure ||
        inYear(one) === figure ||
        isRounded(figure, one.number) ||
        (at > 0 && one.number + (own[at - 1]?.number ?? 0) === figure),
    );
  });

const pairs = (text: string): string[] =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));

/** 全年, 共 and the like before what is counted. */
const LEAD = /^(全年|年内|当年|预计|计划|力争|确保|共|累计|新增|实现|完成|达到|不少于)+/;

/** Words that say no more than whom a service of that kind is always for, or that it is one. */
const SPOKEN_ALONG = /国家|免费|夫妇|孕妇|服务|健康|城乡|适龄|全[县市区]|群众|居民|农村|开展|医学/g;
/** The signs of what a name counts, without those words. */
const signsOf = remembered((name): readonly string[] => [
  ...objectOf(name.replace(DONE, '')).replace(SPOKEN_ALONG, ''),
]);
/** The name says more than the goal does: 法定审限内结案率 is not the 结案率 of the goal. */
const isNarrower = (words: string, name: string): boolean => {
  const there = new Set(words);
  return signsOf(name).filter(sign => !there.has(sign)).length > 3;
};

function saidOf(before: string, name: string): boolean {
  const words = before.replace(LEAD, '');
  const short = words.replace(/(人员|人数|学员|群众|企业)$/, '');
  return (
    (madeOf(words, name) && !isNarrower(words, name)) ||
    (measureOf(short).length === 2 &&
      measureOf(name).length <= 5 &&
      (objectOf(name).length <= 3 ? name.includes(short) : objectOf(name).endsWith(short)))
  );
}

/** A share the goal names by its last word alone, of what it spoke of just before. */
function leans({ before, ahead, unit }: Stated, name: string): boolean {
  const words = before.replace(LEAD, '');
  const whose = name.slice(0, -words.length);
  return (
    unit.startsWith('%') &&
    words.length >= 3 &&
    /[率度]$/.test(words) &&
    name.endsWith(words) &&
    whose.length >= 2 &&
    ahead.includes(whose)
  );
}

/** Of several things joined in one clause each figure is of the thing right behind it: 12个部门和40个村. */
const JOINED = /(?:和|与|及|、)$/;
function countsAnother({ before, unit, clause }: Stated, row: ReadIndicator): boolean {
  const thing = clause.slice(before.length + ownUnit(row).length);
  return JOINED.test(before) && unit.length > ownUnit(row).length && !row.name.includes(thing.slice(0, 1));
}

/** So many for each of many: no figure of the whole. */
export const BY_EACH = /^(每|[人户亩单村家场]均|[百千万]+[人名户台车])/;

/** True when the goal's clause names what the row counts, nearly word for word. */
export function speaksOf(one: Stated, row: ReadIndicator, object: string): boolean {
  const { before, unit, said, clause } = one;
  if (!speaksUnit(one, row) || countsAnother(one, row)) return false;
  if (leans(one, row.name)) return true;
  if ((object.length >= 3 && before.includes(object)) || saidOf(before, row.name)) return true;
  if (object.length === 2 && row.name.length <= 4 && saysDeed(object) && before.includes(object)) return true;
  const thing = object.replace(TAIL, '');
  if (thing.length >= 4 && madeOf(thing, clause)) return true;
  if (/[/每]/.test(row.unit ?? '') && /(标准|单价|成本)$/.test(before) && /(标准|单价|成本)$/.test(row.name))
    return true;
  const own = pairs(thing);
  const met = own.filter(pair => said.includes(pair) || (before + unit).includes(pair)).length;
  return own.length >= 3 && met / own.length >= ALIKE;
}

/** The goal's own limit: 失业率控制在4%以内. */
export const CEILING = /控制在|不超过|不高于|低于|以内|以下/;

/** The clause says all that the row's name does and puts the same thing before its figure: 改造2000年前建的小区11个. */
export function deedAndThing(one: Stated, row: ReadIndicator, object: string): boolean {
  const { before, ahead } = one;
  if (object.length < 4 || !speaksUnit(one, row)) return false;
  const clause = `${ahead}${before}`.split(/[，,；;。]/).at(-1) ?? '';
  return before.endsWith(object.slice(-2)) && [...object].every(sign => clause.includes(sign));
}

/** True where no other row and no other figure counts the same thing in the same unit. */
export const countedOnce = (
  row: ReadIndicator,
  object: string,
  rows: readonly ReadIndicator[],
  all: readonly Stated[],
): boolean =>
  rows.every(one => one === row || one.unit !== row.unit || !one.name.includes(object.slice(-2))) &&
  all.filter(one => speaksUnit(one, row) && one.before.endsWith(object.slice(-2))).length === 1;

/** The goal's very number for the thing, counted in pieces where the row counts people. */
export const isOtherUnit = ({ before, unit }: Stated, row: ReadIndicator, object: string): boolean =>
  /^[人名]$/.test(row.unit ?? '') && /^[件套台辆副部份册]/.test(unit) && madeOf(object, before);

/** Work put as one item, of things the goal itself counts: 宿舍维修 1项, where the goal has 3栋. */
const WORK = /(?:维修|修缮|改造|建设|安装|购置|采购|新建|更换|整治|治理|加固)(?:工程|项目)?$/;
export function countedIn(goal: string, row: ReadIndicator): string[] {
  const thing = row.name.replace(WORK, '');
  if (row.unit !== '项' || figureOf(row) !== 1 || thing === row.name || thing.length < 3) return [];
  return statedIn(goal).flatMap(({ number, unit, said, clause }) =>
    number > 1 && !/^[项%元次]/.test(unit) && [...thing].every(sign => clause.includes(sign)) ? [said] : [],
  );
}

/** From so many to so many: what is new is the difference. */
const GROWN = /([一-龥]{2,12})由(\d+)([一-龥]{1,2})(?:增加|增至|扩大|发展|提高)到?(\d+)/g;
/** What the goal says, where the row takes for new the whole it will have grown to. */
export function grownTo(goal: string, row: ReadIndicator): string[] {
  const thing = /^(?:新增|净增|增加)(.{2,})$/.exec(objectOf(row.name))?.[1];
  if (thing === undefined) return [];
  return [...plain(goal).matchAll(GROWN)].flatMap(([said, before = '', , unit, to]) =>
    before.includes(thing) && Number(to) === figureOf(row) && unit === ownUnit(row) ? [said] : [],
  );
}

const ALIKE = 0.75;
