import type { Indicator } from '../../domain/draft.ts';
import type { Finding } from '../../domain/finding.ts';
import { OPERATOR_SIGNS } from '../../domain/values.ts';
import { level1Key, level2Key } from '../../reading/levels.ts';
import { readValue } from '../../reading/value.ts';
import type { Quantity } from '../amounts/quantities.ts';
import type { GivenRow, Request, StatedValue, Suggestion, Workbench } from '../request.ts';
import type { Idea, Measured } from '../rows/idea.ts';
import { askedOf } from '../table/publics.ts';
import type { FoundWork } from '../work/find-work.ts';
import { fallsBehind, type LastYear, lastYearOf } from './history.ts';
import { placeOfKey } from './place.ts';
import { saidInGoal } from './said-in-goal.ts';
import { smartOfRow } from './smart.ts';
import { heavy, LEVELS, text, type Verdict, verdictOf } from './verdict.ts';

/** What becomes of the rows that stand already. */
export interface Settled {
  readonly suggestions: readonly Suggestion[];
  /** Those that stay in some form, for what is added beside them. */
  readonly standing: readonly Measured[];
  /** What they measure in the library's words. */
  readonly meant: readonly Measured[];
  /** Amounts of the goal that they are held to now. */
  readonly taken: readonly Quantity[];
}

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
    if (twin === undefined) {
      kept.push(one);
      continue;
    }
    const { question: _, ...rest } = one;
    const because = `${one.because ?? ''}改好以后与“${twin.name}”重复。`;
    kept.push({ ...rest, action: 'drop', because, needs_input: false });
  }
  return kept;
}

/** The target when it is open; else what it rests on, or how it is counted, when that is what is wrong. */
function questionOf(
  { action, cells, model, unsure }: Verdict,
  { stated, written }: { readonly stated: boolean; readonly written: string },
): string | undefined {
  if (action === 'drop') return undefined;
  const ask = model?.ask ?? `“${cells.name}”今年定多少？依据是哪份文件或上年哪个数？`;
  if (!stated) return written === '' ? ask : `原来写的是“${written}”。${ask}`;
  if (cells.description === '' && model === null && action !== 'keep')
    return `“${cells.name}”数的是什么？什么时候算一次？`;
  return unsure ? `“${cells.value}”凭什么定？${model?.ask ?? '依据是哪份文件或上年哪个数？'}` : undefined;
}

/** A target that stands, but below what last year had: kept as it is written, and asked about. */
function behindOf(cells: Verdict['cells'], before: LastYear | null): string | undefined {
  const { number, unit, operator } = readValue(cells.value);
  return before !== null &&
    number !== null &&
    fallsBehind({ number, unit: unit ?? '', operator }, before.value)
    ? `“${cells.value}”不及${before.reference.text}。`
    : undefined;
}

/** A given row, what is thought of it, and the goal's amount for it where its own is none. */
interface Judged {
  readonly row: GivenRow;
  readonly index: number;
  readonly verdict: Verdict;
  readonly said: Quantity | undefined;
}

const signed = (row: GivenRow, { number, unit }: Quantity): string =>
  `${OPERATOR_SIGNS[readValue(text(row.value)).operator]}${number}${unit}`;

/** The target as the row has it, or else as the goal has it; null where it is open. */
function targetOf({ row, verdict: { cells }, said }: Judged): StatedValue | null {
  if (said?.number != null) return { number: said.number, quoted_from: said.part.text, source: 'goal' };
  const { shape, number } = readValue(cells.value);
  const written = text(row.value);
  if (cells.value === '' || written === '' || shape === 'empty' || shape === 'placeholder') return null;
  return { ...(number === null ? { text: written } : { number }), quoted_from: written, source: 'existing' };
}

function suggestionOf(judged: Judged, request: Request, { profile }: Workbench): Suggestion {
  const { row, index, verdict, said } = judged;
  const { cells, model } = verdict;
  const read = readValue(said === undefined ? cells.value : signed(row, said));
  const value = targetOf(judged);
  const stated = value !== null;
  const before = lastYearOf(cells.name, request.last_year ?? []);
  const place = placeOfKey(profile, level2Key(cells.level2));
  const behind =
    value?.source === 'existing' && verdict.action !== 'drop' ? behindOf(cells, before) : undefined;
  const action = verdict.action === 'keep' && behind !== undefined ? 'mend' : verdict.action;
  const because = `${verdict.because}${behind ?? ''}`;
  const asked =
    said !== undefined
      ? `原来写的是“${text(row.value)}”，目标写的是“${said.part.text}”，以哪个为准？`
      : behind === undefined
        ? questionOf(verdict, { stated, written: text(row.value) })
        : `${behind}是写错了，还是条件有变？今年定多少？`;
  const description =
    cells.description === '' && action !== 'drop' ? (model?.formula ?? '') : cells.description;
  const made: Suggestion = {
    action,
    existing: index,
    ...(because === '' ? {} : { because }),
    level1:
      cells.level1 !== '' && level1Key(cells.level1) !== null
        ? cells.level1
        : (place?.level1 ?? cells.level1),
    level2: cells.level2,
    name: cells.name,
    description,
    operator: read.operator,
    unit: read.unit ?? '',
    value,
    ...(before === null ? {} : { reference: before.reference }),
    needs_input: action !== 'drop' && !stated,
    ...(asked === undefined ? {} : { question: asked }),
    basis_type: model?.basisTypes[0] ?? '',
    basis_hint: model?.basisHint ?? '',
    data_source: model === null ? '' : `${model.source}；${model.evidence}`,
    origin: 'existing',
    goal_quote: '',
  };
  if (action === 'drop') return made;
  const told = { ...made, source: model?.source ?? '', basis: text(row.basis) };
  return { ...made, smart: smartOfRow(told, made.value, before) };
}

/** Per row: keep, mend, move or drop, by what our own review says of it. */
export function settle(
  about: Request,
  known: {
    readonly works: readonly FoundWork[];
    readonly budget: Idea | null;
    readonly quantities: readonly Quantity[];
  },
  bench: Workbench,
): Settled {
  const rows = about.existing ?? [];
  if (rows.length === 0) return { suggestions: [], standing: [], meant: [], taken: [] };
  const findings = bench.review(rows.map(indicatorOf), about);
  const judge = (row: GivenRow): Finding[] => [...bench.review([indicatorOf(row, 0)], about)];
  const verdicts = rows.map((row, index) => {
    const own = findings.filter(({ path }) => path.startsWith(`/indicators/${index}/`));
    const verdict = verdictOf({ row, findings: own }, known, judge);
    const open = verdict.action !== 'drop' && verdict.cells.value === '';
    const said = open ? saidInGoal(own, text(row.value), known.quantities) : undefined;
    if (said === undefined) return { row, index, verdict, said };
    const cells = { ...verdict.cells, value: signed(row, said) };
    const sound =
      behindOf(cells, lastYearOf(cells.name, about.last_year ?? [])) === undefined &&
      heavy(judge({ ...cells, description: cells.description || null })).length === 0;
    return { row, index, verdict, said: sound ? said : undefined };
  });
  const settled = verdicts.map(one => suggestionOf(one, about, bench));
  const suggestions = withoutTwins(settled);
  const standing = suggestions
    .filter(({ action }) => action !== 'drop')
    .flatMap(({ name, level2, unit }): Measured[] => {
      const key = level2Key(level2);
      const side = key === null ? undefined : LEVELS[key];
      return side === undefined ? [] : [{ name, level2: side, unit }];
    });
  return {
    ...{ suggestions, standing },
    meant: verdicts.flatMap(({ verdict }) => verdict.model ?? []),
    taken: verdicts.flatMap(({ said }) => said ?? []),
  };
}
