import { describe, expect, it } from 'vitest';
import { numbersIn } from './numbers-in.ts';
import { proposed } from './testing-bench.ts';

const stated = (goal: string): string[] =>
  proposed({ goal }).suggestions.flatMap(({ name, unit, value }) =>
    value === null
      ? []
      : [`${name} ${value.number ?? value.text}${value.number_to ? `-${value.number_to}` : ''}${unit}`],
  );
const rowOf = (goal: string, name: string) =>
  proposed({ goal }).suggestions.find(one => one.name === name && one.value !== null);

it.each([
  ['对3个后进村党支部进行整顿', '整顿后进村党支部数量 3个'],
  ['选送25名年轻干部参加能力提升', '年轻干部能力提升人数 25名'],
  ['对9家危化企业、31个加油站开展安全隐患排查', '加油站安全隐患排查数量 31个'],
  ['完成对7个县直部门、2个乡镇的常规巡察', '常规巡察覆盖乡镇数 2个乡镇'],
  ['在4个乡镇开展确权试点', '确权试点覆盖乡镇数 4个乡镇'],
  ['8个合作社为入股农户返还股金', '返还股金合作社数量 8个'],
  ['组织护线员对境内95公里通信光缆开展巡护', '巡护通信光缆长度 95公里'],
  ['满足机电类4个专业实践教学需要', '满足实践教学需要专业数量 4个'],
  ['为300名经济困难失能、部分失能老人提供日间照料服务', '日间照料服务人数 300名'],
  ['为2个泊位配备岸电装置', '配备岸电装置泊位数量 2个'],
  ['完成某地块(约86亩)土壤污染状况详细调查', '调查某地块面积 86亩'],
  ['实现18个部门210类数据按需共享', '数据按需共享部门数量 18个'],
])('a name has the deed that is told behind the thing: %s', (goal, row) => {
  expect(stated(goal)).toContain(row);
});

it.each([
  ['建设家庭病床40张', '家庭病床建设数量 40张'],
  ['放流鲢、鳙、草鱼等苗种60万尾', '放流苗种数量 60万尾'],
  ['为部队输送优秀新兵16名', '输送优秀新兵人数 16名'],
  ['全年日常维修维护90次', '日常维修维护次数 90次'],
  ['出版《青石县志》300册', '《青石县志》出版册数 300册'],
  ['编印政府公报6期', '编印政府公报期数 6期'],
  ['办理涉案财物价格认定70件', '涉案财物价格认定件数 70件'],
  ['新增泊位210个并接入诱导屏', '新增泊位数量 210个'],
  ['新建立体停车库3座', '新建立体停车库数量 3座'],
  ['完成县道55公里、乡道72公里、村道的日常养护', '养护县道里程 55公里'],
  ['慰问烈属20人；老复员军人30人', '慰问老复员军人数 30人'],
  ['完成馆藏民国档案、建国后档案数字化扫描8万页', '档案数字化扫描数量 8万页'],
  ['实施26个小区、95栋楼改造', '楼栋改造数量 95栋'],
  ['退出产能12万吨', '退出产能数量 12万吨'],
  ['旅客吞吐量达到9万人次', '旅客吞吐量 9万人次'],
  ['平均亩产玉米650公斤', '玉米平均亩产 650公斤/亩'],
  ['在青山、白水等国有林场和沿河各乡镇实施营造林2万亩', '营造林面积 2万亩'],
])('a name has the deed that is told before the thing, and its own measure: %s', (goal, row) => {
  expect(stated(goal)).toContain(row);
});

it.each([
  '对装配率达到50%的项目给予奖励',
  '对上一轮检查反馈情况开展督查',
  '这头那头，两头都顾着',
  '给失独的老两口送温暖',
  '年末城镇调查失业率保持稳定',
  '新建几十个站点',
  '四五类桥要看住',
])('no target is taken out of %s', goal => {
  expect(stated(goal)).toEqual([]);
});

describe('a measure is worked out as its kind is', () => {
  it.each([
    ['视频存储45天以上', '视频存储天数', '不相加'],
    ['城镇登记失业率控制在3.5%以内', '城镇登记失业率', '登记失业人数÷'],
    ['个贷逾期率控制在0.2‰以内', '个贷逾期率', '逾期金额÷年末贷款余额×1000‰'],
    ['租用2架作业飞机', '作业飞机租用数量', '签订合同'],
    ['新建防波堤320米', '防波堤新建长度', '建设长度'],
  ])('%s', (goal, name, formula) => {
    expect(rowOf(goal, name)?.description).toContain(formula);
  });
});

it.each([
  ['七八成的户用上', '70-80%'],
  ['建两三千亩', '2000-3000亩'],
  ['一千两三百人', '1200-1300人'],
  ['十五六个', '15-16个'],
  ['十来个点', '10余个'],
  ['百来户', '100余户'],
  ['千把亩', '1000余亩'],
  ['上百人', '100余人'],
  ['十万分之五以内', '0.05‰'],
  ['百分之六七十', '60-70%'],
  ['排水沟1300m，改善', '1300米'],
])('reads numbers as people say them: %s', (text, wanted) => {
  expect(
    numbersIn(text).map(
      one => `${one.number}${one.to ? `-${one.to}` : ''}${one.round ? '余' : ''}${one.unit}`,
    ),
  ).toEqual([wanted]);
});

it.each(['几十台', '三五个', '五六年级学生', '线上百家店', '一百五六人', '数十户', '近千人'])(
  'reads no number where none is told: %s',
  text => {
    expect(numbersIn(text)).toEqual([]);
  },
);

it.each([
  ['东湖新建光辉路（甲道—乙道）工程项目', '光辉路建设长度', '公里'],
  ['青石路—白水路下立交工程', '青石路—白水路下立交建设数量', '座'],
])('a title tells the thing and what measures it: %s', (project, name, unit) => {
  const rows = proposed({ project, goal: '按时完工，改善居民出行' }).suggestions;
  expect(rows.find(one => one.name === name)?.unit).toBe(unit);
});
