import { expect, test } from 'vitest';
import { proposed } from '../testing-bench.ts';

const amounts = (goal: string, project?: string): string[] =>
  proposed({ goal, project })
    .suggestions.filter(({ value, level2 }) => value !== null && level2 === '数量指标')
    .map(({ name, value, unit }) => `${name} ${value?.number ?? ''}${unit}`);

test.each([
  ['讲座和展览各办6场', ['讲座场次 6场', '展览场次 6场']],
  ['文艺演出和电影放映各组织20场', ['文艺演出场次 20场', '电影放映场次 20场']],
  ['书法展、摄影展各办2期', ['书法展期数 2期', '摄影展期数 2期']],
  ['消防演练、防震演练各组织2次', ['消防演练次数 2次', '防震演练次数 2次']],
  ['防火巡查、设施检查各开展12次', ['防火巡查次数 12次', '设施检查次数 12次']],
  ['隐患排查和应急演练各做4次', ['隐患排查次数 4次', '应急演练次数 4次']],
  ['路灯、垃圾桶均安装100个', ['路灯安装数量 100个', '垃圾桶安装数量 100个']],
  ['小学、初中各新建2所', ['新建小学数量 2所', '新建初中数量 2所']],
  ['对老党员、困难党员各慰问50人', ['慰问老党员数 50人', '慰问困难党员数 50人']],
  ['大桥、隧道维修各3座', ['大桥维修数量 3座', '隧道维修数量 3座']],
])('tells %s of each thing that it lists, its deed whole', (goal, wanted) => {
  expect(amounts(goal)).toEqual(wanted);
});

test('names what is told side by side in one way, the library having a row for one of them or not', () => {
  expect(amounts('讲座、展览各6场', '文化馆免费开放')).toEqual(['讲座场次 6场', '展览场次 6场']);
});

test('gives each of two things its own number where they are told in turn', () => {
  expect(amounts('村级文化广场、农家书屋分别新建5个和8个')).toEqual([
    '新建村级文化广场数量 5个',
    '新建农家书屋数量 8个',
  ]);
});

test('a beast of one sign is counted as those listed beside it', () => {
  const goal = '对存栏生猪18万头、牛6万头、羊4.5万只、家禽90万羽开展春秋两季集中免疫';
  expect(amounts(goal)).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/猪.*免疫.* 18万头$/),
      expect.stringMatching(/免疫牛只数量 6万头$/),
      expect.stringMatching(/免疫羊只数量 4\.5万只$/),
      expect.stringMatching(/90万羽$/),
    ]),
  );
});
