import type { Draft } from '../domain/draft.ts';
import { placeOf } from '../domain/place.ts';
import type { Passage } from './record.ts';
import { bare, packed, sketchOf } from './sketch.ts';

/** Letters of the shortest text that is compared: below it standard phrases meet by chance. */
const LEAST = 40;
const SHOWN = 80;

/** What a drafter writes in sentences, and each project's indicators together; paths are of the draft. */
function* textsOf(draft: Draft): Iterable<{ path: string; text: string | null }> {
  yield { path: '/overall_goal', text: draft.overall_goal };
  for (const [index, { goal }] of draft.sub_goals.entries())
    yield { path: `/sub_goals/${index}`, text: goal };
  for (const [index, { text }] of draft.safeguards.entries()) yield { path: `/safeguards/${index}`, text };
  for (const [index, project] of draft.projects.entries()) {
    const at = `/projects/${index}`;
    yield { path: `${at}/purpose`, text: project.purpose };
    yield { path: `${at}/goals`, text: project.goals.map(({ text }) => text).join('') };
    yield {
      path: `${at}/indicators`,
      text: project.indicators.map(({ name, description }) => `${name ?? ''}${description ?? ''}`).join('；'),
    };
  }
}

/** The texts of a draft that are long enough to be compared with other files. */
export function passagesOf(draft: Draft): Passage[] {
  const passages: Passage[] = [];
  for (const { path, text } of textsOf(draft)) {
    const letters = bare(text ?? '', draft.unit.name);
    if (text === null || letters.length < LEAST) continue;
    const shown = [...text.replace(/\s+/g, ' ').trim()];
    passages.push({
      place: placeOf(draft, path),
      text: shown.length > SHOWN ? `${shown.slice(0, SHOWN).join('')}…` : shown.join(''),
      chars: letters.length,
      sketch: packed(sketchOf(letters)),
    });
  }
  return passages;
}
