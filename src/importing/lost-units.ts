import type { Draft } from '../domain/draft.ts';
import type { Leftover, Repair } from '../domain/reading-record.ts';
import { isUnit } from '../reading/units.ts';
import { bare } from './cells.ts';

const FIGURE = /^[≥≤≧≦=＝<>]{0,2}\d[\d,.]*$/;
/** More texts of one line are not looked through. */
const MOST = 200;
const NO_UNIT = /^[-—/无]$/;

/** A target without a unit, where a unit of the same row found no place: for a person to look. */
export function lostUnits(draft: Draft, leftovers: readonly Leftover[], told: readonly Repair[]): Repair[] {
  const unsure = new Set(told.filter(({ sure }) => !sure).map(({ path }) => path));
  const left = new Map<number, string[]>();
  for (const { line, text } of leftovers) left.set(line, [...(left.get(line) ?? []).slice(0, MOST), text]);
  return draft.projects.flatMap((project, index) => {
    const rows = new Map<number, number>();
    for (const { line } of project.indicators) if (line != null) rows.set(line, (rows.get(line) ?? 0) + 1);
    return project.indicators.flatMap((row, at): Repair[] => {
      const [name, value] = [bare(row.name ?? ''), bare(row.value_raw ?? '')];
      const path = `/projects/${index}/indicators/${at}`;
      const known = [path, `${path}/value_raw`].some(one => unsure.has(one));
      if (known || !FIGURE.test(value) || row.line == null) return [];
      const unit = (left.get(row.line) ?? [])
        .filter(text => rows.get(row.line ?? 0) === 1 || bare(text).includes(name))
        .flatMap(text => text.split(/\s+/))
        .find(part => isUnit(part) && !NO_UNIT.test(part));
      if (unit === undefined) return [];
      const repaired = `指标值没有单位，同一行的“${unit}”没有读进来，请对照原件`;
      return [
        { path: `${path}/value_raw`, raw: value, repaired, kind: 'order', sure: false, line: row.line },
      ];
    });
  });
}
