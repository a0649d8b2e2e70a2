/** Length of the longest common subsequence; inputs are short labels. */
function common(a: string, b: string): number {
  let row: number[] = new Array<number>(b.length + 1).fill(0);
  for (const left of a) {
    const next = [0];
    for (let index = 0; index < b.length; index++)
      next.push(left === b[index] ? (row[index] ?? 0) + 1 : Math.max(row[index + 1] ?? 0, next[index] ?? 0));
    row = next;
  }
  return row[b.length] ?? 0;
}

/** 0-1: how alike two labels are, in order; 1 only when equal. Long texts are no labels: 0. */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length > 60 || b.length > 60 || a === '' || b === '') return 0;
  return (2 * common(a, b)) / (a.length + b.length);
}
