/** What a project means to print, before any layout: the content of other departments, and rows of further kinds. */

import { Dice } from '../dice.ts';
import { DEPARTMENTS } from '../noise-departments.ts';

/** One indicator; `sign` is one of ≥ ≤ =, "" for a target in words. */
export interface PlainRow {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly sign: string;
  readonly amount: string;
  readonly unit: string;
  readonly basis: string;
  readonly weight: string;
  readonly actual: string;
  readonly score: string;
}

export interface PlainProject {
  readonly name: string;
  readonly department: string;
  readonly total: string;
  readonly goals: readonly string[];
  readonly rows: readonly PlainRow[];
}

const LEVELS = [
  ['产出', '数量'],
  ['产出', '质量'],
  ['产出', '时效'],
  ['产出', '成本'],
  ['效益', '社会效益'],
  ['效益', '可持续影响'],
  ['满意度', '服务对象满意度'],
] as const;

/** More rows for each second level: dates, words, small numbers, units made of two. */
const MORE: readonly (readonly (readonly [name: string, value: string])[])[] = [
  [
    ['新建业务用房面积', '≥1346.5平方米'],
    ['召开工作推进会次数', '=4次'],
    ['发放宣传资料', '≥20000份'],
  ],
  [
    ['设备验收合格率', '=100%'],
    ['台账登记规范性', '规范'],
    ['资料差错率', '≤0.5%'],
  ],
  [
    ['项目完成时间', '2024年12月底前'],
    ['工作任务按期完成率', '≥95%'],
    ['问题整改时限', '≤15天'],
  ],
  [
    ['项目总成本', '≤86.4万元'],
    ['宣传资料印制单价', '≤2.5元/份'],
    ['人均培训成本', '≤400元/人'],
  ],
  [
    ['带动就业人数', '≥65人'],
    ['提升基层服务能力', '明显提升'],
    ['有责投诉件数', '≤3件'],
  ],
  [
    ['长效管理机制健全性', '健全'],
    ['设施使用年限', '≥10年'],
    ['对行业发展的影响', '长期'],
  ],
  [
    ['上级主管部门满意度', '≥95%'],
    ['培训学员满意度', '≥90%'],
  ],
];

/** How many rows stand under a second level: one each, several, or none under some. */
export type Density = 'single' | 'several' | 'gaps';

function rowOf([name, value, basis]: readonly [string, string, string], slot: number, dice: Dice): PlainRow {
  const [level1, level2] = LEVELS[slot] ?? LEVELS[0];
  const found = /^([≥≤=]?)(\d[\d.]*)(\D*)$/.exec(value);
  const [, sign = '', amount = value, unit = ''] = found ?? [];
  const weight = dice.pick(['10', '5', '15', '8']);
  const better =
    sign === '≥' && unit !== '%' && dice.chance(40) ? String(Math.ceil(Number(amount) * 1.04)) : amount;
  const score = dice.chance(80) ? weight : String(Number(weight) - 1);
  return { level1, level2, name, sign, amount, unit, basis, weight, actual: `${better}${unit}`, score };
}

/** The `at`th project of a document. */
export function plainProject(seed: number, at: number, density: Density): PlainProject {
  const dice = new Dice(seed * 7 + at);
  const department = DEPARTMENTS[(seed + at) % DEPARTMENTS.length] ?? DEPARTMENTS[0];
  const work = department.works[0] ?? DEPARTMENTS[0].works[0];
  const rows = (work?.rows ?? []).flatMap((row, slot): PlainRow[] => {
    if (density === 'gaps' && slot > 0 && slot < 6 && dice.chance(35)) return [];
    const more = MORE[slot] ?? [];
    const from = dice.below(more.length);
    const extra = density === 'several' ? 1 + dice.below(2) : 0;
    const others = Array.from({ length: extra }, (_, step) => more[(from + step) % more.length] ?? more[0]);
    const swapped = density !== 'several' && dice.chance(30) ? [more[from] ?? row] : [row];
    return [...swapped, ...others].flatMap(one =>
      one === undefined ? [] : [rowOf([one[0], one[1], one[2] ?? '工作计划'], slot, dice)],
    );
  });
  const total = `${12 + dice.below(80)}.${1 + dice.below(9)}`;
  return { name: work?.name ?? '', department: department.unit, total, goals: work?.goals ?? [], rows };
}

/** Both levels of which some have no row, in their order. */
export const ALL_LEVELS: readonly (readonly [string, string])[] = LEVELS;
