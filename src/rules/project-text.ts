import { pointer } from '../domain/pointer.ts';
import { plain } from '../reading/normalise.ts';
import { onceFor } from '../reading/remembered.ts';
import type { ReadProject } from '../reading/types.ts';

/** A stretch of text with its place. */
export interface Placed {
  readonly path: string;
  readonly text: string;
}

/** What a project says it is for, in the order of weight: goals, purpose, name, indicator names. */
export const projectTexts = onceFor(({ path, raw, indicators }: ReadProject): readonly Placed[] =>
  [
    ...raw.goals.map((goal, index) => ({ path: path + pointer('goals', index, 'text'), text: goal.text })),
    { path: `${path}/purpose`, text: raw.purpose ?? '' },
    { path: `${path}/name`, text: raw.name ?? '' },
    ...indicators.map(row => ({ path: `${row.path}/name`, text: row.raw.name ?? '' })),
  ].filter(({ text }) => text !== ''),
);

/** All of it as one text in the form for judging. */
export const wholeText = (project: ReadProject): string => joined(project).text;

const joined = onceFor((project: ReadProject) => ({
  text: projectTexts(project)
    .map(({ text }) => plain(text))
    .join('\n'),
}));
