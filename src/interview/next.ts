import type { Draft } from '../domain/draft.ts';
import type { Finding } from '../domain/finding.ts';
import { rowNameAt } from '../domain/place.ts';
import { tokensOf } from '../domain/pointer.ts';
import type { Profile } from '../domain/profile.ts';
import type { Missing } from './missing.ts';

/** One question to the drafter. Options are drawn from the draft or the form; they never hold a number of ours. */
export interface Question {
  readonly question: string;
  readonly options?: readonly string[];
  readonly path: string;
  readonly why: string;
}

/** What is asked first: what the money is, what is to be reached, by how much, then the rest. */
const ORDER: readonly string[] = [
  'MISSING_UNIT',
  'MISSING_YEAR',
  'MISSING_PROJECTS',
  'MISSING_PROJECT_NAME',
  'MISSING_BUDGET',
  'INCOMPLETE_GOAL',
  'MISSING_GOALS',
  'MISSING_INDICATORS',
  'MISSING_SIDE',
  'MISSING_VALUE',
  'MISSING_LEVEL2',
  'MISSING_NAME',
  'MISSING_PURPOSE',
  'MISSING_PLAN',
  'MISSING_BASIS',
  'MISSING_DESCRIPTION',
  'MISSING_CODE',
];

const rank = (code: string): number => {
  const index = ORDER.indexOf(code);
  return index < 0 ? ORDER.length : index;
};

const projectAt = (draft: Draft, path: string) => {
  const [head, index] = tokensOf(path) ?? [];
  return head === 'projects' && index !== undefined ? draft.projects[Number(index)] : undefined;
};

const MOST_OPTIONS = 5;

/** Bases already cited: those of the same project first, then documents named anywhere in the draft. */
function citedIn(draft: Draft, path: string): string[] {
  const bases = (rows: readonly { readonly basis: string | null }[]) =>
    rows.flatMap(({ basis }) => basis || []);
  const own = bases(projectAt(draft, path)?.indicators ?? []);
  const named = draft.projects.flatMap(({ indicators }) =>
    bases(indicators).filter(basis => basis.includes('《')),
  );
  return [...new Set([...own, ...named])].slice(0, MOST_OPTIONS);
}

function optionsFor(gap: Missing, draft: Draft, profile: Profile): string[] {
  if (gap.code === 'MISSING_LEVEL2')
    return profile.taxonomy.flatMap(branch => branch.children.map(child => child.label));
  if (gap.code === 'MISSING_BASIS') return citedIn(draft, gap.path);
  return [];
}

/** How each gap is asked for, after what is missing. */
const ASK: Readonly<Record<string, string>> = {
  MISSING_UNIT: '是什么？',
  MISSING_YEAR: '是哪一年？',
  MISSING_PROJECTS: '有哪些？各叫什么、多少钱？',
  MISSING_PROJECT_NAME: '叫什么？',
  MISSING_BUDGET: '是多少？',
  MISSING_CODE: '是多少？',
  MISSING_LEVEL2: '是哪一个？',
  MISSING_SIDE: '：各量什么、怎么算、数从哪里来？',
  MISSING_VALUE: '定为多少？上年实际是多少？',
  MISSING_PLAN: '：到各月底累计支出百分之几？',
  MISSING_PURPOSE: '：钱花在哪几项上？',
  MISSING_GOALS: '：要做成什么、做到什么程度？',
  MISSING_BASIS: '是哪份文件或哪一年的实际数？',
  INCOMPLETE_GOAL: '，原文开头是什么？',
};

function missingQuestions(gaps: readonly Missing[], draft: Draft, profile: Profile): Question[] {
  return gaps
    .map((gap, index) => ({ gap, index }))
    .sort((a, b) => rank(a.gap.code) - rank(b.gap.code) || a.index - b.index)
    .map(({ gap }) => {
      const options = optionsFor(gap, draft, profile);
      const question = `${gap.message.replace(/还没有填$/, '')}${ASK[gap.code] ?? '怎么写？'}`;
      return { question, ...(options.length === 0 ? {} : { options }), path: gap.path, why: gap.fix };
    });
}

/** Findings that wait for something only the unit knows; one question for all rows that it answers. */
function waiting(findings: readonly Finding[], draft: Draft): Question[] {
  const asked = new Map<string, { readonly finding: Finding; rows: number }>();
  for (const finding of findings) {
    const question = finding.rewrite?.needs[0];
    if (question === undefined || finding.formal || finding.severity === 'info') continue;
    const known = asked.get(question);
    if (known === undefined) asked.set(question, { finding, rows: 1 });
    else known.rows += 1;
  }
  return [...asked].map(([question, { finding, rows }]) => {
    const path = finding.rewrite?.path ?? finding.path;
    const name = rowNameAt(draft, path);
    const whose =
      name === null || question.includes('“') ? '' : `指标“${name}”${rows > 1 ? `等${rows}条` : ''}：`;
    const options = path.endsWith('/basis') ? citedIn(draft, path).filter(basis => basis.includes('《')) : [];
    return {
      question: `${whose}${question}`,
      ...(options.length === 0 ? {} : { options }),
      path,
      why: finding.message,
    };
  });
}

/** The next questions, most valuable first: what is missing, then what a mend waits for. Findings come heaviest first. */
export function questionsFor(
  gaps: readonly Missing[],
  findings: readonly Finding[],
  { draft, profile, most = 5 }: { readonly draft: Draft; readonly profile: Profile; readonly most?: number },
): Question[] {
  const open = missingQuestions(gaps, draft, profile);
  const told = new Set(open.map(({ path }) => path));
  return [...open, ...waiting(findings, draft).filter(({ path }) => !told.has(path))].slice(0, most);
}
