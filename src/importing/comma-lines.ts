import { type Block, cell, filled, textOf } from './cells.ts';
import { isValueLike } from './glued.ts';
import { headerOf } from './header.ts';
import { isLevel } from './level-labels.ts';
import { OpenLevels } from './open-levels.ts';
import { type Column, formLabel, headerLabel } from './vocabulary.ts';

/** A line of headings has as many at least, and is no longer. */
const [FEWEST, LONGEST] = [4, 200];

/** What parts the cells: the mark, and the cells it parts. */
interface Mark {
  readonly sign: string;
  readonly cells: RegExp;
}

/** Marks that may stand between cells. */
const MARKS = [',，', ';；', '→', '/／', '｜'].map(
  (signs): Mark => ({
    sign: signs.charAt(0),
    cells: new RegExp(`[${signs}]\\s*(?:"((?:[^"]|"")*)"|([^${signs}]*))`, 'g'),
  }),
);

/** Cells parted by a mark, as a sheet saved as text has them; a quoted one keeps its own. */
const partsOf = (text: string, mark: Mark): string[] =>
  [...`${mark.sign}${text}`.matchAll(mark.cells)].map(([, quoted, plain]) =>
    (quoted ?? plain ?? '').replaceAll('""', '"').trim(),
  );

function rowOf(block: Block | undefined, mark: Mark): Block | null {
  const [only, more] = block === undefined ? [] : filled(block);
  if (block?.kind !== 'paragraph' || only === undefined || more !== undefined) return null;
  const parts = partsOf(only.raw, mark);
  const cells = parts.map(part => cell(part, only.line));
  return parts.length < 2 ? null : { kind: 'row', line: block.line, cells, aligned: true };
}

const isForm = ({ cells }: Block): boolean => formLabel(cells[0]?.raw ?? '') !== null;

interface Head {
  readonly head: Block;
  readonly mark: Mark;
}

/** The header a line is, and the mark between its headings; null for other lines. */
function headOf(block: Block | undefined): Head | null {
  const text = block?.cells[0]?.raw ?? '';
  if (block?.kind !== 'paragraph' || text.length > LONGEST || !/级|指标/.test(text)) return null;
  for (const mark of MARKS) {
    const head = rowOf(block, mark);
    if (head !== null && head.cells.length >= FEWEST && headerOf(head)?.header.inRow === true)
      return { head, mark };
  }
  return null;
}

const LEVELS: readonly (Column | undefined)[] = ['level1', 'level2'];
const MAY_GO_ON = ['description', 'aside', 'value'] as const;

/** A row with more cells than headings: the mark stands within one of its texts too. A person has to look. */
function narrowed(row: Block, keys: readonly (Column | undefined)[], { sign }: Mark): Block | null {
  const more = row.cells.length - keys.length + 1;
  const value = keys.indexOf('value');
  const ways = MAY_GO_ON.flatMap(key => {
    const at = keys.indexOf(key);
    const whole = row.cells.slice(at, at + more).map(({ raw }) => raw);
    return at < 0 ? [] : [row.cells.toSpliced(at, more, cell(whole.join(sign), row.line))];
  });
  const cells = ways.find(way => isValueLike(way[value]?.raw ?? '')) ?? ways[0];
  return cells === undefined ? null : { ...row, cells, guessed: true };
}

/** So many cells may stand beyond the headings. */
const MOST_MORE = 3;

/** The rows under a header, levels on lines of their own put into the row below; up to the first line that is none. */
function rowsUnder(blocks: readonly Block[], { head, mark }: Head): Block[] {
  const keys = head.cells.map(({ raw }) => headerLabel(raw)?.key);
  const headed = LEVELS.every((key, at) => keys[at] === key);
  const levels = new OpenLevels(true);
  const found: Block[] = [];
  const below = (row: Block): Block => {
    const { level1, level2 } = levels.row();
    return { ...row, cells: [...[level1, level2].map(text => cell(text, row.line)), ...row.cells] };
  };
  for (const block of blocks) {
    const row = rowOf(block, mark);
    const text = textOf(block);
    const level = row === null && headed ? (levels.opens(text) ?? (isLevel(text) ? 2 : null)) : null;
    const more = (row?.cells.length ?? 0) - keys.length;
    const one = row !== null && more > 0 && more <= MOST_MORE ? narrowed(row, keys, mark) : row;
    if (level !== null) {
      levels.open(text, level);
      found.push({ ...block, cells: [] });
    } else if (one !== null && headed && more === -LEVELS.length) found.push(below(one));
    else if (one !== null && one.cells.length === keys.length) found.push(one);
    else break;
  }
  return found;
}

/** A table whose cells commas or other marks part: its header says how many they are, and lines with as many are its rows. */
export function commaLines(blocks: readonly Block[]): readonly Block[] {
  const found = [...blocks];
  for (let at = 0; at < blocks.length; at++) {
    const begun = headOf(blocks[at]);
    if (begun === null) continue;
    const { head, mark } = begun;
    for (let above = at - 1; above >= 0; above--) {
      const row = rowOf(blocks[above], mark);
      if (row === null || !isForm(row)) break;
      found[above] = row;
    }
    found[at] = head;
    for (const row of rowsUnder(blocks.slice(at + 1), begun)) found[++at] = row;
  }
  return found;
}
