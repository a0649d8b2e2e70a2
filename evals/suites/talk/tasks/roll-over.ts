import { z } from 'zod';
import { readEval } from '../../../files.ts';
import { draftOf } from '../reads.ts';
import { call, type Script, say } from '../script.ts';
import { numbersBelow, type Task } from '../task.ts';

const LINES = [
  '把这份2024年的文本读进来，结转成2027年的。',
  '标题改成2027年；会议写党的二十届四中全会；项目编码和预算数今年还没下达，先空着；其他的我再看。',
];
const UNIT = '巨鹿县科学技术协会';

const Made = z.object({ draft_id: z.string() });
const Rolled = z.object({
  draft_id: z.string(),
  revision: z.number(),
  must_change: z.array(z.object({ path: z.string(), quote: z.string(), why: z.string() })),
});
type Change = z.infer<typeof Rolled>['must_change'][number];
const Drafts = z.object({ drafts: z.array(z.object({ id: z.string(), unit: z.string().nullable() })) });

interface Kept {
  old: string;
  fresh: string;
  changes: readonly Change[];
}

/** What the person settled, as an edit; null for what they left open. */
function settled({ path, quote }: Change, texts: Readonly<Record<string, string>>) {
  if (/\/code$|\/budget\/total$/.test(path)) return { op: 'set', path, value: null };
  const text = texts[path];
  if (text === undefined) return null;
  if (path === '/cover/title') return { op: 'set', path, value: text.replace(/2024年/, '2027年') };
  if (quote.includes('全会')) return { op: 'set', path, value: text.replace(quote, '二十届四中全会') };
  return null;
}

function* script(text: string, kept: Kept): Script {
  kept.old = Made.parse(yield* call('import_document', { text, save: true })).draft_id;
  const asked = { unit: UNIT, year: 2027, from_draft_id: 'jx-aaaaaaaaaa' };
  let answer = (yield { calls: [{ name: 'create_draft', args: asked }] })[0] ?? {};
  if ('error' in answer) {
    const list = Drafts.parse(yield* call('get_draft', {}));
    const from_draft_id = list.drafts.find(({ id }) => id === kept.old)?.id ?? '';
    answer = yield* call('create_draft', { ...asked, from_draft_id });
  }
  const { draft_id, revision, must_change } = Rolled.parse(answer);
  kept.fresh = draft_id;
  kept.changes = must_change;
  yield* say(must_change.map(({ quote, why }) => `“${quote}”：${why}`).join('\n'));
  const { draft } = yield* call('get_draft', { draft_id });
  const { cover, overall_goal } = z
    .object({ cover: z.object({ title: z.string() }), overall_goal: z.string() })
    .parse(draft);
  const texts = { '/cover/title': cover.title, '/overall_goal': overall_goal };
  const edits = must_change.flatMap(change => settled(change, texts) ?? []);
  yield* call('edit_draft', { draft_id, revision, edits });
  const open = must_change.filter(change => settled(change, texts) === null);
  yield* say(`已改${edits.length}处。还没有定的：${open.map(({ quote }) => quote).join('、')}`);
}

/** A year later: every place the year made wrong is named, what the person settled is changed, nothing else. */
export async function rollOver(): Promise<Task> {
  const kept: Kept = { old: '', fresh: '', changes: [] };
  const text = await readEval('cases/seed/seed.txt');
  return {
    name: 'roll-over',
    title: '结转上年文本',
    lines: LINES,
    script: script(text, kept),
    async check(client, { said }) {
      const [old, fresh] = [await draftOf(client, kept.old), await draftOf(client, kept.fresh)];
      const rows = (draft: typeof old): string => JSON.stringify(draft.projects.map(one => one.indicators));
      const known = numbersBelow([old, LINES]);
      const whole = JSON.stringify(fresh);
      const unspoken = kept.changes.filter(({ quote }) => !said.some(text => text.includes(quote)));
      return [
        ...(kept.changes.length === 0 ? ['没有说哪些要改'] : []),
        ...(old.revision === 1 ? [] : ['动了上年的草稿']),
        ...(fresh.cover.title?.includes('2027') === true ? [] : ['标题还是上年的']),
        ...(whole.includes('十九届四中全会') ? ['会议还是旧的'] : []),
        ...(whole.includes('二十届四中全会') ? [] : ['没有写上新的会议']),
        ...fresh.projects.flatMap(({ name, code, budget }) =>
          code === null && budget.total === null ? [] : [`“${name}”还是上年的编码或预算数`],
        ),
        ...(rows(old) === rows(fresh) ? [] : ['没有人说要改的指标变了']),
        ...[...numbersBelow(fresh)].filter(number => !known.has(number)).map(number => `${number}没有出处`),
        ...unspoken.map(({ quote }) => `没有告诉单位“${quote}”要改`),
      ];
    },
  };
}
