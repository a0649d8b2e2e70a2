import type { Draft, Indicator, Project } from '../../domain/draft.ts';
import { pointer } from '../../domain/pointer.ts';
import type { TextChange } from '../../redline/revise.ts';

interface Field {
  readonly path: string;
  readonly text: string;
}

/** A part of a draft that comes and goes as one. */
interface Part {
  readonly path: string;
  readonly name: string;
}

interface Printed {
  /** By where they stand in terms of ids: a part that moved is still the same. */
  readonly fields: Map<string, Field>;
  readonly parts: Map<string, Part>;
}

const ROW = ['level1', 'level2', 'name', 'description', 'value_raw', 'basis'] as const;
const SUMS = ['total', 'fiscal', 'other', 'carryover'] as const;

/** Every printed text of a draft. */
function printed(draft: Draft): Printed {
  const fields = new Map<string, Field>();
  const parts = new Map<string, Part>();
  const put = (key: string, path: string, text: string | null | undefined): void => {
    fields.set(key, { path, text: text ?? '' });
  };
  const rows = (list: readonly Indicator[], key: string, path: string): void =>
    list.forEach((row, index) => {
      const [own, at] = [`${key}#${row.id}`, path + pointer(index)];
      parts.set(own, { path, name: [row.name, row.value_raw].filter(Boolean).join(' ') });
      for (const field of ROW) put(`${own}/${field}`, `${at}/${field}`, row[field]);
    });
  const project = (one: Project, index: number): void => {
    const [own, at] = [`/projects#${one.id}`, pointer('projects', index)];
    parts.set(own, { path: '/projects', name: one.name ?? '' });
    for (const field of ['code', 'name', 'purpose'] as const)
      put(`${own}/${field}`, `${at}/${field}`, one[field]);
    for (const field of SUMS)
      put(`${own}/budget/${field}`, `${at}/budget/${field}`, one.budget.raw?.[field] ?? one.budget[field]);
    put(
      `${own}/plan`,
      `${at}/spending_plan`,
      one.spending_plan.map(point => `${point.label} ${point.cumulative_percent ?? ''}%`).join('、'),
    );
    one.goals.forEach((goal, at2) => {
      parts.set(`${own}/goals#${goal.id}`, { path: `${at}/goals`, name: goal.text });
      put(`${own}/goals#${goal.id}/text`, `${at}/goals/${at2}/text`, goal.text);
    });
    rows(one.indicators, `${own}/indicators`, `${at}/indicators`);
  };
  for (const field of ['title', 'status', 'date', 'compiled_by', 'reviewed_by'] as const)
    put(`/cover/${field}`, `/cover/${field}`, draft.cover[field]);
  put('/overall_goal', '/overall_goal', draft.overall_goal);
  rows(draft.overall_indicators ?? [], '/overall_indicators', '/overall_indicators');
  draft.sub_goals.forEach((part, index) => {
    parts.set(`/sub_goals#${part.id}`, { path: '/sub_goals', name: part.name ?? '' });
    for (const field of ['name', 'goal', 'indicators_text'] as const)
      put(`/sub_goals#${part.id}/${field}`, pointer('sub_goals', index, field), part[field]);
  });
  draft.safeguards.forEach((part, index) => {
    parts.set(`/safeguards#${part.id}`, { path: '/safeguards', name: part.title ?? '' });
    for (const field of ['title', 'text'] as const)
      put(`/safeguards#${part.id}/${field}`, pointer('safeguards', index, field), part[field]);
  });
  draft.projects.forEach(project);
  return { fields, parts };
}

/** True for what stands in a part that is told as gone or new already. */
const isInside = (key: string, parts: readonly string[]): boolean =>
  parts.some(part => key.startsWith(`${part}/`) || key.startsWith(`${part}#`));

/** Printed texts that differ between a draft as it was read and as it is to be, at the places of the former. */
export function textChanges(read: Draft, wanted: Draft): TextChange[] {
  const [old, now] = [printed(read), printed(wanted)];
  const gone = [...old.parts.keys()].filter(key => !now.parts.has(key));
  const fresh = [...now.parts.keys()].filter(key => !old.parts.has(key));
  const outer = (key: string, all: readonly string[]): boolean =>
    !isInside(
      key,
      all.filter(one => one !== key),
    );
  return [
    ...[...old.fields].flatMap(([key, { path, text }]) => {
      const after = now.fields.get(key)?.text;
      return after === undefined || after === text || isInside(key, gone)
        ? []
        : [{ path, before: text, after }];
    }),
    ...gone
      .filter(key => outer(key, gone))
      .flatMap(key => {
        const part = old.parts.get(key);
        return part === undefined ? [] : [{ path: part.path, before: part.name, after: '（删去）' }];
      }),
    ...fresh
      .filter(key => outer(key, fresh))
      .flatMap(key => {
        const part = now.parts.get(key);
        return part === undefined ? [] : [{ path: part.path, before: '', after: `新增“${part.name}”` }];
      }),
  ];
}
