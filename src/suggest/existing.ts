import type { Indicator } from '../domain/draft.ts';
import type { Finding } from '../domain/finding.ts';
import type { Entry } from '../library/schema.ts';
import { kindOf } from '../reading/kind.ts';
import { level1Key, level2Key } from '../reading/levels.ts';
import { plain } from '../reading/normalise.ts';
import { coreOf, jaccard } from '../reading/similarity.ts';
import { readValue } from '../reading/value.ts';
import type { FoundWork } from './find-work.ts';
import { ideaOf } from './from-quantity.ts';
import { lastYearOf } from './history.ts';
import type { Idea } from './idea.ts';
import { placeOfKey } from './place.ts';
import type { Action, GivenRow, Request, Suggestion, Workbench } from './request.ts';

/** What becomes of the rows that stand already. */
export interface Settled {
  readonly suggestions: readonly Suggestion[];
  /** Those that stay in some form, for what is added beside them. */
  readonly standing: readonly Pick<Idea, 'name' | 'level2'>[];
}

const LEVELS: Readonly<Record<string, Entry['level2']>> = {
  quantity: '数量指标',
  quality: '质量指标',
  time: '时效指标',
  cost: '成本指标',
  economic_cost: '成本指标',
  social_cost: '成本指标',
  environment_cost: '成本指标',
  economic: '经济效益指标',
  social: '社会效益指标',
  ecological: '生态效益指标',
  sustainable: '可持续影响指标',
  satisfaction: '服务对象满意度指标',
};

const text = (cell: string | null | undefined): string => cell?.trim() ?? '';

const indicatorOf = (row: GivenRow, index: number): Indicator => ({
  id: `r${index + 1}`,
  level1: row.level1 ?? null,
  level2: row.level2 ?? null,
  name: row.name ?? null,
  description: row.description ?? null,
  operator: '',
  value: null,
  value_raw: row.value ?? null,
  basis: row.basis ?? null,
});

/** Cells as a rewrite leaves them. What a rewrite could not know (X) is not taken over. */
interface Cells {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly description: string;
  readonly value: string;
}

const CELL: Readonly<Record<string, keyof Cells>> = {
  level1: 'level1',
  level2: 'level2',
  name: 'name',
  description: 'description',
  value_raw: 'value',
};

function mendedCells(row: GivenRow, findings: readonly Finding[]): Cells {
  const cells = {
    level1: text(row.level1),
    level2: text(row.level2),
    name: text(row.name),
    description: text(row.description),
    value: text(row.value),
  };
  for (const { rewrite } of findings)
    for (const { path, after } of rewrite === undefined ? [] : [rewrite, ...(rewrite.also ?? [])]) {
      const cell = CELL[path.slice(path.lastIndexOf('/') + 1)];
      if (cell !== undefined && !/X/.test(after) && after !== '') cells[cell] = after;
    }
  return cells;
}

const LIKE = 0.4;

/** The library's entry for what the row measures: the same side, and nearly the same name; satisfaction is always meant. */
function entryLike(cells: Cells, works: readonly FoundWork[]): Idea | null {
  const key = level2Key(cells.level2);
  const level2 = key === null ? undefined : LEVELS[key];
  const name = plain(cells.name);
  const [best] = works
    .flatMap(work => work.type.indicators.map(entry => ideaOf(entry, work)))
    .filter(idea => idea.level2 === level2)
    .map(idea => ({ idea, near: jaccard(coreOf(name), coreOf(idea.name)) }))
    .sort((x, y) => y.near - x.near);
  return best !== undefined && (best.near >= LIKE || kindOf(name) === 'satisfaction') ? best.idea : null;
}

const heavy = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ severity, formal }) => severity !== 'info' && !formal);

interface Verdict {
  readonly action: Action;
  readonly cells: Cells;
  readonly because: string;
  readonly model: Idea | null;
}

/** A cell that an objection speaks of; the form's own names for them. */
const speaksOf = (findings: readonly Finding[], cell: string): boolean =>
  findings.some(({ path }) => path.endsWith(`/${cell}`));

/** Basis and description are filled anew, so only what the row measures decides whether it stands. */
function verdictOf(
  { row, findings }: { row: GivenRow; findings: readonly Finding[] },
  works: readonly FoundWork[],
  judge: (row: GivenRow) => Finding[],
): Verdict {
  const told = findings.filter(({ severity }) => severity !== 'info');
  const heaviest = heavy(told);
  const because = [...new Set((heaviest.length > 0 ? heaviest : told).map(({ message }) => message))]
    .slice(0, 2)
    .join('');
  const before = mendedCells(row, []);
  if (told.length === 0) return { action: 'keep', cells: before, because: '', model: null };
  const written = mendedCells(row, told);
  const cells = { ...written, description: speaksOf(told, 'description') ? '' : written.description };
  const moved = cells.level2 !== before.level2;
  const model = entryLike(cells, works);
  const bare = (name: string): GivenRow => ({
    ...cells,
    name,
    description: cells.description !== '' ? cells.description : (model?.formula ?? null),
    basis: null,
  });
  const own = [
    cells.name,
    ...(model !== null && kindOf(plain(cells.name)) === 'satisfaction' ? [model.name] : []),
  ];
  const unclear = cells.name === before.name && speaksOf(heaviest, 'name');
  const name = (unclear ? own.reverse() : own).find(one => heavy(judge(bare(one))).length === 0);
  if (name === undefined) return { action: 'drop', cells: before, because, model: null };
  const other = /%/.test(cells.value) && !RATE_END.test(name);
  return {
    action: moved ? 'move' : 'mend',
    cells: { ...cells, name, value: other ? '' : cells.value },
    because,
    model,
  };
}

/** A share is no target of a count: a name that now counts asks for its number anew. */
const RATE_END = /(?:率|度|比例|比重|占比)$/;

/** Whose satisfaction: 青少年对科教活动满意度 and 青少年满意度 ask the same people. */
const askedOf = (name: string): string => plain(name).replace(/(?:对.*)?满意(?:度|率)$/, '');

/** A row that, mended, says what another row says is told so and dropped. */
function withoutTwins(suggestions: readonly Suggestion[]): Suggestion[] {
  const kept: Suggestion[] = [];
  const rank = (one: Suggestion): number => ['keep', 'mend', 'move'].indexOf(one.action);
  const twinOf = (one: Suggestion): Suggestion | undefined =>
    suggestions.find(
      other =>
        other !== one &&
        other.action !== 'drop' &&
        other.level2 === one.level2 &&
        (rank(other) < rank(one) ||
          (rank(other) === rank(one) && (other.existing ?? 0) < (one.existing ?? 0))) &&
        (other.name === one.name || (/满意/.test(one.name) && askedOf(other.name) === askedOf(one.name))),
    );
  for (const one of suggestions) {
    const twin = one.action === 'drop' || one.action === 'keep' ? undefined : twinOf(one);
    kept.push(
      twin === undefined
        ? one
        : {
            ...one,
            action: 'drop',
            because: `${one.because ?? ''}改好以后与“${twin.name}”重复。`,
            needs_input: false,
          },
    );
  }
  return kept;
}

function suggestionOf(
  { row, index, verdict }: { row: GivenRow; index: number; verdict: Verdict },
  request: Request,
  { profile }: Workbench,
): Suggestion {
  const { action, cells, because, model } = verdict;
  const value = readValue(cells.value);
  const stated =
    cells.value !== '' && text(row.value) !== '' && value.shape !== 'empty' && value.shape !== 'placeholder';
  const before = lastYearOf(cells.name, request.last_year ?? []);
  const place = placeOfKey(profile, level2Key(cells.level2));
  const asked = model?.ask ?? `“${cells.name}”今年定多少？依据是哪份文件或上年哪个数？`;
  return {
    action,
    existing: index,
    ...(because === '' ? {} : { because }),
    level1:
      cells.level1 !== '' && level1Key(cells.level1) !== null
        ? cells.level1
        : (place?.level1 ?? cells.level1),
    level2: cells.level2,
    name: cells.name,
    description: cells.description === '' && action !== 'drop' ? (model?.formula ?? '') : cells.description,
    operator: value.operator,
    unit: value.unit ?? '',
    value: stated
      ? {
          ...(value.number === null ? { text: text(row.value) } : { number: value.number }),
          quoted_from: text(row.value),
          source: 'existing',
        }
      : null,
    ...(before === null ? {} : { reference: before.reference }),
    needs_input: action !== 'drop' && !stated,
    ...(action === 'drop' || stated ? {} : { question: asked }),
    basis_type: model?.basisTypes[0] ?? '',
    basis_hint: model?.basisHint ?? '',
    data_source: model === null ? '' : `${model.source}；${model.evidence}`,
    origin: 'existing',
    goal_quote: '',
  };
}

/** Per row: keep, mend, move or drop, by what our own review says of it. */
export function settle(about: Request, works: readonly FoundWork[], bench: Workbench): Settled {
  const rows = about.existing ?? [];
  if (rows.length === 0) return { suggestions: [], standing: [] };
  const findings = bench.review(rows.map(indicatorOf), about);
  const judge = (row: GivenRow): Finding[] => [...bench.review([indicatorOf(row, 0)], about)];
  const settled = rows.map((row, index) => {
    const own = findings.filter(({ path }) => path.startsWith(`/indicators/${index}/`));
    return suggestionOf(
      { row, index, verdict: verdictOf({ row, findings: own }, works, judge) },
      about,
      bench,
    );
  });
  const suggestions = withoutTwins(settled);
  const standing = suggestions
    .filter(({ action }) => action !== 'drop')
    .flatMap(({ name, level2 }) => {
      const key = level2Key(level2);
      const side = key === null ? undefined : LEVELS[key];
      return side === undefined ? [] : [{ name, level2: side }];
    });
  return { suggestions, standing };
}
