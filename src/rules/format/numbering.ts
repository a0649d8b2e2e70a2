import { practice } from '../../basis/practice.ts';
import type { ReadDraft } from '../../reading/types.ts';
import { rule } from '../rule.ts';

const DIGITS = '一二三四五六七八九十';

/** The ordinals of 一是……二是…… in a text, as numbers. */
const pointsIn = (text: string): number[] =>
  [...text.matchAll(/(?<![一-龥\d])([一二三四五六七八九])是/g)].map(
    ([, digit = '']) => DIGITS.indexOf(digit) + 1,
  );

/** The headings of a contents page: (level, number). */
const headingOf = (text: string): { level: number; number: number } | null => {
  const chinese = /^([一二三四五六七八九十])、/.exec(text)?.[1];
  if (chinese !== undefined) return { level: 1, number: DIGITS.indexOf(chinese) + 1 };
  const arabic = /^(\d{1,3})[.．、]/.exec(text)?.[1];
  return arabic === undefined ? null : { level: 3, number: Number(arabic) };
};

/** The first entry of the contents that does not follow the one before it. */
function brokenEntry({ raw }: ReadDraft): { index: number; text: string } | null {
  const last = new Map<number, number>();
  for (const [index, { text }] of (raw.contents ?? []).entries()) {
    const heading = headingOf(text.trim());
    if (/^第[一二三四五]部分/.test(text)) last.clear();
    if (heading === null) continue;
    const before = last.get(heading.level);
    const broken =
      before === undefined ? heading.number > 1 && heading.level === 1 : heading.number !== before + 1;
    if (broken && heading.number !== 1) return { index, text };
    last.set(heading.level, heading.number);
    if (heading.level === 1) last.delete(3);
  }
  return null;
}

/** The number a heading opens with: （三）, 三、. */
const headNumber = (title: string): number =>
  DIGITS.indexOf(/^[(（]?([一二三四五六七八九十])[)）、.．]/.exec(title.trim())?.[1] ?? '-') + 1;

/** The first safeguard whose heading does not follow the one before it. */
const brokenHeading = (titles: readonly string[]): number =>
  titles.findIndex((title, at) => {
    const [before, own] = [headNumber(titles[at - 1] ?? ''), headNumber(title)];
    return at > 0 && before > 0 && own > 0 && own !== before + 1;
  });

export default rule({
  id: 'FMT-NUMBERING',
  scope: 'draft',
  title: '序号不连续',
  level: 'info',
  formal: true,
  aspect: '文字/格式',
  basis: [practice],
  why: '序号跳号或重复，看的人会以为漏了内容。',
  mend: '按“一、（一）1.（1）”的次序重新编号，补上漏掉的一条。',
  examples: {
    bad: [
      {
        note: '标题（一）之后就是（三）',
        change: [
          { path: '/safeguards/0/title', value: '（一）加强预算管理' },
          { path: '/safeguards/1/title', value: '（三）加强监控' },
        ],
      },
      {
        note: '一是之后就是三是',
        change: [{ path: '/safeguards/0/text', value: '2月底前做两件事：一是分解任务；三是明确责任。' }],
      },
    ],
    good: [
      {
        note: '标题连续',
        change: [
          { path: '/safeguards/0/title', value: '（一）加强预算管理' },
          { path: '/safeguards/1/title', value: '（二）加强监控' },
          { path: '/safeguards/2/title', value: '（三）开展评价' },
        ],
      },
      {
        note: '连续',
        change: [{ path: '/safeguards/0/text', value: '2月底前做两件事：一是分解任务；二是明确责任。' }],
      },
      {
        note: '陷阱：只是、还是不是序号',
        change: [{ path: '/safeguards/0/text', value: '2月底前不论新项目还是老项目，统一是按月核对。' }],
      },
    ],
  },
  *check(draft) {
    for (const { path, text } of draft.prose) {
      const points = pointsIn(text);
      const wrong = points.findIndex((point, at) => point !== 1 && point !== (points[at - 1] ?? 0) + 1);
      const digit = DIGITS[(points[wrong] ?? 0) - 1];
      if (wrong >= 0)
        yield { path, quote: `${digit}是`, message: `“${digit}是”前面的序号接不上。`, confidence: 0.85 };
    }
    const titles = draft.raw.safeguards.map(({ title }) => title ?? '');
    const heading = brokenHeading(titles);
    if (heading > 0)
      yield {
        path: `/safeguards/${heading}/title`,
        quote: titles[heading] ?? '',
        message: `“${titles[heading]}”的序号与前一条“${titles[heading - 1]}”接不上。`,
        confidence: 0.85,
      };
    const entry = brokenEntry(draft);
    if (entry !== null)
      yield {
        path: `/contents/${entry.index}/text`,
        quote: entry.text,
        message: `目录“${entry.text}”的序号与前一条接不上。`,
        confidence: 0.7,
      };
  },
});
