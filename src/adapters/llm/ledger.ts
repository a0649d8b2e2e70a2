import type { LlmUsage } from '../../ports.ts';
import { Failed } from './failures.ts';

/** Usage as servers report it: OpenAI's names, and DeepSeek's for tokens found in its cache. */
export interface ReportedUsage {
  readonly prompt_tokens?: number;
  readonly completion_tokens?: number;
  readonly prompt_tokens_details?: { readonly cached_tokens?: number } | null;
  readonly prompt_cache_hit_tokens?: number;
}

const NOTHING: LlmUsage = {
  calls: 0,
  promptTokens: 0,
  cachedTokens: 0,
  completionTokens: 0,
  estimated: false,
};

/** About 0.7 tokens a Chinese character; rounded up, since it guards a budget. */
const estimate = (text: string): number => Math.ceil(text.length * 0.8);

const added = (a: LlmUsage, b: LlmUsage): LlmUsage => ({
  calls: a.calls + b.calls,
  promptTokens: a.promptTokens + b.promptTokens,
  cachedTokens: a.cachedTokens + b.cachedTokens,
  completionTokens: a.completionTokens + b.completionTokens,
  estimated: a.estimated || b.estimated,
});

/** Counts what a process spends and stops it at its cap (tokens in and out together). */
export class Ledger {
  readonly #cap: number;
  #spent = 0;

  constructor(cap: number) {
    this.#cap = cap;
  }

  /** Opens the account of one question. */
  open(): Account {
    return new Account(this);
  }

  /** Errors: `budget`, when what is about to be sent would pass the cap. */
  assertCovers(prompt: string): void {
    if (this.#spent + estimate(prompt) > this.#cap) throw new Failed('budget');
  }

  spend(tokens: number): void {
    this.#spent += tokens;
  }
}

/** What one question cost so far, its repair and retries included. */
export class Account {
  readonly #ledger: Ledger;
  usage: LlmUsage = NOTHING;

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  assertCovers(prompt: string): void {
    this.#ledger.assertCovers(prompt);
  }

  /** Books one call; where the server says nothing, its length is what we go by. */
  book(reported: ReportedUsage | null | undefined, prompt: string, completion: string): void {
    const call: LlmUsage = {
      calls: 1,
      promptTokens: reported?.prompt_tokens ?? estimate(prompt),
      cachedTokens: reported?.prompt_tokens_details?.cached_tokens ?? reported?.prompt_cache_hit_tokens ?? 0,
      completionTokens: reported?.completion_tokens ?? estimate(completion),
      estimated: reported?.prompt_tokens === undefined,
    };
    this.#ledger.spend(call.promptTokens + call.completionTokens);
    this.usage = added(this.usage, call);
  }
}
