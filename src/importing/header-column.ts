import { bare, type Cell } from './cells.ts';
import { isLevelLabel } from './level-labels.ts';
import { type Column, headerLabel, letters } from './vocabulary.ts';

/** A column of an indicator table; `mid` marks the 中期/长期 set printed beside the year's. */
export interface HeaderColumn {
  readonly key: Column;
  readonly mid: boolean;
  /** What a column without a place in a draft holds, as its heading says. */
  readonly holds?: 'score' | 'result' | 'direction';
}

const HOLDS: readonly (readonly [RegExp, NonNullable<HeaderColumn['holds']>])[] = [
  [/方向/, 'direction'],
  [/得分$|评分$/, 'score'],
  [/(?:实际|完成|上年|前年|半年|参考|实现).*(?:值|率|数|量|情况|水平)$|^实际$|(?:实际|完成|达成)$/, 'result'],
];

/** The column of a key, and what its heading says of it. */
export const column = (key: Column, heading: string): HeaderColumn => {
  const text = letters(heading);
  const holds = key === 'aside' ? HOLDS.find(([shape]) => shape.test(text))?.[1] : undefined;
  return { key, mid: isMid(heading), ...(holds === undefined ? {} : { holds }) };
};

export const isMid = (text: string): boolean =>
  /[(（](长期|中期|中长期)/.test(text) || /^(中期|长期)指标/.test(bare(text));

const WHEN = '(?:[上本当全]年度?|年度?|年初)?';
const SHAPES: readonly (readonly [RegExp, Column])[] = [
  [
    new RegExp(`^${WHEN}(?:实际|自评)?(?:实际|自评|完成|达成|实现)(?:数量?|量|值|分|情况|水平)?$`, 'u'),
    'aside',
  ],
  [new RegExp(`^${WHEN}(?:预期|预定)?(?:计划|目标|任务)(?:数量?|数值|量|值|水平)?$`, 'u'), 'value'],
  [/^(?:计量|量纲)(?:单位|名称)?$/u, 'unit'],
  [/^(?:考核|评价|绩效|任务|工作)(?:内容|事项|要点)$/u, 'name'],
];

const SHAPED = /[标划务成际评现量纲容项点]/u;
const LONGEST = 12;

/** What headings nobody listed announce by the words they are made of: 计划数, 本年完成; null for others. */
function shapedColumn(heading: string): Column | null {
  if (heading.length > LONGEST || !SHAPED.test(heading) || /\d/.test(heading)) return null;
  const text = letters(heading);
  return SHAPES.find(([shape]) => shape.test(text))?.[1] ?? null;
}

/** 前年 上年: a year before the target's, under one heading with it. */
export const isYearBefore = (text: string): boolean => /^(?:前年|上年)$/.test(text);

/** The column of one year under a heading that spans several; null for other texts. */
export function columnOfYear(text: string): HeaderColumn | null {
  if (isYearBefore(text)) return { ...column('aside', text), holds: 'result' };
  return /^预计当年(?:实现|完成)值?$/.test(text) ? column('value', text) : null;
}

/** 绩效指标值设定依据及数据来源: a heading in words of its own. */
const BASIS = /^(?:绩效)?指标值?(?:(?!指标)[^\d，。；]){0,6}依据(?:[和及与或、][^\d，。；]{2,6})?$/u;

/** The column a heading names; null for other texts. */
export const columnOf = (cell: Cell, least: number): HeaderColumn | null => {
  if (cell.raw === '' || isLevelLabel(cell.raw)) return null;
  const year = columnOfYear(bare(cell.raw));
  if (year !== null) return year;
  const known = headerLabel(cell.raw, 1)?.key ?? shapedColumn(cell.raw) ?? headerLabel(cell.raw, least)?.key;
  const key = known ?? (BASIS.test(bare(cell.raw)) ? 'basis' : undefined);
  return key === undefined ? null : column(key, cell.raw);
};
