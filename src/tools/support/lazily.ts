/** Loads a module at its first use and keeps it: asking Node for it again at every call costs more than many calls. */
export function lazily<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => {
    loaded ??= load();
    return loaded;
  };
}
