import { childOf, elementsOf, type XmlElement } from '../xml.ts';
import { written } from './number-formats.ts';

interface Level {
  readonly format: string;
  /** `%1、`, `（%2）`. */
  readonly text: string;
  readonly start: number;
  /** Begins again after a paragraph of a level up to this one, counted from 1; 0: never. */
  readonly restart: number;
  /** The style whose paragraphs stand at this level. */
  readonly style: string;
}

/** One use of a list; uses of the same list go on counting unless they say where to begin. */
interface Use {
  readonly list: string;
  readonly starts: ReadonlyMap<number, number>;
  readonly own: ReadonlyMap<number, Level>;
}

const valOf = (element: XmlElement | undefined): string | undefined => element?.attributes['w:val'];

/** A count as a file says it; beyond what a list needs it is taken for the usual one. */
const counter = (said: string | undefined, usual: number): number =>
  /^\d{1,5}$/.test(said ?? '') ? Number(said) : usual;

const levelOf = (element: XmlElement): [number, Level] => {
  const level = counter(element.attributes['w:ilvl'], 0);
  return [
    level,
    {
      format: valOf(childOf(element, 'w:numFmt')) ?? 'decimal',
      text: valOf(childOf(element, 'w:lvlText')) ?? '',
      start: counter(valOf(childOf(element, 'w:start')), 1),
      restart: counter(valOf(childOf(element, 'w:lvlRestart')), level),
      style: valOf(childOf(element, 'w:pStyle')) ?? '',
    },
  ];
};

const useOf = (element: XmlElement): Use => {
  const overrides = elementsOf(element, 'w:lvlOverride');
  return {
    list: valOf(childOf(element, 'w:abstractNumId')) ?? '',
    starts: new Map(
      overrides.flatMap(one => {
        const start = valOf(childOf(one, 'w:startOverride'));
        return start === undefined ? [] : [[counter(one.attributes['w:ilvl'], 0), counter(start, 1)]];
      }),
    ),
    own: new Map(overrides.flatMap(one => elementsOf(one, 'w:lvl').map(levelOf))),
  };
};

/** Numbers that Word shows before list paragraphs and does not keep in their text. */
export class Numbering {
  readonly #lists = new Map<string, ReadonlyMap<number, Level>>();
  readonly #uses = new Map<string, Use>();
  readonly #counts = new Map<string, (number | undefined)[]>();
  /** Uses that have begun where they say, level by level. */
  readonly #begun = new Set<string>();

  constructor(numbering: XmlElement | undefined) {
    const lists = elementsOf(numbering, 'w:abstractNum');
    for (const element of lists) {
      const style = valOf(childOf(element, 'w:numStyleLink'));
      const meant =
        style === undefined ? undefined : lists.find(one => valOf(childOf(one, 'w:styleLink')) === style);
      this.#lists.set(
        element.attributes['w:abstractNumId'] ?? '',
        new Map(elementsOf(meant ?? element, 'w:lvl').map(levelOf)),
      );
    }
    for (const element of elementsOf(numbering, 'w:num'))
      this.#uses.set(element.attributes['w:numId'] ?? '', useOf(element));
  }

  /** The level at which a list holds paragraphs of a style. */
  levelOf(numId: string, style: string): number {
    const levels = this.#lists.get(this.#uses.get(numId)?.list ?? '') ?? new Map<number, Level>();
    return [...levels].find(([, level]) => level.style === style && style !== '')?.[0] ?? 0;
  }

  /** The number of the next paragraph of this list at this level; '' for bullets and unknown lists. */
  next(numId: string, level: number): string {
    const use = this.#uses.get(numId);
    const levels = this.#lists.get(use?.list ?? '');
    const levelAt = (at: number): Level | undefined => use?.own.get(at) ?? levels?.get(at);
    const own = levelAt(level);
    if (use === undefined || own === undefined) return '';
    const counts = this.#counts.get(use.list) ?? [];
    this.#counts.set(use.list, counts);
    const begins = use.starts.get(level);
    if (begins !== undefined && !this.#begun.has(`${numId} ${level}`)) counts[level] = begins - 1;
    this.#begun.add(`${numId} ${level}`);
    counts[level] = (counts[level] ?? own.start - 1) + 1;
    counts.forEach((_, below) => {
      if (below > level && level < (levelAt(below)?.restart ?? below)) counts[below] = undefined;
    });
    if (own.format === 'bullet' || own.format === 'none') return '';
    return own.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const other = levelAt(at);
      return written(counts[at] ?? other?.start ?? 1, other?.format ?? 'decimal');
    });
  }
}
