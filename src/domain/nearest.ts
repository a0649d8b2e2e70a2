/** Optimal-string-alignment distance, for "did you mean": short names only. */
function distance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swap = a[i - 1] === b[j - 1] ? 0 : 1;
      row.push(Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + swap));
    }
    previous = row;
  }
  return previous[b.length] ?? 0;
}

/** The `count` names closest to a mistyped one, best first, leaving out what is not alike at all. */
export function nearest(word: string, names: readonly string[], count = 1): string[] {
  const wanted = word.slice(0, 80).toLowerCase();
  return names
    .map(name => ({
      name,
      away: distance(wanted, name.toLowerCase()) / Math.max(wanted.length, name.length, 1),
    }))
    .filter(({ name, away }) => away <= 0.6 || name.toLowerCase().includes(wanted))
    .sort((a, b) => a.away - b.away || (a.name < b.name ? -1 : 1))
    .slice(0, count)
    .map(({ name }) => name);
}
