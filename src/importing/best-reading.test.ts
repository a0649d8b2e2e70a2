import { describe, expect, it } from 'vitest';
import { doubtful, read, rowsOf } from './testing-wild.ts';

const WANTED = [
  '产出指标/数量指标/清淤沟渠长度/≥36公里',
  '产出指标/数量指标/新建泵站/2座',
  '产出指标/质量指标/工程合格率/100%',
  '效益指标/社会效益指标/受益农田/≥1.2万亩',
  '满意度指标/服务对象满意度指标/农户满意度/≥90%',
];

const PACKED = [
  '项目名称 | 沟渠清淤 | 年度资金总额 | 86 | | |',
  '绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | |',
  '产出指标 | 数量指标 | 清淤沟渠长度 | ≥36公里 | | |',
  '新建泵站 | 2座 | | | | |',
  '质量指标 | 工程合格率 | 100% | | | |',
  '效益指标 | 社会效益指标 | 受益农田 | ≥1.2万亩 | | |',
  '满意度指标 | 服务对象满意度指标 | 农户满意度 | ≥90% | | |',
].join('\n');

const BROKEN = [
  '项目名称|沟渠清淤',
  '指标|一级指标|二级指标|三级指标|指标值',
  '|产出指标|数量指标|清淤沟渠',
  '长度|≥36公里',
  '|||新建泵站|2座',
  '||质量指标|工程',
  '合格率|100%',
  '|效益指标|社会效益',
  '指标|受益农田|≥1.2万亩',
  '|满意度指标|服务对象',
  '满意度指标|农户满意度|≥90%',
].join('\n');

const ONE_LINE = `…资金总额 | 86 | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | ${[
  '产出指标 | 数量指标 | 清淤沟渠长度 | ≥36公里',
  '产出指标 | 数量指标 | 新建泵站 | 2座',
  '产出指标 | 质量指标 | 工程合格率 | 100%',
  '效益指标 | 社会效益指标 | 受益农田 | ≥1.2万亩',
  '满意度指标 | 服务对象满意度指标 | 农户满意度 | ≥90%',
].join(' | ')} | 填报人 | …`;

describe('a text whose rows do not come out as it stands', () => {
  it.each([
    ['cells broken over lines of a ragged table', BROKEN],
    ['a table run into one line of bars', ONE_LINE],
  ])('%s: its cells are told apart in another way, and a person is asked to look', (_, text) => {
    const result = read(text);
    expect(rowsOf(result)).toEqual(WANTED);
    expect(doubtful(result)).toContain('');
    expect(result.draft.imported?.repairs).toEqual(result.repairs);
  });

  it('cells pushed to the left under a heading over headings keep their columns', () => {
    expect(rowsOf(read(PACKED))).toEqual(WANTED);
  });

  it('what is read as it stands is not read again', () => {
    const plain = [
      '项目名称 | 沟渠清淤 |',
      '一级指标 | 二级指标 | 三级指标 | 指标值 |',
      ...WANTED.map(row => `${row.replaceAll('/', ' | ')} |`),
    ].join('\n');
    const result = read(plain);
    expect(rowsOf(result)).toEqual(WANTED);
    expect(doubtful(result)).toEqual([]);
  });

  it('a list without a word of performance is refused as before', () => {
    const tender = ['序号 | 货物 | 数量', '1 | 水泵 | 2台', '2 | 电机 | 3台', '3 | 阀门 | 8个'].join('\n');
    expect(() => read(tender)).toThrow(/没有认出绩效文本/);
  });
});
