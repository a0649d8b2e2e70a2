import type { Level1Key, Level2Key } from '../domain/taxonomy.ts';
import { level1Key, level2Key } from '../reading/levels.ts';
import { remembered } from '../reading/remembered.ts';
import { simplified } from '../reading/traditional.ts';
import { bare, isFigure } from './cells.ts';

/** A printed 一级/二级指标 label: what it is about and how it stands, without its score. */
export interface LevelLabel<K> {
  readonly key: K;
  readonly text: string;
}

const LEVEL1 =
  /^(?:项目|预期|年度|实施)?(?:产出|完成|决策|投入|过程|管理|效益|效果|满意度?)类?指标$|^(?:产出|效果|效益|影响力?|满意度)目标$|^项目(?:决策|过程|管理|完成|产出|效益|效果)$|^成本指标$/;
const LEVEL2 =
  /^(?:产出)?(?:数量|质量|时效|进度|成本|成本控制)指标等?$|^产出(?:数量|质量|时效|成本)$|^(?:经济|社会|生态|环境|生态环境)(?:成本|效益)(?:指标)?等?$|^社会、经济、生态效益指标$|^可持续性?(?:发展)?(?:影响|效益)?(?:指标)?等?$|^预算控制指标$|^(?:社会公众[或和])?(?:服务|受益)?(?:对象)?(?:[或和、]受益者)?满意度?指标等?$/;

/** 一、产出指标, (二)效益指标, 1.数量指标, 0101数量指标. */
const ITS_NUMBER =
  /^(?:[(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})(?:[)][、.]?|[、.])|\d{1,4}(?=\p{Script=Han})|[A-Z](?:\d{1,4}[、.]?|[、.])(?=\p{Script=Han}))/u;

/** What is left of a cell where it is looked at as a label. */
const strip = remembered((text: string): string =>
  simplified(bare(text))
    .replace(ITS_NUMBER, '')
    .replace(/[([][^()[\]]{0,20}[)\]]?分?/g, ''),
);

const label = <K>(text: string, shape: RegExp, key: (label: string) => K | null): LevelLabel<K> | null => {
  const found = shape.test(text) ? key(text) : null;
  return found === null ? null : { key: found, text };
};

interface Labels {
  readonly one: LevelLabel<Level1Key> | null;
  readonly two: LevelLabel<Level2Key> | null;
}

const NEITHER: Labels = { one: null, two: null };

const LONGEST = 40;

const shortLabels = remembered((text: string): Labels => {
  if (isFigure(text)) return NEITHER;
  const stripped = strip(text);
  return { one: label(stripped, LEVEL1, level1Key), two: label(stripped, LEVEL2, level2Key) };
});

/** The labels of either level a cell is; each layout asks for them anew. */
const labelsOf = (text: string): Labels => (text.length > LONGEST ? NEITHER : shortLabels(text));

/** The 一级指标 a cell prints, or null. 成本指标 and 满意度指标 name either level: ask level by level. */
export const level1Label = (text: string): LevelLabel<Level1Key> | null => labelsOf(text).one;

/** The 二级指标 a cell prints, or null. */
export const level2Label = (text: string): LevelLabel<Level2Key> | null => labelsOf(text).two;

/** True for a label of either level. */
export const isLevelLabel = (text: string): boolean => {
  const { one, two } = labelsOf(text);
  return one !== null || two !== null;
};

/** 产出值, 数量值 too: where 指标 went, some pages put 值. */
const BARE1 = /^(?:产出|效益|效果|满意度?)值?$/;
const BARE2 =
  /^(?:数量|质量|时效|成本|(?:经济|社会|生态|环境|生态环境)(?:成本|效益)|可持续(?:影响|发展)?|(?:服务|受益)对象(?:满意度?)?)值?$/;

/** The level a cell of a headed table may be though it does without 指标: 产出（50分）, 数量; null for other texts. */
export const bareLevel = (text: string): 1 | 2 | null => {
  const word = text.length > 20 ? '' : strip(text);
  return BARE2.test(word) ? 2 : BARE1.test(word) ? 1 : null;
};

/** The 二级指标 under a heading of second levels, 指标 or not. */
export const secondLevel = (text: string): LevelLabel<Level2Key> | null => {
  const found = level2Label(text);
  if (found !== null || bareLevel(text) !== 2) return found;
  const stripped = strip(text);
  const key = level2Key(stripped);
  return key === null ? null : { key, text: stripped };
};

/** The 一级指标 under a heading of first levels, 指标 or not. */
export const firstLevel = (text: string): LevelLabel<Level1Key> | null => {
  const found = level1Label(text);
  if (found !== null || bareLevel(text) !== 1) return found;
  const stripped = strip(text);
  const key = level1Key(stripped);
  return key === null ? null : { key, text: stripped };
};

const BOTH = /^(.{2,12}?)(?: ?[-—–/>·]+ ?|\s+|(?<!^.{0,4})、)(.{2,18})$/su;

const PARTED = /[\p{Script=Han})）][-—–/>·、\s]/u;

/** 效益指标-经济: the first half says of what. */
const OF_BENEFIT = /^(?:经济|社会|生态|环境)$/;

/** 成本-经济成本: under this it is a first level. */
const OF_COST = /^(?:经济|社会|生态环境)成本/;

/** 产出指标-数量指标: both levels in one cell; null for other texts. */
export function bothLevels(text: string): { one: string; two: string } | null {
  if (text.length > 40 || !PARTED.test(text)) return null;
  const plain = text
    .trim()
    .replace(/^【([^【】]*)】$/, '$1')
    .replace(/^[一二三四五六七八九十]{1,3}、/, '');
  const [, over = '', under = ''] = BOTH.exec(plain) ?? [];
  const one = over === '成本' && OF_COST.test(under) ? '成本指标' : over;
  const two = OF_BENEFIT.test(under) ? `${under}效益` : under;
  return firstLevel(one) !== null && secondLevel(two) !== null ? { one, two } : null;
}

/** True for a level of either kind, 指标 or not, or for both in one cell. */
export const isLevel = (text: string): boolean =>
  firstLevel(text) !== null || secondLevel(text) !== null || bothLevels(text) !== null;

const PREFIX =
  /^(?:(?:项目|预期|年度)?(?:产出|完成|效益|效果|决策)指标|(?:产出)?(?:数量|质量|时效|成本)指标等?|(?:经济|社会|生态|环境|生态环境)(?:成本|效益)(?:指标|目标(?=\s*[:：]))?|可持续(?:发展)?影响(?:指标)?|(?:社会公众或)?(?:服务|受益)?(?:对象)?满意度指标等?|(?:服务|受益)对象满意度(?=\s*[:：])|(?:产出)?(?:数量|质量|时效|成本)(?=[:：]\s*[^\s\d≥≤=<>＝＜＞不])|满意度(?=[:：]\s*\p{Script=Han}{2,12}(?:满意|[率度]))|(?:(?:产出)?(?:数量|质量|时效|成本)|(?:经济|社会|生态)效益|可持续影响|满意度)(?=[—–-]{1,2}\p{Script=Han}))/u;

const BARE_HEAD = /^(?:(?:产出)?(?:数量|质量|时效|成本)|满意度)$/;

/** Cuts a label off the head of joined text, its score and colon too; null when it begins with none. */
export function cutLabel(text: string): { label: string; rest: string } | null {
  const found = PREFIX.exec(text)?.[0];
  if (found === undefined) return null;
  const rest = text
    .slice(found.length)
    .replace(/^\s*[(（][\d\s-]{1,8}分?\s*[)）]分?/, '')
    .replace(/^[\s:：。.—–-]+/, '');
  const next = rest.replace(/^(?:\d{1,2}|[一二三四])[.、．]\s*/, '');
  const label = BARE_HEAD.test(found) ? `${found}指标` : found.replace(/目标$|(?<=对象满意度)$/, '指标');
  if (PREFIX.test(next)) return { label, rest: next };
  return { label, rest: /指标$/.test(found) && /^\d{1,2}[:：]/.test(rest) ? `指标${rest}` : rest };
}

const PARENT: Readonly<Record<Level2Key, Level1Key>> = {
  quantity: 'output',
  quality: 'output',
  time: 'output',
  cost: 'output',
  economic_cost: 'cost',
  social_cost: 'cost',
  environment_cost: 'cost',
  economic: 'benefit',
  social: 'benefit',
  ecological: 'benefit',
  sustainable: 'benefit',
  satisfaction: 'satisfaction',
};

/** Where the trade files a 二级指标. */
export const parentOf = (key: Level2Key): Level1Key => PARENT[key];
