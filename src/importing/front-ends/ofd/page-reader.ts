import { bordersOf, type Glyph, type Page, PICTURE, type Rule } from '../page/page.ts';
import { textIn, type XmlElement } from '../xml.ts';

/** Points in a millimetre, the unit of OFD. */
const POINT = 72 / 25.4;
const WIDE = /[\u2E80-\uFFEF—…“”‘’]/;

/** Child elements of one name, whatever their prefix. */
export const named = (element: XmlElement | undefined, name: string): XmlElement[] =>
  (element?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && localName(child) === name,
  );

const localName = ({ name }: XmlElement): string => name.replace(/^.*:/, '');

const numbers = (text: string | undefined): number[] =>
  (text?.match(/\S+/g) ?? []).map(Number).filter(value => Number.isFinite(value));

/** A list of distances, in which `g 4 5.7` says 5.7 four times. */
function distances(text: string | undefined, most: number): number[] {
  const found: number[] = [];
  const words = (text ?? '').trim().split(/\s+/);
  for (let at = 0; at < words.length && found.length < most; at += 1) {
    if (words[at] !== 'g') found.push(Number(words[at]) || 0);
    else {
      const times = Math.min(Number(words[at + 1]) || 0, most - found.length);
      for (let count = 0; count < times; count += 1) found.push(Number(words[at + 2]) || 0);
      at += 2;
    }
  }
  return found;
}

/** How many numbers follow each letter of a path; the last two are where the pen is then. */
const STEPS: Readonly<Record<string, number>> = { S: 2, M: 2, L: 2, Q: 4, B: 6, A: 7 };

/** A picture on a page: the resource that it is, and its box in points. */
export interface OfdPicture {
  readonly resource: string;
  readonly box: readonly [left: number, top: number, wide: number, high: number];
}

/** Gathers what the objects of a page and of its templates print. */
export class OfdPageReader {
  readonly #glyphs: Glyph[] = [];
  readonly #rules: Rule[] = [];
  readonly #pictures: OfdPicture[] = [];

  /** The pictures, in the order they are painted in. */
  get pictures(): readonly OfdPicture[] {
    return this.#pictures;
  }

  page(box: string | undefined): Page {
    const [, , width = 210, height = 297] = numbers(box);
    return {
      width: width * POINT,
      height: height * POINT,
      glyphs: this.#glyphs,
      rules: this.#rules,
      pictured: this.#pictures.reduce((sum, { box }) => sum + box[2] * box[3], 0) > PICTURE,
    };
  }

  /** Everything below a layer or a block. */
  objects(parent: XmlElement): void {
    for (const child of parent.children) {
      if (typeof child === 'string' || child.attributes['Visible'] === 'false') continue;
      const name = localName(child);
      if (name === 'TextObject') this.#text(child);
      else if (name === 'PathObject') this.#path(child);
      else if (name === 'ImageObject') this.#picture(child);
      else if (name === 'Layer' || name === 'PageBlock') this.objects(child);
    }
  }

  /** From an object's own plane to the page, in points. */
  #placing({ attributes }: XmlElement): { to: (x: number, y: number) => [number, number]; scale: number } {
    const [left = 0, top = 0] = numbers(attributes['Boundary']);
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers(attributes['CTM']);
    return {
      to: (x, y) => [(left + x * a + y * c + e) * POINT, (top + x * b + y * d + f) * POINT],
      scale: Math.hypot(c, d) * POINT,
    };
  }

  #picture({ attributes }: XmlElement): void {
    const [left = 0, top = 0, wide = 0, high = 0] = numbers(attributes['Boundary']).map(mm => mm * POINT);
    this.#pictures.push({ resource: attributes['ResourceID'] ?? '', box: [left, top, wide, high] });
  }

  #text(object: XmlElement): void {
    const { to, scale } = this.#placing(object);
    const size = Number(object.attributes['Size']) || 0;
    const [, , wide = 0] = numbers(object.attributes['Boundary']);
    let [x, y] = [0, 0];
    for (const code of named(object, 'TextCode')) {
      const signs = [...textIn(code)];
      x = Number(code.attributes['X'] ?? x) || 0;
      y = Number(code.attributes['Y'] ?? y) || 0;
      const across = distances(code.attributes['DeltaX'], signs.length);
      const down = distances(code.attributes['DeltaY'], signs.length);
      signs.forEach((sign, index) => {
        const usual = size * (WIDE.test(sign) ? 1 : 0.5);
        const step = across[index] ?? (down.length > 0 ? 0 : usual);
        const room = index < signs.length - 1 ? step : wide - x;
        const own = room > 0 && room < 1.1 * size ? room : usual;
        const [left, base] = to(x, y);
        const [right] = to(x + own, y);
        this.#glyphs.push({
          text: sign,
          x: left,
          y: base,
          width: Math.abs(right - left),
          size: size * scale,
        });
        x += step;
        y += down[index] ?? 0;
      });
    }
  }

  #path(object: XmlElement): void {
    const { to } = this.#placing(object);
    const stroked = object.attributes['Stroke'] !== 'false';
    const words = named(object, 'AbbreviatedData').map(textIn).join(' ').trim().split(/\s+/);
    let outline: [number, number][] = [];
    const close = (): void => {
      this.#rules.push(...bordersOf(outline, stroked));
      outline = [];
    };
    for (let at = 0; at < words.length; at += 1) {
      const word = words[at] ?? '';
      const length = STEPS[word] ?? 0;
      if (word === 'M' || word === 'S') close();
      if (word === 'C' && outline[0] !== undefined) outline.push(outline[0]);
      if (length > 0) outline.push(to(Number(words[at + length - 1]), Number(words[at + length])));
      at += length;
    }
    close();
  }
}
