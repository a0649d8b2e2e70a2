import { type Block, bare, type Cell, filled } from './cells.ts';
import { isValueLike } from './glued.ts';
import { type Header, headerOf, headerRun, settle, suffices } from './header.ts';
import { columnOf, type HeaderColumn, isMid } from './header-column.ts';
import { isLevelLabel, level1Label } from './level-labels.ts';

/** The header that begins at a block: its columns, its labels, the data in its own line, and the block after it. */
export interface HeaderAt {
  readonly header: Header;
  readonly labels: readonly Cell[];
  readonly rest: readonly Cell[];
  readonly next: number;
}

/** Under 指标值 these tell the target itself from its parts, of years or of places. */
const WHOLE =
  /^(?:合计|总计|全(?:县|市|区|省|年)|总体|本年度?|当年|年度|20\d\d年?度?|预计当年(?:实现|完成)值?|指标值|目标值|数值)$/;

const isHeading = ({ raw }: Cell): boolean => raw.length <= 20 && !isValueLike(raw) && !isLevelLabel(raw);

/** What stands over the columns of a set: 中期指标 beside 年度指标. */
const heads = (cell: Cell): boolean =>
  columnOf(cell, 1) !== null || isMid(cell.raw) || /^(?:本?年度?|当年)(?:绩效)?指标$/.test(bare(cell.raw));

const isKnown = (cell: Cell): boolean => columnOf(cell, 0.65) !== null || WHOLE.test(bare(cell.raw));

/** One column of a header in two rows: the lower heading, or the upper one where nothing stands below it. */
function column(upper: Cell, lower: Cell): HeaderColumn | null {
  if (lower.raw === '') return columnOf(upper, 0.65);
  const own = columnOf(lower, 0.65);
  if (own !== null) return { ...own, mid: own.mid || isMid(upper.raw) };
  const part = columnOf(upper, 1)?.key === 'value' && WHOLE.test(bare(lower.raw));
  return { key: part ? 'value' : 'aside', mid: false };
}

/** A header in two rows: headings that span others stand in the upper one. */
function twoRows(upper: Block, lower: Block): Header | null {
  const shaped = [upper, lower].every(block => block.kind === 'row' && block.aligned);
  if (!shaped || upper.cells.length !== lower.cells.length) return null;
  const below = filled(lower);
  if (below.length === 0 || !below.every(isHeading)) return null;
  const alone = headerOf(upper);
  if (alone === null && !filled(upper).every(heads)) return null;
  const owners = upper.cells.map((_, at) =>
    upper.cells.findLastIndex((cell, index) => index <= at && cell.raw !== ''),
  );
  const spans = (at: number): boolean => owners.filter(owner => owner === owners[at]).length > 1;
  if (lower.cells.some(({ raw }, at) => raw !== '' && (owners[at] === -1 || !spans(at)))) return null;
  const columns = lower.cells.map((cell, at) => {
    const own = upper.cells[owners[at] ?? at] ?? cell;
    return cell.raw === '' && owners[at] !== at ? null : column(own, cell);
  });
  return alone !== null || (below.length >= 2 && suffices(columns))
    ? { columns: settle(columns), inRow: true, joined: false }
    : null;
}

/** 符号 单位(文字描述): the parts of a target, named in the line below the headings. */
function partsOfTarget(below: Block): HeaderColumn[] | null {
  const cells = filled(below);
  const pieces = cells.length === 1 ? (cells[0]?.raw ?? '').split(/\s+/) : [];
  const [sign, unit] = pieces.map(raw => columnOf({ raw, line: below.line }, 1));
  if (sign?.key !== 'operator' || pieces.some(piece => /\d/.test(piece) || isLevelLabel(piece))) return null;
  return unit?.key === 'unit' ? [sign, unit] : [sign];
}

const HALF =
  /(?:^|\s)(?:[一二三]级|年度|全年|年初|上年|预期|计划|实际|当年|目标|绩效|指标|计量|计算|偏差)(?:\s|$)/;
/** A line of headings is no longer. */
const MOST_OF_LINE = 120;

/** 一级 年度 over 指标 指标值: headings of which the line below holds the other halves; null for other lines. */
function halvesBelow(block: Block, below: Block): Block | null {
  const [[upper, other], [lower, more]] = [filled(block), filled(below)];
  if (upper === undefined || lower === undefined || other !== undefined || more !== undefined) return null;
  if (!HALF.test(upper.raw) || upper.raw.length > MOST_OF_LINE || lower.raw.length > MOST_OF_LINE)
    return null;
  const rests = lower.raw.trim().split(/\s+/);
  const whole = upper.raw
    .trim()
    .split(/\s+/)
    .map(top => {
      const joined = `${top}${rests[0] ?? ''}`;
      return columnOf({ raw: joined, line: lower.line }, 1) === null || rests.shift() === undefined
        ? top
        : joined;
    });
  return rests.length > 0 ? null : { ...block, cells: [{ ...upper, raw: whole.join(' ') }] };
}

/** 指标类型 指标名称 over 产出指标 | 数量指标: both levels are printed, the second in place of a name. */
function ofKinds(header: Header, below: Block | undefined): Header {
  const [first, second, target] = below === undefined ? [] : filled(below);
  const [kind, name] = header.columns;
  const named = kind?.key === 'level2' && name?.key === 'name' && header.inRow;
  const printed =
    level1Label(first?.raw ?? '') !== null && isLevelLabel(second?.raw ?? '') && target !== undefined;
  if (!named || !printed || !isValueLike(target.raw)) return header;
  if (header.columns.some(column => column?.key === 'level1')) return header;
  return { ...header, columns: header.columns.with(0, { key: 'level1', mid: false }) };
}

/** No header begins without one of these. */
const MAY_HEAD = /[级标值称容序类]/;

/** The header that begins at `at`, in one row, in two, or one label a block; null when none does. */
export function headerAt(blocks: readonly Block[], at: number): HeaderAt | null {
  const [block, below] = [blocks[at], blocks[at + 1]];
  if (block === undefined || !block.cells.some(({ raw }) => MAY_HEAD.test(raw))) return null;
  const header = below === undefined ? null : twoRows(block, below);
  if (header !== null && below !== undefined)
    return { header, labels: [...filled(block), ...filled(below).filter(isKnown)], rest: [], next: at + 2 };
  const mended = below === undefined ? null : halvesBelow(block, below);
  const joined = mended === null ? null : headerOf(mended);
  if (joined !== null && below !== undefined)
    return { ...joined, labels: [...filled(block), ...filled(below)], next: at + 2 };
  const one = headerOf(block);
  const parts = one?.header.joined && below !== undefined ? partsOfTarget(below) : null;
  if (one !== null && parts !== null) {
    const header = { ...one.header, columns: [...one.header.columns, ...parts] };
    return { header, labels: [...one.labels, ...filled(below as Block)], rest: [], next: at + 2 };
  }
  if (one !== null) return { ...one, header: ofKinds(one.header, below), next: at + 1 };
  const run = headerRun(blocks, at);
  return run === null ? null : { ...run, rest: [] };
}
