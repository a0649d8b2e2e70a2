import { type Block, cell } from './cells.ts';
import { withinCells } from './inner-pipes.ts';
import { labelledLine } from './labelled-line.ts';
import { takenApart } from './long-line.ts';
import { widthOf } from './placed-cells.ts';
import { isTornHeading, withoutTears } from './torn-rows.ts';

const FRAME = /^[\s|│┃║+\-:=─━═┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬┏┓┗┛┣┫┳┻╋]+$/u;
const LONE = /^[\s|]*$/;

const isFrame = (line: string): boolean => FRAME.test(line) && /[-─━═]{2}/.test(line);
const isBox = (line: string): boolean => /[│┃║]/.test(line);

/** Cells of a pipe row; an escaped pipe belongs to its cell. */
function splitPipes(line: string, covered = false): string[] {
  const cells = line.trim().split(/(?<!\\)[|│┃║]/);
  if (cells[0]?.trim() === '' && cells.length > 1 && !covered) cells.shift();
  if (cells.at(-1)?.trim() === '' && cells.length > 1) cells.pop();
  return cells.map(text => broken(text.replaceAll('\\|', '|')));
}

/** A line break inside a cell, as markup has it. */
const broken = (text: string): string => text.replace(/<br\s*\/?>/gi, '\n');

const plainMarkdown = (line: string): string =>
  line.replace(/^\s*#{1,6}\s+/, '').replace(/^\s*\*\*([^*]+)\*\*/, '$1');

const paragraph = (line: string, number: number): Block => ({
  kind: 'paragraph',
  line: number,
  cells: [cell(plainMarkdown(line), number)],
  aligned: false,
  ...(/^\s/.test(line) ? { indent: widthOf(/^\s*/.exec(line)?.[0] ?? '') } : {}),
});

const row = (texts: readonly string[], number: number, aligned: boolean): Block => ({
  kind: 'row',
  line: number,
  cells: texts.map(text => cell(text, number)),
  aligned,
});

/** Lines of one pipe table, in which every other line break or more stands inside a row. */
const isScattered = (lines: readonly string[]): boolean => {
  const piped = lines.filter(line => line.includes('|'));
  const single = piped.filter(line => line.split('|').filter(part => part.trim() !== '').length <= 1);
  return piped.length >= 6 && single.length / piped.length > 0.7;
};

/** Cells of a table whose pipes and line breaks fell apart: one cell a block, empty ones kept. */
function scattered(lines: readonly string[], first: number): Block[] {
  const found: Block[] = [];
  let text = '';
  let start = first;
  const flush = (): void => {
    found.push({ kind: 'row', line: start, cells: [cell(text.replace(/\s+/g, ' '), start)], aligned: false });
    text = '';
  };
  lines.forEach((line, index) => {
    line.split('|').forEach((part, piece) => {
      if (piece > 0) flush();
      if (text.trim() === '') start = first + index;
      text += `${part}\n`;
    });
  });
  flush();
  return found;
}

/** Lines of a box between two rules are one row, where rules part the rows. */
function boxed(lines: readonly string[], first: number): Block[] {
  const ruled = lines.filter(isRule).length >= 4;
  const found: Block[] = [];
  let open: { texts: string[]; line: number } | null = null;
  const flush = (): void => {
    if (open !== null) found.push(row(open.texts, open.line, true));
    open = null;
  };
  lines.forEach((line, index) => {
    if (isRule(line)) {
      flush();
      const label = line.replace(/[│┃║─━═┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬┏┓┗┛┣┫┳┻╋]+/gu, ' ').trim();
      if (label !== '') found.push(row([label], first + index, true));
      return;
    }
    const texts = splitPipes(line);
    if (!ruled || open === null || open.texts.length !== texts.length) {
      flush();
      open = { texts, line: first + index };
    } else open = { ...open, texts: open.texts.map((text, at) => `${text} ${texts[at] ?? ''}`) };
  });
  flush();
  return found;
}

const isRule = (line: string): boolean => /[─━═]{2}/.test(line);

const LED = /^\s*\|/;
const pipesOf = (line: string): string => `${line.split('|').length} ${/\|\s*$/.test(line)}`;

/** A pipe at the head of a line frames it; among rows as wide that have none it follows a covered cell. */
function isCovered(lines: readonly string[]): (line: string) => boolean {
  const unframed = new Set(lines.filter(line => /\S/.test(line) && !LED.test(line)).map(pipesOf));
  return line => LED.test(line) && /[^\s|]/.test(line) && unframed.has(pipesOf(line));
}

/** Rows one under the other, as many and as wide, are a table's own whatever stands over it. */
const [FEWEST_EVEN, LEAST_WIDTH] = [5, 5];

/** Which rows stand in a long run of rows as wide as they. */
function inRuns(rows: readonly (readonly string[])[]): boolean[] {
  const found = rows.map(() => false);
  for (let from = 0, to = 0; from < rows.length; from = to) {
    const width = rows[from]?.length ?? 0;
    while (rows[to]?.length === width) to++;
    if (to - from >= FEWEST_EVEN && width >= LEAST_WIDTH) found.fill(true, from, to);
  }
  return found;
}

/** A pipe table keeps its columns if each row has as many cells as the one before. */
function piped(printed: readonly string[], first: number): Block[] {
  const given = withinCells(printed);
  const lines = withoutTears(given);
  if (lines === given && isScattered(lines)) return scattered(lines, first);
  const covered = isCovered(lines);
  const rows = lines.map(line => splitPipes(line, covered(line)));
  const covers = lines.some(covered);
  const even = lines === given && new Set(rows.map(texts => texts.length)).size === 1;
  const aligned = lines.some(isFrame) || even;
  const runs = lines === given && covers ? inRuns(rows) : [];
  return lines.flatMap((line, index) =>
    line === '' || isFrame(line)
      ? []
      : [row(rows[index] ?? [], first + index, aligned || runs[index] === true)],
  );
}

const kindOf = (line: string): 'blank' | 'tab' | 'box' | 'pipe' | 'text' => {
  if (line.includes('\t')) return 'tab';
  if (isBox(line) || (/[─━═]{3}/.test(line) && FRAME.test(line))) return 'box';
  if (line.includes('|')) return 'pipe';
  return line.trim() === '' ? 'blank' : 'text';
};

/** In a table fallen apart the cells stand on lines of their own, a pipe on the next. */
function endOfPipes(lines: readonly string[], from: number): number {
  let end = from + 1;
  for (let at = from + 1; at < lines.length; at++) {
    const kind = kindOf(lines[at] ?? '');
    if (kind === 'pipe') end = at + 1;
    else if (kind === 'tab' || kind === 'box' || at - end >= 4) break;
  }
  return end;
}

/** A row of empty cells, as wide as a row that holds some. */
function isBlankRow(lines: readonly string[]): (line: string) => boolean {
  const filled = lines.filter(line => line.split('|').filter(part => part.trim() !== '').length >= 2);
  const widths = new Set(filled.map(line => line.split('|').length));
  return line => line.split('|').length >= 3 && widths.has(line.split('|').length);
}

function isFallenApart(lines: readonly string[]): boolean {
  const isBlank = isBlankRow(lines);
  const alone = lines.filter(
    line => line.includes('|') && ((LONE.test(line) && !isBlank(line)) || /^\s*\|\s*\S[^|]*$/.test(line)),
  );
  return alone.length >= 3 || isScattered(lines);
}

/** A broken cell's line between rows that end in a pipe: the first of its row. */
const isTornAt = (lines: readonly string[], at: number): boolean => {
  const [above = '', line = '', below = ''] = lines.slice(Math.max(0, at - 1), at + 2);
  const short = line.trim().length <= 24 && /\p{Script=Han}/u.test(line) && !/[。；;：:]/.test(line);
  return short && kindOf(line) === 'text' && /\|\s*$/.test(above) && /^[^|]{1,24}\|.*\|\s*$/.test(below);
};

/** 一级 over 指标 | 二级指标: the first half of a heading over the rest of its row. */
const isTop = (lines: readonly string[], at: number): boolean =>
  kindOf(lines[at] ?? '') === 'text' && isTornHeading(lines[at] ?? '', lines[at + 1] ?? '');

function pipeRegion(
  lines: readonly string[],
  from: number,
): { blocks: Block[]; next: number; back: boolean } {
  const loose = endOfPipes(lines, from);
  const wide = lines.slice(from, loose);
  if (isFallenApart(wide)) {
    const back = LONE.test(lines[from] ?? '') || /^\s*\|/.test(lines[from] ?? '');
    const begin = back && from > 0 && kindOf(lines[from - 1] ?? '') === 'text' ? from - 1 : from;
    const end = (lines[loose] ?? '').trim() === '' ? loose : loose + 1;
    return { blocks: scattered(lines.slice(begin, end), begin + 1), next: end, back: begin < from };
  }
  let end = from;
  while (
    end < lines.length &&
    (kindOf(lines[end] ?? '') === 'pipe' || isTornAt(lines, end) || isTop(lines, end))
  )
    end++;
  return { blocks: piped(lines.slice(from, end), from + 1), next: end, back: false };
}

const MARKDOWN = /^#{1,6} |^\|?(?: *:?-{3,}:? *\|)+/m;
const ESCAPED = /\\([\\`*_{}[\]<>|~#!&+\-=.])/g;

/** Markdown writes a sign that would be markup with a backslash before it. */
const unescaped = (block: Block): Block => ({
  ...block,
  cells: block.cells.map(({ raw, line }) => ({ raw: raw.replace(ESCAPED, '$1'), line })),
});

/** Text as people paste it: paragraphs, tab-, pipe- and box-drawn rows, one cell a line. */
export function readLines(text: string): Block[] {
  const blocks = linesOf(text);
  return MARKDOWN.test(text) ? blocks.map(unescaped) : blocks;
}

function linesOf(text: string): Block[] {
  const lines = text.split('\n');
  const blocks: Block[] = [];
  let apart = false;
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? '';
    const kind = kindOf(line);
    if (kind === 'pipe' || isTop(lines, at)) {
      const region = pipeRegion(lines, at);
      if (region.back) blocks.pop();
      for (const block of region.blocks) blocks.push(block);
      at = region.next;
    } else if (kind === 'box') {
      let end = at;
      while (end < lines.length && kindOf(lines[end] ?? '') === 'box') end++;
      for (const block of boxed(lines.slice(at, end), at + 1)) blocks.push(block);
      at = end;
    } else {
      if (kind === 'tab') blocks.push(row(line.split('\t').map(broken), at + 1, true));
      else if (line !== '' && !isFrame(line)) {
        const labelled = labelledLine(line);
        const parts: string[] | null = labelled === null ? takenApart(line, apart) : null;
        apart = parts !== null;
        const texts = labelled ?? parts ?? [line];
        for (const part of texts)
          blocks.push({ ...paragraph(part, at + 1), kind: apart ? 'run' : 'paragraph' });
      }
      at++;
    }
  }
  return blocks;
}
