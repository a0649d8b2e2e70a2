/** What one picture shows: a project's goals, its rows, and the money behind them. */
export interface ThreadPicture {
  readonly title: string;
  readonly goals: readonly string[];
  readonly indicators: readonly string[];
  /** From goal to indicator, by their places above. */
  readonly links: readonly { readonly goal: number; readonly indicator: number; readonly strong: boolean }[];
  readonly money: string;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, sign => ENTITIES[sign] ?? sign);

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

interface Box {
  readonly column: Column;
  readonly y: number;
  readonly height: number;
  readonly lines: readonly string[];
}

/** Boxes below one another, each as high as its text. */
function stacked(texts: readonly string[], column: Column): Box[] {
  let y = TOP;
  return texts.map(text => {
    const lines = wrapped(text, column);
    const height = Math.max(1, lines.length) * LINE + 2 * PAD - 3;
    const box = { column, y, height, lines };
    y += height + GAP;
    return box;
  });
}

const bottom = (boxes: readonly Box[]): number =>
  boxes.reduce((low, { y, height }) => Math.max(low, y + height), TOP);
const middle = ({ y, height }: Box): number => y + height / 2;

function drawn({ column, y, height, lines }: Box, style: string): string {
  const text = lines
    .map(
      (line, index) =>
        `<text x="${column.x + PAD}" y="${y + PAD + FONT - 1 + index * LINE}">${escaped(line)}</text>`,
    )
    .join('');
  return `<rect x="${column.x}" y="${y}" width="${column.width}" height="${height}" rx="3" ${style}/>${text}`;
}

const PLAIN = 'fill="#fff" stroke="#333"';
/** A goal nobody measures. */
const LACKING = 'fill="#fff3f0" stroke="#c0392b" stroke-width="1.8"';
/** A row no goal speaks of. */
const LOOSE = 'fill="#f2f2f2" stroke="#999" stroke-dasharray="4 3"';

const line = (from: Box, to: Box, style: string): string => {
  const [x1, y1, x2, y2] = [from.column.x + from.column.width, middle(from), to.column.x, middle(to)];
  const bend = (x1 + x2) / 2;
  return `<path d="M${x1} ${y1}C${bend} ${y1} ${bend} ${y2} ${x2} ${y2}" fill="none" ${style}/>`;
};

const heading = ({ x }: Column, text: string): string =>
  `<text x="${x}" y="18" font-weight="bold">${text}</text>`;

/** Goals, indicators and money in three columns; solid lines for what measures a goal, dashed for what comes near it. */
export function threadSvg({ title, goals, indicators, links, money }: ThreadPicture): string {
  const left = stacked(goals, GOALS);
  const centre = stacked(indicators, ROWS);
  const height = Math.max(bottom(left), bottom(centre), TOP + LINE * 3) + 6;
  const right = stacked([money], MONEY);
  const [purse] = right;
  const linkedGoals = new Set(links.map(({ goal }) => goal));
  const linkedRows = new Set(links.map(({ indicator }) => indicator));
  const ties = links.flatMap(({ goal, indicator, strong }) => {
    const [from, to] = [left[goal], centre[indicator]];
    return from === undefined || to === undefined
      ? []
      : [line(from, to, strong ? 'stroke="#2c6e49"' : 'stroke="#8a8a8a" stroke-dasharray="5 4"')];
  });
  const spent = centre.flatMap((box, index) =>
    purse === undefined || !linkedRows.has(index) ? [] : [line(box, purse, 'stroke="#cfcfcf"')],
  );
  const low = Math.max(height, bottom(right) + 6);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${low}" width="100%" role="img" font-family="SimSun,宋体,'Noto Serif CJK SC',serif" font-size="${FONT}">`,
    `<title>${escaped(title)}</title>`,
    `<desc>左列是绩效目标，中列是指标，右列是资金；红框的目标没有指标，灰框的指标没有目标。</desc>`,
    heading(GOALS, '绩效目标'),
    heading(ROWS, '指标'),
    heading(MONEY, '资金和用途'),
    ...spent,
    ...ties,
    ...left.map((box, index) => drawn(box, linkedGoals.has(index) ? PLAIN : LACKING)),
    ...centre.map((box, index) => drawn(box, linkedRows.has(index) ? PLAIN : LOOSE)),
    ...right.map(box => drawn(box, PLAIN)),
    '</svg>',
  ].join('');
}
