import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { callTool, refusedBy, testWorld } from './testing-world.ts';

const text = readFileSync(new URL('../../evals/cases/seed/seed.txt', import.meta.url), 'utf8');

interface Review {
  readonly findings: readonly {
    id: string;
    rule: string;
    path: string;
    suggestion?: string;
    rewrite?: unknown;
  }[];
  readonly counts: { total: number };
  readonly top: readonly { rule: string; title: string; count: number; first: string }[];
  readonly opinion: string;
  readonly form: {
    verified: boolean;
    total: number;
    grade: string;
    items: readonly {
      item: string;
      points: number;
      score: number;
      findings: readonly { finding: string; points: number }[];
    }[];
  };
  readonly accepted?: readonly { id: string; reason: string }[];
  readonly accepted_lapsed?: number;
  readonly next_cursor?: string;
}

const review = async (input: Record<string, unknown>, world = testWorld()): Promise<Review> =>
  (await callTool('review_draft', input, world)) as unknown as Review;

describe('review_draft on a table in the making', () => {
  const row = (name: string, value: string) => ({ level2: '质量指标', name, value, basis: '上年统计' });
  const told = async (values: readonly string[]) =>
    (await review({ indicators: values.map((value, at) => row(`第${at + 1}类器材验收合格率`, value)) }))
      .findings;

  it('tells at each row that its target is still to be given, in whatever words, and invites nobody to drop it', async () => {
    const findings = await told(['', '待填', '待单位填（%）', '≥95%', '待核定']);
    const waiting = findings.filter(({ path }) => path.endsWith('/value'));
    expect(waiting.map(({ path }) => path)).toEqual([0, 1, 2, 4].map(at => `/indicators/${at}/value`));
    expect(new Set(waiting.map(({ rule }) => rule))).toEqual(
      new Set(['STR-IND-FIELD-EMPTY', 'STR-PLACEHOLDER']),
    );
    expect(waiting.map(({ suggestion }) => suggestion).join()).not.toContain('删');
  });

  it('leaves a template’s own signs and a row alone as they were', async () => {
    expect((await told(['≥**%', '待填'])).map(({ rule }) => rule)).toEqual([
      'STR-PLACEHOLDER',
      'STR-PLACEHOLDER',
    ]);
  });
});

describe('review_draft on a whole document', () => {
  it('does not call nothing a good table', async () => {
    expect(await refusedBy('review_draft', { indicators: [] }, testWorld())).toMatchObject({
      code: 'bad_input',
      message: '没有给出要审的指标',
    });
  });

  it('tells of one project what it tells of it among all, and nothing else', async () => {
    const all = await review({ text, detail: 'full' });
    const one = await review({ text, project_id: 'p2', detail: 'full' });
    const inside = all.findings.filter(({ path }) => /^\/projects\/1(\/|$)/.test(path));
    expect(inside.length).toBeGreaterThan(5);
    expect(one.findings).toEqual(inside);
    expect(one.counts.total).toBe(inside.length);
    expect(one).not.toHaveProperty('form');
  });

  it('tells what would be sent back first, the opinion and the form, and keeps within the answer', async () => {
    const answer = await review({ text });
    expect(JSON.stringify(answer).length).toBeLessThanOrEqual(8_400);
    expect(answer.top).toHaveLength(3);
    expect(answer.opinion).toMatch(/^经审核，巨鹿县科学技术协会2024年部门预算绩效目标审核得分.*审核意见：/);
    expect(answer.form.verified).toBe(false);
    expect(answer.form.items.reduce((sum, { points }) => sum + points, 0)).toBe(100);
    expect(answer.next_cursor).toBeDefined();
    const second = await review({ text, cursor: answer.next_cursor });
    expect(second.form).toBeUndefined();
    expect(second.findings[0]?.id).not.toBe(answer.findings[0]?.id);
  });

  it('leads each lost point to a finding that is there', async () => {
    const { form, findings } = await review({ text, detail: 'full' });
    const ids = new Set(findings.map(({ id }) => id));
    for (const { item, points, score, findings: lost } of form.items) {
      const sum = lost.reduce((total, one) => total + one.points, 0);
      expect(Math.abs(points - score - sum), item).toBeLessThan(0.06);
      for (const { finding } of lost) expect(ids.has(finding), item).toBe(true);
    }
  });

  it('pages through every finding once', async () => {
    const whole = await review({ text, detail: 'full' });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await review({ text, ...(cursor === undefined ? {} : { cursor }) });
      seen.push(...page.findings.map(({ id }) => id));
      cursor = page.next_cursor;
    } while (cursor !== undefined);
    expect(seen).toEqual(whole.findings.map(({ id }) => id));
  });

  it('counts an accepted finding no more, and counts it again when its row changes', async () => {
    const world = testWorld();
    const { draft_id } = await callTool('import_document', { text, save: true }, world);
    const before = await review({ draft_id, detail: 'full' }, world);
    const [first] = before.findings;
    await callTool(
      'edit_draft',
      { draft_id, revision: 1, accept: [{ finding: first?.id, reason: '省厅统一要求' }] },
      world,
    );
    const after = await review({ draft_id, detail: 'full' }, world);
    expect(after.accepted).toMatchObject([{ id: first?.id, reason: '省厅统一要求' }]);
    expect(after.counts.total).toBe(before.counts.total - 1);
    expect(after.form.total).toBeGreaterThanOrEqual(before.form.total);
    const row = /^\/projects\/\d+\/indicators\/\d+/.exec(first?.path ?? '')?.[0] ?? '';
    await callTool(
      'edit_draft',
      { draft_id, revision: 2, edits: [{ op: 'set', path: `${row}/description`, value: '另有说明' }] },
      world,
    );
    const again = await review({ draft_id, detail: 'full' }, world);
    expect(again.accepted).toBeUndefined();
    expect(again.accepted_lapsed).toBe(1);
    expect(again.findings.some(({ rule, path }) => rule === first?.rule && path === first.path)).toBe(true);
  });

  it('applies every safe rewrite at once as one revision, adds no number, and breaks nothing that would be sent back', async () => {
    const world = testWorld();
    const { draft_id } = await callTool('import_document', { text, save: true }, world);
    const before = await world.store.get(String(draft_id));
    const answer = await callTool('edit_draft', { draft_id, revision: 1, apply: 'safe' }, world);
    expect(answer).toMatchObject({ revision: 2 });
    expect(answer['table']).toContain('| 改前 | 改后 |');
    expect(Number(answer['fixed_count'])).toBeGreaterThan(10);
    const numbers = (value: unknown): string[] => JSON.stringify(value).match(/\d+(\.\d+)?/g) ?? [];
    const known = new Set(numbers(before));
    const after = await world.store.get(String(draft_id));
    expect(numbers(after.projects).filter(number => !known.has(number))).toEqual([]);
  });
});
