import type { Entry } from '../../library/schema.ts';
import { jaccard } from '../../reading/similarity.ts';
import { unitClass } from '../../reading/units.ts';
import type { Quantity } from '../amounts/quantities.ts';
import { MEASURED } from '../text/measured.ts';
import { pairsOf, sharedPairs, within } from '../text/pairs.ts';
import type { Part } from '../text/parts.ts';
import { isRare, rateKind } from '../text/rate-kinds.ts';

/** An indicator thought of, before it is put into a form. */
export interface Idea
  extends Pick<
    Entry,
    | 'level2'
    | 'cost'
    | 'name'
    | 'formula'
    | 'operator'
    | 'unit'
    | 'basisTypes'
    | 'basisHint'
    | 'source'
    | 'evidence'
    | 'ask'
  > {
  readonly origin: 'library' | 'goal';
  readonly pitfall?: string;
  /** The promise it serves. */
  readonly part?: Part;
  /** The number somebody stated for it. */
  readonly quantity?: Quantity;
  /** Id of the work type it was taken from. */
  readonly work?: string;
  /** The library's row it is, of whatever slot. */
  readonly entry?: string;
  /** What a clause says will be done, where the row was made from that alone. */
  readonly deed?: string;
  /** What fills its slot. */
  readonly object?: string;
  /** The stated amount of work that it is the price of. */
  readonly priced?: Quantity;
}

/** A row as far as it matters for what it measures. */
export type Measured = Pick<Idea, 'name' | 'level2' | 'quantity' | 'entry' | 'deed' | 'object' | 'priced'> & {
  readonly unit?: string;
};

const SAME_WORDS = 0.6;

/** The words of one name in the other: 青少年科教活动场次 in 围绕青少年重点人群开展科教活动次数. */
function overlap(a: string, b: string): number {
  const [left, right] = [pairsOf(a), pairsOf(b)];
  return Math.max(within(left, right), within(right, left));
}

/** Told with another number, and by a name of its own. */
const NEARLY = 0.8;

const otherThing = (a: Quantity, b: Quantity): boolean =>
  a.object !== '' && b.object !== '' && sharedPairs(pairsOf(a.object), pairsOf(b.object)) === 0;

/** 治疗覆盖率、成功率均达95%: two rates of one thing. */
const otherRate = (a: Measured, b: Measured): boolean => {
  const [one, other] = [rateKind(a.name), rateKind(b.name)];
  return a.quantity !== b.quantity && one !== undefined && other !== undefined && one !== other;
};

/** C级 and D级, 大型 and 小型: kinds of one thing, each counted. */
const KIND = /[A-E](?=[级类])|[大中小](?=型)|[一二三四五](?=[类级])/;
const otherKind = (a: string, b: string): boolean => KIND.exec(a)?.[0] !== KIND.exec(b)?.[0];

/** 动物46种320只, 农户412户1680人: one thing counted twice over in a breath, each in a unit of its own. */
const areTwoCounts = (a: Quantity, b: Quantity): boolean => {
  const [one, other] = [a, b].map(({ unit }) => unit.replace(/^[万千百]/, ''));
  return a.part === b.part && one !== other && a.number !== b.number;
};

/** Two numbers somebody stated in other words: 改建21公里，其中大修13公里. */
const areTwo = (a: Measured, b: Measured): boolean =>
  a.quantity !== undefined &&
  b.quantity !== undefined &&
  (a.quantity.number !== b.quantity.number ||
    a.quantity.unit !== b.quantity.unit ||
    otherRate(a, b) ||
    otherThing(a.quantity, b.quantity)) &&
  (otherRate(a, b) ||
    otherKind(a.name, b.name) ||
    areTwoCounts(a.quantity, b.quantity) ||
    jaccard(a.name, b.name) <= (a.quantity.number === b.quantity.number ? SAME_WORDS : NEARLY));

/** 消防演练、防震演练各2次: one number, told of two. */
const areListed = ({ quantity: a }: Measured, { quantity: b }: Measured): boolean =>
  a?.alike !== undefined && a.alike === b?.alike && a.object !== b.object;

const SHARED_THING = 0.3;

/** 供水漏损率 and 供水管网漏损率: a kind of rate by its last word. */
const lastOf = (name: string): string | undefined => /[一-龥]{2}[率比]$/.exec(name)?.[0];
/** Words for one rate: 纠纷调处率 and 纠纷调解成功率, 整改到位率 and 问题整改销号率. */
const ONE_RATE: readonly (readonly [said: RegExp, kind: string])[] = [
  [/调[处解](?:成功)?率$|成功率$/, '调'],
  [/整改(?:到位|销号|完成|落实)?率$|整改问题销号率$/, '整改'],
];
/** 按期办结率 and 及时供应率 say of 办结率 and 供应率 when, 规范管理率 of 管理率 how. */
const plainly = (name: string): string => name.replace(/(?:按期|及时|按时|准时|规范)(?=[一-龥]{2}率$)/, '');
/** 违法占用耕地比例 and 违法占用耕地面积占比 are shares alike. */
const kindOf = (name: string): string | undefined =>
  ONE_RATE.find(([said]) => said.test(name))?.[1] ??
  rateKind(name)
    ?.replace(/占比|比重/, '比例')
    .replace('达标', '合格') ??
  lastOf(name);

/** 压力容器定期检验率 beside 特种设备定期检验率: so long an end is of one rate, unless any work may have it. */
const LONG_END = 5;
const endsAlike = (a: string, b: string): boolean =>
  rateKind(a) === undefined && a.slice(-LONG_END) === b.slice(-LONG_END);
/** 隐患整改率 is stated: 燃气隐患整改复查合格率 beside it says little more. */
const checksIt = (stated: string, other: string): boolean =>
  /整改率$/.test(stated) && other.includes(stated.replace(/率$/, ''));

/** 受检率, 减退率: what ends in words of no kind is seldom rated twice. */
const isSeldom = (kind: string): boolean =>
  isRare(kind) || (/率$/.test(kind) && rateKind(kind) === undefined);

/** 案件质量同行评估合格率 is stated: 法律援助案件质量合格率 beside it would ask for it again. */
function isSameRate(a: Measured, b: Measured): boolean {
  if ((a.quantity === undefined) === (b.quantity === undefined) || a.unit !== '%' || b.unit !== '%')
    return false;
  const [stated, other] = (a.quantity === undefined ? [b, a] : [a, b]).map(({ name }) => plainly(name));
  if (stated === undefined || other === undefined) return false;
  if (checksIt(stated, other)) return true;
  const kind = kindOf(stated);
  if (kind === undefined || kind !== kindOf(other)) return false;
  if (endsAlike(stated, other)) return true;
  if (stated.endsWith(other) || other.endsWith(stated)) return true;
  const thing = (name: string): Set<string> =>
    pairsOf(
      name
        .replace(/占比|比重/, '比例')
        .replace('达标率', '合格率')
        .replace(new RegExp(`${kind}(?!.*${kind}).*$`), ''),
    );
  const [left, right] = [thing(stated), thing(other)];
  if (isSeldom(kind) && a.level2 === b.level2) return true;
  if (ONE_RATE.some(([said]) => said.test(stated)))
    return left.size === 0 || right.size === 0 || sharedPairs(left, right) > 0;
  return sharedPairs(left, right) > SHARED_THING * Math.min(left.size, right.size);
}

/** 项目预算编制 and 项目审计: two things done to one. */
const areTwoDeeds = (a: Measured, b: Measured): boolean =>
  a.deed !== undefined && b.deed !== undefined && a.deed !== b.deed;

/** 护路员工资 and 渡口管理员工资, 纪念碑 and 散葬墓 counted each in its own unit: one thing done to two. */
const areTwoThings = (a: Measured, b: Measured): boolean =>
  a.deed !== undefined &&
  a.deed === b.deed &&
  a.level2 === b.level2 &&
  a.unit !== '%' &&
  a.object !== undefined &&
  b.object !== undefined &&
  (a.unit !== b.unit || sharedPairs(pairsOf(a.object), pairsOf(b.object)) === 0);

/** 场 and 场次 count alike, and so do 人 and 人次 where one row would tell of both. */
const counted = (unit = ''): string => unit.replace('场次', '场').replace(/^[名位人]次?$/, '人');

/** 食品从业人员培训人次 beside 监管人员培训人次, which is what the goal says. */
const isSameDeed = ({ deed, level2, unit }: Measured, other: Measured): boolean =>
  deed !== undefined &&
  other.deed === undefined &&
  other.quantity === undefined &&
  level2 === other.level2 &&
  counted(unit) === counted(other.unit) &&
  unit !== '%' &&
  other.name.includes(deed.slice(-2));

const GETTERS =
  /^(?:购置|添置|采购|更换|更新|升级|加装|配置|配备|安装)[一-龥]{2,}(?:的|受益)[一-龥]{2,}数量?$|^完成[一-龥]{2,}[安加]装的/;
/** 更新监控设备的幼儿园数量: who gets it, and not how much of it there is. */
export const isOfGetters = (name: string): boolean => GETTERS.test(name);

const LEAST_PAIRS = 3;
/** 新入驻企业12家 is stated: 新增入园企业家数, of whatever level, asks for it again. */
function isToldAgain(a: Measured, b: Measured): boolean {
  if (a.unit !== b.unit || a.unit === '%') return false;
  if (overlap(a.name, b.name) === 1) return true;
  if ((a.quantity === undefined) === (b.quantity === undefined)) return false;
  const [one, other] = [a, b].map(({ name }) => name.replace('入园', '入驻').replace(MEASURED, ''));
  return (
    [one, other].every(name => pairsOf(name ?? '').size >= LEAST_PAIRS) &&
    overlap(one ?? '', other ?? '') >= SAME_WORDS
  );
}

/** 单个考点考场设置成本 says what 单个考场设置成本 does. */
const hasAll = (name: string, other: string): boolean => [...name].every(sign => other.includes(sign));

/** 课桌采购单价 asks nothing of what 课桌采购数量 does. */
const isPriceOf = (a: Measured, b: Measured): boolean =>
  (a.level2 === '成本指标') !== (b.level2 === '成本指标') && a.unit !== b.unit;

/** True where two ideas would measure the same thing. */
export function alike(a: Measured, b: Measured): boolean {
  if (a.name === b.name) return true;
  if (isPriceOf(a, b)) return false;
  if (a.priced !== undefined && b.priced !== undefined)
    return a.priced === b.priced || hasAll(a.name, b.name) || hasAll(b.name, a.name);
  if (isOfGetters(a.name) !== isOfGetters(b.name)) return false;
  if (areListed(a, b) || areTwo(a, b) || areTwoDeeds(a, b) || areTwoThings(a, b)) return false;
  if (isSameDeed(a, b) || isSameDeed(b, a)) return true;
  if (
    a.entry !== undefined &&
    a.entry === b.entry &&
    (a.quantity ?? b.quantity ?? a.deed ?? b.deed) !== undefined
  )
    return true;
  if (isSameRate(a, b)) return true;
  if (a.level2 !== b.level2) return jaccard(a.name, b.name) > 0.75 || isToldAgain(a, b);
  if (jaccard(a.name, b.name) > 0.5) return true;
  const kind = unitClass(a.unit ?? '');
  return (
    kind !== 'other' &&
    kind !== 'percent' &&
    kind === unitClass(b.unit ?? '') &&
    overlap(a.name, b.name) >= SAME_WORDS
  );
}
