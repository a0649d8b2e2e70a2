import type { Leftover, Repair } from '../domain/reading-record.ts';
import type { Block, Cell } from './cells.ts';

/** Keeps account of every cell: read into the draft, a known label, or handed back with a reason. */
export class Ledger {
  readonly repairs: Repair[] = [];
  readonly #taken = new Set<Cell>();
  readonly #reasons = new Map<Cell, string>();
  readonly #asides: Leftover[] = [];
  readonly #parts = new Map<Cell, readonly Cell[]>();

  /** The account as it stands, to read the same text in another way. */
  copy(): Ledger {
    const other = new Ledger();
    other.repairs.push(...this.repairs);
    other.#asides.push(...this.#asides);
    for (const cell of this.#taken) other.#taken.add(cell);
    for (const [cell, reason] of this.#reasons) other.#reasons.set(cell, reason);
    for (const [cell, parts] of this.#parts) other.#parts.set(cell, parts);
    return other;
  }

  take(...cells: readonly (Cell | null | undefined)[]): void {
    for (const cell of cells) if (cell && !this.#reasons.has(cell)) this.#taken.add(cell);
  }

  /** Hands a cell back to the person, saying why; for good, even if a part of it is read elsewhere. */
  leave(cell: Cell, reason: string): void {
    this.#taken.delete(cell);
    this.#reasons.set(cell, reason);
  }

  /** A cell read as several: each has its own account. */
  cut(cell: Cell, parts: readonly Cell[]): void {
    this.#parts.set(cell, parts);
  }

  /** How many repairs there are: to go back to when what was read turns out to be nothing. */
  get mark(): number {
    return this.repairs.length;
  }

  /** Forgets the repairs since a mark. */
  forget(mark: number): void {
    this.repairs.length = mark;
  }

  /** Hands back what stands beside the text: a comment, a footnote. `line` is where reading had come to. */
  aside(text: string, line: number, reason: string): void {
    this.#asides.push({ line, text, reason });
  }

  isTaken(cell: Cell): boolean {
    return this.#taken.has(cell);
  }

  repair(repair: Repair): void {
    const moved = repair.kind === 'order' || repair.kind === 'duplicate';
    if (moved || repair.raw !== repair.repaired) this.repairs.push(repair);
  }

  /** The cells of some blocks, those read as several in their parts. */
  cellsOf(blocks: readonly Block[]): Cell[] {
    return blocks.flatMap(({ cells }) => cells.flatMap(one => this.#parts.get(one) ?? one));
  }

  /** Whatever nobody took, one entry for each line and reason. */
  leftovers(blocks: readonly Block[]): Leftover[] {
    const found: Leftover[] = [];
    for (const cell of this.cellsOf(blocks)) {
      if (cell.raw === '' || this.#taken.has(cell)) continue;
      const reason = this.#reasons.get(cell) ?? '没有认出这是文本的哪一部分';
      const last = found.at(-1);
      if (last?.line === cell.line && last.reason === reason) last.text += ` ${cell.raw}`;
      else found.push({ line: cell.line, text: cell.raw, reason });
    }
    return [...found, ...this.#asides];
  }
}
