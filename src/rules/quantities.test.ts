import { describe, expect, it } from 'vitest';
import { isCountable, quantitiesIn } from './quantities.ts';

describe('what counts', () => {
  it.each([
    ['举办科普活动三场，服务百余人', ['三场', '百余人']],
    ['培训村干部1,200人次', ['1,200人次']],
    ['满意度≥95％', ['95%']],
    ['上百场宣讲，近千人参加', ['百场', '千人']],
    ['每季度一次', ['一次']],
    ['预算安排20万元，改造12个村', ['12个村']],
    ['110千伏线路3条', ['110千伏', '3条']],
  ])('%s', (text, found) => {
    expect(quantitiesIn(text)).toEqual(found);
  });

  it.each(['不低于一种', '应保尽保', '实现行政村全覆盖', '安全生产零事故'])('%s can be checked', text => {
    expect(isCountable(text)).toBe(true);
  });

  it.each([
    '选派第一书记驻村',
    '贯彻“十四五”规划，推进一体化',
    '冀财预〔2024〕12号',
    '2026年11月底前完成第三季度任务',
    '建成5G基站，办理12345热线',
    '法律进万家，千家万户受益',
    '落实中央八项规定，深化“五个一”工程',
    '残疾人两项补贴按月发放',
    '打造一支高素质队伍，一村一品',
    '三年内建成4A级景区',
    '项目支出15.00万元',
  ])('%s counts nothing', text => {
    expect(isCountable(text)).toBe(false);
  });
});
