import type { Profile } from '../domain/profile.ts';
import { type Block, bare, type Cell, filled, textOf } from './cells.ts';
import { headerAt } from './header-rows.ts';
import { cutLabel, level1Label, level2Label } from './level-labels.ts';
import { isSignedAt } from './table-edges.ts';
import { namedOver } from './table-head.ts';
import { formLabel } from './vocabulary.ts';

/** The blocks of one project's table; `lead` are the lines between its title and its first row. */
export interface TableChunk {
  readonly title: Block | null;
  readonly lead: Block[];
  readonly body: Block[];
}

/** A text cut into its parts, by headings and by what tables look like. */
export interface Outline {
  readonly cover: Block[];
  readonly contents: Block[];
  readonly overall: Block[];
  readonly subGoals: Block[];
  readonly safeguards: Block[];
  readonly tables: TableChunk[];
  /** The indicator table of the department part. */
  readonly overallRows: Block[];
  /** Headings, and lines that belong to no part. */
  readonly headings: Block[];
  readonly rest: Block[];
}

type Part = 'cover' | 'contents' | 'overall' | 'subGoals' | 'safeguards' | 'rest';

const NUMBER = /^(?:第[一二三四五六七八九十]+部分|[(（]?[一二三四五六七八九十\d]{1,3}[)）]?[、.．,，])?/;
const TITLE =
  /绩效(?:目标)?(?:申报|审批|批复|公开|自评|完成情况|情况|指标|监控|评价)?表(?:[(（].{0,16}[)）])?$|绩效自评表/;
const YEAR_LINE = /^[(（]?\s*20\d\d年?度?\s*[)）]?$/;
const MONEY_LINE = /^(?:金额)?单位[:：](?:万元|元)$/;
const MAKER_LINE = /^(?:填报|申报|预算)单位(?:名称)?(?:[(（]盖章[)）])?[:：][^:：]*\p{Script=Han}/u;
const UNIT_LINE = /^\d{6,9}(?!\p{Script=Han}{0,8}指标)\p{Script=Han}{2,}/u;

/** 产出指标 产出数量指标 …: a row in a line. */
const LEVEL_AHEAD = /^\s*\S{2,8}指标\s+\S{2,14}/;

const sameHeading = (text: string, wanted: string | null): boolean =>
  wanted !== null && text === bare(wanted).replace(NUMBER, '');

function headingOf(text: string, profile: Profile): Part | null {
  if (text.length > 30 || /[。；]/.test(text)) return null;
  const name = text.replace(NUMBER, '').replace(/[:：]$/, '');
  const { overall_goal, sub_goals, safeguards } = profile.sections;
  if (sameHeading(name, overall_goal) || /^(?:部门)?(?:总体|整体)绩效目标$/.test(name)) return 'overall';
  if (sameHeading(name, sub_goals) || /^(?:部门)?(?:分项|分类|分解)绩效目标$/.test(name)) return 'subGoals';
  if (sameHeading(name, safeguards) || /^(?:工作|实施|绩效目标)?(?:实现)?保障措施$/.test(name))
    return 'safeguards';
  if (/^目录$/.test(name)) return 'contents';
  return /^第[一二三四五六七八九十]+部分/.test(text) ? 'rest' : null;
}

const isTitle = (text: string): boolean =>
  text.length <= 70 && TITLE.test(text) && !/[。；]/.test(text) && cutLabel(text) === null;

/** Cells that only the table of a project holds. */
const startsForm = (cells: readonly Cell[]): boolean =>
  cells.slice(0, 8).some(cell => ['code', 'name'].includes(formLabel(cell.raw)?.key ?? '')) ||
  /^(?:[一二三四五六七八九十]{1,3}、)?(?:(?:金额)?单位:万?元)?(?:[^。；]{0,30}绩效[^。；]{0,6}表)?(?:项目名称|项目编码|项目支出名称|【(?:项目概况|总体目标)】)/.test(
    bare(cells[0]?.raw ?? ''),
  );

/** 部门（单位）名称 over the form of a whole department: a header stands not far below. */
const startsUnit = (blocks: readonly Block[], at: number): boolean => {
  const block = blocks[at];
  if (block?.kind !== 'row' || formLabel(filled(block)[0]?.raw ?? '')?.key !== 'unit') return false;
  for (let next = at + 1; next < blocks.length && next - at <= FORM_ROWS; next++) {
    if (blocks[next]?.kind !== 'row') return false;
    if (headerAt(blocks, next) !== null) return true;
  }
  return false;
};

const isTableLine = (block: Block, blocks: readonly Block[], at: number): boolean => {
  const cells = filled(block);
  const first = cells[0];
  if (first === undefined) return false;
  if (startsForm(cells) || headerAt(blocks, at) !== null || startsUnit(blocks, at)) return true;
  if (level1Label(first.raw) !== null || level2Label(first.raw) !== null) return true;
  if (block.kind === 'row' && isSignedAt(blocks, at)) return true;
  const cut = cutLabel(
    first.raw.replace(NUMBER, '').replace(/^(?:[(（][一二三四五六七八九十]{1,3}[)）]|[【(（\d)）\s.])+/, ''),
  );
  return cut !== null && block.kind !== 'row';
};

/** A unit's code and name, and what money is counted in. */
const MOST_OF_UNIT = 3;
/** A form has no more rows above its indicators. */
const FORM_ROWS = 30;

interface OpenChunk extends TableChunk {
  /** True once its indicator table began: what looks like a form's head then starts the next one. */
  indicators: boolean;
}

/** Walks a document once, knowing in which part it stands. */
class Walk {
  readonly found: Outline = {
    cover: [],
    contents: [],
    overall: [],
    subGoals: [],
    safeguards: [],
    tables: [],
    overallRows: [],
    headings: [],
    rest: [],
  };
  readonly #blocks: readonly Block[];
  readonly #profile: Profile;
  readonly #listed = new Set<string>();
  #part: Part = 'cover';
  #open: OpenChunk | null = null;
  /** A unit of money printed above a table that has not begun. */
  #ahead: Block[] = [];

  constructor(blocks: readonly Block[], profile: Profile) {
    this.#blocks = blocks;
    this.#profile = profile;
    blocks.forEach((_, at) => {
      this.#step(at);
    });
    this.found.rest.push(...this.#ahead);
  }

  #step(at: number): void {
    const block = this.#blocks[at];
    if (block === undefined) return;
    const cells = filled(block);
    if (cells.length === 0) {
      this.#open?.body.push(block);
      return;
    }
    const text = bare(textOf(block));
    const heading = cells.length === 1 ? headingOf(text, this.#profile) : null;
    if (this.#inContents(block, { text, at, heading })) return;
    if (heading !== null && !this.#midForm()) this.#heading(block, heading);
    else if (cells.length === 1 && isTitle(text) && !this.#isWithinForm(at)) this.#begin(block);
    else if (this.#open !== null) this.#inTable(block, text, at, this.#open);
    else if (block.kind === 'row' && UNIT_LINE.test(text)) this.#begin(null).lead.push(block);
    else if (this.#inOverallRows(block, at)) this.found.overallRows.push(block);
    else if (this.#startsTable(block, at)) {
      const before = startsForm(cells) && block.kind !== 'run' ? [] : this.#formAbove(block);
      const chunk = this.#begin(null);
      chunk.body.push(...before, block);
      chunk.indicators = !startsForm(cells) && !startsUnit(this.#blocks, at);
    } else if (MONEY_LINE.test(text) || MAKER_LINE.test(text)) this.#ahead.push(block);
    else this.found[this.#part].push(block);
  }

  /** True for a title inside a form: its project was named above, and no other is named before the indicators. */
  #isWithinForm(at: number): boolean {
    const open = this.#open;
    if (open === null || open.indicators || !open.body.some(block => startsForm(filled(block)))) return false;
    for (let next = at + 1; next < this.#blocks.length && next - at <= FORM_ROWS; next++) {
      if (headerAt(this.#blocks, next) !== null) return true;
      if (startsForm(filled(this.#blocks[next] as Block))) return false;
    }
    return false;
  }

  /** The rows right above an indicator table whose form lost its first line; none where they hold no label of a form. */
  #formAbove(block: Block): Block[] {
    const list = this.found[this.#part];
    let from = list.length;
    const joins = (one: Block | undefined): boolean =>
      one?.kind === block.kind && (block.kind === 'row' || (block.kind === 'run' && one.line === block.line));
    while (from > 0 && joins(list[from - 1])) from--;
    const known = list.slice(from).some(row => filled(row).some(cell => formLabel(cell.raw) !== null));
    return known && this.#part !== 'contents' ? list.splice(from) : [];
  }

  /** `at` is where the block stands; a heading or title without page number is only listed where it comes again. */
  #inContents(
    block: Block,
    { text, at, heading }: { text: string; at: number; heading: Part | null },
  ): boolean {
    if (this.#part !== 'contents') return false;
    const again =
      (heading !== null || isTitle(text)) &&
      this.#blocks.findLastIndex(other => bare(textOf(other)) === text) > at;
    const listed = isListed(block, text, again, this.#listed);
    if (listed) {
      this.#listed.add(text).add(text.replace(/[.…·]*\d{1,4}$/, ''));
      this.found.contents.push(block);
    } else this.#part = 'rest';
    return listed;
  }

  /** 总体绩效目标 inside a form is a label of the form. */
  #midForm(): boolean {
    return this.#open !== null && !this.#open.indicators && this.#open.body.length > 0;
  }

  #heading(block: Block, heading: Part): void {
    if (this.#open === null && this.#part === 'cover') this.found.cover.push(...this.#ahead.splice(0));
    this.#uncover();
    this.found.headings.push(block);
    this.#part = heading;
    this.#open = null;
  }

  /** A table's title right before the first heading is that of the whole text. */
  #uncover(): void {
    const { cover, tables, headings } = this.found;
    const [first, more] = tables;
    if (first?.title === null || first === undefined || more !== undefined) return;
    if (first.body.length > 0 || headings.length > 0) return;
    cover.push(first.title, ...first.lead);
    tables.pop();
  }

  #begin(title: Block | null): OpenChunk {
    const chunk: OpenChunk = { title, lead: this.#ahead, body: [], indicators: false };
    this.#ahead = [];
    this.found.tables.push(chunk);
    this.#open = chunk;
    this.#part = 'rest';
    return chunk;
  }

  #inTable(block: Block, text: string, at: number, chunk: OpenChunk): void {
    const form = startsForm(filled(block));
    if ((!form && chunk.body.length === 0 && isLead(text)) || (!chunk.indicators && MONEY_LINE.test(text))) {
      chunk.lead.push(block);
      return;
    }
    const unit = UNIT_LINE.test(text) && filled(block).length <= MOST_OF_UNIT;
    if (chunk.indicators && (MONEY_LINE.test(text) || unit)) {
      if (MONEY_LINE.test(text)) this.found.rest.push(block);
      else this.#begin(null).lead.push(block);
      return;
    }
    const into = form && chunk.indicators ? this.#begin(null) : chunk;
    into.body.push(block);
    into.indicators ||= this.#startsRows(block, at);
  }

  #startsRows(block: Block, at: number): boolean {
    const first = filled(block)[0]?.raw ?? '';
    const listed = /^【[^【】]*指标】/.test(first);
    const headed = block.kind === 'paragraph' && LEVEL_AHEAD.test(first) && cutLabel(first) !== null;
    return listed || headed || level2Label(first) !== null || headerAt(this.#blocks, at) !== null;
  }

  /** A table of indicators under 总体绩效目标, without a project's form, is the department's own. */
  #inOverallRows(block: Block, at: number): boolean {
    if (this.#part !== 'overall' || block.kind !== 'row' || startsForm(filled(block))) return false;
    return this.found.overallRows.length > 0 || headerAt(this.#blocks, at) !== null;
  }

  /** Prose of the department part may name 数量指标; only a form or a header begins a table there. */
  #startsTable(block: Block, at: number): boolean {
    const prose = this.#part !== 'cover' && this.#part !== 'rest' && block.kind === 'paragraph';
    if (prose) return startsForm(filled(block)) || headerAt(this.#blocks, at) !== null;
    return isTableLine(block, this.#blocks, at);
  }
}

/** Cuts a document into cover, contents, department part and project tables. */
export const outline = (blocks: readonly Block[], profile: Profile): Outline =>
  new Walk(blocks, profile).found;

const isLead = (text: string): boolean =>
  MONEY_LINE.test(text) ||
  UNIT_LINE.test(text) ||
  namedOver(text) !== null ||
  YEAR_LINE.test(text) ||
  /^(?:填报|预算)?单位(?:[(（]盖章[)）])?[:：]/.test(text);

/** A line of the contents page: it ends in a page number, or comes again as a heading. */
function isListed(block: Block, text: string, again: boolean, listed: ReadonlySet<string>): boolean {
  if (listed.has(text)) return false;
  if (
    /[\s\t.…·]\d{1,4}\s*$/.test(
      block.cells
        .map(cell => cell.raw)
        .join('\t')
        .trimEnd(),
    )
  )
    return true;
  return again || (isTitle(text) && block.kind === 'row');
}
