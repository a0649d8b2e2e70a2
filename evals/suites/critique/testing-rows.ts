import type { Judged, Said } from './ask.ts';
import { readRows } from './row-data.ts';

/** A line of a row file, whole unless told otherwise. */
export const line = (change: Record<string, unknown> = {}): string =>
  JSON.stringify({
    id: 'r1',
    document: '甲',
    sector: '交通',
    indicator: {
      level1: '产出指标',
      level2: '数量指标',
      name: '养护里程',
      description: null,
      value_raw: '≥86公里',
      basis: '养护计划',
    },
    context: { goal: '养护86公里', project: '养护经费', budget: '120万元' },
    issues: [],
    weak: false,
    why: '与目标一致',
    ...change,
  });

/** A finding as a server tells it: `IND-X!` error, `IND-X?` info, `IND-X~` formal. */
function said(word: string): Said {
  const rule = word.replace(/[!?~]/g, '');
  const severity = word.includes('!') ? 'error' : word.includes('?') ? 'info' : 'warning';
  return { rule, severity, formal: word.includes('~'), path: '/indicators/0', quote: '', message: '' };
}

/** A row with these labels, and what was said of it. */
export function judged(
  id: string,
  document: string,
  issues: readonly string[],
  words: readonly string[],
  weak = issues.length > 0,
): Judged {
  const [row] = readRows([{ name: 'x.jsonl', text: line({ id, document, issues, weak }) }]);
  if (row === undefined) throw new Error('no row');
  return { row, said: words.map(said) };
}
