import { describe, expect, it } from 'vitest';
import { changedDraft, objectionsTo, profileOf, saidOf } from '../testing-draft.ts';
import scaleMismatch from './scale-mismatch.ts';

describe(scaleMismatch.id, () => {
  it.each(scaleMismatch.examples.bad)('objects: $note', example => {
    expect(objectionsTo(scaleMismatch, example)).toHaveLength(1);
  });

  it.each(scaleMismatch.examples.good)('lets stand: $note', example => {
    expect(objectionsTo(scaleMismatch, example)).toEqual([]);
  });

  it('speaks once of a project whose goals are all too big', () => {
    const goal = (at: number) => ({
      path: `/projects/2/goals/${at}/text`,
      value: '推动全县经济高质量发展。',
    });
    const said = objectionsTo(scaleMismatch, { note: '', change: [goal(0), goal(1)] });
    expect(said.map(({ path }) => path)).toEqual(['/projects/2/goals/0/text']);
  });

  it('abstains without a budget', () => {
    const draft = changedDraft({
      note: '',
      change: [
        { path: '/projects/2/goals/0/text', value: '推动全县经济高质量发展。' },
        { path: '/projects/2/budget/total', value: null },
      ],
    });
    expect(saidOf(scaleMismatch, draft, profileOf())).toEqual([
      { path: '/projects/2/goals/0/text', abstain: '没有项目预算数，无法判断目标与资金是否相称' },
    ]);
  });

  it.each(['hebei-county', 'mof-2021'])('has nothing to say of the clean document of %s', code => {
    const profile = profileOf(code);
    expect(saidOf(scaleMismatch, profile.example, profile)).toEqual([]);
  });
});
