import { DRAFT_SCHEMA, type Draft, type Project } from '../../domain/draft.ts';
import { exampleRows } from './rows.ts';

const UNIT = { unit_code: '205003', unit_name: '示例市图书馆' } as const;

const reading: Project = {
  id: 'p1',
  code: '99010026T000000000101',
  name: '全民阅读推广活动项目',
  ...UNIT,
  budget: { total: '24.00', fiscal: '24.00', other: '0.00' },
  purpose:
    '读书讲座12场×0.60万元，计7.20万元；社区流动书箱购置20个×0.40万元，计8.00万元；阅读手册印刷1万册×5元，计5.00万元；志愿者培训2期×1.90万元，计3.80万元。',
  spending_plan: [],
  goals: [
    {
      id: 'p1-g1',
      text: '2026年11月底前举办读书讲座不少于12场，设置社区流动书箱20个，参加读者不少于3600人次。',
    },
    {
      id: 'p1-g2',
      text: '2026年底流动书箱图书外借量由上年的1.5万册次提高到1.8万册次，参加读者满意度不低于92%。',
    },
  ],
  indicators: exampleRows(
    'p1',
    {
      成本指标: {
        经济成本指标: [
          { name: '阅读推广活动总成本', target: ['<=', '24', '万元'], weight: '12' },
          { name: '单场读书讲座成本', target: ['<=', '0.6', '万元/场'], weight: '8' },
        ],
      },
      产出指标: {
        数量指标: [
          { name: '读书讲座场次', target: ['>=', '12', '场'], weight: '10' },
          { name: '读书讲座参加读者人次', target: ['>=', '3600', '人次'], weight: '8' },
          { name: '社区流动书箱设置数', target: ['>=', '20', '个'], weight: '7' },
        ],
        质量指标: [
          {
            name: '流动书箱验收合格率',
            target: ['=', '100', '%'],
            weight: '8',
            formula: '验收合格的书箱数÷购置的书箱数×100%',
          },
        ],
        时效指标: [
          {
            name: '读书讲座按期举办率',
            target: ['=', '100', '%'],
            weight: '7',
            formula: '按计划月份举办的讲座场次÷计划讲座场次×100%',
          },
        ],
      },
      效益指标: {
        社会效益指标: [
          { name: '流动书箱图书外借量', target: ['>=', '1.8', '万册次'], weight: '12' },
          { name: '流动书箱覆盖社区数', target: ['>=', '20', '个'], weight: '8' },
        ],
      },
      满意度指标: {
        服务对象满意度指标: [
          {
            name: '参加读者满意度',
            target: ['>=', '92', '%'],
            weight: '10',
            formula: '评价满意的受访读者数÷受访读者总数×100%，11月抽样300人',
          },
        ],
      },
    },
    true,
  ),
};

const digitising: Project = {
  id: 'p2',
  code: '99010026T000000000202',
  name: '地方文献数字化加工项目',
  ...UNIT,
  budget: { total: '36.00', fiscal: '30.00', other: '6.00' },
  purpose:
    '地方文献扫描加工6万页×4元，计24.00万元；著录标引2000种×30元，计6.00万元；数据存储设备购置6.00万元。',
  spending_plan: [],
  goals: [
    {
      id: 'p2-g1',
      text: '2026年12月15日前完成地方文献扫描6万页、著录标引2000种，数据抽检合格率不低于99%。',
    },
    {
      id: 'p2-g2',
      text: '2026年底地方文献在线阅览量由上年的2.4万次提高到3万次，在线读者满意度不低于90%。',
    },
  ],
  indicators: exampleRows(
    'p2',
    {
      成本指标: {
        经济成本指标: [
          { name: '文献数字化加工总成本', target: ['<=', '36', '万元'], weight: '10' },
          { name: '文献扫描单页成本', target: ['<=', '4', '元/页'], weight: '10' },
        ],
      },
      产出指标: {
        数量指标: [
          { name: '地方文献扫描页数', target: ['>=', '60000', '页'], weight: '15' },
          { name: '地方文献著录标引种数', target: ['>=', '2000', '种'], weight: '10' },
        ],
        质量指标: [
          {
            name: '扫描数据抽检合格率',
            target: ['>=', '99', '%'],
            weight: '8',
            formula: '抽检合格的页数÷抽检的页数×100%',
          },
        ],
        时效指标: [{ name: '数字化加工完成工期', target: ['<=', '240', '天'], weight: '7' }],
      },
      效益指标: {
        社会效益指标: [{ name: '地方文献在线阅览量', target: ['>=', '3', '万次'], weight: '20' }],
      },
      满意度指标: {
        服务对象满意度指标: [
          {
            name: '在线读者满意度',
            target: ['>=', '90', '%'],
            weight: '10',
            formula: '评价满意的受访在线读者数÷受访在线读者总数×100%，12月抽样200人',
          },
        ],
      },
    },
    true,
  ),
};

/** A clean document under the scheme with 成本指标 as a first level. */
export const mof2021Example: Draft = {
  schema: DRAFT_SCHEMA,
  id: null,
  revision: 0,
  profile: 'mof-2021',
  year: 2026,
  money_unit: '万元',
  cover: {
    title: '示例市图书馆2026年部门预算绩效文本（草案）',
    status: '草案',
    date: '2026年1月',
    compiled_by: '示例市图书馆',
    reviewed_by: '示例市财政局',
  },
  unit: { code: '205003', name: '示例市图书馆' },
  overall_goal:
    '2026年部门预算412.60万元，其中基本支出352.60万元、项目支出60.00万元。全年举办读书讲座不少于12场，设置社区流动书箱20个，流动书箱图书外借量由上年的1.5万册次提高到1.8万册次；12月15日前完成地方文献扫描6万页、著录标引2000种，地方文献在线阅览量由上年的2.4万次提高到3万次。',
  overall_indicators: exampleRows(
    'all',
    {
      成本指标: { 经济成本指标: [{ name: '项目支出总成本', target: ['<=', '60', '万元'], weight: '20' }] },
      产出指标: {
        数量指标: [
          { name: '读书讲座场次', target: ['>=', '12', '场'], weight: '10' },
          { name: '地方文献扫描页数', target: ['>=', '60000', '页'], weight: '15' },
        ],
        质量指标: [
          {
            name: '扫描数据抽检合格率',
            target: ['>=', '99', '%'],
            weight: '8',
            formula: '抽检合格的页数÷抽检的页数×100%',
          },
        ],
        时效指标: [{ name: '数字化加工完成工期', target: ['<=', '240', '天'], weight: '7' }],
      },
      效益指标: {
        社会效益指标: [{ name: '地方文献在线阅览量', target: ['>=', '3', '万次'], weight: '20' }],
      },
      满意度指标: {
        服务对象满意度指标: [
          {
            name: '到馆读者满意度',
            target: ['>=', '91', '%'],
            weight: '10',
            formula: '评价满意的受访读者数÷受访读者总数×100%，11月抽样500人',
          },
        ],
      },
    },
    true,
  ),
  total_budget: '412.60',
  sub_goals: [],
  safeguards: [],
  projects: [reading, digitising],
  accepted: [],
};
