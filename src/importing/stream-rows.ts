import { isUnit } from '../reading/units.ts';
import { alignedRows } from './aligned-rows.ts';
import { bare, type Cell } from './cells.ts';
import { clauseRows } from './clause-rows.ts';
import { continuedRow } from './continued-row.ts';
import { cutValue, isValueLike, MOST_NAME } from './glued.ts';
import { gluedRows } from './glued-rows.ts';
import type { Header } from './header.ts';
import type { Ledger } from './ledger.ts';
import { bareLevel, bothLevels, cutLabel } from './level-labels.ts';
import { closed, counted, isClauses, NO_ROW, PAGE_BEHIND, PROSE, SCORE, unframed } from './line-shapes.ts';
import { colonAnyway, colonLine, listRow } from './list-lines.ts';
import type { RawRow } from './raw-row.ts';
import { AFTER_LIST, RowCollector } from './row-collector.ts';
import { levelsWithin, loneRow, PIECES, runRows, strayRows } from './run-rows.ts';
import { isFollowed, isTarget } from './run-together.ts';
import { isName, scoredRows } from './spaced-rows.ts';
import { type Column, isEndOfTable } from './vocabulary.ts';

/** A name wrapped over more pieces than this is not one name. */
const MOST_PIECES = 4;

/** As many lines with a colon are a list of them. */
const COLONED = 2;

/** 1-12月 | 按时完成: a time stands for the name. */
const isDated = ([name = '', value = '', more]: readonly string[]): boolean =>
  more === undefined && /^[\d年月日~—至-]+[前底末]?$/.test(name) && /[年月日]/.test(name) && isName(value);

/** Reads indicators from cells in plain sequence: labels part the groups, the header says how many make a row. */
export class StreamReader extends RowCollector {
  readonly #open = new Set<Cell>();
  /** A score and what came of it stand behind each target. */
  readonly #scored: boolean;
  readonly #scoredOrDone: boolean;
  /** Rows are the numbered lines alone. */
  #listed = false;
  /** Lines whose target stood behind a colon. */
  #coloned = 0;
  /** The row the line before ended with. */
  #read: RawRow | null = null;
  #last: RawRow | null = null;

  constructor(header: Header | null, ledger: Ledger) {
    super(header, ledger);
    this.#scored = this.headed && ['weight', 'aside'].every(key => this.columns.includes(key as Column));
    this.#scoredOrDone = this.headed && isFollowed(this.columns);
  }

  cell(cell: Cell): void {
    if (cell.raw === '') {
      if (this.group.length > 0) this.group.push({ text: '', cell });
      return;
    }
    if (SCORE.test(cell.raw) || NO_ROW.test(cell.raw)) {
      this.ledger.take(cell);
      return;
    }
    this.#read = this.#last;
    this.#last = null;
    if (this.half(cell) || this.unit(cell) || this.label(cell.raw, cell)) return;
    const bareFirst = this.told && this.group.length === 0 && bareLevel(cell.raw) === 1;
    if (bareFirst && this.label(`${bare(cell.raw)}指标`, cell)) return;
    if (this.#listed && !/指标/.test(cell.raw)) {
      this.ledger.leave(cell, AFTER_LIST);
      return;
    }
    if (this.cuts && this.#line(cell)) {
      this.#last = this.rows.at(-1) ?? null;
      return;
    }
    this.group.push({ text: cell.raw, cell });
  }

  /** ≥ 90: white space between a sign and its number, where they stand under one heading. */
  #signed(text: string): string {
    return this.columns.includes('operator') ? text : text.replace(/([≥≤≧≦＝=])[^\S\n]+(?=\d)/g, '$1');
  }

  /** A whole row in one line: labels at its head, then name and target, whatever parts them. */
  #line(cell: Cell): boolean {
    const prose = /^[\s\S]{0,24}指标[】\s]*[:：。]/.test(cell.raw);
    let rest = this.#signed(this.levels.completed(unframed(cell.raw)));
    let labelled = false;
    const peel = (): void => {
      const next = () => (this.headed ? this.levels.ahead(rest) : null) ?? cutLabel(rest);
      for (let cut = next(); cut !== null && (labelled || cut.rest !== rest); cut = next()) {
        if (cut.rest !== '' && cut.rest.length < 2 && !/^\d/.test(cut.rest)) break;
        this.label(cut.label, cell);
        rest = cut.rest;
        labelled = true;
      }
    };
    peel();
    const [first = '', second = ''] = rest.split(/\s+/);
    if (isName(second) && this.levels.satisfied(first)) rest = rest.slice(first.length).trim();
    if (rest === '' || NO_ROW.test(rest) || /^(完成情况分析|完成情况)[。.]?$/.test(rest)) return labelled;
    if (prose || isClauses(rest, this.headed)) return this.#clauses(rest, cell) || labelled;
    if (!this.headed && !labelled && PROSE.test(rest)) {
      this.ledger.leave(cell, AFTER_LIST);
      return true;
    }
    if (!this.headed && rest.length <= MOST_NAME) rest = rest.replace(/[；;。]+$/, '');
    if (!this.columns.some(key => key === 'operator' || key === 'unit'))
      rest = this.headed ? counted(closed(rest)) : closed(rest);
    if (!labelled && this.#goesOn(cell, rest)) return true;
    if (this.#inList(cell, rest) || this.#spaced(cell, rest) || this.#glued(cell, rest)) return true;
    const pieces = rest.match(PIECES) ?? [];
    if (pieces.length !== 1) this.unsure = false;
    if (pieces.length === 2 && !labelled && isUnit(pieces[1] ?? '') && isValueLike(pieces[0] ?? ''))
      return false;
    if (
      pieces.length === 1 &&
      !labelled &&
      (isValueLike(rest) || (cutValue(rest, true) === null && !/[。；]/.test(rest)))
    )
      return false;
    this.#pieces(pieces, cell);
    return true;
  }

  /** The second line of a row whose cells were broken. */
  #goesOn(cell: Cell, rest: string): boolean {
    const last = this.rows.at(-1);
    if (last === undefined || last !== this.#read || cell.line - last.line > 2) return false;
    const mended = this.group.length > 0 ? null : continuedRow(last, rest, this.headed ? this.known : null);
    if (mended === null) return false;
    this.rows[this.rows.length - 1] = mended.row;
    if (mended.taken) this.ledger.take(cell);
    else this.ledger.leave(cell, '像是上一行换行后的半截，没有认出属于哪一栏');
    return true;
  }

  #inList(cell: Cell, text: string): boolean {
    const coloned = this.headed ? null : colonLine(text, cell);
    if (coloned !== null) this.#coloned++;
    const anyway = coloned === null && this.#coloned >= COLONED ? colonAnyway(text, cell) : null;
    const found =
      anyway === null
        ? listRow(text, cell, this.headed ? this.columns : null)
        : { row: anyway, framed: false };
    if (found === null) return false;
    this.#listed ||= found.framed;
    this.pushAlone(found.row);
    return true;
  }

  /** A row without any mark between its cells, a score or a result behind its target. */
  #glued(cell: Cell, rest: string): boolean {
    if (!this.headed || this.columns.length < 3 || /\s/.test(rest)) return false;
    const whole = this.#scoredOrDone ? gluedRows(rest, this.columns, cell) : [];
    const rows = whole.length > 0 || isValueLike(rest) ? whole : loneRow(rest, this.columns, cell);
    this.unsure = rows.length === 0;
    for (const row of rows) this.pushAlone(row);
    const read = rows.reduce((size, { doubts }) => size + (doubts?.name?.length ?? 0), 0);
    if (rows.length > 0 && read < rest.length) this.#open.add(cell);
    return rows.length > 0;
  }

  /** What a line holds after its labels, where the header's columns tell its texts apart. */
  #spaced(cell: Cell, rest: string): boolean {
    const parts = (rest.match(PIECES) ?? []).map(raw => ({ raw, line: cell.line }));
    const tokens = parts.map(part => ({ text: part.raw, cell: part }));
    if (parts.length === 1 && this.headed) return false;
    const scored = this.columns.includes('operator') ? null : scoredRows(tokens, this.columns);
    const rows = scored ?? (this.headed ? alignedRows(tokens, this.known)?.rows : null) ?? null;
    if (rows === null && !this.columns.includes('operator')) return false;
    const head = cell.raw.slice(0, cell.raw.length - rest.length).trim();
    const label = { raw: head, line: cell.line };
    this.ledger.cut(cell, [label, ...parts]);
    this.ledger.take(label);
    if (rows !== null) this.flush();
    for (const row of rows ?? []) this.push(row);
    if (rows === null)
      for (const token of tokens)
        if (!this.half(token.cell) && !this.label(token.text, token.cell)) this.group.push(token);
    return true;
  }

  /** A part of a table that was extracted as one line: without its header only a label with its own name and target is sure. */
  run(cell: Cell): void {
    const text = this.#signed(cell.raw.replace(PAGE_BEHIND, ''));
    const cut = this.#bothAhead(text, cell) ?? cutLabel(text) ?? this.levels.satisfiedIn(text);
    const pieces = cut?.rest.match(PIECES) ?? [];
    const value = pieces.findIndex(isValueLike);
    if (cut === null) return;
    const levels = this.headed ? levelsWithin(cut.rest, this.columns.length) : [];
    if (levels.length > 0 && this.levels.opens(cut.label) === 1) {
      this.label(cut.label, cell);
      for (const { label, rest } of levels) {
        const opened =
          this.levels.opens(label) === 2 ? this.label(label, cell) : this.levels.satisfied(label);
        this.flush();
        for (const row of runRows(opened ? rest : `${label} ${rest}`, this.known, cell)) this.push(row);
      }
      this.#open.add(cell);
      return;
    }
    const rows = this.headed ? runRows(cut.rest, this.known, cell) : strayRows(cut.rest, cell);
    if (rows.length === 0 && !this.headed && (value < 1 || value > MOST_PIECES)) return;
    if (cut.label !== '' && !this.label(cut.label, cell)) this.levels.open(cut.label, 2);
    this.flush();
    for (const row of rows) this.push(row);
    if (rows.length === 0 && value > 0 && value <= MOST_PIECES && !this.#scored)
      this.row([pieces.slice(0, value).join(''), pieces[value] ?? ''], cell);
    if (cut.rest !== '') this.#open.add(cell);
  }

  /** 数量指标 and what follows it, where the first level stands in the cell too. */
  #bothAhead(text: string, cell: Cell): { label: string; rest: string } | null {
    const [first = ''] = text.split(/\s+/, 1);
    if (first === text || !this.headed || bothLevels(first) === null) return null;
    this.label(first, cell);
    return { label: '', rest: text.slice(first.length).trim() };
  }

  #clauses(text: string, cell: Cell): boolean {
    for (const { label, row } of clauseRows(text, cell)) {
      if (label !== null) this.label(label, cell);
      this.told ||= !this.headed;
      if (row === null) this.#open.add(cell);
      else this.pushAlone(row);
    }
    return true;
  }

  #pieces(pieces: readonly string[], cell: Cell): void {
    if (isDated(pieces)) {
      const tokens = pieces.map(text => ({ text, cell }));
      this.pushAlone({ tokens, columns: ['name', 'value'], doubts: { name: pieces[0] ?? '' } });
      return;
    }
    let name: string[] = [];
    let rowed = false;
    let ended = false;
    for (const [index, piece] of pieces.entries()) {
      ended ||= isEndOfTable(piece);
      if (ended) {
        this.#open.add(cell);
        break;
      }
      const cut = name.length === 0 ? cutLabel(piece) : null;
      if (cut !== null && cut.rest !== '') {
        this.label(cut.label, cell);
        this.#pieces([cut.rest], cell);
        continue;
      }
      if (name.length === 0 && this.label(piece, cell)) continue;
      const unit = pieces[index + 1] ?? '';
      if (unit !== '' && /^\D{0,4}\d[\d,.]*$/.test(piece) && isUnit(unit) && name.length > 0) {
        this.row([name.join(''), `${piece}${unit}`], cell, pieces.slice(index + 2));
        rowed = true;
        name = [];
        continue;
      }
      if (isTarget(piece, this.columns)) {
        if (name.length === 0 || name.length > MOST_PIECES) this.#open.add(cell);
        else this.row([name.join(''), piece], cell, pieces.slice(index + 1));
        rowed ||= name.length > 0;
        name = [];
        continue;
      }
      const next = pieces[index + 1];
      const glued = cutValue(piece, next === undefined || !isTarget(next, this.columns));
      if (glued !== null && (cutValue(piece, false) !== null || pieces.length <= 2)) {
        this.row([name.join('') + glued.name, glued.value], cell);
        rowed = true;
        name = [];
      } else if (!rowed || /[\p{Script=Han}]{2}/u.test(piece)) name.push(piece);
      else this.#open.add(cell);
    }
    if (name.length === 2 && !rowed) this.row(name, cell);
    else for (const text of name) this.group.push({ text, cell });
  }

  end(): void {
    this.flush();
    for (const cell of this.#open) this.ledger.leave(cell, '句中有一部分没有读出指标值');
  }
}
