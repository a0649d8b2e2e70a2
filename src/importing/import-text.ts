import { DRAFT_SCHEMA, type Draft, type Indicator, type Project } from '../domain/draft.ts';
import { JixiaoError } from '../domain/errors.ts';
import type { ImportResult } from '../domain/import-result.ts';
import type { Profile } from '../domain/profile.ts';
import type { MoneyUnit } from '../domain/values.ts';
import type { Ocr, Office } from '../ports.ts';
import { endOf } from './believed.ts';
import { bestReading } from './best-reading.ts';
import { withWholeLabels } from './broken-labels.ts';
import { inUnit } from './budget.ts';
import { type Block, bare, filled, textOf } from './cells.ts';
import { readContents } from './contents.ts';
import { readCover, readOverall, readSafeguards, readSubGoals, readTotal } from './department.ts';
import { singlePipes } from './doubled-pipes.ts';
import { doubtRepairs, withoutDoubts } from './doubts.ts';
import { withoutEntities } from './entities.ts';
import { withoutFormulas } from './formulas.ts';
import { withoutHidden } from './hidden.ts';
import { impossibleRows } from './impossible-rows.ts';
import { laidOut } from './laid-out.ts';
import { Ledger } from './ledger.ts';
import { lexiconOf } from './lexicon.ts';
import { lostUnits } from './lost-units.ts';
import { unfoldedTables } from './one-line-tables.ts';
import { type Outline, outline } from './outline.ts';
import { withoutPageMarks } from './page-marks.ts';
import { pipedLines } from './piped-lines.ts';
import { drawnRules } from './plain-rules.ts';
import { withQuotedCells } from './quoted-cells.ts';
import { readLines } from './read-lines.ts';
import { withClosedLetters } from './spaced-letters.ts';
import { type ReadTable, readOverallRows, readTable } from './table.ts';
import { unaccounted } from './unaccounted.ts';
import { leaveUnread } from './unread.ts';
import { yearOf } from './year-of.ts';

/** The largest text read in one go, in characters. */
export const TEXT_LIMIT = 20_000_000;

/** What an import needs besides the text. `profiles` must not be empty; the first is the default. */
export interface ImportOptions {
  readonly profiles: readonly Profile[];
  /** Named in the draft, for the person who looks back. */
  readonly source?: string;
  readonly signal?: AbortSignal;
  /** For files of older kinds. */
  readonly office?: Office | null;
  /** For scans. */
  readonly ocr?: Ocr | null;
  progress?(done: number, total: number, message: string): void;
}

/**
 * Reads a performance text, recognition noise and all, into a draft, its repairs and its leftovers.
 * Errors: `bad_input`, `too_large`, `not_a_performance_text`, `cancelled`.
 */
export function importText(text: string, options: ImportOptions): ImportResult {
  const ledger = new Ledger();
  return importBlocks(textBlocks(text, ledger), ledger, options);
}

/** The blocks of a text, hidden characters taken out. Errors: `bad_input`, `too_large`. */
export function textBlocks(text: string, ledger: Ledger): readonly Block[] {
  if (text.trim() === '') throw new JixiaoError('bad_input', '没有可读的文字', '请粘贴文档内容，或提供文件');
  if (text.length > TEXT_LIMIT)
    throw new JixiaoError(
      'too_large',
      `文本有 ${text.length} 个字符，超过上限 ${TEXT_LIMIT}`,
      '请按部门或项目拆开后分次导入',
    );
  const clean = withoutPageMarks(withoutHidden(withoutFormulas(withoutEntities(text)), ledger), ledger);
  return readLines(
    drawnRules(
      unfoldedTables(pipedLines(singlePipes(withWholeLabels(withQuotedCells(withClosedLetters(clean)))))),
    ),
  );
}

/** The recogniser behind every front end: blocks in, draft out. */
export const importBlocks = (given: readonly Block[], ledger: Ledger, options: ImportOptions): ImportResult =>
  bestReading(given, ledger, (blocks, account) => readBlocks(blocks, account, options));

/** Reads in the form the text shows; where only its rows show the newer scheme, once more in that. */
function readBlocks(given: readonly Block[], ledger: Ledger, options: ImportOptions): ImportResult {
  const account = ledger.copy();
  const result = readAs(given, ledger, options);
  const newer = newerScheme(options.profiles);
  const rows = result.draft.projects.flatMap(({ indicators }) => indicators);
  if (newer === undefined || result.draft.profile === newer.code || !rows.some(isOfCosts)) return result;
  return readAs(given, account, { ...options, profiles: [newer] });
}

function readAs(given: readonly Block[], ledger: Ledger, options: ImportOptions): ImportResult {
  const { blocks: clean, doubts } = withoutDoubts(given);
  const blocks = laidOut(clean, ledger);
  const profile = chooseProfile(blocks, options.profiles);
  const parts = outline(blocks, profile);
  for (const heading of parts.headings) ledger.take(...filled(heading));
  noteTwice(parts.headings, ledger);
  const lexicon = lexiconOf(() => witnesses(parts));
  const tools = { ledger, lexicon, profile, end: endOf(blocks) };
  const tables: ReadTable[] = [];
  for (const chunk of parts.tables) {
    if (options.signal?.aborted)
      throw new JixiaoError('cancelled', '导入已取消，没有写入任何内容', '需要时请重新导入');
    const { mark } = ledger;
    const table = readTable(chunk, tables.length, tools);
    if (!isEmpty(table.project)) tables.push(table);
    else {
      ledger.forget(mark);
      for (const block of [...chunk.lead, ...chunk.body, ...(chunk.title === null ? [] : [chunk.title])])
        for (const cell of filled(block)) ledger.leave(cell, '像是表格，但没有读出项目或指标');
    }
    options.progress?.(tables.length, parts.tables.length, `已读 ${tables.length} 张绩效目标表`);
  }
  const overallRows = readOverallRows({ title: null, lead: [], body: parts.overallRows }, tools);
  const cover = readCover(parts.cover, ledger);
  const total = readTotal(parts.overall, ledger);
  const overall = readOverall(
    parts.overall.filter(block => block !== total?.block),
    ledger,
  );
  const subGoals = readSubGoals(parts.subGoals, ledger);
  const safeguards = readSafeguards(parts.safeguards, ledger);
  const contents = readContents(parts.contents, headingTexts(parts), ledger);
  const bareForms = tables.every(one => isBareForm(one.project));
  if (
    bareForms &&
    (tables.length === 0 || !blocks.some(isOnPerformance)) &&
    overall === null &&
    subGoals.length === 0
  )
    throw notPerformance();
  const { projects, money } = settleMoney(tables, parts, { ledger, usual: profile.money_unit });
  const draft: Draft = {
    schema: DRAFT_SCHEMA,
    id: null,
    revision: 0,
    profile: profile.code,
    year: cover.year ?? yearOf(blocks, projects),
    money_unit: money ?? profile.money_unit,
    cover: cover.cover,
    unit: {
      ...unitCode(projects),
      name: cover.unit ?? projects.find(one => one.unit_name !== null)?.unit_name ?? null,
    },
    overall_goal: overall,
    ...(overallRows.length === 0 ? {} : { overall_indicators: overallRows }),
    ...(total === null ? {} : { total_budget: total.amount }),
    sub_goals: subGoals,
    safeguards,
    ...(contents.length > 0 ? { contents } : {}),
    projects,
    accepted: [],
  };
  const known = [...ledger.repairs, ...doubtRepairs(draft, doubts)];
  const odd = [...known, ...impossibleRows(draft, known)];
  leaveUnread(blocks, { draft, repairs: odd }, ledger);
  const leftovers = ledger.leftovers(blocks);
  const seen = [...odd, ...lostUnits(draft, leftovers, odd)];
  const repairs = [...seen, ...unaccounted(blocks, { draft, repairs: seen, leftovers })].sort(
    (a, b) => (a.line ?? 0) - (b.line ?? 0),
  );
  const source = options.source === undefined ? {} : { source: options.source.slice(0, 300) };
  return {
    draft: { ...draft, imported: { ...source, repairs, leftovers } },
    repairs,
    leftovers,
    confidence: confidence(draft, repairs),
  };
}

const notPerformance = (): JixiaoError =>
  new JixiaoError(
    'not_a_performance_text',
    '没有认出绩效文本：找过“总体绩效目标”“分项绩效目标”等标题、项目编码/项目名称等表头、一级/二级/三级指标和指标值，都没有找到',
    '请确认粘贴的是部门预算绩效文本或项目绩效目标表；是扫描件的，读入它的 PDF 或图片原件',
  );

/** 成本指标 as a first level, with 经济成本 and the like under it, tells the newer scheme. */
function chooseProfile(blocks: readonly Block[], profiles: readonly Profile[]): Profile {
  const [first] = profiles;
  if (first === undefined) throw new JixiaoError('internal', '没有可用的表样', '请联系维护人员');
  const costs = blocks.some(block => block.cells.some(cell => OF_COSTS.test(bare(cell.raw))));
  return (costs ? newerScheme(profiles) : undefined) ?? first;
}

const OF_COSTS = /^(?:经济|社会|生态环境)成本(?:指标)?$/;
const isOfCosts = ({ level2 }: Indicator): boolean => OF_COSTS.test(level2 ?? '');
const newerScheme = (profiles: readonly Profile[]): Profile | undefined =>
  profiles.find(one => one.taxonomy.some(branch => branch.key === 'cost'));

/** Text that no column line cut: it bears witness at the seams of what was cut. */
function* witnesses(parts: Outline): Iterable<string> {
  for (const block of [...parts.overall, ...parts.subGoals, ...parts.safeguards]) yield textOf(block);
  for (const table of parts.tables) {
    if (table.title !== null) yield textOf(table.title);
    let rows = false;
    for (const block of table.body) {
      rows ||= block.cells.some(cell => bare(cell.raw) === '三级指标' || bare(cell.raw) === '指标值');
      const cells = filled(block);
      if (rows || (cells.length === 2 && cells[1] !== undefined)) for (const cell of cells) yield cell.raw;
    }
  }
}

const headingTexts = (parts: Outline): string[] =>
  [...parts.headings, ...parts.tables.flatMap(table => (table.title === null ? [] : [table.title]))]
    .sort((a, b) => a.line - b.line)
    .map(block => textOf(block).replace(/\s+/g, ''))
    .filter((text, at, all) => text !== '目录' && !all.slice(0, at).some(other => other.endsWith(text)));

/** A heading printed again inside its own frame. */
function noteTwice(headings: readonly Block[], ledger: Ledger): void {
  const name = (block: Block | undefined): string =>
    bare(block === undefined ? '' : textOf(block)).replace(/^[一二三四五六七八九十]+、/, '');
  headings.forEach((block, at) => {
    if (at > 0 && name(block) === name(headings[at - 1]))
      ledger.repair({
        path: '',
        raw: textOf(block),
        repaired: '',
        kind: 'duplicate',
        sure: true,
        line: block.line,
      });
  });
}

/** A list that merely has a column 项目名称 is no project: something of its form must be there too. */
const isEmpty = (project: Project): boolean =>
  project.indicators.length === 0 &&
  project.goals.length === 0 &&
  !project.code &&
  !(project.name && [project.budget.total, project.purpose].some(one => one !== null));

/** A tender, a contract or a list of projects has a name and an amount too. */
const isBareForm = ({ indicators, goals }: Project): boolean => indicators.length === 0 && goals.length === 0;
const isOnPerformance = ({ cells }: Block): boolean =>
  cells.some(({ raw }) => /绩效|[一二三]级指标/.test(bare(raw)));

/** A table without its 单位 line takes the document's; a stray 单位 line is where it had gone. */
function settleMoney(
  tables: readonly ReadTable[],
  parts: Outline,
  { ledger, usual }: { ledger: Ledger; usual: MoneyUnit },
): { projects: Project[]; money: MoneyUnit | null } {
  const declared = tables.flatMap(table => (table.money === null ? [] : [table.money]));
  const strays = parts.rest.flatMap(block => {
    const unit = /^(?:金额)?单位[:：](万元|元)$/.exec(bare(textOf(block)))?.[1];
    return unit === '万元' || unit === '元' ? [{ block, unit: unit as MoneyUnit }] : [];
  });
  const money = declared[0] ?? strays[0]?.unit ?? null;
  const projects = tables.map((table, index): Project => {
    const line = parts.tables[index]?.lead[0]?.line ?? table.project.line ?? 1;
    const stray = table.money === null ? strays.find(one => one.block.line > line) : undefined;
    if (stray !== undefined) {
      strays.splice(strays.indexOf(stray), 1);
      ledger.take(...filled(stray.block));
      const path = `/projects/${index}/money_unit`;
      ledger.repair({ path, raw: '', repaired: stray.unit, kind: 'order', sure: true, line });
      ledger.repair({
        path,
        raw: textOf(stray.block),
        repaired: stray.unit,
        kind: 'order',
        sure: true,
        line: stray.block.line,
      });
    }
    const own = table.money ?? stray?.unit ?? money;
    const settled = { ...table.project, budget: inUnit(table.project, own ?? usual, index, ledger) };
    return own !== null && own !== money ? { ...settled, money_unit: own } : settled;
  });
  return { projects, money };
}

const unitCode = (projects: readonly Project[]): { code?: string } => {
  const code = projects.find(project => project.unit_code !== null)?.unit_code;
  return code === undefined || code === null ? {} : { code };
};

/** How sure a reading is, 0–1: one less the share of its fields a person must confirm. */
export function confidence(draft: Draft, repairs: ImportResult['repairs']): number {
  const cells = draft.projects.reduce(
    (sum, one) => sum + 8 + one.goals.length + one.indicators.length * 5,
    10,
  );
  const unsure = repairs.filter(repair => !repair.sure).length;
  return Math.round(Math.max(0, 1 - unsure / cells) * 100) / 100;
}
