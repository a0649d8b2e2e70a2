/** A sheet printed the way a layout says, piece by piece, so that an excerpt can begin and end anywhere. */

import { isOnItsSide, type Layout } from './choices.ts';
import type { PlainProject } from './content.ts';
import type { Sheet, SheetRow } from './sheet.ts';

/** Consecutive cells of one printed row; null: a covered cell that left nothing. */
export interface Piece {
  readonly cells: readonly (string | null)[];
  readonly row: SheetRow | null;
  /** Its second level is printed with it or above it. */
  readonly levelled: boolean;
  /** A line of the page, never a part of the table. */
  readonly plain?: boolean;
  /** The headings of a table: what is told in sentences has none. */
  readonly heading?: boolean;
  /** A part of its row is gone. */
  readonly torn?: boolean;
  /** Empty cells at its end stand for the covered ones. */
  readonly packed?: boolean;
}

const piece = (cells: readonly (string | null)[], plain = false): Piece => ({
  cells,
  row: null,
  levelled: true,
  plain,
});

/** Where a text wraps: after about half of its signs. */
const broken = (text: string): string => {
  const half = Math.ceil(text.length / 2);
  return text.length < 6 ? text : `${text.slice(0, half)}\n${text.slice(half)}`;
};

/** ≥8000 / 人: a target wrapped before its unit. */
const brokenValue = (text: string): string => text.replace(/^(.*\d)(\D{1,4})$/, '$1\n$2');

/** 经济效益 / 指标: a level wrapped before its last word. */
const brokenLevel = (text: string): string => text.replace(/(?<=.{3})指标/, '\n指标');

/** 满意度指 / 标: a level in a column of four characters. */
const thinLevel = (text: string): string => text.replace(/.{4}(?=.)/g, '$&\n');

/** 指标 / 性质: a heading in a column of two. */
const brokenHeading = (text: string): string =>
  text.length > 3 ? `${text.slice(0, 2)}\n${text.slice(2)}` : text;

const levelText = (text: string, { wrap }: Layout): string =>
  wrap === 'level' ? brokenLevel(text) : wrap === 'thin' ? thinLevel(text) : text;

function wrapped(row: SheetRow, layout: Layout): readonly string[] {
  if (layout.wrap === 'name')
    return row.cells.map((text, at) => (at === 0 && text.length > 8 ? broken(text) : text));
  if (layout.wrap !== 'value') return row.cells;
  return row.cells.map(text => (text !== '' && text === row.value ? brokenValue(text) : text));
}

/** What stands in the cells of a merged label on the `at`th of `size` rows. */
function merged(text: string, at: number, size: number, layout: Layout): string | null {
  const shown = layout.covered === 'middle' ? Math.floor((size - 1) / 2) : 0;
  if (layout.covered === 'repeated' || at === shown) return text;
  return layout.covered === 'dropped' || layout.covered === 'packed' ? null : '';
}

function levelCells(sheet: Sheet, at: number, layout: Layout): (string | null)[] {
  const row = sheet.rows[at];
  if (row === undefined || layout.levels === 'none' || layout.levels === 'own-lines') return [];
  const run = (key: 'level1' | 'level2'): string | null => {
    const isSame = (one: SheetRow): boolean => one[key] === row[key] && one.level1 === row.level1;
    const group = sheet.rows.flatMap((one, index) => (isSame(one) ? [index] : []));
    return merged(levelText(row[key], layout), group.indexOf(at), group.length, layout);
  };
  if (layout.levels === 'combined') return [`${row.level1}-${row.level2}`];
  return layout.levels === 'columns' ? [run('level1'), run('level2')] : [run('level2')];
}

function turned(at: number, heading: Piece, layout: Layout): Piece[] {
  if (layout.turn === 'none') return [];
  const number = piece([at % 2 === 0 ? `— ${at} —` : `第${at}页 共9页`], true);
  return { 'header-again': [heading], 'page-number': [number], both: [number, heading] }[layout.turn];
}

const isUnder = (before: SheetRow | undefined, { level1, level2 }: SheetRow): boolean =>
  before?.level1 === level1 && before.level2 === level2;

function tableOf(sheet: Sheet, layout: Layout): Piece[] {
  const headings = [...sheet.levelHeadings, ...sheet.headings];
  const shown = layout.wrap === 'heading' ? headings.map(brokenHeading) : headings;
  const heading: Piece = { ...piece(shown), heading: true };
  const pieces: Piece[] = [heading];
  const middle = Math.ceil(sheet.rows.length / 2);
  const damaged = Math.floor(sheet.rows.length / 3);
  let levelled = false;
  sheet.rows.forEach((row, at) => {
    if (at === middle) pieces.push(...turned(at, heading, layout));
    const before = sheet.rows[at - 1];
    if (layout.levels === 'own-lines') {
      if (before?.level1 !== row.level1) pieces.push(piece([row.level1]));
      if (!isUnder(before, row)) pieces.push(piece([row.level2]));
    }
    const levels = levelCells(sheet, at, layout);
    const own = (levels.at(-1) ?? '') !== '' || layout.levels === 'own-lines';
    levelled = layout.levels === 'none' ? false : isUnder(before, row) ? levelled || own : own;
    const packed = layout.covered === 'packed';
    const whole = { cells: [...levels, ...wrapped(row, layout)], row, levelled, packed };
    pieces.push(at === damaged ? damagedPiece(whole, layout) : whole);
  });
  return layout.words === 'absent' ? pieces.filter(one => one !== heading) : pieces;
}

/** A cell of the row is gone, or what follows its target runs into it. */
function damagedPiece(piece: Piece, { damage }: Layout): Piece {
  const { cells, row } = piece;
  if (row?.of == null || damage === 'none') return piece;
  const levels = cells.length - row.cells.length;
  const own = row.cells.flatMap((text, at) => (text === '' ? [] : [levels + at]));
  if (damage === 'cell-gone') {
    const gone = own[row.name.length % own.length] ?? levels;
    return { ...piece, cells: cells.toSpliced(gone, 1), torn: true };
  }
  const value = row.cells.indexOf(row.value);
  const next = row.cells[value + 1] ?? '';
  if (value < 0 || !/^\d/.test(next)) return piece;
  const joined = `${cells[levels + value] ?? ''}${next}`;
  return { ...piece, cells: cells.toSpliced(levels + value, 2, joined), torn: true };
}

/** So many indicators side by side fill the width of a page. */
const BAND = 4;

/** Headings as first cells of rows, an indicator a column. */
function transposed(sheet: Sheet, layout: Layout): Piece[] {
  const rows = tableOf(
    { ...sheet, levelHeadings: ['一级指标', '二级指标'] },
    {
      ...layout,
      levels: 'columns',
      turn: 'none',
      damage: 'none',
      covered:
        layout.grammar === 'bands' ? 'repeated' : layout.covered === 'dropped' ? 'empty' : layout.covered,
    },
  ).filter(({ row }, at) => at === 0 || row?.of != null);
  const width = rows[0]?.cells.length ?? 0;
  const size = layout.grammar === 'bands' ? BAND : Math.max(1, rows.length);
  const headings = rows.filter(one => one.heading);
  const own = rows.filter(one => !one.heading);
  const bands = Array.from({ length: Math.ceil(own.length / size) }, (_, at) => [
    ...headings,
    ...own.slice(at * size, (at + 1) * size),
  ]);
  return bands.flatMap(band =>
    Array.from({ length: width }, (_, at) =>
      piece(band.map(({ cells }) => (cells[at] ?? '').replace('\n', ''))),
    ),
  );
}

function headOf(project: PlainProject, layout: Layout): Piece[] {
  if (layout.head === 'none') return [];
  const title = [piece([`${project.name}绩效目标表`], true), piece(['项目名称', project.name])];
  if (layout.head === 'short') return title;
  return [
    ...title,
    piece(['主管部门', project.department, '实施单位', project.department]),
    piece(['项目资金(万元)', '年度资金总额', project.total]),
    piece(['其中：财政拨款', project.total, '其他资金', '0']),
    piece(['年度总体目标', project.goals.join('；')]),
  ];
}

const TAILS: Readonly<Record<Layout['tail'], readonly Piece[]>> = {
  none: [],
  sum: [piece(['合计', '100'])],
  notes: [piece(['注：1.各部门按照项目实际填报绩效目标，不得空项。'], true)],
  verdict: [
    piece(['评价结论', '项目完成较好，自评等级为优']),
    piece(['其中：设备购置', '12万元']),
    piece(['发布日期', '2024-03-18']),
  ],
  signatures: [piece(['填报人：王某 联系电话：0319-5550000 填报日期：2024年1月15日'], true)],
};

/** One project from its title to its last note. */
export const piecesOf = (project: PlainProject, sheet: Sheet, layout: Layout): Piece[] => [
  ...headOf(project, layout),
  ...(isOnItsSide(layout) ? transposed(sheet, layout) : tableOf(sheet, layout)),
  ...TAILS[layout.tail],
];

const cellsOf = ({ cells }: Piece): string[] => cells.flatMap(text => (text === null ? [] : [text]));
/** The filled cells of a row pushed to the left, empty ones after them. */
const packedOf = (one: Piece): string[] =>
  one.packed ? [...cellsOf(one), ...one.cells.filter(text => text === null).map(() => '')] : cellsOf(one);
const filledOf = (one: Piece): string[] => cellsOf(one).filter(text => text !== '');
const flat = (text: string): string => text.replaceAll('\n', '');

/** Cells parted by white space; what a cell wrapped to its second line stands there alone. */
function spacedLines(one: Piece, gap: string): string {
  const cells = filledOf(one).map(text => text.split('\n'));
  const below = cells.flatMap(([, rest]) => (rest === undefined ? [] : [rest])).join(gap);
  return [cells.map(([text]) => text).join(gap), ...(below === '' ? [] : [`${gap}${below}`])].join('\n');
}

const boxLines = (one: Piece): string => {
  const cells = cellsOf(one).map(text => text.split('\n'));
  const deep = Math.max(...cells.map(parts => parts.length));
  const lines = Array.from({ length: deep }, (_, at) => `│${cells.map(parts => parts[at] ?? '').join('│')}│`);
  return [...lines, `├${cells.map(() => '────').join('┼')}┤`].join('\n');
};

/** 目标值≥90%，实际完成值95%，得分9分: what a sentence tells of a row. */
function sentence(one: Piece): string {
  const { row } = one;
  if (one.heading) return '';
  if (row === null) return flat(filledOf(one).join('：'));
  const levels = one.cells.slice(0, one.cells.length - row.cells.length).filter(text => text);
  const over = levels.map(text => `${flat(text ?? '')}完成情况`);
  if (row.of === null) return over.join('\n');
  const told = `${row.name}，年初目标值${row.value}，实际完成值${row.of.actual}，自评得分${row.of.score}分；`;
  return [...over, told].join('\n');
}

const PRINTERS: Readonly<Record<Layout['grammar'], (one: Piece) => string>> = {
  pipes: one => `${packedOf(one).join(' | ')} |`,
  'bar-line': one => `${flat(filledOf(one).join(' | '))} |`,
  bands: one => `${cellsOf(one).join(' | ')} |`,
  placed: one => spacedLines(one, '   '),
  transposed: one => `${cellsOf(one).join(' | ')} |`,
  markdown: one => `| ${cellsOf(one).join(' | ').replaceAll('\n', '<br>')} |`,
  tabs: one => cellsOf(one).join('\t').replaceAll('\n', ' '),
  box: boxLines,
  gaps: one => spacedLines(one, '   '),
  spaces: one => spacedLines(one, ' '),
  lines: one => filledOf(one).join('\n\n'),
  'bar-lines': one =>
    cellsOf(one)
      .map(text => `${flat(text)} |`)
      .join('\n'),
  paragraph: one => flat(filledOf(one).join(' ')),
  'glued-rows': one => flat(filledOf(one).join('')),
  glued: one => flat(filledOf(one).join('')),
  sentences: sentence,
};

const BETWEEN: Readonly<Partial<Record<Layout['grammar'], string>>> = {
  lines: '\n\n',
  paragraph: ' ',
  'bar-line': ' ',
  glued: '',
};

const isWide = (sign: string): boolean => /[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f“”‘’—…]/.test(sign);
const widthOf = (text: string): number => [...text].reduce((sum, sign) => sum + (isWide(sign) ? 2 : 1), 0);

/** Cells of a table under each other in columns of fixed width, what they wrapped below them. */
function placed(pieces: readonly Piece[]): ReadonlyMap<Piece, string> {
  const rows = pieces.filter(one => one.row !== null || one.heading);
  const parts = (one: Piece): string[][] => one.cells.map(text => (text ?? '').split('\n'));
  const widths: number[] = [];
  for (const one of rows)
    for (const [at, texts] of parts(one).entries())
      widths[at] = Math.max(widths[at] ?? 0, ...texts.map(text => widthOf(text)));
  const pad = (text: string, at: number): string =>
    text + ' '.repeat(Math.max(0, (widths[at] ?? 0) - widthOf(text)) + 3);
  const lines = (cells: readonly string[][]): string[] =>
    Array.from({ length: Math.max(...cells.map(texts => texts.length)) }, (_, line) =>
      cells
        .map((texts, at) => pad(texts[line] ?? '', at))
        .join('')
        .trimEnd(),
    );
  return new Map(rows.map(one => [one, lines(parts(one)).join('\n')]));
}

/** The text of some pieces in their order. */
export function printed(pieces: readonly Piece[], { grammar }: Layout): string {
  const lines = grammar === 'placed' ? placed(pieces) : new Map<Piece, string>();
  const between = BETWEEN[grammar] ?? '\n';
  let ruled = grammar !== 'markdown';
  return pieces
    .map(one => {
      if (one.plain) return filledOf(one).join('');
      const text = lines.get(one) ?? PRINTERS[grammar](one);
      if (ruled) return text;
      ruled = true;
      return `${text}\n|${cellsOf(one)
        .map(() => '---')
        .join('|')}|`;
    })
    .join(between);
}
