import { documentHandling2012 } from '../../basis/document-handling-2012.ts';
import { rule } from '../rule.ts';
import { type Slip, slipsOf } from './slips.ts';

const SLIPS: readonly Slip[] = [
  {
    pattern:
      /加强([^，。；,;]{1,24}?(?:渠道|水平|能力|质量|效率|效益|意识|素质))的?(?:进一步)?(?:得到)?(?:提高|提升|增强)(?=[，。；,;]|$)/g,
    message: found => `“${found[0]}”把“加强……”和“……提高”两种说法混在了一起。`,
    suggestion: '只留一种说法，如“拓宽……渠道”“提高……能力”。',
  },
  {
    pattern:
      /(提高|提升|增强)([^，。；,;]{1,14}?(?:水平|能力|质量|效率|效益|意识|素质))的?(?:提升|提高|增强)(?=[，。；,;]|$)/g,
    right: found => `${found[1] ?? ''}${found[2] ?? ''}`,
    message: found => `“${found[0]}”前后用了两个意思相同的动词。`,
  },
  {
    pattern: /基本科学素质公民的?比例/g,
    right: () => '公民具备科学素质的比例',
    message: () => '“基本科学素质公民比例”语序不当，规范说法是“公民具备科学素质的比例”。',
  },
  {
    pattern: /(不少于|不低于|至少|超过|多于)(\d[\d.,]*[万亿]?(?:%|[一-龥]{1,2}?))以上/g,
    right: found => `${found[1] ?? ''}${found[2] ?? ''}`,
    message: found => `“${found[0]}”里“${found[1] ?? ''}”和“以上”重复。`,
  },
  {
    pattern: /(大?约|将?近)(\d[\d.,]*[万亿]?(?:%|[一-龥]{1,2}?))左右/g,
    right: found => `${found[1] ?? ''}${found[2] ?? ''}`,
    message: found => `“${found[0]}”里“${found[1] ?? ''}”和“左右”重复。`,
  },
  {
    pattern: /(防止|避免|杜绝)([^，。；,;]{1,12}?)(?:不再|不)发生/g,
    right: found => `${found[1] ?? ''}${found[2] ?? ''}发生`,
    message: found => `“${found[0]}”是双重否定，意思正好相反。`,
  },
  {
    pattern: /(?<=^|[。；;\n，,])通过[^。；;，,]{1,24}[，,]?使得/g,
    message: found => `“${found[0]}”把主语丢在了“通过”里，读不出是谁使得。`,
    suggestion: '删去“通过”或“使得”。',
  },
  { pattern: /目的是为了/g, right: () => '目的是', message: () => '“目的是”和“为了”重复。' },
  { pattern: /原因是因为/g, right: () => '原因是', message: () => '“原因是”和“因为”重复。' },
];

export default rule({
  id: 'TXT-GRAMMAR',
  scope: 'draft',
  title: '句子不通',
  level: 'warning',
  formal: true,
  aspect: '文字/格式',
  basis: [documentHandling2012],
  why: '两种句式混在一起、意思重复或前后矛盾，读的人不知道要做什么。',
  mend: '一句只用一种说法，删去重复的成分。',
  examples: {
    bad: [
      {
        note: '加强……提高',
        change: [
          { path: '/safeguards/3/text', value: '4月培训一次，加强民众对科学知识的认识渠道进一步提高。' },
        ],
      },
      {
        note: '通过……使得……',
        change: [{ path: '/safeguards/3/text', value: '4月培训一次，通过开展培训，使得填报水平提高。' }],
      },
      {
        note: '不少于……以上',
        change: [{ path: '/safeguards/3/text', value: '4月培训一次，参加人数不少于30人以上。' }],
      },
      {
        note: '双重否定',
        change: [{ path: '/safeguards/1/text', value: '每季度检查一次，防止超支不再发生。' }],
      },
    ],
    good: [
      {
        note: '陷阱：加强后面另起一句',
        change: [{ path: '/safeguards/3/text', value: '4月培训一次，加强能力建设，知晓率进一步提高。' }],
      },
      {
        note: '陷阱：通过审核的使用单位',
        change: [{ path: '/safeguards/3/text', value: '4月培训一次，通过考核的人员上岗，使用登记齐全。' }],
      },
      {
        note: '陷阱：30人以上',
        change: [{ path: '/safeguards/3/text', value: '4月培训一次，参加人数30人以上。' }],
      },
    ],
  },
  check: draft => slipsOf(draft, SLIPS, 0.85),
});
