import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importText, PROFILES, RULES, reviewDraft } from '../src/index.ts';
import { connectOwn } from './client.ts';
import { runSeed } from './suites/critique/seed.ts';

const read = (name: string): string => readFileSync(new URL(`./cases/seed/${name}`, import.meta.url), 'utf8');
const { draft } = importText(read('seed.txt'), { profiles: PROFILES });
const profile = PROFILES.find(({ code }) => code === 'hebei-county');
if (profile === undefined) throw new Error('hebei-county is missing');
const { findings } = reviewDraft(draft, profile, RULES);

interface Expert {
  readonly where: string;
  readonly project: string;
  readonly indicator: string;
  readonly rule: string;
}
const expert: readonly Expert[] = JSON.parse(read('findings.json'));

const rowOf = (path: string): string => {
  const match = /^\/projects\/(\d+)(?:\/indicators\/(\d+))?/.exec(path);
  const project = draft.projects[Number(match?.[1])];
  const row = match?.[2] === undefined ? undefined : project?.indicators[Number(match[2])];
  return `${project?.name ?? ''}|${row?.name ?? ''}`;
};
const found = (rule: string): string[] =>
  findings
    .filter(finding => finding.rule === rule)
    .map(({ path }) => rowOf(path))
    .sort();

describe('the county text that jixiao was born from', () => {
  it('has exactly the eleven wrong directions of the expert review', () => {
    const wanted = expert
      .filter(({ rule }) => rule === 'IND-DIRECTION-WRONG')
      .map(({ project, indicator }) => `${project}|${indicator}`);
    expect(wanted).toHaveLength(11);
    expect(found('IND-DIRECTION-WRONG')).toEqual(wanted.sort());
  });

  it('is not blamed for what it did right', () => {
    const never = [
      'BUD-SUM',
      'BUD-PLAN-FINAL100',
      'BUD-PLAN-MONOTONIC',
      'BUD-PLAN-RANGE',
      'BUD-COST-NEQ-BUDGET',
      'STR-CODE-FORMAT',
      'STR-CODE-DUP',
      'STR-CODE-REGION-YEAR',
      'STR-L1-MISSING',
      'STR-L2-MISSING',
      'STR-L1L2-PAIR',
      'STR-UNIT-CODE',
    ];
    expect(never.flatMap(found)).toEqual([]);
    const bases = found('IND-BASIS-MISMATCH');
    for (const right of [
      '科普专项经费|群众满意度',
      '科普专项经费|科普知识知晓率',
      '科普专项经费|科普活动开展主题个数',
      '巨鹿县研究院专项经费|研究院数量',
      '巨鹿县研究院专项经费|满意度',
    ])
      expect(bases).not.toContain(right);
    expect(found('IND-DIRECTION-WRONG')).not.toContain('老科协工作经费|驻会工作人员数量');
  });

  it('yields at its place nearly all the expert found; for the rest it says why not', async () => {
    const client = await connectOwn();
    const { scores, cases, stale } = await runSeed(client).finally(() => client.close());
    const figure = (name: string): number => Number(scores.find(({ key }) => key === name)?.value);
    const open = cases.filter(({ ok, why }) => !ok && why === '');
    expect(figure('seed.found')).toBeGreaterThanOrEqual(0.95);
    expect(figure('seed.controls')).toBe(0);
    expect(open.map(({ id }) => id)).toEqual([]);
    expect(stale).toBe(0);
  });

  it('never objects twice to one fault of one cell, and names every finding once', () => {
    expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
    expect(new Set(findings.map(({ rule, path, quote }) => `${rule} ${path} ${quote}`)).size).toBe(
      findings.length,
    );
  });
});
