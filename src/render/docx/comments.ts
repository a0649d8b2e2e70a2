import type { Block, Run } from '../blocks.ts';
import { textOf } from '../blocks.ts';
import type { Comment } from '../comments.ts';
import { dated, paragraphXml, runXml, W, XML } from './xml.ts';

/** A stretch of a block's text that a comment speaks of. */
interface Mark {
  readonly id: number;
  readonly from: number;
  readonly to: number;
}

/** What a comment can be tied to: a cell, a paragraph or a heading. */
type Anchor = Readonly<Pick<Extract<Block, { kind: 'paragraph' }>, 'runs' | 'paths'>>;

export type Marks = ReadonlyMap<Anchor | Block, readonly Mark[]>;

const runsOf = (block: Block): readonly Run[] =>
  block.kind === 'heading'
    ? [{ text: block.text, bold: false }]
    : block.kind === 'paragraph'
      ? block.runs
      : [];

interface Place {
  readonly key: Anchor | Block;
  readonly text: string;
}

/** Places by pointer, and the first place within each pointer. */
interface Index {
  readonly at: ReadonlyMap<string, readonly Place[]>;
  readonly within: ReadonlyMap<string, Place>;
}

const parentOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));

function indexOf(blocks: readonly Block[]): Index {
  const at = new Map<string, Place[]>();
  const within = new Map<string, Place>();
  const note = (key: Anchor | Block, paths: readonly string[] | undefined, runs: readonly Run[]): void => {
    const place = { key, text: textOf(runs) };
    for (const path of paths ?? []) {
      const known = at.get(path);
      if (known === undefined) at.set(path, [place]);
      else known.push(place);
      for (let above = parentOf(path); above !== '' && !within.has(above); above = parentOf(above))
        within.set(above, place);
    }
  };
  for (const block of blocks)
    if (block.kind === 'table')
      for (const { cells } of block.rows) for (const cell of cells) note(cell, cell.paths, cell.runs);
    else if (block.kind === 'heading' || block.kind === 'paragraph') note(block, block.paths, runsOf(block));
  return { at, within };
}

/** The place itself, else its name, else the first place within it, else what it stands in. */
function placesAt(path: string, index: Index): readonly Place[] {
  if (path === '') return [];
  const found = index.at.get(path) ?? index.at.get(`${path}/name`);
  if (found !== undefined) return found;
  const first = index.within.get(path);
  return first === undefined ? placesAt(parentOf(path), index) : [first];
}

/** Up to here a text is read at a glance: a comment speaks of the whole. */
const SHORT = 40;
const END = /[。；！？\n]/;

/** The sentence a quote begins in, to the end of the one it ends in; the whole text where the quote is not there. */
function sentence(text: string, quote: string): { from: number; to: number } {
  const whole = { from: 0, to: text.length };
  const at = quote === '' || text.length <= SHORT ? -1 : text.indexOf(quote);
  if (at < 0) return whole;
  let from = at;
  while (from > 0 && !END.test(text[from - 1] ?? '')) from -= 1;
  let to = at + quote.length;
  if (!END.test(text[to - 1] ?? '')) {
    while (to < text.length && !END.test(text[to] ?? '')) to += 1;
    if (text[to] !== undefined && text[to] !== '\n') to += 1;
  }
  return { from, to };
}

/** These words alone; the last of them in a field that a label or a number begins. */
function words(text: string, quote: string): { from: number; to: number } {
  const at = text.lastIndexOf(quote);
  return quote === '' || at < 0 ? sentence(text, quote) : { from: at, to: at + quote.length };
}

/** Ties comments to what they speak of; one that speaks of the whole stands at the beginning. */
export function marksOf(blocks: readonly Block[], comments: readonly Comment[]): Marks {
  const marks = new Map<Anchor | Block, Mark[]>();
  if (comments.length === 0) return marks;
  const index = indexOf(blocks);
  const first = blocks.find(block => textOf(runsOf(block)) !== '');
  const beginning = first === undefined ? undefined : { key: first, text: textOf(runsOf(first)) };
  for (const [id, { path, quote, exact }] of comments.entries()) {
    const found = placesAt(path, index);
    const place = found.find(({ text }) => text.includes(quote)) ?? found[0] ?? beginning;
    if (place === undefined) continue;
    const own = marks.get(place.key) ?? [];
    own.push({ id, ...(exact ? words(place.text, quote) : sentence(place.text, quote)) });
    marks.set(place.key, own);
  }
  return marks;
}

const opened = ({ id }: Mark): string => `<w:commentRangeStart w:id="${id}"/>`;
const closed = ({ id }: Mark): string =>
  `<w:commentRangeEnd w:id="${id}"/><w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="${id}"/></w:r>`;

/** Runs cut where a comment begins or ends. */
export function markedRuns(runs: readonly Run[], marks: readonly Mark[] = []): string {
  if (marks.length === 0) return runs.map(runXml).join('');
  const cuts = [...new Set(marks.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const parts: string[] = [];
  const at = (position: number): void => {
    parts.push(...marks.filter(mark => mark.to === position && mark.from < position).map(closed));
    parts.push(...marks.filter(({ from }) => from === position).map(opened));
    parts.push(...marks.filter(({ from, to }) => from === position && to === position).map(closed));
  };
  let position = 0;
  at(0);
  for (const run of runs) {
    const end = position + run.text.length;
    for (const cut of [...cuts.filter(one => one > position && one < end), end]) {
      parts.push(
        runXml({
          ...run,
          text: run.text.slice(run.text.length - (end - position), run.text.length - (end - cut)),
        }),
      );
      position = cut;
      if (cuts.includes(cut)) at(cut);
    }
  }
  return parts.join('');
}

/** The part of the package that holds what the comments say. */
export function commentsXml(comments: readonly Comment[], author: string, now: string | null): string {
  const said = comments.map(({ lines }, id) => {
    const paragraphs = lines.map((text, index) =>
      paragraphXml(
        'CommentText',
        (index === 0
          ? '<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:annotationRef/></w:r>'
          : '') + runXml({ text, bold: false }),
      ),
    );
    return `<w:comment w:id="${id}" w:author="${author}"${dated(now)} w:initials="审">${paragraphs.join('')}</w:comment>`;
  });
  return `${XML}<w:comments ${W}>${said.join('')}</w:comments>`;
}
