/** 20241231, as a database keeps it. */
const RUN_TOGETHER = /^(20\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/;
const pad = (digits: string): string => digits.padStart(2, '0');

const YEAR = '(?:((?:19|20)\\d\\d)(?:年度?|[./-]))?';
const MONTH = '(1[0-2]|0?[1-9])';
const DAY = '(3[01]|[12]\\d|0?[1-9])';
const END = '(?:之?前|以前|内|止|到位|完成|结束|完工|竣工|开工|交付|验收|办结|上线)*';
const TAIL = `(?:\\(含\\))?(?:底|末|份|中旬|上旬|下旬|初)?${END}`;

/** 2024年11月30日, 2024.11.30, 11月30日前; without 月 only behind a year. */
const FULL = new RegExp(
  `^(?:${YEAR}${MONTH}月${DAY}|((?:19|20)\\d\\d)[./-]${MONTH}[./-]${DAY})[日号]?${TAIL}$`,
);
/** 2024年12月底前, 12月底, 2024年11月, 2024.11 */
const MONTHLY = new RegExp(`^(?:${YEAR}${MONTH}月${TAIL}|((?:19|20)\\d\\d)[./-]${MONTH})$`);
/** 2023年底, 2025年年底前, 2021年全年, 全年, 年底前 */
const YEAR_END = new RegExp(
  `^(?:((?:19|20)\\d\\d)年度?|本年度?|当年)?(?:全年度?|年?(?:底|末|终)|年?内|当年)${TAIL}$`,
);
/** 2026年, 2026年度完成 */
const YEAR_ONLY = new RegExp(`^((?:19|20)\\d\\d)年度?${END}$`);
/** 第三季度, 三季度前, 2024年2季度; a bare 2季度 is a length of time */
const QUARTER =
  /^(?:((?:19|20)\d\d)年)?第?(?:(?<=[年第])|(?!\d季度$))([一二三四1-4])季度(?:末|底)?(?:之?前|内|完成)*$/;
const HALF = /^(?:((?:19|20)\d\d)年)?([上下])半年(?:末|底)?(?:之?前|内|完成)*$/;
const SPAN = /^(.+?)(?:--?|~|至|到)(.+)$/;
const BARE_START = /^(?:(?:19|20)\d\d年?)?(?:1[0-2]|0?[1-9])月?$|^(?:19|20)\d\d$/;

const SPOKEN_YEAR = /[二2][〇零○0][〇零一二三四五六七八九]{2}(?=年)/g;
const SPOKEN_MONTH = /(十[一二]?|[一二三四五六七八九])(?=月)/g;
const NUMERALS = '〇一二三四五六七八九';

const spelled = (text: string): string =>
  text.replace(/[零○]/g, '〇').replace(/[〇一二三四五六七八九]/g, sign => {
    const at = NUMERALS.indexOf(sign);
    return at < 0 ? sign : String(at);
  });

/** 二〇二四年十二月 in digits. */
const inDigits = (text: string): string =>
  text
    .replace(SPOKEN_YEAR, spelled)
    .replace(SPOKEN_MONTH, month =>
      month.startsWith('十') ? `1${spelled(month.slice(1)) || '0'}` : spelled(month),
    );

function lastDay(year: string, month: string): string {
  const days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][Number(month) - 1] ?? 31;
  const leap = Number(month) === 2 && Number(year) % 4 === 0 ? 1 : 0;
  return `${year}-${pad(month)}-${days + leap}`;
}

function day(text: string): string | null {
  const found = FULL.exec(text);
  const month = found?.[2] ?? found?.[5];
  const date = found?.[3] ?? found?.[6];
  if (month === undefined || date === undefined) return null;
  const year = found?.[1] ?? found?.[4] ?? 'XXXX';
  const last = lastDay(year === 'XXXX' ? '2024' : year, month).slice(-2);
  return pad(date) > last ? null : `${year}-${pad(month)}-${pad(date)}`;
}

function month(text: string): string | null {
  const found = MONTHLY.exec(text);
  const named = found?.[2] ?? found?.[4];
  return named === undefined ? null : lastDay(found?.[1] ?? found?.[3] ?? 'XXXX', named);
}

function partOfYear(text: string): string | null {
  const quarter = QUARTER.exec(text);
  if (quarter?.[2] !== undefined)
    return lastDay(
      quarter[1] ?? 'XXXX',
      String(('一二三四'.indexOf(quarter[2]) + 1 || Number(quarter[2])) * 3),
    );
  const half = HALF.exec(text);
  return half === null ? null : lastDay(half[1] ?? 'XXXX', half[2] === '上' ? '6' : '12');
}

function year(text: string): string | null {
  const end = YEAR_END.exec(text);
  if (end !== null) return `${end[1] ?? 'XXXX'}-12-31`;
  return YEAR_ONLY.exec(text)?.[1] ?? null;
}

const single = (text: string): string | null => day(text) ?? month(text) ?? partOfYear(text) ?? year(text);

/**
 * ISO date a deadline names: its last day ("2024-12-31"), or the year where only that stands ("2024");
 * XXXX where no year is written. For a span its end. Null when the text is no date.
 */
export function readDate(written: string): string | null {
  const [, runYear, runMonth, runDay] = RUN_TOGETHER.exec(written) ?? [];
  if (runYear !== undefined) return `${runYear}-${runMonth}-${runDay}`;
  if (written.length > 40 || !/[年月季./-]/.test(written)) return null;
  const text = inDigits(written);
  const alone = single(text);
  if (alone !== null) return alone;
  const [, start, end] = SPAN.exec(text) ?? [];
  if (start === undefined || end === undefined) return null;
  const from = single(start);
  if (from === null && !BARE_START.test(start)) return null;
  const to = single(end) ?? (/^20\d\d$/.test(start) && /^20\d\d$/.test(end) ? end : null);
  const startYear = /20\d\d/.exec(start)?.[0];
  return to?.startsWith('XXXX') && startYear !== undefined ? startYear + to.slice(4) : to;
}
