import type { WorkType } from './schema.ts';

/** What a work type is looked up by: its words of each kind, one a line, and the names of its rows. */
export interface Keywords {
  readonly triggers: string;
  readonly hints: string;
  readonly says: string;
  readonly name: string;
  readonly objects: string;
  readonly notTriggers: string;
  readonly rows: string;
}

/** Stands between words. */
export const GAP = '\n';

const made = (type: WorkType): Keywords => ({
  triggers: type.triggers.join(GAP),
  hints: type.hints.join(GAP),
  says: type.says.join(GAP).replace(/[，、]/g, GAP),
  name: type.name,
  objects: type.objects.join(GAP),
  notTriggers: type.notTriggers.join(GAP),
  rows: type.indicators.map(({ name }) => name).join(GAP),
});

/** The keywords of a work type: kept beside it by the build, which keeps the rest of it unread; else made. */
export const keywordsOf = (type: WorkType & { readonly keywords?: Keywords }): Keywords =>
  type.keywords ?? made(type);
