import type { Llm, LlmReply } from '../../ports.ts';
import { ask, type Line } from './ask.ts';
import { converse } from './converse.ts';
import { failureOf, TOLD } from './failures.ts';
import { type Account, Ledger } from './ledger.ts';
import { type LlmSettings, type Send, serverOf } from './server.ts';

/** A whole question, its retries and its repair, may take this long, ms: clients give up on a tool after a minute. */
const QUESTION_MS = 50_000;
/** One turn of a conversation in the terminal, where nobody gives up, ms. */
const TURN_MS = 120_000;

/**
 * A model behind an OpenAI-compatible address. Nothing is sent before the first question. Every way of failing comes
 * back as a typed reply; no key and no text of a document is written anywhere.
 */
export function openLlm(
  settings: LlmSettings,
  questionMs = QUESTION_MS,
  send: Send = serverOf(settings),
): Llm {
  const ledger = new Ledger(settings.maxTokens);
  const line: Line = { send, model: settings.model, format: settings.format ?? 'json_schema' };
  async function reply<T>(
    { given, within }: { readonly given: AbortSignal; readonly within: number },
    work: (budget: { account: Account; signal: AbortSignal }) => Promise<T>,
  ): Promise<LlmReply<T>> {
    const account = ledger.open();
    const deadline = AbortSignal.timeout(within);
    try {
      const data = await work({ account, signal: AbortSignal.any([given, deadline]) });
      return { ok: true, data, usage: account.usage };
    } catch (fault) {
      const failure = failureOf(fault, { signal: given, deadline });
      return { ok: false, failure, message: TOLD[failure], usage: account.usage };
    }
  }
  return {
    model: settings.model,
    ask: question =>
      reply({ given: question.signal, within: questionMs }, budget => ask(line, question, budget)),
    converse: (messages, tools, signal) =>
      reply({ given: signal, within: TURN_MS }, budget => converse(line, { messages, tools }, budget)),
  };
}
