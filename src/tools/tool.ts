import type { z } from 'zod';
import type { World } from '../ports.ts';

/** What a call may use besides its input. */
export interface Call {
  /** Aborted when the caller gave up. */
  readonly signal: AbortSignal;
  /** Tells the caller how far the work is; `message` is Chinese. */
  progress(done: number, total: number, message: string): void;
  /** Puts a short form to the person; null: declined or not answered. Absent where the client has no forms. */
  ask?: (
    message: string,
    fields: readonly { readonly key: string; readonly title: string; readonly why: string }[],
  ) => Promise<Readonly<Record<string, string>> | null>;
}

/** A prose answer: shown as text alone; or, where a file was written, `data` alone (as data and as its JSON). */
export interface Prose {
  readonly text: string;
  readonly data?: Record<string, unknown>;
}

interface Shared<In extends z.ZodObject> {
  /** snake_case, verb first. */
  readonly name: string;
  /** Chinese, a few words. */
  readonly title: string;
  /** What it is for and when to use it; what a client's model reads. */
  readonly description: string;
  /** A strict object at the root. */
  readonly input: In;
  readonly annotations: {
    readonly readOnlyHint: boolean;
    readonly destructiveHint: boolean;
    readonly idempotentHint: boolean;
    readonly openWorldHint: boolean;
  };
}

/** Answers with data: everything is in it, and the same JSON is its text. */
export interface DataTool<In extends z.ZodObject = z.ZodObject> extends Shared<In> {
  readonly kind: 'data';
  run(input: z.infer<In>, world: World, call: Call): Promise<Record<string, unknown>>;
}

/** Answers with a text for people. */
export interface ProseTool<In extends z.ZodObject = z.ZodObject> extends Shared<In> {
  readonly kind: 'prose';
  run(input: z.infer<In>, world: World, call: Call): Promise<Prose>;
}

export type Tool = DataTool | ProseTool;

/** Keeps a tool's input type while it is declared. */
export const dataTool = <In extends z.ZodObject>(tool: Omit<DataTool<In>, 'kind'>): DataTool =>
  ({ ...tool, kind: 'data' }) as unknown as DataTool;

/** As `dataTool`, for answers in prose. */
export const proseTool = <In extends z.ZodObject>(tool: Omit<ProseTool<In>, 'kind'>): ProseTool =>
  ({ ...tool, kind: 'prose' }) as unknown as ProseTool;
