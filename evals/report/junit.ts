import type { Case, Suite, SuiteResult } from '../suite.ts';
import { escaped } from './escape.ts';

interface Test {
  readonly name: string;
  readonly failure?: string;
  readonly skipped?: string;
}

const attribute = (name: string, value: string | number): string => ` ${name}="${escaped(String(value))}"`;

function testCase(group: string, { name, failure, skipped }: Test): string {
  const head = `    <testcase${attribute('classname', group)}${attribute('name', name)}`;
  if (failure !== undefined)
    return `${head}>\n      <failure${attribute('message', failure.split('\n')[0] ?? '')}>${escaped(failure)}</failure>\n    </testcase>`;
  if (skipped !== undefined)
    return `${head}>\n      <skipped${attribute('message', skipped)}/>\n    </testcase>`;
  return `${head}/>`;
}

function testSuite(name: string, tests: readonly Test[]): string {
  const failures = tests.filter(({ failure }) => failure !== undefined).length;
  const skipped = tests.filter(test => test.skipped !== undefined).length;
  const counts = `${attribute('tests', tests.length)}${attribute('failures', failures)}${attribute('skipped', skipped)}`;
  return `  <testsuite${attribute('name', name)}${counts}>\n${tests.map(test => testCase(name, test)).join('\n')}\n  </testsuite>`;
}

/** A gate fails the build; a single row that was judged wrongly is told, and the floors decide what it means. */
const rowTest = ({ id, ok, subject, expected, said, why }: Case): Test => ({
  name: `${id} ${subject}`,
  ...(ok ? {} : { skipped: [expected, ...said, why].filter(part => part !== '').join('；') }),
});

/** The report for build servers: gates fail, misses are told as skipped. */
export function junitReport(suite: Suite, { gates, cases }: SuiteResult): string {
  const groups = [...new Set(cases.map(({ group }) => group))];
  const suites = [
    testSuite(
      `${suite.title}：门槛`,
      gates.map(({ key, title, ok, detail }) => ({
        name: `${key} ${title}`,
        ...(ok ? {} : { failure: detail }),
      })),
    ),
    ...groups.map(group => testSuite(group, cases.filter(one => one.group === group).map(rowTest))),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${attribute('name', `jixiao ${suite.name}`)}>\n${suites.join('\n')}\n</testsuites>\n`;
}
