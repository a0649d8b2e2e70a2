import { expect, it } from 'vitest';
import { proposed } from '../testing-bench.ts';
import { partsOf } from '../text/parts.ts';
import { statedIn } from './stated.ts';

const read = (goal: string): string[] =>
  statedIn(partsOf(goal, 'goal'), null).map(({ number, text, unit, object }) =>
    [number ?? text, unit, object].filter(one => one).join(' '),
  );
const rows = (goal: string): string[] =>
  proposed({ goal }).suggestions.flatMap(({ name, unit, value, operator }) =>
    value === null ? [] : [`${name} ${operator}${value.number ?? value.text}${unit}`],
  );

it.each([
  ['对全县一百二十座农村公路危桥改造十五座', ['15 座 农村公路危桥']],
  ['农村电影放映3744场（312个村每月1场）', ['3744 场 农村电影', '312 个村 农村电影']],
  ['关停两家小水泥、一家砖厂', ['2 家 小水泥', '1 家 砖厂']],
  ['拆除一座水塔、两座烟囱', ['1 座 水塔', '2 座 烟囱']],
  ['建设智慧政务平台二期', []],
  ['举办骨干培训班二期', ['2 期 骨干']],
  ['派农技专家到村指导，一共三十八人', ['38 人 农技专家']],
])('counts in %s what is done, and all of it', (goal, amounts) => {
  expect(read(goal)).toEqual(amounts);
});

it('asks about ten or so as about any rough figure', () => {
  for (const goal of ['组织医疗队下乡十来次', '检查商户百把家'])
    expect(
      proposed({ goal })
        .suggestions.map(({ question }) => question ?? '')
        .join(),
    ).toContain('约数');
});

it.each([
  ['保障村级组织运转经费，每村每年不低于11万元', ['村级组织运转经费标准 >=11万元/村·年']],
  ['聘请保洁员48人，每人每月工资不低于1800元', ['工资标准 >=1800元/人·月']],
  [
    '购置执法记录仪200台（单价1500元）、无人机3架（单价4.8万元）',
    ['执法记录仪单价 <=1500元/台', '无人机单价 <=4.8万元/架'],
  ],
  [
    '小学每生每年补助1000元，初中1250元，高中2000元',
    ['初中生均补助标准 =1250元/生·年', '高中生均补助标准 =2000元/生·年'],
  ],
  [
    '发放高龄津贴，80-89岁每人每月50元，90-99岁每人每月100元',
    ['80-89岁高龄津贴标准 =50元/人·月', '90-99岁高龄津贴标准 =100元/人·月'],
  ],
  ['服务农户1.8万户，每户每年清掏2次', ['服务农户户数 >=1.8万户', '每户年均清掏次数 >=2次/户·年']],
  ['污水处理厂COD去除率85%以上', ['COD去除率 >=85%']],
  ['印点宣传单5000份', ['宣传单印制份数 >=5000份']],
  ['召开新闻发布会1次', ['召开新闻发布会次数 >=1次']],
  ['重复信访量力争下降10%', ['重复信访量下降率 >=10%']],
])('tells %s as it was told, sign, unit and thing', (goal, told) => {
  expect(rows(goal)).toEqual(expect.arrayContaining(told));
});

it('whom a payment reaches are those who are paid', () => {
  expect(read('发放护林员生活补贴，惠及村民760人')).toEqual(['760 人 护林员生活补贴']);
  expect(read('开展健康宣传，惠及村民760人')).toEqual(['760 人 村民']);
});
