/** The next free id with this prefix among parts that are there: p1, p2 …; an id once printed is not moved. */
export function nextId(prefix: string, taken: readonly { readonly id: string }[]): string {
  let highest = 0;
  for (const { id } of taken) {
    const digits = id.startsWith(prefix) ? id.slice(prefix.length) : '';
    if (/^\d{1,9}$/.test(digits)) highest = Math.max(highest, Number(digits));
  }
  return `${prefix}${highest + 1}`;
}
