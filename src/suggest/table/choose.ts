import type { WorkType } from '../../library/schema.ts';
import { unitClass } from '../../reading/units.ts';
import type { Promised } from '../deeds/promises.ts';
import { ideaOf, ideasFor } from '../rows/from-quantity.ts';
import type { Idea } from '../rows/idea.ts';
import { namedDeadlines, namedTimes } from '../rows/named-time.ts';
import { askedOfPublic } from '../rows/whose.ts';
import { pairsOf, sharedPairs } from '../text/pairs.ts';
import { isHope, type Part } from '../text/parts.ts';
import type { FoundWork } from '../work/find-work.ts';
import { fitting } from '../work/fitting.ts';
import { MANY } from '../work/form-of-work.ts';
import { generalWork } from '../work/general.ts';
import { takeChecks } from './checks.ts';
import { takeSpoken } from './clause-rows.ts';
import {
  isWholeOfBought,
  takeOfCounted,
  takeOfOthers,
  takePromised,
  takeTimes,
  takeTitled,
  yieldUnsaid,
} from './clauses.ts';
import { takeEffects } from './effects.ts';
import { ofTask, UNKNOWN } from './general-task.ts';
import { takeNamed } from './items.ts';
import { isLastingHere } from './lasting.ts';
import { nameByLibrary } from './library-named.ts';
import { mainFirst } from './main-first.ts';
import { takePrices } from './prices.ts';
import { takePublics } from './publics.ts';
import { type Candidate, isUntoldDoing, rankedFor } from './ranked.ts';
import { AT_MOST, type Choice, type Level2, Table } from './table.ts';
import { isSecondComplaint, isSecondPublic, takeSocial, takeThin } from './thin-sides.ts';

/** Every table shows each side once; more of a side only where it says something new. */
const SIDES: readonly (readonly Level2[])[] = [
  ['数量指标'],
  ['质量指标'],
  ['时效指标'],
  ['成本指标'],
  ['社会效益指标', '经济效益指标', '生态效益指标'],
  ['服务对象满意度指标'],
  ['可持续影响指标'],
];
const STATED_AT_MOST = 16;

/** 家庭农场、合作社家数 reads as two amounts: told by the first of them. */
function byFirst(idea: Idea): Idea {
  const first = /^([一-龥]{2,8}?)[、和与及]/.exec(idea.object ?? '')?.[1];
  return first === undefined ? idea : { ...idea, name: idea.name.replace(idea.object ?? '', `${first}等`) };
}

/** 受益群众412户1680人 are two amounts of one public: the second says that heads are counted. */
function byHeads(idea: Idea): Idea {
  const of = /^[万千]?(?:人|名)$/.test(idea.unit) ? '人数' : idea.unit === '户' ? '户数' : '数';
  return /[人户家]数$/.test(idea.name) ? idea : { ...idea, name: idea.name.replace(/数$/, of) };
}

function takeStated(table: Table, { quantities, works }: Choice): void {
  const own = works[0]?.type.id === MANY ? works.slice(0, 1) : works;
  for (const quantity of quantities.slice(0, STATED_AT_MOST))
    for (const idea of ideasFor(quantity, own))
      if ([idea, byFirst(idea), byHeads(idea)].some(one => table.take(one))) break;
}

/** 杜绝网络安全事件 is what comes of work, no work. */
const isDone = (part: Part): boolean =>
  part.source !== 'project' &&
  !isHope(part) &&
  !/^(?:确保|防止|杜绝|避免|不发生|降低|减少|减轻)/.test(part.plain);

/** The work itself, where nothing shows it yet; another where a clause of the goal is about it. */
const isSpokenOf = (work: FoundWork, table: Table, { works, misfits }: Choice): boolean =>
  !misfits.has(work.type.id) &&
  ((work === works[0] && table.of('数量指标') === 0) ||
    ((work !== works[0] || works.length > 1) && work.parts.some(isDone)));

const isGeneral = ({ type }: FoundWork): boolean => type.id.startsWith('general.');

const CLOSE = 2;
/** What its own clauses speak of comes first; where they promise something that the work has no row of, none is taken. */
function nearest(own: readonly Candidate[], work: FoundWork, choice: Choice): readonly Candidate[] {
  const said = work.parts.filter(part => part.source === 'goal' && isDone(part));
  if (said.length === 0 || choice.works.length === 1) return own;
  const near = ({ idea }: Candidate): number =>
    Math.max(0, ...said.map(({ pairs }) => sharedPairs(pairsOf(idea.name), pairs)));
  const promised = choice.promises.some(({ part }) => said.includes(part));
  const fit =
    work !== choice.works[0] && promised ? own.filter(one => one.ofWhen || near(one) >= CLOSE) : own;
  return [...fit].sort((a, b) => near(b) - near(a));
}

/** Each kind of work the goal speaks of shows at least what was done of it. */
function takeOfEachWork(
  table: Table,
  choice: Choice,
  { ranked, which }: { readonly ranked: readonly Candidate[]; which(work: FoundWork): boolean },
): void {
  for (const work of choice.works.filter(which)) {
    if (table.ideas.some(idea => idea.work === work.type.id && idea.level2 === '数量指标')) continue;
    const own = ranked.filter(
      ({ idea, stray, undone }) =>
        idea.work === work.type.id && idea.level2 === '数量指标' && !stray && !undone,
    );
    const spoken = isSpokenOf(work, table, choice)
      ? nearest(own, work, choice)
      : own.filter(({ told }) => told);
    if (table.of('数量指标') < AT_MOST.数量指标)
      spoken.some(
        ({ idea, ofWhen }) =>
          !(ofWhen ? table.countsIn(idea) : table.counts(idea)) && (table.says(idea) || table.take(idea)),
      );
  }
}

/** Nothing is accepted as built or bought, nobody is paid and nothing is taught where nobody speaks of it. */
const MADE_WORDS: Readonly<Record<string, RegExp>> = {
  工程: /建|修|改造|工程|安装|加固|铺设|硬化|整治|绿化|项目/,
  购置: /购|采买|采购|配备|配置|添置|更新|更换|装备|设备|物资/,
};
const isUntoldNature = ({ nature, triggers }: WorkType, text: string): boolean =>
  nature !== '服务' && !(MADE_WORDS[nature]?.test(text) ?? triggers.some(word => text.includes(word)));

/** What is said of any such work, of its own nature first: for sides on which the work's own rows do not hold here. */
function ofAnyWork([work]: readonly FoundWork[], text: string, table: Table): Idea[] {
  if (work === undefined) return [];
  const nature = work.type.nature === '其他' ? '服务' : work.type.nature;
  const natures = generalWork()
    .types.filter(({ type }) => type.nature !== '其他')
    .map(one => fitting({ ...work, ...one }, text));
  const rows = (of: readonly FoundWork[]): Idea[] =>
    of
      .flatMap(one => one.type.indicators.map(entry => ideaOf(entry, one)))
      .filter(({ name }) => !isUntoldDoing(name, text));
  return [
    ...rows(natures.filter(({ type }) => type.nature === nature)),
    ...ofTask(work, table.ideas),
    ...rows(natures.filter(({ type }) => type.nature !== nature && !isUntoldNature(type, text))),
  ];
}

const SEVERAL = 2;
/** Of the whole: where a goal is of several things, no row that waited for the word of one of them, unless the project's name says it. */
const OF_WHOLE: readonly Level2[] = ['时效指标', '成本指标'];

function wholeFirst(own: readonly Candidate[], { works, parts }: Choice): readonly Candidate[] {
  const name = parts.flatMap(({ source, plain }) => (source === 'project' ? [plain] : [])).join('，');
  const isWhole = ({ idea, ofWhen, when }: Candidate): boolean =>
    (!ofWhen || when.some(word => name.includes(word))) &&
    OF_WHOLE.includes(idea.level2) &&
    idea.work === works[0]?.type.id;
  return [...own.filter(isWhole), ...own.filter(one => !isWhole(one))];
}

/** Of a work beside the first that nothing else in the table shows, and that is not said. */
const isAlien = ({ idea, stray }: Candidate, table: Table): boolean =>
  stray && !table.ideas.some(({ work }) => work === idea.work);

/** A lasting effect is not made up where the work has none of its own. */
function takeSides(
  table: Table,
  choice: Choice,
  { ranked, several }: { readonly ranked: readonly Candidate[]; readonly several: boolean },
): void {
  const { works, misfits, ceiling, parts } = choice;
  const excused = new Set<Level2>(works[0]?.type.notApplicable.map(({ level2 }) => level2));
  const general = ofAnyWork(works, parts.map(({ plain }) => plain).join('，'), table);
  for (const side of SIDES) {
    if (side.some(level2 => table.of(level2) > 0)) continue;
    const isLasting = side.includes('可持续影响指标');
    if (isLasting && table.isFull) continue;
    const all = mainFirst(
      ranked.filter(({ idea }) => side.includes(idea.level2)),
      side,
      choice,
    );
    const own = several ? wholeFirst(all, choice) : all;
    if (own.some(one => !one.aside && !isAlien(one, table) && table.take(one.idea, one.ofWhen))) continue;
    const isUnknown = misfits.size > 0 || works[0]?.type.id === UNKNOWN;
    if (side.includes('成本指标') && ceiling && isUnknown) continue;
    const fit = own.filter(one => !one.undone && !isAlien(one, table));
    if (fit.some(({ idea }) => table.take(idea))) continue;
    if (isLasting) continue;
    const excusedHere = side.some(level2 => excused.has(level2));
    const any = excusedHere ? [] : general.filter(({ level2 }) => side.includes(level2));
    // The budget says what the whole may cost: no price is made up of what nobody does.
    const last = side.includes('成本指标') && ceiling ? fit : own;
    if (!any.some(idea => table.take(idea))) last.some(({ idea }) => table.take(idea));
  }
}

/** Parts of one building or road are no several things. */
function isOfSeveral(promised: readonly Promised[], named: number): boolean {
  const done = promised.filter(({ counting }) => !/^(?:thing|length|area)$/.test(unitClass(counting.unit)));
  return done.length > 0 && done.length + named >= SEVERAL;
}

/** A word this long that so few rows wait for is said of one thing. */
const WHOLE = 4;
const FEW = 2;
/** So long a table grows by its other sides alone. */
const ENOUGH = 10;

/** The rows worth handing in, those with a stated number first. */
export function choose(choice: Choice): Idea[] {
  const table = new Table(choice);
  takeStated(table, choice);
  const ranked = rankedFor(choice).filter(one => isLastingHere(one, choice));
  nameByLibrary(table, choice, ranked);
  const named = takeNamed(table, choice, ranked);
  takeOfEachWork(table, choice, { ranked, which: work => !isGeneral(work) });
  const promised = takePromised(table, choice, ranked);
  if (promised.length === 0) takeOfEachWork(table, choice, { ranked, which: isGeneral });
  takeTitled(table, choice, ranked);
  yieldUnsaid(table, choice, ranked);
  takeTimes(table, promised);
  takePrices(table, choice, ranked);
  takeEffects(table, choice, ranked);
  takeSides(table, choice, { ranked, several: isOfSeveral(promised, named) });
  takeSocial(table, choice, ranked);
  const usual = table.size;
  takePublics(table, choice, ranked);
  takeOfOthers(table, choice, ranked);
  // What the trade says of how well, for words that were said, comes before how anything is kept or taught.
  const says = ranked.some(
    ({ idea, ofWhen, aside }) => ofWhen && !aside && idea.level2 === '质量指标' && !table.says(idea),
  );
  takeChecks(table, promised, { made: 3, kept: says ? 0 : 3 });
  const amounts = table.of('数量指标');
  const more = promised.length + table.size - usual;
  const count = Math.max(choice.count, Math.min(choice.count + more, choice.longest));
  const isBare = ({ idea, ofWhen }: Candidate): boolean =>
    !ofWhen &&
    idea.level2 === '数量指标' &&
    idea.work?.startsWith('general.') === true &&
    promised.length > 0 &&
    !choice.parts.some(({ pairs }) => sharedPairs(pairsOf(idea.name), pairs) >= CLOSE);
  // 预防接种 in the goal itself, beside other work that has qualities of its own.
  const said = choice.parts.filter(part => part.source === 'goal' && isDone(part));
  const isOwn = (word: string): boolean => ranked.filter(({ when }) => when.includes(word)).length <= FEW;
  const saysWhole = ({ when }: Candidate): boolean =>
    when.some(word => word.length >= WHOLE && said.some(({ plain }) => plain.includes(word)) && isOwn(word));
  for (const one of ranked) {
    const { idea, told, aside, ofWhen } = one;
    if (table.size >= count) break;
    if (isSecondComplaint(one, table)) continue;
    if (isSecondPublic(idea, table) || isWholeOfBought(idea, table)) continue;
    if (isBare(one) || (idea.level2 === '数量指标' && table.size >= ENOUGH)) continue;
    if (aside || isAlien(one, table) || (!told && amounts > 0 && idea.level2 === '数量指标')) continue;
    const again = ofWhen ? table.countsIn(idea) : table.counts(idea) || (!told && table.isTold(idea.level2));
    const most = table.most(idea.level2) + (idea.level2 === '质量指标' && saysWhole(one) ? 1 : 0);
    if (!again && table.of(idea.level2) < most) table.take(idea, ofWhen);
  }
  takeChecks(table, promised, { made: 2, kept: 2 });
  takeOfCounted(table, choice, ranked);
  takeThin(table, choice, ranked);
  takeSpoken(table, choice, ranked);
  return namedDeadlines(namedTimes(table.ideas, choice.parts), choice.parts).map(idea =>
    askedOfPublic(idea, choice.parts),
  );
}
