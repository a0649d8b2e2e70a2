import type { Part } from '../text/parts.ts';
import type { Idea } from './idea.ts';

/** Whoever uses what any such work makes: said more nearly where the goal says whom it serves. */
const ANYBODY = /(?:使用者|使用人员|使用群众|受益群众|受惠群众|服务对象|受助对象|领用对象|使用单位)满意度$/;
/** Those who are taught are asked where teaching is what the work is. */
const TAUGHT = /^参训人员满意度$/;
const isTaughtAside = ({ name }: Idea, parts: readonly Part[]): boolean =>
  TAUGHT.test(name) &&
  !parts.some(
    ({ source, plain }, at) =>
      (source === 'project' || at === parts.findIndex(one => one.source === 'goal')) && /训/.test(plain),
  );
/** Publics by the words of a goal, the more telling first. */
const PUBLICS: readonly (readonly [words: RegExp, whom: string | undefined])[] = [
  [/[茶果椒菜蚕棉菌药烟林]农/, undefined],
  [/移民|农牧民|牧民|渔民|侨眷|残疾人|患者|孕产妇|退役军人|妇女|(?<!已故)职工(?![供遗家])/, undefined],
  [/老年人|老人/, '老年人'],
  [/学生|师生|教室|校园|学校/, '师生'],
  [/游客|旅客|乘客|读者|观众/, undefined],
  [/农户|农民|种植户|养殖户/, '受益农户'],
  [/(?:对|为|给|向)[一-龥]{0,6}(?:企业|商户)/, '受益企业'],
  [/村民|行政村|农村|乡村/, '受益村民'],
  [/居民|小区|城区|社区|市民/, '受益居民'],
  [/企业|商户/, '受益企业'],
];

const whomIn = (parts: readonly Part[]): string | undefined => {
  const goal = parts.flatMap(({ source, plain }) => (source === 'goal' ? [plain] : [])).join('，');
  for (const [words, whom] of PUBLICS) {
    const found = words.exec(goal)?.[0];
    if (found !== undefined) return whom ?? found;
  }
  return undefined;
};

/** The same row asking the public that the goal names, where it asked nobody in particular. */
export function askedOfPublic(idea: Idea, parts: readonly Part[]): Idea {
  if (idea.work?.startsWith('general.') !== true || idea.quantity !== undefined) return idea;
  if (!ANYBODY.test(idea.name) && !isTaughtAside(idea, parts)) return idea;
  const whom = whomIn(parts);
  return whom === undefined
    ? idea
    : {
        ...idea,
        name: `${whom}满意度`,
        formula: `受访${whom}中评价满意的人数÷有效受访人数×100%，年度调查一次`,
      };
}
