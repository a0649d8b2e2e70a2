import { expect, it } from 'vitest';
import { consensus } from './consensus.ts';

const shown = (first: readonly string[], second: readonly string[]): string => {
  const { text, doubtful } = consensus(first, second);
  return [...text].map((sign, at) => (doubtful[at] ? `〔${sign}〕` : sign)).join('');
};

it.each([
  ['one reading of each that is the same is sure', ['问卷调查'], ['问卷调查'], '问卷调查'],
  [
    'a sign the second reader never sees is in doubt',
    ['科普经费', '科普经费'],
    ['科智经费', '科曾经费'],
    '科〔普〕经费',
  ],
  [
    'two readers who waver do not agree by chance',
    ['完成事', '完成这', '完成训'],
    ['完成争', '完成事', '完成率'],
    '完成〔事〕',
  ],
  [
    'the sign most readings have wins over the first',
    ['叹扬', '弘扬', '弘扬'],
    ['弘扬', '弘扬', '弘扬'],
    '弘扬',
  ],
  ['a sign some do not see at all is in doubt', ['参与率', '参与率'], ['参与', '参与'], '参与〔率〕'],
  ['a sign some see more is in doubt where it would stand', ['参与', '参与'], ['参与率', '参与'], '参〔与〕'],
  ['kinds of quotation marks and dashes are no difference', ['“示范”—'], ['"示范"-'], '“示范”—'],
  ['nothing seen is nothing', [''], [''], ''],
])('%s', (_, first, second, wanted) => {
  expect(shown(first, second)).toBe(wanted);
});
