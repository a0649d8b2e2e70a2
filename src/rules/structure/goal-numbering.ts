import { practice } from '../../basis/practice.ts';
import { pointer } from '../../domain/pointer.ts';
import { plain } from '../../reading/normalise.ts';
import { rule } from '../rule.ts';

/** 1. or 1、 or （1） before a goal; never the head of 1.5万. */
const NUMBER =
  /(?:^|[。；;\n])\(?(\d{1,2})(?:[.、](?!\d+(?:\.\d+)?(?:万|亿|千|百|%|倍|个百分点|元|公里|米|亩|吨))|\))/g;

export default rule({
  id: 'STR-GOAL-NUMBERING',
  scope: 'project',
  title: '绩效目标序号不连续',
  level: 'info',
  formal: true,
  aspect: '完整性',
  basis: [practice],
  why: '序号跳了一号，看的人会以为漏了一条目标。',
  mend: '按 1、2、3 顺序编号。',
  examples: {
    bad: [
      {
        note: '1 之后是 3',
        change: [
          { path: '/projects/0/goals/0/text', value: '1.11月底前举办主题科普活动不少于7场。' },
          { path: '/projects/0/goals/1/text', value: '3.年底知晓率由78%提高到82%。' },
        ],
      },
      {
        note: '两个 1',
        change: [
          {
            path: '/projects/0/goals/0/text',
            value: '1.举办主题科普活动不少于7场。1.发放科普资料不少于5000册。',
          },
        ],
      },
    ],
    good: [
      {
        note: '连续编号',
        change: [
          { path: '/projects/0/goals/0/text', value: '1.11月底前举办主题科普活动不少于7场。' },
          { path: '/projects/0/goals/1/text', value: '2.年底知晓率由78%提高到82%。' },
        ],
      },
      {
        note: '陷阱：小数不是序号',
        change: [{ path: '/projects/0/goals/0/text', value: '1.5万人次参加活动，3.2万册资料发放到户。' }],
      },
    ],
  },
  *check({ path, raw }) {
    const numbers = raw.goals.flatMap(({ text }, index) =>
      [...plain(text).matchAll(NUMBER)].map(found => ({ index, number: Number(found[1]) })),
    );
    const wrong = numbers.findIndex(({ number }, at) => number !== at + 1);
    const found = numbers[wrong];
    if (found === undefined || wrong === 0) return;
    yield {
      path: path + pointer('goals', found.index, 'text'),
      quote: String(found.number),
      message: `绩效目标序号应为${wrong + 1}，写成了${found.number}。`,
      confidence: 0.8,
    };
  },
});
