import { type Block, bare, type Cell, cell, filled, textOf } from './cells.ts';
import { type Role, type Roles, rolesOf } from './column-roles.ts';
import { isValueLike } from './glued.ts';
import { isWording } from './glued-values.ts';
import { headerAt } from './header-rows.ts';
import type { Ledger } from './ledger.ts';
import { firstLevel, isLevel, secondLevel } from './level-labels.ts';
import { PAGE } from './line-shapes.ts';
import { isName } from './spaced-rows.ts';
import { formLabel, isEndOfTable } from './vocabulary.ts';

/** How the trade heads a column. */
export const HEADINGS: Readonly<Record<Role, string>> = {
  name: '三级指标',
  value: '指标值',
  operator: '指标性质',
  unit: '度量单位',
  weight: '分值',
  description: '指标解释',
  result: '实际完成值',
  score: '得分',
  direction: '指标方向性',
  number: '序号',
  aside: '备注',
};

/** Rows enough to tell what their columns hold. */
const FEWEST = 3;
const LONGEST_HEADING = 14;
const MOST_LEVELS = 3;
/** A target by its sign or its share. */
export const SIGNED = /^(?:[≥≤≧≦]|[<>]=|不低于|不少于|不超过)\s*\d|\d\s*[%％‰]$/;

/** A row of a table taken apart: the cells of its levels, and those of the indicator. */
interface Row {
  readonly levels: readonly Cell[];
  readonly rest: readonly Cell[];
}

function rowOf({ cells }: Block): Row {
  const end = cells.findIndex(({ raw }, index) => index >= MOST_LEVELS || (raw !== '' && !isLevel(raw)));
  const size = end < 0 ? cells.length : end;
  return { levels: cells.slice(0, size), rest: cells.slice(size) };
}

const isTarget = ({ raw }: Cell): boolean => isValueLike(raw) || isWording(bare(raw));

/** A name and a target behind it, and no row of a form. */
function isIndicator({ rest }: Row): boolean {
  const [first] = rest;
  if (first === undefined || formLabel(first.raw) !== null || isEndOfTable(first.raw)) return false;
  const name = rest.findIndex(({ raw }) => isName(raw));
  return name >= 0 && rest.some((one, at) => at !== name && isTarget(one));
}

const isTold = ({ levels }: Row): boolean => levels.some(({ raw }) => raw !== '');
const isOwnLine = (row: Row): boolean => isTold(row) && row.rest.every(({ raw }) => raw === '');

function mode(sizes: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const size of sizes) counts.set(size, (counts.get(size) ?? 0) + 1);
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0];
}

/** The indicators of a table without a known header. */
interface Body {
  readonly first: number;
  readonly width: number;
  readonly levels: number;
  readonly roles: Roles;
}

function bodyOf(rows: readonly Row[]): Body | null {
  const own = rows.filter(isIndicator);
  const width = mode(own.map(({ rest }) => rest.length));
  const whole = own.filter(({ rest }) => rest.length === width);
  if (width < 2 || whole.length < FEWEST || whole.length * 2 < own.length) return null;
  const signed = own.filter(({ rest }) => rest.some(({ raw }) => SIGNED.test(raw))).length;
  if (rows.filter(isTold).length < 2 && signed * 2 < own.length) return null;
  const roles = rolesOf(whole.map(({ rest }) => rest.map(({ raw }) => raw)));
  if (roles === null) return null;
  let first = rows.findIndex(isIndicator);
  while (first > 0 && isOwnLine(rows[first - 1] as Row)) first--;
  return {
    first,
    width,
    levels: Math.max(0, ...own.map(({ levels }) => levels.length)),
    roles,
  };
}

/** Short texts and no figure: what may stand over the columns. */
function isHeadings(row: Row | undefined, block: Block | undefined, width: number): boolean {
  if (row === undefined || block === undefined) return false;
  const cells = filled(block);
  const plain = cells.every(
    one => one.raw.length <= LONGEST_HEADING && !/\d/.test(one.raw) && !isTarget(one) && !isLevel(one.raw),
  );
  return plain && cells.length >= Math.max(2, width - 1) && formLabel(cells[0]?.raw ?? '') === null;
}

/** The headings of the levels, as many as there are columns of them. */
function levelHeadings(rows: readonly Row[], count: number): string[] {
  if (count >= 2) return ['绩效指标', '一级指标', '二级指标'].slice(-count);
  const texts = rows.flatMap(({ levels }) => levels.map(({ raw }) => raw).filter(raw => raw !== ''));
  const firsts = texts.filter(raw => firstLevel(raw) !== null && secondLevel(raw) === null).length;
  return count === 0 ? [] : [firsts * 2 > texts.length ? '一级指标' : '二级指标'];
}

/** Says what the columns were taken for; a person has to confirm it. */
export const noteHeader = (
  ledger: Ledger,
  { printed, texts, line }: { printed: string; texts: readonly string[]; line: number },
): void =>
  ledger.repair({
    path: '',
    raw: printed === '' ? '这张表没有表头' : printed,
    repaired: `按各栏写的内容认作：${texts.join('|')}`,
    kind: 'order',
    sure: false,
    line,
  });

/** One table's rows with the header that their columns tell. */
function headed(own: readonly Block[], ledger: Ledger): readonly Block[] {
  const rows = own.map(rowOf);
  const body = bodyOf(rows);
  if (body === null) return own;
  const above = own[body.first - 1];
  const under = own[body.first];
  if (under === undefined) return own;
  const is = isHeadings(rows[body.first - 1], above, body.width) ? above : undefined;
  const texts = [...levelHeadings(rows, body.levels), ...body.roles.roles.map(role => HEADINGS[role])];
  const line = (is ?? under).line;
  const header: Block = {
    kind: 'row',
    line,
    cells: texts.map(text => cell(text, line)),
    aligned: under.aligned,
  };
  const printed =
    is === undefined
      ? ''
      : filled(is)
          .map(({ raw }) => raw)
          .join('|');
  noteHeader(ledger, { printed, texts, line });
  return own.flatMap((block, at) => {
    const before = at === body.first && is === undefined ? [header] : [];
    const again =
      printed !== '' &&
      filled(block)
        .map(({ raw }) => raw)
        .join('|') === printed;
    const row = rows[at];
    const doubtful = !body.roles.sure && row !== undefined && isIndicator(row);
    return [
      ...before,
      again ? { ...header, line: block.line } : doubtful ? { ...block, guessed: true } : block,
    ];
  });
}

/** What begins the next project. */
export const TITLE = /绩效.{0,10}表|^项目(?:支出)?名称/;

/** Pages end within a table, and levels stand between its rows. */
const isWithin = (block: Block | undefined): boolean => {
  const [first, more] = block === undefined ? [] : filled(block);
  return more === undefined && (first === undefined || PAGE.test(first.raw) || isLevel(first.raw));
};

/** Where a table ends that begins at `from`: what stands between its rows, never at its end, belongs to it. */
function endOfTable(blocks: readonly Block[], from: number): number {
  let end = from;
  if (blocks[from]?.kind !== 'row') return end;
  for (let at = from; at < blocks.length; at++) {
    const block = blocks[at];
    if (block?.kind === 'row') end = at + 1;
    else if (!isWithin(block)) break;
  }
  return end;
}

/** Tables whose headings nobody listed, or that lost them: what stands in their columns tells what these are. */
export function openColumns(blocks: readonly Block[], ledger: Ledger): readonly Block[] {
  const found: Block[] = [];
  let known = false;
  for (let from = 0; from < blocks.length; ) {
    const to = endOfTable(blocks, from);
    if (to === from) {
      const block = blocks[from] as Block;
      known &&= !TITLE.test(bare(textOf(block)));
      found.push(block);
      from++;
      continue;
    }
    for (const at of tablesOf(blocks, from, to)) {
      const own = blocks.slice(at.from, at.to);
      known &&= !beginsForm(own[0]);
      const few = own.length < FEWEST;
      const open: boolean = !known && !few && mayHoldRows(own);
      known ||= (open || few) && isHeaded(blocks, at);
      found.push(...(open && !known ? headed(own, ledger) : own));
    }
    from = to;
  }
  return found;
}

/** Levels or targets are somewhere among the texts. */
export const mayHoldRows = (blocks: readonly Block[]): boolean =>
  blocks.some(({ cells }) =>
    cells.some(({ raw }) => /指标|产出|效益|满意|[≥≤≧≦<>%％‰]|不[低少高超]/.test(raw)),
  );

/** A header has no target in its row. */
const mayHead = ({ cells }: Block): boolean => !cells.some(({ raw }) => SIGNED.test(raw));

/** True where a header says in which columns the names and the targets stand. */
export function isHeaded(blocks: readonly Block[], { from, to }: { from: number; to: number }): boolean {
  for (let at = from; at < to; at++) {
    const columns = mayHead(blocks[at] as Block) ? headerAt(blocks, at)?.header.columns : undefined;
    if ((['name', 'value'] as const).every(key => columns?.some(column => column?.key === key))) return true;
  }
  return false;
}

const beginsForm = (block: Block | undefined): boolean =>
  ['name', 'code'].includes(formLabel(block?.cells.find(({ raw }) => raw !== '')?.raw ?? '')?.key ?? '');

/** Where the table of each project stands: a form begins it. */
function tablesOf(blocks: readonly Block[], from: number, to: number): { from: number; to: number }[] {
  const starts = [from];
  for (let at = from + 1; at < to; at++) if (beginsForm(blocks[at])) starts.push(at);
  return starts.map((start, index) => ({ from: start, to: starts[index + 1] ?? to }));
}
