import { expect, it } from 'vitest';
import { openOcr } from './open.ts';

const LINE = { width: 60, height: 40, pixels: new Uint8Array(2400).fill(255) };

it('stops when nobody waits any longer', { timeout: 120_000 }, async () => {
  const waiting = new AbortController();
  const reader = await openOcr().open(waiting.signal);
  if (reader === null) throw new Error('not installed');
  try {
    waiting.abort();
    await expect(reader.read(LINE, 'latin')).rejects.toMatchObject({ code: 'cancelled' });
  } finally {
    await reader.close();
  }
});
