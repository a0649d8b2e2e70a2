import type { Draft } from '../domain/draft.ts';
import type { Finding } from '../domain/finding.ts';
import { placeOf } from '../domain/place.ts';
import { tokensOf } from '../domain/pointer.ts';
import { REVIEW_AUTHOR } from '../domain/returned.ts';
import { readDocx } from '../importing/front-ends/docx/read.ts';
import { xmlText } from '../importing/front-ends/xml.ts';
import { Ledger } from '../importing/ledger.ts';
import { Atlas } from './atlas.ts';
import { commentXml, findingLines, type Pair } from './comment.ts';
import { type Hand, XmlEdits } from './edit-xml.ts';
import { notesOn, openPackage, packed, type WordPackage } from './package.ts';
import { isWritable, type Placed, placed, revise, type TextChange } from './revise.ts';
import type { Span } from './spans.ts';

/** What to write on a file. */
export interface Marking {
  /** As it was read from this very file. */
  readonly draft: Draft;
  readonly findings: readonly Finding[];
  /** Fields to change as tracked changes. */
  readonly changes: readonly TextChange[];
  /** ISO, UTC: when comments and changes were made. */
  readonly now: string;
}

/** The file as it came, with comments and tracked changes. */
export interface Marked {
  readonly bytes: Uint8Array;
  readonly comments: number;
  readonly revisions: number;
  /** Changes that only a comment could name: the file does not show that field as one piece. */
  readonly unplaced: number;
  /** Findings that could only be shown at the head of the file. */
  readonly elsewhere: number;
  readonly notes: readonly string[];
}

/** One comment: where it stands and what it says. */
interface Note {
  readonly span: Span;
  readonly lines: string[];
}

const HIGHEST = 1_000_000_000;

/** Numbers of annotations go on after the highest there is. */
function handOf({ parts, xml, commentsPart }: WordPackage, now: string): Hand {
  const comments = parts[commentsPart];
  const used = new Set(
    [xml, comments === undefined ? '' : xmlText(comments)].flatMap(text =>
      [...text.matchAll(/\bw:id="(\d+)"/g)].map(([, id]) => Number(id)),
    ),
  );
  let last = [...used].reduce((most, id) => (id < HIGHEST ? Math.max(most, id) : most), 0);
  return {
    author: REVIEW_AUTHOR,
    date: now,
    next(): number {
      do last += 1;
      while (used.has(last));
      return last;
    },
  };
}

const keyOf = ({ letters, paragraph }: Span): string => {
  const [first] = letters;
  const last = letters.at(-1);
  return first === undefined || last === undefined
    ? `${paragraph.from}`
    : `${first.paragraph.from} ${first.run?.from} ${first.at} ${last.run?.from} ${last.at}`;
};

const isOrdered = (a: Span, b: Span): number =>
  (a.letters[0]?.run?.from ?? a.paragraph.from) - (b.letters[0]?.run?.from ?? b.paragraph.from) ||
  (a.letters[0]?.at ?? 0) - (b.letters[0]?.at ?? 0);

/** What a rewrite, written in or only proposed, makes of the words it stands at. */
const pairOf = (change: Placed | null | undefined, tracked: boolean): Pair | null =>
  change === null || change === undefined ? null : { before: change.before, after: change.after, tracked };

const isProse = (path: string): boolean => {
  const [head, , part] = tokensOf(path) ?? [];
  return part !== 'indicators' && head !== 'overall_indicators';
};

class Marker {
  readonly #marking: Marking;
  readonly #atlas: Atlas;
  readonly #edits: XmlEdits;
  readonly #notes = new Map<string, Note>();
  readonly #changed = new Map<string, Placed>();
  readonly #unplaced: TextChange[] = [];
  #elsewhere = 0;

  constructor(marking: Marking, atlas: Atlas, edits: XmlEdits) {
    this.#marking = marking;
    this.#atlas = atlas;
    this.#edits = edits;
  }

  get told(): Pick<Marked, 'revisions' | 'unplaced' | 'elsewhere'> {
    return { revisions: this.#changed.size, unplaced: this.#unplaced.length, elsewhere: this.#elsewhere };
  }

  /** A rewrite of several cells is written whole or not at all. */
  revise(): void {
    const { changes, findings } = this.#marking;
    const asked = new Set(changes.map(({ path }) => path));
    for (const change of changes) {
      const found = placed(change, this.#atlas);
      if (found !== null && isWritable(found)) this.#changed.set(change.path, found);
    }
    for (const { rewrite } of findings) {
      const together = [rewrite, ...(rewrite?.also ?? [])].flatMap(one => one?.path ?? []);
      if (together.some(path => asked.has(path) && !this.#changed.has(path)))
        for (const path of together) this.#changed.delete(path);
    }
    for (const change of this.#changed.values()) revise(change, this.#edits);
    this.#unplaced.push(...changes.filter(({ path }) => !this.#changed.has(path)));
  }

  annotate(): void {
    const { draft, findings } = this.#marking;
    for (const finding of findings) this.#comment(finding);
    const first = this.#atlas.first();
    if (first === null || this.#unplaced.length === 0) return;
    this.#say(first, [
      `〔修订〕有 ${this.#unplaced.length} 处改动在原文中标不出来（合并的单元格、跨栏的内容等），请手工修改：`,
      ...this.#unplaced.map(
        ({ path, before, after }) =>
          `${placeOf(draft, path)}：${before === '' ? '（空）' : before} → ${after}`,
      ),
    ]);
  }

  /** Where a rewrite would change the text, else where the finding speaks of. */
  #comment(finding: Finding): void {
    const { draft } = this.#marking;
    const { rewrite, path, quote } = finding;
    const done = rewrite === undefined ? undefined : this.#changed.get(rewrite.path);
    const whole = rewrite !== undefined && rewrite.needs.length === 0 && rewrite.path === path;
    const proposed = done === undefined && whole ? placed(rewrite, this.#atlas) : null;
    const change = done ?? proposed;
    const cell = change === null || isProse(path) || !whole ? null : this.#atlas.field(path);
    const span = change?.span ?? cell ?? this.#atlas.spot(path, quote);
    const first = this.#atlas.first();
    const target = span ?? first;
    if (target === null) return;
    if (span === null) this.#elsewhere += 1;
    this.#say(target, findingLines(finding, draft, pairOf(change, done !== undefined), span === null));
  }

  #say(span: Span, lines: readonly string[]): void {
    const key = keyOf(span);
    const note = this.#notes.get(key) ?? { span, lines: [] };
    note.lines.push(...(note.lines.length === 0 ? [] : ['']), ...lines);
    this.#notes.set(key, note);
  }

  /** Writes the comments' marks into the text; answers with the comments themselves. */
  comments(hand: Hand): string[] {
    return [...this.#notes.values()]
      .sort((a, b) => isOrdered(a.span, b.span))
      .map(({ span, lines }) => {
        const id = hand.next();
        const start = `<w:commentRangeStart w:id="${id}"/>`;
        const end = `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
        const [first] = span.letters;
        const last = span.letters.at(-1);
        if (first === undefined || last === undefined) this.#edits.into(span.paragraph, 'start', start + end);
        else {
          this.#edits.before(first, 'start', start);
          this.#edits.after(last, 'end', end);
        }
        return commentXml(id, lines, hand);
      });
  }
}

/**
 * Writes findings as comments and changes as tracked changes into the file a unit sent in; nothing else of it changes.
 * Errors: `unsupported_format`, `unreadable_file`, `too_large`.
 */
export function markDocument(bytes: Uint8Array, marking: Marking): Marked {
  const word = openPackage(bytes);
  const hand = handOf(word, marking.now);
  const edits = new XmlEdits(word.xml, hand);
  const marker = new Marker(marking, new Atlas(marking.draft, readDocx(bytes, new Ledger())), edits);
  marker.revise();
  marker.annotate();
  const comments = marker.comments(hand);
  return {
    bytes: packed(word, edits.written(), comments.join('')),
    comments: comments.length,
    ...marker.told,
    notes: notesOn(word),
  };
}
