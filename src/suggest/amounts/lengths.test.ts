import { expect, test } from 'vitest';
import { proposed } from '../testing-bench.ts';

/** What is measured in metres or kilometres, with its target. */
const lengths = (goal: string): string[] =>
  proposed({ goal })
    .suggestions.filter(({ value, unit }) => value !== null && /米|里/.test(unit))
    .map(({ name, operator, value, unit }) => `${name} ${operator}${value?.number ?? ''}${unit}`);

test.each([
  ['新修防火道宽4米、长20公里', ['新修防火道长度 >=20公里']],
  ['修建截洪沟宽一米二、长三公里', ['截洪沟修建长度 >=3公里']],
  ['修建截洪沟长2公里、宽1米', ['截洪沟修建长度 >=2公里']],
  ['新建围墙长300米、高2.5米', ['围墙新建长度 >=300米']],
  ['新建长20公里、宽6米的公路', ['新改建公路里程 >=20公里']],
  ['对长15公里的河道进行清淤', ['河道清淤长度 >=15公里']],
  ['铺设管径800毫米污水管长3公里', ['污水管铺设长度 >=3公里']],
  ['铺设输水管线，管径500毫米，长18公里', ['输水管线长度 >=18公里']],
  ['建设生物阻隔带，宽15米，长8公里', ['生物阻隔带长度 >=8公里']],
])('takes the length of %s for how much of it is made, and no width', (goal, wanted) => {
  expect(lengths(goal)).toEqual(wanted);
});

test.each([
  '采购长4.5米货车2辆',
  '新建厂房长60米、宽20米',
  '建设水池，长20米、宽10米',
  '新建桥梁1座，长120米、宽9米',
  '县境内青龙河，长20公里，水质监测4次',
])('takes the length in %s for the size of a thing or a place', goal => {
  expect(lengths(goal)).toEqual([]);
});
