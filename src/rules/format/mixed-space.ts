import { practice } from '../../basis/practice.ts';
import { textsOf, wasRecognised } from '../all-texts.ts';
import { rule } from '../rule.ts';

const SPACED =
  /\d[ \u3000]+(?:万元|亿元|元|%|人次|人|场次|场|次|个|户|家|名|期|份|公里|亩)|[≥≤=][ \u3000]+\d/;

export default rule({
  id: 'FMT-MIXED-SPACE',
  scope: 'draft',
  title: '数字和单位之间有空格',
  level: 'info',
  formal: true,
  aspect: '文字/格式',
  basis: [practice],
  why: '“10 万元”“≥ 95%”在有的系统里会被拆成两格，导入时出错。',
  mend: '删去数字、符号和单位之间的空格。',
  examples: {
    bad: [
      {
        note: '10 万元',
        change: [{ path: '/safeguards/1/text', value: '每季度核对一次，单笔超过 10 万元的集体研究。' }],
      },
    ],
    good: [
      {
        note: '没有空格',
        change: [{ path: '/safeguards/1/text', value: '每季度核对一次，单笔超过10万元的集体研究。' }],
      },
      {
        note: '陷阱：英文单位前的空格',
        change: [{ path: '/safeguards/1/text', value: '每季度核对一次，带宽不低于100 Mbps。' }],
      },
    ],
  },
  *check(draft) {
    const rows = [...draft.overall, ...draft.projects.flatMap(({ indicators }) => indicators)];
    const texts = [
      ...textsOf(draft),
      ...rows.map(row => ({ path: `${row.path}/value_raw`, text: row.raw.value_raw ?? '' })),
    ];
    const found = texts.flatMap(({ path, text }) => {
      const quote = SPACED.exec(text)?.[0];
      return quote === undefined ? [] : [{ path, quote }];
    });
    const [first] = found;
    if (first === undefined) return;
    const read = wasRecognised(draft);
    yield {
      path: first.path,
      quote: first.quote,
      message: `${found.length}处数字和单位之间有空格，如“${first.quote}”${read ? '，可能是识别造成的' : ''}。`,
      confidence: read ? 0.5 : 0.9,
    };
  },
});
