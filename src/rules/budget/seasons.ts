/** A work that falls on a fixed date, by the words that name it. */
export interface Season {
  readonly words: RegExp;
  readonly name: string;
  /** First month of it. */
  readonly month: number;
}

/** Fixed dates of the calendar of county work; earliest month first where several. */
const SEASONS: readonly Season[] = [
  { words: /春节(期间)?(走访)?慰问|春节联欢|迎新春/, name: '春节慰问', month: 1 },
  { words: /学雷锋|三八妇女节|植树节/, name: '三月主题活动', month: 3 },
  { words: /世界读书日|全民阅读月/, name: '世界读书日', month: 4 },
  { words: /科技(活动)?周/, name: '科技活动周', month: 5 },
  { words: /科技工作者日/, name: '全国科技工作者日', month: 5 },
  { words: /全国助残日/, name: '全国助残日', month: 5 },
  { words: /中考|高考/, name: '中高考', month: 6 },
  { words: /安全生产月/, name: '安全生产月', month: 6 },
  { words: /防汛|汛期/, name: '防汛', month: 6 },
  { words: /科普日|科普月/, name: '全国科普日（月）', month: 9 },
  { words: /教师节/, name: '教师节', month: 9 },
  { words: /农民丰收节/, name: '农民丰收节', month: 9 },
  { words: /重阳|敬老月|老年节/, name: '重阳节', month: 10 },
  { words: /国家宪法日|宪法宣传周/, name: '国家宪法日', month: 12 },
];

/** The fixed dates a text names. */
export const seasonsIn = (text: string): readonly Season[] => SEASONS.filter(({ words }) => words.test(text));
