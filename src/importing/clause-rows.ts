import type { Cell } from './cells.ts';
import type { TokenRow } from './chunks.ts';
import { cutValue, isValueLike } from './glued.ts';
import { wordingAt } from './glued-values.ts';
import { cutLabel } from './level-labels.ts';
import { colonLine, wordLine } from './list-lines.ts';

const RATE = /^(?:绩效)?(?:指标|目标)?(?:任务)?完成率\s*(?:为|达到?)?\s*\d/;
const DONE = /^(?:全年|当年|年末)?实际(?:完成|开展|发放|支出|达到)?/;
const PLANNED = /^(?:年初|全年|年度)?(?:计划|预期|目标)(?:值为|为)?(?=\p{Script=Han})/u;

/** 指标完成率100%, 实际开展56场次: what came of it. */
const isResult = (clause: string): boolean => RATE.test(clause.trim()) || DONE.test(clause.trim());

/** 免费开放360天，指标完成率100%; 计划开展50场次，实际开展56场次: a target among results, to be confirmed. */
function plannedClause(clause: string, next: string | undefined, cell: Cell): TokenRow | null {
  if (next === undefined || isResult(clause) || !isResult(next)) return null;
  const told = RATE.test(next.trim()) || PLANNED.test(clause);
  const said = (cutLabel(clause)?.rest ?? clause).replace(PLANNED, '');
  const cut = told ? cutValue(said, true) : null;
  if (cut === null || cut.name.length < 2) return null;
  return {
    tokens: [cut.name, cut.value].map(text => ({ text, cell })),
    columns: ['name', 'value'],
    doubts: { value: clause },
    planned: true,
  };
}

/** 管护公厕座数（42座）: a target in brackets. */
function inBrackets(said: string, cell: Cell): TokenRow | null {
  const [, name = '', value = ''] = /^([^()（）]{2,60})[(（]([^()（）]{1,30})[)）]$/.exec(said) ?? [];
  if (!isValueLike(value) || isValueLike(name)) return null;
  const sure = /^[≥≤=＝]|[%％]$/.test(value) || !/[年月日]/.test(value);
  const tokens = [name, value].map(text => ({ text, cell }));
  return { tokens, columns: ['name', 'value'], ...(sure ? {} : { doubts: { value: said } }) };
}

/** 总成本控制在36万元以内: between a name and its target. */
const REACHES = /(?:控制|保持|稳定|维持)在$|达到?$|(?<=.{2})[为于]$/;

/** 数据库基本健全: a target in words at the end, to be confirmed. */
function endingInWords(said: string, cell: Cell): TokenRow | null {
  const at = wordingAt(said);
  if (at < 3) return null;
  const tokens = [said.slice(0, at), said.slice(at)].map(text => ({ text, cell }));
  return { tokens, columns: ['name', 'value'], doubts: { name: said, value: said } };
}

/** 会议召开 按时: a word behind the only blank of its clause, to be confirmed. */
function behindBlank(said: string, cell: Cell): TokenRow | null {
  const [, name, value] = /^(\p{Script=Han}{4,30})\s+(\p{Script=Han}{2,4})$/u.exec(said) ?? [];
  if (name === undefined || value === undefined) return null;
  return {
    tokens: [name, value].map(text => ({ text, cell })),
    columns: ['name', 'value'],
    doubts: { name: said, value: said },
  };
}

/** One clause: the level it opens, and its row; no row where it could not be read, or tells a result. */
interface Clause {
  readonly label: string | null;
  readonly row: TokenRow | null;
}

/** The rows of a sentence whose clauses are targets, some with a label of their own. */
export function clauseRows(text: string, cell: Cell): Clause[] {
  const clauses = text
    .split(/[，,；;。]/)
    .map(clause => clause.trim())
    .filter(clause => clause !== '');
  return clauses.map((clause, at) => {
    const planned = plannedClause(clause, clauses[at + 1], cell);
    if (planned !== null || isResult(clause)) return { label: null, row: planned };
    const head = cutLabel(clause);
    const said = head?.rest ?? clause;
    const label = head?.label ?? null;
    const cut = cutValue(said, true);
    const name = cut?.name.replace(REACHES, '') ?? '';
    const pair = cut === null ? null : [name, cut.value].map(one => ({ text: one, cell }));
    const sure = name === cut?.name && cutValue(said, false) !== null;
    const doubts = sure ? {} : { doubts: { name: said } };
    const row = pair === null ? null : { tokens: pair, columns: ['name', 'value'] as const, ...doubts };
    const worded = head === null ? null : wordLine(said, cell);
    const ending = pair === null ? endingInWords(said, cell) : null;
    return {
      label,
      row:
        inBrackets(said, cell) ?? colonLine(said, cell) ?? row ?? worded ?? ending ?? behindBlank(said, cell),
    };
  });
}
