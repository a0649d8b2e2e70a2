import { GOAL_OPERATORS } from './document-goals.ts';
import { MONEY_OPERATORS } from './document-money.ts';
import { PART_OPERATORS } from './document-parts.ts';
import { TABLE_OPERATORS } from './document-tables.ts';
import { WORD_OPERATORS } from './document-words.ts';
import type { DocumentOperator } from './operator.ts';

/** Every fault of a document. */
export const DOCUMENT_OPERATORS: readonly DocumentOperator[] = [
  ...MONEY_OPERATORS,
  ...PART_OPERATORS,
  ...GOAL_OPERATORS,
  ...WORD_OPERATORS,
  ...TABLE_OPERATORS,
];
