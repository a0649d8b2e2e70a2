import type { Suite, SuiteResult } from '../suite.ts';
import { figure, interval } from './numbers.ts';

/** The report for a terminal: figures, gates, and where to read on. */
export function textReport(suite: Suite, result: SuiteResult, folder: string): string {
  const { facts, scores, gates, cases } = result;
  const wrong = cases.filter(({ ok }) => !ok).length;
  const lost = gates.filter(({ ok }) => !ok);
  return [
    `${suite.title}  ${facts.map(([name, value]) => `${name} ${value}`).join('，')}`,
    '',
    ...scores.map(score => {
      const range = interval(score);
      return `  ${figure(score).padStart(7)}  ${score.title}${range === '' ? '' : `（95% 区间 ${range}）`}`;
    }),
    '',
    ...(gates.length === 0
      ? ['没有设门槛：只给数字。']
      : lost.length === 0
        ? [`门槛 ${gates.length} 道，都过了。`]
        : [
            `门槛 ${gates.length} 道，没过 ${lost.length} 道：`,
            ...lost.map(({ title, detail }) => `  ✗ ${title}：${detail}`),
          ]),
    `没有对上的 ${wrong} 处，逐条见 ${folder}`,
  ].join('\n');
}
