import type { DocumentSubject, Subject, TableSubject } from './subjects.ts';

/** What a text is: relations touch some and not others. */
export type Field = 'name' | 'description' | 'value' | 'basis' | 'prose';

/** The same thing put another way, and how places of the new one were called in the old. */
export interface Retold {
  readonly subject: Subject;
  readonly back: (path: string) => string;
}

/** Another way of putting the same thing: what is said of it must stay the same. */
export interface Relation {
  /** Stable: `full-width`. */
  readonly id: string;
  /** Chinese: what was done. */
  readonly title: string;
  /** Rules that may rightly change their mind, each with the reason. */
  readonly except: Readonly<Record<string, string>>;
  /** Of these rules only the number of findings is held, each with the reason. */
  readonly anywhere?: Readonly<Record<string, string>>;
  /** null where there is nothing to retell. */
  retell(subject: Subject): Retold | null;
}

export const samePlace = (path: string): string => path;

type Rewriter = (text: string, field: Field) => string;

function retoldTable(subject: TableSubject, rewrite: Rewriter): TableSubject {
  const cell = (text: string | null, field: Field): string | null =>
    text === null || text === '' ? text : rewrite(text, field);
  return {
    ...subject,
    rows: subject.rows.map(row => ({
      ...row,
      name: cell(row.name, 'name'),
      description: cell(row.description, 'description'),
      value: cell(row.value, 'value'),
      basis: cell(row.basis, 'basis'),
    })),
    context: { ...subject.context, goal: cell(subject.context.goal, 'prose') },
  };
}

function retoldDocument(subject: DocumentSubject, rewrite: Rewriter): DocumentSubject {
  const draft = structuredClone(subject.draft);
  const cell = <Text extends string | null>(text: Text, field: Field): Text | string =>
    text === null || text === '' ? text : rewrite(text, field);
  draft.overall_goal = cell(draft.overall_goal, 'prose');
  for (const part of draft.sub_goals) {
    part.goal = cell(part.goal, 'prose');
    part.indicators_text = cell(part.indicators_text, 'prose');
  }
  for (const part of draft.safeguards) part.text = cell(part.text, 'prose');
  for (const project of draft.projects) {
    project.purpose = cell(project.purpose, 'prose');
    for (const goal of project.goals) goal.text = cell(goal.text, 'prose');
  }
  for (const row of [
    ...(draft.overall_indicators ?? []),
    ...draft.projects.flatMap(({ indicators }) => indicators),
  ]) {
    row.name = cell(row.name, 'name');
    row.description = cell(row.description, 'description');
    row.value_raw = cell(row.value_raw, 'value');
    row.basis = cell(row.basis, 'basis');
  }
  return { ...subject, draft };
}

/** A relation that rewrites every text of some kind, wherever it stands. */
export const inTexts =
  (fields: readonly Field[], rewrite: (text: string) => string): Relation['retell'] =>
  subject => {
    const only: Rewriter = (text, field) => (fields.includes(field) ? rewrite(text) : text);
    const retold = subject.kind === 'table' ? retoldTable(subject, only) : retoldDocument(subject, only);
    return JSON.stringify(retold) === JSON.stringify(subject) ? null : { subject: retold, back: samePlace };
  };
