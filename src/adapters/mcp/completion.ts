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

async function projectsOf(draftId: string | undefined, world: World): Promise<string[]> {
  if (draftId === undefined) return [];
  const draft = await world.store.get(draftId).catch(() => null);
  return draft?.projects.map(({ id }) => id) ?? [];
}

const yearsFrom = (now: string): string[] => {
  const year = Number(now.slice(0, 4));
  return [year + 1, year].map(String);
};

async function candidates(
  { ref, argument, context }: Params,
  families: readonly Family[],
  world: World,
): Promise<readonly string[]> {
  const { name } = argument;
  const kind =
    ref.type === 'ref/resource' ? /^jixiao:\/\/([a-z]+)\/\{id\}$/.exec(ref.uri)?.[1] : FILLED_BY[name];
  const family = families.find(candidate => candidate.kind === kind);
  if (family !== undefined) return (await family.list(world)).map(({ id }) => id);
  if (ref.type === 'ref/resource') return [];
  if (name === 'project_id') return projectsOf(context?.arguments?.['draft_id'], world);
  if (name === 'year') return yearsFrom(world.now());
  if (name !== 'unit') return [];
  const units = (await world.store.list({ limit: MOST })).flatMap(({ unit }) => unit ?? []);
  return [...new Set(units)];
}

/** What an argument may be, of what begins (or goes on) as typed. */
export async function completed(
  params: Params,
  families: readonly Family[],
  world: World,
): Promise<CompleteResult> {
  const typed = params.argument.value.toLowerCase();
  const fitting = (await candidates(params, families, world)).filter(value =>
    value.toLowerCase().includes(typed),
  );
  const first = fitting.filter(value => value.toLowerCase().startsWith(typed));
  const values = [...new Set([...first, ...fitting])].slice(0, MOST);
  return { completion: { values, total: fitting.length, hasMore: fitting.length > MOST } };
}
