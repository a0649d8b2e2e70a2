import { documentHandling2012 } from '../../basis/document-handling-2012.ts';
import { practice } from '../../basis/practice.ts';
import { textsOf, wholeText } from '../all-texts.ts';
import { rule } from '../rule.ts';
import { CONFUSIONS, type Confusion } from './confusions.ts';

interface Slip {
  readonly index: number;
  readonly pair: Confusion;
}

function isSlip(text: string, index: number, pair: Confusion): boolean {
  const head = text.slice(0, index);
  const tail = text.slice(index + pair.wrong.length);
  if (pair.notBefore?.test(head) || pair.notAfter?.test(tail)) return false;
  const before = pair.before?.test(head);
  const after = pair.after?.test(tail);
  return pair.either === true ? before === true || after === true : before !== false && after !== false;
}

function slipsIn(text: string, pairs: readonly Confusion[]): Slip[] {
  const found = pairs.flatMap(pair => {
    const slips: Slip[] = [];
    for (let at = text.indexOf(pair.wrong); at >= 0; at = text.indexOf(pair.wrong, at + 1))
      if (isSlip(text, at, pair)) slips.push({ index: at, pair });
    return slips;
  });
  return found.sort((a, b) => a.index - b.index);
}

/** All slips of a text put right: one rewrite mends its field, whichever finding it comes with. */
const mended = (text: string, slips: readonly Slip[]): string =>
  slips.reduceRight(
    (whole, { index, pair }) => whole.slice(0, index) + pair.right + whole.slice(index + pair.wrong.length),
    text,
  );

const STOP = /[，,。；;：:、\n]/;

/** Wide enough to recognise the place in a long paragraph, never across a stop. */
function around(text: string, { index, pair }: Slip): string {
  const end = index + pair.wrong.length;
  const head =
    text
      .slice(Math.max(0, index - 4), index)
      .split(STOP)
      .at(-1) ?? '';
  const tail = text.slice(end, end + 4).split(STOP)[0] ?? '';
  return head + pair.wrong + tail;
}

export default rule({
  id: 'TXT-HOMOPHONE',
  scope: 'draft',
  title: '同音、形近的错别字',
  level: 'error',
  formal: true,
  aspect: '文字/格式',
  basis: [documentHandling2012, practice],
  why: '拼音输入选错字，意思就变了；正式文本里反复出现，会让人怀疑没有人校对过。',
  mend: '改正错字，并在全文查找同样的错误。',
  examples: {
    bad: [
      {
        note: '支出写成指出',
        change: [{ path: '/safeguards/1/text', value: '每季度优化预算指出结构，按时间节点完成指出任务。' }],
      },
      {
        note: '由写成有',
        change: [{ path: '/safeguards/0/text', value: '年度预算绩效工作有办公室主任负责，每季度汇总一次。' }],
      },
      {
        note: '支出由股室负责',
        change: [{ path: '/safeguards/1/text', value: '各项支出有财务股负责审核，每季度核对一次。' }],
      },
      {
        note: '科技写成科级，调节写成条街',
        change: [
          { path: '/sub_goals/1/goal', value: '推荐省级青少年科级后备人才5名。' },
          { path: '/safeguards/2/text', value: '7月、10月各监控一次，条街优化支出结构。' },
        ],
      },
      {
        note: '账写成帐',
        change: [{ path: '/projects/0/indicators/0/description', value: '以活动台帐登记的场次为准' }],
      },
    ],
    good: [
      {
        note: '陷阱：审计指出支出问题',
        change: [{ path: '/safeguards/1/text', value: '审计指出支出结构问题的，5个工作日内整改。' }],
      },
      {
        note: '陷阱：有专人负责、有关科室负责',
        change: [
          { path: '/safeguards/0/text', value: '各项工作有专人负责，资金管理有关科室负责人每月报告。' },
        ],
      },
      {
        note: '陷阱：项目有分管领导、有多个科室负责',
        change: [
          {
            path: '/safeguards/0/text',
            value: '每个项目有分管领导负责，跨部门项目有多个科室共同负责，按月通报。',
          },
        ],
      },
      {
        note: '陷阱：副科级干部',
        change: [{ path: '/safeguards/3/text', value: '4月组织正科级、副科级人才工作负责人培训1次。' }],
      },
      {
        note: '陷阱：报名截止日期、采购帐篷',
        change: [
          { path: '/projects/1/goals/0/text', value: '报名截止2026年5月10日，购置帐篷20顶，举办实践营2期。' },
        ],
      },
    ],
  },
  *check(draft) {
    const whole = wholeText(draft);
    const likely = CONFUSIONS.filter(({ wrong }) => whole.includes(wrong));
    for (const { path, text } of textsOf(draft)) {
      const slips = slipsIn(text, likely);
      if (slips.length === 0) continue;
      const rewrite = { path, before: text, after: mended(text, slips), needs: [] };
      for (const slip of slips) {
        const { wrong, right, severity } = slip.pair;
        yield {
          path,
          quote: around(text, slip),
          message: `“${around(text, slip)}”中的“${wrong}”应为“${right}”。`,
          suggestion: `把“${wrong}”改为“${right}”。`,
          rewrite,
          confidence: 0.9,
          ...(severity === undefined ? {} : { severity }),
        };
      }
    }
  },
});
