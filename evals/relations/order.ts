import { type Relation, type Retold, samePlace } from './relation.ts';
import type { DocumentSubject, Subject, TableSubject } from './subjects.ts';

/** Of two alike the later is named: which one that is depends on the order. */
const LATER = '两处相同的，只指后一处，后一处是哪一处随次序而变';
const PAIRS = {
  'X-DUP-NAME': LATER,
  'X-DUP-SEMANTIC': LATER,
  'X-COMPLETION-OF-QUANTITY': LATER,
  'X-QTY-INCOHERENT': LATER,
  'X-COPY-ACROSS-PROJECT': LATER,
  'X-OP-INCONSISTENT': LATER,
  'X-UNIFORM-VALUE': '整份文本的意见挂在第一处',
  'X-UNIFORM-BASIS': '整份文本的意见挂在第一处',
  'STR-CODE-DUP': LATER,
  'STR-UNIT-CODE': LATER,
  'STR-TAXONOMY-MIX': LATER,
  'BUD-PLAN-TEMPLATE': LATER,
  'X-TEMPLATE-SEVEN': LATER,
} as const;

/** Turns the number behind a part of a path into where it stood before. */
const turned =
  (part: RegExp, count: (path: string) => number) =>
  (path: string): string =>
    path.replace(
      part,
      (whole: string, before: string, at: string) => `${before}${count(whole) - 1 - Number(at)}`,
    );

function rowsTurned(subject: Subject): Retold | null {
  if (subject.kind === 'table') {
    const { rows } = subject;
    if (rows.length < 2) return null;
    const retold: TableSubject = { ...subject, rows: [...rows].reverse() };
    return { subject: retold, back: turned(/^(\/indicators\/)(\d+)/, () => rows.length) };
  }
  const draft = structuredClone(subject.draft);
  for (const project of draft.projects) project.indicators.reverse();
  const rowsIn = (path: string): number =>
    draft.projects[Number(/^\/projects\/(\d+)/.exec(path)?.[1])]?.indicators.length ?? 0;
  return {
    subject: { ...subject, draft },
    back: turned(/^(\/projects\/\d+\/indicators\/)(\d+)/, rowsIn),
  };
}

function projectsTurned(subject: Subject): Retold | null {
  if (subject.kind === 'table') return null;
  const draft = structuredClone(subject.draft);
  const { projects, sub_goals: parts, contents } = draft;
  if (projects.length < 2 || contents !== undefined) return null;
  projects.reverse();
  parts.reverse();
  const project = turned(/^(\/projects\/)(\d+)/, () => projects.length);
  const part = turned(/^(\/sub_goals\/)(\d+)/, () => parts.length);
  const retold: DocumentSubject = { ...subject, draft };
  return { subject: retold, back: path => part(project(path)) };
}

const inYuan = (amount: string): string => String(Math.round(Number(amount) * 10_000));

/** A target in 万元 as the same in 元. */
const valueInYuan = (value: string | null): string | null =>
  value?.replace(
    /^([≥≤=]?)([\d.]+)万元$/,
    (_, sign: string, amount: string) => `${sign}${inYuan(amount)}元`,
  ) ?? null;

const amountInYuan = (amount: string | null): string | null =>
  amount === null || amount === '' ? amount : inYuan(amount);

function moneyInYuan(subject: Subject): Retold | null {
  if (subject.kind === 'table') {
    const budget = /^([\d.]+)万元$/.exec(subject.context.budget ?? '')?.[1];
    if (budget === undefined) return null;
    const rows = subject.rows.map(row => ({ ...row, value: valueInYuan(row.value) }));
    const context = { ...subject.context, budget: `${inYuan(budget)}元` };
    return { subject: { ...subject, rows, context }, back: samePlace };
  }
  const draft = structuredClone(subject.draft);
  if (
    draft.money_unit !== '万元' ||
    draft.projects.some(({ money_unit: unit, budget }) => unit !== undefined || budget.raw !== undefined)
  )
    return null;
  draft.money_unit = '元';
  if (draft.total_budget !== undefined) draft.total_budget = amountInYuan(draft.total_budget);
  for (const { budget } of draft.projects) {
    for (const key of ['total', 'fiscal', 'other'] as const) budget[key] = amountInYuan(budget[key]);
    if (budget.carryover !== undefined) budget.carryover = amountInYuan(budget.carryover);
  }
  return { subject: { ...subject, draft }, back: samePlace };
}

/** The same rows and projects in another order, the same money in another unit. */
export const ORDER_RELATIONS: readonly Relation[] = [
  { id: 'rows-turned', title: '指标行倒序', except: {}, anywhere: PAIRS, retell: rowsTurned },
  {
    id: 'projects-turned',
    title: '项目与分项一起倒序',
    except: { 'STR-UNIT-CODE': '各表与第一张表比，第一张换了，不一致的张数也换' },
    anywhere: PAIRS,
    retell: projectsTurned,
  },
  { id: 'money-in-yuan', title: '万元换成元', except: {}, retell: moneyInYuan },
];
