import { bare } from './cells.ts';
import { type Column, letters } from './vocabulary.ts';

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
  [/(?:实际|完成|上年|前年|半年|参考|实现).*(?:值|率|情况|水平)$|^实际$/, 'result'],
];

/** The column of a key, and what its heading says of it. */
export const column = (key: Column, heading: string): HeaderColumn => {
  const text = letters(heading);
  const holds = key === 'aside' ? HOLDS.find(([shape]) => shape.test(text))?.[1] : undefined;
  return { key, mid: isMid(heading), ...(holds === undefined ? {} : { holds }) };
};

export const isMid = (text: string): boolean =>
  /[(（](长期|中期|中长期)/.test(text) || /^(中期|长期)指标/.test(bare(text));

/** 前年 上年: a year before the target's, under one heading with it. */
export const isYearBefore = (text: string): boolean => /^(?:前年|上年)$/.test(text);

/** The column of one year under a heading that spans several; null for other texts. */
export function columnOfYear(text: string): HeaderColumn | null {
  if (isYearBefore(text)) return { ...column('aside', text), holds: 'result' };
  return /^预计当年(?:实现|完成)值?$/.test(text) ? column('value', text) : null;
}
