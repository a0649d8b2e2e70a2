import type { Draft, Indicator, Project } from '../domain/draft.ts';
import { tokensOf, valueAt } from '../domain/pointer.ts';
import type { Block, Cell } from '../importing/cells.ts';
import type { XmlElement } from '../importing/front-ends/xml.ts';
import { fold } from './fold.ts';
import { type Letter, lettersOf } from './letters.ts';
import { after, lastPart, partOf, type Span } from './spans.ts';

const ROW_FIELDS = ['level1', 'level2', 'name', 'description', 'value_raw', 'basis'] as const;
type RowField = (typeof ROW_FIELDS)[number];
const isRowField = (field: string): field is RowField => ROW_FIELDS.some(one => one === field);

/** What a form prints before each cell of a project's head. */
const LABELS: Readonly<Record<string, RegExp>> = {
  name: /项目(支出)?名称/,
  code: /项目(编码|代码)/,
  unit_name: /单位|部门/,
  total: /预算数|资金总额|预算规模/,
  fiscal: /财政(资金|拨款)/,
  other: /其[他它]资金/,
  carryover: /结转/,
  purpose: /资金用途/,
  spending_plan: /支出计划/,
  goals: /目标/,
};
const MOST_ROWS_UP = 100;
const GOAL_LINES = 12;

/** Where the fields of a draft stand in the Word file it was read from. */
export class Atlas {
  readonly #draft: Draft;
  readonly #blocks: readonly Block[];
  readonly #byLine = new Map<number, Block[]>();
  readonly #letters = new Map<XmlElement, readonly Letter[]>();
  #whole: readonly Letter[] | null = null;
  #below: readonly Letter[] | null = null;

  constructor(draft: Draft, blocks: readonly Block[]) {
    this.#draft = draft;
    this.#blocks = blocks;
    for (const block of blocks)
      this.#byLine.set(block.line, [...(this.#byLine.get(block.line) ?? []), block]);
  }

  /** Exactly the characters of a field that holds text; null where they are not found. */
  field(path: string): Span | null {
    const [head, index, part, ...deep] = tokensOf(path) ?? [];
    const text = valueAt(this.#draft, path);
    if (typeof text !== 'string' || fold(text) === '') return null;
    if (head === 'overall_indicators' && part !== undefined)
      return this.#ownField(this.#draft.overall_indicators, index, part);
    if (head !== 'projects') return this.#prose(path, text);
    const project = this.#draft.projects[Number(index)];
    if (project === undefined || part === undefined) return null;
    const [at = '', field = ''] = deep;
    if (part === 'indicators') return this.#ownField(project.indicators, at, field);
    if (part === 'goals') return this.#goal(project.goals[Number(at)]?.line, text);
    return this.#formField(Number(index), part === 'budget' ? at : part, text);
  }

  /** Where a finding is best shown: the words it quotes, its cell, its row, its table; null for none of these. */
  spot(path: string, quote: string): Span | null {
    const [head, index, part, ...deep] = tokensOf(path) ?? [];
    const own = this.field(path);
    const inRow = part === 'indicators' || head === 'overall_indicators';
    if (own !== null) return (inRow ? null : partOf(own.letters, quote)) ?? own;
    if (head === 'overall_indicators')
      return this.#rowSpot(this.#draft.overall_indicators?.[Number(index)], null, part ?? '');
    if (head !== 'projects' || index === undefined)
      return quote === '' || head === undefined || head === 'projects' ? null : this.#prose(path, quote);
    const project = this.#draft.projects[Number(index)];
    if (project === undefined) return null;
    if (part === 'indicators' && deep[0] !== undefined)
      return this.#rowSpot(project.indicators[Number(deep[0])], project, deep[1] ?? 'name');
    const label = part === undefined ? 'name' : part === 'budget' ? (deep[0] ?? 'total') : part;
    return this.#label(Number(index), label) ?? this.#label(Number(index), 'name');
  }

  /** Part of a text that stands nowhere else in the file. */
  only(text: string): Span | null {
    const all = this.#document();
    const found = partOf(all, text);
    if (found === null) return null;
    const last = found.letters.at(-1);
    const rest = all.slice(last === undefined ? 0 : all.indexOf(last) + 1);
    return partOf(rest, text) === null ? found : null;
  }

  /** The first paragraph that shows something. */
  first(): Span | null {
    for (const block of this.#blocks)
      for (const cell of block.cells) {
        const span = this.#cell(cell);
        if (span !== null && span.letters.length > 0) return span;
      }
    return null;
  }

  #of(paragraphs: readonly XmlElement[]): Letter[] {
    return paragraphs.flatMap(paragraph => {
      const known = this.#letters.get(paragraph) ?? lettersOf(paragraph);
      this.#letters.set(paragraph, known);
      return known;
    });
  }

  #cell(cell: Cell): Span | null {
    const paragraph = cell.from?.[0];
    return paragraph === undefined ? null : { letters: this.#of(cell.from ?? []), paragraph };
  }

  /** A cell's text without the white space around it. */
  #textOf(cell: Cell): Span | null {
    const all = this.#cell(cell);
    return all === null ? null : (partOf(all.letters, cell.raw) ?? all);
  }

  #rowOf(row: Indicator | undefined): Cell[] {
    return row?.line === undefined ? [] : (this.#byLine.get(row.line) ?? []).flatMap(({ cells }) => cells);
  }

  /** The cell of this text; where several are alike, the columns of a form stand in their usual order. */
  #rowField(row: Indicator | undefined, field: string): Span | null {
    if (row === undefined || !isRowField(field) || (row[field] ?? '') === '') return null;
    const text = row[field] ?? '';
    const cells = this.#rowOf(row);
    const alike = (other: string | null): boolean => fold(other ?? '') === fold(text);
    const exact = cells.filter(cell => alike(cell.raw));
    const shared = ROW_FIELDS.filter(one => alike(row[one]));
    const missing = Math.max(0, shared.length - exact.length);
    const cell = exact[Math.max(0, shared.indexOf(field) - missing)];
    if (cell !== undefined) return this.#textOf(cell);
    const own = new Set(ROW_FIELDS.map(one => fold(row[one] ?? '')));
    if (field === 'level1' || field === 'level2') return null;
    for (const other of cells) {
      if (own.has(fold(other.raw))) continue;
      const span = this.#cell(other);
      const start = span === null || field === 'name' ? 0 : after(span.letters, row.name ?? '');
      const found = partOf(span?.letters.slice(start) ?? [], text);
      if (found !== null) return found;
    }
    return field === 'value_raw'
      ? partOf(
          cells.flatMap(one => this.#cell(one)?.letters ?? []),
          text,
        )
      : null;
  }

  /** The cell of this row alone: one that is merged over the next row belongs to both. */
  #ownField(rows: readonly Indicator[] | undefined, index: string | undefined, field: string): Span | null {
    const [row, next] = [rows?.[Number(index)], rows?.[Number(index) + 1]];
    const shared =
      (field === 'level1' || field === 'level2') &&
      next?.[field] === row?.[field] &&
      !this.#rowOf(next).some(cell => fold(cell.raw) === fold(next?.[field] ?? ''));
    return shared ? null : this.#rowField(row, field);
  }

  /** A cell that a merge covers is shown where the merge begins; an empty one at its row's name. */
  #rowSpot(row: Indicator | undefined, project: Project | null, field: string): Span | null {
    if (row === undefined) return null;
    const asked = field === 'value' || field === 'operator' ? 'value_raw' : field;
    const own = this.#rowField(row, asked);
    if (own !== null) return own;
    if ((asked === 'level1' || asked === 'level2') && (row[asked] ?? '') !== '' && row.line !== undefined) {
      const top = Math.max(project?.line ?? 1, row.line - MOST_ROWS_UP);
      for (let line = row.line - 1; line >= top; line -= 1)
        for (const block of this.#byLine.get(line) ?? [])
          for (const cell of block.cells)
            if (fold(cell.raw) === fold(row[asked] ?? '')) return this.#textOf(cell);
    }
    const [first] = this.#rowOf(row).filter(cell => cell.raw !== '' && cell.from !== undefined);
    return this.#rowField(row, 'name') ?? (first === undefined ? null : this.#cell(first));
  }

  #goal(line: number | undefined, text: string): Span | null {
    if (line === undefined) return null;
    const blocks = Array.from(
      { length: GOAL_LINES },
      (_, index) => this.#byLine.get(line + index) ?? [],
    ).flat();
    return partOf(
      blocks.flatMap(block => block.cells.flatMap(cell => this.#cell(cell)?.letters ?? [])),
      text,
    );
  }

  /** The cells of a project's table above its indicators. */
  #form(index: number): Cell[] {
    const { projects } = this.#draft;
    const lines = (project: Project | undefined): number[] =>
      project === undefined
        ? []
        : [project.line ?? 0, ...[...project.goals, ...project.indicators].map(({ line }) => line ?? 0)];
    const above = Math.max(0, ...lines(projects[index - 1]));
    const own = projects[index];
    const ends = [...(own?.indicators ?? []), ...projects.slice(index + 1)].flatMap(({ line }) => line ?? []);
    const below = Math.min(Number.POSITIVE_INFINITY, ...ends.filter(line => line > (own?.line ?? 0)));
    return this.#blocks.filter(({ line }) => line > above && line < below).flatMap(({ cells }) => cells);
  }

  #labelled(index: number, field: string): { cells: Cell[]; at: number } {
    const cells = this.#form(index);
    const label = LABELS[field];
    const at = cells.findIndex(
      cell => label !== undefined && [...fold(cell.raw)].length <= 16 && label.test(fold(cell.raw)),
    );
    return { cells, at };
  }

  #formField(index: number, field: string, text: string): Span | null {
    const { cells, at } = this.#labelled(index, field);
    const rest = at < 0 ? cells : cells.slice(at);
    const exact =
      rest.find(cell => fold(cell.raw) === fold(text)) ?? cells.find(cell => fold(cell.raw) === fold(text));
    if (exact !== undefined) return this.#textOf(exact);
    for (const cell of rest) {
      const found = partOf(this.#cell(cell)?.letters ?? [], text);
      if (found !== null) return found;
    }
    return null;
  }

  #label(index: number, field: string): Span | null {
    const { cells, at } = this.#labelled(index, field);
    const cell = cells[at];
    return cell === undefined ? null : this.#textOf(cell);
  }

  #document(): readonly Letter[] {
    if (this.#whole === null) {
      const seen = new Set(this.#blocks.flatMap(({ cells }) => cells.flatMap(({ from }) => from ?? [])));
      this.#whole = this.#of([...seen]);
    }
    return this.#whole;
  }

  /** The document without its contents: Word makes those anew, and what is noted there is gone. */
  #text(): readonly Letter[] {
    if (this.#below === null) {
      const entries = new Set((this.#draft.contents ?? []).map(({ text }) => fold(text)));
      const byParagraph = new Map<XmlElement, string>();
      for (const { paragraph, text } of this.#document())
        byParagraph.set(paragraph, (byParagraph.get(paragraph) ?? '') + text);
      const isEntry = (paragraph: XmlElement): boolean =>
        entries.has(/^(.*?)[.·…]*\d{1,4}$/s.exec(fold(byParagraph.get(paragraph) ?? ''))?.[1] ?? '');
      const listed = new Set([...byParagraph.keys()].filter(isEntry));
      this.#below = this.#document().filter(({ paragraph }) => !listed.has(paragraph));
    }
    return this.#below;
  }

  /** Prose by its words; a title stands above its own text, not in the contents. */
  #prose(path: string, text: string): Span | null {
    const all = path.startsWith('/contents') ? this.#document() : this.#text();
    const below = path.replace(/\/(name|title)$/, path.startsWith('/safeguards') ? '/text' : '/goal');
    const body = valueAt(this.#draft, below);
    if (below === path || typeof body !== 'string' || fold(body) === '') return partOf(all, text);
    const end = partOf(all, body)?.letters[0];
    return lastPart(end === undefined ? all : all.slice(0, all.indexOf(end)), text);
  }
}
