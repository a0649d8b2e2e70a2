import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../ports.ts';
import type { Lent } from './memory.ts';
import { draftTitled } from './testing-draft.ts';

const lent = (): Lent => {
  let tick = 0;
  let born = 0;
  return {
    now: () => `2026-01-01T00:00:${String(++tick).padStart(2, '0')}Z`,
    newId: () => `jx-${++born}`,
  };
};

const refusal = async (work: Promise<unknown>): Promise<Record<string, unknown>> => {
  const error: unknown = await work.then(
    () => null,
    reason => reason,
  );
  return error instanceof Error && 'toJSON' in error && typeof error.toJSON === 'function'
    ? error.toJSON()
    : { error };
};

/** What every store must hold, whatever keeps its drafts. */
export function storeContract(name: string, open: (lent: Lent) => Promise<Store>): void {
  describe(`${name}: the contract of a store`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open(lent());
    });
    afterEach(() => store.close());

    it('gives a new draft an id and revision 1, and answers with what it kept', async () => {
      const saved = await store.create({
        draft: { ...draftTitled('甲'), id: 'mine', revision: 9 },
        note: '新建',
      });
      expect(saved).toEqual({ ...draftTitled('甲'), id: 'jx-1', revision: 1 });
      expect(await store.get('jx-1')).toEqual(saved);
    });

    it('keeps every revision, each as it was', async () => {
      await store.create({ draft: draftTitled('一'), note: '新建' });
      await store.update('jx-1', 1, { draft: draftTitled('二'), note: '改题' });
      await store.update('jx-1', 2, { draft: draftTitled('三'), note: '再改' });
      expect([1, 2, 3].map(async revision => (await store.get('jx-1', revision)).cover.title)).toHaveLength(
        3,
      );
      expect((await store.get('jx-1', 1)).cover.title).toBe('一');
      expect((await store.get('jx-1', 2)).cover.title).toBe('二');
      expect((await store.get('jx-1')).cover.title).toBe('三');
      expect(await store.history('jx-1')).toEqual([
        { revision: 1, at: '2026-01-01T00:00:01Z', note: '新建' },
        { revision: 2, at: '2026-01-01T00:00:02Z', note: '改题' },
        { revision: 3, at: '2026-01-01T00:00:03Z', note: '再改' },
      ]);
    });

    it('refuses a write from an older state, says what changed meanwhile, and changes nothing', async () => {
      await store.create({ draft: draftTitled('一'), note: '' });
      await store.update('jx-1', 1, { draft: draftTitled('二'), note: '' });
      const said = await refusal(store.update('jx-1', 1, { draft: draftTitled('三'), note: '' }));
      expect(said).toMatchObject({ code: 'stale_revision', current_revision: 2, changed: ['/cover/title'] });
      expect((await store.get('jx-1')).cover.title).toBe('二');
      expect(await store.history('jx-1')).toHaveLength(2);
    });

    it('answers a repeated key as the first time, whatever is sent with it', async () => {
      const first = await store.create({ draft: draftTitled('一'), note: '', idempotencyKey: 'k1' });
      expect(await store.create({ draft: draftTitled('另一'), note: '', idempotencyKey: 'k1' })).toEqual(
        first,
      );
      const second = await store.update('jx-1', 1, {
        draft: draftTitled('二'),
        note: '',
        idempotencyKey: 'k2',
      });
      expect(
        await store.update('jx-1', 1, { draft: draftTitled('二'), note: '', idempotencyKey: 'k2' }),
      ).toEqual(second);
      expect(await store.replayed('k2')).toEqual(second);
      expect(await store.replayed('k3')).toBeNull();
      expect(await store.list()).toHaveLength(1);
      expect(await store.history('jx-1')).toHaveLength(2);
    });

    it('hides a removed draft and brings it back', async () => {
      await store.create({ draft: draftTitled('一'), note: '' });
      expect(await store.remove('jx-1', 1, '删除')).toEqual({ revision: 2 });
      expect(await refusal(store.get('jx-1'))).toMatchObject({ code: 'not_found' });
      expect(await store.list()).toEqual([]);
      expect(await store.list({ includeDeleted: true })).toMatchObject([{ id: 'jx-1', deleted: true }]);
      const old = await store.get('jx-1', 1);
      await store.update('jx-1', 2, { draft: old, note: '恢复' });
      expect((await store.get('jx-1')).cover.title).toBe('一');
      expect(await store.list()).toMatchObject([{ id: 'jx-1', revision: 3, deleted: false }]);
    });

    it('knows nothing of ids and revisions that are not there', async () => {
      await store.create({ draft: draftTitled('一'), note: '' });
      for (const id of ['', '__proto__', 'jx-2', "' OR 1=1 --"])
        expect(await refusal(store.get(id))).toMatchObject({ code: 'not_found' });
      expect(await refusal(store.get('jx-1', 7))).toMatchObject({ code: 'not_found', path: '/revision' });
      expect(await refusal(store.update('jx-9', 1, { draft: draftTitled('x'), note: '' }))).toMatchObject({
        code: 'not_found',
      });
      expect(await refusal(store.history('jx-9'))).toMatchObject({ code: 'not_found' });
    });

    it('lists the newest change first, page by page', async () => {
      for (const title of ['一', '二', '三']) await store.create({ draft: draftTitled(title), note: '' });
      await store.update('jx-1', 1, { draft: draftTitled('一改'), note: '' });
      expect((await store.list()).map(({ title }) => title)).toEqual(['一改', '三', '二']);
      expect((await store.list({ limit: 1, offset: 1 })).map(({ title }) => title)).toEqual(['三']);
    });

    it('lends no handle on what it keeps', async () => {
      const given = draftTitled('一');
      const saved = await store.create({ draft: given, note: '' });
      given.cover.title = '改了';
      saved.cover.title = '也改了';
      expect((await store.get('jx-1')).cover.title).toBe('一');
    });
  });
}
