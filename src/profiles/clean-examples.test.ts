import { describe, expect, it } from 'vitest';
import { reviewDraft } from '../review/review.ts';
import { RULES } from '../rules/index.ts';
import { PROFILES } from './index.ts';

describe.each(PROFILES)('the clean example of $code', profile => {
  it('is left alone by every rule of the catalogue', () => {
    const { findings, abstained } = reviewDraft(profile.example, profile, RULES);
    expect(findings.map(({ rule, path, message }) => `${rule} ${path} ${message}`)).toEqual([]);
    expect(abstained).toEqual([]);
  });
});
