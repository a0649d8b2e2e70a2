import type { MoneyUnit } from '../domain/values.ts';
import { tighten } from '../reading/normalise.ts';
import { filled, textOf } from './cells.ts';
import type { Ledger } from './ledger.ts';
import type { TableChunk } from './outline.ts';

const UNIT_LINE = /^(\d{6,9})\s*(.+?)$/;
const MAKER =
  /^(?:填报|申报|预算)单位(?:名称)?(?:[(（]盖章[)）])?[:：](\p{Script=Han}{3,30}?)(?:20\d\d|金额(?:单位)?[:：]|单位[:：]|$)/u;
const MONEY = /(?:金额)?单位\s*[:：]\s*(万元|元)/;

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
      const printed = tighten(found[2] ?? '');
      if (code === found[1] && name === printed)
        ledger.repair({
          path: `${path}/unit_name`,
          raw: textOf(block),
          repaired: printed,
          kind: 'duplicate',
          sure: true,
          line: block.line,
        });
      code ??= found[1] ?? null;
      name ??= printed;
    }
    const maker = found === null ? MAKER.exec(tighten(text))?.[1] : undefined;
    filedBy ??= maker ?? null;
    if (unit !== undefined || found !== null || maker !== undefined) ledger.take(...filled(block));
  }
  return { code, name: name ?? filedBy, money };
}
