import { practice } from '../../basis/practice.ts';
import { wasRecognised } from '../all-texts.ts';
import { rule } from '../rule.ts';

const HALF = /(?<=[一-龥])[,:;?!](?=[一-龥])|(?<=[一-龥])\((?=[一-龥])/g;
const LEAST = 3;

export default rule({
  id: 'TXT-PUNCT-HALFWIDTH',
  scope: 'draft',
  title: '中文里用了半角标点',
  level: 'info',
  formal: true,
  aspect: '文字/格式',
  basis: [practice],
  why: '中文文本用全角标点；半角逗号、冒号混在其中，排版不齐。',
  mend: '用查找替换把汉字之间的半角标点统一改为全角；数字和代码里的不动。',
  examples: {
    bad: [
      {
        note: '三处半角逗号',
        change: [{ path: '/safeguards/0/text', value: '2月底前分解任务,明确责任,按季汇总,逐级报告。' }],
      },
    ],
    good: [
      {
        note: '全角',
        change: [{ path: '/safeguards/0/text', value: '2月底前分解任务，明确责任，按季汇总。' }],
      },
      {
        note: '陷阱：数字、时间和代码里的半角',
        change: [
          { path: '/safeguards/0/text', value: '2月底前投入1,200元，9:30开会，比例为1:3，代码A(1)，见B:C。' },
        ],
      },
    ],
  },
  *check(draft) {
    let count = 0;
    let example = '';
    for (const { text } of draft.prose)
      for (const { index } of text.matchAll(HALF)) {
        count += 1;
        if (count > 1) continue;
        example = text.slice(Math.max(0, index - 3), index + 4);
      }
    if (count < LEAST) return;
    const read = wasRecognised(draft);
    yield {
      path: '',
      quote: '',
      message: read
        ? `全文有${count}处半角标点，多半是识别造成的，请对照原件。`
        : `全文有${count}处半角标点，如“${example}”。`,
      confidence: read ? 0.5 : 0.9,
    };
  },
});
