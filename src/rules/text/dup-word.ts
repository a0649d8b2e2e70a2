import { documentHandling2012 } from '../../basis/document-handling-2012.ts';
import { rule } from '../rule.ts';
import { type Slip, slipsOf } from './slips.ts';

const twice = (found: RegExpExecArray): string => `“${found[0]}”里“${found[1] ?? ''}”写重了。`;

const SLIPS: readonly Slip[] = [
  {
    pattern: /(绩效)(管理|评价|监控|目标)绩效(?=水平|质量|能力|工作)/g,
    right: found => `绩效${found[2] ?? ''}`,
    message: twice,
  },
  {
    pattern:
      /(?<=加强|开展|做好|推进|推动|组织)(科技|科普)(青少年|老年人|中小学生|群众|农民)(?:科技|科普)(?=教育|活动|培训|宣传|普及)/g,
    right: found => `${found[2] ?? ''}${found[1] ?? ''}`,
    message: twice,
  },
  {
    pattern:
      /(?<![一-龥]又)(绩效|管理|工作|培训|服务|建设|开展|组织|加强|提高|提升|推进|推动|实施|完善|健全|落实|监督|进一步|宣传|活动)\1(?!费|员|师|者|对象|中心|局|部|站|所|处|机构|单位|人|生|点|室|车|用|办|科|股|方|岗|器|量|率|组|队|期|场|日|月|年|资金|经费|工作|水平|能力|质量|机制|制度|体系)/g,
    right: found => found[1] ?? '',
    message: twice,
  },
  {
    pattern:
      /(进度|支出|绩效|指标|目标|项目|情况|任务|责任|质量|材料|报告|台账|科普|群众|部门|整改|检查|资金)\1(?![值库名表号款性化制人体级点单卡册])/g,
    right: found => found[1] ?? '',
    message: twice,
  },
  {
    pattern: /(率)率(?!先|领)|(度)度(?!量|过|假)/g,
    right: found => found[1] ?? found[2] ?? '',
    message: found => `“${found[0]}”写重了。`,
  },
  { pattern: /(的)的(?!确|士)/g, right: () => '的', message: twice },
  { pattern: /(和|与)\1(?!气|美|睦|谐|平)/g, right: found => found[1] ?? '', message: twice },
];

export default rule({
  id: 'TXT-DUP-WORD',
  scope: 'draft',
  title: '词语写重了',
  level: 'warning',
  formal: true,
  aspect: '文字/格式',
  basis: [documentHandling2012],
  why: '同一个词连写两遍，读不通，说明定稿前没有通读。',
  mend: '删去重复的词。',
  examples: {
    bad: [
      {
        note: '绩效写了两遍',
        change: [{ path: '/safeguards/2/text', value: '7月监控一次，促进预算绩效管理绩效水平提升。' }],
      },
      {
        note: '科技写了两遍',
        change: [{ path: '/safeguards/3/text', value: '4月组织培训一次，加强科技青少年科技教育。' }],
      },
      {
        note: '一个字写了两遍',
        change: [{ path: '/safeguards/3/text', value: '4月培训一次，提高资金使用率率。' }],
      },
      {
        note: '名词连写',
        change: [{ path: '/safeguards/1/text', value: '财务股每月核对一次支出进度进度。' }],
      },
      { note: '连写', change: [{ path: '/safeguards/3/text', value: '4月组织组织两次业务学习。' }] },
    ],
    good: [
      {
        note: '陷阱：管理管理费是动宾',
        change: [{ path: '/safeguards/1/text', value: '2月起按规定管理管理费，每季度核对。' }],
      },
      {
        note: '陷阱：又……又……',
        change: [{ path: '/safeguards/1/text', value: '2月起支出管理又严又实，每季度核对。' }],
      },
      {
        note: '陷阱：覆盖率率先达标，满意度度量办法',
        change: [
          { path: '/safeguards/1/text', value: '2月核对一次，覆盖率率先达标的通报，附满意度度量办法。' },
        ],
      },
      {
        note: '陷阱：指标的指标值',
        change: [
          { path: '/safeguards/1/text', value: '2月核对一次，绩效指标指标值、项目项目库编号要齐全。' },
        ],
      },
      {
        note: '陷阱：的确',
        change: [{ path: '/safeguards/1/text', value: '2月核对一次，确有必要的的确支付。' }],
      },
    ],
  },
  check: draft => slipsOf(draft, SLIPS, 0.9),
});
