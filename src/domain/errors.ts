/** Stable English codes; message and fix are Chinese and name what, where and how to mend it. */
export type ErrorCode =
  | 'bad_input'
  | 'unknown_key'
  | 'not_found'
  | 'stale_revision'
  | 'not_a_performance_text'
  | 'unreadable_file'
  | 'too_large'
  | 'path_not_allowed'
  | 'unsupported_format'
  | 'template_error'
  | 'storage_failed'
  | 'cancelled'
  | 'internal';

/** The only error a door shows to a person; anything else is a fault of ours. */
export class JixiaoError extends Error {
  readonly code: ErrorCode;
  readonly fix: string;
  /** JSON pointer to the part of the input at fault. */
  readonly path?: string;
  /** More machine-readable facts, such as what changed meanwhile. */
  readonly detail?: Record<string, unknown>;

  constructor(
    code: ErrorCode,
    message: string,
    fix: string,
    more: { path?: string; detail?: Record<string, unknown> } = {},
  ) {
    super(message);
    this.name = 'JixiaoError';
    this.code = code;
    this.fix = fix;
    if (more.path !== undefined) this.path = more.path;
    if (more.detail !== undefined) this.detail = more.detail;
  }

  /** The shape every door answers with. */
  toJSON(): Record<string, unknown> {
    return {
      code: this.code,
      ...(this.path === undefined ? {} : { path: this.path }),
      message: this.message,
      fix: this.fix,
      ...this.detail,
    };
  }
}
