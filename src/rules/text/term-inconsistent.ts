import { documentHandling2012 } from '../../basis/document-handling-2012.ts';
import { textsOf, wholeText } from '../all-texts.ts';
import { rule } from '../rule.ts';

/** Names for one group or thing; a longer one is looked for before a shorter one it contains. */
const GROUPS: readonly (readonly string[])[] = [
  ['老年科技工作者', '老科技工作者', '老科协工作者', '老科技人员'],
  ['全民科学素质', '全民素质', '国民素质'],
  ['残疾人', '残障人士', '伤残人士'],
  ['科技特派员', '科技特派人员'],
  ['留守儿童', '留守孩子'],
  ['困境儿童', '困难儿童'],
  ['退役军人', '退伍军人', '复退军人'],
  ['高标准农田', '高标准基本农田'],
  ['农家书屋', '农民书屋'],
  ['城乡居民基本医疗保险', '城乡居民医疗保险', '新型农村合作医疗'],
];

const PATTERNS = GROUPS.map(words => ({
  words,
  pattern: new RegExp([...words].sort((a, b) => b.length - a.length).join('|'), 'g'),
}));

interface Use {
  readonly word: string;
  readonly times: number;
  readonly path: string;
}

export default rule({
  id: 'TXT-TERM-INCONSISTENT',
  scope: 'draft',
  title: '同一对象几种叫法',
  level: 'info',
  formal: true,
  aspect: '文字/格式',
  basis: [documentHandling2012],
  why: '同一群人、同一件事前后叫法不一，看的人会以为是两回事，指标也没法对应。',
  mend: '全文统一为一种规范叫法。',
  examples: {
    bad: [
      {
        note: '残疾人和残障人士混用',
        change: [
          { path: '/safeguards/0/text', value: '2月底前走访残疾人家庭。' },
          { path: '/safeguards/1/text', value: '每月核对残障人士补贴。' },
        ],
      },
    ],
    good: [
      {
        note: '一种叫法',
        change: [{ path: '/safeguards/0/text', value: '2月底前走访残疾人家庭，每月核对残疾人补贴。' }],
      },
      {
        note: '陷阱：文件名称里的叫法',
        change: [{ path: '/safeguards/0/text', value: '2月底前按《退伍军人安置条例》走访退役军人。' }],
      },
    ],
  },
  *check(draft) {
    const whole = wholeText(draft);
    const likely = PATTERNS.filter(({ words }) => words.filter(word => whole.includes(word)).length > 1);
    if (likely.length === 0) return;
    const texts = textsOf(draft).map(({ path, text }) => ({
      path,
      text: text.replace(/《[^》]{0,120}》/g, ''),
    }));
    for (const { pattern } of likely) {
      const uses = new Map<string, Use>();
      for (const { path, text } of texts)
        for (const [word] of text.matchAll(pattern)) {
          const use = uses.get(word);
          uses.set(word, { word, times: (use?.times ?? 0) + 1, path: use?.path ?? path });
        }
      const found = [...uses.values()].sort((a, b) => a.times - b.times);
      const rare = found[0];
      if (rare === undefined || found.length < 2) continue;
      yield {
        path: rare.path,
        quote: rare.word,
        message: `全文有${found.map(({ word }) => `“${word}”`).join('、')}${found.length}种叫法，说的像是同一对象。`,
        confidence: 0.6,
      };
    }
  },
});
