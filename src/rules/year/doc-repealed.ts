import { evaluationMeasures2020 } from '../../basis/evaluation-measures-2020-10.ts';
import { practice } from '../../basis/practice.ts';
import { textsOf, wholeText } from '../all-texts.ts';
import { rule } from '../rule.ts';

/** Documents known to be replaced; a document stands here only if its successor is known. */
const REPEALED: readonly { readonly old: RegExp; readonly now: string }[] = [
  { old: /财预[〔[（(]2011[〕\]）)]285号/, now: '财预〔2020〕10号《项目支出绩效评价管理办法》' },
];
const HISTORY = /(原|曾|废止|取代|替代|历史)[^，。；]{0,10}$/;

export default rule({
  id: 'YR-DOC-REPEALED',
  scope: 'draft',
  title: '引用的文件已被取代',
  level: 'warning',
  formal: false,
  aspect: '文字/格式',
  basis: [evaluationMeasures2020, practice],
  why: '依据已经废止或被新文件取代，据此定的目标站不住。',
  mend: '换成现行文件，并核对新文件的要求。',
  examples: {
    bad: [
      {
        note: '旧评价办法',
        change: [{ path: '/safeguards/2/text', value: '7月监控一次，次年3月按财预〔2011〕285号自评。' }],
      },
    ],
    good: [
      {
        note: '现行办法',
        change: [{ path: '/safeguards/2/text', value: '7月监控一次，次年3月按财预〔2020〕10号自评。' }],
      },
      {
        note: '陷阱：说明它已被取代',
        change: [{ path: '/safeguards/2/text', value: '7月监控一次，原财预〔2011〕285号的表格不再使用。' }],
      },
    ],
  },
  *check(draft) {
    const whole = wholeText(draft);
    for (const { old, now } of REPEALED) {
      if (!old.test(whole)) continue;
      for (const { path, text } of textsOf(draft)) {
        const found = old.exec(text);
        if (found === null || HISTORY.test(text.slice(Math.max(0, found.index - 12), found.index))) continue;
        yield { path, quote: found[0], message: `“${found[0]}”已由${now}取代。`, confidence: 0.7 };
      }
    }
  },
});
