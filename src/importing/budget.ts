import type { Budget } from '../domain/draft.ts';
import { tighten } from '../reading/normalise.ts';
import { bare } from './cells.ts';
import type { FormCells } from './form.ts';
import type { Ledger } from './ledger.ts';

/** An amount cell: digits kept as printed, thousands separators gone; null when no number is legible. */
function readAmount(raw: string): string | null {
  const text = bare(raw).replace(/,/g, '');
  return /^-?\d+(?:\.\d+)?/.exec(text)?.[0] ?? null;
}

/** 预算规模 from its cells. "" is an empty cell, null a label that is not in the form. */
export function readBudget(fields: FormCells['fields'], ledger: Ledger): Budget {
  const raw: NonNullable<Budget['raw']> = {};
  const amount = (key: 'total' | 'fiscal' | 'other' | 'carryover'): string | null => {
    const cells = fields.get(key);
    if (cells === undefined) return null;
    const text = tighten(cells.map(cell => cell.raw).join(''));
    if (text === '') return '';
    const number = readAmount(text);
    if (number === null) {
      for (const cell of cells) ledger.leave(cell, '金额栏里不是数字');
      return null;
    }
    ledger.take(...cells);
    if (text !== number) raw[key] = text;
    return number;
  };
  const [total, fiscal, other, carryover] = [
    amount('total'),
    amount('fiscal'),
    amount('other'),
    amount('carryover'),
  ];
  return {
    total,
    fiscal,
    other,
    ...(carryover === null ? {} : { carryover }),
    ...(Object.keys(raw).length === 0 ? {} : { raw }),
  };
}
