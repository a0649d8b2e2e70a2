import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PROFILES } from '../../profiles/index.ts';
import type { RowExample, Rule } from '../rule.ts';
import taxonomyMix from '../structure/taxonomy-mix.ts';
import { askRows } from '../testing.ts';
import { objectionsTo, profileOf, saidOf } from '../testing-draft.ts';

const names = readdirSync(import.meta.dirname).flatMap(file => /^([a-z-]+)\.ts$/.exec(file)?.[1] ?? []);
const loaded: Rule[] = await Promise.all(
  names.map(async file => {
    const module: { default: Rule } = await import(/* @vite-ignore */ `${import.meta.dirname}/${file}.ts`);
    return module.default;
  }),
);
const rules = [...loaded, taxonomyMix as unknown as Rule];

const isRows = (rule: Rule): boolean => rule.scope === 'rows' || rule.scope === 'indicator';

function said(rule: Rule, example: Rule['examples']['bad'][number]): number {
  if (isRows(rule))
    return askRows(rule as unknown as Rule<'rows'>, example as RowExample).filter(one => 'message' in one)
      .length;
  return objectionsTo(rule as unknown as Rule<'draft'>, example as Parameters<typeof objectionsTo>[1]).length;
}

describe.each(rules.map(rule => [rule.id, rule] as const))('%s', (_, rule) => {
  it.each(rule.examples.bad.map(example => [example.note, example] as const))(
    'objects: %s',
    (_note, example) => {
      expect(said(rule, example)).toBeGreaterThan(0);
    },
  );
  it.each(rule.examples.good.map(example => [example.note, example] as const))(
    'lets stand: %s',
    (_note, example) => {
      expect(said(rule, example)).toBe(0);
    },
  );
  it.each(PROFILES.map(({ code }) => code))('has nothing to say of the clean document of %s', code => {
    const profile = profileOf(code);
    if (isRows(rule)) {
      for (const project of profile.example.projects) expect(project.indicators.length).toBeGreaterThan(0);
      return;
    }
    expect(saidOf(rule as unknown as Rule<'draft'>, profile.example, profile)).toEqual([]);
  });
});
