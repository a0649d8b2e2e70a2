import { expect, test } from 'vitest';
import { lazyStore } from './lazy-store.ts';
import type { Store } from './ports.ts';

const openings: string[] = [];
const real = { list: async () => [], close: async () => void openings.push('closed') } as unknown as Store;

test('opens at first use, once; a store never used is never opened, a failed opening is tried again', async () => {
  let broken = true;
  const store = lazyStore(async () => {
    openings.push('opened');
    if (broken) throw new Error('locked');
    return real;
  });
  await store.close();
  expect(openings).toEqual([]);
  await expect(store.list()).rejects.toThrow('locked');
  broken = false;
  await Promise.all([store.list(), store.list()]);
  await store.close();
  expect(openings).toEqual(['opened', 'opened', 'closed']);
});
