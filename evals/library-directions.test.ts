import { expect, test } from 'vitest';
import { SECTORS } from '../src/library/index.ts';
import { polarityOf } from '../src/reading/polarity.ts';

/** Every indicator of the library with a bound, by which way its writers say is better. */
const bounded = SECTORS.flatMap(({ types }) => types)
  .flatMap(({ indicators }) => indicators)
  .filter(({ operator }) => operator === '<=' || operator === '>=')
  .map(({ name, operator, unit, level2 }) => ({ name: name.replace(/[{}]/g, ''), operator, unit, level2 }));

const against = { '<=': 'positive', '>=': 'negative' } as const;
const isCost = ({ level2, unit }: { level2: string; unit: string }): boolean =>
  /成本/.test(level2) || /元/.test(unit);

test('no name of the library is read against its own sign', () => {
  expect(bounded.length).toBeGreaterThan(1000);
  const wrong = bounded.filter(
    row =>
      !isCost(row) &&
      !/小时|分钟|天|日|月/.test(row.unit) &&
      polarityOf(row.name) === against[row.operator as '<=' | '>='],
  );
  expect(wrong.map(({ name, operator }) => `${name} ${operator}`)).toEqual([]);
});
