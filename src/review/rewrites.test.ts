import { describe, expect, it } from 'vitest';
import type { Indicator } from '../domain/draft.ts';
import type { Rewrite } from '../domain/finding.ts';
import { PROFILES } from '../profiles/index.ts';
import { RULES } from '../rules/index.ts';
import type { Rule } from '../rules/rule.ts';
import { rowOf } from '../rules/testing.ts';
import { addsNumber } from './numbers.ts';
import { reviewDraft, reviewRows } from './review.ts';

const [profile] = PROFILES;
if (profile === undefined) throw new Error('no profile');

const ROW = rowOf({ level2: '数量指标', name: '培训场次', value: '10场' });

/** A rule that objects to ten and offers what it is told to offer. */
const objectsToTen = (after: string, also?: Rewrite['also']): Rule =>
  ({
    ...RULES.find(({ id }) => id === 'IND-OP-MISSING'),
    id: 'T-TEN',
    check: (row: { path: string; raw: Indicator }) =>
      row.raw.value_raw === '10场'
        ? [
            {
              path: `${row.path}/value_raw`,
              quote: '10场',
              message: '十',
              rewrite: {
                path: `${row.path}/value_raw`,
                before: '10场',
                after,
                needs: [],
                ...(also === undefined ? {} : { also }),
              },
            },
          ]
        : [],
  }) as unknown as Rule;

const offered = (rule: Rule, others: readonly Rule[] = []): Rewrite | undefined =>
  reviewRows([ROW], {}, profile, [rule, ...others]).findings.find(finding => finding.rule === 'T-TEN')
    ?.rewrite;

describe('a rewrite of a row', () => {
  it('is offered when the row then passes', () => {
    expect(offered(objectsToTen('≥10场'))?.after).toBe('≥10场');
  });

  it('is withheld when it adds a number', () => {
    expect(offered(objectsToTen('≥12场'))).toBeUndefined();
    expect(offered(objectsToTen('≥１2场'))).toBeUndefined();
  });

  it('is withheld when the fault would remain', () => {
    expect(offered(objectsToTen('10场'))).toBeUndefined();
  });

  it('is withheld when another rule would then send the row back', () => {
    const direction = RULES.filter(({ id }) => id === 'IND-DIRECTION-WRONG');
    expect(offered(objectsToTen('≤10场'))?.after).toBe('≤10场');
    expect(offered(objectsToTen('≤10场'), direction)).toBeUndefined();
  });

  it('turns no sign of a row nobody can measure either way', () => {
    const rowOfName = (name: string) =>
      reviewRows([rowOf({ level2: '社会效益指标', name, value: '≤90%' })], {}, profile, RULES).findings.find(
        ({ rule }) => rule === 'IND-DIRECTION-WRONG',
      );
    expect(rowOfName('参训人员就业率')?.rewrite?.after).toBe('≥90%');
    expect(rowOfName('志愿者热情度')).toBeDefined();
    expect(rowOfName('志愿者热情度')?.rewrite).toBeUndefined();
  });

  it('is withheld when it does not fit what stands there', () => {
    const also = [{ path: '/indicators/0/name', before: '别的', after: '培训' }];
    expect(offered(objectsToTen('≥10场', also))).toBeUndefined();
  });
});

describe('numbers', () => {
  it.each([
    ['10场', '≥10场', false],
    ['10场', '≥11场', true],
    ['', '合格人数÷总人数×100%', false],
    ['', '达到100%', true],
    ['１０场', '≥10场', false],
    ['', '由X提高到X', false],
  ])('%s → %s adds one: %s', (before, after, adds) => {
    expect(addsNumber({ path: '', before, after, needs: [] }, [])).toBe(adds);
  });
});

describe('every rewrite the catalogue offers', () => {
  const examples = RULES.flatMap(rule =>
    rule.scope === 'indicator' || rule.scope === 'rows'
      ? (rule as unknown as Rule<'rows'>).examples.bad.map(example => ({ id: rule.id, example }))
      : [],
  );
  const rewrites = examples.flatMap(({ id, example }) =>
    reviewRows(
      example.rows.map((row, index) => rowOf(row, `r${index + 1}`)),
      {},
      profile,
      RULES,
    ).findings.flatMap(({ rewrite }) => (rewrite === undefined ? [] : [{ id, rewrite, example }])),
  );

  it('is one of many', () => expect(rewrites.length).toBeGreaterThan(40));

  it('asks for every X it leaves open, and only a proposal leaves one', () => {
    for (const { rewrite } of rewrites) {
      const open = [rewrite, ...(rewrite.also ?? [])].some(
        ({ before, after }) => after.includes('X') && !before.includes('X'),
      );
      if (open) expect(rewrite.needs.length, JSON.stringify(rewrite)).toBeGreaterThan(0);
    }
  });

  it('mends the seed of a slip in prose', () => {
    const draft = structuredClone(profile.example);
    const [first] = draft.safeguards;
    if (first !== undefined) first.text = '每季度优化预算指出结构，按时间节点完成指出任务。';
    const { findings } = reviewDraft(draft, profile, RULES);
    const slip = findings.find(({ rule }) => rule === 'TXT-HOMOPHONE');
    expect(slip?.rewrite?.after).toBe('每季度优化预算支出结构，按时间节点完成支出任务。');
  });
});
