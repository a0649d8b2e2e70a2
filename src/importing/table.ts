import type { Indicator, Project } from '../domain/draft.ts';
import type { Profile } from '../domain/profile.ts';
import type { MoneyUnit } from '../domain/values.ts';
import { tighten } from '../reading/normalise.ts';
import { believed } from './believed.ts';
import { readBudget } from './budget.ts';
import { type Block, type Cell, filled, textOf } from './cells.ts';
import { withToldColumns } from './column-cells.ts';
import { type FormCells, FormReader } from './form.ts';
import { formLines } from './form-lines.ts';
import { isValueLike } from './glued.ts';
import { readGoals } from './goals.ts';
import { gridRow } from './grid-rows.ts';
import type { Header } from './header.ts';
import { headerAt } from './header-rows.ts';
import { readIndicators } from './indicators.ts';
import { exploded } from './inline-labels.ts';
import { ledNames } from './led-names.ts';
import type { Ledger } from './ledger.ts';
import { cutLabel, level1Label, level2Label } from './level-labels.ts';
import type { Lexicon } from './lexicon.ts';
import { PAGE } from './line-shapes.ts';
import { midTermOnly } from './mid-term.ts';
import type { TableChunk } from './outline.ts';
import type { RawRow } from './raw-row.ts';
import { joinPieces } from './seams.ts';
import { ofSeveral, severalRows } from './several-rows.ts';
import { StreamReader } from './stream-rows.ts';
import {
  endsTable,
  fieldsOf,
  isCut,
  isFieldBelow,
  isLaterGoal,
  isLevelUnder,
  isSignedAt,
  labelRow,
  overRows,
} from './table-edges.ts';
import { readHead, unitCells } from './table-head.ts';
import { type FormField, letters } from './vocabulary.ts';

/** What reading one project's table gave. */
export interface ReadTable {
  readonly project: Project;
  readonly money: MoneyUnit | null;
}

interface Tools {
  readonly ledger: Ledger;
  readonly lexicon: Lexicon;
  readonly profile: Profile;
  /** The last text of the document. */
  readonly end: Cell | null;
}

/** Where the indicator table begins: at its header, or, if that is lost, at its first label. */
function split(body: readonly Block[]): { form: readonly Block[]; rows: readonly Block[] } {
  const at = body.findIndex((block, index) => startsTable(body, index, block));
  return at < 0 ? { form: body, rows: [] } : { form: body.slice(0, at), rows: body.slice(at) };
}

const startsTable = (body: readonly Block[], index: number, block: Block): boolean => {
  if (headerAt(body, index) !== null || isSignedAt(body, index)) return true;
  const [first, second] = filled(block);
  if (first === undefined) return false;
  if (second !== undefined && isLevelUnder(first, second)) return true;
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
    const found = headerAt(blocks, at);
    if (found !== null) {
      closeStream();
      const instead = midTermOnly(found.header, blocks.slice(found.next), tools.lexicon);
      header = withToldColumns(instead ?? found.header, blocks, found.next);
      if (instead !== null) noteMidTerm(found.labels, tools);
      ended = false;
      tools.ledger.take(...found.labels);
      relabel(found.labels, tools.ledger);
      if (found.rest.length > 0)
        rows.push(gridRow({ ...block, cells: found.rest, aligned: false }, header, tools));
      at = found.next - 1;
      continue;
    }
    const cells = filled(block);
    const [first] = cells;
    if (first === undefined && ended) continue;
    if (first !== undefined && cells.length === 1 && PAGE.test(first.raw)) {
      tools.ledger.leave(first, '页码');
      continue;
    }
    if (first !== undefined && (level1Label(first.raw) ?? level2Label(first.raw)) !== null) ended = false;
    if (first !== undefined && (ended || endsTable(blocks, at, header?.inRow ?? false))) {
      closeStream();
      ended ||= !/^(小计|备注|合计)/.test(first.raw);
      for (const cell of cells) tools.ledger.leave(cell, '指标表后的合计、说明或签字');
      continue;
    }
    const level = overRows(header, cells);
    if (level !== null) {
      tools.ledger.take(...cells);
      rows.push(level);
      continue;
    }
    if (header?.inRow && (cells.length > 1 || block.cells.length > 2)) {
      const several = severalRows(block, tools.ledger);
      if (several !== null) {
        for (const one of several.rows) rows.push(ofSeveral(gridRow(one, header, tools), several.guessed));
        continue;
      }
      const row = gridRow(block, header, tools);
      const cut = !row.empty && !block.aligned && at === last && isCut(block, blocks);
      const whole = row.texts.value !== cells.at(-1)?.raw && isValueLike(row.texts.value ?? '');
      if (!cut) rows.push(row);
      else if (whole) rows.push({ ...row, doubts: { value: row.texts.value ?? '', ...row.doubts } });
      else for (const cell of cells) tools.ledger.leave(cell, '这一行在源文中断，没有读完');
      continue;
    }
    const label = header?.inRow && first !== undefined && cells.length === 1 ? labelRow(first) : null;
    if (label !== null) {
      closeStream();
      tools.ledger.take(first);
      rows.push(label);
      continue;
    }
    if (header === null && /完成情况/.test(textOf(block))) results = true;
    stream ??= new StreamReader(header, tools.ledger);
    const reader: StreamReader = stream;
    const over = cells[0] !== undefined && cells[1] !== undefined && isLevelUnder(cells[0], cells[1]);
    if (over) tools.ledger.take(cells[0]);
    for (const cell of over ? cells.slice(1) : block.cells)
      reader[block.kind === 'run' ? 'run' : 'cell'](cell);
  }
  closeStream();
  if (!results) return rows;
  return rows.map(row => {
    if (row.empty || row.planned) return row;
    const target = /^[≥≤≧≦<>=]|不低于|不少于|不超过|大于|小于/.test(row.texts.value ?? '');
    if (!target) for (const cell of row.cells) tools.ledger.leave(cell, '写的是完成情况，不是指标值');
    return target ? row : { ...row, empty: true };
  });
}

/** The year's columns stand empty: what was planned for the term is taken in doubt. */
const noteMidTerm = (labels: readonly Cell[], { ledger }: Tools): void =>
  ledger.repair({
    path: '',
    raw: '年度指标一栏空着',
    repaired: '按中期（长期）指标读取',
    kind: 'order',
    sure: false,
    line: labels[0]?.line ?? 1,
  });

function relabel(labels: readonly Cell[], ledger: Ledger): void {
  for (const { raw, line } of labels.filter(label => /\s/.test(label.raw)))
    ledger.repair({ path: '', raw, repaired: tighten(raw), kind: 'split', sure: true, line });
}

/** Reads one project's table. `index` numbers it in the draft. */
export function readTable(chunk: TableChunk, index: number, tools: Tools): ReadTable {
  const prefix = `p${index + 1}`;
  const path = `/projects/${index}`;
  const { form, rows: all } = split(chunk.body);
  const formless = form.every(block => filled(block).length === 0) && all[0]?.kind === 'row';
  const later = all.filter(
    (block, at) =>
      (isLaterGoal(block) && headerAt(all, at + 1) !== null) || (formless && isFieldBelow(block)),
  );
  const rows = all.filter(block => !later.includes(block));
  const reader = new FormReader(tools.ledger, path);
  for (const block of formLines(
    [...form, ...later.flatMap(block => fieldsOf(block, tools.ledger))],
    tools.ledger,
  ))
    reader.row(exploded(block, tools.ledger));
  const cells = reader.result;
  const head = readHead(chunk, path, tools.ledger);
  const raws = believed(ledNames(readRows(rows, tools)), tools);
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
      headed: headerAt(rows, 0) !== null,
    }),
    line:
      form.find(block => filled(block).length > 0)?.line ?? chunk.body[0]?.line ?? chunk.lead[0]?.line ?? 1,
  };
  for (const field of ['aside', 'goal_mid', 'unit'] satisfies FormField[])
    for (const cell of cells.fields.get(field) ?? [])
      if (!tools.ledger.isTaken(cell)) tools.ledger.leave(cell, '表头中有这一栏，绩效目标文本没有对应的字段');
  if (chunk.title !== null) settleTitle(chunk.title, project, tools.ledger);
  return { project, money: head.money ?? cells.money };
}

/** Reads the department's own indicator table, which has no form above it. */
export function readOverallRows(chunk: TableChunk, tools: Tools): Indicator[] {
  const rows = believed(ledNames(readRows(chunk.body, tools)), tools);
  const at = { prefix: 'o', path: '/overall_indicators', headed: headerAt(chunk.body, 0) !== null };
  return readIndicators(rows, { ...at, profile: tools.profile, ledger: tools.ledger });
}

function readCode(cells: FormCells, path: string, tools: Tools): string | null {
  const found = cells.fields.get('code');
  if (found === undefined) return null;
  tools.ledger.take(...found);
  const raw = found.map(cell => cell.raw).join('\t');
  const code = raw.replace(/\s+/g, '');
  if (code !== raw)
    tools.ledger.repair({
      path: `${path}/code`,
      raw,
      repaired: code,
      kind: 'split',
      sure: code.length === tools.profile.code_length,
      line: found[0]?.line ?? 1,
    });
  return code;
}

const textReader =
  (cells: FormCells, path: string, tools: Tools) =>
  (field: 'name' | 'purpose' | 'unit'): string | null => {
    const all = cells.fields.get(field);
    if (all === undefined) return null;
    const found = field === 'unit' ? unitCells(all) : all;
    tools.ledger.take(...all);
    for (const cell of all.filter(
      ({ line, raw }) => !found.some(own => own.line === line && own.raw === raw),
    ))
      tools.ledger.leave(cell, '和单位名称写在一起，不是名称');
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

/** A title says again whose table it is; what it says beyond that goes back to the person. */
function settleTitle(title: Block, { name }: Project, ledger: Ledger): void {
  const own = letters(textOf(title).replace(/绩效.*$/, '')).replace(
    /^(?:附[件表]|表)?[一二三四五六七八九十]*|年度|年|项目|支出|专项|资金|部门|预算|财政|县级|市级|省级|区级/g,
    '',
  );
  const known = letters(name ?? '');
  if (own.length < 2 || known.includes(own) || [...own].every(sign => known.includes(sign)))
    ledger.take(...filled(title));
  else for (const cell of filled(title)) ledger.leave(cell, '表的标题，和表里的项目名称不同');
}
