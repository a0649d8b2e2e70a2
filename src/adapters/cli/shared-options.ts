import type { Option } from './command.ts';

/** Options several commands share. */
export const JSON_OPTION = { json: { help: '只输出工具给出的 JSON' } } satisfies Record<string, Option>;
export const PROFILE_OPTION = {
  profile: { value: '表式', help: '按哪种表式读和审，如 hebei-county、mof-2021' },
} satisfies Record<string, Option>;
export const FAIL_OPTION = {
  'fail-on': {
    value: '级别',
    values: ['error', 'warning', 'info'],
    help: '有这一级或更重的问题时以 1 退出',
  },
} satisfies Record<string, Option>;
