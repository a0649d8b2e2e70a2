import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { JixiaoError } from '../../domain/errors.ts';
import { loadSqlite } from './load-sqlite.ts';

/** Steps from an empty file to today's shape; `user_version` counts those taken. */
const MIGRATIONS: readonly string[] = [
  `CREATE TABLE draft (id TEXT PRIMARY KEY, revision INTEGER NOT NULL, updated_at TEXT NOT NULL, deleted INTEGER NOT NULL, summary TEXT NOT NULL) STRICT;
   CREATE TABLE revision (draft_id TEXT NOT NULL REFERENCES draft(id), revision INTEGER NOT NULL, at TEXT NOT NULL, note TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (draft_id, revision)) STRICT;
   CREATE TABLE idempotency (key TEXT PRIMARY KEY, draft_id TEXT NOT NULL, revision INTEGER NOT NULL) STRICT;
   CREATE INDEX draft_by_time ON draft(updated_at DESC, id);`,
];

const CAUSES: readonly (readonly [RegExp, string, string])[] = [
  [
    /malformed|not a database|corrupt/i,
    '草稿数据文件已损坏',
    '先把数据文件夹整个备份，再用 JIXIAO_DATA 换一个新文件夹继续；损坏的文件没有被改动',
  ],
  [
    /readonly|read-only|permission|EACCES|EPERM|EROFS|unable to open/i,
    '数据文件夹不能写入',
    '检查数据文件夹的权限，或用环境变量 JIXIAO_DATA 换一个能写的文件夹',
  ],
  [/full|ENOSPC/i, '磁盘已满，草稿没有保存', '腾出空间后重试；此前保存的内容都在'],
  [/locked|busy/i, '草稿数据文件正被另一个程序占用', '稍候重试；若一直如此，关闭其他正在使用绩效助手的窗口'],
];

/** Turns what SQLite or the file system says into words for a person, without a path of the machine. */
export function storageError(error: unknown): JixiaoError {
  if (error instanceof JixiaoError) return error;
  const said = error instanceof Error ? `${error.message} ${'code' in error ? String(error.code) : ''}` : '';
  const [, message, fix] = CAUSES.find(([pattern]) => pattern.test(said)) ?? [
    /^/,
    '草稿没有保存成功',
    '重试一次；仍不行请运行 jixiao doctor 检查数据文件夹',
  ];
  return new JixiaoError('storage_failed', message, fix);
}

function migrate(db: DatabaseSync): void {
  db.exec('BEGIN IMMEDIATE');
  try {
    const version = Number(db.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0);
    if (version > MIGRATIONS.length)
      throw new JixiaoError(
        'storage_failed',
        '草稿数据文件是更新版本的程序写的',
        '升级绩效助手，或用 JIXIAO_DATA 换一个文件夹',
      );
    for (const step of MIGRATIONS.slice(version)) db.exec(step);
    db.exec(`PRAGMA user_version = ${MIGRATIONS.length}`);
    db.exec('COMMIT');
  } catch (error) {
    db.exec('ROLLBACK');
    throw error;
  }
}

function open(Database: typeof DatabaseSync, file: string, busyMs: number): DatabaseSync {
  const db = new Database(file);
  try {
    db.exec(
      `PRAGMA busy_timeout = ${busyMs}; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;`,
    );
    migrate(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

const isBusy = (error: unknown): boolean => error instanceof Error && /locked|busy/i.test(error.message);
const PAUSE_MS = 20;

/**
 * Opens (or makes) the one data file: WAL, every commit on the disk before it is acknowledged. Two programs that
 * make the file at the same moment wait for each other: SQLite does not wait by itself while the mode is switched.
 */
export async function openDatabase(file: string, busyMs: number): Promise<DatabaseSync> {
  const { DatabaseSync: Database } = await loadSqlite();
  try {
    mkdirSync(dirname(file), { recursive: true });
    for (let waited = 0; waited < busyMs; waited += PAUSE_MS) {
      try {
        return open(Database, file, busyMs);
      } catch (error) {
        if (!isBusy(error)) throw error;
        await setTimeout(PAUSE_MS);
      }
    }
    return open(Database, file, busyMs);
  } catch (error) {
    throw storageError(error);
  }
}
