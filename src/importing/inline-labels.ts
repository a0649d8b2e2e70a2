import { type Block, type Cell, cell } from './cells.ts';
import type { Ledger } from './ledger.ts';
import { formLabel } from './vocabulary.ts';

const LABELS =
  /(?:^|(?<=\s))((?:其中\s*[:：]\s*)?(?:项目(?:支出)?名称|项目(?:编码|代码)|(?:项目)?(?:主管部门|实施单位|执行单位)|预算单位|部门名称|年度资金总额|资金总额|预算数|财政资金|财政拨款|其他资金|其它资金|资金用途|年度目标|总体目标|年度总体目标|绩效目标))(?=[\s:：]|$)/g;
/** 项目名称路灯维护: a label that no sentence goes on from. */
const GLUED = /^(项目(?:支出)?名称|项目(?:编码|代码))(?![\s:：及和与或的、，。]|$)/;
/** （7）绩效目标：……: a label, a colon and its text in one cell, perhaps numbered. */
const INSIDE = /^[\s(（]*\d{0,2}[)）.、．]?\s*([\p{Script=Han}、]{2,16}?)\s*[:：]\s*(?=\S)/u;

/** 【总体目标】: a label in brackets, its text in the same line or the next. */
const FRAMED = /^【([^【】]{2,16})】\s*[:：]?\s*/;

/** Where labels stand in a line of their own; empty when it does not begin with one. */
function marksIn(text: string): { label: string; from: number; to: number }[] {
  const framed = FRAMED.exec(text);
  if (framed !== null && formLabel(framed[1] ?? '') !== null)
    return [{ label: framed[1] ?? '', from: 0, to: framed[0].length }];
  const glued = GLUED.exec(text)?.[1];
  if (glued !== undefined) return [{ label: glued, from: 0, to: glued.length }];
  const marks = [...text.matchAll(LABELS)].filter(found => formLabel(found[1] ?? '') !== null);
  return marks[0]?.index === 0
    ? marks.map(({ 0: whole, 1: label = '', index }) => ({ label, from: index, to: index + whole.length }))
    : [];
}

function partsOf(only: Cell): string[] {
  const marks = marksIn(only.raw);
  return marks.flatMap(({ label, to }, at) => [
    label.trim(),
    only.raw
      .slice(to, marks[at + 1]?.from ?? only.raw.length)
      .replace(/^\s*[:：]/, '')
      .trim(),
  ]);
}

/** A row's cell that holds a label and its text, in two. */
function halves(one: Cell): string[] {
  const found = INSIDE.exec(one.raw);
  const label = found?.[1] ?? '';
  return found === null || formLabel(label) === null ? [] : [label, one.raw.slice(found[0].length)];
}

/** A block of the form whose labels and texts run together is cut at the labels it holds. */
export function exploded(block: Block, ledger: Ledger): Block {
  const isRow = block.kind === 'row';
  let cut = false;
  const cells = block.cells.flatMap(one => {
    if (one.raw === '' || formLabel(one.raw) !== null || (!isRow && block.cells.length > 1)) return [one];
    const texts = (isRow ? halves(one) : partsOf(one)).filter(text => text !== '');
    if (texts.length === 0) return [one];
    cut = true;
    const parts = texts.map(text => cell(text, one.line, one.from));
    ledger.cut(one, parts);
    return parts;
  });
  return cut ? { ...block, kind: 'row', cells, aligned: false } : block;
}
