const SLOT = /\{([^{}]*)\}/g;

/** A text with its slot filled, by `word` or by the default between the braces. */
export const filled = (text: string, word?: string): string =>
  text.replace(SLOT, (_, own: string) => word ?? own);

/** The default words of the slots in a text. */
export const slotsIn = (text: string): string[] => [...text.matchAll(SLOT)].map(([, own = '']) => own);
