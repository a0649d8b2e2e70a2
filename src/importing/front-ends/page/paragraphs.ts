import { endsShort, type Line, rejoined } from './lines.ts';

const LEADER = /^(.*?)[\s.．…·⋯]{4,}(\d{1,4}|[ivx]{1,5})$/;

/** Lines of a title set in the middle, one below the other. */
const sharesMiddle = (line: Line, last: Line): boolean =>
  Math.abs(line.left + line.right - last.left - last.right) < line.size;

/** Gathers lines into paragraphs by indent, by where a line ends, and by the space between lines. */
export class Paragraphs {
  readonly #write: (text: string) => void;
  #text = '';
  #last: Line | null = null;
  #pitch = 0;
  #left = 0;
  #right = 0;

  constructor(write: (text: string) => void) {
    this.#write = write;
  }

  /** A new page, and how far its text may reach; a paragraph may go on. */
  page(left: number, right: number): void {
    this.#left = left;
    this.#right = right;
    this.#pitch = 0;
  }

  line(line: Line): void {
    const leader = LEADER.exec(line.text);
    if (leader !== null) {
      this.end();
      this.#write(`${leader[1]}\t${leader[2]}`);
    } else if (this.#continues(line)) {
      this.#text = rejoined(this.#text, line.text);
      this.#last = line;
    } else {
      this.end();
      this.#text = line.text;
      this.#last = line;
    }
  }

  /** Closes what is open. */
  end(): void {
    if (this.#text !== '') this.#write(this.#text);
    this.#text = '';
    this.#last = null;
    this.#pitch = 0;
  }

  #continues(line: Line): boolean {
    const last = this.#last;
    if (last === null || /\t/.test(line.text + last.text)) return false;
    if (Math.abs(line.size - last.size) > 0.1 * last.size) return false;
    if (line.left - this.#left > 1.2 * line.size && !sharesMiddle(line, last)) return false;
    const pitch = line.y - last.y;
    if (pitch > 0) {
      if (pitch > Math.max(2.4 * line.size, 1.35 * this.#pitch)) return false;
      this.#pitch = pitch;
    }
    return !endsShort(last, line, this.#right);
  }
}
