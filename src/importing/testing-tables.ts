import type { Indicator } from '../domain/draft.ts';
import hebei from '../profiles/hebei-county.ts';
import mof from '../profiles/mof-2021.ts';
import { importText } from './import-text.ts';

/** Rows with cells parted by a bar, as tabs part them. */
export const table = (...rows: string[]): string => rows.map(row => row.replaceAll('|', '\t')).join('\n');
export const read = (text: string) => importText(text, { profiles: [hebei, mof] });
export const indicators = (text: string): Indicator[] =>
  read(text).draft.projects.flatMap(one => one.indicators);
export const rowsOf = (text: string): string[] =>
  indicators(text).map(row => [row.level1, row.level2, row.name, row.value_raw].join('/'));
export const left = (text: string): string =>
  read(text)
    .leftovers.map(one => one.text)
    .join(' ');
export const doubted = (text: string): string[] =>
  read(text).repairs.flatMap(({ sure, path }) => (sure ? [] : [path]));

export const NAME = '项目名称|路灯维护';
export const HEAD = '一级指标|二级指标|三级指标|指标值';
export const LAMPS = '产出指标|数量指标|新装路灯数量|≥120盏';
export const LIT = '产出指标|质量指标|路灯亮灯率|≥98%';
export const BOTH = ['产出指标/数量指标/新装路灯数量/≥120盏', '产出指标/质量指标/路灯亮灯率/≥98%'];
