import { ELSEWHERE } from '../library/elsewhere.ts';
import { level2Key } from '../reading/levels.ts';
import type { Quantity } from './amounts/quantities.ts';
import { statedIn } from './amounts/stated.ts';
import { isObjectedTo, suggestionOf } from './answer/build.ts';
import { coverageOf } from './answer/coverage.ts';
import { settle } from './answer/existing.ts';
import { nextOf } from './answer/next.ts';
import { notesOn } from './answer/notes.ts';
import { placeIn, placeOfKey } from './answer/place.ts';
import { withQuotes } from './answer/serving.ts';
import { withShares } from './answer/unit-cost.ts';
import { type Promised, promisesOf } from './deeds/promises.ts';
import type { Answer, Request, Suggestion, Workbench } from './request.ts';
import { budgetOf, wanYuanOf } from './rows/budget.ts';
import type { Idea } from './rows/idea.ts';
import { choose } from './table/choose.ts';
import { isChinese } from './text/chinese.ts';
import { deedWords } from './text/deed-words.ts';
import { isOutcome } from './text/effect-words.ts';
import { isHope, type Part, partsOf } from './text/parts.ts';
import { type Asked, type FoundWork, findWork, OF_NATURE, type Understood } from './work/find-work.ts';
import { fitting } from './work/fitting.ts';
import { formOfName, inItsForm } from './work/form-of-work.ts';
import { anyWork, generalWork, workOfId, workOfName } from './work/general.ts';
import { isOfSide, paysNobody, paysStaff, tendsGrowth, writesNothing } from './work/general-fit.ts';
import { indexOf } from './work/work-index.ts';

/** Every text of the request, taken apart; what is not written in Chinese is not read. */
const partsOfAll = ({ project, goal, plan_text, existing }: Request): Part[] => [
  ...partsOf(project ?? '', 'project'),
  ...(isChinese(goal) ? partsOf(goal, 'goal') : []),
  ...partsOf(plan_text ?? '', 'plan_text'),
  ...(existing ?? []).flatMap(({ name }) => partsOf(name ?? '', 'existing')),
];

interface Found {
  readonly works: readonly FoundWork[];
  /** The trade that the project's name has a word of, though too little else speaks for it. */
  readonly hinted?: FoundWork;
  readonly near: readonly string[];
  readonly general: boolean;
  readonly elsewhere?: string;
}

const ASKABLE = 2;
/** Nearly as likely as the work that was taken: told beside it. */
const CLOSE = 0.6;

/** Worth asking about: one of its words was met, or enough of what they are made of. */
const isAskable = ({ because, score }: FoundWork): boolean => because.length > 0 || score >= ASKABLE;

const isWork = (part: Part): boolean => !isHope(part);

/** 增强青少年体质 asks for no row of its own; 推进农村改厕 does. */
const isWish = (part: Part): boolean => isHope(part) && !/推进|推动|实现/.test(part.plain.slice(0, 6));

/** A word this long, or said again in clause after clause, says by itself what the work is. */
const PROPER = 5;
const AGAIN = 3;

/** 普惠金融发展专项资金 is the fund for 普惠金融 and for nothing else. */
const FUND_WORDS =
  /20\d\d年(?:度)?|中央|[省市县]级?|发展|专项|项目|补助|补贴|转移支付|财政|工作|资金|经费|支出|[（()），]/g;
const isTitle = (word: string, parts: readonly Part[]): boolean =>
  parts.some(
    ({ source, plain }) =>
      source === 'project' && plain.includes(word) && plain.replace(word, '').replace(FUND_WORDS, '') === '',
  );

function hintedBy([best]: readonly FoundWork[], parts: readonly Part[]): { readonly hinted?: FoundWork } {
  const says = (word: string, source: Part['source']): number =>
    parts.filter(part => part.source === source && part.plain.includes(word)).length;
  const word = best?.because.find(
    one => says(one, 'project') > 0 && (one.length >= PROPER || says(one, 'goal') >= AGAIN),
  );
  return best === undefined || word === undefined || !best.backed ? {} : { hinted: best };
}

/** What is said, piece by piece; the end of a name that tells the form of the work says nothing beside. */
const piecesOf = (parts: readonly Part[], formed: boolean): string[] =>
  parts.flatMap(({ source, plain }) => {
    const pieces = plain.split(/[和与及、]/);
    return formed && source === 'project' ? pieces.slice(0, -1) : pieces;
  });

/** 采购城管执法制服 is a purchase alone: another nature needs words of its own. */
const saysMore = ({ because }: FoundWork, first: FoundWork, pieces: readonly string[]): boolean =>
  pieces.some(
    words => because.some(word => words.includes(word)) && !first.because.some(word => words.includes(word)),
  );

/** Work by its nature alone, of words that do not only look like it. */
function natureOf(asked: Asked): Understood {
  const said = new Map(asked.parts.map(part => [{ ...part, plain: deedWords(part.plain) }, part]));
  const { works, near } = findWork({ ...asked, parts: [...said.keys()] }, generalWork(), OF_NATURE);
  const back = (work: FoundWork): FoundWork => ({
    ...work,
    parts: work.parts.flatMap(part => said.get(part) ?? []),
  });
  return { works: works.map(back), near: near.map(back) };
}

/** The nature that most speaks for, or the form of the name where the rest of the words tell no other. */
function leading(
  { works: [surest, ...more], near }: Understood,
  form: FoundWork | undefined,
  parts: readonly Part[],
): FoundWork | undefined {
  const titled = [...more, ...near].find(
    ({ type, because }) => type.id === form?.type.id && because.length > 0,
  );
  if (surest === undefined || titled === undefined || surest.type.id === form?.type.id) return surest;
  if (saysMore(surest, titled, piecesOf(parts, true))) return surest;
  const said = parts.filter(({ plain }) => titled.because.some(word => plain.includes(word)));
  return { ...titled, parts: said };
}

/** The work the library knows, or else the nature of the work. */
function found(asked: Asked, { sectors }: Workbench): Found {
  const { works, near, elsewhere, strange } = findWork(asked, indexOf(sectors, ELSEWHERE));
  const [best] = works;
  if (best !== undefined) {
    const close = near.filter(({ score }) => score >= best.score * CLOSE).slice(0, 2);
    return { works, near: close.map(({ type }) => type.name), general: false };
  }
  const [titled, ...fewer] = near;
  if (titled?.backed === true && titled.because.some(word => isTitle(word, asked.parts)))
    return { works: [titled], near: fewer.map(({ type }) => type.name), general: false };
  const nature = natureOf(asked);
  const told = asked.parts.some(
    part => !isHope(part) && generalWork().hits(deedWords(part.plain)).length > 0,
  );
  const form = formOfName(asked.parts);
  const first = told ? leading(nature, form, asked.parts) : undefined;
  const beside = nature.near.filter(
    ({ because, score }) => because.length > 0 && score > (first?.score ?? 0) / 2,
  );
  const others = [...nature.works, ...beside].filter(({ type }) => type.id !== first?.type.id);
  const pieces = piecesOf(asked.parts, first !== nature.works[0]);
  const all = first === undefined ? [] : [first, ...others.filter(work => saysMore(work, first, pieces))];
  const byName = form === undefined ? workOfName(asked.parts) : [form];
  const formed = first === undefined ? byName : all.slice(0, 2);
  const strays =
    (formed[0]?.type.id === 'general.subsidy' && paysNobody(asked.parts)) ||
    (formed[0]?.type.id === 'general.study' && writesNothing(asked.parts));
  const staff = formed[0]?.type.id === 'general.subsidy' && paysStaff(asked.parts);
  const grows = formed[0]?.type.id === 'general.operation' && tendsGrowth(asked.parts);
  const any = strays
    ? anyWork()
    : staff
      ? workOfId('general.running')
      : grows
        ? workOfId('general.task')
        : isOfSide(formed, asked.parts)
          ? workOfId('general.task').map(work => ({ ...work, parts: asked.parts.filter(isWork) }))
          : formed;
  return {
    works: any,
    ...(strange === true ? {} : hintedBy(near, asked.parts)),
    near: asked.parts.some(isWork) ? near.filter(isAskable).map(({ type }) => type.name) : [],
    general: any.length > 0,
    ...(elsewhere === undefined ? {} : { elsewhere }),
  };
}

/** An amount of work, no sum and no date. */
const isAmount = ({ unit }: Quantity): boolean => unit !== '日期' && !unit.endsWith('元');

/** 掌握1—2门实用技术: so many for each, no amount of the work. */
const isOfEachHead = ({ unit, verb, part }: Quantity): boolean =>
  unit === '门' && (verb === '掌握' || /掌握\d/.test(part.plain));

/** What the goal says will be done, or else the project's name, where nothing says how much. */
function promisedIn(
  parts: readonly Part[],
  quantities: readonly Quantity[],
): { readonly promises: Promised[]; readonly titled: Promised[] } {
  const amounts = quantities.filter(isAmount);
  const told = promisesOf(parts, 'goal', new Set(amounts.map(({ part }) => part))).filter(
    ({ part, deed }) => !amounts.some(one => isNextOf(one, { part, deed, parts })),
  );
  const titled = promisesOf(parts, 'project');
  return told.length > 0 || amounts.length > 0
    ? { promises: told, titled }
    : { promises: titled, titled: [] };
}

/** 加强药店监管，检查420家次: the amount follows in the next clause. */
const isNextOf = (
  { part, verb, object }: Quantity,
  before: { readonly part: Part; readonly deed: string; readonly parts: readonly Part[] },
): boolean =>
  before.parts.indexOf(part) === before.parts.indexOf(before.part) + 1 &&
  (before.deed === '监管' ? ['监管', '检查'] : [before.deed.slice(-2)]).some(deed =>
    `${verb}${object}`.includes(deed),
  );

const SMALL = 20;
const MANY_NAMED = 4;
/** How many rows suit the money: a small project is not measured by a long table. */
function lengthFor(
  { count, budget }: Request,
  { stated, promised }: { readonly stated: number; readonly promised: number },
): { readonly count: number; readonly longest: number } {
  if (count !== undefined) return { count, longest: count };
  const wan = Number(wanYuanOf(budget) ?? SMALL);
  const usual = Math.max(wan < SMALL ? 9 : 12, Math.min(stated + 6, 16));
  return { count: usual, longest: Math.max(usual, wan < SMALL ? 10 : promised > MANY_NAMED ? 16 : 14) };
}

const orderIn = ({ level2 }: Suggestion, { profile }: Workbench): number =>
  placeOfKey(profile, level2Key(level2))?.order ?? placeIn(profile, { level2: '数量指标' }).order;

/** Proposes indicators for a goal. Nothing it says is a number that nobody stated. */
export function suggest(about: Request, bench: Workbench): Answer {
  const parts = partsOfAll(about);
  const known = found({ parts, sector: about.sector, unit: about.unit }, bench);
  const { near, elsewhere, hinted } = known;
  const plains = parts.filter(part => !isWish(part)).map(({ plain }) => plain);
  const [told, done] = [plains, plains.filter(plain => !isOutcome(plain))].map(all =>
    [...all, about.budget ?? ''].join('，'),
  );
  const { works: formed, misfits } = inItsForm(known.works, parts, indexOf(bench.sectors, ELSEWHERE));
  const works = [...(hinted === undefined ? [] : [hinted]), ...formed].map(work =>
    fitting(work, told ?? '', done),
  );
  const budget = budgetOf(about.budget, works);
  const quantities = statedIn(parts, budget.quantity).filter(one => !isOfEachHead(one));
  const { promises, titled } = promisedIn(parts, quantities);
  const settled = settle(about, { works, budget: budget.idea, quantities }, bench);
  const accept = (idea: Idea): boolean => !isObjectedTo(suggestionOf(idea, about, bench), about, bench);
  const costStands = settled.standing.some(({ level2 }) => level2 === '成本指标');
  const ceiling = budget.idea === null || costStands ? [] : [budget.idea];
  const length = lengthFor(about, { stated: quantities.length, promised: promises.length });
  const rows = (of: readonly FoundWork[]): Idea[] =>
    choose({
      works: of,
      misfits,
      parts,
      quantities: quantities.filter(one => !settled.taken.includes(one)),
      promises: of[0]?.type.id === 'general.payment' ? [] : promises,
      titled: of[0]?.type.id === 'general.payment' ? [] : titled,
      standing: settled.standing,
      beside: [...ceiling, ...settled.meant],
      ceiling: budget.idea !== null,
      count: length.count - ceiling.length,
      longest: length.longest - ceiling.length,
      accept,
    });
  const stated = works.length === 0 && quantities.length === 0 ? [] : rows(works);
  const measured =
    works.length === 0 && stated.length > 0 ? anyWork(quantities.map(({ unit }) => unit)) : works;
  const general = known.general || measured !== works;
  const ideas = measured === works ? stated : rows(measured);
  const whole = ideas.length === 0 && works.length === 0 ? [] : ceiling;
  const added = [...ideas, ...whole].map(idea => suggestionOf(idea, about, bench));
  const ordered = withShares(added, budget.quantity, { quantities, parts })
    .map((one, at) => ({ one, at }))
    .sort((a, b) => orderIn(a.one, bench) - orderIn(b.one, bench) || a.at - b.at)
    .map(({ one }) => one);
  const suggestions = withQuotes([...settled.suggestions, ...ordered], parts);
  const coverage = coverageOf(suggestions, { works: measured, parts }, bench);
  return {
    understood: {
      works: known.works.map(({ type, sector }) => ({ id: type.id, name: type.name, sector: sector.name })),
      near,
      general,
    },
    suggestions,
    coverage,
    next: nextOf(about, { parts, quantities, near, general }, { suggestions, coverage }),
    notes: notesOn(about, {
      ...{ parts, works, general: known.general, elsewhere, quantities, suggestions },
      budget: budget.note,
    }),
  };
}
