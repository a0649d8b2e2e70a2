import { practice } from '../../basis/practice.ts';
import { rule } from '../rule.ts';

const SOURCES = [
  { key: 'fiscal', label: '财政资金' },
  { key: 'other', label: '其他资金' },
  { key: 'carryover', label: '上年结转' },
] as const;

export default rule({
  id: 'STR-MONEY-BLANK',
  scope: 'project',
  title: '金额格留空',
  level: 'info',
  formal: true,
  aspect: '完整性',
  basis: [practice],
  why: '空格分不清是 0 还是漏填；填 0.00，看的人就不用再问。',
  mend: '没有这项资金的填 0.00。',
  examples: {
    bad: [
      { note: '其他资金空白', change: [{ path: '/projects/0/budget/other', value: '' }] },
      { note: '上年结转空白', change: [{ path: '/projects/1/budget/carryover', value: '' }] },
    ],
    good: [
      { note: '填 0.00', change: [{ path: '/projects/0/budget/other', value: '0.00' }] },
      { note: '陷阱：表里没有这一栏', change: [{ path: '/projects/0/budget/other', value: null }] },
    ],
  },
  *check({ path, raw }) {
    for (const { key, label } of SOURCES)
      if (raw.budget[key] === '')
        yield {
          path: `${path}/budget/${key}`,
          quote: '',
          message: `${label}留空，分不清是 0 还是漏填。`,
          suggestion: `没有${label}的，填 0.00。`,
        };
  },
});
