/**
 * Cohen's κ of two readers: `table[i][j]` counts what the first put into class i and the second into class j.
 * null without cases, or where chance alone would always agree.
 */
export function cohenKappa(table: readonly (readonly number[])[]): number | null {
  const sum = (list: readonly number[]): number => list.reduce((total, value) => total + value, 0);
  const total = sum(table.map(sum));
  if (total === 0) return null;
  const agreed = sum(table.map((row, i) => row[i] ?? 0)) / total;
  const chance = sum(table.map((row, i) => (sum(row) * sum(table.map(other => other[i] ?? 0))) / total ** 2));
  return chance === 1 ? null : (agreed - chance) / (1 - chance);
}
