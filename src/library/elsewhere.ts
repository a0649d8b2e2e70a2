import type { Unheld } from './keywords.ts';
import elsewhere from './patterns/elsewhere.json' with { type: 'json' };

/** Subjects of public budgets that no sector holds. */
export const ELSEWHERE: Unheld = elsewhere;
