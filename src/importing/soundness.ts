import type { Indicator } from '../domain/draft.ts';
import type { ImportResult } from '../domain/import-result.ts';
import { DISBELIEVED } from './believed.ts';
import { bare } from './cells.ts';
import { isValueLike } from './glued.ts';
import { isWording } from './glued-values.ts';
import { oddName, oddValue } from './impossible-rows.ts';
import { firstLevel, secondLevel } from './level-labels.ts';
import { formLabel, headerLabel } from './vocabulary.ts';

/** How well a text was read: rows that can be indicators, rows that cannot, those under a level, targets left over. */
export interface Soundness {
  readonly good: number;
  readonly bad: number;
  readonly levelled: number;
  readonly missed: number;
  /** The sound rows, name and target. */
  readonly rows: ReadonlySet<string>;
}

/** 〔数量〕培训人次, 产出/数量, ——产出指标-数量指标——: a level that was not cut off. */
const HEADED =
  /^[〔【([—–\-·*●○]*(?:产出|效益|效果|满意度?|数量|质量|时效|成本|(?:经济|社会|生态)效益|可持续影响|服务对象满意度)(?:指标)?(?:[〕】)\]—–\-/:]|$)/u;
/** So many rows of one table seldom aim at the same bare number. */
const MOST_ALIKE = 3;
const [LONGEST_NAME, LONGEST_WORDS] = [40, 8];

const isTorn = (text: string): boolean =>
  (text.match(/[(（]/g)?.length ?? 0) !== (text.match(/[)）]/g)?.length ?? 0) ||
  /^[、，。；;,)）:：]|[、，；;,(（]$/.test(text);

const isLabel = (text: string): boolean => headerLabel(text) !== null || formLabel(text) !== null;

/** What no cell of a row holds: a sentence, the points it may win, half a word. */
const isNoCell = (text: string): boolean =>
  isTorn(text) ||
  /[‖∥¦]|^(.{3,})\1$/u.test(text) ||
  /。|[；;].*[；;]|[扣得计]\d*分/.test(text) ||
  /^\p{Script=Han}$/u.test(text);

/** Words of some length that no list of targets holds, in one breath: more likely a name or a note. */
const isNote = (value: string): boolean => value.length > LONGEST_WORDS && !/[\d、，,;；]/.test(value);

/** A shorter name without a target is half of one. */
const HALF_NAME = 5;

/** How sure one row is: 1 for a name and its target, less for words that may be one, below 0 for none. */
function surety(row: Indicator, names: ReadonlySet<string>, scores: ReadonlySet<string>): number {
  const [name, value] = [bare(row.name ?? ''), bare(row.value_raw ?? '')];
  if (
    !/\p{Script=Han}/u.test(name) ||
    name.length > LONGEST_NAME ||
    isNoCell(name) ||
    HEADED.test(name) ||
    isLabel(name)
  ) {
    const own = secondLevel(name) !== null && row.level2 && isValueLike(value);
    return own ? 1 : -1;
  }
  if (value === '') return name.length <= HALF_NAME ? -1 : -0.5;
  if (scores.has(value)) return -0.5;
  if (isWording(value)) return 1;
  if (oddName(name, value) !== null || oddValue(value, name, names) !== null) return -1;
  if (isNoCell(value) || isLabel(value)) return -1;
  if (isValueLike(value)) return /^\d+$/.test(value) ? 0.7 : 1;
  return isNote(value) ? -1 : 0.7;
}

/** Bare numbers that most rows have for a target: more likely the points of each. */
function repeated(values: readonly string[]): ReadonlySet<string> {
  const often = (value: string): boolean =>
    /^\d{1,2}$/.test(value) && values.filter(one => one === value).length >= MOST_ALIKE;
  return new Set(values.filter(often));
}

/** A target with its sign, or a name and its target: a row handed back for want of a place. */
const MISSED = /(?:[≥≤≧≦]|[<>]=)\s*\d|^[^\d：:]*\p{Script=Han}{3}[^\d：:]*\s(?=\S+$)/u;
const KNOWN = /完成值|中期|合计/;

const isMissed = (text: string): boolean => {
  const found = MISSED.exec(text)?.[0] ?? '';
  const rest = bare(text.slice(found.length));
  return /\d$/.test(found) || (found !== '' && (isValueLike(rest) || isWording(rest)));
};

/** How well a text was read, by its rows and by what it left. */
export function soundness({ draft, leftovers }: ImportResult): Soundness {
  const [all, rows] = [new Set<string>(), new Set<string>()];
  let [good, bad, levelled] = [0, 0, 0];
  const sets = [...draft.projects.map(one => one.indicators), draft.overall_indicators ?? []];
  for (const [at, set] of sets.entries()) {
    const names = new Set(set.map(({ name }) => bare(name ?? '')).filter(name => name !== ''));
    const scores = repeated(set.map(row => bare(row.value_raw ?? '')));
    for (const row of set) {
      const own = `${at}\t${bare(row.level2 ?? '')}\t${bare(row.name ?? '')}\t${bare(row.value_raw ?? '')}`;
      const sure = all.has(own) ? -1 : surety(row, names, scores);
      all.add(own);
      if (sure > 0) rows.add(own.replace(/\t.*?(?=\t)/, ''));
      if (sure > 0) good += sure;
      else bad -= sure;
      if (sure > 0 && (firstLevel(row.level1 ?? '') ?? secondLevel(row.level2 ?? '')) !== null) levelled++;
    }
  }
  bad += leftovers.filter(({ reason }) => reason.endsWith(DISBELIEVED)).length;
  const missed = leftovers.filter(({ text, reason }) => isMissed(text) && !KNOWN.test(reason)).length;
  return { good, bad, levelled, missed, rows };
}
