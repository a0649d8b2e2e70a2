import { describe, expect, it } from 'vitest';
import { left, read, table } from './testing-tables.ts';

const TABLE = table('一级指标|二级指标|三级指标|指标值', '产出指标|数量指标|新装路灯数量|≥120盏');
const projectOf = (head: string) => read(`${head}\n${TABLE}`).draft.projects[0];

describe('the head of a table as others print it', () => {
  it('ends the name of a project where another label begins', () => {
    expect(
      projectOf('项目名称\n路灯维护\n\n中央主管部门\n某部\n\n自评得分\n\n省级财政部门\n某厅\n\n98')?.name,
    ).toBe('路灯维护');
    expect(
      projectOf('项目名称 路灯维护 项目负责人及电话 [略]\n主管部门及代码 [103]某局 实施单位 某中心'),
    ).toMatchObject({
      name: '路灯维护',
      unit_name: '某中心',
    });
    expect(projectOf('项目名称路灯维护\n项目主管部门某市城管局项目执行单位某照明中心')).toMatchObject({
      name: '路灯维护',
      unit_name: '某照明中心',
    });
  });

  it('takes the budget alone from what was spent, its rate and its score, and hands those back', () => {
    const head = '项目名称\n路灯维护\n年度资金总额:\n110.5\n108.2\n10\n97.9%\n9.8';
    expect(projectOf(head)?.budget.total).toBe('110.5');
    expect(left(`${head}\n${TABLE}`)).toContain('108.2');
    expect(projectOf(table('项目名称|路灯维护', '年度资金总额|38 36 10 95%'))?.budget.total).toBe('38');
  });

  it('names the unit of its own line, and hands back who filed the whole', () => {
    const rows = table(
      '一级指标|二级指标|三级指标|指标值',
      '产出指标|数量指标|新装路灯数量|≥120盏',
      '产出指标|质量指标|路灯亮灯率|≥98%',
      '效益指标|社会效益指标|夜间交通事故起数|≤3起',
      '满意度指标|服务对象满意度指标|居民满意度|≥95%',
    );
    const form = `1.路灯维护绩效目标表\n填报单位：某市城管局\n731001 某市照明中心　单位：万元\n${table('项目编码||项目名称|路灯维护')}\n${rows}`;
    expect(read(form).draft.projects[0]).toMatchObject({ unit_code: '731001', unit_name: '某市照明中心' });
    expect(left(form)).toContain('某市城管局');
    const alone = form.replace('731001 某市照明中心　', '');
    expect(read(alone).draft.projects[0]?.unit_name).toBe('某市城管局');
    expect(left(alone)).not.toContain('某市城管局');
  });

  it('names the unit right before the unit of money, and no year or label there', () => {
    const rows = table('项目编码||项目名称|路灯维护');
    const under = (line: string) =>
      read(`1.路灯维护绩效目标表\n${line}\n${rows}\n${TABLE}`).draft.projects[0]?.unit_name;
    expect(under('某市城管局（本级）、某镇人民政府　单位：万元')).toBe('某市城管局（本级）、某镇人民政府');
    expect(under('731001-某市城管局　单位：万元')).toBe('731001-某市城管局');
    expect(under('2024年度　单位：万元')).toBe(null);
    expect(under('附件3　金额单位：万元')).toBe(null);
  });

  it('takes the name of a unit without what a form prints behind it', () => {
    expect(projectOf('项目名称：路灯维护\n项目单位：某市城管局；资金总额：38万元')?.unit_name).toBe(
      '某市城管局',
    );
  });

  it('reads two amounts in the cell of one', () => {
    const head = table('预算数|20.00|其中：财政资金|8.00|其他资金|12.00（上年结转4.50）');
    expect(projectOf(`项目名称：路灯维护\n${head}`)?.budget).toMatchObject({
      other: '12.00',
      carryover: '4.50',
    });
  });

  it('makes no budget of numbers that run together', () => {
    const head = '项目名称\n路灯维护\n年度资金总额:202010100.00%10';
    expect(projectOf(head)?.budget.total).toBe(null);
    expect(left(`${head}\n${TABLE}`)).toContain('202010100.00%10');
  });

  it('joins a number that the edge of a cell had cut', () => {
    expect(projectOf('项目名称\n路灯维护\n年度资金总额\n1,284,\n500.00')?.budget.total).toBe('1284500.00');
  });

  it('tells what was aimed at from what was done, told after it', () => {
    const head = (...goals: string[]) =>
      ['项目名称', '路灯维护', '年度目标完成情况', '预期目标', '目标实际完成情况', '20', ...goals].join(
        '\n\n',
      );
    const text = head(
      '目标1:更换路灯120盏。',
      '目标1:更换了路灯118盏。',
      '目标2:亮灯率98%。',
      '目标2:亮灯率97%。',
    );
    expect(projectOf(text)?.goals.map(goal => goal.text)).toEqual(['更换路灯120盏。', '亮灯率98%。']);
    expect(left(`${text}\n${TABLE}`)).toContain('更换了路灯118盏');
    expect(projectOf(head('更换路灯120盏。', '更换了路灯118盏。'))?.goals).toHaveLength(1);
  });
});

it.each([
  '资金总额320万元，其中财政拨款300万元，其他资金20万元',
  '年度资金总额：320万元 其中：财政拨款300万元，其他资金20万元',
])('sums right behind their labels: %s', line => {
  const [project] = read(`项目名称：路灯维护\n${line}\n数量指标 新装路灯数量 ≥120盏`).draft.projects;
  expect(project?.budget).toMatchObject({ total: '320', fiscal: '300', other: '20' });
});
