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
    });
  });

  it('are moved by the environment', () => {
    const env = { JIXIAO_DATA: '/a', JIXIAO_FILES: '/b/../c', JIXIAO_TEMPLATES: '/t' };
    expect(readConfig(env, 'linux', '/home/u')).toEqual({
      dataFile: '/a/jixiao.sqlite',
      filesFolder: '/c',
      templatesFolder: '/t',
      token: null,
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
});
