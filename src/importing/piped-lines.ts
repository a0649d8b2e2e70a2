import { isLevel } from './level-labels.ts';
import { formLabel, headerLabel } from './vocabulary.ts';

/** Signs hardly any text holds: they may part cells as a pipe does. */
const SIGNS = ['\\', '¦', '‖', '∣', '︱'];
/** So many lines make a table, of so many cells each. */
const [FEWEST, NARROWEST] = [3, 3];

const cellsOf = (line: string, sign: string): string[] => line.split(sign).map(part => part.trim());

const isRow = (cells: readonly string[]): boolean => cells.length >= NARROWEST && cells.some(isLevel);
const isForm = ([first = '', , more]: readonly string[]): boolean =>
  formLabel(first) !== null || (more !== undefined && headerLabel(first) !== null);

/** Tables whose cells another sign parts, as pipes part them; where pipes are, they do. */
export function pipedLines(text: string): string {
  if (text.includes('|')) return text;
  const sign = SIGNS.find(one => text.includes(one));
  if (sign === undefined) return text;
  const lines = text.split('\n');
  const cells = lines.map(line => cellsOf(line, sign));
  if (cells.filter(isRow).length < FEWEST) return text;
  return lines
    .map((line, at) => {
      const own = cells[at] ?? [];
      return own.length > 1 && (own.length >= NARROWEST || isForm(own)) ? line.replaceAll(sign, '|') : line;
    })
    .join('\n');
}
