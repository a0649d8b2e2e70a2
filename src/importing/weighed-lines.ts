import { isUnit } from '../reading/units.ts';
import type { Cell } from './cells.ts';
import type { TokenRow } from './chunks.ts';
import { isWording } from './glued-values.ts';
import type { Column } from './vocabulary.ts';

/** 指标名称 指标权重 计量单位 指标性质 指标值. */
const COLUMNS: readonly Column[] = ['name', 'weight', 'unit', 'operator', 'value'];
const SIGNED =
  /^(.*[^\d.])(\d{1,3}(?:\.\d)?)(?:[%％](?=[^\d≥≤≧≦⩾⩽＝=＞＜><]))?(\D{0,8}?)([≥≤≧≦⩾⩽＝=＞＜><]{1,2})(\d[\d,]*(?:\.\d+)?)$/u;
const WITH_UNIT = /^(.*[^\d.])(\d{1,3})(\D{1,8}?)(\d[\d,]*(?:\.\d+)?)$/u;
const IN_WORDS = /^(.*[^\d.])(\d{1,3})(\p{Script=Han}{2,8})$/u;
const QUALITATIVE = /^(.*[^\d.])(\d{1,3})[%％]?定性(\p{Script=Han}{1,8})$/u;
const FIGURES = /^(.*[^\d.])(\d{3,6})$/u;
/** An indicator is worth as much at least and at most. */
const [LEAST, MOST] = [2, 60];

const isWeight = (text: string): boolean => Number(text) >= LEAST && Number(text) <= MOST;

/** 1020: a weight and a target, where only one place can part them. */
function halvesOf(figures: string): readonly [string, string] | null {
  const ways = [1, 2]
    .map(at => [figures.slice(0, at), figures.slice(at)] as const)
    .filter(([weight, value]) => isWeight(weight) && /^[1-9]/.test(value));
  return ways.length === 1 ? (ways[0] ?? null) : null;
}

type Parts = readonly [name: string, weight: string, unit: string, operator: string, value: string];

/** The parts of a line with a sign, or of one without; null where they cannot be told. */
function partsOf(text: string): Parts | null {
  const [, name = '', weight = '', unit = '', operator = '', value = ''] =
    SIGNED.exec(text) ?? WITH_UNIT.exec(text)?.toSpliced(4, 0, '') ?? [];
  const plain = unit.normalize('NFKC').replace(/\([^()]*\)$/, '');
  if (isWeight(weight) && (unit === '' || isUnit(plain))) return [name, weight, unit, operator, value];
  const said = QUALITATIVE.exec(text);
  const [, told = '', points = '', words = ''] = said ?? IN_WORDS.exec(text) ?? [];
  if (isWeight(points) && (said !== null || isWording(words))) return [told, points, '', '', words];
  const [, counted = '', figures = ''] = FIGURES.exec(text) ?? [];
  const halves = halvesOf(figures);
  return halves === null ? null : [counted, halves[0], '', '', halves[1]];
}

/** 养护里程10公里=125: a line whose cells ran together, its weight before unit, sign and target. */
export function weighedLine(text: string, cell: Cell, columns: readonly Column[]): TokenRow | null {
  const flagged = columns.join() === [...COLUMNS, 'aside'].join();
  if (!flagged && columns.join() !== COLUMNS.join()) return null;
  const parts = partsOf(text.replace(/\s+/g, '').replace(flagged ? /[是否]$/ : /$^/, ''));
  if (parts === null || !/\p{Script=Han}{2}/u.test(parts[0])) return null;
  const tokens = parts.map(part => ({ text: part, cell }));
  return { tokens, columns: COLUMNS, ...(parts[3] === '' ? { doubts: { name: text, value: text } } : {}) };
}
