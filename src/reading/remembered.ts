/** Texts kept: some thousands of rows, a few megabytes. */
const MOST = 20_000;
/** Longer ones are worked out anew: nobody's cell is so long, and whole documents are not to be kept. */
const LONG = 1_000;

/** Works out a text once: drafts repeat their words, and are reviewed again after each edit. */
export function remembered<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return text => {
    if (text.length > LONG) return work(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = work(text);
    if (known.size >= MOST) known.clear();
    known.set(text, made);
    return made;
  };
}

/** Works something out once for each thing it is asked of, and forgets it with the thing. */
export function onceFor<K extends object, T extends object>(work: (thing: K) => T): (thing: K) => T {
  const known = new WeakMap<K, T>();
  return thing => {
    const before = known.get(thing);
    if (before !== undefined) return before;
    const made = work(thing);
    known.set(thing, made);
    return made;
  };
}
