import type { Draft } from '../../domain/draft.ts';
import type { DraftSummary } from '../../ports.ts';

/** What the list of drafts shows of one. */
export const summaryOf = (draft: Draft, updatedAt: string, deleted: boolean): DraftSummary => ({
  id: draft.id ?? '',
  revision: draft.revision,
  title: draft.cover.title,
  unit: draft.unit.name,
  year: draft.year,
  projects: draft.projects.length,
  updated_at: updatedAt,
  deleted,
});
