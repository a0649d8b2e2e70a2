import type { Draft } from '../domain/draft.ts';
import type { Profile } from '../domain/profile.ts';
import type { Rule } from '../rules/rule.ts';
import { assess, titlesOf } from './assess.ts';
import { topReturns } from './opinion.ts';

/** The judgement of a document with all that its report tells. */
export function reportOf(draft: Draft, profile: Profile, rules: readonly Rule[]) {
  const whole = assess(draft, profile, rules);
  return {
    ...whole,
    projectForms: whole.projectForms(),
    thread: whole.thread(),
    spec: profile.review_form,
    top: topReturns(whole.causes),
    titles: titlesOf(rules),
  };
}
