import { expect, it } from 'vitest';
import { proposed } from '../testing-bench.ts';
import { partsOf } from '../text/parts.ts';
import { natureOfGoal } from './form-of-goal.ts';

const nature = (goal: string): string | undefined => natureOfGoal(partsOf(goal, 'goal'));
const rows = (goal: string, project: string): string[] =>
  proposed({ goal, project }).suggestions.map(({ name }) => name);

it('a goal whose amounts are built or bought says so', () => {
  expect(nature('新建候车亭20座，改造客运站2个，方便群众候车')).toBe('工程');
  expect(nature('购置摄像机3台，更新音响2套，改善条件')).toBe('购置');
});

it.each([
  '新建候车亭20座，改造客运站2个，开展联合执法',
  '新建瞭望塔4座，购置灭火机30台，聘用护林员60名',
  '新建果园500亩，改造老园300亩',
  '新建食堂1座，培训厨师200人次，服务老人5000人次',
  '新建食堂1座',
])('a goal that does more, or other, says nothing of the kind: %s', goal => {
  expect(nature(goal)).toBeUndefined();
});

it('what a trade of service builds is measured as built', () => {
  const made = rows('新建教师周转宿舍60套，配备基本生活设施，改善住宿条件，稳定教师队伍', '教师周转宿舍');
  expect(made.filter(name => /补助|待遇/.test(name))).toEqual([]);
  const stops = rows('新建候车亭20座，改造客运站2个，更新站牌40块，方便群众', '农村客运站及候车亭');
  expect(stops).toContain('工程验收合格率');
  expect(stops.filter(name => /公交车|新能源|准点/.test(name))).toEqual([]);
});

it('support by the acre is a list of no persons', () => {
  const made = rows('推广机插秧面积2万亩，建设育秧点5个，每亩补助40元', '水稻机插秧推广');
  expect(made.filter(name => /受助|补助对象|发放/.test(name))).toEqual([]);
  expect(made).toContain('推广机插秧面积');
});
