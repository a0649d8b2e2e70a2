import { practice } from '../../basis/practice.ts';
import { rule } from '../rule.ts';

/** A part may open with a page of its own; more pages than this are missing from the list. */
const USUAL = 2;

const contents = (...pages: number[]) => ({
  path: '/contents',
  value: pages.map((page, index) => ({ text: `${index + 1}.第${index + 1}项`, page })),
});

export default rule({
  id: 'FMT-PAGE-GAP',
  scope: 'draft',
  title: '目录页码跳得太多',
  level: 'info',
  formal: true,
  aspect: '文字/格式',
  basis: [practice],
  why: '目录页码中间缺了几页，说明目录是旧的，或者漏列了一部分。',
  mend: '定稿后重新生成目录。',
  examples: {
    bad: [{ note: '从第2页跳到第5页', change: [contents(1, 2, 5, 6)] }],
    good: [
      { note: '连续', change: [contents(1, 2, 3, 4)] },
      { note: '陷阱：中间隔一页封面', change: [contents(1, 2, 4, 5)] },
      { note: '陷阱：每张表都占三页', change: [contents(1, 4, 7, 10)] },
    ],
  },
  *check({ raw }) {
    const entries = (raw.contents ?? []).flatMap(({ text, page }, index) =>
      page === undefined ? [] : [{ text, page, index }],
    );
    const steps = entries.slice(1).map(({ page }, at) => page - (entries[at]?.page ?? page));
    const wide = steps.filter(step => step > USUAL);
    const [only] = wide;
    if (only === undefined || wide.length > 1) return;
    const at = steps.indexOf(only);
    const [before, after] = [entries[at], entries[at + 1]];
    if (before === undefined || after === undefined) return;
    yield {
      path: '/contents',
      quote: after.text,
      message: `目录页码由第${before.page}页跳到第${after.page}页，中间的内容没有列出。`,
      confidence: 0.6,
    };
  },
});
