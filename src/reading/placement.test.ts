import { describe, expect, it } from 'vitest';
import { SECTORS } from '../library/index.ts';
import weights from './placement.json' with { type: 'json' };
import { PLACES, placementFeatures, placementOf } from './placement.ts';
import { readIndicator } from './read-draft.ts';
import type { ReadIndicator } from './types.ts';

const row = (level2: string, name: string, value_raw: string): ReadIndicator =>
  readIndicator(
    {
      id: 'r',
      level1: null,
      level2,
      name,
      description: null,
      operator: '',
      value: null,
      value_raw,
      basis: null,
    },
    '',
  );

describe('where rows like one another stand', () => {
  it('has one whole number for each place and feature', () => {
    const odd = Object.entries(weights).filter(
      ([, own]) => own.length !== PLACES.length || !own.every(weight => Number.isInteger(weight)),
    );
    expect(odd).toEqual([]);
  });

  it('puts nine of ten rows of the library where the library has them', () => {
    const entries = SECTORS.flatMap(({ types }) => types).flatMap(({ indicators }) => indicators);
    const known = entries
      .map(({ level2, name, unit, operator }) => {
        const sign = operator === '>=' ? '≥' : operator === '<=' ? '≤' : '=';
        return row(level2, name.replace(/[{}]/g, ''), unit === '日期' ? '11月30日前' : `${sign}12${unit}`);
      })
      .filter(({ level2 }) => PLACES.some(place => place === level2));
    const home = known.filter(one => placementOf(one).best(PLACES) === one.level2);
    expect(known.length).toBeGreaterThan(4000);
    expect(home.length / known.length).toBeGreaterThan(0.9);
  });

  it('knows names it has never met by their endings, units and signs', () => {
    const best = (name: string, value: string) => placementOf(row('', name, value)).best(PLACES);
    expect(best('榨菜加工技师讲习场次', '≥7场')).toBe('quantity');
    expect(best('榨菜腌制工人均耗材费', '≤80元/人')).toBe('cost');
    expect(best('榨菜窖池完工时间', '10月底前')).toBe('time');
  });

  it('says what speaks most for one place against another', () => {
    const likened = placementOf(row('', '退役军人再就业人数', '≥260人'));
    expect(likened.telling('social', 'economic')).toEqual({ kind: 'word', words: '就业' });
    expect(placementOf(row('', '〇', '')).telling('social', 'social')).toBeNull();
  });

  it('takes no bracket of a template for a name', () => {
    expect(placementFeatures(row('', '再就业人数（人）', '≥260人'))).toContain('…人数');
  });
});
