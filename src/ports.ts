import type { z } from 'zod';
import type { Draft } from './domain/draft.ts';

/** What the list of drafts shows. */
export interface DraftSummary {
  readonly id: string;
  readonly revision: number;
  readonly title: string | null;
  readonly unit: string | null;
  readonly year: number | null;
  readonly projects: number;
  readonly updated_at: string;
  readonly deleted: boolean;
}

/** One kept state of a draft. */
export interface RevisionInfo {
  readonly revision: number;
  readonly at: string;
  /** What was done, in Chinese, for the person who looks back. */
  readonly note: string;
}

/** What a write asks for. */
export interface WriteRequest {
  /** The whole next state; its `id` and `revision` are set by the store. */
  readonly draft: Draft;
  readonly note: string;
  /** A repeated write with the same key answers as the first did. */
  readonly idempotencyKey?: string;
}

/**
 * Where drafts live. Every revision is kept. Methods throw JixiaoError:
 * `not_found`, `stale_revision` (detail: current_revision, and what changed meanwhile), `storage_failed`.
 */
export interface Store {
  /** Saves a new draft as revision 1 under a fresh id. */
  create(request: WriteRequest): Promise<Draft>;
  /** Saves the next revision, if `expected` is still the newest one. */
  update(id: string, expected: number, request: WriteRequest): Promise<Draft>;
  /** The newest state, or the one of `revision`. A deleted draft is not found unless a revision is named. */
  get(id: string, revision?: number): Promise<Draft>;
  /** Newest change first. */
  list(options?: { includeDeleted?: boolean; limit?: number; offset?: number }): Promise<DraftSummary[]>;
  /** Oldest first. */
  history(id: string): Promise<RevisionInfo[]>;
  /** Hides a draft; its revisions stay and `update` to a later revision brings it back. */
  remove(id: string, expected: number, note: string): Promise<{ revision: number }>;
  /** The revision an idempotent write produced, if that key was seen. */
  replayed(idempotencyKey: string): Promise<Draft | null>;
  close(): Promise<void>;
}

/** The only way a tool touches files. Both refuse paths outside the allowed folders, links included. */
export interface Documents {
  /** Bytes of a file inside the allowed folders. Errors: `path_not_allowed`, `not_found`, `too_large`. */
  read(path: string): Promise<Uint8Array>;
  /** Writes inside the output folder without overwriting: answers with where it landed. */
  write(name: string, bytes: Uint8Array): Promise<{ path: string; bytes: number; sha256: string }>;
  /** In words for a person: the folder files are written to. */
  readonly folder: string;
}

/** Reads a template or partial by name (`document`, `partials/form`); `template_error` when there is none. */
export interface Templates {
  read(name: string): Promise<string>;
}

/** The files of `prompts/`, each whole. */
export interface Prompts {
  list(): Promise<readonly { readonly name: string; readonly text: string }[]>;
}

/** Why a model gave no usable answer. */
export type LlmFailure =
  | 'auth'
  | 'rate_limit'
  | 'upstream'
  | 'timeout'
  | 'deadline'
  | 'cancelled'
  | 'network'
  | 'refusal'
  | 'content_filter'
  | 'truncated'
  | 'empty'
  | 'bad_json'
  | 'schema'
  | 'budget';

/** What one question cost, in tokens; `estimated` when the server did not say. */
export interface LlmUsage {
  readonly calls: number;
  readonly promptTokens: number;
  readonly cachedTokens: number;
  readonly completionTokens: number;
  readonly estimated: boolean;
}

/** An answer that passed its schema, or a typed failure with a Chinese sentence for a person. Never an exception. */
export type LlmReply<T> =
  | { readonly ok: true; readonly data: T; readonly usage: LlmUsage }
  | {
      readonly ok: false;
      readonly failure: LlmFailure;
      readonly message: string;
      readonly usage: LlmUsage;
    };

/** A question whose answer is data. */
export interface LlmQuestion<T> {
  /** English, a few letters: the name of the answer's schema. */
  readonly name: string;
  /** The same for every draft: what to do and by which rules. */
  readonly instructions: string;
  /** The draft's own words: data, sent apart from the instructions, persons' names masked. */
  readonly material: unknown;
  /** Strict objects, nullable instead of optional: what every server can enforce. */
  readonly answer: z.ZodType<T>;
  readonly signal: AbortSignal;
}

/** One message of a conversation with tools. */
export interface ChatMessage {
  readonly role: 'system' | 'user' | 'assistant' | 'tool';
  readonly content: string;
  readonly toolCalls?: readonly { readonly id: string; readonly name: string; readonly arguments: string }[];
  /** Which call a `tool` message answers. */
  readonly toolCallId?: string;
}

/** A tool as a model is told of it. */
export interface ChatTool {
  readonly name: string;
  readonly description: string;
  readonly inputSchema: Record<string, unknown>;
}

/** A language model behind an OpenAI-compatible address. */
export interface Llm {
  /** Its name, as the answer's `mode` shows it. */
  readonly model: string;
  ask<T>(question: LlmQuestion<T>): Promise<LlmReply<T>>;
  /** The model's next message: words, tool calls, or both. */
  converse(
    messages: readonly ChatMessage[],
    tools: readonly ChatTool[],
    signal: AbortSignal,
  ): Promise<LlmReply<ChatMessage>>;
}

/** Sets pages: a text in the typesetter's language becomes a PDF. */
export interface Press {
  /** `missing`: families the machine does not have, in small letters. null: no typesetter is installed. */
  print(source: string): Promise<{ readonly bytes: Uint8Array; readonly missing: readonly string[] } | null>;
}

/** An office suite of this machine. */
export interface Office {
  /**
   * A file of one kind as another; kinds are extensions. `families`: those its text is set in, each with what may stand
   * in for it, best first. Errors: `unreadable_file`, `cancelled`.
   */
  convert(
    file: {
      readonly bytes: Uint8Array;
      readonly from: string;
      readonly families?: readonly (readonly string[])[];
    },
    to: string,
    signal?: AbortSignal,
  ): Promise<Uint8Array>;
}

/** A grey picture, row by row: 0 is black, 255 white. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** Who reads a line: two readers of Chinese trained apart, and one of digits and Latin letters. */
export type OcrModel = 'chinese' | 'second' | 'latin';

/** Reads pictures of one line each. */
export interface OcrReader {
  /** The signs of a line, from the left. Errors: `cancelled`, `internal`. */
  read(line: Picture, model: OcrModel): Promise<string>;
  close(): Promise<void>;
}

/** Tells characters in pictures. */
export interface Ocr {
  /** null: no reader is installed. Reading stops with `cancelled` when the signal says so. */
  open(signal?: AbortSignal): Promise<OcrReader | null>;
}

/** What makes or reads files that we do not; null where the machine has none. */
export interface Helpers {
  readonly press: Press | null;
  readonly office: Office | null;
}

/** Time and chance, lent so that everything else stays repeatable. */
export interface World extends Helpers {
  /** null: scans are refused. */
  readonly ocr: Ocr | null;
  readonly store: Store;
  readonly documents: Documents;
  readonly templates: Templates;
  readonly prompts: Prompts;
  /** null: none is set up, and everything works without. */
  readonly llm: Llm | null;
  /** ISO time, UTC, seconds. */
  now(): string;
}
