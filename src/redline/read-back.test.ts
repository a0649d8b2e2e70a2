import { strFromU8, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Returned } from '../domain/returned.ts';
import { markDocument } from './mark.ts';
import { readReturned } from './read-back.ts';
import { draftOf, findingOf, partsOf, settled, wordFile } from './testing-word.ts';

const GOALS = [
  '保障科普活动做到指出事项合理。',
  '完成讲座十二场，覆盖全县各乡镇。',
  '提高群众满意度。',
] as const;
const text = GOALS.join('\n');
const now = '2026-01-02T03:04:05Z';

/** A file of three sentences: a tracked change in the first, a mere proposal in the second, a question in the third. */
function sent(): Uint8Array {
  const body = GOALS.map(goal => `<w:p><w:r><w:t>${goal}</w:t></w:r></w:p>`).join('');
  const rewrite = (from: string, to: string) => ({
    path: '/overall_goal',
    before: text,
    after: text.replace(from, to),
    needs: [],
  });
  return markDocument(wordFile(body), {
    draft: draftOf(text),
    findings: [{ ...findingOf('指出', 'f-1'), rewrite: rewrite('指出', '支出') }, findingOf('提高', 'f-3')],
    changes: [{ path: '/overall_goal', before: text, after: text.replace('指出', '支出') }],
    now,
  }).bytes;
}

/** The same file after a person worked on it. */
function reworked(bytes: Uint8Array, work: (xml: string, name: string) => string): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(partsOf(bytes)).map(([name, part]) => [name, strToU8(work(strFromU8(part), name))]),
    ),
  );
}

const inDocument =
  (work: (xml: string) => string) =>
  (xml: string, name: string): string =>
    name === 'word/document.xml' ? work(xml) : xml;

/** Takes or refuses changes as Word does: comments stay. */
const decided = (how: 'accept' | 'reject') => inDocument(xml => settled(xml, how, true));

const told = (bytes: Uint8Array): Omit<Returned, 'items'> & { states: unknown } => {
  const { items, ...counts } = readReturned(bytes) ?? {
    items: [],
    accepted: 0,
    refused: 0,
    changed: 0,
    open: 0,
  };
  return { ...counts, states: items.map(({ finding, state }) => `${finding} ${state}`) };
};

describe('a file that came back', () => {
  it('tells which changes were taken, refused, worded otherwise or left open', () => {
    const bytes = sent();
    expect(told(bytes)).toMatchObject({ open: 2, accepted: 0, refused: 0, states: [] });
    expect(told(reworked(bytes, decided('accept')))).toMatchObject({
      accepted: 1,
      open: 1,
      states: ['f-1 accepted'],
    });
    expect(told(reworked(bytes, decided('reject')))).toMatchObject({
      refused: 1,
      open: 1,
      states: ['f-1 refused'],
    });
    const other = reworked(
      reworked(bytes, decided('accept')),
      inDocument(xml => xml.replace('>支<', '>花<')),
    );
    expect(told(other)).toMatchObject({ changed: 1, states: ['f-1 changed'] });
    expect(readReturned(other)?.items[0]?.now).toBe('保障科普活动做到花出事项合理。');
  });

  it('a change whose comment was taken out is still told while it is open', () => {
    const bare = reworked(
      sent(),
      inDocument(xml => xml.replace(/<w:commentR[^>]*>/g, '')),
    );
    expect(readReturned(bare)?.items.find(({ finding }) => finding === null)).toMatchObject({
      state: 'open',
      before: '指',
      after: '支',
    });
  });

  it('tells answers, and what was marked as done', () => {
    const parts = partsOf(sent());
    const comments = strFromU8(parts['word/comments.xml'] ?? new Uint8Array());
    const [first = ''] = comments.match(/<w:comment [\s\S]*?<\/w:comment>/) ?? [];
    const at = first.lastIndexOf('<w:p>');
    const named = `${first.slice(0, at)}<w:p w14:paraId="0A">${first.slice(at + 5)}`;
    const reply =
      '<w:comment w:id="90" w:author="李四"><w:p w14:paraId="0B"><w:r><w:t>按局里口径，保留</w:t></w:r></w:p></w:comment>';
    const bytes = zipSync({
      ...parts,
      'word/comments.xml': strToU8(comments.replace(first, named + reply)),
      'word/commentsExtended.xml': strToU8(
        '<w15:commentsEx xmlns:w15="w15"><w15:commentEx w15:paraId="0A" w15:done="1"/><w15:commentEx w15:paraId="0B" w15:paraIdParent="0A" w15:done="0"/></w15:commentsEx>',
      ),
    });
    expect(readReturned(bytes)?.items).toMatchObject([
      { finding: 'f-1', resolved: true, replies: [{ author: '李四', text: '按局里口径，保留' }] },
    ]);
  });

  it('says nothing of a file we never wrote on', () => {
    expect(readReturned(wordFile('<w:p><w:r><w:t>甲</w:t></w:r></w:p>'))).toBeNull();
  });
});
