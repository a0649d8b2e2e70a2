import { unitClass } from '../../reading/units.ts';
import type { Idea } from '../rows/idea.ts';
import { pairsOf, sharedPairs } from '../text/pairs.ts';

/** Of all the work there is: says nothing beside a row on when some of it is done. */
const OF_ALL =
  /(?:任务|工作|计划|事项|服务|活动|作业|监管|保障|时?节点服务|建设)按(?:期|时|计划)(?:完成|落实|办结)率$/;
/** What is done in time, in the words that rows have for it. */
const DELIVERED = /安装调试|投用|交付|到货|入库/;
const DONE: readonly RegExp[] = [
  DELIVERED,
  /日产日清|清运/,
  /出动|到场|到达/,
  /修复|维修|抢修/,
  /发放|支付|兑现|兑付|拨付|到账|到位/,
  /完工|竣工|完成|交工|建成|投入使用|投用|办结/,
  /响应|处置/,
];

const bare = (name: string): string =>
  name.replace(/(?:及时|按期|按时|按月|足额|准时|时间|时限|平均|率|做到)/g, '').replace(/补贴|津贴/g, '补助');
const deedOf = (name: string): RegExp | undefined => DONE.find(deed => deed.test(name));

/** 新增违建当期拆除率 and 新增违建发现拆除时限: done, and done so soon; 社会化发放率 says in what way. */
function isDoneSoon(a: Idea, b: Idea): boolean {
  const timed = [a, b].filter(({ unit }) => unitClass(unit) === 'time').length === 1;
  if (!timed || [a, b].some(({ level2, quantity }) => quantity !== undefined || !SIDES.test(level2)))
    return false;
  const [one = '', other = ''] = [a, b].map(({ name }) => bare(name));
  const [left, right] = [one, other].map(name => new Set(name.slice(0, -2)));
  if (left === undefined || right === undefined || [one, other].some(name => /化..$/.test(name)))
    return false;
  const shared = [...left].filter(sign => right.has(sign)).length;
  return one.slice(-2) === other.slice(-2) && shared > 1 && shared >= HALF * Math.min(left.size, right.size);
}
const SIDES = /^(?:质量|时效)/;
const HALF = 0.5;
/** So much of the name of a rate in time is of what it is done to. */
const MOST = 0.75;

/** True where two rows ask whether one thing is done in time: 按月发放及时率 beside 按时足额发放率 of the same wages. */
export function isSameTime(a: Idea, b: Idea): boolean {
  if (isDoneSoon(a, b)) return true;
  if (a.level2 !== '时效指标' || b.level2 !== '时效指标') return false;
  if ((a.quantity === undefined && OF_ALL.test(a.name)) || (b.quantity === undefined && OF_ALL.test(b.name)))
    return true;
  if (a.quantity !== undefined && b.quantity !== undefined) return false;
  const [left, right] = [pairsOf(bare(a.name)), pairsOf(bare(b.name))];
  const [shared, least] = [sharedPairs(left, right), Math.min(left.size, right.size)];
  if ((a.quantity ?? b.quantity) !== undefined && shared > 1 && shared >= MOST * least) return true;
  const deed = deedOf(a.name);
  if (deed === undefined || deed !== deedOf(b.name)) return false;
  // 接警后出动时间 is stated: 救援队伍出动时限 beside it asks for it again.
  if ((a.quantity ?? b.quantity) !== undefined && [a, b].every(({ unit }) => unitClass(unit) === 'time'))
    return true;
  return shared >= Math.min(deed === DELIVERED ? 1 : 2, least);
}
