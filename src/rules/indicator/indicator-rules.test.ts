import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import dupName from '../across/dup-name.ts';
import type { Abstain, Objection, Rule } from '../rule.ts';
import { askDraft, askRows } from '../testing.ts';

const names = readdirSync(import.meta.dirname).flatMap(file => /^([a-z-]+)\.ts$/.exec(file)?.[1] ?? []);
const loaded = await Promise.all(
  names.map(async file => {
    const module: { default: Rule } = await import(/* @vite-ignore */ `${import.meta.dirname}/${file}.ts`);
    return { file, rule: module.default };
  }),
);
const rules = [...loaded, { file: 'dup-name', rule: dupName as unknown as Rule }];

type Case = Rule['examples']['bad'][number];

function ask(rule: Rule, example: Case): readonly Objection[] {
  const said: readonly (Objection | Abstain)[] =
    'rows' in example
      ? askRows(rule as unknown as Rule<'indicator'>, example)
      : askDraft(rule as unknown as Rule<'project'>, example);
  return said.filter(one => 'message' in one);
}

describe.each(rules)('$file', ({ file, rule }) => {
  it('is named after its id', () => {
    expect(rule.id).toMatch(/^(IND|X)-[A-Z0-9]+(-[A-Z0-9]+)*$/);
    expect(file).toBe(
      rule.id
        .replace(/^(IND|X)-/, '')
        .replace('100-', 'hundred-')
        .toLowerCase(),
    );
  });

  it('has an example that is bad, and two that are good', () => {
    expect(rule.examples.bad.length).toBeGreaterThanOrEqual(1);
    expect(rule.examples.good.length).toBeGreaterThanOrEqual(2);
    expect(rule.examples.good.some(({ note }) => note.startsWith('陷阱'))).toBe(true);
  });

  it.each(rule.examples.bad.map(example => [example.note, example] as const))('objects: %s', (_, example) => {
    const said = ask(rule, example);
    expect(said).not.toEqual([]);
    for (const { path, message } of said) {
      expect(path).toMatch(/^\/(indicators|projects)\/\d/);
      expect(message).toMatch(/[。？]$/);
    }
  });

  it.each(rule.examples.good.map(example => [example.note, example] as const))(
    'is silent: %s',
    (_, example) => {
      expect(ask(rule, example)).toEqual([]);
    },
  );

  it('never adds a number in a rewrite', () => {
    for (const example of rule.examples.bad)
      for (const { rewrite } of ask(rule, example)) {
        if (rewrite === undefined) continue;
        const given = JSON.stringify(example);
        for (const [number] of rewrite.after.replaceAll('×100%', '').matchAll(/\d+(\.\d+)?/g))
          expect(given).toContain(number);
      }
  });
});
