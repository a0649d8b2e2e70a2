import { expect, it } from 'vitest';
import type { GivenRow } from '../request.ts';
import { proposed } from '../testing-bench.ts';

const GOAL = '全年举办科普进校园活动8场，服务师生3200人次';
const row = (level2: string, name: string, value: string, more: Partial<GivenRow> = {}): GivenRow => {
  const level1 = /满意/.test(level2) ? '满意度指标' : /效益|影响/.test(level2) ? '效益指标' : '产出指标';
  return { level1, level2, name, value, ...more };
};
const SESSIONS = row('数量指标', '科普进校园场次', '≥8场', { basis: '2027年工作要点' });

it('says of each row that stays how it is specific, measurable, achievable, relevant and time-bound', () => {
  const existing = [SESSIONS, row('时效指标', '完成时间', '及时'), row('数量指标', '', '')];
  const { suggestions } = proposed({ goal: GOAL, existing });
  expect(suggestions[0]).toMatchObject({ action: 'keep', goal_quote: '全年举办科普进校园活动8场' });
  expect(suggestions[0]?.smart).toEqual({
    specific: '只考核“科普进校园场次”，口径待写明',
    measurable: '按台账逐项计数，数据来源待写明',
    achievable: '依据“2027年工作要点”',
    relevant: '对应“全年举办科普进校园活动8场”',
    time_bound: '年度内',
  });
  for (const { action, smart } of suggestions) expect(smart === undefined).toBe(action === 'drop');
});

it('asks anew for a target with what was written, so that nothing is lost', () => {
  const existing = [row('质量指标', '单次科教活动参与人次', '≤150人')];
  const [asked] = proposed({ goal: GOAL, existing }).suggestions;
  expect(asked).toMatchObject({ action: 'move', value: null });
  expect(asked?.question).toMatch(/^原来写的是“≤150人”。“单次科教活动参与人次”今年定多少？/);
});

it('keeps a target as it is written where last year had more, and asks whether that is meant', () => {
  const last_year = [row('数量指标', '科普进校园场次', '≥9场', { actual: '10场' })];
  const [asked] = proposed({ goal: GOAL, existing: [SESSIONS], last_year }).suggestions;
  expect(asked).toMatchObject({
    action: 'mend',
    value: { number: '8', quoted_from: '≥8场' },
    because: '“≥8场”不及上年实际10场。',
    question: '“≥8场”不及上年实际10场。是写错了，还是条件有变？今年定多少？',
  });
  const more = [row('数量指标', '科普进校园场次', '≥8场', { actual: '7场' })];
  expect(proposed({ goal: GOAL, existing: [SESSIONS], last_year: more }).suggestions[0]?.action).toBe('keep');
});

it('asks nothing of a row that goes', () => {
  const { suggestions, next } = proposed({ goal: GOAL, existing: [SESSIONS, SESSIONS] });
  expect(suggestions[1]).toMatchObject({ action: 'drop', needs_input: false });
  expect(suggestions[1]).not.toHaveProperty('question');
  expect(next.map(({ why }) => why).join()).not.toContain('科普进校园场次');
});

it('drops a row that says nothing, whether its cells are empty or not given', () => {
  const [given, blank] = proposed({ goal: GOAL, existing: [{}, row('数量指标', '', '')] }).suggestions;
  expect([given?.action, blank?.action]).toEqual(['drop', 'drop']);
  expect(given?.because).toBe('这一行没有名称，也没有指标值。');
});

it('counts a number of the goal as taken up where a standing row holds it', () => {
  const lost = (existing: GivenRow[]): string => proposed({ goal: GOAL, existing }).notes.join();
  expect(lost([SESSIONS])).not.toContain('没有做成指标');
});

it('takes the goal’s own number where the row has another, says both, and adds no second row of it', () => {
  const goal = '举办农村实用人才培训班4期，培训200人';
  const existing = [row('数量指标', '培训人数', '≥100人', { basis: '2027年培训计划' })];
  const { suggestions } = proposed({ goal, existing });
  expect(suggestions[0]).toMatchObject({
    ...{ action: 'mend', name: '培训人数', operator: '>=', unit: '人', needs_input: false },
    value: { number: '200', quoted_from: '培训200人', source: 'goal' },
    question: '原来写的是“≥100人”，目标写的是“培训200人”，以哪个为准？',
  });
  expect(suggestions.filter(({ value }) => value?.number === '200')).toHaveLength(1);
  const last_year = [row('数量指标', '培训人数', '≥200人', { actual: '260人' })];
  expect(proposed({ goal, existing, last_year }).suggestions[0]?.value).toBeNull();
});

it('drops no share for a blank cell alone: how it is worked out is asked', () => {
  const existing = [row('质量指标', '培训合格率', '≥95%', { description: '' })];
  const [share] = proposed({ goal: '举办农村实用人才培训班4期', existing }).suggestions;
  expect(share).toMatchObject({ action: 'mend', name: '培训合格率', value: { number: '95' } });
  expect(share?.question).toBe('“培训合格率”数的是什么？什么时候算一次？');
});
