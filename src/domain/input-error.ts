import type { z } from 'zod';
import { JixiaoError } from './errors.ts';
import { nearest } from './nearest.ts';
import { pointer } from './pointer.ts';

type Issue = z.core.$ZodIssue;

const TYPES: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '数组',
  object: '对象',
  null: 'null',
};

/** What is counted where a length is limited; "" where the number itself is. */
const countOf = (origin: string): string => (origin === 'string' ? ' 字' : origin === 'array' ? ' 项' : '');
const lengthOf = (origin: string): string => (countOf(origin) === '' ? '大' : '长');

const place = (path: string): string => (path === '' ? '输入' : `“${path}”`);

function complaint(issue: Issue, at: string): { message: string; fix: string } {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? {
            message: `缺少${place(at)}`,
            fix: `补上${place(at)}，类型为${TYPES[issue.expected] ?? issue.expected}`,
          }
        : { message: `${place(at)}的类型不对`, fix: `改为${TYPES[issue.expected] ?? issue.expected}` };
    case 'invalid_value':
      return {
        message: `${place(at)}不在可选值之内`,
        fix: `可选：${issue.values.map(String).join('、') || '（空）'}`,
      };
    case 'too_big':
      return {
        message: `${place(at)}过${lengthOf(issue.origin)}`,
        fix: `不超过 ${issue.maximum}${countOf(issue.origin)}`,
      };
    case 'too_small':
      return countOf(issue.origin) !== '' && Number(issue.minimum) === 1
        ? { message: `${place(at)}是空的`, fix: '写上内容' }
        : { message: `${place(at)}过小`, fix: `不少于 ${issue.minimum}${countOf(issue.origin)}` };
    case 'invalid_format':
      return { message: `${place(at)}的格式不对`, fix: issue.message };
    case 'invalid_union':
      return {
        message: `${place(at)}的写法不对`,
        fix: '金额和数字用十进制字符串（如 "2.00"），空单元格用 ""，没有此项用 null',
      };
    default:
      return { message: `${place(at)}不符合要求：${issue.message}`, fix: '按说明改正后重试' };
  }
}

const keysOf = (schema: z.ZodType): string[] => {
  const shape = (schema as { shape?: Record<string, unknown> }).shape;
  return shape === undefined ? [] : Object.keys(shape);
};

/** One thing wrong with a value: where, what, and how to mend it. */
export interface Problem {
  readonly path: string;
  readonly code: string;
  readonly message: string;
  readonly fix: string;
}

function problemOf(issue: Issue, schema: z.ZodType, under: string): Problem[] {
  const at = under + pointer(...issue.path.map(String));
  if (issue.code !== 'unrecognized_keys') return [{ path: at, code: 'bad_input', ...complaint(issue, at) }];
  const known = issue.path.length === 0 ? keysOf(schema) : [];
  return issue.keys.map(key => {
    const [near] = nearest(key, known);
    const fix = near === undefined ? `去掉“${key}”` : `是否想写“${near}”？`;
    return { path: at + pointer(key), code: 'unknown_key', message: `${place(at)}里没有“${key}”这一项`, fix };
  });
}

/** Every issue zod found, in our own words; `under` is where the value stands in the input. */
export const issueProblems = (error: z.ZodError, schema: z.ZodType, under = ''): Problem[] =>
  error.issues.flatMap(issue => problemOf(issue, schema, under));

/** The most telling issue as the error a door answers with: a mistyped key explains the one that is missing. */
function inputError(error: z.ZodError, schema: z.ZodType, under = ''): JixiaoError {
  const problems = issueProblems(error, schema, under);
  const first = problems.find(({ code }) => code === 'unknown_key') ?? problems[0];
  if (first === undefined) return new JixiaoError('bad_input', '输入不符合要求', '按工具说明改正后重试');
  const more = problems.length === 1 ? '' : `（另有 ${problems.length - 1} 处）`;
  const code = first.code === 'unknown_key' ? 'unknown_key' : 'bad_input';
  return new JixiaoError(code, first.message + more, first.fix, { path: first.path });
}

/** Checks a value against a schema or throws our own error. */
export function checked<S extends z.ZodType>(schema: S, value: unknown, under = ''): z.infer<S> {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  throw inputError(result.error, schema, under);
}
