import type { Draft } from './domain/draft.ts';

/** What the list of drafts shows. */
export interface DraftSummary {
  readonly id: string;
  readonly revision: number;
  readonly title: string | null;
  readonly unit: string | null;
  readonly year: number | null;
  readonly projects: number;
  readonly updated_at: string;
  readonly deleted: boolean;
}

/** One kept state of a draft. */
export interface RevisionInfo {
  readonly revision: number;
  readonly at: string;
  /** What was done, in Chinese, for the person who looks back. */
  readonly note: string;
}

/** What a write asks for. */
export interface WriteRequest {
  /** The whole next state; its `id` and `revision` are set by the store. */
  readonly draft: Draft;
  readonly note: string;
  /** A repeated write with the same key answers as the first did. */
  readonly idempotencyKey?: string;
}

/**
 * Where drafts live. Every revision is kept. Methods throw JixiaoError:
 * `not_found`, `stale_revision` (detail: current_revision, and what changed meanwhile), `storage_failed`.
 */
export interface Store {
  /** Saves a new draft as revision 1 under a fresh id. */
  create(request: WriteRequest): Promise<Draft>;
  /** Saves the next revision, if `expected` is still the newest one. */
  update(id: string, expected: number, request: WriteRequest): Promise<Draft>;
  /** The newest state, or the one of `revision`. A deleted draft is not found unless a revision is named. */
  get(id: string, revision?: number): Promise<Draft>;
  /** Newest change first. */
  list(options?: { includeDeleted?: boolean; limit?: number; offset?: number }): Promise<DraftSummary[]>;
  /** Oldest first. */
  history(id: string): Promise<RevisionInfo[]>;
  /** Hides a draft; its revisions stay and `update` to a later revision brings it back. */
  remove(id: string, expected: number, note: string): Promise<{ revision: number }>;
  /** The revision an idempotent write produced, if that key was seen. */
  replayed(idempotencyKey: string): Promise<Draft | null>;
  close(): Promise<void>;
}

/** The only way a tool touches files. Both refuse paths outside the allowed folders, links included. */
export interface Documents {
  /** Bytes of a file inside the allowed folders. Errors: `path_not_allowed`, `not_found`, `too_large`. */
  read(path: string): Promise<Uint8Array>;
  /** Writes inside the output folder without overwriting: answers with where it landed. */
  write(name: string, bytes: Uint8Array): Promise<{ path: string; bytes: number; sha256: string }>;
  /** In words for a person: the folder files are written to. */
  readonly folder: string;
}

/** Reads a template or partial by name (`document`, `partials/form`); `template_error` when there is none. */
export interface Templates {
  read(name: string): Promise<string>;
}

/** Time and chance, lent so that everything else stays repeatable. */
export interface World {
  readonly store: Store;
  readonly documents: Documents;
  readonly templates: Templates;
  /** ISO time, UTC, seconds. */
  now(): string;
}
