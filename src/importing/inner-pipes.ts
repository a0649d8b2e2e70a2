/** 大于等于|150|家: a pipe with nothing around it, among pipes that stand between blanks. */
const INNER = /(?<=[^\s|])\|(?=[^\s|])/g;
const BETWEEN = /(?:^|\s)\|(?=\s|$)/g;
const FEWEST = 2;

const count = (line: string, mark: RegExp): number => line.match(mark)?.length ?? 0;

/** Lines of a table whose cells hold pipes of their own, those taken out; the lines themselves where there are none. */
export function withinCells(lines: readonly string[]): readonly string[] {
  const torn = lines.filter(line => count(line, INNER) > 0);
  const width = count(torn[0] ?? '', BETWEEN);
  if (torn.length < FEWEST || width < FEWEST + 1 || torn.length === lines.length) return lines;
  return torn.every(line => count(line, BETWEEN) === width)
    ? lines.map(line => line.replace(INNER, ''))
    : lines;
}
