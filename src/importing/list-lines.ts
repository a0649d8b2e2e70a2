import type { Cell } from './cells.ts';
import type { TokenRow } from './chunks.ts';
import { cutValue, isValueLike } from './glued.ts';
import { isWording } from './glued-values.ts';
import { type Column, formLabel, headerLabel, isEndOfTable } from './vocabulary.ts';
import { weighedLine } from './weighed-lines.ts';

const IN_BRACKETS = /^指标\d{1,2}[:：.、]\s*(.{2,60}?)\s*[(（]([^()（）*]{1,30})[)）]$/;
const AFTER_COMMA = /^([^,，。；;]{3,60})[,，]\s*([^,，。；;]{1,16})$/;
const IN_WORDS =
  /^(?:稳步|显著|明显|进一步|持续|不断|有效|有所|逐步|大幅)?(?:提高|提升|改善|增强|完善|保障|增加|下降|降低|减少|好转)$|^(?:良好|优良|及时|有效|长期|合规)$/;
const NUMBERED = /^指标\d{1,2}[:：.、]\s*(\S{2,60})$/;

const pair = (texts: readonly string[], cell: Cell, doubts?: TokenRow['doubts']): TokenRow => ({
  tokens: texts.map(text => ({ text, cell })),
  columns: ['name', 'value'],
  ...(doubts === undefined ? {} : { doubts }),
});

/** 指标1：机柜数量(≥77台): a numbered name with its target in brackets. */
function bracketedLine(text: string, cell: Cell): TokenRow | null {
  const [, name, value] = IN_BRACKETS.exec(text) ?? [];
  if (name === undefined || value === undefined) return null;
  return pair([name, value], cell, isValueLike(value) ? undefined : { value: text });
}

/** 完成时限，2025年10月底前: a target behind a comma. */
function commaLine(text: string, cell: Cell): TokenRow | null {
  const [, name = '', value = ''] = AFTER_COMMA.exec(text) ?? [];
  const isTarget = IN_WORDS.test(value) || (isValueLike(value) && !isValueLike(name));
  return value !== '' && isTarget ? pair([name, value], cell) : null;
}

const AFTER_COLON = /^([^:：，。；;]{2,60})[:：]\s*([^:：。；;]{1,40})$/;
/** A target told in words is no longer. */
const MOST_WORDS = 20;

/** 项目执行进度：按计划进行: what stands behind the colon in a list of such lines, to be confirmed. */
export function colonAnyway(text: string, cell: Cell): TokenRow | null {
  const [, name = '', value = ''] = AFTER_COLON.exec(text.replace(/[；;。]+$/, '')) ?? [];
  const odd = value === '' || value.length > MOST_WORDS || /[,，]/.test(name) || isValueLike(name);
  if (odd || /指标\d{0,2}$/.test(name) || NO_TARGET.test(value)) return null;
  if (formLabel(name) !== null || headerLabel(name) !== null || isEndOfTable(text)) return null;
  return pair([name, value], cell, { name: text, value: text });
}

const NO_TARGET = /^(?:无|略|不适用|不涉及)$/;

/** 设备验收合格率：100%: a target behind a colon. */
export function colonLine(text: string, cell: Cell): TokenRow | null {
  const [, name = '', value = ''] = AFTER_COLON.exec(text.replace(/[；;。]+$/, '')) ?? [];
  if (value === '' || /^指标\d{0,2}$|指标$/.test(name) || isValueLike(name)) return null;
  const sure = isValueLike(value) || IN_WORDS.test(value);
  return sure || isWording(value) ? pair([name, value], cell, sure ? undefined : { value: text }) : null;
}

const ENDS_IN_WORDS =
  /^([^,，]{3,40}?)((?:持续|稳步|明显|显著)?(?:提高|提升|改善|增强|增加|减少|下降|降低))$/;

/** 生态修复功能提高: a target in a word, without a mark before it. */
export function wordLine(text: string, cell: Cell): TokenRow | null {
  const [, name, value] = ENDS_IN_WORDS.exec(text) ?? [];
  return name === undefined || value === undefined
    ? null
    : pair([name, value], cell, { name: text, value: text });
}

/** 指标4.处置率: a numbered line of a table that has no target. */
function nameLine(text: string, cell: Cell): TokenRow | null {
  const name = NUMBERED.exec(text)?.[1];
  if (name === undefined || cutValue(text, true) !== null) return null;
  return pair([text, ''], cell, { value: text });
}

/**
 * A line of a list: its target in brackets or behind a comma or colon, or none in a table that numbers its names.
 * `columns`: of the table whose header was one line of labels, null elsewhere.
 */
export function listRow(
  text: string,
  cell: Cell,
  columns: readonly Column[] | null,
): { row: TokenRow; framed: boolean } | null {
  const framed = columns === null ? bracketedLine(text, cell) : null;
  const row =
    columns === null
      ? (framed ?? colonLine(text, cell) ?? commaLine(text, cell))
      : (weighedLine(text, cell, columns) ?? nameLine(text, cell));
  return row === null ? null : { row, framed: framed !== null };
}
