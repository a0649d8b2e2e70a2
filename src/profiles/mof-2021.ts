import type { Profile } from '../domain/profile.ts';
import { mof2021Example } from './examples/mof-2021.ts';
import { commonReviewForm } from './forms/common-review-form.ts';

export default {
  code: 'mof-2021',
  title: '财政部核心绩效指标体系（成本为一级指标）',
  source: {
    note: '《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》（财预〔2021〕101号）；正文未逐条核对',
    verified: false,
  },
  taxonomy: [
    {
      key: 'cost',
      label: '成本指标',
      required: true,
      children: [
        { key: 'economic_cost', label: '经济成本指标', required: true },
        { key: 'social_cost', label: '社会成本指标', required: false },
        { key: 'environment_cost', label: '生态环境成本指标', required: false },
      ],
    },
    {
      key: 'output',
      label: '产出指标',
      required: true,
      children: [
        { key: 'quantity', label: '数量指标', required: true },
        { key: 'quality', label: '质量指标', required: true },
        { key: 'time', label: '时效指标', required: true },
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
      ],
    },
    {
      key: 'satisfaction',
      label: '满意度指标',
      required: false,
      children: [{ key: 'satisfaction', label: '服务对象满意度指标', required: false }],
    },
  ],
  columns: [
    { key: 'level1', label: '一级指标' },
    { key: 'level2', label: '二级指标' },
    { key: 'name', label: '三级指标' },
    { key: 'operator', label: '指标性质' },
    { key: 'value', label: '指标值' },
    { key: 'unit', label: '计量单位' },
    { key: 'weight', label: '权重' },
  ],
  money_unit: '万元',
  plan_months: [],
  sections: { overall_goal: '部门整体绩效目标', sub_goals: null, safeguards: null },
  code_length: 21,
  weights: { by_level1: { cost: 20, output: 40, benefit: 20, satisfaction: 10 }, verified: false },
  review_form: commonReviewForm,
  thresholds: {
    grand_goal_budget: '50',
    unit_cost_yuan: ['100', '500000'],
    indicator_count: [5, 20],
  },
  levels: {},
  example: mof2021Example,
} satisfies Profile;
