/** The rule below a header, as Markdown has it. */
const RULE = /\|(?:\s*:?-{3,}:?\s*\|){2,}/;
/** A table run into one line has as many pipes at least. */
const FEWEST = 20;

const pipes = (text: string): number => text.split('|').length - 1;

/** So many cells a row, each row framed by its own pipes: between two rows stands one empty text. */
function rowsAfter(text: string, width: number): string[] {
  const parts = text.split('|');
  const rows: string[] = [];
  for (let at = 1; at < parts.length; at += width + 1) {
    const cells = parts.slice(at, at + width);
    if (cells.some(cell => cell.trim() !== '')) rows.push(`|${cells.join('|')}|`);
  }
  return rows;
}

/** The row that ends with a text, and what stands before it. */
function rowBefore(text: string, width: number): string[] {
  const parts = text.split('|');
  const [before, cells] = [parts.slice(0, -width - 1), parts.slice(-width - 1, -1)];
  return [before.join('|').trim(), `|${cells.join('|')}|`].filter(row => /[^\s|]/.test(row));
}

function unfolded(line: string): string {
  const rule = RULE.exec(line);
  if (rule === null || pipes(line) < FEWEST || line.trim() === rule[0]) return line;
  const width = pipes(rule[0]) - 1;
  const behind = line.slice(rule.index + rule[0].length);
  const second = RULE.exec(behind);
  const head = rowBefore(line.slice(0, rule.index), width);
  if (second !== null) return [...head, unfolded(behind)].join('\n');
  return [...head, rule[0], ...rowsAfter(behind, width)].join('\n');
}

/** Markdown tables whose line breaks were lost: the rule below the header tells how many cells a row has. */
export const unfoldedTables = (text: string): string =>
  /\|\s*:?-{3,}/.test(text) ? text.split('\n').map(unfolded).join('\n') : text;
