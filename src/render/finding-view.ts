import type { Draft } from '../domain/draft.ts';
import { citation, type Finding, type Severity } from '../domain/finding.ts';
import { placeOf } from '../domain/place.ts';
import { valueAt } from '../domain/pointer.ts';
import type { ReviewView } from './view.ts';

const LABELS: Readonly<Record<Severity, string>> = { error: '退回', warning: '追问', info: '提示' };

/** Findings about one row of a table, or one other place. */
interface Spot {
  readonly place: string;
  readonly findings: readonly Finding[];
}

const ROW = /^(.*?指标“.*”)(?: › ([^›]+))?$/s;

/** The place within its part, and the cell of a row apart: the part's heading has already named the project. */
function spotOf(draft: Draft, path: string): { place: string; cell: string } {
  const place = placeOf(draft, path).replace(/^项目“.*?” › (?=.)/s, '');
  const row = /\/(overall_)?indicators\/\d+/.test(path) ? ROW.exec(place) : null;
  return row === null ? { place, cell: '' } : { place: row[1] ?? place, cell: row[2] ?? '' };
}

/** Findings of one part by place, in the order given: a row is mended once. */
export function spotsOf(findings: readonly Finding[], draft: Draft): Spot[] {
  const spots = new Map<string, { place: string; findings: Finding[] }>();
  for (const finding of findings) {
    const { place } = spotOf(draft, finding.path);
    const row = /^.*\/(?:overall_)?indicators\/\d+/.exec(finding.path)?.[0] ?? place;
    const spot = spots.get(row);
    if (spot === undefined) spots.set(row, { place, findings: [finding] });
    else spot.findings.push(finding);
  }
  return [...spots.values()];
}

/** A mended paragraph does not fit a cell: there the suggestion says which words change. */
const SPACE = 80;

/** Wording for each cell that changes, named where it is not the one the finding speaks of. */
function changesOf({ path, rewrite }: Finding, draft: Draft): string[] {
  if (rewrite === undefined) return [];
  const changes = [rewrite, ...(rewrite.also ?? [])].filter(({ after }) => after.length <= SPACE);
  const label = rewrite.proposal === true ? '可参考' : '改为';
  const named = changes.length > 1 || changes.some(change => change.path !== path);
  return changes.map(({ path: at, after }) => `${named ? spotOf(draft, at).cell : ''}${label}“${after}”`);
}

const LONG_QUOTE = 40;

/** The quoted words as a cell has room for them; where the sentence goes on, so do the dots. */
function shortQuote({ path, quote }: Finding, draft: Draft): string {
  if (quote.length > LONG_QUOTE) return `${quote.slice(0, LONG_QUOTE)}…`;
  const text = valueAt(draft, path);
  const from = typeof text === 'string' ? text.indexOf(quote) : -1;
  const goesOn = from >= 0 && /^\p{L}/u.test(String(text).slice(from + quote.length));
  return goesOn && /[，,、；;]/.test(quote) ? `${quote}…` : quote;
}

function said(finding: Finding, number: string, draft: Draft): string {
  const { cell } = spotOf(draft, finding.path);
  const { quote, message, severity } = finding;
  const at = quote === '' || message.includes(quote) ? cell : `${cell}“${shortQuote(finding, draft)}”`;
  return `${number}.〔${LABELS[severity]}〕${at === '' || (cell !== '' && message.startsWith(cell)) ? '' : `${at}：`}${message}`;
}

/** How to mend the places of one part: wording where there is some, else advice, each piece of it once. */
export function groupView(
  heading: string,
  spots: readonly Spot[],
  given: { readonly draft: Draft; readonly numberOf: ReadonlyMap<string, string> },
): ReviewView['groups'][number] {
  const { draft, numberOf } = given;
  const advised = new Map<string, string>();
  const advice = ({ suggestion }: Finding, number: string): string => {
    const before = advised.get(suggestion);
    if (before === undefined) advised.set(suggestion, number);
    return before === undefined ? suggestion : `同第${before}条`;
  };
  return {
    heading,
    rows: spots.map(({ place, findings }) => ({
      place,
      said: findings.map(finding => said(finding, numberOf.get(finding.id) ?? '', draft)),
      mended: findings.map(finding => {
        const number = numberOf.get(finding.id) ?? '';
        const changes = changesOf(finding, draft);
        const needs = (finding.rewrite?.needs ?? []).map(question => `问单位：${question}`);
        const ways = [...(changes.length === 0 ? [advice(finding, number)] : changes), ...needs];
        return `${number}.${ways.join('　')}`;
      }),
    })),
  };
}

const SHOWN = 12;
const FIRST_MARK = 0x2460;
/** There are twenty circled figures. */
const MARKS = 20;
const mark = (index: number): string =>
  index < MARKS ? String.fromCharCode(FIRST_MARK + index) : `(${index + 1})`;

/** Each kind of fault once: why, on what basis, and where it stands in the report; sources are listed once. */
export function kindsOf(
  findings: readonly Finding[],
  numberOf: ReadonlyMap<string, string>,
  titles: ReadonlyMap<string, string>,
): Pick<ReviewView, 'kinds' | 'sources'> {
  const byRule = new Map<string, Finding[]>();
  for (const finding of findings) {
    const own = byRule.get(finding.rule);
    if (own === undefined) byRule.set(finding.rule, [finding]);
    else own.push(finding);
  }
  const sources = [...new Set(findings.flatMap(({ basis }) => basis.map(citation)))];
  const kinds = [...byRule].map(([rule, own]) => ({
    title: titles.get(rule) ?? rule,
    why: own[0]?.why ?? '',
    basis: (own[0]?.basis ?? []).map(one => mark(sources.indexOf(citation(one)))).join(''),
    numbers: `${own
      .slice(0, SHOWN)
      .map(({ id }) => numberOf.get(id) ?? '')
      .join('、')}${own.length > SHOWN ? `等${own.length}条` : ''}`,
  }));
  return { kinds, sources: sources.map((text, index) => `${mark(index)}${text}`) };
}
