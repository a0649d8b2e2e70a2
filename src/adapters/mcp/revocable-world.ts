import { setImmediate as turn } from 'node:timers/promises';
import { JixiaoError } from '../../domain/errors.ts';
import type { World } from '../../ports.ts';

/** Lets what came in meanwhile be read (two turns: the first may run before the next look), then heeds it. */
async function stillWanted(signal: AbortSignal): Promise<void> {
  await turn();
  await turn();
  if (signal.aborted) throw new JixiaoError('cancelled', '已按要求取消，什么都没有写入', '需要时重新调用');
}

/** The same world for one call: once the call is cancelled, nothing more is written. */
export function revocable(
  { store, documents, templates, prompts, llm, press, office, ocr, now }: World,
  signal: AbortSignal,
): World {
  const wanted = (): Promise<void> => stillWanted(signal);
  return {
    now,
    templates,
    prompts,
    llm,
    press,
    office,
    ocr,
    store: {
      get: (id, revision) => store.get(id, revision),
      list: options => store.list(options),
      history: id => store.history(id),
      replayed: key => store.replayed(key),
      close: () => store.close(),
      create: request => wanted().then(() => store.create(request)),
      update: (id, expected, request) => wanted().then(() => store.update(id, expected, request)),
      remove: (id, expected, note) => wanted().then(() => store.remove(id, expected, note)),
    },
    documents: {
      folder: documents.folder,
      read: path => documents.read(path),
      write: (name, bytes) => wanted().then(() => documents.write(name, bytes)),
    },
  };
}
