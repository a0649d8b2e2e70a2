import type { Draft, Indicator } from '../domain/draft.ts';
import type { Leftover, Repair } from '../domain/reading-record.ts';
import { endOf } from './believed.ts';
import { type Block, bare, textOf } from './cells.ts';
import { doubtsOf } from './doubtful-rows.ts';
import { isWording } from './glued-values.ts';

interface Read {
  readonly draft: Draft;
  readonly repairs: readonly Repair[];
  readonly leftovers: readonly Leftover[];
}

const SIGNED = /(?:[≥≤≧≦]|[<>]=|不(?:低于|少于|超过|高于)|[大小]于等于)\s*(\d[\d.]*)/g;
const FIGURE = /(?<![\d.:：\-—年月(（第])(\d[\d.]*)\s*(?:[%％‰]|(?![年月日分号次期)）])\p{Script=Han})/gu;
const LEVELS = /(?:产出|效益|满意度|数量|质量|时效|成本)指标/g;
const FIELDS = /[一二三]级指标/;
const FEWEST_LEVELS = 3;

const plain = (text: string): string => text.normalize('NFKC').replace(/(?<=\d)[,，](?=\d{3})/g, '');
const numbersOf = (text: string, shape: RegExp): string[] =>
  [...plain(text).matchAll(shape)].map(([, figure = '']) => figure);

const repair = (path: string, raw: string, why: string, line: number | null | undefined): Repair => ({
  path,
  raw,
  repaired: `${why}，请对照原件`,
  kind: 'order',
  sure: false,
  ...(line == null ? {} : { line }),
});

/** A figure of the row's own line that has a sign, or a unit where the target has no figure, and was not read into the row. */
function figureMissed(row: Indicator, line: string): string | null {
  const value = plain(row.value_raw ?? '');
  const own = new Set(plain(JSON.stringify(row)).match(/\d[\d.]*/g) ?? []);
  if (!/^\d*$/.test(value) && /\d/.test(value)) return null;
  const shapes = /\d/.test(value) || isWording(value) ? [SIGNED] : [SIGNED, FIGURE];
  const lost = shapes.flatMap(shape => numbersOf(line, shape)).find(figure => !own.has(figure));
  return lost === undefined ? null : `同一行的“${lost}”没有读进指标值`;
}

/** 日益浓 at the very end of a text. */
const BROKEN = '全文到这里为止，指标值像是没有写完';
const breaksOff = (row: Indicator, end: string): boolean => {
  const value = bare(row.value_raw ?? '');
  return value !== '' && bare(end).endsWith(value) && !/\d/.test(value) && !isWording(value);
};

const PRINTED =
  /(?<![\p{Script=Han}\w])(?:(产出|效益|效果|满意度?)|((?:产出)?(?:数量|质量|时效|成本)|(?:经济|社会|生态)(?:效益)?|可持续(?:影响)?))(?:指标)?(?!\p{Script=Han})/gu;

/** Whether at least two words for each kind of level stand by themselves. */
function levelsPrinted(lines: Iterable<string>): readonly [one: boolean, two: boolean] {
  const [one, two] = [new Set<string>(), new Set<string>()];
  for (const line of lines) {
    if (one.size > 1 && two.size > 1) break;
    for (const [, first, second] of line.matchAll(PRINTED)) {
      if (first !== undefined) one.add(first);
      if (second !== undefined) two.add(second);
    }
  }
  return [one.size > 1 || two.size > 1, two.size > 1];
}

/** Where a text gives reason to doubt what was read of it: each row once, then the lines whose figures went nowhere. */
export function unaccounted(blocks: readonly Block[], { draft, repairs, leftovers }: Read): Repair[] {
  const unsure = repairs.filter(({ sure }) => !sure).map(({ path }) => path);
  const lines = new Map<number, string>();
  for (const block of blocks) lines.set(block.line, `${lines.get(block.line) ?? ''} ${textOf(block)}`);
  const printed = levelsPrinted(lines.values());
  const end = endOf(blocks);
  const found: Repair[] = [];
  const look = (rows: readonly Indicator[], at: string): void => {
    const alone = new Map<number, number>();
    for (const { line } of rows) if (line != null) alone.set(line, (alone.get(line) ?? 0) + 1);
    for (const [index, doubt] of doubtsOf(rows, printed).entries()) {
      const row = rows[index];
      const path = `${at}/${index}`;
      if (row === undefined || unsure.some(one => one === path || one.startsWith(`${path}/`))) continue;
      const own = row.line != null && alone.get(row.line) === 1 ? lines.get(row.line) : undefined;
      const broken = end !== null && index === rows.length - 1 && breaksOff(row, end.raw) ? BROKEN : null;
      const why = doubt ?? broken ?? (own === undefined ? null : figureMissed(row, own));
      const raw = [row.name, row.value_raw].filter(text => text).join('\t');
      if (why !== null) found.push(repair(path, raw, why, row.line));
    }
  };
  for (const [at, project] of draft.projects.entries())
    look(project.indicators, `/projects/${at}/indicators`);
  look(draft.overall_indicators ?? [], '/overall_indicators');
  return [...found, ...swallowed(draft), ...figuresLost(lines, { draft, repairs, leftovers })];
}

const PROSE = '像是把指标表读成了一段文字';

/** A field that holds the words of a table: its rows were taken for prose. */
function swallowed(draft: Draft): Repair[] {
  const isTable = (text: string | null | undefined): boolean =>
    text != null && (FIELDS.test(text) || new Set(bare(text).match(LEVELS) ?? []).size >= FEWEST_LEVELS);
  const told = (path: string, text: string | null | undefined, line: number | null | undefined): Repair[] =>
    isTable(text) ? [repair(path, text ?? '', PROSE, line)] : [];
  return [
    ...told('/overall_goal', JSON.stringify(draft.overall_goal ?? ''), null),
    ...draft.projects.flatMap((project, at) => [
      ...project.goals
        .map((goal, index) => ({ goal, index }))
        .slice(project.goals.findIndex(({ text }) => isTable(text)) >>> 0)
        .map(({ goal, index }) =>
          repair(`/projects/${at}/goals/${index}`, goal.text ?? '', PROSE, goal.line ?? project.line),
        ),
      ...told(`/projects/${at}/name`, project.name, project.line),
      ...told(`/projects/${at}/purpose`, project.purpose, project.line),
    ]),
  ];
}

/** The lines with figures behind a sign that stand nowhere in what was read or handed back. */
function figuresLost(lines: ReadonlyMap<number, string>, { draft, repairs, leftovers }: Read): Repair[] {
  const sets = [...draft.projects.map(one => one.indicators), draft.overall_indicators ?? []];
  const aims = figuresIn(sets.flatMap(rows => rows.map(row => row.value_raw ?? '')).join(' '));
  const missing = [...lines].flatMap(([line, text]) => {
    const figures = numbersOf(text, SIGNED).filter(figure => !aims.has(figure));
    return figures.length === 0 ? [] : [{ line, text, figures }];
  });
  if (missing.length === 0) return [];
  const told = [
    ...leftovers.map(({ text }) => text),
    ...repairs.filter(({ sure }) => !sure).map(({ raw }) => raw),
  ];
  const left = figuresIn(`${JSON.stringify(draft)} ${told.join(' ')}`);
  return missing.flatMap(({ line, text, figures }) => {
    const lost = figures.find(figure => !left.has(figure));
    return lost === undefined ? [] : [repair('', text.trim().slice(0, 300), `“${lost}”没有读进哪一栏`, line)];
  });
}

const figuresIn = (text: string): ReadonlySet<string> => new Set(plain(text).match(/\d+(?:\.\d+)?/g) ?? []);
