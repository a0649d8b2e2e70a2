import { bordersOf, type Glyph, type Page, PICTURE, type Rule } from '../page/page.ts';
import { apply, IDENTITY, isList, type Matrix, matrixOf, numbers, times } from './matrix.ts';

/** What a page's operators are called; the numbers are the library's. */
export type Operators = Readonly<Record<string, number>>;

export interface Font {
  readonly vertical: boolean;
  readonly scale: number;
}

interface State {
  readonly at: Matrix;
  readonly font: Font;
  readonly size: number;
  readonly characters: number;
  readonly words: number;
  readonly stretch: number;
  readonly leading: number;
  readonly rise: number;
}

const START: State = {
  at: IDENTITY,
  font: { vertical: false, scale: 0.001 },
  size: 1,
  characters: 0,
  words: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
};

interface Shown {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
}

const isShown = (value: unknown): value is Shown =>
  typeof value === 'object' && value !== null && 'unicode' in value && 'width' in value;

/** Square points of the least picture that may be a part of a scanned page. */
const STRIP = 2000;

/** Follows a page's operators and notes where each character and each border lands. */
export class PageReader {
  readonly #glyphs: Glyph[] = [];
  readonly #rules: Rule[] = [];
  readonly #names: ReadonlyMap<number, string>;
  readonly #fontOf: (name: string) => Font;
  #state: State;
  /** Square points of what may be pictures; scanners cut a page into several. */
  #pictured = 0;
  #saved: State[] = [];
  #text: Matrix = IDENTITY;
  #line: Matrix = IDENTITY;

  constructor(operators: Operators, view: Matrix, fontOf: (name: string) => Font) {
    this.#names = new Map(Object.entries(operators).map(([name, number]) => [number, name]));
    this.#fontOf = fontOf;
    this.#state = { ...START, at: view };
  }

  page(width: number, height: number): Page {
    return {
      width,
      height,
      glyphs: this.#glyphs,
      rules: this.#rules,
      pictured: this.#pictured > Math.min(PICTURE, (width * height) / 2),
    };
  }

  /** One operator with what it was given. */
  step(operator: number, given: readonly unknown[]): void {
    const name = this.#names.get(operator) ?? '';
    const value = Number(given[0]);
    if (name === 'save') this.#saved.push(this.#state);
    else if (name === 'restore') this.#restore();
    else if (name === 'transform') this.#turn(given);
    else if (name === 'paintFormXObjectBegin') this.#enter(given[0]);
    else if (name === 'beginAnnotation') this.#enter(given[2], given[3]);
    else if (name === 'paintFormXObjectEnd' || name === 'endAnnotation') this.#restore();
    else if (name === 'constructPath') this.#path(given);
    else if (name === 'beginText') this.#text = this.#line = IDENTITY;
    else if (name === 'setTextMatrix') this.#text = this.#line = matrixOf(given[0]);
    else if (name === 'moveText') this.#move(value, Number(given[1]));
    else if (name === 'setLeadingMoveText') {
      this.#set({ leading: -Number(given[1]) });
      this.#move(value, Number(given[1]));
    } else if (name === 'nextLine') this.#move(0, -this.#state.leading);
    else if (name === 'setFont') this.#set({ font: this.#fontOf(String(given[0])), size: Number(given[1]) });
    else if (name === 'setCharSpacing') this.#set({ characters: value });
    else if (name === 'setWordSpacing') this.#set({ words: value });
    else if (name === 'setHScale') this.#set({ stretch: value / 100 });
    else if (name === 'setLeading') this.#set({ leading: value });
    else if (name === 'setTextRise') this.#set({ rise: value });
    else if (name === 'showText') this.#show(given[0]);
  }

  #set(change: Partial<State>): void {
    this.#state = { ...this.#state, ...change };
  }

  #turn(matrix: unknown): void {
    const at = times(matrixOf(matrix), this.#state.at);
    this.#set({ at });
    // Only a picture is drawn from a square of one point made that large; the picture itself is never unpacked.
    const area = Math.abs(at[0] * at[3] - at[1] * at[2]);
    if (area > STRIP) this.#pictured += area;
  }

  #enter(...matrices: readonly unknown[]): void {
    this.#saved.push(this.#state);
    for (const matrix of matrices) this.#turn(matrix);
  }

  #restore(): void {
    this.#state = this.#saved.pop() ?? this.#state;
  }

  #move(x: number, y: number): void {
    this.#text = this.#line = times([1, 0, 0, 1, x, y], this.#line);
  }

  #show(items: unknown): void {
    if (!Array.isArray(items)) return;
    const { font, size, stretch } = this.#state;
    for (const item of items) {
      const along = isShown(item) ? this.#glyph(item) : (-Number(item) / 1000) * size;
      const shift: Matrix = font.vertical ? [1, 0, 0, 1, 0, along] : [1, 0, 0, 1, along * stretch, 0];
      this.#text = times(shift, this.#text);
    }
  }

  /** Notes a character; answers how far it moves the pen. */
  #glyph({ unicode, width, isSpace }: Shown): number {
    const { font, size, characters, words, rise, stretch, at } = this.#state;
    const advance = font.vertical ? -size : width * font.scale * size;
    const whole = times(this.#text, at);
    const [x, y] = apply(0, rise, whole);
    const scale = Math.hypot(whole[2], whole[3]);
    const across = Math.hypot(whole[0], whole[1]);
    const drop = font.vertical ? { x: x - (size * across) / 2, y: y + size * scale * 0.85 } : { x, y };
    this.#glyphs.push({
      ...drop,
      text: unicode,
      width: Math.abs(font.vertical ? size : advance * stretch) * across,
      size: Math.abs(size) * scale,
      ...(Math.abs(whole[1]) > Math.abs(whole[0]) ? { turned: true } : {}),
    });
    const spacing = characters + (isSpace ? words : 0);
    return font.vertical ? advance - spacing : advance + spacing;
  }

  #path(given: readonly unknown[]): void {
    const painted = this.#names.get(Number(given[0])) ?? '';
    if (!/stroke|fill/i.test(painted)) return;
    const data = numbers(isList(given[1]) ? given[1][0] : undefined);
    const stroked = /stroke/i.test(painted);
    let outline: [number, number][] = [];
    const close = (): void => {
      this.#rules.push(...bordersOf(outline, stroked));
      outline = [];
    };
    for (let at = 0; at < data.length; ) {
      const kind = data[at];
      const length = [2, 2, 6, 4, 0][kind ?? 4] ?? 0;
      if (kind === 0) close();
      if (kind === 4 && outline[0] !== undefined) outline.push(outline[0]);
      if (length > 0) outline.push(apply(data[at + length - 1] ?? 0, data[at + length] ?? 0, this.#state.at));
      at += length + 1;
    }
    close();
  }
}
