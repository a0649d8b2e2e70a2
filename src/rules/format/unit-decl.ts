import { practice } from '../../basis/practice.ts';
import { rule } from '../rule.ts';

const UNIT = /^\/projects\/\d+\/money_unit$|^\/money_unit$/;

const read = (...raws: string[]) => ({
  path: '/imported',
  value: {
    repairs: raws.map(raw => ({
      path: '/projects/0/money_unit',
      raw,
      repaired: '万元',
      kind: 'order',
      sure: false,
    })),
    leftovers: [],
  },
});

export default rule({
  id: 'FMT-UNIT-DECL',
  scope: 'draft',
  title: '金额没有写单位',
  level: 'warning',
  formal: true,
  aspect: '文字/格式',
  basis: [practice],
  why: '表头没有“单位：万元”，2.00是2万元还是2元，只能猜。',
  mend: '在表格右上方写明“单位：万元”。',
  examples: {
    bad: [{ note: '原件表头没有单位', change: [read('')] }],
    good: [
      { note: '有单位', change: [] },
      { note: '陷阱：单位写在表下，识别时移了位', change: [read('', '单位: 万元')] },
    ],
  },
  *check({ raw }) {
    const said = new Map<string, boolean>();
    for (const { path, raw: text } of raw.imported?.repairs ?? [])
      if (UNIT.test(path)) said.set(path, (said.get(path) ?? false) || text.includes('元'));
    for (const [path, written] of said)
      if (!written)
        yield {
          path: path.replace(/\/money_unit$/, '') || '/money_unit',
          quote: '',
          message: '原件没有写金额单位，读的时候按万元理解，请核对。',
          confidence: 0.8,
        };
  },
});
