/** A call a model wants made. */
interface Wanted {
  readonly name: string;
  readonly args: Record<string, unknown>;
}

/** What a model does next: it calls tools, or speaks and waits for the person. */
export type Move = { readonly calls: readonly Wanted[] } | { readonly say: string };

/** A tool's answer as a model reads it. */
export type Told = Readonly<Record<string, unknown>>;

/** A model as a program: it yields a move and is handed what came of it, one answer a call. */
export type Script = Generator<Move, void, readonly Told[]>;

/** What an error of a tool says. */
export interface Refusal {
  readonly code?: string;
  readonly path?: string;
  readonly current_revision?: number;
}

/** The refusal in an answer; null where the call succeeded. */
const refusalIn = ({ error }: Told): Refusal | null =>
  typeof error === 'object' && error !== null ? error : null;

/** Speaks; the person's next line follows. */
export function* say(text: string): Generator<Move, void, readonly Told[]> {
  yield { say: text };
}

const TRIES = 4;

/** Calls one tool; on a refusal mends the arguments by what the error says and calls again. */
export function* call(
  name: string,
  args: Record<string, unknown>,
  mend: (refusal: Refusal, args: Record<string, unknown>) => Record<string, unknown> = (_, same) => same,
): Generator<Move, Told, readonly Told[]> {
  let given = args;
  let answer: Told = {};
  for (let round = 0; round < TRIES; round += 1) {
    [answer = {}] = yield { calls: [{ name, args: given }] };
    const refusal = refusalIn(answer);
    if (refusal === null) return answer;
    given = mend(refusal, given);
  }
  return answer;
}

/** A stale revision is replaced by the one the error names. */
export const withCurrent = (refusal: Refusal, args: Record<string, unknown>): Record<string, unknown> =>
  refusal.current_revision === undefined ? args : { ...args, revision: refusal.current_revision };
