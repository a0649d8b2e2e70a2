import { Decimal } from 'decimal.js';
import { level2Key } from '../../reading/levels.ts';
import { toWanYuan } from '../../reading/units.ts';
import type { Quantity } from '../amounts/quantities.ts';
import type { Reference, Suggestion } from '../request.ts';
import { isEffect } from '../text/effect-words.ts';
import type { Part } from '../text/parts.ts';

const isCost = ({ level2 }: Suggestion): boolean => level2Key(level2)?.endsWith('cost') === true;

/** 名, 生 and 人 are counted alike. */
const heads = (unit: string): string => unit.replace(/^(?:名|位|生|学生)$/, '人');

const PER = /^(?:万|千)?元\/(.+)$/;

/** What the budget comes to for each unit of work, shown as arithmetic to hold the target against. */
function shareOf(
  unit: string,
  budget: Quantity,
  { quantities, parts }: { readonly quantities: readonly Quantity[]; readonly parts: readonly Part[] },
): Reference | null {
  const own = PER.exec(unit)?.[1];
  // The budget is of one year.
  const per = own === undefined ? undefined : heads(own.replace(/·年$/, ''));
  const all = quantities.filter(
    one => one.number !== null && one.apiece === undefined && heads(one.unit) === per,
  );
  const [only] = all;
  const wan = budget.number === null ? null : toWanYuan(budget.number, budget.unit);
  if (
    per === undefined ||
    only?.number == null ||
    all.length !== 1 ||
    wan === null ||
    Number(only.number) === 0 ||
    goesElsewhere(parts, only.part)
  )
    return null;
  const each = new Decimal(wan).times(10_000).div(only.number).toDecimalPlaces(2).toFixed();
  return {
    text: `${/元$/.test(budget.quote) ? budget.quote : budget.number + budget.unit}÷${only.number}${only.unit}≈${each}元/${own}`,
    source: `预算÷目标“${only.quote}”${only.arithmetic === undefined ? '' : `（${only.arithmetic}）`}`,
  };
}

/** Work that costs money of its own. */
const SPENT =
  /^(?:组织|开展|举办|继续|计划|全年|及时|另)*(?:对[^，]{1,12})?(?:新建|建设|修建|改造|维修|修缮|修复|修补|购置|采购|购买|更换|更新|安装|配备|配置|铺设|聘用|聘请|发放|补助|补贴|奖励|资助|救助|慰问|培训|开展|举办|组织|编制|印制|委托)|\d[\d.]*万?元/;

/** True where the goal says that other work, or a sum of its own, is paid from the same money. */
const goesElsewhere = (parts: readonly Part[], to: Part): boolean =>
  parts.some(
    part =>
      part !== to &&
      part.source === 'goal' &&
      SPENT.test(part.plain) &&
      !/[%‰]/.test(part.plain) &&
      !isEffect(part) &&
      !EACH.test(part.plain),
  );
/** 每人补助300元 is of the thing just counted. */
const EACH = /[每单][^，]{0,8}\d|[人户亩生]均/;

/** Unit costs with the budget's share beside them; it stays a reference, for not all of the budget goes there. */
export function withShares(
  suggestions: readonly Suggestion[],
  budget: Quantity | null,
  { quantities, parts }: { readonly quantities: readonly Quantity[]; readonly parts: readonly Part[] },
): Suggestion[] {
  if (budget === null) return [...suggestions];
  return suggestions.map(one => {
    if (one.value !== null || one.reference !== undefined || !isCost(one)) return one;
    const reference = shareOf(one.unit, budget, { quantities, parts });
    return reference === null ? one : { ...one, reference };
  });
}
