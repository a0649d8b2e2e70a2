import { childOf, elementsOf, type XmlElement } from '../importing/front-ends/xml.ts';
import { type Letter, shownParts } from './letters.ts';

/** Text for a part of a file: escaped, without what XML cannot hold. */
export const escapeXml = (text: string): string =>
  text
    .replace(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/**
 * In this order where several stand between the same two characters: what was put in behind the first, what ends
 * there, what begins there, what was put in before the second.
 */
type Rank = 'behind' | 'end' | 'start' | 'before';
const RANKS: readonly Rank[] = ['behind', 'end', 'start', 'before'];
type Slot = Record<Rank, string[]>;

interface RunEdit {
  readonly slots: Map<number, Slot>;
  readonly deleted: Set<number>;
}

/** Who changes, when, and the next free number of an annotation. */
export interface Hand {
  readonly author: string;
  readonly date: string;
  next(): number;
}

const said = (slot: Slot | undefined): string =>
  slot === undefined ? '' : RANKS.flatMap(rank => slot[rank]).join('');

const fill = <K>(slots: Map<K, Slot>, key: K, rank: Rank, text: string): void => {
  const slot = slots.get(key) ?? { behind: [], end: [], start: [], before: [] };
  slot[rank].push(text);
  slots.set(key, slot);
};

/** Collects marks and changes of a part and writes them: what nobody marked stays as it was, byte for byte. */
export class XmlEdits {
  readonly #xml: string;
  readonly #hand: Hand;
  readonly #runs = new Map<XmlElement, RunEdit>();
  readonly #paragraphs = new Map<XmlElement, Slot>();

  constructor(xml: string, hand: Hand) {
    this.#xml = xml;
    this.#hand = hand;
  }

  /** A mark before a character. */
  before(letter: Letter, rank: Rank, text: string): void {
    if (letter.run === null) this.into(letter.paragraph, rank, text);
    else fill(this.#of(letter.run).slots, letter.at, rank, text);
  }

  /** A mark after a character. */
  after(letter: Letter, rank: Rank, text: string): void {
    if (letter.run === null) this.into(letter.paragraph, rank, text);
    else fill(this.#of(letter.run).slots, letter.at + 1, rank, text);
  }

  /** A mark at the beginning of a paragraph. */
  into(paragraph: XmlElement, rank: Rank, text: string): void {
    fill(this.#paragraphs, paragraph, rank, text);
  }

  delete(letter: Letter): void {
    if (letter.run !== null) this.#of(letter.run).deleted.add(letter.at);
  }

  /** A tracked insertion that looks like the run given. */
  insertion(text: string, like: XmlElement | null): string {
    const properties = like === null ? '' : this.#properties(like);
    const content = text
      .split(/([\t\n])/)
      .filter(part => part !== '')
      .map(part =>
        part === '\n'
          ? '<w:br/>'
          : part === '\t'
            ? '<w:tab/>'
            : `<w:t xml:space="preserve">${escapeXml(part)}</w:t>`,
      )
      .join('');
    return `<w:ins ${this.#signed()}><w:r>${properties}${content}</w:r></w:ins>`;
  }

  /** The part with everything in its place. */
  written(): string {
    const pieces = [
      ...[...this.#runs].map(([run, edit]) => ({ from: run.from, to: run.to, text: this.#run(run, edit) })),
      ...[...this.#paragraphs].map(([paragraph, slot]) => this.#paragraph(paragraph, said(slot))),
    ].sort((a, b) => a.from - b.from);
    let at = 0;
    const out: string[] = [];
    for (const { from, to, text } of pieces) {
      out.push(this.#xml.slice(at, from), text);
      at = to;
    }
    return out.join('') + this.#xml.slice(at);
  }

  #of(run: XmlElement): RunEdit {
    const found = this.#runs.get(run) ?? { slots: new Map(), deleted: new Set() };
    this.#runs.set(run, found);
    return found;
  }

  #raw({ from, to }: { from: number; to: number }): string {
    return this.#xml.slice(from, to);
  }

  #signed(): string {
    const { author, date } = this.#hand;
    return `w:id="${this.#hand.next()}" w:author="${escapeXml(author)}" w:date="${date}"`;
  }

  #properties(run: XmlElement): string {
    const own = childOf(run, 'w:rPr');
    return own === undefined ? '' : this.#raw(own).replace(/<w:rPrChange[\s\S]*?<\/w:rPrChange>/, '');
  }

  #paragraph(paragraph: XmlElement, text: string): { from: number; to: number; text: string } {
    const open = this.#xml.slice(paragraph.from, paragraph.inside);
    if (open.endsWith('/>'))
      return {
        from: paragraph.from,
        to: paragraph.to,
        text: `${open.slice(0, -2).trimEnd()}>${text}</w:p>`,
      };
    const at = childOf(paragraph, 'w:pPr')?.to ?? paragraph.inside;
    return { from: at, to: at, text };
  }

  /** A run parted where marks and changes want it; each part keeps the run's look. */
  #run(run: XmlElement, { slots, deleted }: RunEdit): string {
    const open = this.#xml.slice(run.from, run.inside) + this.#rawProperties(run);
    const out: string[] = [];
    let at = 0;
    let content = '';
    let whole = true;
    const close = (gone: boolean): void => {
      if (content !== '') {
        const part = `${open}${content}</w:r>`;
        out.push(gone ? `<w:del ${this.#signed()}>${part}</w:del>` : part);
      }
      content = '';
    };
    const boundary = (): void => {
      const mark = said(slots.get(at));
      const turns = at > 0 && deleted.has(at) !== deleted.has(at - 1);
      if (mark === '' && !turns) return;
      if (content !== '') close(deleted.has(at - 1));
      out.push(mark);
    };
    const all = shownParts(run);
    const total = all.reduce((sum, { letters }) => sum + letters.length, 0);
    for (const { element, letters } of all) {
      const units = unitsOf(this.#xml, element, letters.length);
      if (units === null) {
        if (letters.length > 0) boundary();
        const inner = letters.slice(1).flatMap((_, index) => slots.get(at + 1 + index) ?? []);
        const begin = inner.flatMap(({ start }) => start);
        if (begin.length > 0) close(deleted.has(at - 1));
        out.push(...begin);
        content += deleted.has(at) ? asDeleted(this.#raw(element)) : this.#raw(element);
        at += letters.length;
        const rest = inner.flatMap(slot => [...slot.behind, ...slot.end, ...slot.before]);
        if (rest.length > 0) close(deleted.has(at - 1));
        out.push(...rest);
        continue;
      }
      let text = '';
      const flush = (): void => {
        if (text !== '') content += textElement(text, deleted.has(at - 1));
        text = '';
      };
      for (const unit of units) {
        if (slots.has(at) || (at > 0 && deleted.has(at) !== deleted.has(at - 1))) {
          flush();
          boundary();
        }
        text += unit;
        at += 1;
      }
      flush();
    }
    for (const slot of slots.keys()) if (slot > 0 && slot < total) whole = false;
    if (whole && deleted.size === 0) return said(slots.get(0)) + this.#raw(run) + said(slots.get(total));
    close(deleted.has(total - 1));
    return out.join('') + said(slots.get(total));
  }

  #rawProperties(run: XmlElement): string {
    const own = childOf(run, 'w:rPr');
    return own === undefined ? '' : this.#raw(own);
  }
}

const textElement = (raw: string, gone: boolean): string => {
  const name = gone ? 'w:delText' : 'w:t';
  return `<${name} xml:space="preserve">${raw}</${name}>`;
};

const asDeleted = (raw: string): string =>
  raw.replace(/^<w:t(?=[\s>])/, '<w:delText').replace(/<\/w:t>$/, '</w:delText>');

/** The characters of a text element as they are written, entities whole; null for what cannot be parted. */
function unitsOf(xml: string, element: XmlElement, count: number): string[] | null {
  if (element.name !== 'w:t' || elementsOf(element).length > 0) return null;
  const raw = xml.slice(element.inside, xml.lastIndexOf('<', element.to - 1));
  if (raw.includes('<')) return null;
  const units = raw.match(/\r\n|&[^;]+;|[\s\S]/gu) ?? [];
  return units.length === count ? units : null;
}
