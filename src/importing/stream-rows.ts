import { bare, type Cell } from './cells.ts';
import type { Token, TokenRow } from './chunks.ts';
import { clauseRows } from './clause-rows.ts';
import { cutValue, isValueLike, MOST_NAME } from './glued.ts';
import { gluedRows } from './glued-rows.ts';
import { ASIDE, isEmpty, NOT_FILLED } from './grid-rows.ts';
import { groupRows, textsOf, withUnit } from './group-rows.ts';
import { following, type Header, isHeadings } from './header.ts';
import type { Ledger } from './ledger.ts';
import { cutLabel, isLevelLabel, level1Label } from './level-labels.ts';
import { closed, isClauses, NO_ROW, PROSE, SCORE, unframed } from './line-shapes.ts';
import { listRow } from './list-lines.ts';
import { OpenLevels } from './open-levels.ts';
import type { RawRow } from './raw-row.ts';
import { PIECES, runRows } from './run-rows.ts';
import { isFollowed, isTarget, parted } from './run-together.ts';
import { isName, scoredRows } from './spaced-rows.ts';
import { type Column, isEndOfTable } from './vocabulary.ts';

/** A name wrapped over more pieces than this is not one name. */
const MOST_PIECES = 4;
const AFTER_LIST = '指标清单之间或之后的文字';
const MID = '中期（长期）一栏：绩效目标表按年度指标读取';

/** Reads indicators from cells in plain sequence: labels part the groups, the header says how many make a row. */
export class StreamReader {
  readonly rows: RawRow[] = [];
  readonly #ledger: Ledger;
  readonly #open = new Set<Cell>();
  readonly #columns: readonly Column[];
  readonly #cuts: boolean;
  readonly #doubled: boolean;
  /** Its header was one line of labels. */
  readonly #headed: boolean;
  /** A score and what came of it stand behind each target. */
  readonly #scored: boolean;
  readonly #scoredOrDone: boolean;
  readonly #levels = new OpenLevels();
  /** Rows are the clauses of cells. */
  #told = false;
  /** Rows are the numbered lines alone. */
  #listed = false;
  #group: Token[] = [];

  constructor(header: Header | null, ledger: Ledger) {
    this.#ledger = ledger;
    this.#columns = following(header);
    this.#cuts = header === null || header.joined;
    this.#headed = header?.joined ?? false;
    this.#scored = this.#headed && ['weight', 'aside'].every(key => this.#columns.includes(key as Column));
    this.#scoredOrDone = this.#headed && isFollowed(this.#columns);
    this.#doubled = header?.columns.some(column => column?.mid) ?? false;
  }

  cell(cell: Cell): void {
    if (cell.raw === '') {
      if (this.#group.length > 0) this.#group.push({ text: '', cell });
      return;
    }
    if (SCORE.test(cell.raw) || NO_ROW.test(cell.raw)) {
      this.#ledger.take(cell);
      return;
    }
    if (this.#half(cell) || this.#unit(cell) || this.#label(cell.raw, cell)) return;
    if (this.#listed && !/指标/.test(cell.raw)) {
      this.#ledger.leave(cell, AFTER_LIST);
      return;
    }
    if (this.#cuts && this.#line(cell)) return;
    this.#group.push({ text: cell.raw, cell });
  }

  /** 经济效益 / 指标: a label wrapped into two cells. */
  #half(cell: Cell): boolean {
    const last = this.#group.at(-1);
    const text = bare(cell.raw);
    const joined = `${last?.text ?? ''}${text}`;
    if (/^(?:绩效)?指标$|^绩效$/.test(text) && !(text === '指标' && isLevelLabel(joined))) {
      if (last === undefined && text === '指标') this.#levels.complete();
      this.#ledger.take(cell);
      return true;
    }
    if (last === undefined || last.text === '') return false;
    if (text.length > 7 || /\d/.test(last.text)) return false;
    if (level1Label(last.text) || !isLevelLabel(joined)) return false;
    this.#group.pop();
    this.#ledger.take(last.cell, cell);
    return this.#label(joined, cell);
  }

  /** ≥2400 / 次: the unit of a target, wrapped into the next cell. */
  #unit(cell: Cell): boolean {
    const whole = this.#columns.length > 2 ? null : withUnit(this.#group.at(-1), cell);
    if (whole === null) return false;
    this.#group[this.#group.length - 1] = whole;
    this.#ledger.take(cell);
    return true;
  }

  #label(text: string, cell: Cell): boolean {
    const level = this.#levels.opens(text);
    if (level === null) return false;
    this.flush(level === 2 && this.#doubled && bare(text) === bare(this.#levels.two));
    this.#ledger.take(cell);
    this.#levels.open(text, level);
    return true;
  }

  /** A whole row in one line: labels at its head, then name and target, whatever parts them. */
  #line(cell: Cell): boolean {
    const prose = /^[\s\S]{0,24}指标[】\s]*[:：。]/.test(cell.raw);
    let rest = this.#levels.completed(unframed(cell.raw));
    let labelled = false;
    const peel = (): void => {
      for (let cut = cutLabel(rest); cut !== null && (labelled || cut.rest !== rest); cut = cutLabel(rest)) {
        if (cut.rest !== '' && cut.rest.length < 2 && !/^\d/.test(cut.rest)) break;
        this.#label(cut.label, cell);
        rest = cut.rest;
        labelled = true;
      }
    };
    peel();
    const [first = '', second = ''] = rest.split(/\s+/);
    if (isName(second) && this.#levels.satisfied(first)) rest = rest.slice(first.length).trim();
    if (rest === '' || NO_ROW.test(rest) || /^(完成情况分析|完成情况)[。.]?$/.test(rest)) return labelled;
    if (prose || isClauses(rest, this.#headed)) return this.#clauses(rest, cell) || labelled;
    if (!this.#headed && !labelled && PROSE.test(rest)) {
      this.#ledger.leave(cell, AFTER_LIST);
      return true;
    }
    if (!this.#headed && rest.length <= MOST_NAME) rest = rest.replace(/[；;。]+$/, '');
    if (!this.#columns.includes('operator')) rest = closed(rest);
    if (this.#inList(cell, rest) || this.#spaced(cell, rest) || this.#glued(cell, rest)) return true;
    const pieces = rest.match(PIECES) ?? [];
    if (
      pieces.length === 1 &&
      !labelled &&
      (isValueLike(rest) || (cutValue(rest, true) === null && !/[。；]/.test(rest)))
    )
      return false;
    this.#pieces(pieces, cell);
    return true;
  }

  #inList(cell: Cell, text: string): boolean {
    const found = listRow(text, cell, this.#headed ? this.#columns : null);
    if (found === null) return false;
    this.#listed ||= found.framed;
    this.#pushAlone(found.row);
    return true;
  }

  /** A row without any mark between its cells, a score or a result behind its target. */
  #glued(cell: Cell, rest: string): boolean {
    if (!this.#scoredOrDone || /\s/.test(rest)) return false;
    const rows = gluedRows(rest, this.#columns, cell);
    for (const row of rows) this.#pushAlone(row);
    const read = rows.reduce((size, { doubts }) => size + (doubts?.name?.length ?? 0), 0);
    if (rows.length > 0 && read < rest.length) this.#open.add(cell);
    return rows.length > 0;
  }

  /** What a line holds after its labels, where the header's columns tell its texts apart. */
  #spaced(cell: Cell, rest: string): boolean {
    const parts = (rest.match(PIECES) ?? []).map(raw => ({ raw, line: cell.line }));
    const tokens = parts.map(part => ({ text: part.raw, cell: part }));
    const rows = this.#columns.includes('operator') ? null : scoredRows(tokens, this.#columns);
    if (rows === null && !this.#columns.includes('operator')) return false;
    const head = cell.raw.slice(0, cell.raw.length - rest.length).trim();
    const label = { raw: head, line: cell.line };
    this.#ledger.cut(cell, [label, ...parts]);
    this.#ledger.take(label);
    if (rows !== null) this.flush();
    for (const row of rows ?? []) this.#push(row);
    if (rows === null)
      for (const token of tokens)
        if (!this.#half(token.cell) && !this.#label(token.text, token.cell)) this.#group.push(token);
    return true;
  }

  /** A part of a table that was extracted as one line: without its header only a label with its own name and target is sure. */
  run(cell: Cell): void {
    const cut = cutLabel(cell.raw) ?? this.#levels.satisfiedIn(cell.raw);
    const pieces = cut?.rest.match(PIECES) ?? [];
    const value = pieces.findIndex(isValueLike);
    if (cut === null) return;
    const rows = this.#headed ? runRows(cut.rest, this.#columns, cell) : [];
    if (rows.length === 0 && !this.#headed && (value < 1 || value > MOST_PIECES)) return;
    if (!this.#label(cut.label, cell)) this.#levels.open(cut.label, 2);
    this.flush();
    for (const row of rows) this.#push(row);
    if (rows.length === 0 && value > 0 && value <= MOST_PIECES && !this.#scored)
      this.#row([pieces.slice(0, value).join(''), pieces[value] ?? ''], cell);
    if (cut.rest !== '') this.#open.add(cell);
  }

  #clauses(text: string, cell: Cell): boolean {
    for (const { label, row } of clauseRows(text, cell)) {
      if (label !== null) this.#label(label, cell);
      this.#told ||= !this.#headed;
      if (row === null) this.#open.add(cell);
      else this.#pushAlone(row);
    }
    return true;
  }

  #pieces(pieces: readonly string[], cell: Cell): void {
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
        this.#label(cut.label, cell);
        this.#pieces([cut.rest], cell);
        continue;
      }
      if (name.length === 0 && this.#label(piece, cell)) continue;
      if (isTarget(piece, this.#columns)) {
        if (name.length === 0 || name.length > MOST_PIECES) this.#open.add(cell);
        else this.#row([name.join(''), piece], cell);
        rowed ||= name.length > 0;
        name = [];
        continue;
      }
      const next = pieces[index + 1];
      const glued = cutValue(piece, next === undefined || !isTarget(next, this.#columns));
      if (glued !== null && (cutValue(piece, false) !== null || pieces.length <= 2)) {
        this.#row([name.join('') + glued.name, glued.value], cell);
        rowed = true;
        name = [];
      } else if (!rowed || /[\p{Script=Han}]{2}/u.test(piece)) name.push(piece);
      else this.#open.add(cell);
    }
    if (name.length === 2 && !rowed) this.#row(name, cell);
    else for (const text of name) this.#group.push({ text, cell });
  }

  #row(texts: readonly string[], cell: Cell): void {
    this.#pushAlone({ tokens: texts.map(text => ({ text, cell })), columns: ['name', 'value'] });
  }

  #pushAlone(row: TokenRow): void {
    this.flush();
    this.#push(row);
  }

  #push({ tokens, columns, also = [], doubts: given, planned = false }: TokenRow): void {
    this.#ledger.take(...also);
    const texts = textsOf({ tokens, columns }, this.#columns, this.#ledger);
    const joined = this.#cuts;
    const doubts = given ?? parted(texts, { columns: this.#columns, given: columns.length, joined });
    if (isEmpty(texts.name ?? '', texts.value ?? '') || isHeadings(texts.name ?? '')) {
      for (const token of tokens) this.#ledger.leave(token.cell, NOT_FILLED);
      return;
    }
    if (texts.unit === '定性' && texts.operator !== undefined)
      Object.assign(texts, { value: texts.operator, operator: '定性', unit: '' });
    if (columns.length === 2) for (const token of tokens) this.#ledger.take(token.cell);
    this.rows.push({
      line: tokens[0]?.cell.line ?? 1,
      ...this.#levels.row(),
      texts,
      cells: tokens.map(token => token.cell),
      ...(planned ? { planned } : {}),
      ...(doubts === null ? {} : { doubts }),
    });
  }

  /** Ends a group of cells under one label. `mid`: the same label follows at once, so this was the mid-term set. */
  flush(mid = false): void {
    const group = this.#group;
    this.#group = [];
    while (group.at(-1)?.text === '') group.pop();
    if (group.length === 0) return;
    if (mid) for (const { cell } of group) this.#ledger.leave(cell, MID);
    if (mid) return;
    const said = group.filter(token => token.text !== '');
    const [first, second] = said;
    if (isName(second?.text ?? '') && this.#levels.satisfied(first?.text ?? '')) {
      this.#ledger.take(first?.cell);
      said.shift();
    }
    const found = groupRows(group, said, this.#columns);
    for (const row of found.rows)
      if (!this.#told || isTarget(row.tokens[1]?.text ?? '', this.#columns)) this.#push(row);
      else for (const { cell } of row.tokens) this.#ledger.leave(cell, AFTER_LIST);
    for (const { token, reason } of found.left) this.#ledger.leave(token.cell, reason ?? ASIDE);
  }

  end(): void {
    this.flush();
    for (const cell of this.#open) this.#ledger.leave(cell, '句中有一部分没有读出指标值');
  }
}
