import type { Box, Drawing, Stroke } from './drawing.ts';

/** What one picture shows: a project's goals, its rows, and the money behind them. */
export interface ThreadPicture {
  readonly title: string;
  readonly goals: readonly string[];
  readonly indicators: readonly string[];
  /** From goal to indicator, by their places above. */
  readonly links: readonly { readonly goal: number; readonly indicator: number; readonly strong: boolean }[];
  readonly money: string;
}

const WIDTH = 680;
const FONT = 11;
const LINE = 15;
const PAD = 7;
const GAP = 8;
const TOP = 30;

interface Column {
  readonly x: number;
  readonly width: number;
  readonly lines: number;
}
const GOALS: Column = { x: 4, width: 222, lines: 3 };
const ROWS: Column = { x: 276, width: 206, lines: 2 };
const MONEY: Column = { x: 532, width: 144, lines: 6 };

/** Half-width characters take half a place. */
const wide = (char: string): number => (/[ -~]/.test(char) ? 0.55 : 1);

function wrapped(text: string, { width, lines }: Column): string[] {
  const room = (width - 2 * PAD) / FONT;
  const found: string[] = [];
  let line = '';
  let used = 0;
  for (const char of text.replace(/\s+/g, ' ')) {
    if (used + wide(char) > room) {
      found.push(line);
      line = '';
      used = 0;
    }
    line += char;
    used += wide(char);
  }
  if (line !== '') found.push(line);
  const kept = found.slice(0, lines);
  if (found.length > lines) kept[lines - 1] = `${(kept[lines - 1] ?? '').slice(0, -1)}…`;
  return kept;
}

type Look = Pick<Box, 'fill' | 'stroke'>;

const PLAIN: Look = { fill: 'FFFFFF', stroke: { colour: '333333', width: 1, dashed: false } };
/** A goal nobody measures. */
const LACKING: Look = { fill: 'FFF3F0', stroke: { colour: 'C0392B', width: 1.8, dashed: false } };
/** A row no goal speaks of. */
const LOOSE: Look = { fill: 'F2F2F2', stroke: { colour: '999999', width: 1, dashed: true } };

const MEASURES: Stroke = { colour: '2C6E49', width: 1, dashed: false };
const COMES_NEAR: Stroke = { colour: '8A8A8A', width: 1, dashed: true };
const SPENDS: Stroke = { colour: 'CFCFCF', width: 1, dashed: false };

/** Boxes below one another, each as high as its text. */
function stacked(texts: readonly string[], column: Column, look: (index: number) => Look): Box[] {
  let y = TOP;
  return texts.map((text, index) => {
    const lines = wrapped(text, column);
    const height = Math.max(1, lines.length) * LINE + 2 * PAD - 3;
    const box = { x: column.x, width: column.width, y, height, lines, ...look(index) };
    y += height + GAP;
    return box;
  });
}

const bottom = (boxes: readonly Box[]): number =>
  boxes.reduce((low, { y, height }) => Math.max(low, y + height), TOP);

/** Goals, indicators and money in three columns; solid lines for what measures a goal, dashed for what comes near it. */
export function threadDrawing({ title, goals, indicators, links, money }: ThreadPicture): Drawing {
  const linkedGoals = new Set(links.map(({ goal }) => goal));
  const linkedRows = new Set(links.map(({ indicator }) => indicator));
  const left = stacked(goals, GOALS, index => (linkedGoals.has(index) ? PLAIN : LACKING));
  const centre = stacked(indicators, ROWS, index => (linkedRows.has(index) ? PLAIN : LOOSE));
  const right = stacked([money], MONEY, () => PLAIN);
  const ties = links.flatMap(({ goal, indicator, strong }) => {
    const [from, to] = [left[goal], centre[indicator]];
    return from === undefined || to === undefined
      ? []
      : [{ from, to, stroke: strong ? MEASURES : COMES_NEAR }];
  });
  const spent = right.flatMap(to =>
    centre.filter((_, index) => linkedRows.has(index)).map(from => ({ from, to, stroke: SPENDS })),
  );
  return {
    title,
    legend: '实线是直接考核，虚线是间接有关；红框的目标没有指标，灰虚框的指标没有目标。',
    width: WIDTH,
    height: bottom([...left, ...centre, ...right]) + 6,
    type: { size: FONT, line: LINE, inset: PAD },
    heads: [
      { x: GOALS.x, y: 18, text: '绩效目标' },
      { x: ROWS.x, y: 18, text: '指标' },
      { x: MONEY.x, y: 18, text: '资金和用途' },
    ],
    ties: [...spent, ...ties],
    boxes: [...left, ...centre, ...right],
  };
}
