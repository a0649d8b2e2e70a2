import { bare, type Cell } from './cells.ts';
import type { HeaderColumn } from './header-column.ts';
import { type Column, formLabel, headerLabel } from './vocabulary.ts';

/** 上半年目标值, 1-6月指标值, 上年目标值: not the year's. */
export const OF_A_PART = /[半上去前]年|季度?|阶段|^\d{1,2}[-~—至]\d{1,2}月|至\d{1,2}月/;
/** Behind the quarters or the half-year. */
const ALL_YEAR = /^(?:全年|年度|本年|当年|合计)$/;
/** Beside 绩效指标 it holds the kinds of indicators. */
const OF_KINDS = /^(?:(?:年度)?绩效目标|(?:目标|绩效)(?:类型|类别|分类|分解)|类型|类别|分类)$/;
const OF_A_ROW = /指标|内容|名称|事项/;

/**
 * What a heading means by where it stands: after both levels and before the target it names the indicator, whatever it
 * is called; after the name, a goal is its target; another heading opens a column of its own that a draft has no place for.
 */
export function byPlace(
  columns: readonly (HeaderColumn | null)[],
  cells: readonly Cell[],
): (HeaderColumn | null)[] {
  const found = [...columns];
  const keys = (key: Column): number => found.findIndex(column => column?.key === key);
  const raw = (at: number): string => cells[at]?.raw ?? '';
  const set = (at: number, key: Column): void => {
    if (at >= 0) found[at] = { key, mid: false };
  };
  const [one, two, value] = [keys('level1'), keys('level2'), keys('value')];
  if (keys('name') < 0 && one >= 0 && two > one)
    set(
      found.findIndex(
        (column, at) =>
          at > two &&
          (value < 0 || at < value) &&
          (column === null ? OF_A_ROW.test(raw(at)) : column.key === 'group'),
      ),
      'name',
    );
  const group = found.findIndex(column => column?.key === 'group');
  const kinds = group === 1 && found[0] === null && OF_KINDS.test(bare(raw(0)));
  if (keys('name') < 0 && one < 0 && two < 0 && kinds && value > group) {
    set(0, 'level2');
    set(group, 'name');
  }
  const lone = cells.length === 0 ? group === 0 : /^(?:绩效)?指标$/.test(bare(raw(0)));
  if (keys('name') < 0 && one < 0 && two < 0 && value > 0 && lone) set(0, 'name');
  const name = keys('name');
  if (name > 0 && one < 0 && two < 0 && found[0] === null && OF_KINDS.test(bare(raw(0)))) set(0, 'level2');
  if (name >= 0 && value < 0)
    set(
      found.findIndex(
        (column, at) =>
          at > name &&
          column === null &&
          (formLabel(raw(at))?.key === 'goal' ||
            (ALL_YEAR.test(bare(raw(at))) && OF_A_PART.test(bare(raw(at - 1))))),
      ),
      'value',
    );
  const target = found.findLastIndex(column => column?.key === 'value');
  const told = found.findIndex((column, at) => column?.key === 'name' && at > target);
  if (name >= 0 && name < target && keys('description') < 0 && /内容$/.test(bare(raw(told))))
    set(told, 'description');
  const level = Math.max(0, keys('level1') < 0 ? name : keys('level1'));
  return found.map((column, at) =>
    column === null && at > level && raw(at) !== '' && headerLabel(`${raw(at - 1)}${raw(at)}`) === null
      ? { key: 'aside', mid: false }
      : column,
  );
}
