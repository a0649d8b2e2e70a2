import { posix, win32 } from 'node:path';
import { JixiaoError } from './domain/errors.ts';

/** Settings read once from the environment; every folder is absolute. */
export interface Config {
  /** The one data file with all drafts. */
  readonly dataFile: string;
  /** Where finished documents land, and from where documents may be read. */
  readonly filesFolder: string;
  /** A department's own templates, before ours. */
  readonly templatesFolder: string | null;
  /** What HTTP clients must show; null: not set. */
  readonly token: string | null;
  /** The model that may refine wording; null: none, and everything works without. */
  readonly llm: LlmConfig | null;
}

/** A model behind an OpenAI-compatible address. */
interface LlmConfig {
  readonly baseUrl: string;
  /** null: the server asks for none. */
  readonly key: string | null;
  readonly model: string;
  readonly format: 'json_schema' | 'json_object' | 'plain' | null;
  /** Tokens one process may spend, in and out together. */
  readonly maxTokens: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

function folder(env: Environment, name: string, fallback: string, path: typeof posix | typeof win32): string {
  const given = env[name]?.trim();
  if (given === undefined || given === '') return fallback;
  if (given.includes('\0') || !path.isAbsolute(given))
    throw new JixiaoError(
      'bad_input',
      `环境变量 ${name} 不是完整的文件夹路径：${given.replaceAll('\0', '')}`,
      `写从根目录开始的完整路径，例如 ${path === win32 ? 'D:\\绩效' : '/home/用户名/绩效'}；不支持 ~`,
    );
  return path.normalize(given);
}

function dataHome(env: Environment, platform: NodeJS.Platform, home: string): string {
  if (platform === 'win32')
    return win32.join(env['LOCALAPPDATA'] || win32.join(home, 'AppData', 'Local'), 'jixiao');
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'jixiao');
  return posix.join(env['XDG_DATA_HOME'] || posix.join(home, '.local', 'share'), 'jixiao');
}

function tokenIn(env: Environment): string | null {
  const token = env['JIXIAO_TOKEN']?.trim() ?? '';
  if (token === '') return null;
  if (/^[!-~]{16,}$/.test(token)) return token;
  throw new JixiaoError(
    'bad_input',
    '环境变量 JIXIAO_TOKEN 太短，或有空格、中文',
    '用至少 16 个英文字母、数字或符号，不要能猜到的',
  );
}

const FORMATS = ['json_schema', 'json_object', 'plain'] as const;
const MAX_TOKENS = 1_000_000;

function addressIn(given: string): string {
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '')
    return given.replace(/\/+$/, '');
  throw new JixiaoError(
    'bad_input',
    '环境变量 JIXIAO_LLM_URL 不是模型服务的地址',
    '写 http:// 或 https:// 开头的地址，例如 http://10.0.0.8:8000/v1；密钥另写在 JIXIAO_LLM_KEY',
  );
}

function llmIn(env: Environment): LlmConfig | null {
  const at = (name: string): string => env[name]?.trim() ?? '';
  const url = at('JIXIAO_LLM_URL');
  if (url === '') return null;
  const model = at('JIXIAO_LLM_MODEL');
  if (model === '')
    throw new JixiaoError(
      'bad_input',
      '写了 JIXIAO_LLM_URL，没有写 JIXIAO_LLM_MODEL',
      '在 JIXIAO_LLM_MODEL 里写模型名',
    );
  const format = at('JIXIAO_LLM_FORMAT');
  const known = FORMATS.find(name => name === format);
  if (format !== '' && known === undefined)
    throw new JixiaoError(
      'bad_input',
      `JIXIAO_LLM_FORMAT 不能是“${format}”`,
      `可选：${FORMATS.join('、')}；不写则自动试出`,
    );
  const tokens = at('JIXIAO_LLM_TOKENS');
  if (!/^\d{0,12}$/.test(tokens))
    throw new JixiaoError('bad_input', `JIXIAO_LLM_TOKENS 不能是“${tokens}”`, '写整数，如 200000');
  return {
    baseUrl: addressIn(url),
    key: at('JIXIAO_LLM_KEY') || null,
    model,
    format: known ?? null,
    maxTokens: tokens === '' ? MAX_TOKENS : Number(tokens),
  };
}

/** Settings from JIXIAO_LLM_*, JIXIAO_DATA, JIXIAO_FILES, JIXIAO_TEMPLATES and JIXIAO_TOKEN, or the platform's usual places. Errors: `bad_input`. */
export function readConfig(env: Environment, platform: NodeJS.Platform, home: string): Config {
  const path = platform === 'win32' ? win32 : posix;
  const data = folder(env, 'JIXIAO_DATA', dataHome(env, platform, home), path);
  const templates = folder(env, 'JIXIAO_TEMPLATES', '', path);
  return {
    dataFile: path.join(data, 'jixiao.sqlite'),
    filesFolder: folder(env, 'JIXIAO_FILES', path.join(home, 'Documents', 'jixiao'), path),
    templatesFolder: templates === '' ? null : templates,
    token: tokenIn(env),
    llm: llmIn(env),
  };
}
