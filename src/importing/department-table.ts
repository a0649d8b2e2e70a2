import { type Block, bare, type Cell, cell, filled } from './cells.ts';
import type { Ledger } from './ledger.ts';

const OVERALL = /^(?:部门)?(?:总体|整体)绩效目标$/;
const PARTS = /^(?:部门)?分项绩效目标$/;
const SAFEGUARDS = /^(?:工作)?保障措施$/;
const LABELS = [OVERALL, PARTS, SAFEGUARDS];
/** Only the table of a project has these. */
const OF_A_PROJECT = /^(?:项目编码|项目名称|一级指标|三级指标|指标值)$/;
const UNIT = /^(?:部门|单位|预算部门|预算单位)名称$/;

const isLabel = (text: string): boolean => LABELS.some(label => label.test(text));

/** A heading or a paragraph made of a cell, at the cell's line. */
const line = (text: string, at: Cell): Block => ({
  kind: 'paragraph',
  line: at.line,
  cells: [cell(text, at.line)],
  aligned: false,
});

const NUMBERS = '一二三四五六七八九十';

/** (一) before a title that has no number of its own. */
const numbered = (title: string, index: number): string =>
  /^\s*[(（]/.test(title) ? title : `（${NUMBERS[index] ?? index + 1}）${title}`;

/** Rows under one label: 分项绩效目标 with a name, its goal and its indicators; 保障措施 with a title and its text. */
function* under(label: string, rows: readonly (readonly Cell[])[]): Iterable<Block> {
  let index = 0;
  for (const cells of rows) {
    const [first, second, third] = cells;
    if (first === undefined) continue;
    if (OVERALL.test(label) || cells.length === 1) {
      for (const one of cells) for (const part of one.raw.split('\n')) yield line(part, one);
    } else if (!/^(?:名称|项目|项目名称|绩效目标|措施)$/.test(bare(first.raw))) {
      yield line(numbered(first.raw, index), first);
      index += 1;
      if (second !== undefined)
        yield line(PARTS.test(label) ? `绩效目标：${second.raw}` : second.raw, second);
      if (third !== undefined) yield line(`绩效指标：${third.raw}`, third);
    }
  }
}

/** The rows of a table that begins at `from`. */
function tableAt(blocks: readonly Block[], from: number): readonly Block[] {
  let to = from;
  while (blocks[to]?.kind === 'row') to += 1;
  return blocks.slice(from, to);
}

function unfolded(rows: readonly Block[], ledger: Ledger): Block[] {
  const found: Block[] = [];
  let label = '';
  let open: (readonly Cell[])[] = [];
  const flush = (): void => {
    found.push(...under(label, open));
    open = [];
  };
  for (const row of rows) {
    const cells = filled(row);
    const [first, second] = cells;
    if (first === undefined) continue;
    const text = bare(first.raw);
    if (UNIT.test(text) && second !== undefined) {
      found.push(line(`${second.raw}编制`, second));
    } else if (isLabel(text)) {
      flush();
      label = text;
      found.push(line(first.raw, first));
      open.push(cells.slice(1));
    } else open.push(cells);
    ledger.take(...cells);
  }
  flush();
  return found;
}

/** The department part laid out as a table, as spreadsheets have it, turned into the headings and paragraphs it stands for. */
export function departmentTables(blocks: readonly Block[], ledger: Ledger): readonly Block[] {
  const found: Block[] = [];
  for (let at = 0; at < blocks.length; ) {
    const rows = tableAt(blocks, at);
    const heads = rows.map(row => bare(filled(row)[0]?.raw ?? ''));
    const cells = rows.flatMap(row => row.cells.map(one => bare(one.raw)));
    const isDepartment = heads.filter(isLabel).length >= 2 && !cells.some(text => OF_A_PROJECT.test(text));
    const own = blocks[at];
    if (rows.length === 0 && own !== undefined) found.push(own);
    else found.push(...(isDepartment ? unfolded(rows, ledger) : rows));
    at += Math.max(1, rows.length);
  }
  return found;
}
