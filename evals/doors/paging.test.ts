import { expect, test } from 'vitest';
import { z } from 'zod';
import { type Draft, PROFILES, RULES, reviewDraft } from '../../src/index.ts';
import { call, connect } from './door.ts';

const Page = z.object({
  findings: z.array(z.object({ id: z.string() })),
  counts: z.object({ total: z.number() }),
  next_cursor: z.string().optional(),
});

test('a hundred projects are told page by page: each finding once, in one order, each answer within the limit', async () => {
  const [profile] = PROFILES;
  if (profile === undefined) throw new Error('no profile');
  const { example } = profile;
  const draft: Draft = {
    ...example,
    projects: Array.from({ length: 100 }, (_, index) => {
      const project = example.projects[index % example.projects.length];
      if (project === undefined) throw new Error('no project');
      return { ...project, id: `p${index + 1}`, purpose: `用于第${index + 1}个项目各项支出` };
    }),
  };
  const client = await connect();
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const { data, text } = await call(client, 'review_draft', {
      draft,
      ...(cursor === undefined ? {} : { cursor }),
    });
    expect(text.length).toBeLessThanOrEqual(8_000);
    const page = Page.parse(data);
    seen.push(...page.findings.map(({ id }) => id));
    cursor = page.next_cursor;
  } while (cursor !== undefined);
  expect(seen).toEqual(reviewDraft(draft, profile, RULES).findings.map(({ id }) => id));

  const full = await call(client, 'review_draft', { draft, detail: 'full' });
  expect(Page.parse(full.data).findings.map(({ id }) => id)).toEqual(seen);
  expect(full.data).not.toHaveProperty('next_cursor');

  const wrong = await call(client, 'review_draft', { draft, cursor: '999999' });
  expect(wrong.isError).toBe(true);
  expect(wrong.data['error']).toMatchObject({ code: 'bad_input', path: '/cursor' });
});
