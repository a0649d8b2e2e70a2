import type { Entry } from '../../library/schema.ts';
import { toWanYuan } from '../../reading/units.ts';
import { readValue } from '../../reading/value.ts';
import type { Quantity } from '../amounts/quantities.ts';
import { folded } from '../text/fold.ts';
import { pairsOf, within } from '../text/pairs.ts';
import type { Part } from '../text/parts.ts';
import { short } from '../text/short.ts';
import type { FoundWork } from '../work/find-work.ts';
import { ideaOf } from './from-quantity.ts';
import type { Idea } from './idea.ts';

/** A budget as it was told. */
export interface Budget {
  readonly idea: Idea | null;
  readonly quantity: Quantity | null;
  readonly note: string | null;
}

const NONE: Budget = { idea: null, quantity: null, note: null };

const TOTAL: Omit<Idea, 'part' | 'quantity'> = {
  level2: '成本指标',
  name: '项目总成本',
  formula: '年度内本项目支出合计，以决算为准',
  operator: '<=',
  unit: '万元',
  basisTypes: ['预算支出标准'],
  basisHint: '部门预算批复、经费测算表',
  source: '决算报表',
  evidence: '预算批复、决算表',
  ask: '批复的预算是多少？',
  origin: 'library',
};

/** 路灯年电费控制数 is no ceiling of the festival's lights: the texts must speak of what it bounds. */
const HALF = 0.5;
function isCeilingOf({ level2, unit, name }: Entry, work: FoundWork | undefined): boolean {
  if (level2 !== '成本指标' || unit !== '万元' || !/控制数$/.test(name)) return false;
  // 电费及维护费: no one of them is all that the money is for.
  if (work?.parts.some(({ source, plain }) => source === 'project' && /[及和与、]/.test(plain)) === true)
    return false;
  const told = new Set(work?.parts.flatMap(({ pairs }) => [...pairs]));
  return within(pairsOf(name.replace(/(?:支出|费用|资金|投资)?控制数$/, '')), told) >= HALF;
}

const SUM = /(?:共计?|合计|总计|总额)[:：]?\s*(\d[\d.,]*\s*[万亿]?元)/;

/** The amount a budget comes to: its sum, where several amounts are told. */
function amountOf(told: string): ReturnType<typeof readValue> {
  const read = readValue(told);
  const sum = read.number === null ? SUM.exec(told)?.[1] : undefined;
  return sum === undefined ? read : readValue(sum);
}

/** The ceiling of the cost as the budget states it; the work's own ceiling row where it has one. */
export function budgetOf(told: string | undefined, works: readonly FoundWork[]): Budget {
  const text = told?.trim() ?? '';
  if (text === '') return NONE;
  const { number, unit } = amountOf(text);
  if (number === null || (unit !== null && !/元$|^万$|^亿$/.test(unit)))
    return { ...NONE, note: `预算“${short(text, 40)}”读不出金额，请写成“10万元”这样` };
  if (/^[-−－]/.test(text))
    return { ...NONE, note: `预算“${short(text, 40)}”是负数，请核对；成本指标因此没有给数` };
  if (Number(number) === 0)
    return { ...NONE, note: '预算为0：没有资金的工作不列入预算项目，先核对预算数；成本指标因此没有给数' };
  const part: Part = { source: 'budget', text, plain: folded(text), pairs: new Set(), weight: 1 };
  const quantity: Quantity = {
    part,
    number,
    unit: unit === null ? '万元' : /元$/.test(unit) ? unit : `${unit}元`,
    operator: '<=',
    quote: text,
    verb: '',
    object: '',
  };
  const own = works
    .slice(0, 1)
    .flatMap(work => work.type.indicators.map(entry => ({ work, entry })))
    .find(({ entry }) => isCeilingOf(entry, works[0]));
  const idea = own === undefined ? TOTAL : ideaOf(own.entry, own.work);
  return {
    idea: { ...idea, unit: quantity.unit, part, quantity },
    quantity,
    note: unit === null ? `预算“${text}”没有写单位，按万元理解` : null,
  };
}

/** The budget in 万元 as the review wants it; null where none can be read. */
export function wanYuanOf(told: string | undefined): string | null {
  const { number, unit } = amountOf(told ?? '');
  return number === null ? null : toWanYuan(number, unit ?? '万元');
}
