import type { Profile } from '../../domain/profile.ts';
import type { Level2Key } from '../../domain/taxonomy.ts';
import type { Entry } from '../../library/schema.ts';

const KEYS: Readonly<Record<Entry['level2'], readonly Level2Key[]>> = {
  数量指标: ['quantity'],
  质量指标: ['quality'],
  时效指标: ['time'],
  成本指标: ['cost', 'economic_cost'],
  经济效益指标: ['economic'],
  社会效益指标: ['social'],
  生态效益指标: ['ecological'],
  // Where a form has no such side, a lasting effect is told among the social ones, its period in the value.
  可持续影响指标: ['sustainable', 'social'],
  服务对象满意度指标: ['satisfaction'],
};

const COSTS: Readonly<Record<NonNullable<Entry['cost']>, Level2Key>> = {
  经济成本指标: 'economic_cost',
  社会成本指标: 'social_cost',
  生态环境成本指标: 'environment_cost',
};

/** Where an indicator stands in a form. */
export interface Place {
  readonly level1: string;
  readonly level2: string;
  readonly key: Level2Key;
  /** Its rank in the form's own order. */
  readonly order: number;
}

const leavesOf = (profile: Profile): Place[] =>
  profile.taxonomy
    .flatMap(({ label, children }) =>
      children.map(child => ({ level1: label, level2: child.label, key: child.key })),
    )
    .map((leaf, order) => ({ ...leaf, order }));

/** The 一级 and 二级指标 of an indicator as the form prints them. */
export function placeIn(profile: Profile, of: Pick<Entry, 'level2' | 'cost'>): Place {
  const leaves = leavesOf(profile);
  const keys = of.cost === undefined ? KEYS[of.level2] : [COSTS[of.cost], ...KEYS[of.level2]];
  for (const key of keys) {
    const leaf = leaves.find(one => one.key === key);
    if (leaf !== undefined) return leaf;
  }
  return leaves[0] ?? { level1: '', level2: of.level2, key: 'quantity', order: 0 };
}

/** The place a printed 二级指标 has in the form, if it has one. */
export const placeOfKey = (profile: Profile, key: Level2Key | null): Place | undefined =>
  leavesOf(profile).find(leaf => leaf.key === key);
