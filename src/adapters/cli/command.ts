import type { Severity } from '../../domain/finding.ts';
import type { FolderOutcome, FolderRequest } from '../../folder/request.ts';
import type { World } from '../../ports.ts';
import type { Tool } from '../../tools/tool.ts';

/** Folders a command opens besides the configured ones: the person at the keyboard owns the machine. */
export interface Reach {
  readonly read?: string;
  readonly write?: string;
}

/** What an eval suite is asked for. Paths are absolute. */
export interface EvalRequest {
  readonly suite: string;
  /** Labelled rows instead of the suite's own. */
  readonly data?: string;
  /** Where the reports are written. */
  readonly out: string;
  /** A command that starts an MCP server; our own server in this process when unset. */
  readonly endpoint?: string;
  readonly updateBaseline: boolean;
}

/** Where the HTTP door opens. */
interface HttpRequest {
  readonly host: string;
  readonly port: number;
  readonly allowedHosts: readonly string[];
}

/** What is told of a run. */
export interface EvalOutcome {
  readonly json: unknown;
  readonly text: string;
  /** A gate did not hold. */
  readonly failed: boolean;
}

/** What the roof lends the command line. */
export interface Desk {
  readonly tools: readonly Tool[];
  readonly version: string;
  /** Absolute paths of this installation, for the lines a person pastes into a client's settings. */
  readonly installed: { readonly node: string; readonly entry: string };
  /** Where things are kept, for `doctor`. */
  readonly folders: { readonly data: string; readonly output: string };
  readonly signal: AbortSignal;
  world(reach?: Reach): World;
  /** Runs an eval suite; loaded when asked for. */
  evals(request: EvalRequest): Promise<EvalOutcome>;
  /** Reviews every document of a folder; loaded when asked for. */
  reviewFolder(request: FolderRequest): Promise<FolderOutcome>;
  /** Serves MCP over HTTP until the process is asked to stop; loaded when asked for. */
  serveHttp(request: HttpRequest): Promise<void>;
  /** Talks with the person at the terminal until they leave. Errors: `bad_input` when no model is set up. */
  chat(): Promise<void>;
  stdin(): Promise<Uint8Array>;
  print(text: string): void;
  warn(text: string): void;
}

/** An option as a person types it; `values` limits what it may be. */
export interface Option {
  readonly help: string;
  readonly value?: string;
  readonly values?: readonly string[];
}

/** What was typed after the command's name. */
export interface Args {
  readonly words: readonly string[];
  readonly flags: ReadonlySet<string>;
  readonly values: Readonly<Record<string, string>>;
}

/** What a command answers: `json` is exactly the tool's, `text` is for eyes. */
export interface Outcome {
  readonly json: unknown;
  readonly text: string;
  /** What `--fail-on` weighs. */
  readonly severities?: readonly Severity[];
  /** A bar was not held. */
  readonly failed?: boolean;
  /** Faults of the installation itself. */
  readonly broken?: boolean;
}

/** One subcommand. */
export interface Command {
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
  /** How many words it takes besides options. */
  readonly words: 0 | 1 | 2;
  readonly options: Readonly<Record<string, Option>>;
  run(args: Args, desk: Desk): Promise<Outcome>;
}
