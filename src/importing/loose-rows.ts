import { SIGN_ONLY, startsRow, type Token, type TokenRow } from './chunks.ts';
import { cutValue, isValueLike, MOST_NAME } from './glued.ts';
import { NO_HEADER } from './header.ts';
import { targetBehind } from './lost-header.ts';
import { isWrapped } from './run-together.ts';
import type { Column } from './vocabulary.ts';

/** What a group of cells gave: its rows, and the cells that are none, each with why (null: a result, a score). */
export interface Loose {
  readonly rows: TokenRow[];
  readonly left: { readonly token: Token; readonly reason: string | null }[];
}

const PAIR: readonly Column[] = ['name', 'value'];
const CUT = '指标值在源文中断';
const ALONE = '只有名称，没有读到指标值（源文可能在这里中断）';

/** Where the cells end that belong to the row from `at` to `from`: figures, results, the same words again. */
function endOfRow(
  group: readonly Token[],
  { at, from, columns }: { at: number; from: number; columns: readonly Column[] },
): number {
  const [name, value] = [group[at]?.text, group[at + 1]?.text];
  const results = columns.includes('aside');
  let end = from;
  for (; end < group.length; end++) {
    const text = group[end]?.text ?? '';
    const again = results && (text === value || (text === name && end - at < columns.length));
    const within = results && end - at < columns.length && !startsRow(group, end);
    if (!isValueLike(text) && !again && !within) break;
  }
  return end;
}

/** Without the header's help: a text, then a target; figures after it belong to the same row. */
export function looseRows(group: readonly Token[], all: readonly Column[]): Loose {
  const columns = all.filter(column => column !== 'aside');
  const headless = all.join() === NO_HEADER.map(({ key }) => key).join();
  const found: Loose = { rows: [], left: [] };
  for (let at = 0; at < group.length; ) {
    const [name, value, third] = [group[at], group[at + 1], group[at + 2]];
    if (name === undefined) break;
    const ahead = group.slice(at + 1, at + 4).map(token => token.text);
    if (value !== undefined && third !== undefined && isWrapped(ahead, all)) {
      const whole = { text: `${name.text}${value.text}`, cell: name.cell };
      const doubts = { name: `${name.text}\n${value.text}` };
      found.rows.push({ tokens: [whole, third], columns: PAIR, also: [value.cell], doubts });
      const end = endOfRow(group, { at: at + 1, from: at + 3, columns: all });
      for (const token of group.slice(at + 3, end)) found.left.push({ token, reason: null });
      at = end;
      continue;
    }
    const cut = value === undefined ? cutValue(name.text, true) : null;
    if (cut !== null) {
      const tokens = [cut.name, cut.value].map(text => ({ text, cell: name.cell }));
      found.rows.push({ tokens, columns: PAIR });
      break;
    }
    const prose = name.text.length > MOST_NAME || (value?.text.length ?? 0) > MOST_NAME;
    if (value === undefined || (prose && !isValueLike(value.text))) {
      found.left.push({ token: name, reason: ALONE });
      at++;
      continue;
    }
    if (SIGN_ONLY.test(value.text) && third === undefined) {
      found.left.push({ token: name, reason: CUT }, { token: value, reason: CUT });
      break;
    }
    const behind = headless ? targetBehind(group, at) : null;
    if (behind !== null) {
      found.rows.push(behind);
      at = endOfRow(group, { at, from: at + 3, columns: all });
      for (const token of group.slice(group.indexOf(third as Token) + 1, at))
        found.left.push({ token, reason: null });
      continue;
    }
    let from = at + 2;
    while (from < group.length && from - at < columns.length && !startsRow(group, from)) from++;
    const score = group[at + columns.indexOf('weight')]?.text ?? '';
    const weighed = !columns.includes('weight') || /^\d+(?:\.\d+)?分?$/.test(score);
    const whole = columns.length > 2 && from - at === columns.length && weighed;
    found.rows.push({ tokens: group.slice(at, from), columns: whole ? columns : PAIR });
    const end = endOfRow(group, { at, from, columns: all });
    for (const token of group.slice(from, end)) found.left.push({ token, reason: null });
    at = end;
  }
  return found;
}
