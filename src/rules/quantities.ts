import { plain } from '../reading/normalise.ts';
import { remembered } from '../reading/remembered.ts';
import { isUnit, unitClass } from '../reading/units.ts';

/** Titles, file numbers, dates, ordinals and list marks: figures in them count nothing. */
const NOT_COUNTED = new RegExp(
  [
    '《[^》]{0,120}》',
    '“[^”\\d%]{0,24}”',
    '[〔[(](?:19|20)\\d\\d[〕\\])]第?\\d{0,5}号?',
    '(?:19|20)\\d\\d(?:[-~至、](?:19|20)?\\d\\d)?学?年度?',
    '\\d{1,2}(?:[-~至]\\d{1,2})?月(?:\\d{1,2}日)?(?:[底末初份])?',
    '第[\\d一二两三四五六七八九十百]+',
    '[\\d一二三四]季度',
    '“?[一二三]?十[一二三四五六七八九]五”?(?=规划|期间|时期|末|期末|目标|发展)',
    '[\\d两二三四五十]年(?:行动|滚动|规划|计划|攻坚|禁渔|以来|之?内|时间|左右)',
  ].join('|'),
  'g',
);
/** Sayings with a numeral in them. */
const SAYINGS =
  /一(?:次性|条龙|条心|张网|张图|件事|站式|把手|把尺子|套人马|个都|盘棋)|(?:最多|只|仅)跑一次|[两二三四五六七八九十]个(?=一|维护|确立|意识|自信|全面|确保|必须|坚持|统筹|到位|转变|不|方面|体系|层次|专项|环节|领域|文明|优先|最|更|新|大)|[两二三四五六七八九十]项(?=规定|制度|改革|纪律|机制|原则|补贴|补助|社会保险|保险|附加|审批)|一[个套项](?=良好|优良|和谐|安全|完整|完善|健全|科学|高效|公平)/g;

const ARABIC = /(?<![\dA-Za-z.])(\d[\d,]*(?:\.\d+)?)[余多来]?(%|‰|[一-龥A-Za-z/·㎡²³]{1,6})/g;
const COMPARED =
  /(?:≥|≤|>|<|不少于|不低于|不高于|不超过|不多于|至少|达到?|超过)[约近]?\d|(?:不少于|不低于|至少)[一二两三四五六七八九十百千万]/;
const SPOKEN =
  /(?<![第一二两三四五六七八九十百千万数])([一二两三四五六七八九十百千万]+)([余多来几]?)(人次|场次|课时|学时|公里|平方米|公顷|小时|年级|次|场|人|项|家|个|名|篇|期|份|套|台|辆|户|处|所|座|条|件|轮|册|本|块|间|栋|亩|吨|倍|村|校)/g;
const ROUND_ABOUT = /[上近超约过逾达]$/;
/** What is measured without a figure. */
const TOTAL =
  /全覆盖|应[一-龥]尽[一-龥]|零(?:事故|投诉|差错|上访|发生|死亡|增长|容忍|遗漏|舞弊|感染|伤亡)|清零|不发生|无[一-龥]{0,8}(?:事故|事件|差错)|百分之[一二三四五六七八九十百]+|过半|半数以上/g;
const MONEY_SET_ASIDE = /(?:预算|支出|资金|经费|投入|投资|安排|拨款|财政)[一-龥(]{0,6}$/;

function unitOf(after: string): string | null {
  for (let end = Math.min(after.length, 6); end > 0; end -= 1) {
    const unit = after.slice(0, end);
    if (isUnit(unit)) return /^[A-Za-z号月日]$/.test(unit) ? null : unit;
  }
  return null;
}

const arabic = (text: string): string[] =>
  [...text.matchAll(ARABIC)].flatMap(found => {
    const unit = unitOf(found[2] ?? '');
    if (unit === null) return [];
    const before = text.slice(Math.max(0, found.index - 12), found.index);
    if (unitClass(unit) === 'money' && MONEY_SET_ASIDE.test(before)) return [];
    return [`${found[1]}${unit}`];
  });

function counts(numeral: string, about: string, unit: string, before: string): boolean {
  if (unit === '年级') return false;
  if (/^[百千万]+$/.test(numeral) && about === '') return ROUND_ABOUT.test(before);
  return !(numeral === '一' && about === '' && /^[户人家村校]$/.test(unit));
}

const spoken = (text: string): string[] =>
  [...text.matchAll(SPOKEN)].flatMap(({ index, 0: all, 1: numeral = '', 2: about = '', 3: unit = '' }) =>
    counts(numeral, about, unit, text.slice(Math.max(0, index - 1), index)) ? [all] : [],
  );

/** The text without titles, file numbers, dates and list marks. */
const withoutDates = (text: string): string => plain(text).replace(NOT_COUNTED, '□').replace(SAYINGS, '□');

/** What a sentence counts or measures: 7场, 百余人, 95%; years, file numbers and sayings are none. */
export const quantitiesIn = remembered((written): readonly string[] => {
  const text = withoutDates(written);
  const found = [...arabic(text), ...spoken(text)];
  if (found.length === 0 && COMPARED.test(text)) return [COMPARED.exec(text)?.[0] ?? ''];
  return found;
});

/** True for a sentence whose fulfilment can be counted: a figure, or everything of something. */
export const isCountable = remembered(
  written => quantitiesIn(written).length > 0 || plain(written).match(TOTAL) !== null,
);
