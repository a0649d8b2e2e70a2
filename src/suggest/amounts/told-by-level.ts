import { unitClass } from '../../reading/units.ts';
import type { Quantity } from './quantities.ts';

/** Whose money it is: 省级; with the words around it where they name nothing but the pay. */
export interface Level {
  readonly of: string;
  readonly whom: string;
  /** 补助 of 市级补助; undefined where the level is of a thing: 市级示范社补助. */
  readonly pay?: string;
}

const PAY = '补助|奖励|奖补|补贴|资助|配套|贴息';
const LEVELLED = new RegExp(
  `^(.*?)(国家级|中央(?:财政)?|[省市县区乡镇村]级(?:财政)?|[省市县区镇](?:财政)?(?=${PAY}))(.*)$`,
);
const ONLY_PAY = new RegExp(
  `^(?:(${PAY})|资金|经费|标准|每[一-龥]{1,3}|给予|为|各|一次性|最高|不超过|[的再])*$`,
);
const BETWEEN = /[、，；：:]|和|与|及|[\d.]+[万亿]?元?(?:\/[一-龥]+)?/;
const PAID_BEHIND = new RegExp(`^(?:的标准)?(?:给予|予以|进行|发放)(${PAY})`);
const LEADS = /^.*(?:[对给向]|争取|按照?|认定|的)/;
const TRAILS = /(?:给予|予以|按照?|标准|分别|为)+$/;
const NO_ONE = new RegExp(`^(?:${PAY}|资金|经费)*$`);

/** The level of government that a sum is told by, right before it. */
export function levelOf(unit: string, [before, after]: readonly [string, string]): Level | undefined {
  if (!/^(?:money|unit-cost)$/.test(unitClass(unit))) return undefined;
  const [, ahead = '', level, rest = ''] = LEVELLED.exec(before.split(BETWEEN).at(-1) ?? '') ?? [];
  if (level === undefined) return undefined;
  const of = level.length === 1 || /^[省市县区镇]财政$/.test(level) ? `${level.charAt(0)}级` : level;
  const pay = ONLY_PAY.exec(rest);
  const whom = ahead.replace(TRAILS, '').replace(LEADS, '');
  const named = /^[一-龥]{2,8}$/.test(whom) && !NO_ONE.test(whom) ? whom : '';
  return pay === null
    ? { of, whom: named }
    : { of, whom: named, pay: pay[1] ?? PAID_BEHIND.exec(after)?.[1] ?? '' };
}

const isNext = (one: Quantity, next: Quantity): boolean =>
  one.level !== undefined &&
  next.level !== undefined &&
  one.level.of !== next.level.of &&
  unitClass(one.unit) === unitClass(next.unit);

/** What one level pays, and what the next: each sum keeps its own, and none stands for the other. */
function byLevel(run: readonly Quantity[]): readonly Quantity[] {
  const levels = run.flatMap(({ level }) => level ?? []);
  if (levels.length < 2) return run;
  const whom = levels[0]?.whom ?? '';
  const pays = levels.map(({ pay = '' }) => pay).find(one => one !== '') ?? '';
  const alike = { objects: levels.map(({ of }) => of), inTurn: true, done: false };
  return run.map(one => {
    const { of = '', pay } = one.level ?? {};
    if (pay === undefined) return { ...one, alike };
    return pay === '配套'
      ? { ...one, alike, object: whom + of + pay }
      : { ...one, alike, verb: pay || pays || one.verb, object: whom + of };
  });
}

/** Sums that are told level by level: 市级补助5万元、省级补助20万元. */
export function toldByLevel(all: readonly Quantity[]): readonly Quantity[] {
  const runs: Quantity[][] = [];
  for (const one of all) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && isNext(last, one)) run.push(one);
    else runs.push([one]);
  }
  return runs.flatMap(byLevel);
}
