import { expect, it } from 'vitest';
import type { OcrModel, OcrReader, Picture } from '../../../ports.ts';
import { inkOf } from './ink.ts';
import { readStrip } from './read-strip.ts';
import { stripsIn } from './strips.ts';
import { drawn, FLAT, MORE, type Stroke } from './testing-strokes.ts';

const SIZE = 20;
/** Three marks as wide as digits, right of the sign. */
const DIGITS: Stroke[] = [1.2, 1.7, 2.2].flatMap((x): Stroke[] => [
  [x, 0.15, x, 0.9],
  [x + 0.3, 0.15, x + 0.3, 0.9],
  [x, 0.5, x + 0.3, 0.5],
]);

/** A reader whose models see what is listed for them, one after the other. */
function reader(seen: Readonly<Record<OcrModel, readonly string[]>>): OcrReader {
  const at = { chinese: 0, second: 0, latin: 0 };
  return {
    async read(_: Picture, model: OcrModel) {
      const all = seen[model];
      at[model] += 1;
      return all[(at[model] - 1) % all.length] ?? '';
    },
    close: async () => {},
  };
}

async function shown(
  sign: readonly Stroke[],
  seen: Readonly<Record<OcrModel, readonly string[]>>,
): Promise<string> {
  const page = drawn([...sign, ...DIGITS], SIZE, { wide: 4 });
  const ink = inkOf(page);
  const part = { left: 0, top: 0, right: page.width, bottom: page.height, writing: 'cell' } as const;
  const [strip] = stripsIn(ink, part, 2);
  if (strip === undefined) throw new Error('nothing drawn');
  const { text, doubtful } = await readStrip(reader(seen), { page, ink }, strip);
  return [...text].map((one, at) => (doubtful[at] ? `〔${one}〕` : one)).join('');
}

const BLURRED = { chinese: ['9506', '950%'], second: ['9506', '9504'] };

it('takes the sign from its strokes and the number from the reader of digits', async () => {
  expect(await shown(FLAT, { ...BLURRED, latin: ['95%'] })).toBe('≥95%');
});

it('is in doubt of a number its views do not agree on', async () => {
  expect(await shown(FLAT, { ...BLURRED, latin: ['95%', '96%', '45%'] })).toMatch(/^≥.*〔/);
});

it('leaves a worn sign unread, whatever readers take it for', async () => {
  const worn: Stroke[] = [...MORE, [0.05, 0.95, 0.22, 0.95]];
  expect(await shown(worn, { ...BLURRED, latin: ['95%'] })).toBe('〔□〕95%');
});
