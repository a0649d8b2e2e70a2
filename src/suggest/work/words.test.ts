import { describe, expect, it } from 'vitest';
import { keywordsOf } from '../../library/keywords.ts';
import { rankerOf } from './ranker.ts';
import { toldBy } from './told.ts';
import { matcherOf } from './words.ts';

const told = toldBy(
  keywordsOf([
    {
      triggers: ['水利', '12345'],
      hints: ['灌区', '渠道'],
      objects: ['灌溉渠道', '水闸', '农用泵站'],
      notTriggers: ['水利学院'],
    },
    {
      triggers: ['水利工程'],
      hints: ['灌区'],
      objects: ['农用泵站'],
      says: ['水闸坏掉要修', '渠里淤泥'],
    },
  ]),
);
const { hits, hints } = matcherOf(told);
const { bm25 } = rankerOf(told);

describe('words of topics in a text', () => {
  it.each([
    ['水利建设', [{ type: 0, word: '水利', weight: 1 }], 'a trigger'],
    ['水利工程建设', [{ type: 1, word: '水利工程', weight: 1 }], 'the longest one'],
    ['水利学院建设', [], 'a longer word that means something else'],
    [
      '灌溉渠道清淤',
      [{ type: 0, word: '灌溉渠道', weight: 0.75 }],
      'a thing that one topic alone deals with',
    ],
    ['农用泵站维修', [], 'a thing that two deal with'],
    ['水闸维修', [], 'a thing too short to tell, a saying'],
    ['拨打12345热线', [{ type: 0, word: '12345', weight: 1 }], 'a number that is whole'],
    ['编号9123456', [], 'a number inside another'],
    ['水\n利', [], 'nothing over the end of a line'],
  ])('%s', (text, expected) => {
    expect(hits(text)).toEqual(expected);
  });

  it('say less as hints where more topics share them', () => {
    expect(hints('灌区渠道')).toEqual([
      { type: 0, word: '灌区', weight: 0.5 / 2 ** 0.5 },
      { type: 1, word: '灌区', weight: 0.5 / 2 ** 0.5 },
      { type: 0, word: '渠道', weight: 0.5 },
    ]);
  });

  it('rank topics by their pairs, warnings left out, and no pair reaches over two words', () => {
    expect([...bm25('学院').keys()]).toEqual([]);
    expect([...bm25('坏掉').keys()]).toEqual([1]);
    expect([...bm25('修渠').keys()]).toEqual([]);
    const scores = bm25('水闸');
    expect(scores.get(1) ?? 0).toBeGreaterThan(scores.get(0) ?? 0);
  });
});
