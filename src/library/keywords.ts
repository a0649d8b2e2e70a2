import type { Elsewhere, Sector } from './schema.ts';

/** What kind of word it is for its topic. */
export const KINDS = ['triggers', 'hints', 'says', 'name', 'objects', 'notTriggers'] as const;
export type Kind = (typeof KINDS)[number];

/** A subject as it is known by its words. */
export type Topic = Partial<Readonly<Record<Kind, readonly string[]>>>;

/** What topics are looked up by: the words of all in one text, topic by topic and kind by kind, however few a kind has. */
export interface Keywords {
  /** A tab before each word. */
  readonly text: string;
  /** Where each kind of each topic ends in the text. */
  readonly ends: readonly number[];
  /** How many pairs of signs each kind of each topic has. */
  readonly pairs: readonly number[];
}

/** Stands before a word, so that no pair reaches over. */
export const GAP = '\t';

/** The words of topics as they are looked up. */
export function keywordsOf(topics: readonly Topic[]): Keywords {
  const [ends, pairs]: [number[], number[]] = [[], []];
  let text = '';
  for (const topic of topics)
    for (const kind of KINDS) {
      const words = topic[kind] ?? [];
      text += words.map(word => GAP + word).join('');
      ends.push(text.length);
      pairs.push(words.reduce((sum, word) => sum + word.length - 1, 0));
    }
  return { text, ends, pairs };
}

/** Stands between the rows of two work types. */
export const BREAK = '\f';

/** A library ready for looking up. */
export interface Lookup {
  readonly keywords: Keywords;
  /** The names of the rows of each work type. */
  readonly rows: string;
}

/** Sectors, with what they are looked up by where the build has it ready. */
export type Library = readonly Sector[] & { readonly lookup?: Lookup };

/** What a library is looked up by: kept beside it by the build, which keeps the rest of it unread; else made. */
export function lookupOf(sectors: Library): Lookup {
  if (sectors.lookup !== undefined) return sectors.lookup;
  const types = sectors.flatMap(sector => sector.types);
  return {
    keywords: keywordsOf(
      types.map(({ name, says, ...words }) => ({
        ...words,
        name: [name],
        says: says.flatMap(saying => saying.split(/[，、]/)),
      })),
    ),
    rows: types.map(({ indicators }) => indicators.map(({ name }) => name).join(GAP) + BREAK).join(''),
  };
}

/** Work a library does not hold, with what it is looked up by where the build has it ready. */
export type Unheld = readonly Elsewhere[] & { readonly keywords?: Keywords };

/** What work elsewhere is looked up by. */
export const keywordsElsewhere = (elsewhere: Unheld): Keywords =>
  elsewhere.keywords ?? keywordsOf(elsewhere.map(({ words }) => ({ triggers: words })));

/** A library's keywords, and after them those of work it does not hold. */
export function withElsewhere({ text, ends, pairs }: Keywords, elsewhere: Unheld): Keywords {
  const more = keywordsElsewhere(elsewhere);
  return {
    text: text + more.text,
    ends: [...ends, ...more.ends.map(end => end + text.length)],
    pairs: [...pairs, ...more.pairs],
  };
}
