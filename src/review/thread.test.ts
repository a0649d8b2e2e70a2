import { expect, test } from 'vitest';
import type { Draft } from '../domain/draft.ts';
import { readDraft } from '../reading/read-draft.ts';
import { changedDraft, profileOf } from '../rules/testing-draft.ts';
import { threadOf } from './thread.ts';

type Change = { path: string; value?: unknown };

const threadWith = (...change: Change[]) => {
  const draft: Draft = changedDraft({ note: '', change });
  return threadOf(readDraft(draft, profileOf()));
};

test('a good document is tied throughout', () => {
  const { goals_without_indicator, indicators_without_goal, department_numbers, money_without_output } =
    threadWith();
  expect(goals_without_indicator).toEqual([]);
  expect(indicators_without_goal).toEqual([]);
  expect(money_without_output).toEqual([]);
  expect(department_numbers.length).toBeGreaterThan(8);
});

test('a goal nobody measures, a row nobody asked for, money without output', () => {
  const thread = threadWith(
    { path: '/projects/0/goals/0/text', value: '2026年邀请院士专家来县考察3次。' },
    { path: '/projects/1/indicators/0/name', value: '标准化粮仓新建座数' },
    { path: '/projects/1/indicators/0/description', value: '验收合格的标准化粮仓座数' },
    { path: '/projects/1/indicators/0/value_raw', value: '≥9座' },
    { path: '/projects/1/indicators/0/value', value: { number: '9', text: null, unit: '座' } },
    ...[0, 1, 2].map(row => ({ path: `/projects/2/indicators/${row}/level2`, value: '质量指标' })),
  );
  expect(thread.goals_without_indicator).toContain('/projects/0/goals/0/text');
  expect(thread.indicators_without_goal).toContain('/projects/1/indicators/0');
  expect(thread.money_without_output).toContain('/projects/2');
});

test('an effect in other words than the work still belongs to it; a foreign one does not', () => {
  const effect = (name: string): readonly string[] =>
    threadWith(
      { path: '/projects/1/indicators/6/level2', value: '社会效益指标' },
      { path: '/projects/1/indicators/6/name', value: name },
      { path: '/projects/1/indicators/6/description', value: name },
      { path: '/projects/1/indicators/6/value_raw', value: '≥61%' },
    ).indicators_without_goal;
  expect(effect('少儿近视检出下降幅度')).toEqual([]);
  expect(effect('粮仓虫害检出下降幅度')).toEqual(['/projects/1/indicators/6']);
});

test('10% and 不低于一种 of the department part reach a project, or are shown to reach none', () => {
  const { department_numbers } = threadWith({
    path: '/sub_goals/0/indicators_text',
    value: '公民科学素质比例达到10%，探索科普方式不低于一种。',
  });
  const told = department_numbers.filter(({ path }) => path === '/sub_goals/0/indicators_text');
  expect(told.map(({ quote, reached }) => [quote, reached])).toEqual([
    ['10%', []],
    ['一种', []],
  ]);
});

test('each 分项 stands beside its project; one without a project, or of another subject, is told', () => {
  const { parts } = threadWith(
    { path: '/sub_goals/0/goal', value: '2026年为残疾人家庭实施无障碍改造，适配辅助器具。' },
    { path: '/sub_goals/1/name', value: '县医院能力提升项目' },
  );
  expect(parts.map(({ project, agrees }) => [project, agrees])).toEqual([
    ['/projects/0', false],
    [null, true],
    ['/projects/2', true],
  ]);
});

test('420名 is 420人, 三件实事 counts nothing, and 17场 is not 7场', () => {
  const lost = (overall: string): string[] =>
    threadWith({ path: '/overall_goal', value: overall })
      .department_numbers.filter(({ path, reached }) => path === '/overall_goal' && reached.length === 0)
      .map(({ quote }) => quote);
  expect(
    lost('2026年办好三件实事：培训科技辅导员40名，举办主题科普活动7场，知晓率由上年的78%提高到82%。'),
  ).toEqual([]);
  expect(lost('2026年举办主题科普活动17场。')).toEqual(['17场']);
});
