import type { Draft } from '../../domain/draft.ts';
import type { RevisionInfo, Store, WriteRequest } from '../../ports.ts';
import { notFound, staleRevision, stamped } from './entry.ts';
import { summaryOf } from './summary.ts';

interface Kept extends RevisionInfo {
  readonly draft: Draft;
}

interface Entry {
  readonly revisions: Kept[];
  deleted: boolean;
}

/** What a store borrows to stay repeatable. */
export interface Lent {
  /** ISO time, UTC. */
  now(): string;
  /** A fresh draft id. */
  newId(): string;
}

/** Drafts in memory: for evals and for a server that must leave nothing behind. */
export function openMemoryStore({ now, newId }: Lent): Store {
  const entries = new Map<string, Entry>();
  const keys = new Map<string, Draft>();

  const newest = (entry: Entry): Kept => {
    const last = entry.revisions.at(-1);
    if (last === undefined) throw notFound('');
    return last;
  };
  const keep = (entry: Entry, id: string, { draft, note, idempotencyKey }: WriteRequest): Draft => {
    const revision = (entry.revisions.at(-1)?.revision ?? 0) + 1;
    const saved = structuredClone(stamped(draft, id, revision));
    entry.revisions.push({ revision, at: now(), note, draft: saved });
    entry.deleted = false;
    if (idempotencyKey !== undefined) keys.set(idempotencyKey, saved);
    return structuredClone(saved);
  };
  const seen = (key: string | undefined): Draft | null => {
    const draft = key === undefined ? undefined : keys.get(key);
    return draft === undefined ? null : structuredClone(draft);
  };
  const fresh = (id: string, expected: number): Entry => {
    const entry = entries.get(id);
    if (entry === undefined) throw notFound(id);
    const current = newest(entry).draft;
    if (current.revision !== expected)
      throw staleRevision(expected, current, entry.revisions[expected - 1]?.draft ?? null);
    return entry;
  };

  return {
    async create(request) {
      const replay = seen(request.idempotencyKey);
      if (replay !== null) return replay;
      const id = newId();
      const entry: Entry = { revisions: [], deleted: false };
      entries.set(id, entry);
      return keep(entry, id, request);
    },
    async update(id, expected, request) {
      return seen(request.idempotencyKey) ?? keep(fresh(id, expected), id, request);
    },
    async get(id, revision) {
      const entry = entries.get(id);
      if (entry === undefined || (entry.deleted && revision === undefined)) throw notFound(id);
      const found =
        revision === undefined ? newest(entry) : entry.revisions.find(kept => kept.revision === revision);
      if (found === undefined) throw notFound(id, revision);
      return structuredClone(found.draft);
    },
    async list({ includeDeleted = false, limit = 1000, offset = 0 } = {}) {
      return [...entries.values()]
        .filter(entry => includeDeleted || !entry.deleted)
        .map(entry => summaryOf(newest(entry).draft, newest(entry).at, entry.deleted))
        .sort((a, b) =>
          a.updated_at < b.updated_at ? 1 : a.updated_at > b.updated_at ? -1 : a.id < b.id ? -1 : 1,
        )
        .slice(offset, offset + limit);
    },
    async history(id) {
      const entry = entries.get(id);
      if (entry === undefined) throw notFound(id);
      return entry.revisions.map(({ revision, at, note }) => ({ revision, at, note }));
    },
    async remove(id, expected, note) {
      const entry = fresh(id, expected);
      const { revision } = keep(entry, id, { draft: newest(entry).draft, note });
      entry.deleted = true;
      return { revision };
    },
    async replayed(key) {
      return seen(key);
    },
    async close() {},
  };
}
