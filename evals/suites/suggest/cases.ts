import type { Case } from '../../suite.ts';
import { lacks } from './auditor.ts';
import type { Foreign } from './goal-data.ts';
import { inventions } from './provenance.ts';
import { doubles, gaps, type Judged, lostAmounts, rankOf } from './score.ts';

const MOST = 70;

/** A goal on one line of the report. */
export const subjectOf = ({ project, goal, budget }: Foreign): string =>
  [project, goal.length > MOST ? `${goal.slice(0, MOST)}…` : goal, budget]
    .map(cell => cell || '—')
    .join('｜');

const group = '目标';
const kind = 'missed';

function workCase(judged: Judged): Case[] {
  const { goal, proposal } = judged;
  if (goal.expected === undefined) return [];
  const rank = rankOf(judged);
  return [
    {
      id: `work/${goal.id}`,
      group,
      ok: rank === 1,
      subject: subjectOf(goal),
      expected: goal.expected.work_types.join('、'),
      said: [...proposal.works, ...proposal.near.map(name => `是否为：${name}？`)],
      why: '',
      ...(rank === 1 ? {} : { kind: rank > 0 && rank <= 3 ? 'partial' : kind }),
    },
  ];
}

/** What is wrong with the rows of one goal, one case for each kind of fault. */
function rowCases(judged: Judged): Case[] {
  const { goal, proposal } = judged;
  const faults: readonly (readonly [id: string, expected: string, said: readonly string[]])[] = [
    ['gaps', '每一侧都有指标，或说明不适用', gaps(judged)],
    ['lost', '目标里的数都做成指标', lostAmounts(judged).map(({ number, unit }) => number + unit)],
    ['invented', '每个数都有出处', proposal.rows.flatMap(row => inventions(row, goal))],
    [
      'auditor',
      '审计算得出',
      proposal.rows.flatMap(row => lacks(row).map(what => `${row.level2}｜${row.name}：${what}`)),
    ],
    ['objections', '经得起自己的审核', judged.objections],
    ['doubles', '不重复', doubles(judged)],
  ];
  return faults.flatMap(([id, expected, said]) =>
    said.length === 0
      ? []
      : [
          {
            id: `${id}/${goal.id}`,
            group: expected,
            ok: false,
            subject: subjectOf(goal),
            expected,
            said,
            why: '',
            kind,
          },
        ],
  );
}

/** All that can be said of one goal. */
export const goalCases = (judged: Judged): Case[] => [...workCase(judged), ...rowCases(judged)];
