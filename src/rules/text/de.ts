import { documentHandling2012 } from '../../basis/document-handling-2012.ts';
import { rule } from '../rule.ts';
import { type Slip, slipsOf } from './slips.ts';

const SLIPS: readonly Slip[] = [
  {
    pattern:
      /(高质高效|高效优质|优质高效|保质保量|按时|认真|及时|圆满|顺利|扎实|扎扎实实|切实|积极主动|很好|更好|严格|准确|不折不扣|一丝不苟|有条不紊)的(完成|拨付|支付|发放|推进|开展|落实|做好|组织|实施|履行|配合|参与|解决|执行|发挥|提高|提升|推动|促进)(?!率|情况|度|者|程度|方案|进度|效果|质量|能力|作用|力|意义|影响|过程|条件|基础|标准|制度|机制|程序|纪律|要求|体系|时间)/g,
    right: found => `${found[1] ?? ''}地${found[2] ?? ''}`,
    message: found => `“${found[0]}”中的“的”应为“地”。`,
  },
];

export default rule({
  id: 'TXT-DE',
  scope: 'draft',
  title: '“的”“地”用错',
  level: 'info',
  formal: true,
  aspect: '文字/格式',
  basis: [documentHandling2012],
  why: '修饰动词用“地”，修饰名词用“的”；正式文本里用错不好看。',
  mend: '修饰动词的“的”改为“地”。',
  examples: {
    bad: [
      {
        note: '高质高效的完成',
        change: [{ path: '/safeguards/0/text', value: '2月底前分解任务，高质高效的完成各项支出事项。' }],
      },
      {
        note: '严格的执行',
        change: [{ path: '/safeguards/0/text', value: '2月底前分解任务，严格的执行预算。' }],
      },
      {
        note: '认真的落实',
        change: [{ path: '/safeguards/0/text', value: '2月底前分解任务，认真的落实到科室。' }],
      },
    ],
    good: [
      {
        note: '陷阱：后面是名词',
        change: [{ path: '/safeguards/0/text', value: '2月底前分解任务，提供及时的服务、认真的态度。' }],
      },
      {
        note: '陷阱：执行标准是名词',
        change: [
          { path: '/safeguards/0/text', value: '2月底前分解任务，实行严格的执行标准、准确的支付时间。' },
        ],
      },
      {
        note: '陷阱：推动作用是名词',
        change: [{ path: '/safeguards/0/text', value: '2月底前分解任务，发挥更好的推动作用。' }],
      },
    ],
  },
  check: draft => slipsOf(draft, SLIPS, 0.85),
});
