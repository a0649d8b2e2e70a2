import type { CompleteRequest, CompleteResult } from '@modelcontextprotocol/sdk/types.js';
import type { World } from '../../ports.ts';
import type { Family } from '../../resources/resource.ts';

type Params = CompleteRequest['params'];

/** The protocol's limit on values in one answer. */
const MOST = 100;
/** Which family fills an argument of a prompt. */
const FILLED_BY: Readonly<Record<string, string>> = {
  draft_id: 'drafts',
  profile: 'profiles',
  sector: 'library',
};

/** What is filled in, and the words a person knows it by. */
interface Item {
  readonly id: string;
  readonly title: string;
}

async function projectsOf(draftId: string | undefined, world: World): Promise<Item[]> {
  if (draftId === undefined) return [];
  const draft = await world.store.get(draftId).catch(() => null);
  return draft?.projects.map(({ id, name }) => ({ id, title: name ?? id })) ?? [];
}

/** The year after the draft at hand; where none is, the coming one and this one. */
async function yearsFrom(draftId: string | undefined, world: World): Promise<string[]> {
  const draft = draftId === undefined ? null : await world.store.get(draftId).catch(() => null);
  const now = Number(world.now().slice(0, 4));
  return [...(draft?.year == null ? [] : [draft.year + 1]), now + 1, now].map(String);
}

const plain = (ids: readonly string[]): Item[] => ids.map(id => ({ id, title: id }));

async function candidates(
  { ref, argument, context }: Params,
  families: readonly Family[],
  world: World,
): Promise<readonly Item[]> {
  const { name } = argument;
  const kind =
    ref.type === 'ref/resource' ? /^jixiao:\/\/([a-z]+)\/\{id\}$/.exec(ref.uri)?.[1] : FILLED_BY[name];
  const family = families.find(candidate => candidate.kind === kind);
  if (family !== undefined) return family.list(world);
  if (ref.type === 'ref/resource') return [];
  if (name === 'project_id') return projectsOf(context?.arguments?.['draft_id'], world);
  if (name === 'year') return plain(await yearsFrom(context?.arguments?.['draft_id'], world));
  if (name !== 'unit') return [];
  const units = (await world.store.list({ limit: MOST })).flatMap(({ unit }) => unit ?? []);
  return plain(units);
}

/** What an argument may be, of what is written or called as typed; what begins so comes first. */
export async function completed(
  params: Params,
  families: readonly Family[],
  world: World,
): Promise<CompleteResult> {
  const typed = params.argument.value.toLowerCase();
  const fitting = (await candidates(params, families, world))
    .filter(({ id, title }) => id.toLowerCase().includes(typed) || title.toLowerCase().includes(typed))
    .map(({ id }) => id);
  const first = fitting.filter(id => id.toLowerCase().startsWith(typed));
  const values = [...new Set([...first, ...fitting])];
  return {
    completion: { values: values.slice(0, MOST), total: values.length, hasMore: values.length > MOST },
  };
}
