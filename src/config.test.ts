import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';
import { JixiaoError } from './domain/errors.ts';

describe('settings', () => {
  it.each([
    ['linux', '/home/u', {}, '/home/u/.local/share/jixiao/jixiao.sqlite', '/home/u/Documents/jixiao'],
    ['linux', '/home/u', { XDG_DATA_HOME: '/d' }, '/d/jixiao/jixiao.sqlite', '/home/u/Documents/jixiao'],
    [
      'darwin',
      '/Users/u',
      {},
      '/Users/u/Library/Application Support/jixiao/jixiao.sqlite',
      '/Users/u/Documents/jixiao',
    ],
    [
      'win32',
      'C:\\Users\\u',
      { LOCALAPPDATA: 'D:\\App' },
      'D:\\App\\jixiao\\jixiao.sqlite',
      'C:\\Users\\u\\Documents\\jixiao',
    ],
    [
      'win32',
      'C:\\Users\\u',
      {},
      'C:\\Users\\u\\AppData\\Local\\jixiao\\jixiao.sqlite',
      'C:\\Users\\u\\Documents\\jixiao',
    ],
  ] as const)('on %s for %s lie where people look', (platform, home, env, dataFile, filesFolder) => {
    expect(readConfig(env, platform, home)).toEqual({
      dataFile,
      filesFolder,
      templatesFolder: null,
      token: null,
      llm: null,
    });
  });

  it('are moved by the environment', () => {
    const env = { JIXIAO_DATA: '/a', JIXIAO_FILES: '/b/../c', JIXIAO_TEMPLATES: '/t' };
    expect(readConfig(env, 'linux', '/home/u')).toEqual({
      dataFile: '/a/jixiao.sqlite',
      filesFolder: '/c',
      templatesFolder: '/t',
      token: null,
      llm: null,
    });
    expect(readConfig({ JIXIAO_DATA: 'D:\\绩效' }, 'win32', 'C:\\U').dataFile).toBe(
      'D:\\绩效\\jixiao.sqlite',
    );
    expect(readConfig({ JIXIAO_DATA: '  ' }, 'linux', '/home/u').dataFile).toBe(
      '/home/u/.local/share/jixiao/jixiao.sqlite',
    );
  });

  it.each(['data', '~/data', './data', '/a\0b'])(
    'refuse the folder %j in Chinese, naming the variable',
    folder => {
      expect(() => readConfig({ JIXIAO_DATA: folder }, 'linux', '/home/u')).toThrow(JixiaoError);
      expect(() => readConfig({ JIXIAO_DATA: folder }, 'linux', '/home/u')).toThrow(/JIXIAO_DATA/);
    },
  );

  const model = { JIXIAO_LLM_URL: 'http://10.0.0.8:8000/v1/', JIXIAO_LLM_MODEL: 'qwen' };

  it('hold a model only where an address is set', () => {
    expect(readConfig({ JIXIAO_LLM_MODEL: 'qwen' }, 'linux', '/h').llm).toBeNull();
    expect(readConfig(model, 'linux', '/h').llm).toEqual({
      baseUrl: 'http://10.0.0.8:8000/v1',
      key: null,
      model: 'qwen',
      format: null,
      maxTokens: 1_000_000,
    });
    const more = { JIXIAO_LLM_KEY: 'k', JIXIAO_LLM_FORMAT: 'plain', JIXIAO_LLM_TOKENS: '5000' };
    expect(readConfig({ ...model, ...more }, 'linux', '/h').llm).toMatchObject({
      key: 'k',
      format: 'plain',
      maxTokens: 5000,
    });
  });

  it.each([
    ['JIXIAO_LLM_URL', 'ftp://x/v1'],
    ['JIXIAO_LLM_URL', 'http://user:password@x/v1'],
    ['JIXIAO_LLM_MODEL', ''],
    ['JIXIAO_LLM_FORMAT', 'xml'],
    ['JIXIAO_LLM_TOKENS', 'many'],
    ['JIXIAO_TOKEN', 'short'],
    ['JIXIAO_TOKEN', '有中文的令牌也不能用在请求头里'],
  ])('refuse %s=%j in Chinese, and tell no secret', (name, value) => {
    const read = () => readConfig({ ...model, [name]: value }, 'linux', '/h');
    expect(read).toThrow(JixiaoError);
    expect(read).toThrow(name);
    expect(read).not.toThrow(/password/);
  });
});
