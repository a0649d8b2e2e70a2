import { expect, it } from 'vitest';
import { proposed } from '../testing-bench.ts';

const names = (goal: string): string[] => proposed({ goal }).suggestions.map(({ name }) => name);

it('proposes what only some such projects do where the project speaks of it, and nowhere else', () => {
  expect(names('全年开展科普活动，提高群众科学素质')).not.toContain('科普资料发放份数');
  expect(names('全年开展科普活动，印发手册，提高群众科学素质')).toContain('科普资料发放份数');
});

it('what is not to happen, or to get less, is no work that is counted', () => {
  const lifts = names('抽查在用电梯90台、锅炉30台，隐患整改到位，不发生困人事故');
  expect(lifts).not.toContain('处置电梯困人次数');
  expect(names('抽查在用电梯90台，处置电梯困人警情，隐患整改到位')).toContain('处置电梯困人次数');
});

it('firms that are rewarded are asked nothing of what they complain of', () => {
  const goal =
    '对新认定的国家级“小巨人”企业15家、省级专精特新中小企业120家给予奖励，引导中小企业走专业化道路';
  const paid = proposed({ goal, project: '专精特新中小企业奖励专项资金', budget: '1600万元' }).suggestions;
  expect(paid.filter(({ name }) => name.includes('诉求'))).toEqual([]);
});
