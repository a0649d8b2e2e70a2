import { describe, expect, it } from 'vitest';
import { proposed } from '../testing-bench.ts';
import { partsOf } from '../text/parts.ts';
import { promisesOf } from './promises.ts';

const table = (project: string, goal: string, budget = '260万元') =>
  proposed({ project, goal, budget }).suggestions;
const names = (project: string, goal: string): string[] => table(project, goal).map(({ name }) => name);

describe('what a goal says of how its work is done', () => {
  it.each(['坚持公开自愿、无偿资助原则', '通过护理补助', '通过发放岗位补贴'])('is no work: %s', clause => {
    expect(promisesOf(partsOf(clause, 'goal'), 'goal')).toEqual([]);
  });

  it('is work where it is what is done', () => {
    const promised = promisesOf(partsOf('无偿资助困难学生，发放护理补助', 'goal'), 'goal');
    expect(promised.map(({ name }) => name)).toEqual(['资助困难学生人数', '护理补助发放人数']);
  });

  it('stands in no name of a thing: 日产日清', () => {
    const rows = table('环卫作业经费', '日产日清厨余垃圾约35吨，管护公厕40座');
    expect(rows.filter(({ name }) => name.includes('日产日清') && !name.endsWith('率'))).toEqual([]);
    expect(rows.filter(({ value }) => value !== null && JSON.stringify(value).includes('35'))).toHaveLength(
      1,
    );
  });
});

describe('a thing with a long name', () => {
  it('keeps its own name and takes no other', () => {
    const rows = names(
      '水质监测运维',
      '保障22个河流水质自动站连续运行，运维移动式饮用水源地水质预警监测点14个',
    );
    expect(rows.some(name => name.includes('预警监测点'))).toBe(true);
  });
});

describe('what clauses list of one kind', () => {
  it('has a row for each', () => {
    const rows = names('适龄妇女健康检查', '为城乡适龄妇女免费开展乳腺癌、宫颈癌检查，随访异常人员');
    expect(rows).toEqual(expect.arrayContaining(['宫颈癌检查人数', '乳腺癌检查人数']));
  });
});

describe('work that looks like other work', () => {
  it('is told apart: a lift put into an old house is no estate that is done up', () => {
    const answer = proposed({
      project: '老楼增设电梯补助资金',
      goal: '为46台既有住宅加装电梯发放补助，让高龄居民上下楼不再难',
      budget: '900万元',
    });
    expect(answer.understood.works[0]?.id).toBe('housing.elevator');
    const rows = answer.suggestions.map(({ name }) => name);
    expect(rows).toEqual(expect.arrayContaining(['补助对象核定准确率', '受益老年居民人数']));
    expect(rows.filter(name => name.includes('小区'))).toEqual([]);
  });

  it('brings no row of its own: teachers and officials', () => {
    const rows = names('干部进修经费', '举办科级干部进修班、青年干部培训班6期，轮训村党组织书记300人');
    expect(rows.filter(name => name.includes('教师'))).toEqual([]);
    expect(rows.filter(name => /应用.{0,2}率$/.test(name)).length).toBeLessThan(2);
  });
});

describe('the rows that wait for what a goal names', () => {
  it.each([
    [
      '流浪人员救助',
      '对流浪乞讨人员及时送医、护送返乡，开展街面巡查',
      ['护送返乡人次', '患病受助人员送医及时率'],
    ],
    ['松材线虫病防控', '清理病死松树，对古松实施树干注射打孔注药', ['打孔注药保护株数']],
    ['地质灾害防治经费', '开展汛期三查，对险情点实施应急排险', ['汛期三查完成处次', '应急排险处置处数']],
    ['法院办案经费', '保障案件审判，执行案款及时发放给申请人，陪审员补助按月发放', ['执行案款按期发放率']],
    ['烈士陵园维修', '修缮烈士墓，更换陵园广场破损石材', ['维修广场铺装面积']],
    ['体育馆惠民经费', '体育馆、游泳馆实行低收费开放，开展全民健身活动', ['场馆低免开放接待人次']],
  ])('%s', (project, goal, wanted) => {
    expect(names(project, goal)).toEqual(expect.arrayContaining(wanted));
  });
});
