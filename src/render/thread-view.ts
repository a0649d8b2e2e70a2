import type { Draft } from '../domain/draft.ts';
import { placeOf } from '../domain/place.ts';
import { tokensOf } from '../domain/pointer.ts';
import type { Thread, ThreadPart, ThreadRow } from '../domain/thread.ts';
import type { Figure } from './blocks.ts';
import { type ThreadPicture, threadDrawing } from './thread-drawing.ts';
import { threadMermaid } from './thread-mermaid.ts';

import type { ReviewView } from './view.ts';

/** More pictures than this make no report clearer. */
const DRAWN = 12;

const projectOf = (path: string): number => Number((tokensOf(path) ?? [])[1] ?? -1);

const shown = ({ indicators }: ThreadRow): string =>
  indicators.length === 0
    ? '（没有对应的指标）'
    : indicators.map(({ name, strength }) => (strength === 'strong' ? name : `${name}（间接）`)).join('、');

const partTold = (part: ThreadPart | undefined): string => {
  if (part === undefined || part.goal === '') return '';
  return part.agrees ? part.goal : `${part.goal}（与下面的绩效目标对不上）`;
};

/** One project's part of the thread as a picture. */
function pictureOf(rows: readonly ThreadRow[], loose: readonly string[], title: string): ThreadPicture {
  const names = new Map<string, string>();
  for (const { indicators } of rows) for (const { path, name } of indicators) names.set(path, name);
  const paths = [...names.keys()];
  return {
    title,
    goals: rows.map(({ text }) => text),
    indicators: [...names.values(), ...loose],
    links: rows.flatMap(({ indicators }, goal) =>
      indicators.map(({ path, strength }) => ({
        goal,
        indicator: paths.indexOf(path),
        strong: strength === 'strong',
      })),
    ),
    money: rows[0]?.budget_note ?? '',
  };
}

/** The thread as its template sees it, and the pictures it may place. */
export function threadView(
  draft: Draft,
  thread: Thread,
): {
  view: Pick<ReviewView, 'thread' | 'lone_parts' | 'lost_numbers' | 'no_output'>;
  figures: readonly Figure[];
} {
  const byProject = new Map<number, ThreadRow[]>();
  for (const row of thread.rows) {
    const index = projectOf(row.goal_path);
    const own = byProject.get(index);
    if (own === undefined) byProject.set(index, [row]);
    else own.push(row);
  }
  const looseIn = new Map<number, string[]>();
  for (const path of thread.indicators_without_goal) {
    const index = projectOf(path);
    const name = draft.projects[index]?.indicators[Number((tokensOf(path) ?? [])[3] ?? -1)]?.name ?? '';
    looseIn.set(index, [...(looseIn.get(index) ?? []), name]);
  }
  const partOf = new Map(thread.parts.map(part => [projectOf(part.project ?? ''), part]));
  const figures: Figure[] = [];
  const parts = [...byProject].map(([index, rows]) => {
    const project = draft.projects[index]?.name ?? '';
    const loose = looseIn.get(index) ?? [];
    const part = {
      project,
      money: rows[0]?.budget_note ?? '',
      part: partTold(partOf.get(index)),
      rows: rows.map(row => ({ goal: row.text, indicators: shown(row) })),
      loose: loose.join('、'),
      figure: figures.length < DRAWN ? String(figures.length) : '',
    };
    if (part.figure !== '') {
      const picture = pictureOf(rows, loose, `${project}：目标、指标、资金`);
      figures.push({ drawing: threadDrawing(picture), mermaid: threadMermaid(picture) });
    }
    return part;
  });
  return {
    view: {
      thread: parts,
      lone_parts: thread.parts.filter(({ project }) => project === null).map(({ name }) => name),
      lost_numbers: thread.department_numbers
        .filter(({ reached }) => reached.length === 0)
        .map(({ path, quote }) => ({ place: placeOf(draft, path), quote })),
      no_output: thread.money_without_output.map(path => draft.projects[projectOf(path)]?.name ?? ''),
    },
    figures,
  };
}
