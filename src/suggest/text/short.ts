/** The beginning of a text; a number is never torn, for half of it would be another number. */
export const short = (text: string, length: number): string =>
  text.length <= length
    ? text
    : `${text.slice(0, length).replace(/[\d０-９.,一二三四五六七八九十百千万〇零两]+$/, '')}…`;
