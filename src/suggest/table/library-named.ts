import { unitClass } from '../../reading/units.ts';
import type { Quantity } from '../amounts/quantities.ts';
import { ideaOf } from '../rows/from-quantity.ts';
import type { Idea } from '../rows/idea.ts';
import { doingsIn } from '../rows/same-deed.ts';
import { doingOf } from '../text/doing.ts';
import { MEASURED } from '../text/measured.ts';
import { lastVerb } from '../text/objects.ts';
import type { Part } from '../text/parts.ts';
import { ANY_SIGN } from '../text/signs.ts';
import type { FoundWork } from '../work/find-work.ts';
import type { Candidate } from './ranked.ts';
import type { Choice, Table } from './table.ts';

type Stated = Idea & { readonly quantity: Quantity };

/** A piece of plain speech, or a word for any thing: 打到卡上, 估计, 老桥承重不行, 单位. */
const TORN =
  /^(?:单位|常规|日常|项目|对象|人员|任务|一人|一个人|[一每]天|名额|地方|点位?)$|^(?:估计|一共|总共|打到|能|会|今年|还|也|得)|[到上去来里着了]$|出去|迁进|得(?:厉害|很|慌)|不(?:行|算|好|够|着|灵)|快[塌倒坏垮]|老掉牙|[坏漏裂塌烂破]$/;
/** 亮的比例: a share of what one word of speech says; 防治效果比例 is of nothing. */
const SHARE = /^[一-龥]的?(?:比例|占比|率)$|(?:效果|成效)比例$/;

/** 15个项目: the unit says what is counted. */
const ANY_THING = /^个(?:项目|单位)$/;
/** 快检 is a deed in short. */
const DEED_IN_SHORT = /[检训]$/;

const stemOf = ({ object, name, unit }: Idea): string =>
  unit === '日期' || unit === '%'
    ? name.replace(/(?:完成)?时间$|的?(?:比例|占比|率)$/, '')
    : (object ?? name.replace(MEASURED, ''));

const isTorn = (idea: Idea): boolean => TORN.test(stemOf(idea)) || ANY_THING.test(idea.unit);

/** 小水库数量 tells a thing and no deed: it was named after the only words there were. */
function isBare(idea: Idea): idea is Stated {
  const stem = stemOf(idea);
  const { origin, level2, quantity, name, unit } = idea;
  if (origin !== 'goal' || quantity === undefined || quantity.apiece !== undefined) return false;
  if (quantity.alike !== undefined && unit !== '%') return false;
  if (unit === '%') return SHARE.test(name);
  if (unit === '日期') return TORN.test(stem);
  return (
    level2 === '数量指标' &&
    (isTorn(idea) ||
      (stem === name.replace(MEASURED, '') && lastVerb(stem) === null && !DEED_IN_SHORT.test(stem)))
  );
}

const plain = (unit: string): string =>
  unit
    .replace(/^[万千百]/, '')
    .replace(/^[名位]$/, '人')
    .replace(ANY_THING, '个');

/** 个 is said of whatever is counted; the length or weight of a thing is told in any unit of it. */
function countsAs(own: string, said: string): boolean {
  const kind = unitClass(own);
  if (plain(own) === plain(said)) return true;
  return said === '个'
    ? /^(?:thing|person)$/.test(kind)
    : /^(?:area|length)$/.test(kind) && kind === unitClass(said);
}

const signsIn = (name: string, text: string): number =>
  [...new Set(name.replace(MEASURED, ''))].filter(
    sign => /[一-龥]/.test(sign) && !ANY_SIGN.has(sign) && text.includes(sign),
  ).length;

/** The clause with those beside it: what is done is told before its amount or after it. */
function beside({ part }: Quantity, parts: readonly Part[]): string {
  const own = parts.filter(({ source }) => source === part.source);
  const at = own.indexOf(part);
  return own
    .slice(Math.max(0, at - 1), at + 2)
    .map(one => one.plain)
    .join('，');
}

/** The row's own deed is told in the clause; where that tells none, beside it, or it is what any such work does. */
function isDone({ idea: { name }, ofWhen }: Candidate, { part, verb }: Quantity, around: string): boolean {
  const own = doingsIn(name.replace(MEASURED, ''));
  if (own.length === 0 || [...doingOf(name.replace(/时间$/, ''))].some(sign => part.plain.includes(sign)))
    return true;
  const said = doingsIn(verb + part.plain);
  if (said.length > 0) return own.some(one => said.includes(one));
  return !ofWhen || own.some(one => doingsIn(around).includes(one));
}

/** 老桥 is a bridge of any age; 一类会议 is no other meeting. */
const saysAll = (name: string, stem: string): boolean => {
  const signs = [...stem].filter(sign => !/[老旧大中小新]/.test(sign) && !ANY_SIGN.has(sign));
  return signs.every(sign => name.includes(sign));
};

/** 拆违 of 拆除违法建设. */
const isShort = (name: string, stem: string): boolean =>
  stem.length === 2 &&
  !name.includes(stem) &&
  !/[老旧大中小新]/.test(stem) &&
  ![...stem].some(sign => ANY_SIGN.has(sign));

/** Words that name this work's thing, or one of its kind. */
const isOfTrade = (stem: string, { type }: FoundWork): boolean =>
  [...type.objects, ...type.triggers].includes(stem);

const SOME = 2;

interface Fit {
  readonly one: Candidate;
  readonly close: number;
}

/** 评审 of 竞赛县级评审完成时间: what must be done by that day. */
const doneBy = (name: string): string => name.replace(/(?:完成)?(?:时间|日期)$/, '').slice(-2);

/** How surely a row of the library counts what the goal does; 0 for not. */
function closeness(idea: Stated, one: Candidate, choice: Choice): number {
  const { quantity } = idea;
  const { idea: row, ofWhen, strange } = one;
  const around = beside(quantity, choice.parts);
  if (!countsAs(row.unit, quantity.unit) || !isDone(one, quantity, around)) return 0;
  const stem = stemOf(idea);
  if (idea.unit === '日期' && !around.includes(doneBy(row.name))) return 0;
  if (idea.unit === '%') return row.name.includes(stem) ? 1 : 0;
  if (idea.level2 !== row.level2) return 0;
  const near = signsIn(row.name, quantity.part.plain);
  if (isTorn(idea) && !strange)
    return near > 0 ? 1 + near : ofWhen && signsIn(row.name, around) < SOME ? 0 : 1;
  const work = choice.works.find(({ type }) => type.id === row.work);
  if (!strange && row.object !== undefined && work !== undefined && isOfTrade(stem, work)) return 1 + near;
  const end = row.name.replace(MEASURED, '').replace(PIECE, '').slice(-2);
  const same =
    end === stem.slice(-2) || (!strange && !ANY_SIGN.has(stem.slice(-1)) && end.includes(stem.slice(-1)));
  return (same || isShort(row.name, stem)) && saysAll(row.name, stem) ? 1 + near : 0;
}
/** 小区个数: what is left of its measure. */
const PIECE = /(?:[个座处所家辆台栋条份部口眼]|月均|在岗)+$/;

/** A name that says in what it is counted: 水库座数 of 5个. */
const nameIn = ({ name, unit }: Idea, said: string): string =>
  plain(unit) === plain(said) ? name : name.replace(/[个座处所家辆台件人]数$/, '数量');

/** 轮椅拐杖助听器260件: none of a list stands for all of it. */
function unfilled({ idea: row }: Candidate, stem: string, { works }: Choice): Idea {
  const work = works.find(({ type }) => type.id === row.work);
  const entry = work?.type.indicators.find(({ key }) => `${work.type.id} ${key}` === row.entry);
  return work === undefined ||
    entry === undefined ||
    row.object === stem ||
    TORN.test(stem) ||
    ANY_THING.test(row.unit)
    ? row
    : ideaOf(entry, work);
}

/** An amount that the goal states without its deed goes by the name that the library has for it, with its number and quote. */
export function nameByLibrary(table: Table, choice: Choice, ranked: readonly Candidate[]): void {
  const own = ranked.filter(
    ({ idea, undone, stray }) => idea.work?.startsWith('general.') === false && !undone && !stray,
  );
  for (const idea of table.ideas.filter(isBare)) {
    const [best] = own
      .map((one): Fit => ({ one, close: closeness(idea, one, choice) }))
      .filter(({ close }) => close > 0)
      .sort((a, b) => b.close - a.close);
    if (best === undefined) continue;
    const { quantity, part, unit } = idea;
    const row = unfilled(best.one, stemOf(idea), choice);
    table.exchange(idea, {
      ...{ ...row, name: nameIn(row, quantity.unit), unit, quantity },
      ...(part === undefined ? {} : { part }),
    });
  }
}
