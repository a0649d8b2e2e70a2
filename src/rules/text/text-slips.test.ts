import { describe, expect, it } from 'vitest';
import { changedDraft, objectionsTo, profileOf, saidOf } from '../testing-draft.ts';
import homophone from './homophone.ts';
import meetingStale from './meeting-stale.ts';

describe.each([homophone, meetingStale])('$id', rule => {
  it.each(rule.examples.bad)('objects: $note', example => {
    expect(objectionsTo(rule, example).length).toBeGreaterThan(0);
  });

  it.each(rule.examples.good)('lets stand: $note', example => {
    expect(objectionsTo(rule, example)).toEqual([]);
  });

  it.each(['hebei-county', 'mof-2021'])('has nothing to say of the clean document of %s', code => {
    const profile = profileOf(code);
    expect(saidOf(rule, profile.example, profile)).toEqual([]);
  });
});

describe('a homophone', () => {
  const text = '做到指出事项合理，创新财政资金指出思路，改进指出方式。';
  const said = objectionsTo(homophone, { note: '', change: [{ path: '/safeguards/1/text', value: text }] });

  it('is reported wherever it stands, with its surroundings', () => {
    expect(said.map(({ quote }) => quote)).toEqual(['做到指出事项合理', '财政资金指出思路', '改进指出方式']);
  });

  it('comes with a rewrite that mends the whole field', () => {
    const after = '做到支出事项合理，创新财政资金支出思路，改进支出方式。';
    for (const { rewrite } of said) expect(rewrite).toMatchObject({ before: text, after, needs: [] });
  });
});

describe('a stale meeting', () => {
  const cite = (value: string, year: number | null) =>
    changedDraft({
      note: '',
      change: [
        { path: '/overall_goal', value },
        { path: '/year', value: year },
      ],
    });

  it.each([
    [2019, '深入贯彻党的十八届四中全会精神', 'error'],
    [2020, '深入贯彻党的十九届三中全会精神', 'info'],
    [2024, '深入贯彻党的十九届四中全会精神', 'error'],
    [2027, '深入贯彻党的二十届三中全会精神', 'info'],
  ] as const)('in %s: %s is %s', (year, text, severity) => {
    expect(saidOf(meetingStale, cite(text, year), profileOf())).toMatchObject([{ severity }]);
  });

  it('looks at the newest one cited', () => {
    const text = '贯彻党的十九大、十九届四中全会、二十大和二十届二中全会精神';
    expect(saidOf(meetingStale, cite(text, 2024), profileOf())).toEqual([]);
  });

  it('abstains without a year', () => {
    const [said] = saidOf(meetingStale, cite('深入贯彻党的十九大精神', null), profileOf());
    expect(said).toMatchObject({ abstain: expect.stringContaining('预算年度') });
  });
});
