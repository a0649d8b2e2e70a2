import { describe, expect, it } from 'vitest';
import { proposed } from '../testing-bench.ts';

const rows = (goal: string, project?: string): string[] =>
  proposed({ goal, ...(project === undefined ? {} : { project }) }).suggestions.map(
    ({ name, value, unit }) => `${name} ${value?.number ?? ''}${unit}`,
  );

describe('an amount told without its deed goes by the name that the library has for it', () => {
  it.each([
    ['七个小水库漏得厉害，坝要加固', '除险加固水库数量 7个', /小水库数量|除险加固水库座数/],
    ['有六座老桥承重不行了，今年抓紧加固', '改造加固桥梁座数 6座', /老桥数量/],
    ['给残疾人配轮椅拐杖助听器，一年得三百件', '适配辅助器具件数 300件', /轮椅数量/],
    ['信访老积案不少，今年积案要化掉二十五件', '化解信访积案件数 25件', /^积案/],
    ['网格员每月的补助要发足，九十六个人，矛盾隐患早点报', '保障专职网格员月均人数 96人', /^网格员.*数量/],
    ['今年巡察两轮，要进二十一个单位，组里的差旅资料费', '巡察党组织个数 21个', /^单位数量/],
    ['老旧小区管网屋面一起弄，今年共十四个小区', '改造老旧小区个数 14个', /^小区数量/],
  ])('%s', (goal, row, other) => {
    expect(rows(goal)).toContain(row);
    expect(rows(goal)).not.toContainEqual(expect.stringMatching(other));
  });

  it('a share told in one word of speech is the rate of that word', () => {
    const own = rows('晚上路灯坏得多，灯头换一批，亮的比例不能低于95%');
    expect(own).toContain('路灯亮灯率 95%');
    expect(own).not.toContainEqual(expect.stringMatching(/亮的比例/));
  });

  it('is of the deed that the goal tells', () => {
    const own = rows('二十三座老桥该体检了，请公司做检测');
    expect(own).not.toContainEqual(expect.stringMatching(/(?:养护|加固).* 23座/));
  });

  it('keeps the words of a goal that says what is done, or another thing than the library has', () => {
    expect(rows('筹办全县干部大会等一类会议3次，举办研修班一期')).toContain('一类会议次数 3次');
    expect(rows('完成打孔注药800株', '松材线虫病防控')).toContainEqual(
      expect.stringMatching(/打孔注药.* 800株/),
    );
  });
});
