import type { EvalClient } from '../../client.ts';
import type { Talk } from './converse.ts';
import type { Script } from './script.ts';

/** A whole errand: what the person says, what the model does, and what must be so in the end. */
export interface Task {
  readonly name: string;
  /** Chinese. */
  readonly title: string;
  readonly lines: readonly string[];
  readonly script: Script;
  /** What is wrong with the end state, in Chinese. Empty: it is right. */
  check(client: EvalClient, talk: Pick<Talk, 'said'>): Promise<string[]>;
}

/** Numbers in digits of any cell below a value. */
export function numbersBelow(value: unknown): Set<string> {
  const found = new Set<string>();
  const walk = (one: unknown): void => {
    if (typeof one === 'string')
      for (const [number] of one.matchAll(/\d+(?:\.\d+)?/g)) found.add(String(Number(number)));
    else if (Array.isArray(one)) one.forEach(walk);
    else if (typeof one === 'object' && one !== null)
      for (const [key, cell] of Object.entries(one)) if (key !== 'id') walk(cell);
  };
  walk(value);
  return found;
}
