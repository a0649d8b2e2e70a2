import type { MoneyUnit } from '../domain/values.ts';
import { tighten } from '../reading/normalise.ts';
import { type Cell, filled, textOf } from './cells.ts';
import type { Ledger } from './ledger.ts';
import type { TableChunk } from './outline.ts';
import { formLabel } from './vocabulary.ts';

const UNIT_LINE = /^(\d{6,9})\s*(?![-—–])(.+?)$/;
const MAKER =
  /^(?:填报|申报|预算)单位(?:名称)?(?:[(（]盖章[)）])?[:：]([^:：]{0,60}?\p{Script=Han}{2}[^:：]{0,60}?)(?:20\d\d|金额(?:单位)?[:：]|单位[:：]|$)/u;
const MONEY = /(?:金额)?单位\s*[:：]\s*(万元|元)/;
/** 某县水利局　单位：万元. */
const NAMED = /^([^:：]{0,60}?\p{Script=Han}{2}[^:：]{0,60}?)(?:金额)?单位[:：](?:万元|元)$/u;
/** A year, a number of a table, a title: nobody's name. */
const NO_NAME = /^(?:附[件表]|表)?[\d一二三四五六七八九十()（）.—-]*(?:年度?)?$|表$|^20\d\d|[月日]$/;

/** The unit's name before the unit of money, in a line right over a form; null for any other line. */
export function namedOver(text: string): string | null {
  const name = NAMED.exec(text)?.[1];
  return name === undefined || NO_NAME.test(name) || formLabel(name) !== null ? null : name;
}

/** What a form prints behind a unit's name in the same line: the year, the unit of money, the money itself. */
const BESIDE =
  /[\s;；,，|]+$|[\s;；,，|]*(?:(?:金额)?单位[:：]|年度[:：]|年度?(?=\s*20\d\d)|20\d\d年?度?$|(?:项目)?资金(?:总额)?(?:[(（]万?元[)）]|[:：])|项目基本情况|NaN$).*$/su;

/** The cells of a unit's name without what stands beside it. */
export const unitCells = (cells: readonly Cell[]): Cell[] => {
  const own = cells.map(cell => ({ ...cell, raw: cell.raw.replace(BESIDE, '') }));
  const end = own.findIndex(({ raw }, at) => at > 0 && raw !== cells[at]?.raw);
  return (end < 0 ? own : own.slice(0, end)).filter(({ raw }) => raw.trim() !== '');
};

/** The lines above a table: its title, the unit's code and name, the money unit. */
export function readHead(
  chunk: TableChunk,
  path: string,
  ledger: Ledger,
): { code: string | null; name: string | null; money: MoneyUnit | null } {
  let code: string | null = null;
  let name: string | null = null;
  /** Of the whole text, where no line of the form names its own. */
  let filedBy: string | null = null;
  let money: MoneyUnit | null = null;
  for (const block of chunk.lead) {
    const text = textOf(block).normalize('NFKC');
    const unit = MONEY.exec(text)?.[1];
    if (unit === '万元' || unit === '元') money = unit;
    const found = UNIT_LINE.exec(text.replace(MONEY, '').trim());
    if (found !== null) {
      const named = tighten(found[2] ?? '');
      if (code === found[1] && name === named)
        ledger.repair({
          path: `${path}/unit_name`,
          raw: textOf(block),
          repaired: named,
          kind: 'duplicate',
          sure: true,
          line: block.line,
        });
      code ??= found[1] ?? null;
      name ??= named;
    }
    const printed = tighten(textOf(block));
    const maker = found === null ? MAKER.exec(printed)?.[1] : undefined;
    filedBy ??= maker?.replace(BESIDE, '') ?? null;
    if (found === null && maker === undefined) name ??= namedOver(printed);
    if (unit !== undefined || found !== null || maker !== undefined) ledger.take(...filled(block));
  }
  return { code, name: name ?? filedBy, money };
}
