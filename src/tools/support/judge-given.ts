import type { Draft } from '../../domain/draft.ts';
import type { Profile } from '../../domain/profile.ts';
import { assess } from '../../review/assess.ts';
import { reportOf } from '../../review/report.ts';
import { RULES } from '../../rules/index.ts';
import { remarksOf } from './remarks.ts';

/** What a review says, apart from the printing: who asks for the text alone does not load the rules. */
export const reportGiven = (draft: Draft, profile: Profile) => reportOf(draft, profile, RULES);

/** The same as remarks for the margin. */
export const remarksGiven = (draft: Draft, profile: Profile) =>
  remarksOf(assess(draft, profile, RULES).findings, draft);
