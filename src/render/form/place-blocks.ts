import { elementsOf, type XmlElement } from '../../importing/front-ends/xml.ts';
import type { Tagged } from './read-tags.ts';
import { helperSaid, type Tag, tagError } from './tag.ts';

/** Where the block tags of a part go: into the text between two runs, or around what they wrap. */
export interface Placed {
  /** Tags that stay between the runs of their paragraph. */
  readonly inline: ReadonlySet<Tag>;
  /** Rows and paragraphs that hold block tags alone and give way to them. */
  readonly replaced: ReadonlyMap<XmlElement, readonly Tag[]>;
  /** Tags that stand at a place of the part. */
  readonly at: readonly { readonly tag: Tag; readonly at: number }[];
}

interface Block {
  readonly open: Tag;
  readonly others: Tag[];
  close?: Tag;
}

export type Parents = ReadonlyMap<XmlElement, XmlElement>;

/** Who holds whom in a part. */
export function parentsIn(top: XmlElement): Map<XmlElement, XmlElement> {
  const parents = new Map<XmlElement, XmlElement>();
  const visit = (element: XmlElement): void => {
    for (const child of elementsOf(element)) {
      parents.set(child, element);
      visit(child);
    }
  };
  visit(top);
  return parents;
}

/** Blocks by their tags; a block that does not end, or ends twice, is told. */
function blocksOf(tags: readonly Tag[]): Block[] {
  const open: Block[] = [];
  const blocks: Block[] = [];
  for (const tag of tags) {
    const last = open.at(-1);
    if (tag.kind === 'open') {
      const block = { open: tag, others: [] };
      open.push(block);
      blocks.push(block);
    } else if (tag.kind === 'else') {
      if (last === undefined || last.others.length > 0)
        throw tagError(tag, '前面没有对应的 {{#if}}', '写在 {{#if 字段}} 和 {{/if}} 之间，只写一次');
      last.others.push(tag);
    } else if (tag.kind === 'close') {
      if (last === undefined)
        throw tagError(tag, '前面没有对应的开头', `补上 {{#${helperSaid(tag)} …}}，或删去它`);
      if (last.open.helper !== tag.helper)
        throw tagError(
          tag,
          `与${last.open.paragraph.where}的 ${last.open.shown} 对不上`,
          `先写 {{/${helperSaid(last.open)}}}；后开的先收`,
        );
      last.close = tag;
      open.pop();
    }
  }
  const unclosed = open.at(-1)?.open;
  if (unclosed !== undefined)
    throw tagError(unclosed, '没有结尾', `在要重复或判断的内容后面写 {{/${helperSaid(unclosed)}}}`);
  return blocks;
}

const GRAPHICS = /<(?:w:drawing|w:pict|w:object|mc:AlternateContent|m:oMath)[\s>]/;
const PROPERTIES = new Set(['w:trPr', 'w:tblPrEx', 'w:tblPr', 'w:tblGrid']);

/** Puts each block tag of one part where it wraps whole rows, paragraphs, tables or runs. */
export class BlockPlacer {
  readonly #xml: string;
  readonly #parents: Parents;
  readonly #tagged: readonly Tagged[];
  readonly #inline = new Set<Tag>();
  readonly #replaced = new Map<XmlElement, Tag[]>();
  readonly #at: { tag: Tag; at: number }[] = [];

  constructor(xml: string, parents: Parents, tagged: readonly Tagged[]) {
    this.#xml = xml;
    this.#parents = parents;
    this.#tagged = tagged;
  }

  /** Errors: `template_error` for what is unbalanced or misplaced. */
  placed(): Placed {
    const tags = this.#tagged.flatMap(one => one.tags);
    for (const { open, others, close } of blocksOf(tags)) {
      if (close === undefined) continue;
      if (open.paragraph === close.paragraph) this.#within([open, ...others, close]);
      else this.#around(open, others, close);
    }
    const order = new Map(tags.map((tag, index) => [tag, index]));
    const by = (a: Tag, b: Tag): number => (order.get(a) ?? 0) - (order.get(b) ?? 0);
    for (const list of this.#replaced.values()) list.sort(by);
    this.#at.sort((a, b) => a.at - b.at || by(a.tag, b.tag));
    return { inline: this.#inline, replaced: this.#replaced, at: this.#at };
  }

  #within(tags: readonly Tag[]): void {
    const [open] = tags;
    const odd = tags.find(
      ({ run, paragraph }) =>
        paragraph !== open?.paragraph || this.#parents.get(run) !== this.#parents.get(open.run),
    );
    if (odd !== undefined)
      throw tagError(
        odd,
        '与它的开头不在同一处（一个在超链接、修订或文本框里，一个不在）',
        '把开头和结尾写在同一段普通文字里',
      );
    for (const tag of tags) this.#inline.add(tag);
  }

  #lineage(element: XmlElement): XmlElement[] {
    const line = [element];
    for (let up = this.#parents.get(element); up !== undefined; up = this.#parents.get(up)) line.unshift(up);
    return line;
  }

  #around(open: Tag, others: readonly Tag[], close: Tag): void {
    const from = this.#lineage(open.paragraph.element);
    const to = this.#lineage(close.paragraph.element);
    const depth = from.findIndex((element, index) => element !== to[index]);
    const holder = from[depth - 1];
    const [first, last] = [from[depth], to[depth]];
    if (holder === undefined || first === undefined || last === undefined)
      throw tagError(close, '与它的开头不在同一处', '把开头和结尾写在同一层');
    if (holder.name === 'w:tr') {
      const cells = elementsOf(holder).filter(({ name }) => !PROPERTIES.has(name));
      if (first !== cells[0])
        throw tagError(open, '不在这一行的第一格', '要整行重复：开头写在第一格，结尾写在最后一格');
      if (last !== cells.at(-1))
        throw tagError(close, '不在这一行的最后一格', '要整行重复：开头写在第一格，结尾写在最后一格');
      this.#at.push({ tag: open, at: holder.from }, { tag: close, at: holder.to });
    } else {
      this.#edge(open, first, 'open');
      this.#edge(close, last, 'close');
    }
    for (const tag of others) {
      const line = this.#lineage(tag.paragraph.element);
      const own = line[depth];
      if (holder.name === 'w:tr' || line[depth - 1] !== holder || own === undefined)
        throw tagError(tag, '与它的开头、结尾不在同一层', '单独写成一段，或单独占表格的一行');
      this.#edge(tag, own, 'else');
    }
  }

  /** A tag at the edge of what its block wraps: a row's own, a paragraph that is only tags. */
  #edge(tag: Tag, element: XmlElement, side: 'open' | 'close' | 'else'): void {
    if (this.#onlyBlocks(element)) {
      const replaced = this.#replaced.get(element) ?? [];
      if (!this.#keepsSection(element)) this.#replaced.set(element, [...replaced, tag]);
      else this.#at.push({ tag, at: side === 'open' ? element.to : element.from });
      return;
    }
    if (element.name === 'w:tr' && side !== 'else') {
      const cells = elementsOf(element).filter(({ name }) => !PROPERTIES.has(name));
      const cell = side === 'open' ? cells[0] : cells.at(-1);
      if (cell === undefined || !this.#lineage(tag.paragraph.element).includes(cell))
        throw tagError(
          tag,
          side === 'open' ? '不在这一行的第一格' : '不在这一行的最后一格',
          '要几行一起重复：开头写在首行第一格，结尾写在末行最后一格；或各占单独一行',
        );
      this.#at.push({ tag, at: side === 'open' ? element.from : element.to });
      return;
    }
    throw tagError(
      tag,
      element.name === 'w:p' ? '这一段里还有别的内容' : '与它的另一半不在同一层（一个在表格里，一个不在）',
      '开头和结尾各自单独成段；整行重复时写在同一行的第一格和最后一格',
    );
  }

  #onlyBlocks(element: XmlElement): boolean {
    if (element.name !== 'w:p' && element.name !== 'w:tr') return false;
    const raw = this.#xml.slice(element.from, element.to);
    if (GRAPHICS.test(raw)) return false;
    const inside = this.#tagged.filter(({ paragraph }) => this.#lineage(paragraph.element).includes(element));
    const only = ({ kind }: Tag): boolean => kind === 'open' || kind === 'close' || kind === 'else';
    const rest = inside.map(({ paragraph }) => paragraph.text.replace(/\{\{[^{}]*\}\}/g, '')).join('');
    const words = raw.replace(/<w:(delText|instrText)[^>]*>[^<]*<\/w:\1>/g, '').replace(/<[^>]*>/g, '');
    const held = inside.map(({ paragraph }) => paragraph.text).join('');
    return (
      rest.trim() === '' &&
      inside.every(({ tags }) => tags.every(only)) &&
      words.replace(/\s/g, '').length <= held.replace(/\s/g, '').length + entities(words)
    );
  }

  #keepsSection(element: XmlElement): boolean {
    return element.name === 'w:p' && this.#xml.slice(element.from, element.to).includes('<w:sectPr');
  }
}

/** How much longer the text of a part is for its entities. */
const entities = (raw: string): number =>
  (raw.match(/&[^;]+;/g) ?? []).reduce((sum, { length }) => sum + length - 1, 0);
