import { plain } from '../reading/normalise.ts';

/** A year a text speaks of as its own, not as history, title, range or base. */
export interface YearSaid {
  readonly year: number;
  readonly quote: string;
}

const ASIDE =
  /《[^》]{0,120}》|“[^”]{0,40}”|[〔[(（](?:19|20)\d\d[〕\])）]|(?:19|20)\d\d年?度?[-—~至到](?:19|20)?\d\d年?/g;
const YEAR = /(?<!\d)((?:19|20)\d\d)年(?:度)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:[底末初]|前)?/g;
/** Words that make a year a base, a batch or history. */
const BEFORE = /(较|比|自|从|由|在|截至|截止|基于|对照|上年|基期|历史|同期|以|于)$/;
const AFTER =
  /^(以来|之前|实际|完成|达到?|为|的?(基础|水平|实绩|数据|结果|批|度?决算|批次|项目|续建|结转|招录|入学|毕业|级)|已|年?均|同期|相比|起|至|全年实际|共(有|完成)|末(有|为)|底(有|为|已))/;

/** Every year of a text spoken of as the time of doing. */
export function yearsIn(text: string): YearSaid[] {
  const read = plain(text).replace(ASIDE, found => '□'.repeat(found.length));
  return [...read.matchAll(YEAR)].flatMap(({ 0: quote, 1: year = '', index }) => {
    const before = read.slice(Math.max(0, index - 4), index);
    const after = read.slice(index + quote.length, index + quote.length + 8);
    return BEFORE.test(before) || AFTER.test(after) ? [] : [{ year: Number(year), quote }];
  });
}
