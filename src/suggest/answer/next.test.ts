import { expect, it } from 'vitest';
import { proposed } from '../testing-bench.ts';
import { partsOf } from '../text/parts.ts';
import { nextOf } from './next.ts';

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

it('asks how much of no clause that only leads to the amounts behind its comma', () => {
  const pilot = '“开展“科创中国”试点”';
  expect(asked('开展“科创中国”试点，柔性引进院士专家3名').join()).not.toContain(pilot);
  expect(asked('开展“科创中国”试点；柔性引进院士专家3名').join()).toContain(pilot);
  expect(asked('柔性引进院士专家3名，开展“科创中国”试点').join()).toContain(pilot);
});

it('takes the row of punctual payment for the answer to a clause of punctual payment', () => {
  const { coverage } = proposed({ goal: '发放高龄津贴，惠及老人4321人，按月足额发放' });
  expect(coverage.goal_parts.at(-1)).toEqual({
    text: '按月足额发放',
    covered_by: expect.arrayContaining([expect.stringMatching(/及时率$/)]),
  });
});

it('asks of a number without a row whether it wants one, and not how much', () => {
  const answer = proposed({ goal: '举办科普讲座10场', budget: '20万元' });
  const goal_parts = [{ text: '高中每生2000元', covered_by: [] }];
  const [first] = nextOf(
    { goal: '高中每生2000元', budget: '20万元' },
    { parts: partsOf('高中每生2000元', 'goal'), quantities: [], near: [], general: false },
    { ...answer, coverage: { ...answer.coverage, goal_parts } },
  );
  expect(first?.question).toBe('“高中每生2000元”要单列成一条指标吗？考核的是哪件事？');
});

it('asks nothing of a clause that only names the document the work rests on', () => {
  for (const on of [
    '按照冀财教〔2026〕35号文件要求',
    '根据《乡村振兴促进法》规定',
    '按照2027年工作要点要求',
  ]) {
    const { coverage, next } = proposed({ goal: `${on}，足额拨付义务教育学校公用经费，覆盖学生2.6万人` });
    expect(coverage.goal_parts.map(({ text }) => text)).not.toContain(on);
    expect(next.map(({ question }) => question).join()).not.toContain(on);
  }
});
