import { practice } from '../../basis/practice.ts';
import { plain } from '../../reading/normalise.ts';
import { coreOf, jaccard } from '../../reading/similarity.ts';
import { isBlank } from '../blank.ts';
import { rule } from '../rule.ts';

/** One kind of spending named, and the rest left open. */
const OPEN = /(各项|相关|有关)(工作|业务|活动)?的?(支出|开支|费用|经费)/;
/** What money is spent on; a purpose that names any is saying something. */
const EXPENSE =
  /讲座|资料|劳务|租赁|租金|差旅|购置|采购|培训|印刷|印制|补助|补贴|慰问|奖励|奖金|救助|资助|发放|设备|维修|维护|改造|建设|工程|会议|咨询|评审|检测|监测|宣传|制作|广告|交通|邮电|水费|电费|物业|保险|工资|薪|社保|公积金|材料|耗材|软件|服务费|设计|监理|运输|贴息|保洁|食宿|餐费|场地|展板|课时|专家/g;
const ATTACHED = /附件|附表|明细表|测算表|预算表|详见/;
const SAME = 0.6;
const LONG = 60;

/** What is left of a purpose when its frame is taken away. */
const matter = (text: string): string => coreOf(text.replace(/用于|各项|相关|支出|经费|专项|费用|资金/g, ''));

export default rule({
  id: 'BUD-PURPOSE-VAGUE',
  scope: 'project',
  title: '资金用途笼统',
  level: 'warning',
  formal: false,
  aspect: '完整性',
  basis: [practice],
  why: '资金用途要说清钱花在哪几项上；只重复项目名称，审核时看不出预算怎么来的。',
  mend: '逐项写明开支内容、数量和单价，合计等于预算数。',
  examples: {
    bad: [
      {
        note: '重复项目名称',
        change: [{ path: '/projects/0/purpose', value: '用于主题科普活动经费支出' }],
      },
      {
        note: '提到讲座，仍是各项支出',
        change: [{ path: '/projects/0/purpose', value: '用于科普讲座等相关工作支出' }],
      },
      { note: '各项支出', change: [{ path: '/projects/2/purpose', value: '用于科技工作者工作各项支出' }] },
      {
        note: '没有开支内容',
        change: [{ path: '/projects/1/purpose', value: '用于提升青少年科技素养，营造爱科学的氛围' }],
      },
    ],
    good: [
      {
        note: '列明开支内容',
        change: [{ path: '/projects/0/purpose', value: '科普展板7套×4000元，专家讲座劳务7场×1000元' }],
      },
      {
        note: '陷阱：没有数字但内容具体',
        change: [
          { path: '/projects/0/purpose', value: '用于科普资料印刷、专家讲座劳务、场地租赁和展板制作费用' },
        ],
      },
      {
        note: '陷阱：明细在附表',
        change: [{ path: '/projects/0/purpose', value: '用于主题科普活动支出，明细见附表' }],
      },
      {
        note: '陷阱：只有一种开支，但说清了',
        change: [{ path: '/projects/2/purpose', value: '用于支付入企专家劳务费用' }],
      },
      { note: '陷阱：表里没有资金用途一栏', change: [{ path: '/projects/0/purpose', value: null }] },
    ],
  },
  *check({ path, raw }) {
    const text = plain(raw.purpose ?? '');
    if (isBlank(text) || ATTACHED.test(text)) return;
    if (/\d/.test(text)) return;
    const kinds = new Set(text.match(EXPENSE) ?? []).size;
    const name = plain(raw.name ?? '');
    const echoes = name !== '' && jaccard(matter(text), matter(name)) >= SAME;
    const hollow = OPEN.test(text) && kinds <= 1;
    if (!echoes && !hollow && (kinds > 0 || text.length > LONG)) return;
    yield {
      path: `${path}/purpose`,
      quote: raw.purpose ?? '',
      message: echoes ? '资金用途只是重复项目名称，看不出钱花在哪里。' : '资金用途没有写具体开支内容和测算。',
      confidence: echoes || hollow ? 0.9 : 0.7,
    };
  },
});
