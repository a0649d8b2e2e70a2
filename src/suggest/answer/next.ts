import { level2Key } from '../../reading/levels.ts';
import { unitClass } from '../../reading/units.ts';
import type { Quantity } from '../amounts/quantities.ts';
import type { Answer, NextQuestion, Request, Suggestion } from '../request.ts';
import { isEffectSaid } from '../text/effect-words.ts';
import { pairsOf, sharedPairs } from '../text/pairs.ts';
import type { Part } from '../text/parts.ts';

const MOST = 6;
/** Amounts and prices come before what an effect shows in. */
const FIRST_ROWS = 3;

/** What every project is asked when nothing is known of it yet. */
const FIRST: readonly NextQuestion[] = [
  {
    question: '这笔钱具体做什么事？请写成“做什么、给谁做、做多少、什么时候做完”。',
    why: '没有事项就没有可考核的产出',
  },
  { question: '预算多少？分成哪几项支出？', why: '成本指标和目标大小都要与预算相称' },
  { question: '谁受益？受益的有多少人、多少户或多少家？', why: '效益和满意度要写清对象' },
  { question: '上年做过吗？上年各项实际完成多少？', why: '指标值要有历史数对照' },
];

/** Which work it is, where the library is not sure. */
const kindOf = (near: readonly string[], why: string): NextQuestion => ({
  question: `这项工作属于哪一类？${near.length === 0 ? '' : `是否为：${near.join('、')}？`}`,
  why,
});

/** A number of the goal that is no year. */
const NUMBER = /\d|[一二三四五六七八九十两]{1,3}[次场期个项]/;
const YEAR = /20\d\d年/g;
const hasNumber = (text: string): boolean => NUMBER.test(text.replace(YEAR, ''));

/** What a promise without a row lacks: an effect the number it shows in, work its amount, an amount a row. */
function ofClause(text: string): NextQuestion {
  const why = '这一句目标还没有指标对应';
  if (isEffectSaid(text)) return { question: `“${text}”做到了，年底看哪个数？谁来统计？`, why };
  if (hasNumber(text)) return { question: `“${text}”要单列成一条指标吗？考核的是哪件事？`, why };
  return { question: `“${text}”准备做多少、怎样算做到？`, why };
}

/** What the goal names is asked before what it does not; how much is done and paid before how well and how soon. */
const SIDES = ['quantity', 'cost', 'social', 'economic', 'ecological', 'quality', 'time'];
function weightOf({ level2, goal_quote, origin }: Suggestion): number {
  const side = SIDES.indexOf(level2Key(level2)?.replace(/^.*_cost$/, 'cost') ?? '');
  return (side < 0 ? SIDES.length : side) + (goal_quote === '' && origin === 'library' ? 2 : 0);
}

/** 火化遗体具数 and 惠民殡葬减免遗体具数 are asked of once. */
const asksAgain = (one: Suggestion, other: Suggestion): boolean =>
  one.question === other.question ||
  (one.level2 === other.level2 &&
    unitClass(one.unit).replace('visit', 'person') === unitClass(other.unit).replace('visit', 'person') &&
    unitClass(one.unit) !== 'percent' &&
    sharedPairs(pairsOf(one.name), pairsOf(other.name)) > 0);

function ofRows(suggestions: readonly Suggestion[]): NextQuestion[] {
  const asked: Suggestion[] = [];
  const open = suggestions.filter(({ question }) => question !== undefined);
  const ordered = open
    .map((one, at) => ({ one, at }))
    .sort((a, b) => weightOf(a.one) - weightOf(b.one) || a.at - b.at);
  for (const { one } of ordered) if (!asked.some(other => asksAgain(one, other))) asked.push(one);
  return asked.flatMap(({ question, name, value }) =>
    question === undefined
      ? []
      : [{ question, why: `“${name}”的${value === null ? '指标值' : '口径或依据'}要由单位给出` }],
  );
}

/** 开展乡村医生培训，两期，每期60人: what follows at the next comma with its amount says how much. */
function isHeading(goal: string, parts: Answer['coverage']['goal_parts'], at: number): boolean {
  const [own, next] = [parts[at]?.text ?? '', parts[at + 1]];
  if (next === undefined || next.covered_by.length === 0 || hasNumber(own)) return false;
  const between = goal.slice(0, goal.indexOf(next.text)).split(own).at(-1) ?? '';
  return /^[,，：:\s]+(?:全年|其中)?$/.test(between) && hasNumber(next.text);
}

interface Found {
  readonly parts: readonly Part[];
  readonly quantities: readonly Quantity[];
  readonly near: readonly string[];
  readonly general: boolean;
}

const saysNumber = ({ parts, quantities }: Found): boolean =>
  quantities.some(({ part }) => part.source === 'goal') ||
  parts.some(({ source, plain }) => source === 'goal' && hasNumber(plain));

/** The next questions, the most valuable first. */
export function nextOf(
  about: Request,
  found: Found,
  told: { readonly suggestions: readonly Suggestion[]; readonly coverage: Answer['coverage'] },
): NextQuestion[] {
  const { suggestions, coverage } = told;
  if (suggestions.length === 0)
    return found.near.length === 0 ? [...FIRST] : [kindOf(found.near, '资料库里没有把握对上'), ...FIRST];
  const questions: NextQuestion[] = [];
  if (found.general) questions.push(kindOf(found.near, '资料库里没有把握对上，现按工作性质给出通用指标'));
  if (!saysNumber(found))
    questions.push({
      question: '目标里没有数：全年做多少、做到什么程度、什么时候完成？',
      why: '指标值要能在目标里找到出处',
    });
  const open = coverage.goal_parts.filter(
    ({ text, covered_by }, at) =>
      covered_by.length === 0 && text.length >= 6 && !isHeading(about.goal, coverage.goal_parts, at),
  );
  const work = open.filter(({ text }) => !isEffectSaid(text)).slice(0, 2);
  questions.push(...work.map(({ text }) => ofClause(text)));
  if ((about.budget ?? '') === '')
    questions.push({ question: '预算多少？分成哪几项支出？', why: '成本指标和目标大小都要与预算相称' });
  if (!found.general && found.near.length > 0)
    questions.push({
      question: `是否也做这一类工作：${found.near.join('、')}？`,
      why: '这一类的指标没有列入',
    });
  const rows = ofRows(suggestions);
  const effects = open.filter(({ text }) => isEffectSaid(text)).slice(0, 1);
  questions.push(
    ...rows.slice(0, FIRST_ROWS),
    ...effects.map(({ text }) => ofClause(text)),
    ...rows.slice(FIRST_ROWS),
  );
  return questions.slice(0, MOST);
}
