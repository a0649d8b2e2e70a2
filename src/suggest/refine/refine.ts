import type { Llm } from '../../ports.ts';
import { jaccard } from '../../reading/similarity.ts';
import { isUnit } from '../../reading/units.ts';
import { quantitiesIn } from '../amounts/quantities.ts';
import { isObjectedTo, suggestionOf } from '../answer/build.ts';
import type { Answer, Request, Suggestion, Workbench } from '../request.ts';
import { alike, type Idea } from '../rows/idea.ts';
import { pairsOf, sharedPairs } from '../text/pairs.ts';
import { type Part, partsOf } from '../text/parts.ts';
import { addsNumber, givenIn, isName, isPlain } from './refine-checks.ts';
import { leftOut } from './refine-leave-out.ts';
import { INSTRUCTIONS, type ModelRow, Refinement } from './refine-question.ts';

/** What a table is refined for and by. */
export interface Refining {
  readonly about: Request;
  readonly bench: Workbench;
  readonly llm: Llm;
  readonly signal: AbortSignal;
}

/** The engine's answer, and whether a model had a part in it. */
export interface Refined {
  readonly answer: Answer;
  readonly mode: 'engine' | 'engine+model';
}

const MOST_A_SIDE = 2;
const MOST = 8;
/** How much of its words a name keeps when it is put another way: less, and it may measure something else. */
const SAME_MEASURE = 0.3;
const OF_ITS_CLAUSE = 2;
/** What comes of a work has other words than the work. */
const COMES_OF_IT = /效益|影响|满意度/;

const withNote = (answer: Answer, note: string): Answer => ({ ...answer, notes: [...answer.notes, note] });

/** What a model is told: the goal, and of each row its place and words. No budget, unit or target. */
const materialOf = ({ suggestions, coverage }: Answer, { goal, project, plan_text }: Request) => ({
  绩效目标: goal,
  项目名称: project ?? '',
  材料: plan_text ?? '',
  已有的行: suggestions.map(({ level2, name, description, unit }, row) => ({
    row,
    level2,
    name,
    description,
    unit,
  })),
  没有对应指标的目标: coverage.goal_parts
    .filter(({ covered_by }) => covered_by.length === 0)
    .map(({ text }) => text),
});

/** Its own words, or the words of the clause its number or its reason is quoted from. */
const isSameMeasure = (row: Suggestion, name: string): boolean =>
  jaccard(name, row.name) >= SAME_MEASURE ||
  sharedPairs(pairsOf(name), pairsOf(row.value?.quoted_from ?? row.goal_quote)) >= OF_ITS_CLAUSE;

/** A row in other words, or null where they would change what it measures or what the unit is held to. */
function reworded(
  row: Suggestion,
  words: { readonly name: string; readonly description: string },
  { about, bench }: Refining,
): Suggestion | null {
  const { name, description } = words;
  if (row.action !== 'add' || (name === row.name && description === row.description)) return null;
  if (!isName(name, about) || !isPlain(description)) return null;
  if (addsNumber(name + description, [...givenIn(about), row.name, row.description])) return null;
  if (name !== row.name && !isSameMeasure(row, name)) return null;
  const next = { ...row, name, description };
  return isObjectedTo(next, about, bench) ? null : next;
}

/** The clause a model points at, if the person wrote it and the row is about it. */
function partFor(row: ModelRow, { about }: Refining): Part | undefined {
  const quote = row.goal_quote.trim();
  const parts = [
    ...partsOf(about.goal, 'goal'),
    ...partsOf(about.plan_text ?? '', 'plan_text'),
    ...partsOf(about.project ?? '', 'project'),
  ];
  const pairs = pairsOf(row.name);
  return parts
    .filter(({ text }) => text.includes(quote) || quote.includes(text))
    .map(part => ({ part, shared: sharedPairs(pairs, part.pairs) }))
    .filter(({ shared }) => shared > 0 || COMES_OF_IT.test(row.level2))
    .sort((a, b) => b.shared - a.shared)[0]?.part;
}

/** The only amount of the clause in the row's unit: read from the clause, not told by the model. */
function statedFor(row: ModelRow, part: Part): Idea['quantity'] {
  const [only, ...others] = quantitiesIn(part).filter(
    ({ unit, number }) => unit === row.unit && number !== null,
  );
  if (others.length > 0 || sharedPairs(pairsOf(row.name), part.pairs) < 2) return undefined;
  return only;
}

/** A model's row as one of the table, or null where it is unfit. */
function rowOf(row: ModelRow, rows: readonly Suggestion[], refining: Refining): Suggestion | null {
  const { about, bench } = refining;
  const words = [row.description, row.data_source, row.evidence, row.basis_hint];
  if (!isName(row.name, about) || !words.every(isPlain) || !isUnit(row.unit)) return null;
  if (addsNumber(words.join('；'), givenIn(about))) return null;
  const part = partFor(row, refining);
  if (part === undefined) return null;
  const quantity = statedFor(row, part);
  const idea: Idea = {
    level2: row.level2,
    name: row.name,
    formula: row.description,
    operator: row.operator,
    unit: row.unit,
    basisTypes: ['计划标准', '历史标准'],
    basisHint: row.basis_hint,
    source: row.data_source,
    evidence: row.evidence,
    ask: `“${row.name}”上年实际是多少？今年定多少？依据哪份文件？`,
    origin: 'goal',
    part,
    ...(quantity === undefined ? {} : { quantity }),
  };
  const { quote, number } = quantity ?? {};
  if (rows.some(({ value }) => value?.quoted_from === quote && value?.number === number && number != null))
    return null;
  const made: Suggestion = { ...suggestionOf(idea, about, bench), origin: 'model' };
  const side = rows.filter(({ origin, level2 }) => origin === 'model' && level2 === made.level2);
  if (side.length >= MOST_A_SIDE || rows.some(other => isSame(made, other))) return null;
  return isObjectedTo(made, about, bench) ? null : made;
}

const isSame = (a: Suggestion, b: Suggestion): boolean =>
  alike(
    { name: a.name, level2: a.level2 as Idea['level2'] },
    { name: b.name, level2: b.level2 as Idea['level2'] },
  );

/** Names in what was said of the table before, put as they are now. */
function renamed(answer: Answer, names: ReadonlyMap<string, string>): Answer {
  const now = (name: string): string => names.get(name) ?? name;
  return {
    ...answer,
    coverage: {
      ...answer.coverage,
      goal_parts: answer.coverage.goal_parts.map(part => ({ ...part, covered_by: part.covered_by.map(now) })),
    },
    next: answer.next.map(one => ({
      ...one,
      why: one.why.replace(/^“([^”]+)”/, (_, name) => `“${now(name)}”`),
    })),
  };
}

/** Rows added at the end of their side, and counted in. */
function extended(answer: Answer, added: readonly Suggestion[]): Answer {
  const suggestions = [...answer.suggestions];
  const by_level2 = { ...answer.coverage.by_level2 };
  for (const row of added) {
    const after = suggestions.findLastIndex(({ level2 }) => level2 === row.level2);
    suggestions.splice(after < 0 ? suggestions.length : after + 1, 0, row);
    by_level2[row.level2] = (by_level2[row.level2] ?? 0) + 1;
  }
  const goal_parts = answer.coverage.goal_parts.map(({ text, covered_by }) => ({
    text,
    covered_by: [...covered_by, ...added.filter(row => row.goal_quote === text).map(({ name }) => name)],
  }));
  return { ...answer, suggestions, coverage: { ...answer.coverage, by_level2, goal_parts } };
}

function applied(answer: Answer, said: Refinement, refining: Refining): Refined {
  const suggestions = [...answer.suggestions];
  const names = new Map<string, string>();
  for (const { row: at, ...words } of said.rewordings) {
    const row = suggestions[at];
    const next = row === undefined ? null : reworded(row, words, refining);
    if (row === undefined || next === null || names.has(row.name)) continue;
    if (suggestions.some((other, index) => index !== at && isSame(next, other))) continue;
    suggestions[at] = next;
    names.set(row.name, next.name);
  }
  const added: Suggestion[] = [];
  for (const row of said.rows) {
    const made = added.length < MOST ? rowOf(row, [...suggestions, ...added], refining) : null;
    if (made !== null) added.push(made);
  }
  const whole = extended(renamed({ ...answer, suggestions }, names), added);
  const beside = said.leave_out.flatMap(at => suggestions[at] ?? []);
  const { answer: next, names: left } = leftOut(whole, beside);
  const offered = said.rewordings.length + said.rows.length + said.leave_out.length;
  const kept = names.size + added.length + left.length;
  const dropped =
    offered === kept
      ? ''
      : `，${offered - kept}条没有通过核对（带了没有出处的数、重复、改了原意、经不起审核，或划了不能划的行），没有采用`;
  const { model } = refining.llm;
  if (kept === 0)
    return { mode: 'engine', answer: withNote(answer, `模型 ${model} 没有可采用的改动${dropped}。`) };
  const gone = left.length === 0 ? '' : `，划去与本项目无关或重复的${left.length}行：${left.join('、')}`;
  const note = `模型 ${model} 改了${names.size}行的措辞，补了${added.length}行${gone}${dropped}；数都取自给出的文字。`;
  return { mode: 'engine+model', answer: withNote(next, note) };
}

/**
 * Lets a model put rows in better words, add what the library lacks and leave out what is beside the point. Every word
 * of it passes the same review, and no number comes from it. Whatever goes wrong, the engine's answer stands, with a
 * note that says why.
 */
export async function refine(answer: Answer, refining: Refining): Promise<Refined> {
  const { about, llm, signal } = refining;
  if (answer.suggestions.length === 0)
    return { mode: 'engine', answer: withNote(answer, '目标里还没有可考核的事，没有问模型。') };
  const reply = await llm.ask({
    name: 'refinement',
    instructions: INSTRUCTIONS,
    material: materialOf(answer, about),
    answer: Refinement,
    signal,
  });
  if (!reply.ok)
    return { mode: 'engine', answer: withNote(answer, `没有用上模型：${reply.message}。由引擎给出。`) };
  return applied(answer, reply.data, refining);
}
