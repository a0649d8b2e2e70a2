import { NUMBER } from '../../reading/amounts.ts';
import { chineseNumber } from '../../reading/numerals.ts';
import { isEach, isOneOfEach, isPaidEach } from './each.ts';
import { withMore } from './half-more.ts';
import { isName, measureWordAt } from './measure-words.ts';
import { halvesIn, neighbours, rankAlone, smallShare } from './near-numbers.ts';
import { endsInDeed } from './objects.ts';

/** A number of a clause with the word that counts it. */
export interface Seen {
  readonly at: number;
  readonly end: number;
  readonly number: string;
  readonly to: string | undefined;
  readonly unit: string;
  /** 三百余户: at least so many. */
  readonly round: boolean;
  /** How the number follows from the words: 九成五=95%. */
  readonly arithmetic?: string;
  /** 过半: more than that. */
  readonly over?: boolean;
  /** 十来次: near so many. */
  readonly about?: boolean;
}

/** 10—15场; 70%-75%: the sign may stand at both ends. */
const DIGITS = `(?<![a-z\\d.,第每〔\\[]|×(?!\\d+个(?:乡镇|镇|村|社区))|[A-Z](?!\\d{1,3}[台套辆架部]))(${NUMBER})(?:(?:\\s?[-~—至到]|(?<![由从][^，]*)%[-~—至])\\s?(${NUMBER}))?\\s?`;
const WORDS =
  '[一二两三四五六七八九十百千][零一二两三四五六七八九十百千]{0,8}(?:万[零一二两三四五六七八九十百千]{0,7}|点[零一二三四五六七八九]{1,3})?';
/** 八到十场; 进一步 counts nothing. */
const SPOKEN = `(?<!几|数(?=[十百千万]))(?<![第统唯同之每百千万一二两三四五六七八九十])(?<!(?<!社)零)(?<!进(?=一))(?<![零一二两三四五六七八九十]点)(${WORDS})(?:[到至](${WORDS}))?`;
const PARTS = '[零一二两三四五六七八九十百点\\d.]{1,6}';
const SHARE = `(十万|[百千万])分(?:之|(?=百(?![货科分年日])))(${PARTS})(?:[到至](?:[百千]分之)?(${PARTS}))?`;
const FOUND = new RegExp(`${DIGITS}|${SHARE}|${SPOKEN}`, 'g');
const DATED = /^(?:年(?!限|度?以上|以上)|月(?!嫂)|日|号|点(?!次)|时)/;

/** Units of plain speech. */
const PLAIN_UNITS: Readonly<Record<string, string>> = {
  ...{ 平: '平方米', 回: '次' },
};

/** 九成五 is 95%; 成立 and 九成新 are no share. */
const TENTHS = /^成(?![立员果效本功年长为就熟套品交新不])([一二三四五六七八九半])?/;

/** 三百余户, 200多人, 十来个: at least so many. */
const ROUND = /^\s?[余多](?=[^\d\s])/;
const ABOUT_TEN = /^[来把](?=[^\d\s])/;
/** 两千万元 is told in 万元 as 2000万元 is. */
const IN_WAN = /^.+万$/;

/** The number as it was told, in plain decimal. */
function decimal(digits: string | undefined, share: string | undefined, words: string): string | null {
  if (digits !== undefined) return digits.replaceAll(',', '');
  return share === '百' ? '100' : chineseNumber(share ?? words.replace(/(?<=.)万$/, ''));
}

/** 每个村2万, 一家五万: money, though nobody says 元. */
const PAID =
  /(?:每[一-龥]{1,5}|一[家户村人]|[补奖花投卖]|补助|补贴|投资|投入|奖励|经费|资金|预算|收入|费用?|社零|消费|产值|销售额?|营业额|税收|融资|贷款|成交额?|金额|拨款|回款|外资|内资|进出口)(?:[给发够满]|约|大概|不超过|不低于|不少于|超?过|突破|达到?|最高|完成|争取|力争|实现|能|共|各|是|为|出|得|到|要|\d+到)*$/;
const SUM = /^(?=[，。；、)]|$|一分(?:钱)?(?:不|也)|左右|上下|以内|以上|最好|的(?:补[助贴]|奖励|津贴|钱))/;

/** 一学期1500块. */
const SO_LONG = /[一每](?:个)?(?:学期|季度|[月年天日餐顿])$/;

/** 排水沟1300m. */
const OF_LENGTH = /[沟渠路道管墙堤坝线栏网桥]长?(?:约|共)?$/;

/** 1.1万农牧民, 3200余贫困学生: people are counted as such without a word for it. */
const PEOPLE =
  /^(万?)(?:参保|参合|参加|受益|城乡|城镇|农村|贫困|困难|在校|在册|留守|低保|特困|脱贫|移民|老年|青少年|未成年|失业|残疾|常住|沿线|辖区|库区|山区|牧区|灌区)*(?:农牧民|农民|牧民|渔民|群众|居民|村民|市民|学生|师生|老人|老年人|残疾人|儿童|妇女|职工|患者|游客)(?!户|家庭|之家|协会|活动|文化|服务|医院)/;

/** A numeral of several signs is seldom part of a saying: whatever counts may stand behind it. */
const LONG = /^.*[十百千].+$|^.+[十百千]$/;

/** The word that counts, as it is written, and the unit it is. */
function unitAt(before: string, after: string, spoken: string | undefined): readonly [string, string] {
  if (spoken === undefined && /^m(?![\dA-Za-z²³/])/.test(after) && OF_LENGTH.test(before)) return ['m', '米'];
  const money = /^万?块(?:钱|的?(?![一-龥]))/.exec(after)?.[0].replace('的', '') ?? '';
  const isMoney = [PAID, SO_LONG, LACKS].some(one => one.test(before)) || isEach(before);
  if (money.endsWith('钱') || (money !== '' && isMoney)) return [money, money.replace(/块钱?/, '元')];
  if (SUM.test(after) && isPaidEach(before)) return ['', '元'];
  if (/^个人(?!体)/.test(after)) return ['个人', '人'];
  const told = /^秒[/每]百小时/.exec(after)?.[0];
  if (told !== undefined) return [told, '秒/百小时'];
  if (DAYS.test(after)) return ['日', '天'];
  const times = /^个((?:批|架|人|家|班|场)次)/.exec(after)?.[1];
  if (times !== undefined) return [`个${times}`, times];
  const dose = /^(万?)个([一-龥]{1,2}量)(?=$|[，、。；])/.exec(after);
  if (dose !== null && /[一-龥]{2}$/.test(before) && !endsInDeed(before))
    return [dose[0], `${dose[1] ?? ''}${dose[2] ?? ''}`];
  if (after.startsWith('个亿')) return [after.startsWith('个亿元') ? '个亿元' : '个亿', '亿元'];
  if (/^[万亿]/.test(after) && SUM.test(after.slice(1)) && (PAID.test(before) || isPaidEach(before)))
    return [after.charAt(0), `${after.charAt(0)}元`];
  const people = spoken === undefined ? PEOPLE.exec(after)?.[1] : undefined;
  if (people !== undefined) return [people, `${people}人`];
  const own = measureWordAt(after, spoken !== undefined);
  const word = own === '' && LONG.test(spoken ?? '') ? measureWordAt(after, false) : own;
  if (word === '' && spoken === undefined) {
    const rare = rareUnit(before, after);
    return [rare, rare];
  }
  return [word, PLAIN_UNITS[word] ?? word];
}

/** 机采血小板1100治疗量: nothing but a word that counts stands behind the number, and the thing before it. */
const RARE = /^(?:[万亿](?=[一-龥]))?[一-龥]{1,3}(?=$|[，、。；）)])/;
const NO_UNIT =
  /以[上下内]|[之年]?[前后]$|[余多来了的等年月日号时点分秒级类岁层代届期版强佳优]|[左右上下内外]$|元|^[万亿]$|道$|周年|车道|急救|大/;
const rareUnit = (before: string, after: string): string => {
  const unit = RARE.exec(after)?.[0] ?? '';
  const isNamed = /^[万亿]/.test(unit) || (/[一-龥]{2}$/.test(before) && !endsInDeed(before));
  return NO_UNIT.test(unit) || !isNamed ? '' : unit;
};

const digitAfter = (words: string): string => {
  const [, more = ''] = TENTHS.exec(words) ?? [];
  return more !== '' && measureWordAt(words.slice(2), true) === ''
    ? more === '半'
      ? '5'
      : (chineseNumber(more) ?? '')
    : '';
};

/** 六成 as 60 of a hundred; null for what is no number of tenths. */
function tenths(number: string, after: string): string | null {
  const more = digitAfter(after);
  return Number(number) > 10 || (more !== '' && number.includes('.'))
    ? null
    : String(Math.round(Number(number) * 100 + Number(more) * 10) / 10);
}

/** 六成以上, 九成五, 六到七成. */
function shareIn(text: string, found: RegExpExecArray): Seen | null {
  const [whole, digits, upTo, , , , words = '', upToWords] = found;
  const start = found.index + whole.length;
  const after = text.slice(start);
  const near = digits === undefined ? neighbours(words) : null;
  const told = near?.[0] ?? digits ?? chineseNumber(words);
  const last = near?.[1] ?? upTo ?? (upToWords === undefined ? undefined : chineseNumber(upToWords));
  const number = told === null ? null : tenths(told, last === undefined ? after : '成');
  const to = last == null ? undefined : tenths(last, after);
  if (number === null || to === null) return null;
  const end = start + (digitAfter(after) === '' ? 1 : 2);
  const range = to === undefined ? number : `${number}%-${to}`;
  return {
    ...{ at: found.index, end, number, to, unit: '%', round: false },
    arithmetic: `${text.slice(found.index, end)}=${range}%`,
  };
}

/** 500平方米以上的8家商场, 20户以上自然村: which ones are meant, not how many. */
const WHICH = /^(?:及|\(含\))?以[上下](?:的|(?=[一-龥]{2,}\d)|(?=自然村|行政村|村组|村民小组))/;
const OF_MORE = /^(?:及|\(含\))?以[上下]的[^，]*\d/;
const LEAST = /(?:达到?|至少|不少于|不低于|超过|突破|[≥>])$/;
/** 从60万元结余中安排: where it is taken from. */
const OUT_OF = /^(?:结余|存量|总额|资金|里|当|其)*中(?![心学小])/;
/** 一年进不了三万块的: which ones. */
const LACKS = /(?:[不没][到足满够]|没有|[一-龥]不[了到上])$/;
const isWhich = (before: string, after: string): boolean =>
  (LACKS.test(before) && after.startsWith('的')) ||
  OF_MORE.test(after) ||
  (/[从由]$/.test(before) && OUT_OF.test(after)) ||
  (WHICH.test(after) && !LEAST.test(before) && !endsInDeed(before));

/** 接报后30日内 says how long; 10月30日内 names a day. */
const DAYS = /^日(?:以内|之内|内)/;
const isDated = (before: string, after: string): boolean =>
  DATED.test(after) &&
  !/^年(?:以上|限)?$|^年(?:以上|以内)/.test(after) &&
  !(DAYS.test(after) && !/月\s?$/.test(before));

function seenIn(text: string, found: RegExpExecArray): Seen | null {
  const [whole, digits, upTo, of, share, shareTo, words = '', upToWords] = found;
  const start = found.index + whole.length;
  const rest = text.slice(start);
  const tens = /[十百千万0]$/.test(whole.trimEnd()) ? ABOUT_TEN.exec(rest)?.[0] : undefined;
  const round = ROUND.exec(rest)?.[0] ?? tens ?? '';
  const [before, after] = [text.slice(0, found.index), text.slice(start + round.length)];
  if (of === undefined && TENTHS.test(after)) return shareIn(text, found);
  if (words === '一二' && after.startsWith('期')) return null;
  const near = digits === undefined ? neighbours(share ?? words.replace(/(?<=.)万$/, '')) : null;
  const alone = rankAlone(words, before, rest);
  const told = near?.[0] ?? alone ?? decimal(digits, share, words);
  const small = smallShare(of, told);
  const number = small?.number ?? told;
  const last = shareTo ?? upToWords;
  const to =
    near?.[1] ??
    upTo?.replaceAll(',', '') ??
    (last === undefined ? undefined : chineseNumber(last.replace(/(?<=.)万$/, '')));
  // 三百万 is told in 万 whether or not 元 follows.
  const wan = IN_WAN.test(upToWords ?? words) ? '万' : '';
  const bare = wan !== '' && SUM.test(after) && PAID.test(before);
  const [own, counted] =
    of === undefined ? unitAt(before, after, digits === undefined ? words : undefined) : ['', ''];
  const unit = of === undefined ? (bare ? '元' : counted) : of === '百' ? '%' : '‰';
  const end = of === undefined ? start + round.length + own.length : start;
  if (number === null || to === null || unit === '' || isDated(before, after)) return null;
  if (isName(before, text.slice(found.index), digits === undefined)) return null;
  if (digits === undefined && isOneOfEach(text.slice(found.index))) return null;
  // 一户一策 is a saying, 两台四驱救护车 are two.
  if (words.length === 1 && /^[一二三四五六七八九十](?![百千万驱轮座轴])/.test(text.slice(end))) return null;
  if (!/[%‰]/.test(unit) && isWhich(before, text.slice(end))) return null;
  return {
    ...{ at: found.index, end, number, to },
    unit: bare ? '万元' : wan + unit,
    round: round !== '' || alone !== null,
    about: tens !== undefined || (alone !== null && ABOUT_TEN.test(rest)),
    ...(small === null ? {} : { arithmetic: small.arithmetic }),
    ...(small === null && share?.includes('点') === true && share.indexOf('.') < 0 && to === undefined
      ? { arithmetic: `${of}分之${share}=${number}${unit}` }
      : {}),
    ...(near === null ? {} : { arithmetic: `${share ?? words}=${near.join('-')}` }),
  };
}

const moreIn = (seen: Seen | null, text: string): Seen[] => (seen === null ? [] : [withMore(seen, text)]);

/** Numbers that count something, in the order written; names, dates and sayings are passed over. */
export const numbersIn = (text: string): Seen[] =>
  [...[...text.matchAll(FOUND)].flatMap(found => moreIn(seenIn(text, found), text)), ...halvesIn(text)].sort(
    (a, b) => a.at - b.at,
  );

/** The words beside a number, with other numbers in digits: 三百一十二户一千零二十人 names nothing. */
export function besides(text: string, seen: Seen, all: readonly Seen[]): [before: string, after: string] {
  const cut = (from: number, to: number): string => {
    let [told, at] = ['', from];
    for (const one of all)
      if (one !== seen && one.at >= from && one.end <= to) {
        told +=
          text.slice(at, one.at) +
          (/^\d/.test(text.slice(one.at))
            ? text.slice(one.at, one.end)
            : [one.number, ...(one.to === undefined ? [] : [one.to])].join('-') + one.unit);
        at = one.end;
      }
    return told + text.slice(at, to);
  };
  return [cut(0, seen.at), cut(seen.end, text.length)];
}
