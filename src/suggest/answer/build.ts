import type { Indicator } from '../../domain/draft.ts';
import { OPERATOR_SIGNS, type Operator } from '../../domain/values.ts';
import type { Reference, Request, StatedValue, Suggestion, Workbench } from '../request.ts';
import type { Idea } from '../rows/idea.ts';
import { fallsBehind, type LastYear, lastYearOf } from './history.ts';
import { placeIn } from './place.ts';
import { smartOf } from './smart.ts';

/** Everything a stated number needs to be a value; null where the total was not stated. */
function statedValue({ quantity }: Idea): StatedValue | null {
  if (quantity === undefined) return null;
  const { number, number_to, text, quote, arithmetic, part } = quantity;
  return {
    ...(number === null ? { text: text ?? quote } : { number }),
    ...(number_to === undefined ? {} : { number_to }),
    quoted_from: quote,
    source: part.source,
    ...(arithmetic === undefined ? {} : { arithmetic }),
  };
}

const operatorOf = (idea: Idea): Operator => {
  if (idea.unit === '日期' || idea.quantity?.number_to !== undefined) return '';
  const { operator: own = '', number } = idea.quantity ?? {};
  // 达到100%: there is no more of it.
  if (idea.unit === '%' && number === '100' && (own === '>=' || (own === '' && idea.operator === '>=')))
    return '=';
  return own === '' ? idea.operator : own;
};

/** 约180件 is no target yet: a form has a number and a sign. */
const roughly = (idea: Idea, { number, number_to, quoted_from }: StatedValue): string | undefined =>
  idea.quantity?.about !== true || number === undefined || number_to !== undefined
    ? undefined
    : `“${quoted_from}”说的是约数，指标值要有定数：按${OPERATOR_SIGNS[operatorOf(idea)]}${number}${idea.unit}考核是否合适？`;

interface Asked {
  readonly value: StatedValue | null;
  readonly reference: Reference | undefined;
  readonly question: string | undefined;
}

/** What is asked when the target is not stated, or stated behind last year. */
function askedOf(idea: Idea, before: LastYear | null): Asked {
  const { quantity } = idea;
  const value = statedValue(idea);
  if (value?.number !== undefined && before !== null) {
    const stated = { number: value.number, unit: idea.unit, operator: operatorOf(idea) };
    if (fallsBehind(stated, before.value))
      return {
        value: null,
        reference: before.reference,
        question: `“${value.quoted_from}”不及${before.reference.text}。是写错了，还是条件有变？今年定多少？`,
      };
  }
  if (value !== null) {
    const from = quantity?.baseline;
    const told =
      from === undefined
        ? undefined
        : { text: `原为${from}${/\d$/.test(from) ? idea.unit : ''}`, source: value.quoted_from };
    return { value, reference: before?.reference ?? told, question: roughly(idea, value) };
  }
  const asked =
    before === null
      ? idea.ask
      : `${before.reference.text}${before.reached ? '' : '，实际完成多少'}。今年定多少？`;
  return { value, reference: before?.reference, question: asked };
}

/** Last year's figure is a 历史标准; a number of the goal or plan is planned; else what usually fits. */
function basisTypeOf({ basisTypes }: Idea, value: StatedValue | null, before: LastYear | null): string {
  const wanted = before !== null ? '历史标准' : value !== null ? '计划标准' : undefined;
  return basisTypes.find(type => type === wanted) ?? basisTypes[0] ?? '其他';
}

/** An idea as a row of the form. */
export function suggestionOf(idea: Idea, about: Request, { profile }: Workbench): Suggestion {
  const place = placeIn(profile, idea);
  const before = lastYearOf(idea.name, about.last_year ?? []);
  const { value, reference, question } = askedOf(idea, before);
  return {
    action: 'add',
    level1: place.level1,
    level2: place.level2,
    name: idea.name,
    description: idea.formula,
    operator: operatorOf(idea),
    unit: idea.unit === '日期' ? '' : idea.unit,
    value,
    ...(reference === undefined ? {} : { reference }),
    needs_input: value === null,
    ...(question === undefined ? {} : { question }),
    basis_type: basisTypeOf(idea, value, before),
    basis_hint: idea.basisHint,
    data_source: `${idea.source}；${idea.evidence}`,
    smart: smartOf(idea, value, before),
    origin: idea.origin,
    goal_quote: idea.part?.text ?? '',
  };
}

const written = ({ value, operator, unit }: Suggestion): string | null => {
  if (value === null) return null;
  if (value.number === undefined) return value.text ?? null;
  const to = value.number_to === undefined ? '' : `-${value.number_to}`;
  return `${OPERATOR_SIGNS[operator]}${value.number}${to}${unit}`;
};

/** A suggestion as the review reads it; cells nobody filled are not there. */
const rowOf = (one: Suggestion, id: string): Indicator => ({
  id,
  level1: one.level1,
  level2: one.level2,
  name: one.name,
  description: one.description === '' ? null : one.description,
  operator: '',
  value: null,
  value_raw: written(one),
  basis: null,
  basis_type: one.basis_type,
});

/** True where our own review would send the row back; a total worked out from 每季度 is not held against the goal's words. */
export function isObjectedTo(one: Suggestion, about: Request, bench: Workbench): boolean {
  const told = one.value?.arithmetic === undefined ? about : { ...about, goal: '' };
  return bench
    .review([rowOf(one, 'r1')], told)
    .some(({ severity, formal }) => severity !== 'info' && !formal);
}
