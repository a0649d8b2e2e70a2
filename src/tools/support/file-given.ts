import { JixiaoError } from '../../domain/errors.ts';
import type { World } from '../../ports.ts';

/** A file of the allowed folders, or one sent along. */
export interface FileGiven {
  readonly path?: string | undefined;
  readonly content_base64?: string | undefined;
  readonly filename?: string | undefined;
}

function decodeBase64(content: string): Uint8Array {
  const compact = content.replace(/\s/g, '');
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(compact))
    throw new JixiaoError(
      'bad_input',
      '“/content_base64”不是 base64 编码',
      '用标准 base64 编码文件内容，或直接把文字放进 text',
      { path: '/content_base64' },
    );
  return Buffer.from(compact, 'base64');
}

/** The bytes of the file and its name. */
export async function fileGiven(
  { path, content_base64: content, filename = '' }: FileGiven,
  world: World,
): Promise<{ bytes: Uint8Array; name: string }> {
  const name = path?.split(/[\\/]/).at(-1) ?? filename;
  return { name, bytes: path === undefined ? decodeBase64(content ?? '') : await world.documents.read(path) };
}
