import { unitClass } from '../../reading/units.ts';
import { lastVerb } from '../text/objects.ts';
import { withoutSizes } from '../text/told-sizes.ts';

const SIZE = /(?:长|宽|高|厚|深|直径|厚度|半径|管径|容量|功率|规格|型号|高程|海拔)(?:度)?(?:约|为)?$/;
/** 岸线整治长度30公里, 路面平均宽度6米: so much is done, or is to come of it. */
const OF_WORK =
  /(?:整治|修复|建设|改造|新建|扩建|硬化|铺设|清淤|疏浚|养护|维护|绿化|修建|加固|治理)(?:总|的)?[长面]度?(?:约|为)?$|平均[宽深厚高]度(?:约|为)?$/;
/** 路线全长28公里, 加固总长14公里: of all the works told before. */
const IN_ALL = /^(?:[一-龥]{2,4})?(?:全线|全|总)长度?$/;
/** 冬天家里不低于18度, 噪声控制在55分贝以下: how warm or how loud it is to be. */
const WARM = /温|暖|热|冬|屋|室|家里/;
const isMeasured = (unit: string, text: string): boolean =>
  (/^(?:度|摄氏度|℃)$/.test(unit) && WARM.test(text) && !/电|零下/.test(text)) ||
  (/^(?:分贝|dB)$/.test(unit) && /噪[声音]/.test(text));

/** 18米举高喷射消防车1辆: what kind of thing, counted behind it. */
const OF_KIND = /^(?!配套|及|和)[一-龥]{2,14}\d+(?:辆|台|艘|架|部|具|套)/;
const isKind = (before: string, unit: string, after: string): boolean =>
  /length|weight|volume/.test(unitClass(unit)) &&
  /(?:^|采购|购置|购买|配备|添置|更新|新增)$/.test(before) &&
  OF_KIND.test(after);

const isSize = (before: string, unit: string): boolean =>
  unitClass(unit) === 'data' ||
  /岁$/.test(unit) ||
  (/length|volume|area/.test(unitClass(unit)) && SIZE.test(before) && !OF_WORK.test(before));

/** True for a total length of what was told before. */
export const inAllOf = (bare: string, unit: string): boolean =>
  (IN_ALL.test(bare) || isAlone(bare, unit)) && unitClass(unit) === 'length';

/** 新建公路1条，长20公里: nothing made one by one is so long. */
const isAlone = (bare: string, unit: string): boolean =>
  /^(?:公里|千米)$/.test(unit) && LONG.test(bare) && bare.replace(LONG, '') === '';
const LONG = /(?<![增延成生总全])长度?(?:约|为)?$/;
/** What goes on and on: its length is how much of it there is. */
const LINE = /[沟渠路道管墙堤坝线栏网带埂岸篱]$/;
const BOUGHT = /[购买采配租换]/;
const isLine = (unit: string, thing: string): boolean => /^(?:公里|千米)$/.test(unit) || LINE.test(thing);

/** 开设防火隔离带宽30米、长55公里: the words on either side of a length that is how much is done, without its sizes; null for any other. */
export function lengthOfWork(
  unit: string,
  [before, after]: readonly [before: string, after: string],
): readonly [before: string, after: string] | null {
  const bare = withoutSizes(before);
  if (isAlone(bare, unit)) return [bare, ''];
  if (unitClass(unit) !== 'length' || !LONG.test(bare)) return null;
  const stem = bare.replace(LONG, '');
  const behind = /^[、，]?的([一-龥]{2}.*)$/.exec(withoutSizes(after))?.[1] ?? '';
  const verb = lastVerb(stem)?.verb ?? '';
  const done = verb !== '' || /^(?:[对将把]$|新[修开挖])/.test(stem);
  const thing = behind === '' ? stem : behind.replace(/[，、].*$/, '');
  return done && !BOUGHT.test(verb) && isLine(unit, thing) ? [stem, behind] : null;
}

/** 阻隔带宽度不低于15米: how wide it must at least be is held to. */
const AT_LEAST =
  /^[一-龥]{0,8}(?:宽|[宽厚高深]度)(?:均)?(?:不(?:低于|少于|小于|得低于|得少于)|至少|达到?|≥|>=)$/;
const isHeldTo = (before: string, after: string): boolean => AT_LEAST.test(before) && !/^的/.test(after);

/** A specification of a thing, no amount of work: 长4.5米, 1250KVA; `bare` is `before` without its signs. */
export function isSpecification(
  unit: string,
  [before, bare, after]: readonly [before: string, bare: string, after: string],
  text: string,
): boolean {
  if (unitClass(unit) === 'time' && /[（(]$/.test(before) && /^[）)]/.test(after)) return true;
  const size =
    isSize(bare, unit) && !isHeldTo(before, after) && !/恢复[到至]/.test(before) && !inAllOf(bare, unit);
  return (size && !isMeasured(unit, text)) || isKind(bare, unit, after);
}
