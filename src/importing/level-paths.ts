import { type Block, cell, filled } from './cells.ts';
import { headerOf } from './header.ts';
import type { Ledger } from './ledger.ts';
import { bothLevels, isLevel, isLevelLabel } from './level-labels.ts';
import { headerLabel } from './vocabulary.ts';

/** Both levels of an indicator told in one place, and what follows them there. */
interface Path {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
}

const FIRST = '产出|效益|效果|满意度?|成本';
const SECOND =
  '数量|质量|时效|成本|经济(?:效益|成本)?|社会(?:效益|成本)?|生态(?:环境)?(?:效益|成本)?|环境(?:效益|成本)?|可持续(?:性|发展)?(?:影响)?|(?:社会公众或)?(?:服务|受益)?对象(?:满意度?)?|满意度?';
const TAIL = '(?:类?指标)?(?:\\d{1,2}(?!\\d))?';
const NUMBERED = '(?:[(（]\\d{1,2}[)）]\\s*|\\d{1,2}(?:\\.\\d{1,2}){0,3}[、.．\\s]*)?';
/** 产出-数量-…, （产出/数量） …, 1.1.1 产出-数量. */
const WITHIN = new RegExp(
  `^${NUMBERED}[(（【[〔]?(${FIRST})${TAIL}(?:\\s*[-—–/·>→:：、]+\\s*(${SECOND})${TAIL})?[)）】\\]〕]?(?:\\s*[-—–/·>→:：]+\\s*|\\s+|(?<=[)）】\\]〕])|$)([\\s\\S]*)$`,
  'u',
);
/** 产出数量, 效益社会: nothing between the two, and nothing behind. */
const CLOSE = new RegExp(`^${NUMBERED}(${FIRST})${TAIL}(${SECOND})${TAIL}$`, 'u');
/** 数量指标1, 社会效益2: the level with the number of the indicator. */
const COUNTED = new RegExp(`^()(${SECOND})(?:类?指标)?(?:\\d{1,2}|[①-⑳])$`, 'u');
/** 指标1：数量指标——…: the number of the indicator, its second level and its name. */
const LISTED = new RegExp(
  `^指标\\d{1,2}\\s*[:：.、]\\s*()(${SECOND})类?指标\\s*[-—–/·>→:：]+\\s*([\\s\\S]+)$`,
  'u',
);

const SECOND_ALONE = new RegExp(`^(?:${SECOND})$`, 'u');
/** Headings of a table, however its cells are parted. */
const HEADED = /[一二三]级指标|指标名称|指标值/;

const WHOLE: readonly (readonly [RegExp, string])[] = [
  [/^(?:数量|质量|时效|成本)$/, '$&指标'],
  [/^(?:经济|社会|生态|环境|生态环境)$/, '$&效益指标'],
  [/^可持续.*$/, '可持续影响指标'],
  [/对象|满意/, '服务对象满意度指标'],
];

/** 社会 under 效益 is 社会效益指标. */
const wholeLevel = (word: string): string => {
  const found = WHOLE.find(([short]) => short.test(word));
  if (word === '' || found === undefined) return word === '' || /指标$/.test(word) ? word : `${word}指标`;
  return /对象|满意/.test(word) ? found[1] : word.replace(...found);
};

const LONGEST = 120;
/** 满意—群众: whose satisfaction, where the name follows apart. */
const PUBLIC = /^(?!.*满意).{1,3}$/;

function pathOf(text: string): Path | null {
  if (text.length > LONGEST || (/指标$/.test(text) && isLevelLabel(text))) return null;
  const found = CLOSE.exec(text) ?? COUNTED.exec(text) ?? LISTED.exec(text) ?? WITHIN.exec(text);
  if (found === null) return null;
  const [, one = '', two = '', name = ''] = found;
  const under = /^满意/.test(one) && two === '' ? '服务对象满意度' : two;
  if (under === '') return null;
  const level1 = one === '' ? '' : `${one.replace(/^满意$/, '满意度')}指标`;
  const named = two === '' && PUBLIC.test(name.trim()) ? '' : name.trim();
  return { level1, level2: wholeLevel(under), name: named };
}

const GAPS = [/\s*→\s*/, /\s*[|｜]\s*/, /\s{2,}|　+/, /\s+/];

/** The texts of a line as whatever parts them, the levels first. */
function textsOf(block: Block): readonly string[] {
  if (block.kind === 'row') return block.cells.map(({ raw }) => raw);
  const text = block.cells[0]?.raw ?? '';
  const gap = GAPS.find(mark => mark.test(text));
  return gap === undefined ? [text] : text.split(gap);
}

/** Single spaces may part a cell from the next, or the halves of one cell. */
const isThin = (block: Block): boolean =>
  GAPS.slice(0, -1).every(mark => !mark.test(block.cells[0]?.raw ?? ''));

/** A block whose levels stand in one of its cells: which, and how. */
interface Told {
  readonly at: number;
  readonly texts: readonly string[];
  readonly path: Path;
}

const MOST_BEFORE = 3;

/** 数量 网格员人数 118人, where no heading says what stands where: a second level, a name and a target. */
function bareTold(block: Block): Told | null {
  const texts = block.kind === 'paragraph' ? textsOf(block) : [];
  const [level = '', name = '', value = ''] = texts;
  const isRow = texts.length === 3 && SECOND_ALONE.test(level) && !isLevel(name) && !isLevel(value);
  return isRow ? { at: 0, texts, path: { level1: '', level2: wholeLevel(level), name: '' } } : null;
}

/** 产出—数量—岗位人数—430人: what parts the levels parts the name from its target too, where nothing else does. */
function withTarget(told: Told): Told {
  const { at, texts, path } = told;
  const text = texts[at] ?? '';
  const mark = /([-—–→·])\s*$/u.exec(text.slice(0, text.length - path.name.length))?.[1];
  if (mark === undefined || at + 1 < texts.length || !text.endsWith(path.name)) return told;
  const [name = '', value = '', more] = path.name.split(new RegExp(`${mark}+`, 'u'));
  const parted = /\p{Script=Han}{2}/u.test(name) && value.trim() !== '' && more === undefined;
  return parted ? { at, texts: [...texts, value.trim()], path: { ...path, name: name.trim() } } : told;
}

/** 产出指标 / 数量指标 / 演练场次 / ≥14场: every cell of the row parted by the same mark. */
function slashed(block: Block): Told | null {
  const whole = block.cells[0]?.raw ?? '';
  const [level1 = '', level2 = '', name = '', ...rest] = whole.split(/\s+[/／>]\s+/);
  const isRow = block.kind === 'paragraph' && isLevel(level1) && isLevel(level2) && rest.length > 0;
  return isRow ? { at: 0, texts: [whole, ...rest], path: { level1, level2, name } } : null;
}

/** Under headings that are known, a cell of both levels is read by its column. */
function toldIn(block: Block, headed: boolean): Told | null {
  const row = slashed(block);
  if (row !== null) return row;
  const head = block.kind === 'row' ? null : headOf(block);
  if (head !== null) return withTarget(head);
  const texts = textsOf(block);
  for (const [at, text] of texts.slice(0, MOST_BEFORE).entries()) {
    const path = pathOf(text);
    const isColumn = (block.kind === 'row' ? headed : isThin(block)) && bothLevels(text) !== null;
    const told = path === null || isColumn ? null : withTarget({ at, texts, path });
    if (told !== null && told.texts.length > 1) return told;
  }
  return null;
}

/** （产出/数量） 岗位人数→430人: the path stands before the line is parted. */
function headOf(block: Block): Told | null {
  const text = block.cells[0]?.raw ?? '';
  const path = /^[(（【[〔]/.test(text) ? pathOf(text) : null;
  if (path === null || path.name === '') return null;
  const gap = GAPS.find(mark => mark.test(path.name));
  const [name = '', ...rest] = gap === undefined ? [path.name] : path.name.split(gap);
  return { at: 0, texts: [text, ...rest], path: { ...path, name } };
}

const row = (block: Block, texts: readonly string[]): Block => ({
  kind: 'row',
  line: block.line,
  cells: texts.map(text => cell(text, block.line)),
  aligned: true,
});

function parted(block: Block, { at, texts, path }: Told): Block {
  const number = texts.slice(0, at).every(text => /^\d{0,3}$/.test(text)) ? texts.slice(0, at).join('') : '';
  const before = number === '' ? texts.slice(0, at) : [];
  const level1 = number === '' ? path.level1 : `${number}、${path.level1}`;
  const name = path.name === '' ? [] : [path.name];
  return row(block, [level1, path.level2, ...before, ...name, ...texts.slice(at + 1)]);
}

/** So many cells at the end of a row may be left out. */
const MOST_MISSING = 2;
const LEVELS = ['一级指标', '二级指标'];
const isHeading = (text: string): boolean =>
  headerLabel(text) !== null || /^(?:年初|预期|目标|完成|实际)值?$/.test(text);

/** The headings over such rows, levels before them; null for another block. */
function headingsOf(block: Block | undefined, { at, texts, path }: Told): Block | null {
  if (block === undefined) return null;
  const own = textsOf(block);
  const fits = Math.abs(own.length - texts.length) <= MOST_MISSING;
  if (!fits || own.filter(isHeading).length * 2 < own.length) return null;
  if (path.name === '' && headerLabel(own[at] ?? '')?.key === 'name') return row(block, [...LEVELS, ...own]);
  const name = path.name === '' ? [] : ['三级指标'];
  const before = texts.slice(0, at).every(text => /^\d{0,3}$/.test(text)) ? [] : own.slice(0, at);
  return row(block, [...LEVELS, ...before, ...name, ...own.slice(at + 1)]);
}

/** The headings of rows that hold a name and a target and nothing else. */
const PLAIN = [...LEVELS, '三级指标', '指标值'];
const FEWEST = 3;
const isSame = (one: Told, other: Told): boolean =>
  one.at === other.at && (one.path.name === '') === (other.path.name === '');

/** More blocks than this between two such rows belong to neither. */
const MOST_BETWEEN = 3;

/** Where rows stand that tell their levels in one place, each from its first to its last. */
function regionsOf(told: readonly (Told | null)[]): { readonly from: number; readonly to: number }[] {
  const found: { from: number; to: number; like: Told; rows: number }[] = [];
  for (const [at, one] of told.entries()) {
    const open = found.at(-1);
    if (one === null) continue;
    if (open !== undefined && at - open.to <= MOST_BETWEEN + 1 && isSame(open.like, one))
      found[found.length - 1] = { ...open, to: at, rows: open.rows + 1 };
    else if (open === undefined || at - open.to > MOST_BETWEEN + 1 || open.rows < FEWEST)
      found.push({ from: at, to: at, like: one, rows: 1 });
  }
  return found.filter(({ rows }) => rows >= FEWEST);
}

/** A row under the levels of the one before. */
function following(block: Block, { texts, path }: Told): Block {
  const own = textsOf(block);
  const width = texts.length - 1 + (path.name === '' ? 0 : 1);
  return block.kind === 'paragraph' && own.length > 1 && own.length <= width
    ? row(block, ['', '', ...own])
    : block;
}

/** The blocks of a region, its rows under their headings. */
function opened(blocks: readonly Block[], told: readonly (Told | null)[], over: Block | undefined): Block[] {
  const [first] = told;
  const above = first === null || first === undefined ? null : headingsOf(over, first);
  let before: Told | null = null;
  const rows = blocks.map((block, at) => {
    const own = told[at] ?? null;
    before = own ?? before;
    if (own !== null) return parted(block, own);
    return (first && headingsOf(block, first)) ?? (before === null ? block : following(block, before));
  });
  const [top] = blocks;
  const isPlain = above === null && top !== undefined && rows[0]?.cells.length === PLAIN.length;
  return [...(above === null ? [] : [above]), ...(isPlain ? [row(top, PLAIN)] : []), ...rows];
}

/** Says how the levels were taken apart and filled up, once for the rows that tell them alike. */
function noteLevels(ledger: Ledger, block: Block | undefined, told: Told | null | undefined): void {
  if (block === undefined || told === null || told === undefined) return;
  const { at, texts, path } = told;
  ledger.repair({
    path: '',
    raw: texts[at] ?? '',
    repaired: [path.level1, path.level2, path.name].filter(text => text !== '').join('|'),
    kind: 'order',
    sure: true,
    line: block.line,
  });
}

/** Rows whose levels are told in one place, 产出-数量-…, as rows with a cell for each level. */
export function levelPaths(blocks: readonly Block[], ledger: Ledger): readonly Block[] {
  const headed = blocks.some(block => block.kind === 'row' && headerOf(block) !== null);
  const named = headed || blocks.some(({ cells }) => cells.some(({ raw }) => HEADED.test(raw)));
  const own = (block: Block): Told | null => toldIn(block, headed) ?? (named ? null : bareTold(block));
  const told = blocks.map(block => (filled(block).length === 0 ? null : own(block)));
  const found: Block[] = [];
  let done = 0;
  for (const { from, to } of regionsOf(told)) {
    found.push(...blocks.slice(done, from));
    const rows = opened(blocks.slice(from, to + 1), told.slice(from, to + 1), found.at(-1));
    noteLevels(ledger, blocks[from], told[from]);
    if (rows.length > to + 1 - from && rows[0]?.line === found.at(-1)?.line) found.pop();
    found.push(...rows);
    done = to + 1;
  }
  return done === 0 ? blocks : [...found, ...blocks.slice(done)];
}
