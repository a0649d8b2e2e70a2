import { folded } from './fold.ts';
import { pairsOf } from './pairs.ts';

/** Where a text came from. */
export type Source = 'goal' | 'project' | 'plan_text' | 'budget' | 'last_year' | 'existing';

/** One promise of a goal, as it was written. */
export interface Part {
  readonly source: Source;
  /** As written. */
  readonly text: string;
  /** Same length, signs folded. */
  readonly plain: string;
  readonly pairs: ReadonlySet<string>;
}

/** A dot between two counted things parts them; in a plain list it does not; 1,200 is one number. */
const ENDS =
  /[，；。！？;!?\n\r]|,(?!\d{3}(?!\d))|(?<=\d[一-龥%]{1,4})、|(?=[（(]?[一二三四五六七八九]是)|(?=目标\d)/;
const LEAD =
  /^[\s（(]*(?:[一二三四五六七八九十]+[、.）)]|[一二三四五六七八九]是|\d{1,2}[.、）)](?!\d)|目标\d*[:：]|其中[:：，]?)*\s*/;
const PREAMBLE = /习近平|党的[一二三十]|指导思想|为指导|全会精神|决策部署|重要讲话/;
const MOST = 200;

/** The promises of a text: clauses that name something; the political opening is left out. */
export function partsOf(text: string, source: Source): Part[] {
  const parts: Part[] = [];
  for (const piece of text.split(ENDS)) {
    const own = piece.replace(LEAD, '').trim();
    const plain = folded(own);
    if (own === '' || PREAMBLE.test(plain)) continue;
    const pairs = pairsOf(plain);
    if (pairs.size > 0 || /\d/.test(plain)) parts.push({ source, text: own, plain, pairs });
    if (parts.length === MOST) break;
  }
  return parts;
}
