import type { Case } from '../../suite.ts';
import type { Judged, Said } from './ask.ts';
import { issueNamed } from './issues.ts';
import { flagged, isRight, substantive, unsaid } from './score.ts';

const SEVERITY = { error: '错误', warning: '警告', info: '提示' } as const;

const told = ({ rule, severity, formal, message }: Said): string =>
  `[${SEVERITY[severity]}${formal ? '·格式' : ''}] ${rule} ${message}`;

const titles = (names: Iterable<string>): string =>
  [...names].map(name => issueNamed(name)?.title ?? name).join('、');

function kindOf(judged: Judged): Case['kind'] {
  const { row, said } = judged;
  const verdict = flagged(judged);
  if (verdict !== row.weak) return verdict ? 'false-alarm' : 'missed';
  const open = unsaid(judged).some(name => issueNamed(name)?.formal === false);
  const loose = said.some(finding => substantive(finding) && !isRight(finding, row));
  return open || loose ? 'partial' : undefined;
}

function expectation(judged: Judged): string {
  const { row } = judged;
  if (!row.weak) return row.issues.size === 0 ? '不退回' : `不退回；可顺手整理：${titles(row.issues)}`;
  const open = unsaid(judged);
  return `退回：${titles(row.issues)}${open.length === 0 ? '' : `（没有说到：${titles(open)}）`}`;
}

/** A labelled row as a case of the report: right when the verdict is. */
export function rowCase(judged: Judged): Case {
  const { row, said } = judged;
  const { level2, name, value, basis } = row.cells;
  const kind = kindOf(judged);
  return {
    id: `row/${row.id}`,
    group: '标注的行',
    ok: flagged(judged) === row.weak,
    subject: [row.context.project, level2, name, value, basis].map(cell => cell || '—').join('｜'),
    expected: expectation(judged),
    said: said.map(told),
    why: row.why,
    ...(kind === undefined ? {} : { kind }),
  };
}
