import { practice } from '../../basis/practice.ts';
import { rule } from '../rule.ts';

const SECTIONS: readonly (readonly [RegExp, string])[] = [
  [/^(部门)?(总体|整体)绩效目标$/, '/overall_goal'],
  [/^分项绩效目标$/, '/sub_goals'],
  [/^工作保障措施$/, '/safeguards'],
];

const repeated = (raw: string) => ({
  path: '/imported',
  value: {
    repairs: [{ path: '', raw, repaired: '', kind: 'duplicate', sure: true, line: 3 }],
    leftovers: [],
  },
});

export default rule({
  id: 'FMT-HEADING-DUP',
  scope: 'draft',
  title: '标题连写两遍',
  level: 'info',
  formal: true,
  aspect: '文字/格式',
  basis: [practice],
  why: '同一标题紧挨着出现两次，多是表格框里又写了一遍，排版时没有合并。',
  mend: '只留一级标题。',
  examples: {
    bad: [{ note: '总体绩效目标写了两遍', change: [repeated('总体绩效目标')] }],
    good: [
      { note: '标题只有一个', change: [] },
      { note: '陷阱：重复的是表格里的字，识别时已去掉', change: [repeated('绩效目标')] },
    ],
  },
  *check({ raw }) {
    for (const repair of raw.imported?.repairs ?? []) {
      if (repair.kind !== 'duplicate' || repair.path !== '') continue;
      const place = SECTIONS.find(([pattern]) => pattern.test(repair.raw.trim()))?.[1];
      if (place !== undefined)
        yield {
          path: place,
          quote: repair.raw.trim(),
          message: `原件的标题“${repair.raw.trim()}”连着出现了两次。`,
          confidence: 0.7,
        };
    }
  },
});
