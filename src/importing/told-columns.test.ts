import { describe, expect, it } from 'vitest';
import mof from '../profiles/mof-2021.ts';
import { importPasted } from './import-pasted.ts';
import { read, rowsOf } from './testing-wild.ts';

const lines = (...rows: string[]): string => ['项目名称 | 湿地修复 |', ...rows].join('\n');

const WANTED = [
  '产出/数量/恢复芦苇面积/≥300亩',
  '产出/数量/补水次数/4次',
  '产出/质量/苗木成活率/≥85%',
  '效益/生态效益/越冬水鸟种数/≥62种',
];

describe('columns told by the cells below their headings', () => {
  it('both levels in one cell under a heading of its own', () => {
    const text = lines(
      '类别 | 三级指标 | 目标值 | 权重% |',
      '产出/数量 | 恢复芦苇面积 | ≥300亩 | 20 |',
      '产出/数量 | 补水次数 | 4次 | 10 |',
      '产出/质量 | 苗木成活率 | ≥85% | 10 |',
      '效益/生态效益 | 越冬水鸟种数 | ≥62种 | 20 |',
    );
    expect(rowsOf(read(text))).toEqual(WANTED);
  });

  it('one heading over both levels', () => {
    const text = lines(
      '| 指标 | | 指标内容 | 指标值 |',
      '| 产出指标 | 数量 | 恢复芦苇面积 | ≥300亩 |',
      '| | | 补水次数 | 4次 |',
      '| | 质量 | 苗木成活率 | ≥85% |',
      '| 效益指标 | 生态效益 | 越冬水鸟种数 | ≥62种 |',
    );
    expect(rowsOf(read(text))).toEqual(WANTED.map(row => row.replace(/^(产出|效益)/, '$1指标')));
  });

  it('names under 绩效指标, their levels behind the target', () => {
    const text = lines(
      '绩效指标 | 指标值 | 一级指标 | 二级指标 |',
      '恢复芦苇面积 | ≥300亩 | 产出指标 | 数量指标 |',
      '补水次数 | 4次 | 产出指标 | 数量指标 |',
      '苗木成活率 | ≥85% | 产出指标 | 质量指标 |',
      '越冬水鸟种数 | ≥62种 | 效益指标 | 生态效益指标 |',
    );
    expect(rowsOf(read(text))[3]).toBe('效益指标/生态效益指标/越冬水鸟种数/≥62种');
  });

  it('pipes within a cell part nothing', () => {
    const text = lines(
      '| 一级指标 | 二级指标 | 三级指标 | 指标值 |',
      '| 产出指标 | 数量指标 | 恢复芦苇面积 | 大于等于|300|亩 |',
      '| | | 补水次数 | 等于|4|次 |',
      '| | 质量指标 | 苗木成活 | 合格 |',
    );
    expect(rowsOf(read(text))).toEqual([
      '产出指标/数量指标/恢复芦苇面积/大于等于300亩',
      '产出指标/数量指标/补水次数/等于4次',
      '产出指标/质量指标/苗木成活/合格',
    ]);
  });
});

describe('second levels named in a word before their rows', () => {
  it.each([
    ['behind white space', (level: string, name: string, value: string) => `${level}  ${name}：${value}`],
    ['in brackets', (level: string, name: string, value: string) => `〔${level}〕${name} ${value}`],
    ['on lines of their own', (level: string, name: string, value: string) => `${level}\n${name}\n${value}`],
  ])('%s', (_, print) => {
    const text = [
      '项目绩效目标表',
      '项目名称：湿地修复',
      '产出指标',
      print('数量', '恢复芦苇面积', '≥300亩'),
      print('质量', '苗木成活率', '≥85%'),
      print('时效', '补水完成时间', '11月底前'),
      '效益指标',
      print('生态效益', '越冬水鸟种数', '≥62种'),
    ].join('\n');
    expect(rowsOf(read(text)).map(row => row.split('/').slice(1).join('/'))).toEqual([
      '数量指标/恢复芦苇面积/≥300亩',
      '质量指标/苗木成活率/≥85%',
      '时效指标/补水完成时间/11月底前',
      '生态效益指标/越冬水鸟种数/≥62种',
    ]);
  });
});

describe('indicators a column, in bands one below the other', () => {
  it.each([
    [
      'counted',
      ['| 指标 | 指标1 | 指标2 | 指标3 |', '| 指标 | 指标4 | 指标5 | 指标6 |'],
      '一级指标',
      '二级指标',
    ],
    ['under headings of their own', ['', ''], '级别', '类型'],
  ])('%s', (_, heads, one, two) => {
    const band = (head: string, [levels, kinds, names, values]: readonly string[]): string[] => [
      ...(head === '' ? [] : [head]),
      `| ${one} | ${levels} |`,
      `| ${two} | ${kinds} |`,
      `| ${head === '' ? '指标名称' : '三级指标'} | ${names} |`,
      `| ${head === '' ? '指标值' : '目标值'} | ${values} |`,
    ];
    const text = [
      '| 项目名称 | 湿地修复 |',
      ...band(heads[0] ?? '', [
        '产出 | 产出 | 产出',
        '数量 | 数量 | 质量',
        '恢复面积 | 补水次数 | 苗木成活率',
        '≥300亩 | 4次 | ≥85%',
      ]),
      ...band(heads[1] ?? '', [
        '产出 | 效益 | 满意度',
        '时效 | 生态效益 | 服务对象',
        '补水时间 | 越冬水鸟种数 | 村民满意度',
        '11月底前 | ≥62种 | ≥90%',
      ]),
    ].join('\n');
    expect(rowsOf(read(text)).map(row => row.split('/').slice(2).join('/'))).toEqual([
      '恢复面积/≥300亩',
      '补水次数/4次',
      '苗木成活率/≥85%',
      '补水时间/11月底前',
      '越冬水鸟种数/≥62种',
      '村民满意度/≥90%',
    ]);
  });
});

describe('text with its tables in markup', () => {
  const TABLE = [
    '<table><tr><td>一级指标</td><td>二级指标</td><td>三级指标</td><td>指标值</td></tr>',
    '<tr><td rowspan="2">产出指标</td><td>数量指标</td><td>恢复芦苇面积</td><td>≥300 亩</td></tr>',
    '<tr><td>质量指标</td><td>苗木成活率</td><td>$\\geq 8 5 \\%$</td></tr></table>',
  ].join('');

  it('is read with the columns of its tables, formulas as the signs they print', async () => {
    const text = `# 项目支出绩效目标表\n\n项目名称：湿地修复\n\n${TABLE}\n\n填报人：王某`;
    const result = await importPasted(text, { profiles: [mof] });
    expect(rowsOf(result)).toEqual([
      '产出指标/数量指标/恢复芦苇面积/≥300亩',
      '产出指标/质量指标/苗木成活率/≥85%',
    ]);
    expect(result.draft.projects[0]?.name).toBe('湿地修复');
    expect(result.leftovers.map(one => one.text).join()).toContain('王某');
  });

  it('one table within another, and one that was never closed, leave no tags in a name', async () => {
    const inner = TABLE.replace('苗木成活率', '苗木成活率<table><tr><td>当年栽植</td></tr></table>');
    for (const table of [inner, TABLE.replace('</table>', '')]) {
      const { draft } = await importPasted(`项目绩效目标表\n项目名称：湿地修复\n${table}`, {
        profiles: [mof],
      });
      const rows = draft.projects.flatMap(({ indicators }) => indicators);
      expect(rows.map(row => row.value_raw)).toEqual(['≥300亩', '≥85%']);
      expect(draft.projects[0]?.name).toBe('湿地修复');
      expect(rows.map(row => row.name).join()).not.toContain('<');
    }
  });

  it('a text between dollar signs that is no formula stays', () => {
    const text = lines(
      '一级指标 | 二级指标 | 三级指标 | 指标值 |',
      '产出指标 | 数量指标 | 补水次数 | $4次$ |',
    );
    expect(rowsOf(read(text))).toEqual(['产出指标/数量指标/补水次数/$4次$']);
  });
});
