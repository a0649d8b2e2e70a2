import { createHash } from 'node:crypto';
import type { Rule } from '../rules/rule.ts';

/** The name of a catalogue; changes whenever its rules do. */
export const rulesetOf = (rules: readonly Rule[]): string =>
  `jixiao-${rules.length}-${createHash('sha256').update(JSON.stringify(rules)).digest('hex').slice(0, 8)}`;
