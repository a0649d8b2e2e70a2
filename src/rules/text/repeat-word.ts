import { practice } from '../../basis/practice.ts';
import { rule } from '../rule.ts';

interface Worn {
  readonly words: readonly string[];
  readonly least: number;
}
const WORN: readonly Worn[] = [
  { words: ['加强'], least: 8 },
  { words: ['进一步'], least: 5 },
  { words: ['努力', '积极'], least: 8 },
  { words: ['提升', '提高'], least: 12 },
];
/** A long document may say 加强 more often: this many characters allow for one. */
const PER_WORD = 170;

const times = (text: string, word: string): number => text.split(word).length - 1;

export default rule({
  id: 'TXT-REPEAT-WORD',
  scope: 'draft',
  title: '空泛的词用得太多',
  level: 'info',
  formal: true,
  aspect: '文字/格式',
  basis: [practice],
  why: '通篇“加强”“进一步”，说的是态度，没有说做什么、做多少。',
  mend: '换成具体的动作和数量：办几场、培训多少人、解决几个问题。',
  examples: {
    bad: [
      {
        note: '一段话里九个加强',
        change: [
          {
            path: '/safeguards/0/text',
            value:
              '2月起加强领导，加强管理，加强监督，加强培训，加强宣传，加强协作，加强考核，加强统筹，加强落实。',
          },
        ],
      },
    ],
    good: [
      {
        note: '偶尔用用',
        change: [{ path: '/safeguards/0/text', value: '2月起加强领导，每季度汇总一次。' }],
      },
      {
        note: '陷阱：文本很长，平摊下来不多',
        change: [
          {
            path: '/safeguards/0/text',
            value: `${'2月底前由办公室核对台账并逐项登记，发现差错的五个工作日内改正并书面说明原因。'.repeat(60)}${'加强核对。'.repeat(9)}`,
          },
        ],
      },
    ],
  },
  *check({ prose }) {
    const text = prose.map(one => one.text).join('\n');
    for (const { words, least } of WORN) {
      const counts = words.map(word => times(text, word));
      const sum = counts.reduce((a, b) => a + b, 0);
      if (sum < least || sum * PER_WORD < text.length) continue;
      yield {
        path: '',
        quote: words[0] ?? '',
        message: `全文用了${sum}次${words.map(word => `“${word}”`).join('、')}，空泛的词偏多。`,
        confidence: 0.6,
      };
      return;
    }
  },
});
