import type { Profile } from '../domain/profile.ts';
import { type Block, bare, type Cell, filled, textOf } from './cells.ts';
import { headerOf, headerRun } from './header.ts';
import { cutLabel, level1Label, level2Label } from './level-labels.ts';
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
  /** Headings, and lines that belong to no part. */
  readonly headings: Block[];
  readonly rest: Block[];
}

type Part = 'cover' | 'contents' | 'overall' | 'subGoals' | 'safeguards' | 'table' | 'rest';

const NUMBER = /^(?:第[一二三四五六七八九十]+部分|[(（]?[一二三四五六七八九十\d]{1,3}[)）]?[、.．,，])?/;
const TITLE = /绩效(?:目标)?(?:申报|审批|批复|公开|自评|情况|指标)?表(?:[(（].{0,16}[)）])?$|绩效自评表/;
const YEAR_LINE = /^[(（]?\s*20\d\d年?度?\s*[)）]?$/;
const MONEY_LINE = /^(?:金额)?单位[:：](?:万元|元)$/;
const UNIT_LINE = /^\d{6,9}\p{Script=Han}{2,}/u;

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

const isTitle = (text: string): boolean => text.length <= 70 && TITLE.test(text) && !/[。；]/.test(text);

/** Cells that only the table of a project holds. */
const startsForm = (cells: readonly Cell[]): boolean =>
  cells.slice(0, 8).some(cell => ['code', 'name'].includes(formLabel(cell.raw)?.key ?? '')) ||
  /^(?:项目名称|项目编码|项目支出名称)/.test(bare(cells[0]?.raw ?? ''));

const isTableLine = (block: Block, blocks: readonly Block[], at: number): boolean => {
  const cells = filled(block);
  const first = cells[0];
  if (first === undefined) return false;
  if (startsForm(cells) || headerOf(block) !== null) return true;
  if (headerRun(blocks, at) !== null) return true;
  if (level1Label(first.raw) !== null || level2Label(first.raw) !== null) return true;
  const cut = cutLabel(first.raw.replace(NUMBER, '').replace(/^[【(（\d)）\s.]+/, ''));
  return cut !== null && block.kind === 'paragraph';
};

/** Cuts a document into cover, contents, department part and project tables. */
export function outline(blocks: readonly Block[], profile: Profile): Outline {
  const found: Outline = {
    cover: [],
    contents: [],
    overall: [],
    subGoals: [],
    safeguards: [],
    tables: [],
    headings: [],
    rest: [],
  };
  let part: Part = 'cover';
  const listed = new Set<string>();
  let open: { title: Block | null; lead: Block[]; body: Block[]; indicators: boolean; form: boolean } | null =
    null;
  const begin = (title: Block | null): void => {
    open = { title, lead: [], body: [], indicators: false, form: false };
    found.tables.push(open);
    part = 'table';
  };
  blocks.forEach((block, at) => {
    const cells = filled(block);
    if (cells.length === 0) {
      if (part === 'table') open?.body.push(block);
      return;
    }
    const text = bare(textOf(block));
    const heading = block.kind === 'paragraph' || cells.length === 1 ? headingOf(text, profile) : null;
    if (part === 'contents') {
      if (isListed(block, text, heading, listed)) {
        listed.add(text);
        found.contents.push(block);
        return;
      }
      part = 'rest';
    }
    if (
      heading !== null &&
      !(part === 'table' && open !== null && !open.indicators && open.body.length > 0)
    ) {
      found.headings.push(block);
      if (heading !== 'contents' && part === heading) return;
      part = heading;
      open = null;
      return;
    }
    if (isTitle(text) && cells.length === 1) return begin(block);
    const chunk = open;
    if (part === 'table' && chunk !== null) {
      const form = startsForm(cells);
      if (chunk.body.length === 0 && !form && isLead(text)) return void chunk.lead.push(block);
      if (chunk.indicators && isLead(text) && !MONEY_LINE.test(text)) {
        begin(null);
        return void open?.lead.push(block);
      }
      if (MONEY_LINE.test(text) && chunk.indicators) return void found.rest.push(block);
      if (form && chunk.indicators) begin(null);
      if (open !== null) {
        open.body.push(block);
        open.indicators ||=
          headerOf(block) !== null ||
          headerRun(blocks, at) !== null ||
          level2Label(cells[0]?.raw ?? '') !== null;
      }
      return;
    }
    if (
      isTableLine(block, blocks, at) &&
      !(
        part !== 'cover' &&
        part !== 'rest' &&
        block.kind === 'paragraph' &&
        headerRun(blocks, at) === null &&
        !startsForm(cells)
      )
    ) {
      begin(null);
      open?.body.push(block);
      if (open !== null) open.indicators = !startsForm(cells);
      return;
    }
    found[part === 'table' ? 'rest' : part].push(block);
  });
  return found;
}

const isLead = (text: string): boolean =>
  MONEY_LINE.test(text) ||
  UNIT_LINE.test(text) ||
  YEAR_LINE.test(text) ||
  /^(?:填报|预算)?单位(?:[(（]盖章[)）])?[:：]/.test(text);

/** A line of the contents page: it ends in a page number, or is a heading not seen before. */
function isListed(block: Block, text: string, heading: Part | null, listed: ReadonlySet<string>): boolean {
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
  return heading !== null || (isTitle(text) && block.kind === 'row');
}
