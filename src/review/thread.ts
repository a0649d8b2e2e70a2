import { pointer } from '../domain/pointer.ts';
import type { DepartmentNumber, Thread, ThreadRow } from '../domain/thread.ts';
import { linksOf } from '../reading/links.ts';
import { plain } from '../reading/normalise.ts';
import { chineseNumber } from '../reading/numerals.ts';
import type { ReadDraft, ReadProject } from '../reading/types.ts';

const budgetNote = ({ raw, budget }: ReadProject): string => {
  const money = budget.total === null ? '没有写预算数' : `预算${budget.total}万元`;
  const purpose = (raw.purpose ?? '').trim();
  return purpose === '' ? `${money}，没有写用途` : `${money}；${purpose}`;
};

function* goalRows(project: ReadProject): Iterable<ThreadRow> {
  for (const { index, text, clauses } of linksOf(project).goals) {
    const best = new Map<string, ThreadRow['indicators'][number]>();
    for (const { rows } of clauses)
      for (const { row, strength } of rows) {
        if (best.get(row.path)?.strength === 'strong') continue;
        best.set(row.path, { path: row.path, name: row.name, strength });
      }
    const found = [...best.values()];
    const strong = found.filter(({ strength }) => strength === 'strong');
    yield {
      goal_path: project.path + pointer('goals', index, 'text'),
      text,
      indicators: strong.length > 0 ? strong : found,
      budget_note: budgetNote(project),
    };
  }
}

/** Figures with what they count: 7场, 10%, 一种; years, dates and file numbers are none. */
const QUANTITY =
  /(?<![\d年月第〔(])(\d+(?:\.\d+)?(?:万|亿)?|[一二两三四五六七八九十百千]+)(%|‰|人次|场次|公里|平方米|家次|册次|[人名场次期户家个所座处份篇套台亩吨件条种项册])(?!月|年|届|中全会|大)/g;
/** Sayings that count nothing. */
const SAYING = /^(一[个项条件种次场名家](?!以上)|[两三四五][个项])$/;
const AT_LEAST = /(不低于|不少于|至少|达到)$/;

interface Quantity {
  readonly quote: string;
  readonly figure: string;
}

function quantitiesIn(text: string): Quantity[] {
  const read = plain(text).replace(/《[^》]{0,120}》/g, '');
  return [...read.matchAll(QUANTITY)].flatMap(({ 0: quote, 1: number = '', 2: unit = '', index }) => {
    if (SAYING.test(quote) && !AT_LEAST.test(read.slice(0, index))) return [];
    const figure = /\d/.test(number) ? number : (chineseNumber(number) ?? number);
    return [{ quote, figure: `${figure}${unit}` }];
  });
}

/** Every figure with its unit that a project's goals and rows hold. */
const figuresOf = ({ raw, indicators }: ReadProject): Set<string> =>
  new Set([
    ...raw.goals.flatMap(({ text }) => quantitiesIn(text).map(({ figure }) => figure)),
    ...indicators.map(({ value, unit }) => `${value.number ?? ''}${unit ?? ''}`),
  ]);

function* departmentTexts({ raw }: ReadDraft): Iterable<{ path: string; text: string }> {
  yield { path: '/overall_goal', text: raw.overall_goal ?? '' };
  for (const [index, part] of raw.sub_goals.entries()) {
    yield { path: pointer('sub_goals', index, 'goal'), text: part.goal ?? '' };
    yield { path: pointer('sub_goals', index, 'indicators_text'), text: part.indicators_text ?? '' };
  }
}

/** Money is no promise of work: 86.40万元 is compared elsewhere. */
function departmentNumbers(draft: ReadDraft): DepartmentNumber[] {
  const holders = new Map<string, string[]>();
  for (const project of draft.projects)
    for (const figure of figuresOf(project)) {
      const paths = holders.get(figure) ?? [];
      paths.push(project.path);
      holders.set(figure, paths);
    }
  return [...departmentTexts(draft)].flatMap(({ path, text }) =>
    quantitiesIn(text).map(({ quote, figure }) => ({
      path,
      quote,
      reached: (holders.get(figure) ?? []).slice(0, 5),
    })),
  );
}

/** The golden thread of a document: every goal with its rows and money, and where the thread is cut. */
export function threadOf(draft: ReadDraft): Thread {
  const rows = draft.projects.flatMap(project => [...goalRows(project)]);
  return {
    rows,
    goals_without_indicator: rows
      .filter(({ indicators }) => indicators.length === 0)
      .map(({ goal_path }) => goal_path),
    indicators_without_goal: draft.projects.flatMap(project =>
      linksOf(project).loose.map(({ path }) => path),
    ),
    department_numbers: departmentNumbers(draft),
    money_without_output: draft.projects
      .filter(
        ({ budget, indicators }) =>
          Number(budget.total ?? 0) > 0 && indicators.every(({ level2 }) => level2 !== 'quantity'),
      )
      .map(({ path }) => path),
  };
}
