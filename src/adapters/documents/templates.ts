import { readFileSync } from 'node:fs';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { JixiaoError } from '../../domain/errors.ts';
import type { Templates } from '../../ports.ts';

const NAME = /^[a-z0-9-]{1,60}(\/[a-z0-9-]{1,60})?$/;

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** The template of this name; null where the folder has none. Errors: `template_error` for a folder or file that cannot be read. */
async function textOf(folder: string, name: string): Promise<string | null> {
  try {
    // A few kilobytes, five to a page: handing each to another thread takes longer than reading it.
    return readFileSync(join(folder, `${name}.hbs`), 'utf8');
  } catch (error) {
    const folderThere = await access(folder).then(
      () => true,
      () => false,
    );
    if (folderThere && isMissing(error)) return null;
    throw new JixiaoError(
      'template_error',
      isMissing(error) ? '模板文件夹不存在' : `模板“${name}.hbs”读不出来`,
      '核对环境变量 JIXIAO_TEMPLATES 所指的文件夹和读取权限；不用自己的模板就去掉它',
    );
  }
}

/** Templates from a department's own folder, where it has one, else ours. */
export function openTemplates(folder: string, override: string | null = null): Templates {
  return {
    async read(name) {
      const own = NAME.test(name) && override !== null ? await textOf(override, name) : null;
      const text = own ?? (NAME.test(name) ? await textOf(folder, name) : null);
      if (text === null)
        throw new JixiaoError(
          'template_error',
          `没有模板“${name}.hbs”`,
          '检查 JIXIAO_TEMPLATES 文件夹，或重新安装',
        );
      return text;
    },
  };
}
