/** Texts kept: some thousands of rows, a few megabytes. */
const MOST = 20_000;

/** Works out a text once: drafts repeat their words, and are reviewed again after each edit. */
export function remembered<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return text => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = work(text);
    if (known.size >= MOST) known.clear();
    known.set(text, made);
    return made;
  };
}
