import { tighten } from '../reading/normalise.ts';
import { bare, type Cell } from './cells.ts';
import { chunksOf, SIGN_ONLY, startsRow, type Token } from './chunks.ts';
import { cutValue, isValueLike } from './glued.ts';
import { ASIDE } from './grid-rows.ts';
import type { Header } from './header.ts';
import type { Ledger } from './ledger.ts';
import { cutLabel, isLevelLabel, level1Label, level2Label } from './level-labels.ts';
import type { RawRow } from './raw-row.ts';
import { isTarget, isWrapped, parted } from './run-together.ts';
import { type Column, isEndOfTable } from './vocabulary.ts';

const NO_HEADER: readonly Column[] = ['name', 'value', 'aside'];
const PIECES = /[^\s(（]*(?:[(（][^)）]*[)）][^\s(（]*)+|\S+/g;
/** A name wrapped over more pieces than this is not one name. */
const MOST_PIECES = 4;
/** (40-50)分: what a level is worth, on a line of its own. */
const SCORE = /^[(（][\d\s\-—~]{1,8}分?[)）]\s*分?$/;
const NUMBERING = /^\s*(?:[(（]?[一二三四五六七八九十\d]{1,3}[)）]?[、.．)）]?\s*)(?=[\p{Script=Han}【])/u;

/** Columns after the levels, in the order cells follow each other. */
const following = (header: Header | null): readonly Column[] => {
  const keys = (header?.columns ?? []).flatMap(column =>
    column === null || column.mid || ['level1', 'level2', 'group'].includes(column.key) ? [] : [column.key],
  );
  return keys.includes('name') ? keys.slice(keys.indexOf('name')) : NO_HEADER;
};

/** Reads indicators from cells in plain sequence: labels part the groups, the header says how many make a row. */
export class StreamReader {
  readonly rows: RawRow[] = [];
  readonly #ledger: Ledger;
  readonly #open = new Set<Cell>();
  readonly #columns: readonly Column[];
  readonly #cuts: boolean;
  readonly #doubled: boolean;
  #level1 = '';
  #level2 = '';
  #printed1 = '';
  #group: Token[] = [];

  constructor(header: Header | null, ledger: Ledger) {
    this.#ledger = ledger;
    this.#columns = following(header);
    this.#cuts = header === null || header.joined;
    this.#doubled = header?.columns.some(column => column?.mid) ?? false;
  }

  cell(cell: Cell): void {
    if (cell.raw === '') {
      if (this.#group.length > 0) this.#group.push({ text: '', cell });
      return;
    }
    if (SCORE.test(cell.raw)) {
      this.#ledger.take(cell);
      return;
    }
    if (this.#half(cell) || this.#label(cell.raw, cell)) return;
    if (this.#cuts && this.#line(cell)) return;
    this.#group.push({ text: cell.raw, cell });
  }

  /** 经济效益 / 指标: a label wrapped into two cells. */
  #half(cell: Cell): boolean {
    const last = this.#group.at(-1);
    const text = bare(cell.raw);
    const joined = `${last?.text ?? ''}${text}`;
    if (/^(?:绩效)?指标$|^绩效$/.test(text) && !(text === '指标' && isLevelLabel(joined))) {
      if (last === undefined && text === '指标' && /(?:效益|成本|影响)$/.test(this.#level2))
        this.#level2 += text;
      this.#ledger.take(cell);
      return true;
    }
    if (last === undefined || last.text === '') return false;
    if (text.length > 7 || level1Label(last.text) || !isLevelLabel(joined)) return false;
    this.#group.pop();
    this.#ledger.take(last.cell, cell);
    return this.#label(joined, cell);
  }

  #label(text: string, cell: Cell): boolean {
    const [one, two] = [level1Label(text), level2Label(text)];
    if (one === null && two === null) return false;
    const both = one !== null && two !== null;
    const isFirst =
      one !== null &&
      (!both || (this.#level1 !== one.text && !(one.key === 'cost' && /产出|完成|决策/.test(this.#level1))));
    this.flush(!isFirst && this.#doubled && bare(text) === bare(this.#level2));
    this.#ledger.take(cell);
    if (isFirst) {
      this.#level1 = tighten(text);
      this.#printed1 = this.#level1;
      this.#level2 = '';
    } else this.#level2 = tighten(text);
    return true;
  }

  /** A whole row in one line: labels at its head, then name and target, whatever parts them. */
  #line(cell: Cell): boolean {
    const prose = /^[\s\S]{0,24}指标[】\s]*[:：。]/.test(cell.raw);
    let rest = cell.raw
      .replace(NUMBERING, '')
      .replace(/^【([^】]*)】/, '$1 ')
      .replace(/^(.{2,6}指标)-/, '$1 ');
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
    if (rest === '' || /^(完成情况分析|完成情况)[。.]?$/.test(rest)) return labelled;
    if (prose || /[；;].*\d/.test(rest) || /\d\D{0,4}。$/.test(rest))
      return this.#clauses(rest, cell) || labelled;
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

  /** A part of a table that was extracted as one line: only a label with its own name and target is sure. */
  run(cell: Cell): void {
    const cut = cutLabel(cell.raw);
    const pieces = cut?.rest.match(PIECES) ?? [];
    const value = pieces.findIndex(isValueLike);
    if (cut === null || value < 1 || value > MOST_PIECES) return;
    this.#label(cut.label, cell);
    this.#row([pieces.slice(0, value).join(''), pieces[value] ?? ''], cell);
    this.#open.add(cell);
  }

  #clauses(text: string, cell: Cell): boolean {
    let all = true;
    for (const clause of text.split(/[，,；;。]/)) {
      if (clause.trim() === '') continue;
      const cut = cutValue(clause.trim(), true);
      if (cut === null) all = false;
      else this.#row([cut.name, cut.value], cell);
    }
    if (!all) this.#open.add(cell);
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
    this.flush(false);
    this.#push(
      texts.map(text => ({ text, cell })),
      ['name', 'value'],
    );
  }

  #push(tokens: readonly Token[], columns: readonly Column[], wrapped = ''): void {
    const texts: Partial<Record<Column, string>> = {};
    for (const column of this.#columns) if (column !== 'aside') texts[column] ??= '';
    tokens.forEach((token, index) => {
      const column = columns[index] ?? 'aside';
      if (column === 'aside' && token.text !== '') this.#ledger.leave(token.cell, ASIDE);
      else {
        if (column !== 'aside') texts[column] = token.text;
        this.#ledger.take(token.cell);
      }
    });
    const doubts =
      wrapped === ''
        ? parted(texts, { columns: this.#columns, given: columns.length, joined: this.#cuts })
        : { name: wrapped };
    if (texts.unit === '定性' && texts.operator !== undefined)
      Object.assign(texts, { value: texts.operator, operator: '定性', unit: '' });
    if (columns.length === 2) for (const token of tokens) this.#ledger.take(token.cell);
    this.rows.push({
      line: tokens[0]?.cell.line ?? 1,
      level1: this.#printed1 === '' ? this.#level1 : this.#printed1,
      level2: this.#level2,
      garbled: '',
      texts,
      cells: tokens.map(token => token.cell),
      ...(doubts === null ? {} : { doubts }),
    });
    this.#printed1 = '';
  }

  /** Ends a group of cells under one label. `mid`: the same label follows at once, so this was the mid-term set. */
  flush(mid = false): void {
    const group = this.#group;
    this.#group = [];
    while (group.at(-1)?.text === '') group.pop();
    if (group.length === 0) return;
    if (mid) {
      for (const token of group) this.#ledger.leave(token.cell, '中期（长期）一栏：绩效目标表按年度指标读取');
      return;
    }
    const chunks = chunksOf(group, this.#columns);
    for (const chunk of chunks ?? []) this.#push(chunk, this.#columns);
    if (chunks === null) this.#greedy(group.filter(token => token.text !== ''));
  }

  /** Without the header's help: a text, then a target; figures after it belong to the same row. */
  #greedy(group: readonly Token[]): void {
    const columns = this.#columns.filter(column => column !== 'aside');
    for (let at = 0; at < group.length; ) {
      const name = group[at];
      const value = group[at + 1];
      if (name === undefined) return;
      const third = group[at + 2];
      if (value !== undefined && third !== undefined && isWrapped(value.text, third.text, this.#columns)) {
        const whole = { text: `${name.text}${value.text}`, cell: name.cell };
        this.#ledger.take(value.cell);
        this.#push([whole, third], ['name', 'value'], `${name.text}\n${value.text}`);
        at += 3;
        continue;
      }
      const cut = value === undefined ? cutValue(name.text, true) : null;
      if (cut !== null) {
        const parts = [cut.name, cut.value].map(text => ({ text, cell: name.cell }));
        this.#push(parts, ['name', 'value']);
        return;
      }
      if (value === undefined || (name.text.length > 60 && !isValueLike(value.text))) {
        this.#ledger.leave(name.cell, '只有名称，没有读到指标值（源文可能在这里中断）');
        at++;
        continue;
      }
      if (SIGN_ONLY.test(value.text) && group[at + 2] === undefined) {
        this.#ledger.leave(name.cell, '指标值在源文中断');
        this.#ledger.leave(value.cell, '指标值在源文中断');
        return;
      }
      let end = at + 2;
      while (end < group.length && end - at < columns.length && !startsRow(group, end)) end++;
      this.#push(
        group.slice(at, end),
        columns.length > 2 && end - at === columns.length ? columns : ['name', 'value'],
      );
      while (
        end < group.length &&
        (isValueLike(group[end]?.text ?? '') ||
          (this.#columns.includes('aside') && end - at < this.#columns.length && !startsRow(group, end)))
      ) {
        const extra = group[end];
        if (extra !== undefined) this.#ledger.leave(extra.cell, ASIDE);
        end++;
      }
      at = end;
    }
  }

  end(): void {
    this.flush();
    for (const cell of this.#open) this.#ledger.leave(cell, '句中有一部分没有读出指标值');
  }
}
