import { describe, expect, it } from 'vitest';
import { JixiaoError } from '../domain/errors.ts';
import type { Finding, Rewrite } from '../domain/finding.ts';
import hebeiCounty from '../profiles/hebei-county.ts';
import { applied } from './support/apply-rewrites.ts';

const { example } = hebeiCounty;
const at = '/projects/0/indicators/0/name';
const [first] = example.projects[0]?.indicators ?? [];
const name = first?.name ?? '';

const finding = (id: string, after: string, more: Partial<Rewrite> = {}): Finding => ({
  id,
  rule: `R-${id}`,
  severity: 'warning',
  formal: false,
  aspect: '相关性',
  path: at,
  quote: name,
  message: '名称不清。',
  why: '看不出考核什么。',
  suggestion: '写明对象。',
  rewrite: { path: at, before: name, after, needs: [], ...more },
  basis: [],
  confidence: 1,
});

const nameOf = (draft: typeof example): string => draft.projects[0]?.indicators[0]?.name ?? '';

describe('rewrites of one cell', () => {
  it('are worked out one after another', () => {
    const [a, b] = [finding('a', '甲'), finding('b', '乙')];
    const later = { ...b, id: 'b2', rewrite: { path: at, before: '甲', after: '甲乙', needs: [] } };
    const review = (draft: typeof example) => (nameOf(draft) === '甲' ? [later] : []);
    const { draft, left } = applied(example, ['a', 'b'], [a, b], review);
    expect(nameOf(draft)).toBe('甲乙');
    expect(left).toEqual([]);
    expect(nameOf(example)).toBe(name);
  });

  it('are one when the first mends both faults', () => {
    const { draft, left } = applied(example, ['a', 'b'], [finding('a', '甲'), finding('b', '乙')], () => []);
    expect([nameOf(draft), left]).toEqual(['甲', []]);
  });

  it('are refused together when neither gives way', () => {
    const both = [finding('a', '甲'), finding('b', '乙')];
    const { rewrite: _none, ...bare } = finding('b', '乙');
    try {
      applied(example, ['a', 'b'], both, () => [bare]);
      expect.unreachable();
    } catch (error) {
      if (!(error instanceof JixiaoError)) throw error;
      expect(error.toJSON()).toMatchObject({ code: 'bad_input', path: '/apply/1' });
      expect(error.message).toMatch(/“a”和“b”要把项目“.*”.*改成不同的写法/);
    }
  });

  it('leave what stands against another out of all safe ones, and say which', () => {
    const both = [finding('a', '甲'), finding('b', '乙')];
    const { draft, left } = applied(example, 'safe', both, () => both);
    expect(nameOf(draft)).toBe('甲');
    expect(left.map(({ id }) => id)).toEqual(['b']);
  });

  it('are no safe ones when a person let them stand, or they ask, propose or doubt', () => {
    const accepted = [{ finding: 'a', reason: '按省厅统一名称', at: '2026-01-01T00:00:00Z' }];
    const unsafe = [
      finding('a', '甲'),
      finding('b', '乙', { needs: ['叫什么？'] }),
      finding('c', '丙', { proposal: true }),
      { ...finding('d', '丁'), confidence: 0.8 },
    ];
    const { draft } = applied({ ...example, accepted }, 'safe', unsafe, () => []);
    expect(nameOf(draft)).toBe(name);
  });
});
