/** A party congress or plenum; `verified` where the date was read in a source, not remembered. */
export interface Meeting {
  readonly key: string;
  readonly congress: number;
  /** 0 for the congress itself. */
  readonly plenum: number;
  /** Closing month, ISO. */
  readonly held: string;
  readonly verified: boolean;
}

const meeting = (congress: number, plenum: number, held: string, verified = false): Meeting => ({
  key: `${congress}.${plenum}`,
  congress,
  plenum,
  held,
  verified,
});

/** Oldest first. */
const MEETINGS: readonly Meeting[] = [
  meeting(17, 0, '2007-10'),
  meeting(17, 6, '2011-10'),
  meeting(18, 0, '2012-11'),
  meeting(18, 2, '2013-02'),
  meeting(18, 3, '2013-11'),
  meeting(18, 4, '2014-10'),
  meeting(18, 5, '2015-10'),
  meeting(18, 6, '2016-10'),
  meeting(18, 7, '2017-10'),
  meeting(19, 0, '2017-10'),
  meeting(19, 2, '2018-01'),
  meeting(19, 3, '2018-02'),
  meeting(19, 4, '2019-10', true),
  meeting(19, 5, '2020-10'),
  meeting(19, 6, '2021-11'),
  meeting(19, 7, '2022-10'),
  meeting(20, 0, '2022-10'),
  meeting(20, 2, '2023-02'),
  meeting(20, 3, '2024-07'),
  meeting(20, 4, '2025-10', true),
];

const NUMERAL: Readonly<Record<string, number>> = { 十七: 17, 十八: 18, 十九: 19, 二十: 20, 二十一: 21 };
const PLENUM = '一二三四五六七';
const CITED =
  /(?:第)?(十[七八九]|二十一|二十)(?:(?:次全国代表大会|大)|届(?:中央委员会)?(?:第)?([一二三四五六七])(?:中全会|中|次全体会议))(?:全会)?/g;

/** A meeting as a text names it. */
export interface Cited {
  readonly quote: string;
  readonly index: number;
  readonly congress: number;
  readonly plenum: number;
  /** Null for one this table does not know (yet to be held, or never). */
  readonly meeting: Meeting | null;
  /** True inside 《…》: the title of a document, which keeps its wording. */
  readonly inTitle: boolean;
}

const insideTitle = (text: string, index: number): boolean =>
  text.lastIndexOf('《', index) > text.lastIndexOf('》', index);

/** Every congress and plenum a text cites, in the order of the text. */
export function meetingsIn(text: string): Cited[] {
  return [...text.matchAll(CITED)].map(found => {
    const congress = NUMERAL[found[1] ?? ''] ?? 0;
    const plenum = found[2] === undefined ? 0 : PLENUM.indexOf(found[2]) + 1;
    const known = MEETINGS.find(held => held.congress === congress && held.plenum === plenum) ?? null;
    return {
      quote: found[0],
      index: found.index,
      congress,
      plenum,
      meeting: known,
      inTitle: insideTitle(text, found.index),
    };
  });
}

/** The newest meeting held up to a month ("2023-12"); null before the table begins. */
export const newestBefore = (month: string): Meeting | null =>
  MEETINGS.findLast(({ held }) => held <= month) ?? null;
