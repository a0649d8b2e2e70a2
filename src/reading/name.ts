import type { Operator } from '../domain/values.ts';
import { plain } from './normalise.ts';
import { isUnit } from './units.ts';

/** What a name cell says besides the name. */
export interface ReadName {
  readonly name: string;
  readonly operator: Operator;
  readonly unit: string | null;
  /** True when a template's (≥**%) still stands in the name. */
  readonly placeholder: boolean;
}

const OPERATORS: Readonly<Record<string, Operator>> = { '≥': '>=', '≤': '<=', '>': '>', '<': '<', '=': '=' };
/** (≥**%), ≥**人, (<**元/户·年) */
const TEMPLATE = /\(?([≥≤><=])?(?:\*{1,4}|[_＿]{1,8}|X{1,4}|×{1,4})([^()]{0,12})\)?[。.]?$/;
/** (≥米), (≤元/人): the template's figure was taken out and its sign left. */
const SIGN_AND_UNIT = /\(([≥≤><=])([^()\d]{1,10})\)[。.]?$/;
/** (%), (万元), (月) */
const BRACKET = /\(([^()]{1,10})\)[。.]?$/;
/** (亩) before a name: a template's unit. */
const UNIT_AHEAD = /^\(([^()]{1,6})\)(?!级)(?=.{2})/;
/** A heading of the form before a name: 数量指标1:. */
const HEADING =
  /^(?:数量|质量|时效|成本|(?:经济|社会|生态)?效益|可持续影响|(?:服务对象)?满意度)指标\d{0,2}[:.、](?=.{2})/;
/** The unit told in other ways at the end: 【人】, ,单位:人, 人数/人. */
const UNIT_TOLD = /(?:【([^【】]{1,8})】|[,(]?单位[:为]([^()]{1,8})\)?|(?<=[数量程积])\/([^()/\d]{1,4}))$/;
const LABEL = /^(?:\*+|[★☆●▲]+|指标\d{1,2}[::.、]|[①-⑳])/;

/** Takes a template's operator and unit out of a name; definition brackets stay. */
export function readName(cell: string): ReadName {
  const text = plain(cell)
    .replaceAll('（', '(')
    .replaceAll('）', ')')
    .replace(LABEL, '')
    .replace(HEADING, '')
    .replace(/(?<=[率度])指标(?=$|[(≥≤])/, '')
    .replace(UNIT_TOLD, (told, ...units: (string | undefined)[]) => {
      const unit = units.slice(0, 3).find(one => one !== undefined) ?? '';
      return isUnit(unit) ? `(${unit})` : told;
    })
    .replace(/(?<=[率度例重])[%％]$/, '(%)');
  const signed = SIGN_AND_UNIT.exec(text);
  const template = TEMPLATE.exec(text) ?? (isUnit(signed?.[2] ?? '') ? signed : null);
  if (template !== null && template.index > 0) {
    const unit = template[2] ?? '';
    return {
      name: text.slice(0, template.index),
      operator: OPERATORS[template[1] ?? ''] ?? '',
      unit: unit === '' ? null : unit,
      placeholder: true,
    };
  }
  const ahead = UNIT_AHEAD.exec(text);
  if (ahead?.[1] !== undefined && isUnit(ahead[1]))
    return { name: text.slice(ahead[0].length), operator: '', unit: ahead[1], placeholder: true };
  const bracket = BRACKET.exec(text);
  const unit = bracket?.[1];
  if (bracket !== null && unit !== undefined && bracket.index > 0 && isUnit(unit))
    return { name: text.slice(0, bracket.index), operator: '', unit, placeholder: false };
  return { name: text, operator: '', unit: null, placeholder: LABEL.test(plain(cell)) };
}
