import { documentHandling2012 } from '../../basis/document-handling-2012.ts';
import { rule } from '../rule.ts';
import { type Slip, slipsOf } from './slips.ts';

const swap = (wrong: RegExp, verb: string): Slip => ({
  pattern: wrong,
  message: found => `“${found[0]}”搭配不当，宜说“${verb}……”。`,
  suggestion: `把“${wrong.source.slice(0, 2)}”改为“${verb}”。`,
});

const SLIPS: readonly Slip[] = [
  swap(/确定完善[^，。；,;]{0,30}?(?:制度|机制|办法)/g, '建立健全'),
  {
    pattern: /进度合规/g,
    right: () => '进度合理',
    message: () => '“进度合规”搭配不当：程序说合规，进度说合理。',
  },
  {
    pattern: /事财相符/g,
    message: () => '“事财相符”不是通行说法，宜写“账实相符”或“事财匹配”。',
    suggestion: '按本意改为“账实相符”或“事财匹配”。',
  },
  swap(/加大[^，。；,;]{1,14}?水平(?=[，。；,;]|$)/g, '提高'),
  swap(/提高[^，。；,;]{1,10}?规模(?=[，。；,;]|$)/g, '扩大'),
  swap(/加快[^，。；,;]{1,10}?力度(?=[，。；,;]|$)/g, '加大'),
  swap(/改善[^，。；,;]{1,10}?水平(?=[，。；,;]|$)/g, '提高'),
  swap(/增加[^，。；,;]{1,10}?质量(?=[，。；,;]|$)/g, '提高'),
  {
    pattern: /加大([^，。；,;]{1,24}?)力度工作/g,
    right: found => `加大${found[1] ?? ''}力度`,
    message: found => `“${found[0]}”末尾的“工作”多余。`,
  },
];

export default rule({
  id: 'TXT-COLLOCATION',
  scope: 'draft',
  title: '词语搭配不当',
  level: 'info',
  formal: true,
  aspect: '文字/格式',
  basis: [documentHandling2012],
  why: '动词和后面的词配不上，意思含混。',
  mend: '换成通行的搭配：建立健全机制、提高水平、扩大规模、加大力度。',
  examples: {
    bad: [
      {
        note: '确定完善……机制',
        change: [{ path: '/safeguards/0/text', value: '2月底前确定完善机关预算绩效管理制度。' }],
      },
      {
        note: '进度合规',
        change: [{ path: '/safeguards/1/text', value: '每月5日前核对，做到程序合法，进度合规。' }],
      },
    ],
    good: [
      {
        note: '陷阱：确定方案，完善机制，是两件事',
        change: [{ path: '/safeguards/0/text', value: '2月底前确定方案，完善机制。' }],
      },
      {
        note: '陷阱：加大力度，提高水平',
        change: [{ path: '/safeguards/0/text', value: '2月底前加大培训力度，提高填报水平。' }],
      },
    ],
  },
  check: draft => slipsOf(draft, SLIPS, 0.7),
});
