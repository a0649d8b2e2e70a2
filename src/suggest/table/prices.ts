import { MEASURES } from '../../library/patterns.ts';
import { unitClass } from '../../reading/units.ts';
import type { Quantity } from '../amounts/quantities.ts';
import type { Idea } from '../rows/idea.ts';
import { eachOf } from '../rows/in-unit.ts';
import { isAid, isReward, PAID } from '../rows/price-name.ts';
import { doingsIn, tellsDeed } from '../rows/same-deed.ts';
import { doingOf } from '../text/doing.ts';
import { MEASURED } from '../text/measured.ts';
import { lastVerb } from '../text/objects.ts';
import { pairsOf, sharedPairs, within } from '../text/pairs.ts';
import type { Part } from '../text/parts.ts';
import { VAGUE } from '../text/vague.ts';
import { VERBS } from '../text/verbs.ts';
import type { Candidate } from './ranked.ts';
import type { Choice, Table } from './table.ts';

type Task = Idea & { readonly quantity: Quantity };

/** Tasks that a goal names with their amounts are priced each; more would be a list of prices. */
const MOST = 3;
const HALF = 0.5;
/** Rows that every table has beside: how well, when, what for, who is content. */
const OTHERS = 4;

/** Whom it reaches or what comes of it costs nothing by itself. */
const NO_TASK = /覆盖|满足|涉及|惠及|受益|带动|接待|参加|参与|参训|运行|保障|控制|完成率/;
const COUNTED = /^(?:thing|length|area|volume|weight|person|event|visit)$/;

/** 完成考古勘探180万平方米: what is done is told by the end of the name. */
const doneIn = (idea: Idea): string => {
  const first = VERBS.find(verb => verb.length > 1 && idea.name.startsWith(verb));
  const told = first ?? (doingOf(idea.name) || (idea.quantity?.verb ?? ''));
  const end = bareName(idea).slice(-2);
  const isTold = told !== '' && (!VAGUE.test(told) || idea.name.includes(told));
  return isTold ? told : COSTED.test(end) ? end : told || (lastVerb(idea.name)?.verb ?? '');
};

/** 其中“粤菜师傅”600人次、“南粤家政”1500人次: some of what was told before. */
function isSome(part: Part, parts: readonly Part[]): boolean {
  const before = parts[parts.indexOf(part) - 1];
  return part.among === true || (part.listed === true && before !== undefined && isSome(before, parts));
}

const isTask = (idea: Idea): idea is Task =>
  idea.level2 === '数量指标' &&
  typeof idea.quantity?.number === 'string' &&
  idea.quantity.apiece === undefined &&
  COUNTED.test(unitClass(idea.unit)) &&
  !NO_TASK.test(idea.name) &&
  doneIn(idea) !== '';

const plain = (unit: string): string =>
  unit
    .replace(/^[万千百]/, '')
    .replace(/[（(].*$/, '')
    .replace(/^(?:名|位|人次)$/, '人')
    .replace('场次', '场')
    .replace(/^平方$/, '平方米');
/** 飞机增雨作业 of 飞机增雨作业架次. */
const bareName = ({ name, unit }: Idea): string =>
  name
    .replace(MEASURED, '')
    .replace(/(?<=土方)方$|容积$/, '')
    .replace(new RegExp(`${plain(unit)}$`), '');
const bare = (idea: Idea): Set<string> => pairsOf(bareName(idea));

const EXTENT = /^(?:length|area|volume|weight)$/;
const isExtent = ({ unit }: Idea): boolean => EXTENT.test(unitClass(unit));
/** How often it was done says less of its price than how much: 无人机监测2次、监测面积35万亩. */
const saysLess = (one: Task, other: Task): boolean =>
  /^(?:event|visit)$/.test(unitClass(one.unit)) && isExtent(other) && thingOf(other).length > 1;

/** Each thing and deed once. */
function tasksOf({ ideas }: Table, parts: readonly Part[]): readonly Task[] {
  const tasks: Task[] = [];
  for (const idea of ideas.filter(isTask)) {
    if (isSome(idea.quantity.part, parts)) continue;
    const at = tasks.findIndex(
      one => within(bare(idea), bare(one)) >= HALF && plain(one.unit) !== plain(idea.unit),
    );
    const same = tasks[at];
    if (same === undefined) tasks.push(idea);
    else if (saysLess(same, idea)) tasks[at] = idea;
  }
  return tasks;
}

const perOf = (unit: string): string => plain(/\/([^/·]+)/.exec(unit)?.[1] ?? '');

const thingOf = (task: Task): string => bareName(task).replace(doneIn(task), '');
/** 日常管护支出÷处数 is no price of 修缮. */
function isOfOther({ formula }: Idea, own: readonly number[]): boolean {
  const told = /^年度内([^÷，]*?)支出/.exec(formula)?.[1] ?? '';
  const spent = /工资|薪酬|报酬|社保|、/.test(told) ? [] : doingsIn(told).filter(tellsDeed);
  return spent.length > 0 && own.length > 0 && !spent.some(one => own.includes(one));
}

/** The library's own price of a task: for each of what the task is counted in, and of its thing. */
function known(task: Task, ranked: readonly Candidate[]): Idea | undefined {
  const own = doingsIn(doneIn(task)).filter(tellsDeed);
  const fits = ({ idea, strange, undone, stray }: Candidate): boolean =>
    idea.level2 === '成本指标' &&
    idea.work?.startsWith('general.') === false &&
    !strange &&
    !undone &&
    !stray &&
    perOf(idea.unit) === plain(task.unit) &&
    !isOfOther(idea, own);
  const closeTo = ({ idea, when }: Candidate): number =>
    sharedPairs(pairsOf(idea.name), pairsOf(thingOf(task))) +
    (when.some(word => word.length >= PROPER && task.quantity.part.plain.includes(word)) ? 1 : 0);
  return ranked
    .filter(fits)
    .map(one => ({ one, close: closeTo(one) }))
    .filter(({ close }) => close > 0)
    .sort((a, b) => b.close - a.close)[0]?.one.idea;
}
/** A word this long is of one thing alone. */
const PROPER = 3;

const LONGEST = 18;
/** 建成 is what has become of it. */
const IN_DOING: Readonly<Record<string, string>> = { 建成: '建设', 新建成: '建设', 买: '购置', 添: '添置' };
/** 村内道路硬化 of 硬化村内道路长度. */
function stemOf(task: Task): string {
  const [stem, deed] = [bareName(task), doneIn(task)];
  const whole = stem.startsWith(deed)
    ? stem.slice(deed.length) + deed
    : stem.includes(deed) ||
        ![deed + stem, stem + deed].some(words => task.quantity.part.plain.startsWith(words))
      ? stem
      : stem + deed;
  const told = IN_DOING[deed];
  return told !== undefined && whole.endsWith(deed) ? whole.slice(0, -deed.length) + told : whole;
}

const BOUGHT = /(?:购置|采购|添置|配备|配置|更新|更换)$/;
/** 建成实训室3间 is what becomes of what is bought. */
const isBecome = (task: Task): boolean => /^(?:新?建成|形成)$/.test(doneIn(task));
const EACH: Readonly<Record<string, string>> = { 人: '人均', 户: '户均', 亩: '亩均', 村: '村均' };
function costName(task: Task): string {
  const [stem, per] = [stemOf(task), plain(task.unit)];
  if (BOUGHT.test(stem) && unitClass(per) === 'thing') return `${stem}单价`;
  if (EACH[per] !== undefined && /^[人户]$/.test(per)) return `${stem}${EACH[per]}成本`;
  const each =
    EACH[per] ?? (/^(?:length|area)$/.test(unitClass(per)) || per.length > 1 ? `每${per}` : `单${per}`);
  const whole = `${each}${stem}成本`;
  return whole.length <= LONGEST ? whole : `${stem}单位成本`;
}

function aidName({ quantity: { object, part, after = '' }, name }: Task): string {
  const thing = object === '' ? name.replace(MEASURED, '') : object;
  const paid = isReward(part.plain + after) || /^奖/.test(name) ? '奖励' : '补助';
  return PAID.test(thing) ? `${thing}标准` : `${thing}${paid}标准`;
}

/** What is reckoned in so large sums for each. */
const LARGE = /^(?:公里|千米|栋|幢|家)$/;
const KEEPS = /养护|维护|管护|保洁|检查|巡查/;

/** Who is paid, where the clause itself or the whole work says that money is given. */
const isPaid = ({ quantity, name, unit }: Task, { works }: Choice): boolean =>
  isAid(quantity.part.plain + (quantity.after ?? '') + name, []) ||
  (works[0]?.type.nature === '补贴' && /^[人户家名位]$/.test(plain(unit)));

/** Doings that are bought by the piece: what is won, joined, handled or looked up has no price of its own. */
const COSTED =
  /建|造|改|修|维|护|养|固|治|理|硬化|铺设|架设|安装|设置|布设|购|采购|更[新换]|添置|配[备置发]|保洁|清[扫理淤运掏]|疏浚|拆除|灭|查[病螺虫]|植|绿化|播|[清铲拔]除|勘[探查]|发掘|钻探|测绘|[调普]查|免疫|生产|供应|繁育|训|演出|演练|放映|举办|承办|召开|活动|赛|检[查测修验定]|监测|抽检|巡检|筛查|体检|接种|印|编|拍摄|制作|出版|租|聘|慰问|走访|[资救补]助|补贴|奖|发放|适配|作业|投放|放流|收储|排演/;
const NO_COST = /^(?:办理|受理|审理|化解|处理|管理|监管|改善)$/;
/** A kind is of no price. */
const KIND = /^个?(?:种|类|品种|起)$/;
/** 维修, 建成建设: a doing without its thing. */
function isPriced(task: Task): boolean {
  const [deed, thing] = [doneIn(task), thingOf(task)];
  return (
    COSTED.test(deed) &&
    !NO_COST.test(deed) &&
    thing.length > 1 &&
    !VERBS.includes(thing) &&
    !KIND.test(task.unit) &&
    !task.unit.includes('/')
  );
}

/** The price of a task in the goal's own words, to be filled in. */
function own(task: Task, choice: Choice, reckoned?: string): Idea | undefined {
  if (!isPriced(task)) return undefined;
  const paid = isPaid(task, choice);
  const pattern = MEASURES.find(({ id }) => id === (paid ? 'aid-standard' : 'unit-price'));
  const name = paid ? aidName(task) : costName(task);
  if (pattern === undefined || name.length > LONGEST) return undefined;
  const { id: _id, units: _units, words: _words, ...rest } = pattern;
  const [per, stem, { part }] = [plain(task.unit), stemOf(task), task];
  if (!paid && !COSTED.test(stem)) return undefined;
  const unit = reckoned ?? `${LARGE.test(per) && !KEEPS.test(stem) ? '万元' : '元'}/${per}`;
  const done = stem.includes(doneIn(task)) && !/建|活动|会$/.test(doneIn(task)) ? doneIn(task) : '完成';
  const formula = paid
    ? eachOf(name, unit)
    : `年度内${stem}支出÷实际${done}的${per}${/.次$/.test(per) ? '' : '数'}`;
  return { ...rest, name, unit, formula, origin: 'goal', ...(part === undefined ? {} : { part }) };
}

/** What is priced by the piece where nothing else is: the first work of all, which the project is named for and of which the trade has no price in other words. */
function isAlone(
  task: Task,
  { ideas }: Table,
  { parts, works }: Choice,
  ranked: readonly Candidate[],
): boolean {
  const own = doingsIn(doneIn(task));
  const isOf = ({ idea, undone, stray }: Candidate): boolean => {
    const theirs = doingsIn(idea.name);
    return (
      idea.level2 === '成本指标' &&
      idea.work?.startsWith('general.') === false &&
      !(undone || stray) &&
      sharedPairs(pairsOf(idea.name), bare(task)) > 0 &&
      (theirs.length === 0 || own.length === 0 || theirs.some(one => own.includes(one)))
    );
  };
  const first = ideas.find(({ level2 }) => level2 === '数量指标');
  const named = parts.filter(({ source }) => source === 'project');
  return (
    first === task &&
    task.quantity.number !== '1' &&
    !/[次遍]$/.test(plain(task.unit)) &&
    (works[0]?.type.id.startsWith('general.') !== false ||
      named.length === 0 ||
      named.some(({ pairs }) => sharedPairs(bare(task), pairs) > 0)) &&
    !ranked.some(isOf)
  );
}

/** What each task costs that the goal names with its amount, where nothing says a price yet. */
export function takePrices(table: Table, choice: Choice, ranked: readonly Candidate[]): void {
  if (table.of('成本指标') > 0) return;
  const room = Math.max(1, choice.longest - table.size - OTHERS);
  const told = tasksOf(table, choice.parts);
  const bought = told.some(task => BOUGHT.test(doneIn(task)));
  const all = told.filter(
    (task, at) =>
      at === 0 || (!(bought && isBecome(task)) && (isPriced(task) || known(task, ranked) !== undefined)),
  );
  const tasks = all.slice(0, all.length > MOST + 1 ? 1 : Math.min(MOST, room));
  const rows = tasks.map(task => known(task, ranked));
  const [main] = tasks;
  // Where the main work has no price by the piece, that of a lesser one says little.
  if (main === undefined || (rows[0] === undefined && !isPriced(main))) return;
  tasks.forEach((task, at) => {
    const row = rows[at];
    // One row of the library for 县道 and 乡道: each is priced by its own name.
    const shared = row !== undefined && rows.filter(one => one?.entry === row.entry).length > 1;
    const said =
      shared || (row === undefined && (tasks.length > 1 || isAlone(task, table, choice, ranked)))
        ? own(task, choice, row?.unit)
        : undefined;
    const idea = said ?? row;
    if (idea !== undefined) table.take({ ...idea, priced: task.quantity });
  });
}
