import { documentHandling2012 } from '../../basis/document-handling-2012.ts';
import { wholeText } from '../all-texts.ts';
import { rule } from '../rule.ts';
import { type Slip, slipsOf } from '../text/slips.ts';

/** What every such number has; quickly looked for. */
const YEARED = /[[［【(（](?:19|20)\d\d[\]］】)）]\s*第?\d{1,4}号/;

const SLIPS: readonly Slip[] = [
  {
    pattern:
      /([一-龥]{2,8})[[［【]((?:19|20)\d\d)[\]］】]\s*第?(\d{1,4})号|([一-龥]{1,8}[发函办字预社农教建科财绩规行企资综库税监采经贸])[(（]((?:19|20)\d\d)[)）]\s*第?(\d{1,4})号/g,
    right: ([, a = '', b = '', c = '', name = a, year = b, number = c]) => `${name}〔${year}〕${number}号`,
    message: found => `文号“${found[0]}”的年份应放在六角括号〔〕里，序号前不加“第”。`,
  },
];

export default rule({
  id: 'FMT-DOCNO',
  scope: 'draft',
  title: '文号写法不规范',
  level: 'info',
  formal: true,
  aspect: '文字/格式',
  basis: [documentHandling2012],
  why: '发文字号写作“机关代字〔年份〕序号”，写法不一，查文件时对不上。',
  mend: '年份用六角括号〔〕，序号不编虚位、不加“第”字。',
  examples: {
    bad: [
      { note: '方括号', change: [{ path: '/safeguards/1/text', value: '每季度按财预[2020]10号自评。' }] },
      { note: '财行字头', change: [{ path: '/safeguards/1/text', value: '每季度按青财行[2024]9号自评。' }] },
      { note: '圆括号', change: [{ path: '/safeguards/1/text', value: '每季度按县财发（2026）12号自评。' }] },
    ],
    good: [
      { note: '六角括号', change: [{ path: '/safeguards/1/text', value: '每季度按财预〔2020〕10号自评。' }] },
      {
        note: '陷阱：括号里的年份不是文号',
        change: [{ path: '/safeguards/1/text', value: '每季度按计划（2026）3号场地安排。' }],
      },
    ],
  },
  check: draft => (YEARED.test(wholeText(draft)) ? slipsOf(draft, SLIPS, 0.9) : []),
});
