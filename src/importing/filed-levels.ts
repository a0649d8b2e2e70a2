import type { Profile } from '../domain/profile.ts';
import type { Repair } from '../domain/reading-record.ts';
import type { Level1Key } from '../domain/taxonomy.ts';
import { tighten } from '../reading/normalise.ts';
import { bare } from './cells.ts';
import { type Centred, centredLabels } from './centred-levels.ts';
import type { Ledger } from './ledger.ts';
import { firstLevel, level2Label, parentOf, secondLevel } from './level-labels.ts';
import type { RawRow } from './raw-row.ts';
import { similarity } from './similarity.ts';

interface Target {
  /** The first row stands right below a header. */
  readonly headed: boolean;
  readonly path: string;
  readonly profile: Profile;
  readonly ledger: Ledger;
}

/** 0101数量指标: the code of a level. */
const ITS_CODE =
  /^(?:[A-Z]?\d{1,4}[.、]?|[A-Z][.、]|[(（]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})(?:[)）][、.]?|[、.]))(?=\p{Script=Han})/u;

/** 产出指标(50分): a level as printed, without its number. */
const shown = (printed: string, label: string): string => {
  const text = tighten(printed).replace(ITS_CODE, '');
  return text.includes(label) ? text : label;
};

/** A row under no level, told from one under a covered cell. */
const NONE = /^\s*—\s*$/;

/** The printed label of each 一级指标 in this table: rows under a covered cell take it. */
function printed(rows: readonly RawRow[]): ReadonlyMap<Level1Key, string> {
  const found = new Map<Level1Key, string>();
  for (const row of rows) {
    const label = firstLevel(row.level1) ?? firstLevel(row.garbled);
    if (label !== null && !found.has(label.key)) found.set(label.key, shown(row.level1, label.text));
  }
  return found;
}

const standard = (profile: Profile, key: Level1Key): string =>
  profile.taxonomy.find(branch => branch.key === key)?.label ??
  { output: '产出指标', benefit: '效益指标', satisfaction: '满意度指标', cost: '成本指标' }[key];

/** The 二级指标 each row prints; one that the turn of a page cut in two is whole again. */
function printedSeconds(rows: readonly RawRow[]): string[] {
  const found = rows.map(({ level2 }) => (level2 === '' ? '' : tighten(level2)));
  let before = -1;
  found.forEach((text, at) => {
    if (text === '') return;
    const above = found[before] ?? '';
    const cut = above !== '' && level2Label(above) === null && level2Label(text) === null;
    if (cut && level2Label(above + text) !== null) found[before] = found[at] = above + text;
    before = at;
  });
  return found;
}

/** Files each row under its 一级指标: its own label, else what the trade says of its 二级指标, else the row above. */
export function filedLevels(
  rows: readonly RawRow[],
  target: Target,
): { level1: string | null; level2: string | null }[] {
  const labels = printed(rows);
  const seconds = printedSeconds(rows);
  const centred = target.headed ? centredSeconds(seconds, rows) : null;
  const known = rows.some(row => row.level1 !== '' || row.level2 !== '' || row.garbled !== '');
  let above = '';
  let above2 = '';
  let said = '';
  const open = new Map<string, number>();
  /** Second levels that had their rows under 产出指标: printed again under 效益指标, they stand there; 数量 begins anew. */
  const passed = new Set<string>();
  let index = -1;
  return rows.map((row, at) => {
    if (!row.empty) index += 1;
    if (!known) return { level1: null, level2: null };
    const other = isPrinted(row.garbled) ? tighten(row.garbled) : '';
    const first = firstLevel(row.level1);
    const own = first === null ? other : shown(row.level1, first.text);
    if (own !== '') above2 = '';
    const second = seconds[at] ?? '';
    const middle = centred?.[at];
    const told = middle?.label ?? (second === '' ? above2 : second);
    const level2 = NONE.test(told) ? '' : told.replace(ITS_CODE, '');
    const tell = (level: 1 | 2, to: Pick<Repair, 'raw' | 'repaired' | 'kind' | 'sure'>): void => {
      const path = `${target.path}/${index}/level${level}`;
      if (!row.empty) target.ledger.repair({ path, ...to, line: row.line });
    };
    if (middle?.sure === false) tell(2, { raw: '', repaired: level2, kind: 'order', sure: false });
    if (row.level2 !== '' && second !== tighten(row.level2))
      tell(2, { raw: row.level2, repaired: second, kind: 'split', sure: true });
    above2 = level2;
    const key = secondLevel(level2)?.key;
    const parent =
      key === undefined ? null : key === 'cost' && firstLevel(above)?.key === 'cost' ? 'cost' : parentOf(key);
    const again = own === '' && above === said && isOfBenefit(above) && passed.has(level2);
    if (again) tell(1, { raw: '', repaired: above, kind: 'order', sure: false });
    const over = firstLevel(above)?.key === parent ? above : (labels.get(parent ?? 'output') ?? '');
    const due = parent === null || again ? '' : over;
    const note = (raw: string, repaired: string, kind: 'garbage' | 'order'): void =>
      tell(1, { raw, repaired, kind, sure: true });
    const covered = second === '' && middle === undefined && row.garbled === '' && above !== '';
    let level1 = own;
    if (NONE.test(row.garbled)) level1 = '';
    else if (own === '' && covered) level1 = above;
    else if (own === '' && due !== '') level1 = due;
    else if (
      own === '' &&
      !again &&
      (row.garbled !== '' || isOther(above, parent) || labels.size === 0) &&
      parent !== null
    )
      level1 = standard(target.profile, parent);
    else if (own === '') level1 = above;
    if (row.garbled !== '' && other === '' && !NONE.test(row.garbled)) note(row.garbled, level1, 'garbage');
    if (own === '' && level1 !== above && row.garbled === '') open.set(level1, row.line);
    if (own === '' && level1 !== above && due === '' && row.garbled === '') note('', level1, 'order');
    if (own !== '' && open.has(own)) note(row.level1, own, 'order');
    above = level1;
    if (own !== '') said = own;
    if (firstLevel(level1)?.key === 'output' && key !== 'quantity') passed.add(level2);
    return { level1, level2 };
  });
}

const isOfBenefit = (level1: string): boolean => firstLevel(level1)?.key === 'benefit';

/** 数量指标 is none of 效益指标: its own first level was not printed. Satisfaction may stand under benefit. */
function isOther(above: string, parent: Level1Key | null): boolean {
  const key = firstLevel(above)?.key ?? null;
  return above === '' || (key !== null && key !== parent && (parent === 'output' || parent === 'benefit'));
}

/** The second levels where they are printed in the middle of the cells they cover. */
function centredSeconds(seconds: readonly string[], rows: readonly RawRow[]): readonly Centred[] | null {
  const named = rows.flatMap((row, at) => (row.empty ? [] : [at]));
  const found = centredLabels(named.map(at => seconds[at] ?? ''));
  if (found === null || named.length < rows.length) return null;
  return found;
}

/** A 一级指标 of its own, legible and like none of the trade's: 制度指标, 过程. A misread one is like one of those. */
function isPrinted(garbled: string): boolean {
  const text = bare(garbled);
  if (!/^\p{Script=Han}{2,10}$/u.test(text)) return false;
  return /(?:指标|目标)$/.test(text)
    ? ['产出', '效益', '满意度', '成本'].every(word => similarity(word, text.slice(0, -2)) < 0.5)
    : /^(?:项目)?(?:决策|投入|过程|管理|产出|效益|效果|影响|影响力|满意度|成本)$/.test(text);
}
