import type { Profile } from '../domain/profile.ts';
import { hebeiCountyExample } from './examples/hebei-county.ts';
import { commonReviewForm } from './forms/common-review-form.ts';

export default {
  code: 'hebei-county',
  title: '河北县级部门预算绩效文本',
  source: { note: '按公开文本所见版式整理（observed layout），未见规定该版式的文件', verified: false },
  taxonomy: [
    {
      key: 'output',
      label: '产出指标',
      required: true,
      children: [
        { key: 'quantity', label: '数量指标', required: true },
        { key: 'quality', label: '质量指标', required: true },
        { key: 'time', label: '时效指标', required: true },
        { key: 'cost', label: '成本指标', required: true },
      ],
    },
    {
      key: 'benefit',
      label: '效益指标',
      required: true,
      children: [
        { key: 'economic', label: '经济效益指标', required: false },
        { key: 'social', label: '社会效益指标', required: false },
        { key: 'ecological', label: '生态效益指标', required: false },
        { key: 'sustainable', label: '可持续影响指标', required: false },
      ],
    },
    {
      key: 'satisfaction',
      label: '满意度指标',
      required: true,
      children: [{ key: 'satisfaction', label: '服务对象满意度指标', required: true }],
    },
  ],
  columns: [
    { key: 'level1', label: '一级指标' },
    { key: 'level2', label: '二级指标' },
    { key: 'name', label: '三级指标' },
    { key: 'description', label: '绩效指标描述' },
    { key: 'value_raw', label: '指标值' },
    { key: 'basis', label: '指标值确定依据' },
  ],
  money_unit: '万元',
  plan_months: [3, 6, 10, 12],
  sections: { overall_goal: '总体绩效目标', sub_goals: '分项绩效目标', safeguards: '工作保障措施' },
  code_length: 21,
  weights: null,
  review_form: commonReviewForm,
  thresholds: {
    grand_goal_budget: '50',
    unit_cost_yuan: ['100', '500000'],
    indicator_count: [5, 20],
  },
  levels: {},
  example: hebeiCountyExample,
} satisfies Profile;
