import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { JixiaoError } from '../../domain/errors.ts';
import type { Templates } from '../../ports.ts';

const NAME = /^[a-z0-9-]{1,60}(\/[a-z0-9-]{1,60})?$/;

async function textOf(folder: string, name: string): Promise<string | null> {
  try {
    return await readFile(join(folder, `${name}.hbs`), 'utf8');
  } catch {
    return null;
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
