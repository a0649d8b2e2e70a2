import { Draft } from '../../src/index.ts';
import type { EvalClient } from '../client.ts';
import { markedDocuments } from '../documents/index.ts';
import { readEval } from '../files.ts';
import { goodDocuments, labelledRows, type RowCells, type RowContext } from '../lab/good-rows.ts';

/** Rows that stand in one table, with what is around them. */
export interface TableSubject {
  readonly kind: 'table';
  readonly id: string;
  readonly rows: readonly RowCells[];
  readonly context: RowContext;
}

/** A whole document. */
export interface DocumentSubject {
  readonly kind: 'document';
  readonly id: string;
  readonly draft: Draft;
}

export type Subject = TableSubject | DocumentSubject;

/** The labelled rows, those of one table together; a document may hold several. */
async function tables(): Promise<TableSubject[]> {
  const groups = new Map<string, { id: string; rows: RowCells[]; context: RowContext }>();
  const parts = new Map<string, number>();
  for (const { document, cells, context } of await labelledRows()) {
    const key = JSON.stringify([document, context]);
    let group = groups.get(key);
    if (group === undefined) {
      const part = (parts.get(document) ?? 0) + 1;
      parts.set(document, part);
      group = { id: `${document}#${part}`, rows: [], context: { ...context } };
      groups.set(key, group);
    }
    group.rows.push({ ...cells });
  }
  return [...groups.values()].map(group => ({ kind: 'table', ...group }));
}

/** Good and faulty documents, each form's example, and the county text as it was read. */
async function documents(client: EvalClient): Promise<DocumentSubject[]> {
  const imported = await client.call('import_document', { text: await readEval('cases/seed/seed.txt') });
  const all: [string, Draft][] = [
    ...[...(await markedDocuments())].map(([name, { draft }]): [string, Draft] => [name, draft]),
    ...(await goodDocuments()),
    ['seed', Draft.parse(imported['draft'])],
  ];
  return [...new Map(all)].map(([id, draft]) => ({ kind: 'document', id, draft }));
}

/** Everything a relation is tried on. */
export const subjects = async (client: EvalClient): Promise<Subject[]> => [
  ...(await tables()),
  ...(await documents(client)),
];
