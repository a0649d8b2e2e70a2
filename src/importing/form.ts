import type { PlanPoint } from '../domain/draft.ts';
import type { MoneyUnit } from '../domain/values.ts';
import { Aims, NOT_AIMED } from './aims.ts';
import { moneyUnitIn } from './budget.ts';
import { type Block, bare, type Cell, filled } from './cells.ts';
import { MONEY_FIELDS, PATHS } from './form-fields.ts';
import { beginsOther, isAmount } from './form-lines.ts';
import { freshState, type Role } from './form-state.ts';
import { labelsOver } from './goal-columns.ts';
import type { GoalRow } from './goals.ts';
import type { Ledger } from './ledger.ts';
import { readMonths, readPercents } from './plan.ts';
import { type FormField, formLabel, letters } from './vocabulary.ts';

/** What the head of a project's table holds, field by field, before anything is joined. */
export interface FormCells {
  readonly fields: ReadonlyMap<FormField, readonly Cell[]>;
  readonly goals: readonly GoalRow[];
  readonly plan: readonly PlanPoint[];
  /** The unit of money a label names: 预算金额（元）. */
  readonly money: MoneyUnit | null;
}

const CODE = /^[0-9]{6,}[0-9A-Z]{4,}$/;
/** Reads the head of a project's table, whether its cells stand in rows, in columns gone astray, or one a line. */
export class FormReader {
  readonly #state = freshState();
  readonly #ledger: Ledger;
  readonly #path: string;
  readonly #aims = new Aims();

  constructor(ledger: Ledger, path: string) {
    this.#ledger = ledger;
    this.#path = path;
  }

  get result(): FormCells {
    this.#flushMonths();
    return this.#state;
  }
  row(block: Block): void {
    const cells = filled(block);
    if (cells.length === 0 || this.#planRow(block, cells)) return;
    const state = this.#state;
    const before = new Set(state.seen);
    const labels = cells.map((cell, index) => this.#labelOf(cell, block, index));
    const rowHead = block.aligned && block.cells[0] === cells[0] ? (cells[0] ?? null) : null;
    if (this.#isFull() && beginsOther(block, cells, labels[0] ?? null)) state.role = 'none';
    if (labels.every(label => label === null)) {
      if (state.over.length > 0 && block.aligned) this.#underLabels(block);
      else this.#textRow(block, cells, rowHead);
      return;
    }
    state.over = labelsOver(block, labels);
    const values: Cell[] = [];
    cells.forEach((cell, index) => {
      const label = labels[index];
      if (label) {
        this.#flush(values, block);
        this.#begin(label.key, cell, label.label, before);
      } else values.push(cell);
    });
    this.#flush(values, block);
    if (cells.length > 1) this.#after(block);
  }

  #underLabels(block: Block): void {
    const { over } = this.#state;
    block.cells.forEach((cell, at) => {
      if (cell.raw === '') return;
      const label = over.findLast(one => one.at <= at) ?? over[0];
      this.#state.role = label?.key ?? 'none';
      this.#put([cell], block);
    });
  }

  #labelOf(cell: Cell, block: Block, index: number): { key: FormField; label: string } | null {
    const exact = formLabel(cell.raw);
    if (exact !== null) return exact;
    if (!block.aligned || cell.raw.length > 24 || /\d/.test(cell.raw)) return null;
    const head = index === 0 && block.cells[0] === cell;
    const near = formLabel(cell.raw, head ? 0.5 : 0.75);
    if (near === null || head) return near;
    return MONEY_FIELDS.has(near.key) && !this.#state.seen.has(near.key) ? near : null;
  }

  #begin(key: FormField, cell: Cell, label: string, before: ReadonlySet<Role>): void {
    const state = this.#state;
    this.#ledger.take(cell);
    this.#relabel(cell, label, key);
    if (this.#aims.follows(key, label, state)) return;
    if (key === 'goal' && state.goals.length > 0 && before.has('plan'))
      this.#note(cell, label, 'order', `${this.#path}/goals`);
    state.money ??= moneyUnitIn(cell.raw);
    state.role = key;
    state.seen.add(key);
    if (key !== 'goal' && key !== 'scale' && key !== 'plan' && !state.fields.has(key))
      state.fields.set(key, []);
  }

  /** A label read with noise, or cut by a wrap, is a repair of its own. */
  #relabel(cell: Cell, label: string, key: FormField): void {
    const printed = cell.raw.normalize('NFKC');
    if (letters(printed) === label && !/\s/.test(cell.raw) && !/[※☆.·•]|^[)\]]/.test(printed)) return;
    const whitespace = letters(printed) === label && !/[※☆.·•]|^[)\]]/.test(printed);
    this.#note(
      cell,
      key === 'scale' && !whitespace ? '预算规模及资金用途' : label,
      whitespace ? 'split' : 'garbage',
      `${this.#path}${PATHS[key] ?? ''}`,
    );
  }

  #note(cell: Cell, repaired: string, kind: 'split' | 'garbage' | 'order', path: string): void {
    this.#ledger.repair({ path, raw: cell.raw, repaired, kind, sure: true, line: cell.line });
  }

  #flush(values: Cell[], block: Block): void {
    if (values.length === 0) return;
    this.#put(values.splice(0), block);
  }

  #put(cells: readonly Cell[], block: Block): void {
    const state = this.#state;
    const code = cells.find(cell => CODE.test(bare(cell.raw)));
    if (state.role === 'none' && code !== undefined && !state.fields.has('code')) state.role = 'code';
    const role =
      state.role === 'scale' && !state.fields.has('total') && isAmount(cells) ? 'total' : state.role;
    const other = role === 'goal' ? this.#aims.notAimed(cells, state.goals) : null;
    if (role === 'scale') state.role = 'none';
    const pair = role === 'goal' ? this.#aims.sideBySide(cells, state.goals) : null;
    if (pair !== null) this.#pair(cells, pair, block);
    else if (other !== null) for (const cell of cells) this.#ledger.leave(cell, other);
    else if (role === 'goal') state.goals.push({ cells, late: this.#isLate(cells, block) });
    else if (role !== 'none' && role !== 'scale' && role !== 'plan') {
      const kept = state.fields.get(role) ?? [];
      for (const cell of cells) kept.push(cell);
      state.fields.set(role, kept);
    } else for (const cell of cells) this.#ledger.leave(cell, '项目表头中没有认出它属于哪一栏');
  }

  /** A name or a unit that stands already. */
  #isFull(): boolean {
    const { role, fields } = this.#state;
    return (role === 'name' || role === 'unit') && (fields.get(role)?.length ?? 0) > 0;
  }

  /** The goal is taken, what stands beside it handed back. */
  #pair(cells: readonly Cell[], pair: NonNullable<ReturnType<Aims['sideBySide']>>, block: Block): void {
    const [whole] = cells;
    if (cells.length === 1 && whole !== undefined) this.#ledger.cut(whole, pair.parts);
    this.#state.goals.push({ cells: [pair.goal], late: this.#isLate(cells, block) });
    this.#ledger.leave(pair.other, NOT_AIMED);
  }

  #isLate(cells: readonly Cell[], block: Block): boolean {
    return (
      block.aligned && block.cells.length > 2 && block.cells[1] !== cells[0] && block.cells[1]?.raw === ''
    );
  }

  /** A row without a known label: its first cell is a garbled label, its text goes where the form's order says. */
  #textRow(block: Block, cells: readonly Cell[], head: Cell | null): void {
    const state = this.#state;
    const isHead =
      head !== null && (cells.length > 1 ? letters(head.raw).length <= 12 : head.raw.length <= 4);
    const body = isHead ? cells.slice(1) : cells;
    if (isHead && head !== null) {
      this.#ledger.take(head);
      const label = { goal: '绩效目标', purpose: '资金用途', scale: '预算规模及资金用途' };
      const role: 'goal' | 'purpose' | 'scale' =
        state.role === 'goal' || state.role === 'purpose' ? state.role : 'scale';
      this.#note(head, label[role], 'garbage', `${this.#path}${PATHS[role] ?? ''}`);
    }
    if (body.length > 0) this.#put(body, block);
  }

  /** Below a row of amounts the form prints the use of the money, even if that label cannot be read. */
  #after(block: Block): void {
    const state = this.#state;
    if (state.role === 'total' || state.role === 'fiscal' || state.role === 'other')
      state.role = block.aligned ? 'purpose' : 'none';
  }

  #planRow(block: Block, cells: readonly Cell[]): boolean {
    const state = this.#state;
    const head = cells[0];
    if (head === undefined) return false;
    const label = formLabel(head.raw, 0.6);
    const isPlan =
      label?.key === 'plan' ||
      (block.aligned && block.cells[0] === head && /^资金支出|^划/.test(bare(head.raw)));
    const rest =
      isPlan || (block.aligned && block.cells[0] === head && !/\d/.test(head.raw)) ? cells.slice(1) : cells;
    const texts = rest.map(cell => cell.raw);
    const shaped = texts.every(text => text.length <= 24 && !/[\p{Script=Han}]{4,}/u.test(text));
    if (
      state.role === 'plan' &&
      state.plan.length === 0 &&
      cells.length === 1 &&
      /^\d{1,2}月/.test(bare(head.raw))
    ) {
      state.monthCells = [...state.monthCells, head];
      state.months = readMonths(state.monthCells.map(cell => cell.raw));
      if (state.months !== null) this.#ledger.take(head);
      return state.months !== null;
    }
    if (state.months === null && shaped && /[月底]/.test(texts.join(''))) {
      const months = readMonths(texts);
      if (months !== null && (months.length >= 2 || state.role === 'plan')) {
        this.#takePlan(cells, rest, '资金支出计划');
        state.months = months;
        this.#cut(
          rest[0],
          texts,
          months.map(one => one.label),
          true,
        );
        state.role = 'plan';
        return true;
      }
    }
    if (state.months !== null && state.plan.length === 0 && shaped && /\d/.test(texts.join('')))
      return this.#percents(cells, rest);
    return false;
  }

  #takePlan(cells: readonly Cell[], rest: readonly Cell[], label: string): void {
    this.#ledger.take(...cells);
    this.#state.seen.add('plan');
    const head = cells[0] === rest[0] ? undefined : cells[0];
    if (head !== undefined && letters(head.raw) !== label)
      this.#note(head, `${label}(%)`, 'split', `${this.#path}/spending_plan`);
  }

  #pending: Cell[] = [];

  #percents(cells: readonly Cell[], rest: readonly Cell[]): boolean {
    const state = this.#state;
    const months = state.months ?? [];
    this.#pending.push(...rest);
    const texts = this.#pending.map(cell => cell.raw);
    const read = readPercents(texts, months.length);
    if (read === null && this.#pending.length < months.length) {
      this.#takePlan(cells, rest, '资金支出计划');
      return true;
    }
    if (read === null) return false;
    this.#takePlan(cells, rest, '资金支出计划');
    months.forEach((month, index) => {
      state.plan.push({
        label: month.label,
        month: month.month,
        cumulative_percent: read.values[index] ?? '',
        raw: `${read.values[index] ?? ''}%`,
      });
    });
    this.#cut(
      rest[0],
      texts,
      read.values.map(one => `${one}%`),
      read.sure,
    );
    state.role = 'goal';
    return true;
  }

  /** Months or percents that column lines had cut, put side by side with what was read. */
  #cut(first: Cell | undefined, texts: readonly string[], read: readonly string[], sure: boolean): void {
    const [raw, repaired] = [texts.join('\t'), read.join('\t')];
    if (bare(raw) === bare(repaired) && !/[^\S\t]/.test(raw)) return;
    const path = `${this.#path}/spending_plan`;
    this.#ledger.repair({ path, raw, repaired, kind: 'number', sure, line: first?.line ?? 1 });
  }

  #flushMonths(): void {
    const state = this.#state;
    if (state.months === null || state.plan.length > 0) return;
    for (const month of state.months)
      state.plan.push({ label: month.label, month: month.month, cumulative_percent: null });
    for (const cell of this.#pending) this.#ledger.leave(cell, '资金支出计划的百分数无法逐月对上');
  }
}
