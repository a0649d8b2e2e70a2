import { MEASURES } from '../../library/patterns.ts';
import type { Entry } from '../../library/schema.ts';
import { unitClass } from '../../reading/units.ts';
import type { Promised } from '../deeds/promises.ts';
import { countingOf } from '../deeds/things.ts';
import { howCounted } from '../rows/how-counted.ts';
import { type Idea, isOfGetters } from '../rows/idea.ts';
import { measuresFor } from '../rows/measures-for.ts';
import { pairsOf, sharedPairs, within } from '../text/pairs.ts';
import type { Part } from '../text/parts.ts';
import type { FoundWork } from '../work/find-work.ts';
import { LONGEST_RATE_NAME } from './checks.ts';
import { isCounted, isDoneBeside, toldEntries } from './publics.ts';
import type { Candidate } from './ranked.ts';
import type { Choice, Level2, Table } from './table.ts';

const HALF = 0.5;
const SOME = 0.3;
/** So many amounts of work a table bears, a long one one more; where more are stated, one more. */
const MOST_AMOUNTS = 6;
const LONG = 12;

/** Deeds that a project does to one kind of thing. */
const ONE_WAY = /年检|检定|校准|视察|封顶|适配|征兵|进[校社农企家乡机军]/;

const isGeneral = (id = ''): boolean => id.startsWith('general.');

/** True where a row counts what was promised: the deed in its name, or the library's own word for it. */
function isOfPromise({ name, unit, deed: done, object }: Idea, { deed, thing, counting }: Promised): boolean {
  if (isOfGetters(name)) return false;
  // 纪念碑 and 散葬墓 of one list, each counted in its own unit.
  if (done === deed && object !== thing && unit !== counting.unit) return false;
  const [own, asked] = [pairsOf(name), pairsOf(thing)];
  const pay = /^(.{2,4})发放$/.exec(deed)?.[1];
  if (pay !== undefined && /[人户][数次]$/.test(name))
    return done === undefined
      ? name.includes(pay) || (thing.length > 2 && name.includes(thing.slice(-2)))
      : within(asked, own) >= HALF;
  if (ONE_WAY.test(deed) && name.includes(deed.slice(-2))) return true;
  // 科普活动场次 counts the 科普宣传 too.
  if (deed === '宣传' && /活动场次$/.test(name) && sharedPairs(asked, own) > 0) return true;
  const said = name.includes(deed.slice(-2));
  if (countingOf(thing, ['goods', 'system']) !== undefined && !name.includes(thing.slice(-2))) return false;
  // 教学楼供水管网改造 is no 改造教学楼面积.
  if (unitClass(unit) === 'area' && unitClass(counting.unit) === 'length' && !name.includes(thing.slice(-2)))
    return false;
  if (within(pairsOf(thing + deed), own) >= HALF) return said || done === undefined;
  return said && sharedPairs(asked, own) > SOME * Math.min(asked.size, own.size);
}

/** 检查企业家次 counts the 安全生产检查 of its own clause: looking into things is counted once. */
const LOOK = /检查|巡查|排查|督查/;
const isSameLook = ({ name, unit, part }: Idea, { part: own, deed, thing }: Promised): boolean =>
  part === own &&
  LOOK.test(deed) &&
  name.includes(LOOK.exec(deed)?.[0] ?? '') &&
  /次$/.test(unit) &&
  countingOf(thing) === undefined;

/** 药械宣传场次 counts the 两品一械宣传 of its own clause, which says it in words of its own. */
const isSameTelling = (
  { name, unit, part, quantity }: Idea,
  { part: own, deed, counting }: Promised,
): boolean =>
  part === own &&
  quantity === undefined &&
  /宣传$|演练$/.test(deed) &&
  name.includes(deed.slice(-2)) &&
  unitClass(unit) === unitClass(counting.unit);

const SEVERAL = 2;
/** Both are of how large something is. */
const isSize = (a: string, b: string): boolean =>
  unitClass(a) === unitClass(b) && /^(?:area|length|visit|person)$/.test(unitClass(a));

/** The work that the clause was known by, and that is counted in like units already. */
const isOfWork = (
  { name, work, unit, part }: Idea,
  promised: Promised,
  { works, promises }: Pick<Choice, 'works' | 'promises'>,
): boolean =>
  !isGeneral(work) &&
  sharedPairs(pairsOf(name), promised.part.pairs) > 0 &&
  !(part !== promised.part && part?.source === 'goal' && sharedPairs(pairsOf(name), part.pairs) > 0) &&
  !(part === promised.part && promises.filter(one => one.part === part).length >= SEVERAL) &&
  (unit === promised.counting.unit || isSize(unit, promised.counting.unit)) &&
  works.some(({ type, parts }) => type.id === work && parts.includes(promised.part));

/** What is kept going is rated, what is done is counted. */
const levelOf = ({ counting }: Pick<Promised, 'counting'>): Level2 =>
  counting.unit === '%' ? '质量指标' : '数量指标';
const MOST_RATES = 2;
const UPTIME = {
  formula: '年度内正常运行的小时数÷应运行的小时数×100%',
  source: '运行监测记录',
  evidence: '运行日志、故障登记',
  ask: '合同或规范要求不低于多少？上年多少？',
};
const MONTHS = {
  formula: '年度内按期付清费用的月数',
  source: '会计账簿',
  evidence: '缴费票据、支付凭证',
  ask: '要保障几个月？',
};
const KEPT = {
  formula: '年度内经费有保障、正常运转的个数',
  source: '机构名册、会计账簿',
  evidence: '机构名册、支付凭证',
  ask: '要保障几个正常运转？',
};

/** A promise as a row whose amount is asked, by the pattern of its deed. */
function ideaOf(
  { part, name, deed, thing, counting }: Promised,
  works: readonly FoundWork[],
): Idea | undefined {
  // 开展防御演练和宣传培训: what else its clause speaks of does not say how it is counted.
  const own = { ...part, plain: deed.endsWith(thing) ? deed : thing + deed };
  const quantity = {
    ...{ part: own, number: null, unit: counting.unit, operator: '' as const, quote: part.text },
    ...{ verb: deed, object: thing },
  };
  const of = levelOf({ counting });
  const measure =
    measuresFor(quantity, works).find(({ level2 }) => level2 === of) ??
    MEASURES.find(({ id }) => id === 'counted');
  if (measure === undefined) return undefined;
  const {
    id: _id,
    units: _units,
    words: _words,
    ...rest
  } = { ...measure, formula: howCounted(measure, name, quantity) };
  const kept = deed === '正常运行' && counting.unit === '个' ? KEPT : {};
  const how = of === '质量指标' ? UPTIME : counting.unit === '月' ? MONTHS : kept;
  return { ...rest, ...how, name, unit: counting.unit, origin: 'goal', part, object: thing, deed };
}

const taken = (table: Table, idea: Idea | undefined): boolean => idea !== undefined && table.take(idea);

/** As it is said, or else by the first of the list: two things of one kind read as two indicators. */
function inWords(promised: Promised): Promised[] {
  const first = /^(.{2,})[和、]/.exec(promised.thing)?.[1];
  if (first === undefined) return [promised];
  // 刑事、民商事、行政案件: the first says nothing without what all of them are.
  const head = first.replace(/[和、].*$/, '');
  const last = promised.thing.replace(/^.*[和、]/, '');
  const kind =
    last.length > 3 && last.length > head.length && countingOf(head) === undefined ? last.slice(-2) : '';
  const thing = `${head}等${kind}`;
  return [promised, { ...promised, thing, name: promised.name.replace(promised.thing, thing) }];
}

/** The first of each clause, then the second. */
function inTurn(promises: readonly Promised[]): Promised[] {
  const nth = (one: Promised): number => promises.filter(({ part }) => part === one.part).indexOf(one);
  return promises
    .map((one, at) => ({ one, at, turn: nth(one) }))
    .sort((a, b) => a.turn - b.turn || a.at - b.at)
    .map(({ one }) => one);
}

/**
 * Each thing a clause says will be done has a row that counts it: the library's where it has one. Gives back what no
 * row of the library counts.
 */
export function takePromised(
  table: Table,
  { promises, works, longest }: Choice,
  ranked: readonly Candidate[],
): Promised[] {
  const most = Math.max(MOST_AMOUNTS + (longest >= LONG ? 1 : 0), table.of('数量指标') + 1);
  return inTurn(promises).filter(promised => {
    const level2 = levelOf(promised);
    if (table.of(level2) >= (level2 === '数量指标' ? most : MOST_RATES)) return false;
    if (
      table.ideas.some(idea => isOfPromise(idea, promised) || isOfWork(idea, promised, { works, promises }))
    )
      return false;
    if (table.ideas.some(idea => isSameLook(idea, promised))) return false;
    const telling = table.ideas.find(idea => isSameTelling(idea, promised));
    const said = telling === undefined ? undefined : ideaOf(promised, works);
    if (telling?.entry !== undefined)
      return said !== undefined && table.exchange(telling, { ...said, entry: telling.entry });
    const known = ranked.some(
      ({ idea, aside }) =>
        !aside &&
        idea.level2 === level2 &&
        !isGeneral(idea.work) &&
        isOfPromise(idea, promised) &&
        table.take(idea),
    );
    return !known && inWords(promised).some(one => taken(table, ideaOf(one, works)));
  });
}

const SEVERAL_NAMED = /.[、和与及]./;
const PAID = /发放$|保障$/;
/** 办案经费及诉讼服务外包: what the project's name says will be done, and no row says a word of. */
export function takeTitled(table: Table, choice: Choice, ranked: readonly Candidate[]): Promised[] {
  const isSaid = ({ thing, deed }: Promised): boolean => {
    const asked = pairsOf(thing + deed);
    return table.ideas.some(({ name }) => sharedPairs(pairsOf(name), asked) > 0);
  };
  const promises = choice.titled.filter(
    one =>
      SEVERAL_NAMED.test(one.part.plain) &&
      !PAID.test(one.deed) &&
      pairsOf(one.thing).size > 0 &&
      !isSaid(one),
  );
  return takePromised(table, { ...choice, promises }, ranked);
}

const MOST_QUALITIES = 3;

/** How it is to be paid, in the clause's own words. */
const IN_TIME = /(?:按月|按季|按时|按期|及时|足额|准时)+(?=发放|支付|兑现|兑付|到位|落实|$)/;

/** 工资按月发放: what is paid to persons is paid in time. */
export function takeTimes(table: Table, promised: readonly Promised[]): void {
  const pattern = MEASURES.find(({ id }) => id === 'rate-time');
  if (pattern === undefined) return;
  const { id: _id, units: _units, words: _words, ...rest } = pattern;
  for (const { deed, thing, part } of promised) {
    const how = IN_TIME.exec(part.plain)?.[0];
    const name = `${thing}${deed.replace('发放', `${how}发放率`)}`;
    if (
      !/(?:工资|补贴|补助|津贴|报酬|待遇|薪酬)发放$/.test(deed) ||
      how === undefined ||
      name.length > LONGEST_RATE_NAME
    )
      continue;
    if (table.take({ ...rest, name, unit: '%', origin: 'goal', part, object: thing, deed })) return;
  }
}

const BOUGHT = /^(?:购置|采购)/;
/** 购置诊疗设备台套数 beside 彩超采购数量 and 呼吸机采购数量: what is bought was told one by one. */
export const isWholeOfBought = ({ name, origin, quantity, level2 }: Idea, { ideas }: Table): boolean =>
  level2 === '数量指标' &&
  origin === 'library' &&
  quantity === undefined &&
  BOUGHT.test(name) &&
  ideas.filter(({ deed }) => BOUGHT.test(deed ?? '')).length >= SEVERAL;
const ENOUGH_SAID = 3;
/** Where a goal names several things, what it says nothing of gives way to them. */
export function yieldUnsaid(table: Table, { parts }: Choice, ranked: readonly Candidate[]): void {
  const said = parts.filter(({ source }) => source === 'goal' || source === 'project');
  const waited = new Set(ranked.flatMap(({ idea, ofWhen }) => (ofWhen ? [idea.entry] : [])));
  const isUnsaid = ({ name, origin, quantity, level2, entry }: Idea): boolean =>
    level2 === '数量指标' &&
    origin === 'library' &&
    quantity === undefined &&
    !waited.has(entry) &&
    !said.some(({ pairs }) => sharedPairs(pairsOf(name), pairs) > 0);
  const amounts = table.ideas.filter(({ level2 }) => level2 === '数量指标');
  table.drop(idea => isWholeOfBought(idea, table));
  if (amounts.filter(idea => !isUnsaid(idea)).length >= ENOUGH_SAID) table.drop(isUnsaid);
}

const EFFECTS: readonly Entry['level2'][] = ['社会效益指标', '经济效益指标', '生态效益指标'];
const MOST_EFFECTS = 3;

/** Of a work beside the first: what waits for words that were said, or shares some with its clauses. */
const isSaid = ({ idea, ofWhen, strange }: Candidate, parts: readonly Part[]): boolean =>
  !strange && (ofWhen || parts.some(({ pairs }) => sharedPairs(pairsOf(idea.name), pairs) > 0));

/** Every kind of work that a clause speaks of shows how well it was done, and what came of it. */
export function takeOfOthers(table: Table, choice: Choice, ranked: readonly Candidate[]): void {
  const { works, misfits } = choice;
  const [first, ...others] = works;
  const told = toldEntries(ranked, choice);
  const spoken = others.filter(work => !misfits.has(work.type.id) && isDoneBeside(work, table, told));
  for (const { type, parts } of isGeneral(first?.type.id) ? [] : spoken) {
    if (table.isFull) return;
    const own = ranked.filter(one => one.idea.work === type.id && isSaid(one, parts));
    const has = (levels: readonly Entry['level2'][]): boolean =>
      table.ideas.some(({ work, level2 }) => work === type.id && levels.includes(level2));
    if (table.of('质量指标') < MOST_QUALITIES && !has(['质量指标']))
      own.some(({ idea }) => idea.level2 === '质量指标' && table.take(idea));
    const effects = EFFECTS.reduce((sum, level2) => sum + table.of(level2), 0);
    if (effects < MOST_EFFECTS && !has(EFFECTS))
      own.some(({ idea }) => EFFECTS.includes(idea.level2) && table.take(idea));
  }
}

/** 1.94万盏路灯 is counted in the goal's own words: how well that work goes is asked where the table has room left. */
export function takeOfCounted(table: Table, { works, misfits }: Choice, ranked: readonly Candidate[]): void {
  for (const work of works.slice(1)) {
    const ofWork = (level2: Level2): boolean =>
      table.ideas.some(idea => idea.work === work.type.id && idea.level2 === level2);
    if (table.isFull || table.of('质量指标') >= MOST_QUALITIES) return;
    if (misfits.has(work.type.id) || isGeneral(work.type.id) || !isCounted(work, table)) continue;
    if (!ofWork('质量指标'))
      ranked
        .filter(one => one.idea.work === work.type.id && isSaid(one, work.parts))
        .some(({ idea }) => idea.level2 === '质量指标' && table.take(idea));
  }
}
