import type { Case, Score } from '../../suite.ts';
import type { Proposal } from './ask.ts';
import { subjectOf } from './cases.ts';
import type { Bad, Foreign } from './goal-data.ts';

/** A subject the library does not hold, and what was made of it. */
export interface Strange<T extends Foreign> {
  readonly goal: T;
  readonly proposal: Proposal;
}

/** How many foreign subjects were taken for one of ours. */
export function foreignScore(strange: readonly Strange<Foreign>[]): Score {
  const taken = strange.filter(({ proposal }) => proposal.works.length > 0).length;
  return {
    key: 'accept.foreign',
    title: '库外的目标被当成库内的',
    value: strange.length === 0 ? null : taken / strange.length,
  };
}

export const foreignCase = ({ goal, proposal }: Strange<Foreign>): Case => ({
  id: `foreign/${goal.id}`,
  group: '库外的目标',
  ok: proposal.works.length === 0,
  subject: subjectOf(goal),
  expected: '资料库里没有：只给通用的，并提问',
  said: proposal.works,
  why: '',
  ...(proposal.works.length === 0 ? {} : { kind: 'false-alarm' }),
});

const MONEY = /成本/;

/** What is wrong with the answer to something that is no goal. Empty: it was honest. */
export function dishonesty({ goal, proposal }: Strange<Bad>): string[] {
  const { rows, notes, questions } = proposal;
  const faults: string[] = [];
  if (questions.length === 0) faults.push('没有提问');
  if (notes.length === 0) faults.push('没有说明');
  if (goal.kind === 'long-real' || goal.kind === 'budget-zero' || goal.kind === 'budget-bad') {
    if (rows.length === 0) faults.push('写明了的事也没有做成指标');
    if (goal.kind === 'long-real') return faults;
    if (!notes.some(note => note.includes('预算'))) faults.push('没有说预算不能用');
    if (rows.some(({ level2, value }) => MONEY.test(level2) && value !== null))
      faults.push('拿不能用的预算作指标值');
    return faults;
  }
  return [...faults, ...rows.map(({ name, value }) => `凭空提出“${name}${value?.number ?? ''}”`)];
}

export const badScore = (strange: readonly Strange<Bad>[]): Score => ({
  key: 'bad.failures',
  title: '不成目标的输入没有老实回答',
  value: strange.filter(one => dishonesty(one).length > 0).length,
});

export function badCase(strange: Strange<Bad>): Case {
  const said = dishonesty(strange);
  return {
    id: strange.goal.id,
    group: '不成目标的输入',
    ok: said.length === 0,
    subject: subjectOf(strange.goal),
    expected: '不硬凑指标，说明并提问',
    said,
    why: strange.goal.kind,
    ...(said.length === 0 ? {} : { kind: 'false-alarm' }),
  };
}
