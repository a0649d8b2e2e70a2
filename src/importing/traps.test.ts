import { describe, expect, it } from 'vitest';
import {
  BOTH,
  doubted,
  HEAD,
  indicators,
  LAMPS,
  LIT,
  left,
  NAME,
  read,
  rowsOf,
  table,
} from './testing-tables.ts';

describe('traps of real tables', () => {
  it('1, 2: signs misread or lost are kept as they stand', () => {
    const text = table(
      NAME,
      HEAD,
      '产出指标|数量指标|新装路灯数量|工120盏',
      '|质量指标|路灯亮灯率|290%',
      '|时效指标|完成时间|20246-202512',
    );
    expect(indicators(text).map(row => [row.value_raw, row.operator])).toEqual([
      ['工120盏', ''],
      ['290%', ''],
      ['20246-202512', ''],
    ]);
  });

  it('3: scores before and behind a target are taken off, and told', () => {
    const joined = `项目名称路灯维护\n一级指标二级指标三级指标分值年度指标值全年实际值得分\n产出指标数量指标安装路灯数量10≥266盏≥266盏10\n质量指标路灯亮灯率10≥98%99%10`;
    expect(indicators(joined).map(row => [row.name, row.value_raw, row.weight])).toEqual([
      ['安装路灯数量', '≥266盏', '10'],
      ['路灯亮灯率', '≥98%', '10'],
    ]);
    expect(read(joined).draft.projects[0]?.name).toBe('路灯维护');
    const behind = table(
      NAME,
      '一级指标|二级指标|三级指标|指标值|分值',
      '产出指标|数量指标|装灯|=100% 22.5|',
    );
    expect(indicators(behind)[0]?.value_raw).toBe('=100%');
    for (const text of [joined, behind])
      expect(doubted(text)).toContain('/projects/0/indicators/0/value_raw');
  });

  it('4: of target and result run together the target is taken, and told; a result alone is no target', () => {
    const head = '一级指标|二级指标|三级指标|年度指标值|实际完成值|得分';
    const glued = table(
      NAME,
      head,
      '产出指标|数量指标|新装路灯数量|100盏100盏||10',
      '||事故数|00||10',
      '||处置时限|1小时30分|1小时|9',
    );
    expect(indicators(glued).map(row => row.value_raw)).toEqual(['100盏', '0', '1小时30分']);
    expect(doubted(glued)).toHaveLength(2);
    const alone = table(
      NAME,
      '一级指标|二级指标|三级指标|实际完成值|得分',
      '产出指标|数量指标|新装路灯数量|98盏|10',
    );
    expect(indicators(alone)[0]?.value_raw).toBeNull();
    expect(left(alone)).toContain('98盏');
  });

  it('5, 6: signs and units in a name stay in it', () => {
    const text = table(
      NAME,
      HEAD,
      '产出指标|数量指标|公猪舍(≥**平方米)|22.8',
      '||补贴标准(<**元/户·年)|<=5300元/户',
    );
    expect(rowsOf(text)).toEqual([
      '产出指标/数量指标/公猪舍(≥**平方米)/22.8',
      '产出指标/数量指标/补贴标准(<**元/户·年)/<=5300元/户',
    ]);
  });

  it.each([
    ['>=', '≧5个 >=5个 大于等于5个 不少于5个 不低于5个 至少5个 5个以上 不小于5个 ⩾5个'],
    ['<=', '≦5个 <=5个 小于等于5个 不超过5个 5个以内 5个以下 不高于5个 不大于5个 ⩽5个'],
    ['=', '═5个 ＝5个 =5个'],
    ['>', '＞5个 超过5个 高于5个 多于5个'],
    ['<', '小于5个 少于5个 低于5个'],
  ])('7: %s however it is printed', (operator, values) => {
    const list = values.split(' ');
    const found = indicators(
      table(NAME, HEAD, ...list.map((value, at) => `产出指标|数量指标|甲${at}|${value}`)),
    );
    expect(found.map(row => [row.value_raw, row.operator])).toEqual(list.map(value => [value, operator]));
  });

  it.each(['\t', '|'])('8: 定性 rows stand one cell short, scores too', cut => {
    const text = table(
      NAME,
      '一级指标|二级指标|三级指标|指标性质|指标值|度量单位|权重',
      '产出指标|数量指标|装灯|≥|120|盏|20',
      '|质量指标|路面|定性|良好|10',
    );
    expect(indicators(text.replaceAll('\t', cut))).toMatchObject([
      { value_raw: '≥120盏', weight: '20' },
      { operator: 'qualitative', value_raw: '良好', weight: '10' },
    ]);
  });

  it('9: levels printed in the middle of their group; one that is nobody else’s is kept', () => {
    const text = table(
      NAME,
      HEAD,
      LAMPS.replace('产出指标', ''),
      '产出指标|质量指标|路灯亮灯率|≥98%',
      '|社会效益指标|受益人数|≥500人',
      '效益指标|可持续影响指标|使用年限|≥5年',
      '制度指标|质量指标|台账齐全率|≥95%',
    );
    expect(rowsOf(text)).toEqual([
      ...BOTH,
      '效益指标/社会效益指标/受益人数/≥500人',
      '效益指标/可持续影响指标/使用年限/≥5年',
      '制度指标/质量指标/台账齐全率/≥95%',
    ]);
  });

  it.each([
    ['one heading row', '一级指标|二级指标|三级指标|指标值|二级指标|三级指标|指标值'],
    [
      'two heading rows',
      '一级指标|中期指标|||年度指标||\n|二级指标|三级指标|指标值|二级指标|三级指标|指标值',
    ],
  ])('10: two sets side by side, %s', (_, head) => {
    const rows = [
      '产出指标|数量指标|三年装灯|≥400盏|数量指标|新装路灯数量|≥120盏',
      '||||质量指标|路灯亮灯率|≥98%',
    ];
    const text = table(NAME, head, ...rows);
    expect(rowsOf(text)).toEqual(BOTH);
    expect(read(text).draft.projects[0]?.name).toBe('路灯维护');
    expect(left(text)).toBe('三年装灯 ≥400盏');
  });

  it.each([
    ['under the target', '一级指标|二级指标|三级指标|指标值||\n|||城关镇|大村乡|小河乡'],
    ['in its place', '一级指标|二级指标|三级指标|城关镇|大村乡|小河乡'],
  ])('11: a target a township, %s: none is chosen, all handed back', (_, head) => {
    const text = table(NAME, head, '产出指标|数量指标|新装路灯数量|≥12盏|≥8盏|≥5盏');
    expect(indicators(text).map(row => [row.name, row.value_raw])).toEqual([['新装路灯数量', null]]);
    expect(left(text)).toBe('城关镇 大村乡 小河乡 ≥12盏 ≥8盏 ≥5盏');
    const whole = text.replace('城关镇', '合计');
    if (whole.includes('指标值')) expect(rowsOf(whole)).toEqual(['产出指标/数量指标/新装路灯数量/≥12盏']);
  });

  it('12: the next form starts in the paragraph of the last', () => {
    const form = (name: string, row: string): string =>
      `${name}绩效目标表 项目名称 ${name} 主管部门 城管局 一级指标 二级指标 三级指标 指标值 ${row} 满意度指标 服务对象满意度指标 居民满意度 ≥90%`;
    const text = `${form('路灯维护', '产出指标 数量指标 新装路灯数量 ≥120盏 质量指标 路灯亮灯率 ≥98%')} ${form('道路清扫', '产出指标 数量指标 清扫面积 ≥12万平方米 质量指标 清扫合格率 ≥95%')}`;
    expect(read(text).draft.projects.map(one => [one.name, one.indicators.map(row => row.name)])).toEqual([
      ['路灯维护', ['新装路灯数量', '路灯亮灯率', '居民满意度']],
      ['道路清扫', ['清扫面积', '清扫合格率', '居民满意度']],
    ]);
  });

  it('13: other tables give no indicator, no name and no repair; rows of process keep their level', () => {
    const money = table('资金分配表', '乡镇|项目名称|金额', '城关镇|路灯|20', '合计||20');
    const text = `${money}\n路灯维护绩效目标表\n${table(NAME, HEAD, LAMPS, LIT)}`;
    expect(rowsOf(text)).toEqual(BOTH);
    expect(doubted(text)).toEqual([]);
    expect(left(text)).toContain('城关镇 路灯 20');
    expect(rowsOf(table(NAME, HEAD, '过程指标|资金管理|预算执行率|100%', LAMPS))[0]).toBe(
      '过程指标/资金管理/预算执行率/100%',
    );
  });

  it('14: fillers are no indicators and leave their labels to the rows below', () => {
    const text = table(
      NAME,
      HEAD,
      '产出指标|数量指标|指标1：|',
      '||……|',
      '||新装路灯数量|≥120盏',
      '|时效指标|无|无',
      '|成本指标|本项目不适用此指标|0',
      '效益指标|经济效益指标|/|/',
      '|可持续影响指标||年',
      '|社会效益指标|受益人数|0',
    );
    expect(rowsOf(text)).toEqual([BOTH[0], '效益指标/社会效益指标/受益人数/0']);
    expect(left(text)).toBe('指标1： 无 无 本项目不适用此指标 0 年');
  });

  it('15: rows of 其中 stay rows of their own', () => {
    expect(rowsOf(table(NAME, HEAD, '产出指标|数量指标|出栏牛羊|192', '||其中：羊|180只'))).toEqual([
      '产出指标/数量指标/出栏牛羊/192',
      '产出指标/数量指标/其中：羊/180只',
    ]);
  });

  it('16, 17: a glued contents page is handed back; labels in the traditional script are known', () => {
    const glued = `目录\n路灯维护绩效目标表52.2022年道路清扫绩效目标表6\n\n路灯维护绩效目标表\n${table(NAME, HEAD, LAMPS, LIT)}`;
    expect(rowsOf(glued)).toEqual(BOTH);
    const traditional = table(
      '項目名稱|路燈維護',
      '績效目標(biāo)|保障照明',
      '一級指標(biāo)|二級指標(biāo)|三級指標(biāo)|指標(biāo)值',
      '產出指標|數量指標|新裝路燈數量|≥120盞',
    );
    expect(rowsOf(traditional)).toEqual(['产出指标/數量指標/新裝路燈數量/≥120盞']);
    expect(read(traditional).draft.projects[0]).toMatchObject({
      name: '路燈維護',
      goals: [{ text: '保障照明' }],
    });
  });

  it('18: a goal in another cell, beside another year’s, beside its result', () => {
    const goals = (...rows: string[]) =>
      read(table(NAME, ...rows, HEAD, LAMPS)).draft.projects[0]?.goals.map(goal => goal.text);
    expect(goals('(7)绩效目标：保障全县照明|', '工作内容|修灯')).toEqual(['保障全县照明']);
    expect(goals('总体目标|中期目标（2024-2026年）|年度目标', '|三年装灯400盏|全年装灯120盏')).toEqual([
      '全年装灯120盏',
    ]);
    expect(goals('年度总体目标|预期目标|实际完成情况', '|全年装灯120盏|装灯98盏')).toEqual(['全年装灯120盏']);
  });

  it.each([
    ['a line above', '单位：元\n项目名称|路灯维护\n年度资金总额|387664.62', '元', '387664.62'],
    ['the label', '项目名称|路灯维护\n预算金额（元）|387664.62', '元', '387664.62'],
    [
      'the cell, against the line above',
      '单位：元\n项目名称|路灯维护\n年度资金总额|38.766462万元',
      '元',
      '387664.62',
    ],
    [
      'the cell, against the form',
      '项目名称|路灯维护\n单位：万元\n年度资金总额|387664.62元',
      '万元',
      '38.766462',
    ],
  ])('19: money in the unit of %s', (_, form, unit, total) => {
    const text = table(form, HEAD, LAMPS);
    const { draft } = read(text);
    expect([draft.projects[0]?.money_unit ?? draft.money_unit, draft.projects[0]?.budget.total]).toEqual([
      unit,
      total,
    ]);
    expect(doubted(text)).toHaveLength(/\d(?:万元|元)/.test(form) ? 1 : 0);
  });

  it('20: names and levels on two lines are whole, and a name so joined is told', () => {
    const text =
      '项目名称\n路灯\n一级指标\n二级指标\n三级指标\n指标值\n产出\n指标\n数量\n指标\n新装路灯\n数量\n≥120盏\n效益指标\n经济效益\n指标\n环境空气优良天数\n≥300天';
    expect(rowsOf(text)).toEqual([BOTH[0], '效益指标/经济效益指标/环境空气优良天数/≥300天']);
    expect(doubted(text)).toEqual(['/projects/0/indicators/0/name']);
  });

  it('a title that says more than its table is handed back', () => {
    const rows = table(NAME, HEAD, LAMPS);
    expect(left(`2.路灯维护绩效目标表\n${rows}`)).toBe('');
    expect(left(`2.城乡道路大修绩效目标表\n${rows}`)).toBe('2.城乡道路大修绩效目标表');
  });
});
