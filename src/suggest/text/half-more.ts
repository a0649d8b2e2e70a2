/** 一吨半 is 1.5吨. */
const HALF = /^半(?=$|[，。；、）)])/;
/** 3块5 is 3.5元. */
const TENTH = /^([1-9])(?=$|[，。；、）)])/;

interface Told {
  readonly at: number;
  readonly end: number;
  readonly number: string;
  readonly to: string | undefined;
  readonly unit: string;
  readonly arithmetic?: string;
}

/** A number with what is told of it behind its unit: 一吨半, 3块5. */
export function withMore<T extends Told>(seen: T, text: string): T {
  const [words, rest] = [text.slice(seen.at, seen.end), text.slice(seen.end)];
  const place = words.endsWith('块') ? TENTH.exec(rest)?.[1] : HALF.test(rest) ? '5' : undefined;
  if (place === undefined || !/^\d+$/.test(seen.number) || seen.to !== undefined || /^[万亿]/.test(seen.unit))
    return seen;
  const number = `${seen.number}.${place}`;
  const end = seen.end + 1;
  return { ...seen, end, number, arithmetic: `${text.slice(seen.at, end)}=${number}${seen.unit}` };
}
