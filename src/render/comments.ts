/** A remark in the margin, tied to a place of the draft. */
export interface Comment {
  /** JSON pointer into the draft. */
  readonly path: string;
  /** The words it speaks of; "" for the whole place. */
  readonly quote: string;
  /** True: it stands at these words and no more, so that it can be told later whether they were changed. */
  readonly exact: boolean;
  readonly lines: readonly string[];
}
