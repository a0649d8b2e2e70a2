import type { ReadIndicator } from '../reading/types.ts';
import { unitClass } from '../reading/units.ts';
import { amountOf, isPercent } from './row.ts';
import { madeOf, measureKey, objectOf, unitBase } from './same-measure.ts';

/** What makes a count of the same people or things another measure. */
const OTHER =
  /合格|达标|就业|受益|惠及|覆盖|参与|新增|获证|取证|通过|满意|及时|完好|验收|优秀|贫困|脱贫|重点|其中/;
/** The thing counted, without the row's own figure: 7天 and 42天 tell two visits apart. */
const thingIn = ({ name, value, unit }: ReadIndicator): string =>
  objectOf(name.replace(`${value.number ?? ''}${unit ?? ''}`, '').replace(/^(举办|完成)/, ''));

/** The same figure of the same thing, in other words: 14 个 of 应急供应网点. */
export function sameFigure(a: ReadIndicator, b: ReadIndicator): boolean {
  const [one, two] = [thingIn(a), thingIn(b)];
  if (OTHER.test(a.name) !== OTHER.test(b.name)) return false;
  return measureKey(a.name) === measureKey(b.name) || madeOf(one, two) || madeOf(two, one);
}

/** The figure of a row by which it may be found again: a count in single pieces, or a rate; no price, no date. */
export const counted = (row: ReadIndicator): string | null => {
  const [, tenThousand, unit = ''] = /^(万?)(.+)$/.exec(unitBase(row.unit) ?? '') ?? [];
  const km = unit === '公里';
  const count = amountOf(row) * (tenThousand === '万' ? 10_000 : 1) * (km ? 1000 : 1);
  const known = /^(thing|event|person|visit|area|length)$/.test(unitClass(row.unit ?? ''));
  const share = isPercent(row) && (row.kind === 'rate' || row.kind === 'awareness');
  return (known || share) && row.value.shape === 'number' && count >= 3
    ? `${count} ${km ? '米' : unit}`
    : null;
};

/** How a count over the year is put together; the people counted are the same. */
const AVERAGED = /[(（]?(按月平均|月平均|月均)[)）]?/;
const SUMMED = /[(（]?(全年累计|年累计|累计|全年)[)）]?/;
/** Some of the people, told apart by where they stand on a list, not by what is done for them. */
const LISTED = /^(扶贫|建档立卡|贫困人口|脱贫)/;
const bare = (name: string): string => name.replace(AVERAGED, '').replace(SUMMED, '').replace(LISTED, '');
const HEADS = /的?(人数|人次数?|人员数量|数量)$/;
/** The same people once as they came and once by the month: 临时救助人数, 临时救助人数(按月平均). */
export function countedTwice(a: ReadIndicator, b: ReadIndicator): boolean {
  const whom = objectOf(bare(b.name));
  return (
    AVERAGED.test(b.name) &&
    a.level2 === b.level2 &&
    /^(person|visit)$/.test(unitClass(a.unit ?? '')) &&
    unitClass(b.unit ?? '') === 'person' &&
    !AVERAGED.test(a.name) &&
    whom.length >= 4 &&
    HEADS.test(a.name) &&
    bare(a.name).replace(HEADS, '').endsWith(whom)
  );
}
