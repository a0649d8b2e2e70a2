import { plain } from '../../reading/normalise.ts';
import { pairsOf, sharedPairs } from '../text/pairs.ts';
import { isHope } from '../text/parts.ts';
import type { FoundWork } from '../work/find-work.ts';
import type { Candidate } from './ranked.ts';
import type { Choice, Table } from './table.ts';

/** The side that people are asked on. */
export const SATISFIED = '服务对象满意度指标';
const CLOSE = 2;
/** One public by several names. */
const ALIKE: readonly RegExp[] = [
  /群众|居民|村民|市民|住户|公众|消费者|业主|参观/,
  /残疾|辅具/,
  /读者|观众|借阅/,
  /企业|单位/,
  /参加者|参与者|参赛|健身/,
  /妇女|妇幼|产妇/,
  /优抚|义务兵|烈属|军属/,
];
/** Whom the work is done against asks nothing of it. */
export const NOT_ASKED = /矫正|戒毒|吸毒|被监督|被审计|服刑/;

/** 防控服务对象 are all who are served. */
const WHOEVER = /服务对象$/;

const pairsOfPublic = (name: string): Set<string> => pairsOf(askedOf(name).replace(/服务|对象|人员/g, ' '));
export const isSamePublic = (a: string, b: string): boolean =>
  ALIKE.some(of => of.test(a) && of.test(b)) ||
  [a, b].some(name => WHOEVER.test(askedOf(name))) ||
  sharedPairs(pairsOfPublic(a), pairsOfPublic(b)) > 0;

const LONG_WORD = 3;
/** What any office does serves nobody beside. */
const ANY_OFFICE = 'organ-affairs.special-business';

/** Ids of library rows that wait for a word which the goal says, and which says much. */
export const toldEntries = (
  ranked: readonly Candidate[],
  { parts }: Choice,
): ReadonlySet<string | undefined> => {
  const said = parts.filter(part => part.source === 'goal' && !isHope(part));
  const isSaid = (word: string): boolean =>
    word.length >= LONG_WORD && said.some(({ plain }) => plain.includes(word));
  return new Set(ranked.flatMap(({ when, idea }) => (when.some(isSaid) ? [idea.entry] : [])));
};

/** True for a work beside the first that the goal says is done: its amount is stated, or a row that was told counts it. */
export const isDoneBeside = (
  { type, parts }: FoundWork,
  table: Table,
  told: ReadonlySet<string | undefined>,
): boolean =>
  !type.id.startsWith('general.') &&
  type.id !== ANY_OFFICE &&
  parts.some(part => part.source === 'goal' && !isHope(part)) &&
  table.ideas.some(
    ({ name, work, level2, quantity, entry }) =>
      level2 === '数量指标' &&
      work === type.id &&
      (quantity !== undefined ||
        told.has(entry) ||
        parts.some(({ pairs }) => sharedPairs(pairsOf(name), pairs) >= CLOSE)),
  );

/** 脱贫劳动力培训900人次 is of the trade of its clause, though no row of the trade counts it. */
export const isCounted = ({ parts }: FoundWork, { ideas }: Table): boolean =>
  ideas.some(
    ({ work, level2, quantity, part }) =>
      level2 === '数量指标' &&
      work === undefined &&
      quantity !== undefined &&
      part !== undefined &&
      parts.includes(part),
  );

/** Where a goal serves another public too, that one is asked as well: 参训学员 beside those who hold a post. */
export function takePublics(table: Table, choice: Choice, ranked: readonly Candidate[]): void {
  const { works, misfits } = choice;
  const asked = table.ideas.filter(({ level2 }) => level2 === SATISFIED);
  if (asked.length !== 1 || table.isFull) return;
  const told = toldEntries(ranked, choice);
  for (const work of works.slice(1)) {
    if (misfits.has(work.type.id) || !(isDoneBeside(work, table, told) || isCounted(work, table))) continue;
    const own = ranked.find(
      ({ idea, undone, stray }) =>
        idea.work === work.type.id && idea.level2 === SATISFIED && !undone && !stray,
    )?.idea;
    const fits =
      own !== undefined &&
      !NOT_ASKED.test(own.name) &&
      !asked.some(one => isSamePublic(one.name, own.name)) &&
      table.take(own);
    if (fits) return;
  }
}

/** Whose satisfaction: 青少年对科教活动满意度 and 青少年满意度 ask the same people. */
export const askedOf = (name: string): string => plain(name).replace(/(?:对(?!象).*)?满意(?:度|率)$/, '');
