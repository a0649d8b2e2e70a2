import type { Draft } from '../domain/draft.ts';
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

/** Basis documents already cited elsewhere in the same project. */
function citedIn(draft: Draft, path: string): string[] {
  const cited = (projectAt(draft, path)?.indicators ?? [])
    .map(row => row.basis ?? '')
    .filter(basis => basis !== '');
  return [...new Set(cited)].slice(0, 5);
}

function optionsFor(gap: Missing, draft: Draft, profile: Profile): string[] {
  if (gap.code === 'MISSING_LEVEL2')
    return profile.taxonomy.flatMap(branch => branch.children.map(child => child.label));
  if (gap.code === 'MISSING_BASIS') return citedIn(draft, gap.path);
  return [];
}

const ASK: Readonly<Record<string, (gap: Missing) => string>> = {
  MISSING_VALUE: gap => `${gap.message.replace(/还没有填$/, '')}定为多少？上年实际是多少？`,
  MISSING_BASIS: gap => `${gap.message.replace(/还没有填$/, '')}是哪份文件或哪一年的实际数？`,
  INCOMPLETE_GOAL: gap => `${gap.message}，原文开头是什么？`,
};

/** The next questions, most valuable first. */
export function questionsFor(gaps: readonly Missing[], draft: Draft, profile: Profile, most = 5): Question[] {
  return gaps
    .map((gap, index) => ({ gap, index }))
    .sort((a, b) => rank(a.gap.code) - rank(b.gap.code) || a.index - b.index)
    .slice(0, most)
    .map(({ gap }) => {
      const options = optionsFor(gap, draft, profile);
      const question = ASK[gap.code]?.(gap) ?? `${gap.message.replace(/还没有填$/, '')}怎么写？`;
      return { question, ...(options.length === 0 ? {} : { options }), path: gap.path, why: gap.fix };
    });
}
