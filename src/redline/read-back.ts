import { REVIEW_AUTHOR, type Returned, type ReturnedFinding } from '../domain/returned.ts';
import { hidden } from '../importing/front-ends/docx/text.ts';
import { elementsOf, parseXml, textIn, type XmlElement } from '../importing/front-ends/xml.ts';
import { unzipped } from '../importing/front-ends/zip.ts';
import { LINE } from './comment.ts';
import { fold } from './fold.ts';
import { shownParts } from './letters.ts';

/** What stands between a comment's marks. */
interface Range {
  now: string;
  /** A change of ours is there, neither taken nor refused. */
  pending: boolean;
}

/** Changes of ours that no comment speaks of. */
interface Loose {
  before: string;
  after: string;
}

type Kind = 'plain' | 'inserted' | 'deleted';

/** Reads the text once, in its order, and fills every comment's range. */
class Walk {
  readonly ranges = new Map<string, Range>();
  readonly loose: Loose[] = [];
  readonly #own: ReadonlySet<string>;
  readonly #open = new Set<string>();
  #last: Loose | null = null;

  constructor(own: ReadonlySet<string>) {
    this.#own = own;
  }

  over(element: XmlElement, kind: Kind = 'plain', ours = false): void {
    for (const child of elementsOf(element)) {
      const id = child.attributes['w:id'] ?? '';
      if (child.name === 'w:commentRangeStart' && this.#own.has(id)) {
        this.#open.add(id);
        this.ranges.set(id, this.ranges.get(id) ?? { now: '', pending: false });
      } else if (child.name === 'w:commentRangeEnd') this.#open.delete(id);
      else if (child.name === 'w:r') this.#run(child, kind, ours);
      else if (child.name === 'w:ins' || child.name === 'w:moveTo')
        this.over(
          child,
          kind === 'deleted' ? kind : 'inserted',
          child.attributes['w:author'] === REVIEW_AUTHOR,
        );
      else if (child.name === 'w:del' || child.name === 'w:moveFrom')
        this.over(child, 'deleted', child.attributes['w:author'] === REVIEW_AUTHOR);
      else this.over(child, kind, ours);
      if (child.name === 'w:p') this.#last = null;
    }
  }

  #run(run: XmlElement, kind: Kind, ours: boolean): void {
    if (hidden(run)) return;
    const shown = shownParts(run)
      .flatMap(({ letters }) => letters)
      .join('');
    const gone = elementsOf(run, 'w:delText').map(textIn).join('');
    const text = shown + gone;
    for (const id of this.#open) {
      const range = this.ranges.get(id);
      if (range === undefined) continue;
      if (kind !== 'deleted') range.now += text;
      range.pending ||= ours && kind !== 'plain' && text !== '';
    }
    if (!ours || kind === 'plain') {
      if (text !== '') this.#last = null;
    } else if (this.#open.size === 0) this.#note(kind, text);
  }

  #note(kind: Kind, text: string): void {
    if (this.#last === null) {
      this.#last = { before: '', after: '' };
      this.loose.push(this.#last);
    }
    if (kind === 'deleted') this.#last.before += text;
    else this.#last.after += text;
  }
}

/** A comment of a file: who wrote it, its lines, and how Word names it where it keeps answers. */
interface Said {
  readonly id: string;
  readonly author: string;
  readonly lines: readonly string[];
  readonly key: string;
}

const wordsOf = (element: XmlElement): string =>
  elementsOf(element)
    .map(child => (child.name === 'w:t' ? textIn(child) : wordsOf(child)))
    .join('');

function saidIn(comments: XmlElement): Said[] {
  return elementsOf(comments, 'w:comment').map(comment => {
    const paragraphs = elementsOf(comment, 'w:p');
    return {
      id: comment.attributes['w:id'] ?? '',
      author: comment.attributes['w:author'] ?? '',
      lines: paragraphs.map(wordsOf),
      key: paragraphs.at(-1)?.attributes['w14:paraId'] ?? '',
    };
  });
}

/** Answers to comments and which are done, by the names Word gives their last paragraphs. */
function threads(extended: XmlElement | undefined): {
  readonly done: ReadonlySet<string>;
  readonly parentOf: ReadonlyMap<string, string>;
} {
  const entries = elementsOf(extended).map(({ attributes }) => ({
    key: attributes['w15:paraId'] ?? '',
    parent: attributes['w15:paraIdParent'] ?? '',
    done: /^(1|true)$/.test(attributes['w15:done'] ?? ''),
  }));
  return {
    done: new Set(entries.filter(({ done }) => done).map(({ key }) => key)),
    parentOf: new Map(entries.filter(({ parent }) => parent !== '').map(({ key, parent }) => [key, parent])),
  };
}

/** One finding of a comment: the lines up to its number. */
interface Section {
  readonly finding: string;
  readonly before?: string;
  readonly after?: string;
  readonly tracked: boolean;
}

function sectionsOf(lines: readonly string[]): Section[] {
  const found: Section[] = [];
  let own: { before?: string; after?: string; tracked: boolean } = { tracked: false };
  for (const line of lines) {
    if (line.startsWith(LINE.before)) own.before = line.slice(LINE.before.length);
    if (line.startsWith(LINE.suggested)) own.after = line.slice(LINE.suggested.length);
    if (line.startsWith(LINE.changed))
      own = { ...own, after: line.slice(LINE.changed.length), tracked: true };
    if (!line.startsWith(LINE.id)) continue;
    found.push({ finding: line.slice(LINE.id.length).trim(), ...own });
    own = { tracked: false };
  }
  return found;
}

function stateOf({ before, after, tracked }: Section, range: Range | undefined): ReturnedFinding['state'] {
  if (before === undefined || after === undefined || range?.pending === true) return 'open';
  const now = fold(range?.now ?? '');
  if (now === fold(after)) return 'accepted';
  if (now === fold(before)) return tracked ? 'refused' : 'open';
  return 'changed';
}

const isTouched = ({ state, resolved, replies }: ReturnedFinding): boolean =>
  state !== 'open' || resolved || replies.length > 0;

/**
 * How an earlier review of ours fared in a Word file that came back; null where the file bears none.
 * Errors: `unreadable_file`, `too_large`.
 */
export function readReturned(bytes: Uint8Array): Returned | null {
  const parts = unzipped(bytes, name => /^word\/(document|comments\w*)\.xml$/.test(name));
  if (!Object.values(parts).some(part => Buffer.from(part).includes(REVIEW_AUTHOR))) return null;
  const roots = Object.entries(parts).map(([name, part]) => ({ name, root: parseXml(part) }));
  const document = roots.find(({ name }) => name === 'word/document.xml')?.root;
  const comments = roots.find(({ root }) => root.name === 'w:comments')?.root;
  if (document === undefined) return null;
  const said = comments === undefined ? [] : saidIn(comments);
  const ours = said.filter(({ author, lines }) => author === REVIEW_AUTHOR && sectionsOf(lines).length > 0);
  const { done, parentOf } = threads(roots.find(({ root }) => root.name === 'w15:commentsEx')?.root);
  const walk = new Walk(new Set(ours.map(({ id }) => id)));
  walk.over(document);
  if (ours.length === 0 && walk.loose.length === 0) return null;
  const items = ours.flatMap(({ id, lines, key }) => {
    const range = walk.ranges.get(id);
    const replies = said
      .filter(other => key !== '' && parentOf.get(other.key) === key)
      .map(({ author, lines: words }) => ({ author, text: words.join('\n').trim() }));
    return sectionsOf(lines).map(
      (section): ReturnedFinding => ({
        finding: section.finding,
        state: stateOf(section, range),
        ...(section.before === undefined ? {} : { before: section.before }),
        ...(section.after === undefined ? {} : { after: section.after }),
        now: range?.now ?? '',
        resolved: done.has(key),
        replies,
      }),
    );
  });
  const loose = walk.loose.map(
    ({ before, after }): ReturnedFinding => ({
      finding: null,
      state: 'open',
      before,
      after,
      now: after,
      resolved: false,
      replies: [],
    }),
  );
  const all = [...items, ...loose];
  const count = (state: ReturnedFinding['state']): number => all.filter(item => item.state === state).length;
  return {
    accepted: count('accepted'),
    refused: count('refused'),
    changed: count('changed'),
    open: count('open'),
    items: [...items.filter(isTouched), ...loose],
  };
}
