/** A rule between rows, drawn with what a keyboard has; it may run under some of the columns only. */
const RULE = /^\s*(?:\|[\s|]*)?\+(?:[-=]{2,}\+)+(?:[\s|]*\|)?\s*$/;
const FEWEST = 3;

const drawn = (line: string): string =>
  RULE.test(line) ? line.replace(/[-=]/g, '─').replace(/[+|]/g, '┼') : line.replaceAll('|', '│');

/** Tables framed with +---+ as those framed with ┼───┼: between two rules a cell may go on over lines. */
export function drawnRules(text: string): string {
  if (!text.includes('+--')) return text;
  const lines = text.split('\n');
  if (lines.filter(line => RULE.test(line)).length < FEWEST) return text;
  const isOf = (line: string | undefined): boolean =>
    line !== undefined && (RULE.test(line) || /^\s*\|.*\|\s*$/.test(line));
  let within = false;
  return lines
    .map(line => {
      within = isOf(line) && (within || RULE.test(line));
      return within ? drawn(line) : line;
    })
    .join('\n');
}
