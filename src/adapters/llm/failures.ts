import type { LlmFailure } from '../../ports.ts';

/** What a person is told of each failure. */
export const TOLD: Readonly<Record<LlmFailure, string>> = {
  auth: '模型服务不认密钥，请检查 JIXIAO_LLM_KEY',
  rate_limit: '模型服务太忙或额度用完',
  upstream: '模型服务出错，或地址、模型名不对，请检查 JIXIAO_LLM_URL 和 JIXIAO_LLM_MODEL',
  timeout: '模型服务没有及时答复',
  deadline: '模型用时超过上限',
  cancelled: '已取消',
  network: '连不上模型服务，请检查 JIXIAO_LLM_URL',
  refusal: '模型拒绝回答',
  content_filter: '模型的内容过滤拦下了回答',
  truncated: '模型的回答太长，被截断',
  empty: '模型没有给出内容',
  bad_json: '模型的回答不是要求的格式',
  schema: '模型的回答缺项或多项',
  budget: '本次运行的模型用量已到上限（JIXIAO_LLM_TOKENS）',
};

/** A failure on its way up; the door's own code turns it into a reply. */
export class Failed extends Error {
  readonly failure: LlmFailure;

  constructor(failure: LlmFailure) {
    super(failure);
    this.name = 'Failed';
    this.failure = failure;
  }
}

const statusOf = (fault: unknown): number =>
  typeof fault === 'object' && fault !== null && 'status' in fault && typeof fault.status === 'number'
    ? fault.status
    : 0;

/** True when the server says that it does not know the answer's form. */
export const refusesFormat = (fault: unknown): boolean => [400, 422].includes(statusOf(fault));

/** The failure behind whatever the SDK threw. `signal` is the caller's own, `deadline` ours. */
export function failureOf(
  fault: unknown,
  { signal, deadline }: { readonly signal: AbortSignal; readonly deadline: AbortSignal },
): LlmFailure {
  if (signal.aborted) return 'cancelled';
  if (deadline.aborted) return 'deadline';
  if (fault instanceof Failed) return fault.failure;
  const status = statusOf(fault);
  if (status === 401 || status === 403) return 'auth';
  if (status === 408) return 'timeout';
  if (status === 429) return 'rate_limit';
  return 'upstream';
}
