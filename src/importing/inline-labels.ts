import { type Block, type Cell, cell } from './cells.ts';
import type { Ledger } from './ledger.ts';
import { FORM_LABELS, formLabel } from './vocabulary.ts';

/** A label of the form that white space parts from what stands around it. */
const LABELS = new RegExp(
  `(?:^|(?<=\\s))((?:其中\\s*[:：]\\s*)?(?:${FORM_LABELS.join('|')})(?:\\s*[(（][^()（）\\s]{1,6}[)）])?)(?=[\\s:：]|$)`,
  'g',
);
/** 资金总额320万元，其中财政拨款300万元: sums right behind their labels. */
const SUMS =
  /(?:^|(?<=[\s，,；;]))((?:其中\s*[:：]?\s*)?(?:年度)?(?:资金总额|财政拨款|财政资金|其他资金))(?=\d)/g;
/** 项目名称路灯维护: a label that no sentence goes on from. */
const GLUED =
  /^(项目(?:支出)?名称|项目(?:编码|代码))(?![\s:：及和与或的、，。]|$)|^((?:年度|项目)?资金总额|其中[:：]财政拨款|其他资金)(?=\d)|^((?:年度(?:总体|绩效)?|总体(?:绩效)?|绩效)目标)(?![\s:：及和与或的、，。值是为]|完成情况|实际|$)/;
/** 主管部门某局实施单位某学校: two labels with their bodies, nothing between. */
const GLUED_BODIES =
  /^((?:项目)?主管部门)(?![\s:：及和与或的、，。])(.{2,30}?)((?:项目)?(?:实施|执行)单位)(?![\s:：的、，。]|$)/;
/** 主管部门101-某局预算执行率权重10: labels of a form whose cells ran together, each right behind the text before. */
const GLUED_ROW =
  /项目(?:名称|编码|分类)|职能职责与活动|主管部门(?=\d{3})|预算执行率权重(?=\d)|(?:当年预算|本级安排|上级补助)[(（]万元[)）]/g;
/** 立项依据《…》: a label that stands alone at the head of its line. */
const GLUED_PROSE = /^(?:项目概述|立项依据|当年绩效目标)(?![\s:：及和与或的、，。]|$)/;

/** （7）绩效目标：……: a label, a colon and its text in one cell, perhaps numbered. */
const INSIDE =
  /^[\s(（]*[一二三四五六七八九十\d]{0,2}[)）.、．]*\s*([\p{Script=Han}、]{2,16}?)\s*[:：]\s*(?=\S)/u;

/** 【总体目标】: a label in brackets, its text in the same line or the next. */
const FRAMED = /^【([^【】]{2,16})】\s*[:：]?\s*/;

/** (万元) before the first label: the rest of the label above. */
const UNIT_OF_MONEY = /^\s*(?:[(（](?:单位[:：])?(?:万元|元)[)）]\s*)?$/;

/** Where labels stand in a line of their own; empty when it does not begin with one. */
function marksIn(text: string): { label: string; from: number; to: number }[] {
  const framed = FRAMED.exec(text);
  if (framed !== null && formLabel(framed[1] ?? '') !== null)
    return [{ label: framed[1] ?? '', from: 0, to: framed[0].length }];
  const row = [...text.matchAll(GLUED_ROW)];
  const glued = GLUED.exec(text)?.[0] ?? GLUED_PROSE.exec(text)?.[0];
  if (row.length > 1 && row[0]?.index === 0 && !/\s/.test(text))
    return row.map(({ 0: label, index }) => ({ label, from: index, to: index + label.length }));
  const sums = [...text.matchAll(SUMS)];
  if (glued !== undefined && sums.length < 2) return [{ label: glued, from: 0, to: glued.length }];
  const [, over, body = '', under] = GLUED_BODIES.exec(text) ?? [];
  if (over !== undefined && under !== undefined) {
    const from = over.length + body.length;
    return [
      { label: over, from: 0, to: over.length },
      { label: under, from, to: from + under.length },
    ];
  }
  const marks = [...text.matchAll(LABELS), ...sums]
    .filter(found => formLabel(found[1] ?? '') !== null)
    .sort((a, b) => a.index - b.index);
  return UNIT_OF_MONEY.test(text.slice(0, marks[0]?.index ?? 1))
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
    const parted = isRow ? [] : partsOf(one);
    const texts = (parted.length > 0 ? parted : halves(one)).filter(text => text !== '');
    if (texts.length === 0) return [one];
    cut = true;
    const parts = texts.map(text => cell(text, one.line, one.from));
    ledger.cut(one, parts);
    return parts;
  });
  return cut ? { ...block, kind: 'row', cells, aligned: false } : block;
}
