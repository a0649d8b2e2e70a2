import { plain } from './normalise.ts';
import { onceFor, remembered } from './remembered.ts';
import { addPairs } from './similarity.ts';
import { unified } from './synonyms.ts';
import type { ReadIndicator, ReadProject } from './types.ts';

/** How plainly an indicator measures what a clause promises. */
type Strength = 'strong' | 'weak' | 'none';

/** One thing a goal promises, and the rows that measure it. */
interface LinkedClause {
  readonly text: string;
  readonly rows: readonly { readonly row: ReadIndicator; readonly strength: Exclude<Strength, 'none'> }[];
}

/** A goal with its promises; `strength` is that of the best of them. */
export interface LinkedGoal {
  /** Place of the goal among the project's goals. */
  readonly index: number;
  readonly text: string;
  readonly clauses: readonly LinkedClause[];
  readonly strength: Strength;
}

/** A project's goals and rows, tied together. */
export interface ProjectLinks {
  readonly goals: readonly LinkedGoal[];
  /** Rows no goal, purpose or name of the project speaks of. */
  readonly loose: readonly ReadIndicator[];
  /** How many rows name a result at all. */
  readonly results: number;
}

const TITLES = /《[^》]{0,120}》|“[^”]{0,60}”|[(（][^)）]{0,60}[)）]/g;
const FIGURES =
  /(?:20\d\d年度?|\d+月(?:\d+日)?|[底末初]?前|以前|年内|全年|上年|本年|当年|年底)|不少于|不低于|不超过|不高于|至少|达到|以上|以下|提高到|降到|≥|≤|>|<|=|\d+(?:\.\d+)?[%‰]?(?:万|亿)?(?:人次|场次|公里|平方米|家次|件次|册次|[人名场次期户家个所座处份篇套台亩吨件条项元册])?/g;
/** Words every goal and every indicator has. */
const STOP =
  /办好|搞好|示范|引领|带动|加强|提升|提高|增强|推动|推进|促进|助推|努力|积极|进一步|不断|切实|有效|全面|深入|着力|着眼|充分|继续|持续|实现|完成|确保|保障|保证|做好|抓好|开展|组织|举办|举行|实施|落实|围绕|通过|利用|发挥|激发|形成|营造|弘扬|优化|强化|完善|健全|改善|规范|工作|项目|活动|指标|目标|任务|事项|情况|相关|有关|各项|各类|能力|水平|质量|效果|作用|服务|发展|社会|经济|建立|机制|数量|比例|人数|人次|场次|次数|户数|家数|个数|份数|期数|面积|里程|满意度|合格率|完成率|及时率|覆盖率|知晓率|参与率|利用率|使用率|通过率|达标率|增长率|率|数|量|度|我县|我市|我局|全县|全市|全区|全乡|本县|县级|重点|主要|基本|条件|需求|经费|资金|成本|总|的|和|与|及|等|对|为|将|被|在|并|从|由|于|以|了/g;

type Pairs = ReadonlySet<number>;

const contentOf = remembered(text =>
  unified(plain(text).replace(TITLES, '').replace(FIGURES, ' ').replace(STOP, ' ')).replace(
    /[^一-龥A-Za-z ]+/g,
    ' ',
  ),
);

/** The character pairs of what a text is about. */
const pairsIn = remembered((text): Pairs => {
  const pairs = new Set<number>();
  for (const word of contentOf(text).split(' ')) addPairs(word, pairs);
  return pairs;
});

/** Those of some texts together. */
function pairsOf(texts: readonly string[]): Pairs {
  const pairs = new Set<number>();
  for (const text of texts) for (const pair of pairsIn(text)) pairs.add(pair);
  return pairs;
}

const shared = (a: Pairs, b: Pairs): number => {
  let count = 0;
  for (const pair of a) if (b.has(pair)) count += 1;
  return count;
};

interface Words {
  readonly name: Pairs;
  readonly all: Pairs;
}
const wordsIn = remembered((nameAndDescription): Words => {
  const [name = '', description = ''] = nameAndDescription.split('\0');
  const own = pairsIn(name);
  return { name: own, all: description === name ? own : pairsOf([name, description]) };
});
const wordsOf = ({ name, description }: ReadIndicator): Words => wordsIn(`${name}\0${description}`);

/** A clause as it is looked for; `own` are its words beyond those of the project's name, which every row shares. */
interface Asked {
  readonly text: string;
  readonly pairs: Pairs;
  readonly own: Pairs;
}

/** Satisfaction, cost and zeal measure a promise only if it speaks of them. */
function beside(text: string, { kind }: ReadIndicator): boolean {
  if (kind === 'satisfaction') return !/满意/.test(text);
  if (kind === 'cost') return !/成本|费用|支出|资金|经费|造价|节约/.test(text);
  return kind === 'attitude' && !/热情|积极|意识|氛围/.test(text);
}

/** 420名 tells of ≥420人. */
const OTHER_WORDS: Readonly<Record<string, readonly string[]>> = { 人: ['人', '名', '位'], 名: ['名', '人'] };

/** A text holds a row's very figure with its unit; 17场 does not hold 7场. */
function tells(text: string, { value: { number }, unit }: ReadIndicator): boolean {
  if (number === null || unit === null || !text.includes(number)) return false;
  return (OTHER_WORDS[unit] ?? [unit]).some(word => {
    const figure = number + word;
    for (let at = text.indexOf(figure); at >= 0; at = text.indexOf(figure, at + 1))
      if (!/[\d.,]/.test(text[at - 1] ?? '')) return true;
    return false;
  });
}

/** Half of either side's words met is plain; one of them, or the very figure with its unit, is a hint. */
function strengthOf(clause: Asked, row: ReadIndicator, words: Words): Strength {
  if (beside(clause.text, row)) return 'none';
  const common = shared(clause.pairs, words.name);
  const least = Math.min(clause.pairs.size, words.name.size);
  const figure = tells(clause.text, row);
  if (!figure && clause.own.size > 0 && shared(clause.own, words.all) === 0) return 'none';
  if ((least > 0 && common * 2 >= least && (common >= 2 || least === 1)) || (figure && common > 0))
    return 'strong';
  if (common > 0 || figure || shared(clause.pairs, words.all) > 1) return 'weak';
  return 'none';
}

/** A dot between two counted things parts them; in a plain list it does not. */
const CLAUSE_END = /[，；。！？;!?\n]|,(?!\d{3}(?!\d))|(?<=\d[一-龥%]{1,4})、/;

/** The promises of a goal: clauses that name something, the political opening left out. */
const promisesOf = remembered((goal): readonly { text: string; pairs: Pairs }[] =>
  plain(goal)
    .split(CLAUSE_END)
    .map(text => text.trim())
    .filter(text => !/习近平|党的[一二三十]|指导思想|为指导|全会精神|决策部署/.test(text))
    .map(text => ({ text, pairs: pairsIn(text) }))
    .filter(({ pairs }) => pairs.size > 0),
);

const EFFECTS = new Set(['economic', 'social', 'ecological']);

/** What work brings about is named in other words than the work: one character of the project's name is enough. */
const echoes = ({ level2 }: ReadIndicator, own: string, name: string): boolean =>
  EFFECTS.has(level2 ?? '') && [...own].some(char => /[一-龥]/.test(char) && name.includes(char));

/** Results a goal should name; time, cost, quality and lasting serve the project whatever a goal says. */
const RESULTS = new Set(['quantity', 'economic', 'social', 'ecological']);
const servesAll = ({ kind, level2 }: ReadIndicator): boolean =>
  !RESULTS.has(level2 ?? '') ||
  kind === 'satisfaction' ||
  kind === 'cost' ||
  kind === 'time' ||
  kind === 'completion';

function linkedGoal(
  { text, index, name }: { text: string; index: number; name: Pairs },
  rows: readonly { row: ReadIndicator; words: Words }[],
): LinkedGoal {
  const clauses = promisesOf(text).map(clause => {
    const { pairs } = clause;
    const asked = { ...clause, own: new Set([...pairs].filter(pair => !name.has(pair))) };
    const found = rows.flatMap(({ row, words }) => {
      const strength = strengthOf(asked, row, words);
      return strength === 'none' ? [] : [{ row, strength }];
    });
    return { text: clause.text, rows: found };
  });
  const all = clauses.flatMap(clause => clause.rows.map(({ strength }) => strength));
  return {
    index,
    text,
    clauses,
    strength: all.includes('strong') ? 'strong' : all.length > 0 ? 'weak' : 'none',
  };
}

/** Ties a project's goals to its rows; worked out once for each reading of a project. */
export const linksOf = onceFor((project: ReadProject): ProjectLinks => {
  const rows = project.indicators.map(row => ({ row, words: wordsOf(row) }));
  const name = pairsIn(project.raw.name ?? '');
  const goals = project.raw.goals.map(({ text }, index) => linkedGoal({ text, index, name }, rows));
  const told = project.raw.goals.map(({ text }) => plain(text));
  const context = pairsOf([project.raw.name ?? '', project.raw.purpose ?? '', ...told]);
  const own = contentOf(project.raw.name ?? '');
  const loose = rows.flatMap(({ row, words }) =>
    servesAll(row) ||
    words.name.size < 2 ||
    shared(words.all, context) > 0 ||
    echoes(row, contentOf(row.name), own) ||
    told.some(text => tells(text, row))
      ? []
      : [row],
  );
  return { goals, loose, results: rows.filter(({ row }) => !servesAll(row)).length };
});

/** How much of what a text names another text names too: a share of its words beyond the general ones, and their number. */
interface Overlap {
  readonly share: number;
  readonly size: number;
}

/** Compares any number of texts with one other, whose words are taken apart once. */
export function overlapWith(other: string): (text: string) => Overlap {
  const there = pairsIn(other);
  return text => {
    const own = pairsIn(text);
    return { share: own.size === 0 ? 0 : shared(own, there) / own.size, size: own.size };
  };
}
