import { expect, test } from 'vitest';
import { valueAt } from '../domain/pointer.ts';
import { RULES } from '../rules/index.ts';
import { rowOf } from '../rules/testing.ts';
import { changedDraft, profileOf } from '../rules/testing-draft.ts';
import { reviewDraft, reviewRows } from './review.ts';

test('a slip under a soft hyphen and a radical is found, and quoted as it stands there', () => {
  const path = '/safeguards/1/text';
  const value = '每季度优化预算指\u00AD出结构，⾼质高效的完成任务。';
  const draft = changedDraft({ note: '', change: [{ path, value }] });
  const said = reviewDraft(draft, profileOf(), RULES).findings.filter(finding => finding.path === path);
  expect(said.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['TXT-HOMOPHONE', 'TXT-DE']));
  for (const { quote, rewrite } of said) {
    expect(value).toContain(quote);
    if (rewrite !== undefined) expect(rewrite.before).toBe(valueAt(draft, path));
  }
});

test('a name keeps its place in what is quoted and in what is offered', () => {
  const row = rowOf({ level2: '数量指标', name: '清源县业务培训100人', value: '≥100人' });
  const { findings } = reviewRows([row], {}, profileOf(), RULES);
  const named = findings.find(({ rule }) => rule === 'IND-NAME-HAS-VALUE');
  expect(named).toMatchObject({
    quote: '清源县业务培训100人',
    rewrite: { before: '清源县业务培训100人', after: '清源县业务培训人数' },
  });
});
