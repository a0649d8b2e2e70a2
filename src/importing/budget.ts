import type { Budget, Project } from '../domain/draft.ts';
import type { MoneyUnit } from '../domain/values.ts';
import { tighten } from '../reading/normalise.ts';
import { toWanYuan } from '../reading/units.ts';
import { bare, type Cell } from './cells.ts';
import type { FormCells } from './form.ts';
import type { Ledger } from './ledger.ts';

/** An amount cell: digits kept as printed, thousands separators gone; null when no number is legible, or several are. */
function readAmount(raw: string): string | null {
  const text = bare(raw).replace(/,/g, '');
  return /^(-?\d+(?:\.\d+)?)(?![\d.%])(?:\D*|\D{0,4}[(（].*)$/.exec(text)?.[1] ?? null;
}

const NUMBER = /^-?\d[\d,]*(?:\.\d+)?(?:万?元|万|亿元)?$/;
/** A number a cell's edge had cut: 284, | 500.00. */
const CUT = /[.,]$|,\d{1,2}$/;

/** Beside the amount a self-assessment prints what was spent, its rate and its score: the first is the budget. */
function firstAmount(cells: readonly Cell[]): { text: string; rest: readonly Cell[] } | null {
  const tokens = cells.flatMap(cell =>
    cell.raw
      .trim()
      .split(/\s+/)
      .map(text => ({ text, cell })),
  );
  const [first, second] = tokens;
  if (first === undefined || second === undefined || !NUMBER.test(bare(first.text))) return null;
  if (CUT.test(bare(first.text)) || /^[.,万亿元]/.test(bare(second.text))) return null;
  return { text: first.text, rest: cells.filter(cell => cell !== first.cell) };
}

/** The unit of money a label names: 预算金额（元）. */
export function moneyUnitIn(label: string): MoneyUnit | null {
  const unit = /[(（]\s*(万元|元)\s*[)）]/.exec(label)?.[1];
  return unit === '万元' || unit === '元' ? unit : null;
}

/** 12.30（上年结转4.00）: two amounts in the cell of one, where the form has no place for the second. */
function carriedOver(fields: FormCells['fields'], ledger: Ledger): FormCells['fields'] | null {
  const [cell, more] = fields.get('other') ?? [];
  const found = /^(.*)[(（]上年结转(-?[\d.,]+)[)）]$/su.exec(cell?.raw.trim() ?? '');
  if (cell === undefined || more !== undefined || found === null || fields.has('carryover')) return null;
  const [other, carryover] = found.slice(1).map(raw => ({ ...cell, raw }));
  if (other === undefined || carryover === undefined) return null;
  ledger.cut(cell, [other, carryover]);
  return new Map([...fields, ['other', [other]], ['carryover', [carryover]]]);
}

/** 预算规模 from its cells. "" is an empty cell, null a label that is not in the form. */
export function readBudget(fields: FormCells['fields'], ledger: Ledger): Budget {
  const raw: NonNullable<Budget['raw']> = {};
  const apart = carriedOver(fields, ledger);
  const amount = (key: 'total' | 'fiscal' | 'other' | 'carryover'): string | null => {
    const cells = (apart ?? fields).get(key);
    if (cells === undefined) return null;
    const several = firstAmount(cells);
    const text = several?.text ?? tighten(cells.map(cell => cell.raw).join(''));
    if (text === '') return '';
    const number = readAmount(text);
    if (number === null) {
      for (const cell of cells) ledger.leave(cell, '金额栏里不是一个数');
      return null;
    }
    for (const cell of several?.rest ?? []) ledger.leave(cell, '金额后面的执行数、执行率或得分');
    const [own] = cells;
    if (several !== null && own !== undefined && own.raw.trim() !== several.text)
      ledger.leave(own, '金额后面的执行数、执行率或得分');
    ledger.take(...cells.filter(cell => !several?.rest.includes(cell)));
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

const MONEY = ['total', 'fiscal', 'other', 'carryover'] as const;

/** A decimal number ten thousand times as large. */
function tenThousandfold(number: string): string {
  const [whole = '', part = ''] = number.split('.');
  const shifted = `${whole}${part.slice(0, 4).padEnd(4, '0')}`.replace(/^(-?)0+(?=\d)/, '$1');
  return part.length > 4 ? `${shifted}.${part.slice(4)}` : shifted;
}

/** Amounts that name another unit than their table's, turned into it; each such a repair to be confirmed. */
export function inUnit(
  { budget }: Pick<Project, 'budget'>,
  unit: MoneyUnit,
  index: number,
  ledger: Ledger,
): Budget {
  const settled = { ...budget };
  for (const field of MONEY) {
    const raw = budget.raw?.[field] ?? '';
    const own = /(亿元|万元|元)(?:[)）]|人民币)?$/.exec(bare(raw))?.[1];
    const number = budget[field];
    if (own === undefined || own === unit || !number) continue;
    const wan = toWanYuan(number, own);
    const value = wan === null ? null : unit === '万元' ? wan : tenThousandfold(wan);
    if (value === null) continue;
    settled[field] = value;
    const path = `/projects/${index}/budget/${field}`;
    ledger.repair({ path, raw, repaired: `${value}${unit}`, kind: 'number', sure: false });
  }
  return settled;
}
