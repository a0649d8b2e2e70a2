import { expect, test } from 'vitest';
import { oldNode } from './old-node.ts';

test('an old Node.js is told in one Chinese and one English sentence', () => {
  for (const version of ['16.20.2', '18.19.0', '20.20.2', '22.12.9', '22.0.0'])
    expect(oldNode(version)).toBe(
      `jixiao 需要 Node.js 22.13 或更新的版本，这台电脑上是 ${version}，请升级后再用。\n` +
        `jixiao needs Node.js 22.13 or newer; this is ${version}. Please upgrade it.\n`,
    );
  for (const version of ['22.13.0', '22.20.1', '23.0.0', '24.21.0', '100.0.0'])
    expect(oldNode(version)).toBeNull();
});
