import { describe, expect, it } from 'vitest';
import { doubted, read, rowsOf } from './testing-tables.ts';

const projects = (text: string): unknown[] =>
  read(text).draft.projects.map(one => [one.name, one.indicators.map(row => row.name)]);

describe('the head of the next project behind the rows of the last', () => {
  it('rows and forms in lines parted by spaces, what stands over the headings in their line', () => {
    const form = (name: string, row: string): string => `项目名称 ${name}
项目主管部门 某县城管局 项目实施单位 某县市政所
年度绩效目标 保障${name}，方便群众。
项目年度绩效目标衡量指标 一级指标 二级指标 指标内容 指标值
产出指标 产出数量指标 ${row} 120处
 产出质量指标 验收合格率 ≥98%
满意度指标 服务对象满意度指标 居民满意度 ≥90%`;
    const text = `${form('路灯维护', '维修路灯')}\n\n${form('井盖整治', '修补井盖')}`;
    expect(projects(text)).toEqual([
      ['路灯维护', ['维修路灯', '验收合格率', '居民满意度']],
      ['井盖整治', ['修补井盖', '验收合格率', '居民满意度']],
    ]);
    expect(rowsOf(text)[1]).toBe('产出指标/产出质量指标/验收合格率/≥98%');
  });

  it('a head in one line: its labels are told apart, and nothing of it is a row', () => {
    const head = (name: string): string =>
      `单位：万元 绩效目标表 项目名称 ${name} 项目编码 13062522P0041 资金总额 26.80 绩效目标 保障夜间照明。`;
    const text = `${head('路灯维护')}
一级指标 二级指标 三级指标 指标值
产出指标 数量指标 新装路灯数量 ≥120盏
满意度指标 服务对象满意度指标 居民满意度 ≥90%
绩效目标表 项目名称 井盖整治 项目编码 13062522P0042`;
    expect(projects(text)).toEqual([
      ['路灯维护', ['新装路灯数量', '居民满意度']],
      ['井盖整治', []],
    ]);
    const [first, second] = read(text).draft.projects;
    expect([first?.code, first?.budget.total, first?.goals[0]?.text]).toEqual([
      '13062522P0041',
      '26.80',
      '保障夜间照明。',
    ]);
    expect(second?.code).toBe('13062522P0042');
  });

  it('amounts a person and a year, and a unit with another behind it, end where their unit ends', () => {
    const text = `动物防疫绩效目标表项目名称动物防疫项目资金(万元)年度资金总额:94.6其中:财政拨款94.6其他资金0年度总体目标做好强制免疫工作，应免尽免，发放村级防疫员补助，确保全区不发生区域性重大动物疫情，保障养殖业健康发展和公共卫生安全。绩效指标一级指标二级指标三级指标指标值产出指标数量指标口蹄疫免疫数量≥21万头(只)禽流感免疫羽数≥85万羽质量指标免疫抗体合格率≥70%成本指标防疫员补助标准6000元/人/年疫苗及耗材费23.8万元满意度指标服务对象满意度指标养殖场户满意度90%以上`;
    expect(rowsOf(text)).toEqual([
      '产出指标/数量指标/口蹄疫免疫数量/≥21万头(只)',
      '产出指标/数量指标/禽流感免疫羽数/≥85万羽',
      '产出指标/质量指标/免疫抗体合格率/≥70%',
      '产出指标/成本指标/防疫员补助标准/6000元/人/年',
      '产出指标/成本指标/疫苗及耗材费/23.8万元',
      '满意度指标/服务对象满意度指标/养殖场户满意度/90%以上',
    ]);
    expect(new Set(doubted(text)).size).toBe(12);
  });
});

it('a number of an annex between two tables is no row', () => {
  const rows =
    '一级指标 二级指标 三级指标 指标值\n产出指标 数量指标 新装路灯数量 120盏\n质量指标 路灯亮灯率 ≥98%';
  const text = `附件3-1\n路灯维护项目绩效目标表\n${rows}\n附件3-2\n井盖整治项目绩效目标表\n${rows}`;
  const [first, second] = projects(text) as [string, string[]][];
  expect([first?.[1], second?.[1]]).toEqual([
    ['新装路灯数量', '路灯亮灯率'],
    ['新装路灯数量', '路灯亮灯率'],
  ]);
});
