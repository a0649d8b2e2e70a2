import type { Operator } from '../domain/values.ts';
import { bare, NUMBER } from './amounts.ts';
import { chineseNumber } from './numerals.ts';
import { leading } from './operators.ts';
import { isUnit } from './units.ts';

/** 1.1万余人, 300余户: how many is not told to the last one. */
const SOME_MORE = /\d[万亿千百]?余[一-龥]/;

/** The one quantity a phrase is about. */
export interface Quantity {
  readonly operator: Operator;
  readonly number: string;
  readonly unit: string;
}

/** Measured against something that is not written there: the number alone is no target. */
const RELATIVE =
  /上年|去年|往年|同期|同比|环比|平均水平|基期|基础上|[较由从翻]|(?<![占对正])比(?![例重对率])/;
const DATED = /20\d\d年度?(?:\d{1,2}月(?:\d{1,2}日)?)?[底末]?(?:之?前|内)?/g;
/** Words of doing before a count: 举办2期培训, 约100人. A change (提升10%) is none. */
const DOING =
  /^(?:全年|年内|年度|共计?|合计|总计|约|大约|近|预计|计划|拟|完成|实现|开展|组织|举办|召开|培训|覆盖|新[增建]|建[设成]|购置|采购|配备|发放|印[发制]|救助|资助|补助|服务|受益|惠及|改造|维修|制作|发布|推送)+[一-龥]{0,8}$/;
const CHANGE = /增长|提升|提高|下降|降低|减少|上升|上涨/;
/** What follows shows that the unit went on, or that it is a date. */
const UNIT_GOES_ON = /^[·/%‰*]/;
const DATE_GOES_ON = /^[底末初份前]/;
const ARABIC = new RegExp(`(${NUMBER})(%|‰|[一-龥A-Za-z/·]{1,6})`);
const SPOKEN = /(?<![第一二两三四五六七八九十百千万])([一二两三四五六七八九十百千万]+)([一-龥]{1,4})/g;
const LONGEST = 30;

const unitAhead = (after: string): string | null => {
  for (let end = after.length; end > 0; end -= 1) {
    const unit = after.slice(0, end);
    if (isUnit(unit) && !/^[A-Za-z]$/.test(unit)) return unit;
  }
  return null;
};

/** A second counter may stand before it: 万头只以上. */
const behind = (after: string): Operator =>
  /^[一-龥]?(?:\(含\))?[及或]?以上/.test(after)
    ? '>='
    : /^(?:[一-龥]?(?:\(含\))?(?:[及或]?以下|以内)|之内|内)/.test(after)
      ? '<='
      : '';

/** A spoken count that certainly is one: 两次, 一种; 第一书记 and 一体化 are none. */
function spoken(text: string): { index: number; number: string; unit: string; after: string } | null {
  const all = [...text.matchAll(SPOKEN)].flatMap(found => {
    const unit = unitAhead(found[2] ?? '');
    const number = chineseNumber(found[1] ?? '');
    return unit === null || number === null
      ? []
      : [
          {
            index: found.index,
            number,
            unit,
            after: text.slice(found.index + (found[1] ?? '').length + unit.length),
          },
        ];
  });
  const [only] = all;
  return all.length === 1 && only !== undefined ? only : null;
}

/** A counter no list has, behind 万: 120万画幅; an amount, a bound or an effect is none. */
const OWN_COUNTER =
  /^(?!.*(?:资金|经费|投资|补[助贴]|费|支出|预算|收入|产值|贷款|收益|以[上下内]|左右|余|元))[一-龥]{1,3}$/;

function arabic(text: string): { index: number; number: string; unit: string; after: string } | null {
  const found = ARABIC.exec(text);
  const unit = unitAhead(found?.[2] ?? '');
  if (found?.[1] === undefined || unit === null) return null;
  const tail = text.slice(found.index + found[1].length + unit.length);
  if (/^[万亿]$/.test(unit) && OWN_COUNTER.test(tail))
    return { index: found.index, number: bare(found[1]), unit: unit + tail, after: '' };
  return {
    index: found.index,
    number: bare(found[1]),
    unit,
    after: text.slice(found.index + found[1].length + unit.length),
  };
}

/** True where a number is measured against last year or others. */
export const isRelative = (text: string): boolean => RELATIVE.test(text);

/** A phrase around one quantity: 100%覆盖, 至少全年完成2次宣传. Two numbers are a sentence, not a target. */
export function phrase(text: string): Quantity | null {
  if (text.length > LONGEST || isRelative(text)) return null;
  const start = leading(text);
  const body = start.rest.replace(DATED, '');
  const numbers = body.match(new RegExp(NUMBER, 'g'))?.length ?? 0;
  if (numbers > 1 || /[<>≥≤=±]/.test(body) || SOME_MORE.test(body)) return null;
  const found = numbers === 1 ? arabic(body) : start.operator === '' ? null : spoken(body);
  if (found === null) return null;
  const before = body.slice(0, found.index);
  if (start.operator === '' && before !== '' && (!DOING.test(before) || CHANGE.test(before))) return null;
  if (UNIT_GOES_ON.test(found.after)) return null;
  if (/^[年月日]$/.test(found.unit) && DATE_GOES_ON.test(found.after)) return null;
  const operator = start.operator === '' ? behind(found.after) : start.operator;
  return { operator, number: found.number, unit: found.unit };
}
