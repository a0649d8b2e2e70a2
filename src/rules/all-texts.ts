import { legible } from '../reading/normalise.ts';
import { onceFor } from '../reading/remembered.ts';
import type { ReadDraft } from '../reading/types.ts';
import type { Placed } from './project-text.ts';

function* gathered({ prose, projects, overall }: ReadDraft): Iterable<Placed> {
  yield* prose;
  const rows = [...overall, ...projects.flatMap(({ indicators }) => indicators)];
  for (const { path, raw } of projects) yield { path: `${path}/name`, text: legible(raw.name ?? '') };
  for (const { path, raw } of rows) {
    yield { path: `${path}/name`, text: legible(raw.name ?? '') };
    if (raw.description !== raw.name)
      yield { path: `${path}/description`, text: legible(raw.description ?? '') };
    yield { path: `${path}/basis`, text: legible(raw.basis ?? '') };
  }
}

/** The texts of a draft, and all of them as one for a first look. */
interface Texts {
  readonly each: readonly Placed[];
  readonly joined: string;
}
const texts = onceFor((draft: ReadDraft): Texts => {
  const each = [...gathered(draft)].filter(({ text }) => text !== '');
  return { each, joined: each.map(({ text }) => text).join('\n') };
});

/** Every text a person wrote, in the order of the document; a description that copies its name is left out. */
export const textsOf = (draft: ReadDraft): readonly Placed[] => texts(draft).each;

/** The same as one text, line by line: what does not stand here stands nowhere. */
export const wholeText = (draft: ReadDraft): string => texts(draft).joined;

/** True where a recogniser left its traces: marks and spaces may be its own, not the author's. */
export const wasRecognised = ({ raw }: ReadDraft): boolean =>
  (raw.imported?.repairs ?? []).some(({ kind }) => kind === 'garbage' || kind === 'split');

/** Some words around a place, never across a stop. */
export function wordsAround(text: string, from: number, to: number, most = 6): string {
  const stop = /[，,。；;：:、\n]/;
  const head =
    text
      .slice(Math.max(0, from - most), from)
      .split(stop)
      .at(-1) ?? '';
  const tail = text.slice(to, to + most).split(stop)[0] ?? '';
  return head + text.slice(from, to) + tail;
}
