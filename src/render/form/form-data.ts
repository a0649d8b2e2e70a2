import { z } from 'zod';
import type { Draft, Indicator } from '../../domain/draft.ts';
import type { Profile } from '../../domain/profile.ts';
import { documentView } from '../document-view.ts';
import { shapeOf } from '../names.ts';
import { cellsByName } from '../spans.ts';
import { VIEWS } from '../view.ts';

const text = z.string();

/** A row of indicators by the names of its cells, "" where the draft has none. */
const row = z.strictObject({
  number: text,
  level1: text,
  level2: text,
  name: text,
  description: text,
  operator: text,
  value: text,
  unit: text,
  /** 指标值 as it stands in the text; where the form parts it, put together again. */
  value_raw: text,
  basis: text,
  data_source: text,
  weight: text,
});

/** What the tags of a bureau's own form may name: the view of the whole text, and rows by the names of their cells. */
const formData = VIEWS.text.extend({
  year: text,
  unit_name: text,
  overall_rows_by_name: z.array(row),
  projects: z.array(
    VIEWS.text.shape.projects.element.extend({
      unit_code: text,
      unit_name: text,
      rows_by_name: z.array(row),
    }),
  ),
});
export type FormData = z.infer<typeof formData>;

export const FORM_SHAPE = shapeOf(formData);

const rowsByName = (indicators: readonly Indicator[]): z.infer<typeof row>[] =>
  indicators.map((indicator, index) => ({ ...cellsByName(indicator), number: String(index + 1) }));

/** The draft as a form's tags see it; nothing is added to what it says. */
export function formDataOf(draft: Draft, profile: Profile): FormData {
  const view = documentView(draft, profile);
  return {
    ...view,
    year: draft.year === null ? '' : String(draft.year),
    unit_name: draft.unit.name ?? '',
    overall_rows_by_name: rowsByName(draft.overall_indicators ?? []),
    projects: view.projects.map((project, index) => ({
      ...project,
      unit_code: draft.projects[index]?.unit_code ?? '',
      unit_name: draft.projects[index]?.unit_name ?? '',
      rows_by_name: rowsByName(draft.projects[index]?.indicators ?? []),
    })),
  };
}
