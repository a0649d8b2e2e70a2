import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Draft } from '../../domain/draft.ts';
import type { DraftSummary, RevisionInfo, Store, WriteRequest } from '../../ports.ts';
import { notFound, staleRevision, stamped } from './entry.ts';
import type { Lent } from './memory.ts';
import { openDatabase, storageError } from './sqlite-open.ts';
import { summaryOf } from './summary.ts';

const SQL = {
  head: 'SELECT revision, deleted FROM draft WHERE id = ?',
  body: 'SELECT body FROM revision WHERE draft_id = ? AND revision = ?',
  putHead:
    'INSERT INTO draft (id, revision, updated_at, deleted, summary) VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET revision = excluded.revision, updated_at = excluded.updated_at, deleted = excluded.deleted, summary = excluded.summary',
  putBody: 'INSERT INTO revision (draft_id, revision, at, note, body) VALUES (?, ?, ?, ?, ?)',
  putKey: 'INSERT INTO idempotency (key, draft_id, revision) VALUES (?, ?, ?)',
  byKey:
    'SELECT r.body AS body FROM idempotency i JOIN revision r ON r.draft_id = i.draft_id AND r.revision = i.revision WHERE i.key = ?',
  // SQLite plans a statement anew at each call where a limit is a bare parameter; a sum is none.
  list: 'SELECT summary FROM draft WHERE deleted <= ? ORDER BY updated_at DESC, id LIMIT ? + 0 OFFSET ? + 0',
  history: 'SELECT revision, at, note FROM revision WHERE draft_id = ? ORDER BY revision',
} as const;
type Statements = { readonly [K in keyof typeof SQL]: StatementSync };

interface Head {
  readonly revision: number;
  readonly deleted: boolean;
}

class SqliteStore implements Store {
  readonly #db: DatabaseSync;
  readonly #sql: Statements;
  readonly #lent: Lent;
  #closed = false;

  constructor(db: DatabaseSync, lent: Lent) {
    this.#db = db;
    this.#lent = lent;
    this.#sql = Object.fromEntries(
      Object.entries(SQL).map(([name, text]) => [name, db.prepare(text)]),
    ) as unknown as Statements;
  }

  async create(request: WriteRequest): Promise<Draft> {
    return this.#write(request.idempotencyKey, () => this.#keep(this.#lent.newId(), 1, request, false));
  }

  async update(id: string, expected: number, request: WriteRequest): Promise<Draft> {
    return this.#write(request.idempotencyKey, () =>
      this.#keep(id, this.#fresh(id, expected) + 1, request, false),
    );
  }

  async get(id: string, revision?: number): Promise<Draft> {
    return this.#try(() => {
      const head = this.#head(id);
      if (head === null || (head.deleted && revision === undefined)) throw notFound(id);
      const draft = this.#body(id, revision ?? head.revision);
      if (draft === null) throw notFound(id, revision);
      return draft;
    });
  }

  async list({ includeDeleted = false, limit = 1000, offset = 0 } = {}): Promise<DraftSummary[]> {
    return this.#try(() =>
      this.#sql.list
        .all(includeDeleted ? 1 : 0, limit, offset)
        .map(row => JSON.parse(String(row['summary']))),
    );
  }

  async history(id: string): Promise<RevisionInfo[]> {
    return this.#try(() => {
      const rows = this.#sql.history.all(id);
      if (rows.length === 0) throw notFound(id);
      return rows.map(row => ({
        revision: Number(row['revision']),
        at: String(row['at']),
        note: String(row['note']),
      }));
    });
  }

  async remove(id: string, expected: number, note: string): Promise<{ revision: number }> {
    const { revision } = this.#write(undefined, () => {
      const current = this.#fresh(id, expected);
      const draft = this.#body(id, current);
      if (draft === null) throw notFound(id);
      return this.#keep(id, current + 1, { draft, note }, true);
    });
    return { revision };
  }

  async replayed(key: string): Promise<Draft | null> {
    return this.#try(() => this.#byKey(key));
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#db.close();
  }

  #try<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw storageError(error);
    }
  }

  /** One transaction that takes the write lock at once, so that what it reads is what it changes. */
  #write(key: string | undefined, work: () => Draft): Draft {
    return this.#try(() => {
      this.#db.exec('BEGIN IMMEDIATE');
      try {
        const draft = (key === undefined ? null : this.#byKey(key)) ?? work();
        this.#db.exec('COMMIT');
        return draft;
      } catch (error) {
        this.#rollBack();
        throw error;
      }
    });
  }

  /** A commit that failed may have ended the transaction already: the first fault is the one to tell. */
  #rollBack(): void {
    try {
      this.#db.exec('ROLLBACK');
    } catch {}
  }

  #keep(
    id: string,
    revision: number,
    { draft, note, idempotencyKey }: WriteRequest,
    deleted: boolean,
  ): Draft {
    const saved = stamped(draft, id, revision);
    const at = this.#lent.now();
    this.#sql.putHead.run(id, revision, at, deleted ? 1 : 0, JSON.stringify(summaryOf(saved, at, deleted)));
    this.#sql.putBody.run(id, revision, at, note, JSON.stringify(saved));
    if (idempotencyKey !== undefined) this.#sql.putKey.run(idempotencyKey, id, revision);
    return saved;
  }

  #fresh(id: string, expected: number): number {
    const head = this.#head(id);
    if (head === null) throw notFound(id);
    if (head.revision === expected) return head.revision;
    const current = this.#body(id, head.revision);
    throw current === null ? notFound(id) : staleRevision(expected, current, this.#body(id, expected));
  }

  #head(id: string): Head | null {
    const row = this.#sql.head.get(id);
    return row === undefined ? null : { revision: Number(row['revision']), deleted: row['deleted'] === 1 };
  }

  #body(id: string, revision: number): Draft | null {
    const row = this.#sql.body.get(id, revision);
    return row === undefined ? null : JSON.parse(String(row['body']));
  }

  #byKey(key: string): Draft | null {
    const row = this.#sql.byKey.get(key);
    return row === undefined ? null : JSON.parse(String(row['body']));
  }
}

/** Where the data file is and how long a writer waits for another one. */
export interface SqliteOptions extends Lent {
  readonly file: string;
  /** Milliseconds; 10 seconds unless told. */
  readonly busyMs?: number;
}

/** Drafts in one SQLite file, shared safely by several processes. Errors: `storage_failed`. */
export async function openSqliteStore({ file, busyMs = 10_000, ...lent }: SqliteOptions): Promise<Store> {
  return new SqliteStore(await openDatabase(file, busyMs), lent);
}
