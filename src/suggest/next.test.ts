import { expect, it } from 'vitest';
import { proposed } from './testing-bench.ts';

const NO_NUMBER = '目标里没有数：全年做多少、做到什么程度、什么时候完成？';
const asked = (goal: string): string[] => proposed({ goal, budget: '20万元' }).next.map(one => one.question);

it.each(['改造农村公路危桥十五座', '工程验收合格率达到百分之百，完成农村公路养护'])(
  'sees the number of %s, written in Chinese',
  goal => expect(asked(goal)).not.toContain(NO_NUMBER),
);

it('takes a year for no amount of work', () => {
  expect(asked('开展2027年度森林防火工作')).toContain(NO_NUMBER);
});

it('says of each question whether it is the target that is open, or what the row rests on', () => {
  const rest = { level1: '产出指标', level2: '数量指标', name: '科普活动开展主题个数' };
  const existing = [{ ...rest, description: rest.name, value: '≥7个', basis: '工作安排' }];
  const { next } = proposed({ goal: '办好全国科普日活动', budget: '10万元', existing });
  const why = next.find(({ question }) => question.startsWith('“科普活动开展主题个数”'))?.why;
  expect(why).toBe('“科普活动开展主题个数”的口径或依据要由单位给出');
});
