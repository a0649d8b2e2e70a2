const pad = (digits: string): string => digits.padStart(2, '0');
const LAST_DAY: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const YEAR = '(?:(20\\d\\d)(?:年度?|[./-]))?';
const MONTH = '(1[0-2]|0?[1-9])';
const DAY = '(3[01]|[12]\\d|0?[1-9])';
const TAIL =
  '(?:\\(?含\\)?)?(?:底|末|份|中旬|上旬|下旬|初)?(?:之?前|以前|内|止|到位|完成|结束|完工|竣工|开工|交付|验收)*';

/** 2024年11月30日, 2024.11.30, 11月30日前 */
const FULL = new RegExp(`^${YEAR}${MONTH}(?:月|[./-])${DAY}(?:日|号)?${TAIL}$`);
/** 2024年12月底前, 12月底, 2024年11月; a bare 2024.11 is a date only with a four-digit year */
const MONTHLY = new RegExp(`^(?:${YEAR}${MONTH}月${TAIL}|(20\\d\\d)[./-]${MONTH})$`);
/** 2023年底, 2025年年底前, 2020年, 2021年全年, 全年, 年底前, 当年 */
const YEARLY = new RegExp(`^(?:(20\\d\\d)年度?|本年度?|当年|年度)?(?:全年|年?(?:底|末|终|内))?${TAIL}$`);
const SPAN = /^(.+?)(?:--?|~|至|到)(.+)$/;
const QUARTER = /^(?:(20\d\d)年)?第?([一二三四1-4])季度(?:末|底)?(?:之?前)?$/;

const lastDay = (year: string, month: string): string => {
  const days = LAST_DAY[Number(month) - 1] ?? 31;
  const leap = Number(month) === 2 && Number(year) % 4 === 0 ? 1 : 0;
  return `${year}-${pad(month)}-${days + leap}`;
};

function single(text: string): string | null {
  const full = FULL.exec(text);
  if (full?.[2] !== undefined && full[3] !== undefined && /[月日]|20\d\d/.test(text))
    return `${full[1] ?? 'XXXX'}-${pad(full[2])}-${pad(full[3])}`;
  const monthly = MONTHLY.exec(text);
  const month = monthly?.[2] ?? monthly?.[4];
  if (month !== undefined) return lastDay(monthly?.[1] ?? monthly?.[3] ?? 'XXXX', month);
  const quarter = QUARTER.exec(text);
  if (quarter?.[2] !== undefined)
    return lastDay(
      quarter[1] ?? 'XXXX',
      String(('一二三四'.indexOf(quarter[2]) + 1 || Number(quarter[2])) * 3),
    );
  const yearly = YEARLY.exec(text);
  if (yearly !== null && /20\d\d年|全年|年底|年末|年内|年终|本年|当年/.test(text)) return yearly[1] ?? 'XXXX';
  return null;
}

/**
 * ISO date a deadline names: its last day ("2024-12-31"), or the year ("2024"); XXXX where no year is written.
 * For a span the end. Null when the text is no date.
 */
export function readDate(text: string): string | null {
  if (text.length > 40 || !/[年月季./-]/.test(text)) return null;
  const alone = single(text);
  if (alone !== null) return alone;
  const span = SPAN.exec(text);
  if (span?.[1] === undefined || span[2] === undefined) return null;
  const year = /20\d\d/.exec(span[1])?.[0];
  const startsLikeDate = single(span[1]) !== null || /^(20\d\d年)?(1[0-2]|0?[1-9])月?$/.test(span[1]);
  const end = single(span[2]);
  if (!startsLikeDate || end === null) return null;
  return end.startsWith('XXXX') && year !== undefined ? year + end.slice(4) : end;
}
