import { goalMeasures2015 } from '../../basis/goal-measures-2015-88.ts';
import { practice } from '../../basis/practice.ts';
import { decimalOf } from '../amounts.ts';
import { excerpt, wholeGoals, withoutTitles } from '../goal-text.ts';
import { rule } from '../rule.ts';

const HOLDING =
  /(?:举办|举行|召开|承办|开展|组织)[一-龥\d、“”]{0,20}?(?:活动|讲座|会|论坛|比赛|竞赛|展览|演出|培训|宣传|调研|走访|评选|班|营|节|日)|印发|编印|拍摄|参展/;
/** What the doing leads to, who gains by it, or a thing that stands afterwards. */
const EFFECT =
  /提高|提升|改善|增强|增加|增长|增收|降低|减少|下降|缩短|受益|惠及|覆盖|受众|参与|参加|参赛|参展|参训|参会|人次|服务|满意|知晓|率|解决|消除|保障|保护|维护|缓解|促进|推动|推进|带动|拉动|满足|方便|便利|丰富|普及|营造|培养|培育|掌握|引导|合格|实现|达到|建成|形成|取得|获|发现|遏制|预防|防范|防止|避免|确保|恢复|畅通|转化|就业|创业|安全|稳定|救助|帮扶|帮助|治愈|拓宽|购置|建设|新建|改造|维修|修缮|整治|更新|运行|运转|编制|发放|补贴|补助|资助|奖励|达成|签约|签订|成交|引进|检查|检测|监测|检验|审计|验收|评价|评估|评审|清理|处置|种植|养护|采购|征收|普查|招录|考试|办理|受理|确认|完善|规范|弘扬|传承|[\d余多百千万](?:人|名|户|家|所)/;
/** Below this (万元) one event may be all there is. */
const SMALL = '5';

export default rule({
  id: 'GOAL-ACTIVITY-ONLY',
  scope: 'project',
  title: '只写办活动，没写办了有什么用',
  level: 'warning',
  formal: false,
  aspect: '相关性',
  basis: [goalMeasures2015, practice],
  why: '绩效目标既要写做什么，也要写预期效果；只写办几场，办完就算完成，看不出钱花得值不值。',
  mend: '在活动后面写明谁受益、带来什么变化，如“参加群众X人次，知晓率由X%提高到X%”。',
  examples: {
    bad: [
      {
        note: '只有办活动',
        change: [
          { path: '/projects/0/goals/0/text', value: '2026年11月底前举办主题科普活动7场。' },
          { path: '/projects/0/goals/1/text', value: '召开科普工作座谈会2次，印发宣传册5000册。' },
        ],
      },
    ],
    good: [
      {
        note: '写明谁受益',
        change: [
          { path: '/projects/0/goals/0/text', value: '2026年11月底前举办主题科普活动7场。' },
          { path: '/projects/0/goals/1/text', value: '受益群众2100人次。' },
        ],
      },
      {
        note: '陷阱：小项目办成一次会就是结果',
        change: [
          { path: '/projects/1/goals/1' },
          { path: '/projects/1/goals/0/text', value: '2026年5月举办青少年科技创新大赛1次。' },
        ],
      },
      {
        note: '陷阱：检验、补助等服务，做成就是效果',
        change: [
          { path: '/projects/0/goals/1' },
          { path: '/projects/0/goals/0/text', value: '组织开展食品安全抽样检验活动600批次。' },
        ],
      },
    ],
  },
  *check(project) {
    const goals = wholeGoals(project);
    const [first] = goals;
    const money = decimalOf(project.budget.total);
    if (first === undefined || goals.length < project.raw.goals.length || money?.lt(SMALL)) return;
    const texts = goals.map(({ text }) => withoutTitles(text));
    const holding = goals[texts.findIndex(text => HOLDING.test(text))];
    if (holding === undefined || texts.some(text => EFFECT.test(text))) return;
    const deed = HOLDING.exec(withoutTitles(holding.text))?.[0] ?? '';
    yield {
      path: holding.path,
      quote: excerpt(holding.text),
      message: `目标只写了“${deed}”，没有写谁受益、带来什么变化。`,
      suggestion: `“${deed}”之后写明受益对象X人次和带来的变化，如知晓率由X%提高到X%，X由单位填写。`,
      confidence: 0.65,
    };
  },
});
