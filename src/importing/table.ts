import type { Indicator, Project } from '../domain/draft.ts';
import type { Profile } from '../domain/profile.ts';
import type { MoneyUnit } from '../domain/values.ts';
import { tighten } from '../reading/normalise.ts';
import { readBudget } from './budget.ts';
import { type Block, type Cell, filled, textOf } from './cells.ts';
import { type FormCells, FormReader } from './form.ts';
import { readGoals } from './goals.ts';
import { gridRow } from './grid-rows.ts';
import { type Header, headerOf, headerRun } from './header.ts';
import { readIndicators } from './indicators.ts';
import type { Ledger } from './ledger.ts';
import { cutLabel, level1Label, level2Label } from './level-labels.ts';
import type { Lexicon } from './lexicon.ts';
import type { TableChunk } from './outline.ts';
import type { RawRow } from './raw-row.ts';
import { joinPieces } from './seams.ts';
import { StreamReader } from './stream-rows.ts';
import { type FormField, formLabel, isEndOfTable, letters } from './vocabulary.ts';

/** What reading one project's table gave. */
export interface ReadTable {
  readonly project: Project;
  readonly money: MoneyUnit | null;
}

interface Tools {
  readonly ledger: Ledger;
  readonly lexicon: Lexicon;
  readonly profile: Profile;
}

/** Where the indicator table begins: at its header, or, if that is lost, at its first label. */
function split(body: readonly Block[]): { form: readonly Block[]; rows: readonly Block[] } {
  const at = body.findIndex((block, index) => startsTable(body, index, block));
  return at < 0 ? { form: body, rows: [] } : { form: body.slice(0, at), rows: body.slice(at) };
}

const startsTable = (body: readonly Block[], index: number, block: Block): boolean => {
  if (headerOf(block) !== null || headerRun(body, index) !== null) return true;
  const first = filled(block)[0];
  if (first === undefined) return false;
  if (block.kind !== 'row') {
    const text = first.raw.replace(/^[\s(（【]*(?:[一二三四五六七八九十\d]{1,3}[)）]?[、.．]?)?\s*/, '');
    return cutLabel(text) !== null;
  }
  return level1Label(first.raw) !== null || level2Label(first.raw) !== null;
};

/** All indicator rows of a table, however it was flattened. */
function readRows(blocks: readonly Block[], tools: Tools): RawRow[] {
  const rows: RawRow[] = [];
  let header: Header | null = null;
  let stream: StreamReader | null = null;
  const last = blocks.findLastIndex(block => filled(block).length > 0);
  let results = false;
  let ended = false;
  const closeStream = (): void => {
    stream?.end();
    for (const row of stream?.rows ?? []) rows.push(row);
    stream = null;
  };
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    if (block === undefined) break;
    const run = headerOf(block) === null ? headerRun(blocks, at) : null;
    const found = headerOf(block) ?? run;
    if (found !== null) {
      closeStream();
      header = found.header;
      ended = false;
      tools.ledger.take(...found.labels);
      relabel(found.labels, tools.ledger);
      if ('rest' in found && found.rest.length > 0)
        push(gridRow({ ...block, cells: found.rest, aligned: false }, header, tools), rows);
      if (run !== null) at = run.next - 1;
      continue;
    }
    const cells = filled(block);
    const [first] = cells;
    if (first === undefined && ended) continue;
    if (first !== undefined && (level1Label(first.raw) ?? level2Label(first.raw)) !== null) ended = false;
    if (first !== undefined && (ended || endsTable(block, first))) {
      closeStream();
      ended ||= !/^(小计|备注|合计)/.test(first.raw);
      for (const cell of cells) tools.ledger.leave(cell, '指标表后的合计、说明或签字');
      continue;
    }
    if (header?.inRow && (cells.length > 1 || block.cells.length > 2)) {
      const isLast = !block.aligned && at === last;
      const row = gridRow(block, header, tools);
      if (row !== null && isLast && isCut(block, blocks))
        for (const cell of cells) tools.ledger.leave(cell, '这一行在源文中断，没有读完');
      else push(row, rows);
      continue;
    }
    if (/完成情况/.test(textOf(block))) results = true;
    stream ??= new StreamReader(header, tools.ledger);
    const reader: StreamReader = stream;
    for (const cell of block.cells) block.kind === 'run' ? reader.run(cell) : reader.cell(cell);
  }
  closeStream();
  if (!results) return rows;
  return rows.filter(row => {
    const target = /^[≥≤≧≦<>=]|不低于|不少于|不超过|大于|小于/.test(row.texts.value ?? '');
    if (!target) for (const cell of row.cells) tools.ledger.leave(cell, '写的是完成情况，不是指标值');
    return target;
  });
}

const push = (row: RawRow | null, rows: RawRow[]): void => {
  if (row !== null) rows.push(row);
};

/** A sum or a signature; an indicator that counts a sum has cells of its own beside its name, under those that cover it. */
const endsTable = (block: Block, first: Cell): boolean => {
  const covered = block.aligned && block.cells[0] !== first;
  return isEndOfTable(first.raw) && !(covered && filled(block).length > 1 && letters(first.raw).length > 2);
};

/** The last row of a text that stops short of the columns of every row before it. */
const isCut = (block: Block, blocks: readonly Block[]): boolean =>
  blocks.every(
    other => other === block || other.cells.length <= 1 || other.cells.length > block.cells.length,
  );

function relabel(labels: readonly Cell[], ledger: Ledger): void {
  for (const label of labels)
    if (/\s/.test(label.raw))
      ledger.repair({
        path: '',
        raw: label.raw,
        repaired: tighten(label.raw),
        kind: 'split',
        sure: true,
        line: label.line,
      });
}

/** Reads one project's table. `index` numbers it in the draft. */
export function readTable(chunk: TableChunk, index: number, tools: Tools): ReadTable {
  const prefix = `p${index + 1}`;
  const path = `/projects/${index}`;
  const { form, rows } = split(chunk.body);
  const reader = new FormReader(tools.ledger, path);
  for (const block of form) for (const part of explode(block)) reader.row(part);
  const cells = reader.result;
  const head = readHead(chunk, path, tools.ledger);
  const raws = readRows(rows, tools);
  const text = textReader(cells, path, tools);
  const project: Project = {
    id: prefix,
    code: readCode(cells, path, tools),
    name: text('name'),
    unit_code: head.code,
    unit_name: head.name ?? text('unit'),
    budget: readBudget(cells.fields, tools.ledger),
    purpose: text('purpose'),
    spending_plan: [...cells.plan],
    goals: readGoals(cells.goals, { prefix, path, lexicon: tools.lexicon, ledger: tools.ledger }),
    indicators: readIndicators(raws, {
      prefix,
      path: `${path}/indicators`,
      profile: tools.profile,
      ledger: tools.ledger,
    }),
    line:
      form.find(block => filled(block).length > 0)?.line ?? chunk.body[0]?.line ?? chunk.lead[0]?.line ?? 1,
  };
  for (const field of ['aside', 'goal_mid', 'unit'] satisfies FormField[])
    for (const cell of cells.fields.get(field) ?? [])
      if (!tools.ledger.isTaken(cell)) tools.ledger.leave(cell, '表头中有这一栏，绩效目标文本没有对应的字段');
  return { project, money: head.money };
}

/** Reads the department's own indicator table, which has no form above it. */
export function readOverallRows(chunk: TableChunk, { ledger, profile, lexicon }: Tools): Indicator[] {
  const rows = readRows(chunk.body, { ledger, profile, lexicon });
  return readIndicators(rows, { prefix: 'o', path: '/overall_indicators', profile, ledger });
}

function readCode(cells: FormCells, path: string, tools: Tools): string | null {
  const found = cells.fields.get('code');
  if (found === undefined) return null;
  tools.ledger.take(...found);
  const raw = found.map(cell => cell.raw).join('\t');
  const code = raw.replace(/\s+/g, '');
  const sure = code.length === tools.profile.code_length;
  if (code !== raw)
    tools.ledger.repair({
      path: `${path}/code`,
      raw,
      repaired: code,
      kind: 'split',
      sure,
      line: found[0]?.line ?? 1,
    });
  return code;
}

const textReader =
  (cells: FormCells, path: string, tools: Tools) =>
  (field: 'name' | 'purpose' | 'unit'): string | null => {
    const found = cells.fields.get(field);
    if (found === undefined) return null;
    tools.ledger.take(...found);
    if (found.length === 0) return '';
    const joined = joinPieces(
      found.map(cell => tighten(cell.raw)),
      tools.lexicon,
    );
    const raw = found.map(cell => cell.raw).join('\t');
    tools.ledger.repair({
      path: `${path}/${field === 'unit' ? 'unit_name' : field}`,
      raw,
      repaired: joined.text,
      kind: joined.kind,
      sure: joined.sure,
      line: found[0]?.line ?? 1,
    });
    return joined.text;
  };

const UNIT_LINE = /^(\d{6,9})\s*(.+?)$/;
const MONEY = /(?:金额)?单位\s*[:：]\s*(万元|元)/;

/** The lines above a table: its title, the unit's code and name, the money unit. */
function readHead(
  chunk: TableChunk,
  path: string,
  ledger: Ledger,
): { code: string | null; name: string | null; money: MoneyUnit | null } {
  let code: string | null = null;
  let name: string | null = null;
  let money: MoneyUnit | null = null;
  if (chunk.title !== null) ledger.take(...filled(chunk.title));
  for (const block of chunk.lead) {
    const text = textOf(block).normalize('NFKC');
    const unit = MONEY.exec(text)?.[1];
    if (unit === '万元' || unit === '元') money = unit;
    const found = UNIT_LINE.exec(text.replace(MONEY, '').trim());
    if (found !== null) {
      const printed = tighten(found[2] ?? '');
      if (code === found[1] && name === printed)
        ledger.repair({
          path: `${path}/unit_name`,
          raw: textOf(block),
          repaired: printed,
          kind: 'duplicate',
          sure: true,
          line: block.line,
        });
      code ??= found[1] ?? null;
      name ??= printed;
    }
    if (unit !== undefined || found !== null) ledger.take(...filled(block));
  }
  return { code, name, money };
}

/** A line of the form whose label and text run together is cut at the labels it holds. */
function explode(block: Block): Block[] {
  const [only] = block.cells;
  if (block.kind === 'row' || only === undefined || only.raw === '') return [block];
  if (formLabel(only.raw) !== null) return [block];
  const text = only.raw;
  const marks = [...text.matchAll(LABELS)].filter(found => formLabel(found[1] ?? '') !== null);
  if (marks.length === 0 || marks[0]?.index !== 0) return [block];
  const cells: Cell[] = [];
  marks.forEach((mark, index) => {
    const start = mark.index + mark[0].length;
    cells.push({ raw: (mark[1] ?? '').trim(), line: only.line });
    const rest = text
      .slice(start, marks[index + 1]?.index ?? text.length)
      .replace(/^\s*[:：]/, '')
      .trim();
    if (rest !== '') cells.push({ raw: rest, line: only.line });
  });
  return [{ ...block, kind: 'row', cells, aligned: false }];
}

const LABELS =
  /(?:^|(?<=\s))((?:其中\s*[:：]\s*)?(?:项目(?:支出)?名称|项目(?:编码|代码)|(?:项目)?(?:主管部门|实施单位|执行单位)|预算单位|部门名称|年度资金总额|资金总额|预算数|财政资金|财政拨款|其他资金|其它资金|资金用途|年度目标|总体目标|年度总体目标|绩效目标))(?=[\s:：]|$)/g;
