/** Thoughts, code fences and talk around an answer, taken off: what is left should be one JSON object. */
export function jsonIn(text: string): string {
  const spoken = text.replace(/<think>[\s\S]*?(<\/think>|$)/gi, '').trim();
  const fenced = /^[\s\S]*?```(?:json)?\s*([\s\S]*?)```[\s\S]*$/i.exec(spoken)?.[1] ?? spoken;
  const from = fenced.indexOf('{');
  const to = fenced.lastIndexOf('}');
  return from >= 0 && to > from ? fenced.slice(from, to + 1) : fenced.trim();
}
