import { practice } from '../../basis/practice.ts';
import { pointer } from '../../domain/pointer.ts';
import { plain } from '../../reading/normalise.ts';
import { rule } from '../rule.ts';

const PROMISED = /每(季度|季|月|半年|年)[^。；;]{0,8}(培训|轮训|评审|外出学习)([一二三四1-9]次)?/;
const FUNDED = /公用经费|经费|列支|免费|线上|网上|视频|自行|内部|\d元|万元/;

export default rule({
  id: 'DP-SAFEGUARD-UNFUNDED',
  scope: 'draft',
  title: '保障措施没有写经费来源',
  level: 'info',
  formal: false,
  aspect: '可行性',
  basis: [practice],
  why: '承诺了定期培训，没有钱也没有指标，往往落空。',
  mend: '写明在公用经费里列支，或写明不花钱的方式（内部学习、线上培训）。',
  examples: {
    bad: [
      {
        note: '每季度培训，没有写钱',
        change: [
          { path: '/safeguards/3/text', value: '组织财务、业务人员参加绩效管理学习，每季度培训一次。' },
        ],
      },
    ],
    good: [
      { note: '写明列支渠道', change: [] },
      {
        note: '陷阱：线上培训不花钱',
        change: [{ path: '/safeguards/3/text', value: '组织财务、业务人员每季度线上培训一次。' }],
      },
    ],
  },
  *check({ raw }) {
    for (const [index, { text }] of raw.safeguards.entries()) {
      const read = plain(text ?? '');
      const found = FUNDED.test(read) ? null : PROMISED.exec(read);
      if (found !== null)
        yield {
          path: pointer('safeguards', index, 'text'),
          quote: found[0],
          message: `“${found[0]}”没有写经费从哪里来。`,
          confidence: 0.6,
        };
    }
  },
});
