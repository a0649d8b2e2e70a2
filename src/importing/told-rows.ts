import { type Block, type Cell, cell, filled } from './cells.ts';
import { isValueLike } from './glued.ts';
import { isWording } from './glued-values.ts';
import { bareLevel, bothLevels, cutLabel, isLevelLabel } from './level-labels.ts';
import { OpenLevels } from './open-levels.ts';

/** A sentence alone tells of an indicator; two are a list of them. */
const FEWEST = 2;
const TARGET =
  /^(.*?[^，,：:、；;\s(（])[，,：:、\s(（]*((?:年初|年度|全年|当年|本年|初)?(?:设定|计划|绩效|预期)?(?:目标|指标|计划|预期)[值数])(?:设?定?为|是|[:：])?\s*([^，,；;。()（）]{1,24})[)）]?(?:[，,、]\s*(.*))?$/u;
const DONE =
  /^((?:年末|年度|全年|当年)?实?际?(?:完成|实现|实际)(?:值|数|情况)?)(?:为|是|[:：])?\s*([^，,]{1,24})$/;
const SCORED = /^(?:自评|评价)?(?:得分?|分值?|评分|权重|扣分?)(?:为|是|[:：])?\s*\d[\d.]*分?$/;
/** （一）, 1.1, ①: what counts a heading; 1. before a name is left to the rows. */
const COUNT = /^\s*(?:[(（][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|[①-⑳])\s*/u;
const OVER = /(?:的?(?:完成|达成)(?:情况)?(?:分析)?)?\s*[:：。]?$/;
const OWN_KIND = /^\p{Script=Han}{2,6}类指标$/u;

/** Most texts have no such sentence: they are not looked at further. */
const HINT = /(?:目标|指标|计划|预期)[值数][^，,；;。()（）]{1,30}[，,；;。)）]/;

interface Told {
  readonly levels: readonly string[];
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly rest: readonly string[];
}

/** 免疫密度，年初目标值≥90%，实际完成值≥90%，自评得分20分: a row in a sentence; null for other sentences. */
function toldIn(sentence: string): Told | null {
  const text = sentence.replace(COUNT, '');
  const [, told = '', label = '', value = '', behind = ''] = TARGET.exec(text) ?? [];
  if (label === '' || !(isValueLike(value) || isWording(value) || /^[^\d，]{2,8}$/.test(value))) return null;
  const rest = behind.split(/[，,]\s*/).filter(part => part !== '');
  if (!rest.every(part => DONE.test(part) || SCORED.test(part))) return null;
  const levels: string[] = [];
  let name = told;
  const quoted = /^[“"「]([^“”"「」]+)[”"」]$/.exec(told)?.[1];
  if (quoted !== undefined) return { levels, name: quoted, label, value, rest };
  for (let cut = cutLabel(name); cut !== null && levels.length < 2; cut = cutLabel(name)) {
    levels.push(cut.label);
    name = cut.rest.replace(/^[-—–、，,]+/, '').replace(COUNT, '');
  }
  return name.length < 2 || name.length > 60 || /[，,]/.test(name)
    ? null
    : { levels, name, label, value, rest };
}

/** The levels that a heading over such sentences prints; null for other texts. */
function levelsOver(text: string): readonly string[] | null {
  const plain = text
    .replace(COUNT, '')
    .replace(/^\d{1,2}[.．、]\s*/, '')
    .replace(OVER, '');
  const both = bothLevels(plain);
  if (both !== null) return [both.one, both.two];
  return isLevelLabel(plain) || bareLevel(plain) !== null || OWN_KIND.test(plain) ? [plain] : null;
}

interface Line {
  readonly cell: Cell;
  /** Of a heading. */
  readonly over: readonly string[] | null;
  readonly rows: readonly Told[];
  /** The sentence with which a text breaks off. */
  readonly cut?: string;
}

/** The sentences of a text and the rows they tell; one that is but a level belongs to the row behind it. */
function sentencesIn(text: string): { sentences: string[]; rows: (Told | null)[] } {
  const sentences: string[] = [];
  const rows: (Told | null)[] = [];
  let over: readonly string[] = [];
  for (const sentence of text.split(/[；;。]\s*/).filter(one => one.trim() !== '')) {
    const row = toldIn(sentence);
    const levels = row === null ? levelsOver(sentence) : null;
    if (levels !== null) over = [...over, ...levels];
    else {
      sentences.push(sentence);
      rows.push(row === null ? null : { ...row, levels: [...over, ...row.levels] });
      over = [];
    }
  }
  return over.length === 0
    ? { sentences, rows }
    : { sentences: [...sentences, ...over], rows: [...rows, null] };
}

function lineOf(block: Block): Line | null {
  const [only, more] = filled(block);
  if (block.kind !== 'paragraph' || only === undefined || more !== undefined) return null;
  const over = levelsOver(only.raw);
  if (over !== null) return { cell: only, over, rows: [] };
  const { sentences, rows } = sentencesIn(only.raw);
  const sure = rows.filter(row => row !== null);
  if (sure.length > 0 && sure.length === rows.length) return { cell: only, over: null, rows: sure };
  const last = /[。；;]\s*$/.test(only.raw) ? undefined : sentences.at(-1);
  const isCut = last !== undefined && sure.length >= 1 && rows.slice(0, -1).every(row => row !== null);
  return isCut ? { cell: only, over: null, rows: sure, cut: last } : null;
}

/** The lines from `from` on that are such sentences, or levels over them. */
function linesFrom(blocks: readonly Block[], from: number): Line[] {
  const found: Line[] = [];
  for (let at = from; at < blocks.length; at++) {
    const block = blocks[at];
    const line = block === undefined ? null : lineOf(block);
    if (line === null) break;
    found.push(line);
  }
  return found;
}

const HEADINGS = ['一级指标', '二级指标', '三级指标'];

/** The table that such sentences stand for. */
function tableOf(lines: readonly Line[]): Block[] {
  const row = (texts: readonly string[], line: number): Block => ({
    kind: 'row',
    line,
    cells: texts.map(text => cell(text, line)),
    aligned: true,
  });
  const told = lines.flatMap(({ rows }) => rows);
  const most = Math.max(...told.map(({ rest }) => rest.length));
  const first = told[0]?.label ?? '';
  const asides = Array.from({ length: most }, () => '备注');
  const levels = new OpenLevels(true);
  const put = (labels: readonly string[]): void => {
    for (const label of labels) levels.open(label, levels.opens(label) ?? (OWN_KIND.test(label) ? 1 : 2));
  };
  const head = row(
    [...HEADINGS, first.endsWith('目标值') ? first : '目标值', ...asides],
    lines[0]?.cell.line ?? 1,
  );
  return [
    head,
    ...lines.flatMap(({ cell: { line }, over, rows }) => {
      put(over ?? []);
      return rows.map(one => {
        put(one.levels);
        const { level1, level2 } = levels.row();
        return row([level1, level2, one.name, one.value, ...asides.map((_, at) => one.rest[at] ?? '')], line);
      });
    }),
  ];
}

/** Sentences that each tell an indicator, its target and what came of it, turned into the table they stand for. */
export function toldRows(blocks: readonly Block[]): readonly Block[] {
  if (!blocks.some(({ kind, cells }) => kind === 'paragraph' && HINT.test(cells[0]?.raw ?? '')))
    return blocks;
  const found: Block[] = [];
  for (let at = 0; at < blocks.length; ) {
    const lines = linesFrom(blocks, at);
    const end = at + Math.max(1, lines.length);
    const told = lines.flatMap(({ rows }) => rows).length >= FEWEST;
    if (told) {
      const count = lines.findLastIndex(({ rows }) => rows.length > 0) + 1;
      for (const block of tableOf(lines.slice(0, count))) found.push(block);
      at += count;
    }
    for (const {
      cell: { line },
      cut,
    } of lines)
      if (cut !== undefined && told)
        found.push({ kind: 'run', line, cells: [cell(cut, line)], aligned: false });
    for (const block of blocks.slice(at, end)) found.push(block);
    at = end;
  }
  return found;
}
