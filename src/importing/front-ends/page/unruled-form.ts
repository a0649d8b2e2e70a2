import { beginsFormLabel, formLabel, letters } from '../../vocabulary.ts';
import { cellText } from './cell-text.ts';
import { gathered, type Line, linesOf } from './lines.ts';
import type { Glyph } from './page.ts';
import { partition, type Stand } from './partition.ts';
import { clusters } from './rivers.ts';

/** What parts two cells of one line, in heights of a character. */
export const BETWEEN = 0.35;
/** How far a cell's lines may be from its label, in heights of a character. */
const ASTRAY = 0.8;

const rightOf = (glyphs: readonly Glyph[]): number =>
  glyphs.reduce((most, { x, width }) => Math.max(most, x + width), 0);

/** Labels of the first column, wrapped ones whole; null when something there is no label. */
function labelsIn(lines: readonly Line[]): { text: string; stand: Stand }[] | null {
  const found: { text: string; stand: Stand }[] = [];
  for (const { text, y } of lines) {
    const last = found.at(-1);
    const joined = `${last?.text ?? ''}${text}`;
    if (last !== undefined && (letters(text) === '' || beginsFormLabel(joined)))
      found.splice(-1, 1, { text: joined, stand: [last.stand[0], y] });
    else found.push({ text, stand: [y, y] });
  }
  return found.length > 0 && found.every(({ text }) => formLabel(text) !== null) ? found : null;
}

const cellsOf = (glyphs: readonly Glyph[], em: number): string[] =>
  clusters(glyphs, BETWEEN * em).map(cluster => cellText(cluster, rightOf(cluster)));

/** Prose beside a label; a line that begins with a number is one its writer began. */
function proseOf(lines: readonly (readonly Glyph[])[], right: number): string {
  const parts: Glyph[][] = [];
  for (const line of lines)
    if (parts.length === 0 || /^[(（]?\d{1,2}[)）.．、]/.test(linesOf(line)[0]?.text ?? ''))
      parts.push([...line]);
    else parts.at(-1)?.push(...line);
  return parts.map(part => cellText(part, right)).join('\n');
}

/** The rows beside one label: months over percents are two, labels over labels a form of their own, prose is one cell. */
function rowsBeside(
  label: string,
  lines: readonly (readonly Glyph[])[],
  { em, right }: { em: number; right: number },
): string[][] {
  const key = formLabel(label)?.key;
  const glyphs = lines.flat();
  if (key === 'goal' || key === 'purpose' || key === 'goal_mid') return [[label, proseOf(lines, right)]];
  const each = lines.map(line => cellsOf(line, em));
  const isGrid = each.length > 1 && each.every(cells => cells.length > 1 && cells.length === each[0]?.length);
  const rows = isGrid ? each : ((lines.length > 1 ? formRows(lines) : null) ?? [cellsOf(glyphs, em)]);
  return rows.map((cells, at) => [at === 0 ? label : '', ...cells]);
}

/** The head of a project's form that nobody drew lines for: labels in the first column, beside each what it announces. Null when it is not for sure. */
export function formRows(lines: readonly (readonly Glyph[])[]): string[][] | null {
  const glyphs = lines.flat();
  const em = glyphs[0]?.size ?? 10;
  const [first = [], ...others] = clusters(glyphs, 1.2);
  const labels = labelsIn(linesOf(first));
  const right = gathered(others.flat());
  if (labels === null || right.length === 0) return null;
  const parted = partition(
    right.map(line => Math.max(...line.map(({ y }) => y))),
    labels.map(({ stand }) => stand),
  );
  if (parted === null || parted.farthest > ASTRAY * em) return null;
  const rows: string[][] = [];
  let from = 0;
  parted.sizes.forEach((size, at) => {
    rows.push(
      ...rowsBeside(labels[at]?.text ?? '', right.slice(from, from + size), { em, right: rightOf(glyphs) }),
    );
    from += size;
  });
  return rows;
}
