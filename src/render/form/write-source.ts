import { childOf, elementsOf, parseXml, type XmlElement, xmlText } from '../../importing/front-ends/xml.ts';
import { escaped } from '../docx/xml.ts';
import { inEnglish } from './in-english.ts';
import { BlockPlacer, type Parents, type Placed, parentsIn } from './place-blocks.ts';
import { readTags, type Tagged } from './read-tags.ts';
import { type Tag, tagError } from './tag.ts';

/** What marks a cell whose equal neighbours below merge with it; taken out again once the form is filled. */
export const MERGE = 'jixiao-merge';

/** A part of a form as Handlebars reads it, and its tags in that order. */
export interface Source {
  readonly text: string;
  readonly tags: readonly Tag[];
}

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** No XML can hold these: between them stands the number of a tag. */
const [OPEN, CLOSE] = ['\u0001', '\u0002'];

/** Puts the tags of one part where they act. */
class SourceWriter {
  readonly #xml: string;
  readonly #parents: Parents;
  readonly #tags: Tag[] = [];
  readonly #marks: string[] = [];

  constructor(xml: string, parents: Parents) {
    this.#xml = xml;
    this.#parents = parents;
  }

  #code(tag: Tag): string {
    this.#tags.push(tag);
    return `${OPEN}${this.#tags.length - 1}${CLOSE}`;
  }

  #isIn(element: XmlElement, holders: ReadonlyMap<XmlElement, unknown>): boolean {
    for (let at: XmlElement | undefined = element; at !== undefined; at = this.#parents.get(at))
      if (holders.has(at)) return true;
    return false;
  }

  written(top: XmlElement, tagged: readonly Tagged[], placed: Placed): Source {
    const edits: Edit[] = [];
    for (const [element, tags] of placed.replaced)
      edits.push({ from: element.from, to: element.to, text: tags.map(tag => this.#code(tag)).join('') });
    for (const { tag, at } of placed.at) edits.push({ from: at, to: at, text: this.#code(tag) });
    for (const one of tagged)
      if (!this.#isIn(one.paragraph.element, placed.replaced)) edits.push(...this.#paragraph(one, placed));
    edits.sort((a, b) => a.from - b.from);
    const out: string[] = [];
    let at = top.from;
    for (const { from, to, text } of edits) {
      out.push(this.#xml.slice(at, from), text);
      at = to;
    }
    out.push(this.#xml.slice(at, top.to));
    return this.#inHandlebars(out.join(''));
  }

  /** A tag goes whole to the run where it begins; runs cut in two keep their look. */
  #paragraph({ pieces, tags }: Tagged, { inline }: Placed): Edit[] {
    const edits: Edit[] = [];
    let start = 0;
    for (const { element, text } of pieces) {
      const end = start + text.length;
      const here = tags.filter(({ from, to }) => from < end && to > start);
      if (element !== null && here.length > 0) {
        let at = start;
        let content = '';
        for (const tag of here) {
          content += escaped(text.slice(at - start, Math.max(at, tag.from) - start));
          if (tag.from >= start) content += this.#shown(tag, inline);
          at = Math.min(end, tag.to);
        }
        content += escaped(text.slice(at - start));
        edits.push({
          from: element.from,
          to: element.to,
          text: content === '' ? '' : `<w:t xml:space="preserve">${content}</w:t>`,
        });
      }
      start = end;
    }
    for (const tag of tags) if (tag.kind === 'merge') edits.push(this.#merge(tag));
    return edits;
  }

  #shown(tag: Tag, inline: ReadonlySet<Tag>): string {
    if (tag.kind === 'value' || tag.kind === 'merge') return this.#code(tag);
    if (!inline.has(tag)) return '';
    const look = childOf(tag.run, 'w:rPr');
    const own = look === undefined ? '' : this.#xml.slice(look.from, look.to);
    return `</w:t></w:r>${this.#code(tag)}<w:r>${own}<w:t xml:space="preserve">`;
  }

  #merge(tag: Tag): Edit {
    let cell = this.#parents.get(tag.paragraph.element);
    while (cell !== undefined && cell.name !== 'w:tc') cell = this.#parents.get(cell);
    if (cell === undefined)
      throw tagError(tag, '不在表格里', '“合并”写在表格里重复的行的格子中；别处直接写字段');
    const outer = /^(?:\.\.\/)*/.exec(tag.argument)?.[0] ?? '';
    this.#marks.push(`<${MERGE}{{#if @${outer}first}} first="1"{{/if}}/>`);
    return { from: cell.inside, to: cell.inside, text: `${OPEN}m${this.#marks.length - 1}${CLOSE}` };
  }

  /** Nothing but our tags is code: braces of the form's own are spelt so that Handlebars passes them by. */
  #inHandlebars(marked: string): Source {
    const order: Tag[] = [];
    const text = marked
      .split(new RegExp(`${OPEN}(m?\\d+)${CLOSE}`))
      .map((piece, index) => {
        if (index % 2 === 0)
          return piece.replaceAll('{', '&#123;').replace(/\\+$/, slashes => '&#92;'.repeat(slashes.length));
        if (piece.startsWith('m')) return this.#marks[Number(piece.slice(1))] ?? '';
        const tag = this.#tags[Number(piece)];
        if (tag === undefined) return '';
        order.push(tag);
        return tag.code;
      })
      .join('');
    return { text, tags: order };
  }
}

function* paragraphsIn(element: XmlElement): Iterable<XmlElement> {
  for (const child of elementsOf(element)) {
    if (child.name === 'w:p') yield child;
    yield* paragraphsIn(child);
  }
}

function assertLooped(tags: readonly Tag[]): void {
  const open: string[] = [];
  for (const tag of tags) {
    if (tag.kind === 'open') open.push(tag.helper);
    if (tag.kind === 'close') open.pop();
    if (tag.kind === 'merge' && !open.includes('each'))
      throw tagError(tag, '不在重复的行里', '“合并”只用在 {{#每个 …}} 重复的行中；别处直接写字段');
  }
}

/** Reads a part of a form; `name` is what a person calls it. Errors: `template_error`, `unreadable_file`. */
export function sourceOf(part: Uint8Array, name: string): Source {
  const xml = xmlText(part).replace(/^\uFEFF/, '');
  const top = parseXml(part);
  const tagged = inEnglish(
    [...paragraphsIn(top)].flatMap((element, index) => readTags(element, `${name}第 ${index + 1} 段`) ?? []),
  );
  const parents = parentsIn(top);
  const placed = new BlockPlacer(xml, parents, tagged).placed();
  const source = new SourceWriter(xml, parents).written(top, tagged, placed);
  assertLooped(source.tags);
  return source;
}
