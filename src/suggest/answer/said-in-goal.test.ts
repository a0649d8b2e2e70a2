import { expect, it } from 'vitest';
import type { Finding } from '../../domain/finding.ts';
import { statedIn } from '../amounts/stated.ts';
import { testBench } from '../testing-bench.ts';
import { partsOf } from '../text/parts.ts';
import { saidInGoal } from './said-in-goal.ts';

const GOAL = '新建村级卫生室12个，培训乡村医生240人';
const quantities = statedIn(partsOf(GOAL, 'goal'), null);
const findings = testBench().review(
  [
    {
      ...{ id: 'r1', level1: '产出指标', level2: '数量指标', name: '培训乡村医生人数', value_raw: '≥180人' },
      ...{ description: null, operator: '' as const, value: null, basis: null },
    },
  ],
  { goal: GOAL },
);
const worded = (message: string): Finding[] => findings.map(one => ({ ...one, message }));

it('takes the amount of the goal that the review held the row against', () => {
  expect(saidInGoal(findings, '≥180人', quantities)).toMatchObject({ number: '240', unit: '人' });
});

it('hangs on no wording of what the review says', () => {
  expect(saidInGoal(worded('与目标不一致。'), '≥180人', quantities)?.number).toBe('240');
  const bare = findings.map(({ goal: _, ...one }) => one);
  expect(saidInGoal(bare, '≥180人', quantities)).toBeUndefined();
});
