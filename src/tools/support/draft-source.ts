import { Draft } from '../../domain/draft.ts';
import { JixiaoError } from '../../domain/errors.ts';
import { checked } from '../../domain/input-error.ts';
import type { World } from '../../ports.ts';

/** The ways a tool may be handed a document: exactly one of them. */
export interface DraftSource {
  readonly draft_id?: string | undefined;
  readonly draft?: Record<string, unknown> | undefined;
}

/** Refuses none or several where exactly one of the named inputs is wanted. */
export function onlyOne(given: Readonly<Record<string, unknown>>): string {
  const names = Object.keys(given);
  const present = names.filter(name => given[name] !== undefined);
  const [only] = present;
  if (present.length === 1 && only !== undefined) return only;
  const message = present.length === 0 ? `没有给出要处理的内容` : `同时给出了${present.join('、')}`;
  throw new JixiaoError('bad_input', message, `在${names.join('、')}中只给一项`);
}

/** The stored or the handed-over draft, checked against the schema. */
export async function draftFrom(source: DraftSource, world: World): Promise<Draft> {
  onlyOne({ draft_id: source.draft_id, draft: source.draft });
  if (source.draft_id !== undefined) return world.store.get(source.draft_id);
  return checked(Draft, source.draft, '/draft');
}
