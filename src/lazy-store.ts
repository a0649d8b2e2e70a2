import type { Store } from './ports.ts';

/** A store that its first use opens: a door need not wait for it, and one that is never used is never made. */
export function lazyStore(open: () => Promise<Store>): Store {
  let opened: Promise<Store> | undefined;
  const store = (): Promise<Store> => {
    opened ??= open().catch(error => {
      opened = undefined;
      throw error;
    });
    return opened;
  };
  return {
    create: async request => (await store()).create(request),
    update: async (id, expected, request) => (await store()).update(id, expected, request),
    get: async (id, revision) => (await store()).get(id, revision),
    list: async options => (await store()).list(options),
    history: async id => (await store()).history(id),
    remove: async (id, expected, note) => (await store()).remove(id, expected, note),
    replayed: async key => (await store()).replayed(key),
    close: async () => (await opened?.catch(() => undefined))?.close(),
  };
}
