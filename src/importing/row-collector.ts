import { bare, type Cell } from './cells.ts';
import type { Token, TokenRow } from './chunks.ts';
import { ASIDE, isEmpty, NOT_FILLED } from './grid-rows.ts';
import { groupRows, textsOf, withUnit } from './group-rows.ts';
import { following, type Header, isHeadings } from './header.ts';
import type { HeaderColumn } from './header-column.ts';
import type { Ledger } from './ledger.ts';
import { bothLevels, isLevelLabel, level1Label } from './level-labels.ts';
import { columnsLost } from './lost-header.ts';
import { OpenLevels } from './open-levels.ts';
import type { RawRow } from './raw-row.ts';
import { isTarget, parted } from './run-together.ts';
import { isName } from './spaced-rows.ts';
import type { Column } from './vocabulary.ts';

/** Why text that goes on after a list is handed back. */
export const AFTER_LIST = '指标清单之间或之后的文字';
/** 服务对象 / 满意度: a second level wrapped before its last word. */
const SERVED = /^(?:社会公众[或和]?)?(?:(?:服务|受益)对象|社会公众)$/;
const MID = '中期（长期）一栏：绩效目标表按年度指标读取';

/** Gathers cells under the labels above them, and turns them into rows. */
export abstract class RowCollector {
  readonly rows: RawRow[] = [];
  protected readonly ledger: Ledger;
  protected readonly known: readonly HeaderColumn[];
  protected readonly columns: readonly Column[];
  protected readonly cuts: boolean;
  protected readonly doubled: boolean;
  /** Its header was one line of labels. */
  protected readonly headed: boolean;
  protected readonly levels: OpenLevels;
  /** Rows are the clauses of cells. */
  protected told = false;
  protected group: Token[] = [];
  /** Its line has no marks between more cells than a name and a target. */
  protected unsure = false;

  constructor(header: Header | null, ledger: Ledger) {
    this.ledger = ledger;
    this.known = following(header);
    this.columns = this.known.map(({ key }) => key);
    this.levels = new OpenLevels(header?.columns.some(one => /^level/.test(one?.key ?? '')) ?? false);
    this.cuts = header === null || header.joined;
    this.headed = header?.joined ?? false;
    this.doubled = header?.columns.some(column => column?.mid) ?? false;
  }

  /** 经济效益 / 指标: a label wrapped into two cells. */
  protected half(cell: Cell): boolean {
    const last = this.group.at(-1);
    const text = bare(cell.raw);
    const joined = `${last?.text ?? ''}${text}`;
    if (/^(?:绩效)?指标$|^绩效$/.test(text) && !(text === '指标' && isLevelLabel(joined))) {
      if (last === undefined && text === '指标') this.levels.complete();
      this.ledger.take(cell);
      return true;
    }
    if (last === undefined && /^满意度(?:指标)?$/.test(text) && this.levels.served()) {
      this.ledger.take(cell);
      return true;
    }
    if (last === undefined || last.text === '') return false;
    if (/^满意度(?:指标)?$/.test(text) && SERVED.test(last.text)) {
      this.group.pop();
      this.ledger.take(last.cell);
      this.flush();
      return this.label(`${bare(last.text)}满意度指标`, cell);
    }
    const before = this.group.at(-2);
    const three = text.length > 4 ? '' : bare(`${before?.text ?? ''}${joined}`);
    if (before !== undefined && before.text !== '' && /标$/.test(three) && isLevelLabel(three)) {
      this.group.splice(-2);
      this.ledger.take(before.cell, last.cell, cell);
      return this.label(three, cell);
    }
    if (text.length > 7 || /\d/.test(last.text)) return false;
    if (level1Label(last.text) || !isLevelLabel(joined)) return false;
    this.group.pop();
    this.ledger.take(last.cell, cell);
    return this.label(joined, cell);
  }

  /** ≥2400 / 次: the unit of a target, wrapped into the next cell. */
  protected unit(cell: Cell): boolean {
    const whole = this.columns.length > 2 ? null : withUnit(this.group.at(-1), cell);
    if (whole === null) return false;
    this.group[this.group.length - 1] = whole;
    this.ledger.take(cell);
    return true;
  }

  protected label(text: string, cell: Cell): boolean {
    const level = this.levels.opens(text);
    if (level === null) return this.bothLabels(text, cell);
    this.flush(level === 2 && this.doubled && bare(text) === bare(this.levels.two));
    this.ledger.take(cell);
    this.levels.open(text, level);
    return true;
  }

  /** 产出指标-数量指标: both levels in one cell. */
  protected bothLabels(text: string, cell: Cell): boolean {
    const both = bothLevels(text);
    if (both === null) return false;
    this.flush();
    this.ledger.take(cell);
    this.levels.open(both.one, 1);
    this.levels.open(both.two, 2);
    return true;
  }

  /** `behind`: what follows in the line; under a lost header a target may be among it. */
  protected row(texts: readonly string[], cell: Cell, behind: readonly string[] = []): void {
    const lost =
      !this.headed &&
      columnsLost(
        texts,
        behind.filter(one => this.levels.opens(one) === null),
      );
    const unsure = lost || this.unsure || (this.headed && this.levels.lacking);
    const doubts = unsure ? { value: [...texts, ...behind].join(' ').slice(0, 200) } : undefined;
    this.pushAlone({
      tokens: texts.map(text => ({ text, cell })),
      columns: ['name', 'value'],
      ...(doubts === undefined ? {} : { doubts }),
    });
  }

  protected pushAlone(row: TokenRow): void {
    this.flush();
    this.push(row);
  }

  protected push({ tokens, columns, also = [], doubts: given, planned = false }: TokenRow): void {
    this.ledger.take(...also);
    const texts = textsOf({ tokens, columns }, this.columns, this.ledger);
    const joined = this.cuts;
    const doubts = given ?? parted(texts, { columns: this.columns, given: columns.length, joined });
    if (isEmpty(texts.name ?? '', texts.value ?? '') || isHeadings(texts.name ?? '')) {
      for (const token of tokens) this.ledger.leave(token.cell, NOT_FILLED);
      return;
    }
    if (texts.unit === '定性' && texts.operator !== undefined)
      Object.assign(texts, { value: texts.operator, operator: '定性', unit: '' });
    if (columns.length === 2) for (const token of tokens) this.ledger.take(token.cell);
    this.rows.push({
      line: tokens[0]?.cell.line ?? 1,
      ...this.levels.row(),
      texts,
      cells: tokens.map(token => token.cell),
      ...(planned ? { planned } : {}),
      ...(doubts === null ? {} : { doubts }),
    });
  }

  /** Ends a group of cells under one label. `mid`: the same label follows at once, so this was the mid-term set. */
  protected flush(mid = false): void {
    const group = this.group;
    this.group = [];
    while (group.at(-1)?.text === '') group.pop();
    if (group.length === 0) return;
    if (mid) for (const { cell } of group) this.ledger.leave(cell, MID);
    if (mid) return;
    const said = group.filter(token => token.text !== '');
    const [first, second] = said;
    if (isName(second?.text ?? '') && this.levels.satisfied(first?.text ?? '')) {
      this.ledger.take(first?.cell);
      said.shift();
    }
    const found = groupRows(group, said, this.known);
    for (const row of found.rows)
      if (!this.told || isTarget(row.tokens[1]?.text ?? '', this.columns)) this.push(row);
      else for (const { cell } of row.tokens) this.ledger.leave(cell, AFTER_LIST);
    for (const { token, reason } of found.left) this.ledger.leave(token.cell, reason ?? ASIDE);
  }
}
