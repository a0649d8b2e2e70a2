import { openSqliteStore } from './sqlite.ts';
import { draftTitled } from './testing-draft.ts';

/**
 * A writer in a process of its own: `FILE NAME COUNT [ID]`. Edits the shared draft (or its own new one) COUNT
 * times, taking the newest state again when another was faster, and tells each revision once it is kept.
 */
const [file = '', name = '', count = '0', shared] = process.argv.slice(2);
let born = 0;
const store = await openSqliteStore({
  file,
  now: () => '2026-01-01T00:00:00Z',
  newId: () => `jx-${name}-${process.pid}-${++born}`,
});
const id = shared ?? (await store.create({ draft: draftTitled(`${name}-0`), note: name })).id ?? '';
const tell = (text: string): void => void process.stdout.write(`${text}\n`);
if (shared === undefined) tell(`${id} 1 ${name}-0`);

for (let done = 1; done <= Number(count); ) {
  const { revision } = await store.get(id);
  const title = `${name}-${done}`;
  try {
    const saved = await store.update(id, revision, { draft: draftTitled(title), note: name });
    tell(`${id} ${saved.revision} ${title}`);
    done += 1;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'stale_revision')) throw error;
  }
}
await store.close();
