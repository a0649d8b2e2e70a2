import type { Draft, Indicator, Project } from '../../domain/draft.ts';
import { pointer } from '../../domain/pointer.ts';
import { plain } from '../../reading/normalise.ts';
import { plansIn } from '../../reading/plans.ts';
import { reviewDraft } from '../../review/review.ts';
import { RULES } from '../../rules/index.ts';
import { profileOf } from './profiles.ts';

/** A place of last year's text that cannot stand as it is. */
export interface MustChange {
  readonly path: string;
  readonly quote: string;
  readonly why: string;
}

/** Rules whose findings are there because a year went by. */
const OF_THE_YEAR = /^(YR-|IND-TIME-YEAR$|STR-CODE-REGION-YEAR$)/;
/** Rules whose findings are there because the form has other levels. */
const OF_THE_FORM = /^STR-(L1|L2|TAXONOMY)/;
/** Where a year is the year of a document. */
const CITED = /《[^》]*》|〔[^〕]*〕|\[20\d\d\]/g;

const DIGITS = '〇一二三四五六七八九';
const RANGE = '[-－–—~～至到]';
const MEASURES = '年人次场个项元万亿千百名户件台套册平公米亩吨天家份辆处条栋间所村社街篇期课学小分岁只株盏座';
/** A year: with 年, at the head of a span of years, or before a word that is no measure. */
const YEAR = new RegExp(
  `(?<![\\d.])(20\\d\\d)(?:\\s*年|(?=\\s*${RANGE}\\s*20\\d\\d\\s*年)|(?=[)）]|(?![${MEASURES}])\\p{Script=Han}))|(二〇[${DIGITS}]{2})年`,
  'gu',
);

const yearIn = (written: string): number =>
  Number(written.replace(/[〇一二三四五六七八九]/g, digit => String(DIGITS.indexOf(digit))));

/** A row whose target stands in its cell as it was written: what is read from it says the same again. */
const isCellOf = (row: object): boolean => 'value_raw' in row && row.value_raw !== null;

function* textsOf(node: unknown, path: string): Iterable<readonly [path: string, text: string]> {
  if (typeof node === 'string') yield [path, node];
  else if (Array.isArray(node))
    for (const [index, item] of node.entries()) yield* textsOf(item, path + pointer(index));
  else if (node !== null && typeof node === 'object')
    for (const [key, item] of Object.entries(node))
      if (key !== 'id' && !(key === 'value' && isCellOf(node))) yield* textsOf(item, path + pointer(key));
}

/** Every text that names a year up to last year's, but for the titles and numbers of documents. */
function* years(draft: Draft, year: number): Iterable<MustChange> {
  const { cover, overall_goal, sub_goals, safeguards, projects } = draft;
  for (const [path, text] of textsOf({ cover, overall_goal, sub_goals, safeguards, projects }, ''))
    for (const [quote, digits, chinese] of text.replace(CITED, '').matchAll(YEAR)) {
      const named = yearIn(digits ?? chinese ?? '');
      if (named < year && !path.endsWith('/code'))
        yield { path, quote, why: `写的是 ${named} 年；${year} 年的文本请核对是否改为今年` };
    }
}

const worse = (operator: string, target: number, actual: number): boolean =>
  operator.startsWith('<') ? target > actual : target < actual;

function* history(row: Indicator, path: string): Iterable<MustChange> {
  const actual = row.last_year?.number;
  if (actual == null) return;
  const quote = row.value_raw ?? '';
  const told = `${actual}${row.last_year?.unit ?? ''}`;
  if (row.value?.number != null && worse(row.operator, Number(row.value.number), Number(actual)))
    yield { path: `${path}/value_raw`, quote, why: `目标值不如已经做到的 ${told}，请按上年实际重新确定` };
  yield { path: `${path}/last_year`, quote: told, why: '“上年值”又过了一年，请换成刚过去那一年的实际值' };
}

/** A plan that a target rests on and that has ended. */
function* endedPlans({ basis }: Indicator, path: string, year: number): Iterable<MustChange> {
  const ended = plansIn(plain(basis ?? '')).find(({ ends }) => ends < year);
  if (ended !== undefined)
    yield {
      path: `${path}/basis`,
      quote: basis ?? '',
      why: `依据的规划到 ${ended.ends} 年就结束了，请换成现行的文件`,
    };
}

const NAMED = 3;

/** Targets set last year, where the form says nothing of what came of them. */
function* targets({ indicators }: Project, path: string): Iterable<MustChange> {
  const set = indicators.filter(({ value_raw, last_year }) => value_raw && last_year?.number == null);
  if (set.length === 0) return;
  const quote = set
    .slice(0, NAMED)
    .map(({ name, value_raw }) => `${name ?? ''}${value_raw}`)
    .join('；');
  yield {
    path: `${path}/indicators`,
    quote: set.length > NAMED ? `${quote}；…` : quote,
    why: `${set.length} 条指标值是上年定的，请对照上年实际完成数逐条重新确定`,
  };
}

function* ofProjects({ projects }: Draft, year: number): Iterable<MustChange> {
  for (const [index, project] of projects.entries()) {
    const { code, budget, indicators } = project;
    const at = pointer('projects', index);
    if (code) yield { path: `${at}/code`, quote: code, why: '上年的项目编码，请核对今年是否换了新编码' };
    if (budget.total)
      yield { path: `${at}/budget/total`, quote: budget.total, why: '上年的预算数，请改为今年的数' };
    yield* targets(project, at);
    for (const [row, indicator] of indicators.entries()) {
      const place = at + pointer('indicators', row);
      yield* history(indicator, place);
      yield* endedPlans(indicator, place, year);
    }
  }
}

/**
 * What a text carried over from last year must change, in the order of the document's parts; nothing is changed here.
 * `otherForm`: it stands in another form than last year's, whose levels may be others.
 */
export function mustChange(draft: Draft, year: number, otherForm: boolean): MustChange[] {
  const { findings } = reviewDraft(draft, profileOf(draft.profile), RULES);
  const stale = findings
    .filter(({ rule }) => OF_THE_YEAR.test(rule) || (otherForm && OF_THE_FORM.test(rule)))
    .map(({ path, quote, message }) => ({ path, quote, why: message }));
  const told = ({ path, quote }: MustChange): boolean =>
    stale.some(known => known.path === path && known.quote.includes(quote.trim()));
  return [...stale, ...[...years(draft, year), ...ofProjects(draft, year)].filter(entry => !told(entry))];
}
