import type { WorkType } from '../../library/schema.ts';
import { unitClass } from '../../reading/units.ts';
import { type Quantity, quantitiesIn } from '../amounts/quantities.ts';
import { isHope, type Part } from '../text/parts.ts';

const BUILT = /新建|建设|建成|扩建|改建|改造|修建|修缮|维修|修复|加固|硬化|铺设|安装|增设|配建|加装/;
const BOUGHT = /购置|采购|购买|配备|配置|添置|更新|更换/;
/** Who is to gain by it is not what is done. */
const BESIDE = /带动|受益|惠及|覆盖|增加|吸纳/;
/** What a clause without a number may tell, and still no more than that things are made. */
const MAKES = new RegExp(
  `^(?:确保|保障|${BUILT.source}|${BOUGHT.source}|完善|配套|[改优美][善化]|方便|规范|消除|解决|满足|稳定|减少|缓解|防止|恢复)`,
);
const MAKES_THING = new RegExp(`^(?:${BUILT.source}|${BOUGHT.source})`);
const MOST = 0.65;
const SEVERAL = 2;
/** Where people are hired, something is run. */
const HIRED = /聘用|聘请|招聘|招录|选聘/;

const isThing = ({ unit }: Quantity): boolean =>
  /^(?:thing|area|length)$/.test(unitClass(unit)) && !/[家户亩]$|公顷$/.test(unit);
const isWork = ({ unit, verb, part }: Quantity): boolean =>
  /^(?:thing|area|length|person|visit|event|weight|volume)$/.test(unitClass(unit)) &&
  !BESIDE.test(verb + part.plain);

/** What a goal does by its amounts alone, whatever the trade: it builds, or it buys; undefined where it does more. */
export function natureOfGoal(parts: readonly Part[]): WorkType['nature'] | undefined {
  const goal = parts.filter(part => part.source === 'goal' && part.weight === 1);
  const counts = (part: Part): boolean => quantitiesIn(part).length > 0;
  if (goal.some(part => !isHope(part) && !counts(part) && !MAKES.test(part.plain))) return undefined;
  const amounts = goal.flatMap(quantitiesIn).filter(isWork);
  if (amounts.some(({ verb }) => HIRED.test(verb))) return undefined;
  const made = amounts.filter(one => isThing(one) && (BUILT.test(one.verb) || BOUGHT.test(one.verb)));
  const unnumbered = goal.filter(part => !counts(part) && MAKES_THING.test(part.plain)).length;
  if (made.length === 0 || made.length + unnumbered < SEVERAL || made.length < MOST * amounts.length)
    return undefined;
  return made.some(({ verb }) => BUILT.test(verb)) ? '工程' : '购置';
}
