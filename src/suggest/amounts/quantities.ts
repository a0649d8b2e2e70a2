import type { Operator } from '../../domain/values.ts';
import { shared, withoutEach, withoutHeads } from '../text/each.ts';
import { ofStaff, wholeThing } from '../text/measure-words.ts';
import { besides, numbersIn, type Seen } from '../text/numbers-in.ts';
import { type Deed, deedOf } from '../text/objects.ts';
import type { Part } from '../text/parts.ts';
import { placeReached, withoutAsides, withoutBounds } from '../text/plain-words.ts';
import { inTradeWords } from '../text/spoken-words.ts';
import { type Alike, alikeIn } from './alike.ts';
import { changeIn } from './changed-by.ts';
import { countedBy } from './counted-by.ts';
import { deadlinesIn } from './deadlines.ts';
import { shareName } from './share-names.ts';
import { inAllOf, isSpecification, lengthOfWork } from './sizes.ts';
import { total, withoutOften } from './so-often.ts';
import { ageOf } from './told-by.ts';
import { type Level, levelOf } from './told-by-level.ts';
import { zerosIn } from './zeros.ts';

/** A number somebody wrote, and what it counts. */
export interface Quantity {
  readonly part: Part;
  /** Plain decimal; null for a deadline, whose words are in `text`. */
  readonly number: string | null;
  readonly number_to?: string;
  readonly text?: string;
  /** As written; 日期 for a deadline. */
  readonly unit: string;
  readonly operator: Operator;
  /** The words it stands in, as written. */
  readonly quote: string;
  readonly verb: string;
  readonly object: string;
  /** The words of its clause behind it. */
  readonly after?: string;
  /** What the text spoke of just before, where the quantity names no thing of its own. */
  readonly topic?: string;
  /** What it was before: 由78%提高到82%. */
  readonly baseline?: string;
  /** How the number follows from the quote: 每季度1次×4季度=4次. */
  readonly arithmetic?: string;
  /** 村, 人, 周 or 处·季度: said of each of them, the total is not stated. */
  readonly apiece?: string;
  /** Other things it is told of too. */
  readonly alike?: Alike;
  /** 约180件, 近400件, 3000人左右. */
  readonly about?: true;
  /** Whose money it is. */
  readonly level?: Level;
  /** The deed told before that touches it: 改造小区18个，涉及居民3150户. */
  readonly touchedBy?: string;
  /** How old those are whom it is told of: 80-99周岁. */
  readonly age?: string;
}

const GAP = /[\s]*$/;

const AT_LEAST =
  /(?:少说|起码|不下于?|(?:[不别]|不[得能准可许要])(?:[少低]于|小于)|大于等于|(?:至少|最少)[拿落收分挣]?|达到|≥|>=|[提升涨拉增加]到|提高到|增加到|提升到|上升到|增长到|扩大到|扩展到|拓展到|恢复[到至]|提高至|提升至|增加至|(?<!通)达)$/;
const MORE =
  /(?:超过|(?<=[率值额量数度入户人次资里积])超|(?<=[一-龥]{2})(?<![通超经不度审跨])过|突破|多于|高于|大于)$/;
/** 常年保持90%以上: how long, not what. */
const STEADY =
  /(?:常年|始终|长期|稳定|持续|全年|一直)*(?:保持|稳定|(?<=[率度例量])稳|维持|控制|力争|确保|实现)?(?:在|为|有)?$/;
const AT_MOST =
  /(?:(?:[不别]|不[得能准可许要])(?:超过?|突破|[高多大]于)|小于等于|控制在|≤|<=|压[缩减]至|压[缩减]到|[压减缩]到|缩短[至到]|[压卡控限锁][在到住]|降到|降至|下降到|下降至|降低到|降低至|减少到|至多|最多|(?<![不别得能准可许要])(?:低于|少于))$/;
/** 接通率要98%: wanted, in plain speech. */
const WANTED =
  /(?:要|得|须|应)?(?:保证|做到|达到|[稳保守]在|[稳保守]住|到|(?<!通)达|拉到|拉高到|(?:奔|冲|朝)着|(?<=[率度量温])保)?(?:在|个)?$|(?:搞|弄)$/;
/** 面积扩展到接近全市的8522平方公里. */
const EXTENDED = /(?:扩展|扩大|拓展)[到至](?:接近)?[一-龥]{0,8}的?$/;
const EACH_ONE = /(?:各|分别|(?<![户人亩场生村校年月日平次])[均都])$/;
const ABOUT = /(?:平均|(?<![签合预履节])约|大约|近|共计|[一总统拢]共|共|总计|合计|为|每人|人均)$/;

/** The sign stands before the sum that the share is of. */
const SIGNED = /(不低于|不少于|不高于|不超过)[一-龥]{2,6}$/;

/** 不发生1起事故: none, and told as such. */
const isNever = (before: string, { number }: Seen): boolean =>
  number === '1' && /(?:不得?|未|杜绝)(?:发生|出现)?$/.test(before);

function operatorOf(words: string, after: string): Operator {
  const before = words.replace(SIGNED, '$1');
  if (AT_MOST.test(before) || /^(?:\(含\))?(?:[及或]?以下|以内|之内|内(?!容|部))/.test(after)) return '<=';
  if (MORE.test(before)) return '>';
  return AT_LEAST.test(before) || /^(?:\(含\))?[及或]?(?:以上|往上)/.test(after) ? '>=' : '';
}

/** Told as near a number, and not as one. */
const isAbout = (before: string, after: string): boolean =>
  /(?:(?<![签合预履节])约|大概|差不多|(?<![最附邻临远])近|接近)$/.test(before) ||
  /^(?:左右|上下)/.test(after);

/** 24小时处理完, 15分钟到场: done by then. */
const BY_THEN =
  /^[一-龥]{0,3}(?:(?<![不])(?:[完毕好](?=$|[，。；])|修复|恢复)|出[动车警]|到场|到达|能到|打通|抢通|接通|办结|送到|赶到|答复)/;
const isByThen = ({ unit }: Seen, before: string, after: string): boolean =>
  /^个?小时$/.test(unit) && (BY_THEN.test(after) || /(?<![今以先之])后$/.test(before));

const CHANGED =
  /^\s*(?:提高|增加|提升|上升|增长|扩大|拓展|下降|降低|减少|压减|压降|压缩|缩减|缩短|精简|[提升涨降压拉增减缩])(?:到|至)/;
const bareBefore = (before: string): string =>
  before
    .replace(
      /到?(?:20\d\d年|今年|明年)?年[底末](?:之?前)?|到?20\d\d年(?:度|底|末)?(?:之?前)?|\d{1,2}月(?:\d{1,2}日)?[底末]?(?:之?前)?/g,
      '',
    )
    .replace(GAP, '')
    .replace(AT_MOST, '')
    .replace(AT_LEAST, '')
    .replace(MORE, '')
    .replace(ABOUT, '')
    .replace(EACH_ONE, '')
    .replace(STEADY, '')
    .replace(WANTED, '')
    .replace(EXTENDED, '');

/** True for a share of a whole. */
export const isShare = (unit: string): boolean => /^[%‰]$/.test(unit);

/** 脱贫户（含监测户）在校学生: said aside. */
const ASIDE = /^([一-龥]*)[（(][^（）()\d]{1,8}[)）](?=[一-龥]{2})/;
/** 对装配率达到50%的项目给予奖励: who is meant, no target. */
const isCondition = (unit: string, before: string, after: string): boolean =>
  /(?:^|，)(?:对|给|向)[^，]*$/.test(before) &&
  ((isShare(unit) && /^(?:及?以[上下])?的[一-龥]/.test(after)) ||
    (!/[家户]$/.test(unit) && WHO_HAS.test(after)));
/** 种植50亩以上的大户: who is meant by how much he has. */
const WHO_HAS = /^[及或]?以上的?[一-龥]{0,8}(?:大户|农户|主体|经营者|合作社|农场|企业|养殖场)/;

/** 其中大学毕业生不低于40%: a share of the whole just told. */
const ALL_OF_IT: Deed = { verb: '', object: '总长' };
const isNoun = (words: string): boolean => /^[一-龥]{2,8}$/.test(words) && shareName(words) === '';

/** 9个作业点人员、设备: the posts are counted, and not who is there. */
const POST = /^([一-龥]{2,6}(?:(?<!重)点|岗亭|卡口|窗口))人员$/;

function quantityOf(
  [before, behind]: readonly [string, string],
  { seen, part, baseline }: { seen: Seen; part: Part; baseline: string | undefined },
): Quantity | null {
  const written = [bareBefore(withoutHeads(before)), behind.replace(ASIDE, '$1')] as const;
  const line = lengthOfWork(seen.unit, written);
  const [bare, asWritten] = line ?? written;
  if (isCondition(seen.unit, before, asWritten)) return null;
  if (/^\s*[×*]\s*\d/.test(asWritten) && !/[一-龥]\s*$/.test(before)) return null;
  if (
    (line === null && isSpecification(seen.unit, [before, bare, behind], part.plain)) ||
    isNever(before, seen)
  )
    return null;
  const alike = alikeIn(before);
  const paid = shared(seen.unit, before);
  const [level, age] = [levelOf(paid, [bare, asWritten]), ageOf(paid, before)];
  const told = withoutOften(
    withoutEach(bare).replace(/[由从](?:上年|去年|现有|原有)?的?(?:\d|百分之).*$/, ''),
  );
  const [words, after] = inTradeWords([told, asWritten]);
  const reached = placeReached(before, asWritten);
  const deed = inAllOf(bare, seen.unit)
    ? ALL_OF_IT
    : reached !== ''
      ? { verb: '覆盖', object: reached }
      : (changeIn(bare, seen.unit) ??
        countedBy(seen, withoutAsides(words), withoutBounds(after, words, seen)));
  const counted =
    isShare(seen.unit) && part.among === true && isNoun(words) ? { ...deed, object: `${words}占比` } : deed;
  return {
    part,
    ...(seen.arithmetic === undefined ? {} : { arithmetic: seen.arithmetic }),
    ...total(seen, before),
    ...(seen.to === undefined ? {} : { number_to: seen.to }),
    unit: POST.test(counted.object) ? seen.unit : ofStaff(paid, counted.object, told),
    operator:
      seen.number === '0'
        ? '='
        : seen.to === undefined
          ? (seen.over === true ? '>' : operatorOf(before.replace(GAP, ''), asWritten)) ||
            (seen.round ? '>=' : isByThen(seen, before, asWritten) ? '<=' : '')
          : '',
    quote: part.text,
    ...counted,
    object: wholeThing(seen.unit, isShare(seen.unit) ? counted.object : withoutRate(counted.object)).replace(
      POST,
      '$1',
    ),
    after,
    ...(baseline === undefined ? {} : { baseline }),
    ...(alike === null ? {} : { alike }),
    ...(level === undefined ? {} : { level }),
    ...(age === undefined ? {} : { age }),
    ...(seen.about === true || isAbout(before, behind) ? { about: true } : {}),
  };
}

/** 对92家机构检查覆盖率达到100%: the rate is of them, and is not counted. */
const withoutRate = (object: string): string => object.replace(/(?<=.{2})(?:全?覆盖|合格|达标|完成)率$/, '');

/** 脱贫户1200户3400人: the homes told just before the people who live in them. */
const homesOf = (seen: Seen, all: readonly Seen[], text: string): Seen | undefined =>
  /^万?[人名位]$/.test(seen.unit)
    ? all.find(
        ({ unit, end }) => /^万?户$/.test(unit) && /^[、，（(]?(?:共计?|计)?$/.test(text.slice(end, seen.at)),
      )
    : undefined;

/** Every amount of work, share, sum or deadline that a part states, in the order written. */
export function quantitiesIn(part: Part): Quantity[] {
  const found: Quantity[] = [];
  let baseline: string | undefined;
  const all = numbersIn(part.plain);
  for (const seen of all) {
    if (CHANGED.test(part.plain.slice(seen.end)) && /[由从]/.test(part.plain.slice(0, seen.at))) {
      // 从三成提到五成: as it was written, where the number was worked out.
      baseline = seen.arithmetic === undefined ? seen.number : part.text.slice(seen.at, seen.end);
      continue;
    }
    const homes = homesOf(seen, all, part.plain);
    const told = homes === undefined ? null : besides(part.plain, { ...seen, at: homes.at }, all)[0];
    const around: readonly [string, string] =
      told !== null && deedOf(told, '').object !== '' ? [told, ''] : besides(part.plain, seen, all);
    const quantity = quantityOf(around, { seen, part, baseline });
    if (quantity !== null) found.push(quantity);
    baseline = undefined;
  }
  return [...found, ...zerosIn(part), ...deadlinesIn(part)];
}
