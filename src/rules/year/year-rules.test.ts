import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PROFILES } from '../../profiles/index.ts';
import type { Rule } from '../rule.ts';
import { objectionsTo, profileOf, saidOf } from '../testing-draft.ts';

const rules = (await Promise.all(
  readdirSync(import.meta.dirname)
    .flatMap(file => /^([a-z-]+)\.ts$/.exec(file)?.[1] ?? [])
    .map(async file => {
      const module: { default: Rule } = await import(/* @vite-ignore */ `${import.meta.dirname}/${file}.ts`);
      return module.default;
    }),
)) as unknown as Rule<'draft'>[];

describe.each(rules.map(rule => [rule.id, rule] as const))('%s', (_, rule) => {
  it.each(rule.examples.bad.map(example => [example.note, example] as const))(
    'objects: %s',
    (_note, example) => {
      expect(objectionsTo(rule, example).length).toBeGreaterThan(0);
    },
  );
  it.each(rule.examples.good.map(example => [example.note, example] as const))(
    'lets stand: %s',
    (_note, example) => {
      expect(objectionsTo(rule, example)).toEqual([]);
    },
  );
  it.each(PROFILES.map(({ code }) => code))('has nothing to say of the clean document of %s', code => {
    const profile = profileOf(code);
    expect(saidOf(rule, profile.example, profile)).toEqual([]);
  });
});
