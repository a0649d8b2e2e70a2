import { type Block, bare, type Cell, cell, filled, textOf } from './cells.ts';
import { formLabel, headerLabel } from './vocabulary.ts';

/** A head whose rows carry their project with them: 项目名称 beside 三级指标 and 指标值. */
interface FlatHead {
  /** Columns of the project: what they hold, by position. */
  readonly project: readonly { readonly label: Cell; readonly at: number }[];
  /** Columns of the indicator. */
  readonly row: readonly { readonly label: Cell; readonly at: number }[];
  /** Units stand in lines of their own among the projects. */
  readonly unitsWithin: boolean;
}

/** Of a column the list does not have; a table must have it to be known as one. */
const NOWHERE = -1;
const UNIT = /^(?:单位|部门|预算单位)(?:编码|名称)$/;
/** 单位名称、项目名称: a unit stands alone in its row, its projects below. */
const UNIT_OR_PROJECT = /^单位名称[、/]项目名称$/;
const LONGEST_UNIT = 30;
const MONEY_UNIT = /^(?:金额单位|单位[:：]?(?:万元|元))$/;

/** What all projects of a unit have in common. */
const isShared = (label: Cell): boolean => UNIT.test(bare(label.raw)) || MONEY_UNIT.test(bare(label.raw));

function flatHead(block: Block): FlatHead | null {
  if (block.kind !== 'row' || !block.aligned) return null;
  const project: { label: Cell; at: number }[] = [];
  const row: { label: Cell; at: number }[] = [];
  const keys = new Set<string>();
  const unitsWithin = block.cells.some(({ raw }) => UNIT_OR_PROJECT.test(bare(raw)));
  block.cells.forEach((printed, at) => {
    const label = UNIT_OR_PROJECT.test(bare(printed.raw)) ? cell('项目名称', printed.line) : printed;
    const form = formLabel(label.raw)?.key;
    const column = headerLabel(label.raw)?.key;
    if (column !== undefined && bare(label.raw) !== '单位') {
      row.push({ label, at });
      keys.add(column);
    } else if (form !== undefined || isShared(label)) {
      project.push({ label, at });
      keys.add(form ?? 'other');
    }
  });
  const owned = project.some(({ label }) => ['code', 'name'].includes(formLabel(label.raw)?.key ?? ''));
  const named = row.filter(({ label }) => !['aside', 'group'].includes(headerLabel(label.raw)?.key ?? ''));
  if (named.length < 3 && !keys.has('level2')) row.push({ label: cell('二级指标', block.line), at: NOWHERE });
  return owned && keys.has('name') && keys.has('value') && project.length + row.length >= 4
    ? { project, row, unitsWithin }
    : null;
}

const rowOf = (cells: readonly Cell[], line: number): Block => ({ kind: 'row', line, cells, aligned: true });

const at = (block: Block, index: number): Cell => block.cells[index] ?? cell('', block.line);

/** The unit's code and name in the way a form prints them above its table. */
function unitLine(block: Block, head: FlatHead): Block[] {
  const texts = head.project
    .filter(({ label }) => UNIT.test(bare(label.raw)))
    .map(column => at(block, column.at));
  const money = head.project.find(({ label }) => MONEY_UNIT.test(bare(label.raw)));
  const unit = texts
    .map(one => one.raw)
    .join(' ')
    .trim();
  const cells = [
    ...(unit === '' ? [] : [cell(unit, block.line)]),
    ...(money === undefined ? [] : [cell(`单位：${at(block, money.at).raw}`, block.line)]),
  ];
  return cells.length === 0 ? [] : [rowOf(cells, block.line)];
}

function form(block: Block, head: FlatHead, unit: readonly Cell[]): Block[] {
  const own = head.project.filter(({ label }) => !isShared(label));
  const pairs = own.map(({ label, at: index }) =>
    rowOf([cell(label.raw, block.line), at(block, index)], block.line),
  );
  return [
    ...unitLine(block, head),
    ...pairs,
    ...(unit.length === 0 ? [] : [rowOf([cell('预算单位', block.line), ...unit], block.line)]),
    rowOf(
      head.row.map(({ label }) => label),
      block.line,
    ),
  ];
}

/** The row with what it leaves to the one above: the unit; and the rest of the project where it is still the same. */
function completed(block: Block, above: readonly Cell[], { project }: FlatHead): Block {
  const isSame = project
    .filter(({ label }) => ['code', 'name'].includes(formLabel(label.raw)?.key ?? ''))
    .every(({ at: index }) => ['', above[index]?.raw].includes(at(block, index).raw));
  const cells = block.cells.map((one, index) => {
    const column = project.find(own => own.at === index);
    const repeats = one.raw === '' && column !== undefined && (isSame || isShared(column.label));
    return repeats ? (above[index] ?? one) : one;
  });
  return { ...block, cells };
}

/** 某县民政局 over its projects, nothing beside it. */
const isUnit = (block: Block): boolean => {
  const [one, more] = filled(block);
  return (
    one !== undefined && more === undefined && one.raw.length <= LONGEST_UNIT && !/[:：\d]/.test(one.raw)
  );
};

/** Rows that repeat their project in each line, turned into a form for each project. */
export function flatLists(blocks: readonly Block[]): readonly Block[] {
  const found: Block[] = [];
  let head: FlatHead | null = null;
  let last = '';
  let above: readonly Cell[] = [];
  let unit: readonly Cell[] = [];
  let spare: readonly Cell[] = [];
  for (const block of blocks) {
    const begun = flatHead(block);
    if (begun !== null) {
      head = begun;
      last = '';
      above = [];
      unit = [];
      continue;
    }
    if (head?.unitsWithin === true && isUnit(block)) {
      const isTold = found.some(one => textOf(one).includes(textOf(block)));
      unit = isTold ? [] : filled(block);
      spare = isTold ? filled(block) : [];
      continue;
    }
    if (head === null || block.kind !== 'row' || !block.aligned) {
      head = block.kind === 'row' && block.aligned ? head : null;
      found.push(block);
      continue;
    }
    const own = head.project;
    const full = completed(block, above, head);
    above = full.cells;
    const key = own.map(column => at(full, column.at).raw).join('\n');
    if (key !== last)
      found.push(
        { kind: 'paragraph', line: block.line, cells: [], aligned: false },
        ...form(full, head, unit),
      );
    last = key;
    const known = new Set([...own, ...head.row].map(column => column.at));
    found.push(
      rowOf(
        head.row.map(column => at(block, column.at)),
        block.line,
      ),
    );
    const rest = [...spare, ...block.cells.filter((one, index) => one.raw !== '' && !known.has(index))];
    spare = [];
    if (rest.length > 0) found.push({ kind: 'run', line: block.line, cells: rest, aligned: false });
  }
  return found;
}
