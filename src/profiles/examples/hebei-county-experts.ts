import type { Project } from '../../domain/draft.ts';
import { countyPlan } from './county-plan.ts';
import { exampleRows } from './rows.ts';

const UNIT = { unit_code: '731001', unit_name: '示例县科学技术协会本级' } as const;

/** Services to and by experts: no lasting effect is claimed. */
export const experts: Project = {
  id: 'p3',
  code: '13099926P000000000303',
  name: '科技工作者服务经费',
  ...UNIT,
  budget: { total: '2.00', fiscal: '2.00', other: '0.00' },
  purpose:
    '专家入企技术服务劳务10次×800元，计0.80万元；科技工作者培训60人×100元，计0.60万元；科技工作者日座谈会场地租赁0.40万元；服务手册印刷400册×5元，计0.20万元。',
  spending_plan: countyPlan('20', '50', '80', '100'),
  goals: [
    {
      id: 'p3-g1',
      text: '2026年10月底前组织专家入企技术服务不少于10次，帮助企业解决技术问题不少于8项，服务企业满意度不低于90%。',
    },
    {
      id: 'p3-g2',
      text: '2026年9月底前培训科技工作者不少于60人，科技工作者满意度由上年的91%提高到92%。',
    },
  ],
  indicators: exampleRows('p3', {
    产出指标: {
      数量指标: [
        {
          name: '专家入企技术服务次数',
          description: '专家到企业现场服务的次数，同一企业同一天计一次',
          target: ['>=', '10', '次'],
          basis: '《示例县科学技术协会2026年工作要点》',
        },
        {
          name: '科技工作者培训人数',
          description: '完成全部课程的科技工作者人数，以签到表为准',
          target: ['>=', '60', '人'],
          basis: '《示例县科学技术协会2026年培训计划》',
        },
      ],
      质量指标: [
        {
          name: '企业技术问题答复率',
          description: '专家书面答复的技术问题数÷企业提出的技术问题数×100%',
          target: ['>=', '96', '%'],
          basis: '《示例县专家入企服务工作规范》',
        },
      ],
      时效指标: [
        {
          name: '入企技术服务完成时间',
          description: '第10次专家入企技术服务的日期',
          target: { by: '2026-10-31' },
          basis: '《示例县2026年专家入企服务计划》',
        },
      ],
      成本指标: [
        {
          name: '科技工作者服务总成本',
          description: '本项目全年支出合计，以记账凭证为准',
          target: ['<=', '2', '万元'],
          basis: '示例县财政局2026年部门预算控制数',
        },
        {
          name: '单次入企服务劳务成本',
          description: '专家入企技术服务劳务支出÷专家入企技术服务次数',
          target: ['<=', '800', '元/次'],
          basis: '《示例县机关劳务费支出标准》',
        },
      ],
    },
    效益指标: {
      社会效益指标: [
        {
          name: '企业技术问题解决数',
          description: '企业书面确认已解决的技术问题项数',
          target: ['>=', '8', '项'],
          basis: '上年解决7项（历史标准）',
        },
      ],
    },
    满意度指标: {
      服务对象满意度指标: [
        {
          name: '科技工作者满意度',
          description: '评价满意的受访科技工作者数÷受访科技工作者总数×100%，10月抽样60人',
          target: ['>=', '92', '%'],
          basis: '上年科技工作者满意度91%（历史标准）',
        },
        {
          name: '服务企业满意度',
          description: '评价满意的企业数÷接受服务的企业数×100%，10月全部回访',
          target: ['>=', '90', '%'],
          basis: '上年服务企业满意度88%（历史标准）',
        },
      ],
    },
  }),
};
