import { tighten } from '../reading/normalise.ts';
import type { Cell } from './cells.ts';
import type { TokenRow } from './chunks.ts';
import { type Candidate, candidatesAt, HALF } from './glued-values.ts';
import { type Column, isEndOfTable } from './vocabulary.ts';

/** What stands behind a name in a row that ran together, in the order its header names them. */
type Part = 'weight' | 'value' | 'result' | 'score';

/** One way to read a row: where its parts end and how unlikely it is. */
interface Reading {
  readonly from: number;
  readonly end: number;
  readonly cost: number;
  readonly name: string;
  readonly value: string;
  readonly weight: string;
}

/** The cheapest way to read all that follows. */
interface Best {
  readonly cost: number;
  /** Null where text is left unread. */
  readonly row: Reading | null;
  readonly next: number | null;
}

/** Text left unread, and where reading goes on. */
interface Skip {
  readonly cost: number;
  readonly next: number;
}

const [SHORTEST_NAME, LONGEST_NAME] = [2, 60];
const LONGEST_TEXT = 4000;
/** What it costs to leave text unread, and each figure in it: a row less likely than this is none. */
const [LEFT, LEFT_FIGURE, LEFT_SIGN] = [1.5, 1.2, 0.01];
/** Hardly an indicator is worth more. */
const HEAVY = 40;
/** A name into which its description ran without a word that tells where. */
const UNDESCRIBED = 1.2;
/** No row costs more. */
const MOST = 4;
/** What it costs that a part its header names is not there. */
const ABSENT: Readonly<Record<Part, number>> = { weight: 1.6, value: 9, result: 1.2, score: 0.3 };

const NUMBERING = /^(?:指标\d{1,2}[:：.、]?|\d{1,2}[:：.、])(?=\p{Script=Han}|20\d\d年)/u;
const USUAL =
  /(?:率|数|量|度|次|积|本|额|费|值|间|限|程|况|力|性|标准|人次?|里程|比例|面|平|价格|产值|收入)(?:[(（][^()（）]*[)）])?[%％]?$/u;
/** A name that leaves its number behind. */
const CHANGING = /(?:提高|提升|增长|增加|新增|下降|降低|减少|缩短)$/;
/** 20%: a weight told as a share. */
const SHARE = /(?:100|[1-9]\d?)[%％]/y;
const SCORE = /\d{1,3}(?:\.\d{1,2})?/y;
const DATE = /20\d\d年(?:\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}月(?:\d{1,2}日)?/g;
/** 生态效益指标1…: the number of a name, glued to its level. */
const FIRST = /^1(?![年月日号级期类个项名人种次套条处座台天])(?=\p{Script=Han})/u;
/** Words with which what follows a table may begin; the next part of a report surely does. */
const END = /合计|总计|总分|注[:：]|说明[:：无]|填[报表]人|[二三四五六]、\p{Script=Han}/gu;
const NEXT_PART = /^[二三四五六]、|无$/u;
/** What an indicator is about, after its name. */
const SAID = /^(.{3,}?)((?:主要)?(?:用于)?(?:反映|考核|考察|该指标).+)$/u;
const FILLER = /^[.…·\s\-—/]*$/;
/** A score's first decimal may belong to the next number. */
const scoresAt = (text: string, from: number): { end: number; score: number }[] => {
  SCORE.lastIndex = from;
  const whole = SCORE.exec(text)?.[0] ?? '';
  const found: { end: number; score: number }[] = [];
  for (let size = whole.length; size > 0; size--) {
    const digits = whole.slice(0, size);
    const score = Number(digits);
    if (/^0\d|\.$/.test(digits) || score > 100 || /^[%％‰.]/.test(text.slice(from + size))) continue;
    found.push({ end: from + size, score });
  }
  return found;
};

/** The share with which a text goes on; null where none stands there. */
function shareAt(text: string, from: number): string | null {
  SHARE.lastIndex = from;
  return SHARE.exec(text)?.[0] ?? null;
}

/** The parts that follow a name; several ways where a heading alone does not tell a result from a score. */
function partsOf(columns: readonly Column[]): readonly (readonly Part[])[] {
  const value = columns.indexOf('value');
  const weight = columns.indexOf('weight');
  const known = columns.every(key => ['name', 'description', 'value', 'weight', 'aside'].includes(key));
  if (value < 0 || !known) return [];
  const named: Part[] = [];
  const asides: Part[] = ['result', 'score'];
  columns.forEach((key, at) => {
    if (key === 'value' || key === 'weight') named.push(key);
    if (key === 'aside' && at > value) named.push(...asides.splice(0, 1));
  });
  const lone = weight > value && columns.slice(value, weight).every(key => key !== 'aside');
  if (!named.includes('result') || named.includes('score') || !lone) return [named];
  return [named, named.map(part => (part === 'result' ? 'score' : part))];
}

const brackets = (text: string): number =>
  (text.match(/[(（]/g)?.length ?? 0) - (text.match(/[)）]/g)?.length ?? 0);

/** How unlikely a text is as a name; null where it is none. */
function nameCost(raw: string): number | null {
  const name = raw.replace(NUMBERING, '');
  if (name.length < SHORTEST_NAME || brackets(name) !== 0) return null;
  if (
    !/\p{Script=Han}{2}/u.test(name) ||
    /^[,，、。;；:：)）%％.…-]/u.test(name) ||
    /[,，、。;；\d]$/u.test(name)
  )
    return null;
  const open = name.replace(/[(（][^()（）]*[)）]/g, '');
  if (/[≥≤≧≦⩾⩽═＝=＞＜><]|[%％](?!$)|指标|绩效.{0,6}表(?![中里的内])|\.\d|\d[%％]$/u.test(open)) return null;
  const numbers = open.replace(DATE, '').match(/\d+/g)?.length ?? 0;
  const dates = open.match(DATE)?.length ?? 0;
  const clauses = open.match(/[。；;]/g)?.length ?? 0;
  const length = name.length > 24 ? 0.4 : 0;
  const usual = USUAL.test(name) ? -0.4 : 0;
  const numbered = name === raw ? 0 : -0.6;
  const change = CHANGING.test(name) ? 0.6 : 0;
  return 0.3 + change + numbers * 0.9 + dates * 0.5 + clauses * 1.5 + length + usual + numbered;
}

interface State {
  readonly at: number;
  readonly cost: number;
  readonly value: Candidate | null;
  readonly text: string;
  readonly weight: string;
}

/** The rows of one text. */
class GluedText {
  readonly #text: string;
  readonly #shapes: readonly (readonly Part[])[];
  readonly #doubled: boolean;
  readonly #described: boolean;
  readonly #best = new Map<number, Best>();
  readonly #skip = new Map<number, Skip>();

  constructor(text: string, columns: readonly Column[]) {
    this.#text = text;
    this.#shapes = partsOf(columns);
    this.#described = columns.includes('description');
    this.#doubled = this.#shapes.some(parts => parts.includes('result'));
  }

  /** The rows of the cheapest reading, from the front. */
  rows(): Reading[] {
    const found: Reading[] = [];
    this.#solve();
    for (let best = this.#best.get(0); best?.next != null; best = this.#best.get(best.next))
      if (best.row !== null) found.push(best.row);
    return found;
  }

  /** From the end to the front: what follows a row is known when the row is weighed. */
  #solve(): void {
    const text = this.#text;
    this.#best.set(text.length, { cost: 0, row: null, next: null });
    for (let from = text.length - 1; from >= 0; from--) {
      this.#skip.set(from, this.#skipped(from));
      const skip = this.#skip.get(from) ?? { cost: 0, next: text.length };
      const left = FILLER.test(text.slice(from, skip.next)) ? 0 : LEFT;
      let best: Best = { cost: left + skip.cost, row: null, next: skip.next };
      if (this.#starts(from))
        for (const row of this.#readings(from)) {
          const cost = row.cost + (this.#best.get(row.end)?.cost ?? 0);
          if (cost < best.cost) best = { cost, row, next: row.end };
        }
      this.#best.set(from, best);
    }
  }

  /** What it costs to leave the sign at `from` and what follows it, up to where the next row may begin. */
  #skipped(from: number): Skip {
    const text = this.#text;
    const figure = /\d/.test(text.charAt(from)) && !/[\d.]/.test(text.charAt(from + 1));
    const own = LEFT_SIGN + (figure ? LEFT_FIGURE : 0);
    const on = this.#skip.get(from + 1) ?? { cost: 0, next: text.length };
    const resumed = this.#best.get(from + 1);
    const mark = NUMBERING.test(text.slice(from + 1)) || /[\d%％‰]/u.test(text.charAt(from));
    const row = mark && resumed?.row != null && resumed.cost < on.cost;
    return { cost: own + (row ? (resumed?.cost ?? 0) : on.cost), next: row ? from + 1 : on.next };
  }

  #starts(from: number): boolean {
    return /[\p{Script=Han}A-Za-z\d“"(（]/u.test(this.#text.charAt(from));
  }

  #readings(from: number): Reading[] {
    const found: Reading[] = [];
    const most = Math.min(from + LONGEST_NAME, this.#text.length);
    for (let end = from + SHORTEST_NAME; end <= most; end++) {
      const raw = this.#text.slice(from, end);
      const own = nameCost(raw);
      if (own === null) continue;
      const cost = own + (this.#described && !SAID.test(raw) ? UNDESCRIBED : 0);
      for (const parts of this.#shapes) {
        const start: State = { at: end, cost, value: null, text: '', weight: '' };
        for (const { at, cost: all, text, weight } of this.#walk(parts, start))
          found.push({ from, end: at, cost: all, name: raw.replace(NUMBERING, ''), value: text, weight });
      }
    }
    return found;
  }

  #walk(parts: readonly Part[], state: State): State[] {
    const [part, ...rest] = parts;
    if (part === undefined) return state.value === null ? [] : [state];
    const ways = this.#ways(part, state);
    if (part !== 'value') ways.push({ ...state, cost: state.cost + ABSENT[part] });
    return ways.flatMap(way => (way.cost > MOST ? [] : this.#walk(rest, way)));
  }

  /** A bare number does not begin within another. */
  #values(at: number): Candidate[] {
    const within = /\d/.test(this.#text.charAt(at - 1));
    const all = candidatesAt(this.#text, at, this.#doubled);
    const isWhole = (one: Candidate): boolean => {
      const printed = this.#text.slice(at, one.end);
      return one.unit === '' ? !/^\d+$/.test(printed) : !/^0(?!\.)/.test(printed);
    };
    return within ? all.filter(isWhole) : all;
  }

  #ways(part: Part, state: State): State[] {
    const { at, value, cost } = state;
    const text = this.#text;
    const share = part === 'weight' && value !== null ? shareAt(text, at) : null;
    if (share !== null)
      return [{ ...state, at: at + share.length, cost: cost + 0.2, weight: share.slice(0, -1) }];
    if (part === 'weight' || part === 'score')
      return scoresAt(text, at).flatMap(({ end, score }) => {
        const full = state.weight === '' ? 100 : Number(state.weight);
        const bad = part === 'weight' ? score === 0 : score > full;
        const gap = part === 'score' && score < full && state.weight !== '' ? 0.4 : 0;
        const usual = score <= HEAVY && score >= 2 && !/\.\d\d$/.test(text.slice(at, end));
        const heavy = part === 'weight' && !usual ? 0.8 : 0;
        const next = { ...state, at: end, cost: cost + gap + heavy };
        return bad ? [] : [part === 'weight' ? { ...next, weight: text.slice(at, end) } : next];
      });
    if (part === 'value')
      return this.#values(at).map(one => ({
        ...state,
        at: one.end,
        cost: cost + one.cost,
        value: one,
        text: text.slice(at, one.end),
      }));
    const printed = state.text.replace(/^(?:[≥≤≧≦⩾⩽═＝=＞＜><]+|不[低少高]于|不超过)/, '');
    const same = [state.text, printed].filter(one => text.startsWith(one, at));
    const again = same.slice(0, 1).map(one => ({ ...state, at: at + one.length }));
    if (value?.unit === HALF) return [{ ...state, at: at + state.text.length }];
    const other = candidatesAt(text, at, false).map(one => ({
      ...state,
      at: one.end,
      cost:
        cost + (one.unit !== '' && one.unit === value?.unit ? 0.2 : 0.7) + (one.unit === '' ? one.cost : 0),
    }));
    return [...again, ...other];
  }
}

/** Rows whose cells ran together, told by the cheapest way to part them under the columns of their header. */
export function gluedRows(text: string, columns: readonly Column[], cell: Cell): TokenRow[] {
  const plain = tighten(text)
    .replace(/(?:项目|年度)绩效指标/g, '')
    .replace(FIRST, '');
  const end = [...plain.matchAll(END)].find(
    ({ 0: mark, index }) => NEXT_PART.test(mark) || isEndOfTable(plain.slice(index)),
  )?.index;
  const part = plain.slice(0, Math.min(end ?? plain.length, LONGEST_TEXT)).replace(/[.…·]+$/, '');
  if (partsOf(columns).length === 0) return [];
  return new GluedText(part, columns).rows().map(({ from, name, value, weight, end: to }) => {
    const whole = part.slice(from, to);
    const [, own = name, said = ''] = (columns.includes('description') ? SAID.exec(name) : null) ?? [];
    const texts: (readonly [Column, string])[] = [
      ['name', own],
      ['value', value],
      ['description', said],
      ['weight', weight],
    ];
    const given = texts.filter(([key, text]) => text !== '' || key === 'value');
    return {
      tokens: given.map(([, text]) => ({ text, cell })),
      columns: given.map(([key]) => key),
      doubts: { name: whole, value: whole },
    };
  });
}
