import { describe, expect, it } from 'vitest';
import { onceFor, remembered } from './remembered.ts';

describe('remembered', () => {
  it('works a text out once, and one too long to keep each time', () => {
    const asked: number[] = [];
    const lengthOf = remembered(text => {
      asked.push(text.length);
      return text.length;
    });
    const long = '长'.repeat(1_001);
    expect([lengthOf('短'), lengthOf('短'), lengthOf(long), lengthOf(long)]).toEqual([1, 1, 1_001, 1_001]);
    expect(asked).toEqual([1, 1_001, 1_001]);
  });
});

describe('onceFor', () => {
  it('works out each thing once, however alike two are', () => {
    const namesOf = onceFor((row: { readonly name: string }) => [row.name]);
    const [one, other] = [{ name: '甲' }, { name: '甲' }];
    expect(namesOf(one)).toBe(namesOf(one));
    expect(namesOf(one)).not.toBe(namesOf(other));
  });
});
