import { JixiaoError } from '../../domain/errors.ts';
import type { FrontEnd, Source } from './index.ts';

/** Kinds of pictures by how they begin. */
const HEADS: readonly (readonly [string, RegExp])[] = [
  ['png', /^\x89PNG\r\n\x1a\n/],
  ['jpg', /^\xff\xd8\xff/],
  ['tif', /^(?:II\*\0|MM\0\*)/],
  ['bmp', /^BM[\s\S]{4}\0\0\0\0/],
  ['gif', /^GIF8/],
  ['webp', /^RIFF[\s\S]{4}WEBP/],
  ['heic', /^[\s\S]{4}ftyp(?:heic|heix|mif1)/],
];

const READ = ['png', 'jpg', 'tif'];

const kindOf = ({ bytes }: Source): string | null => {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  return HEADS.find(([, shape]) => shape.test(head))?.[0] ?? null;
};

/** Scanned or photographed pages as .png, .jpg and .tif; other kinds of pictures are named and refused. */
export const pictureFrontEnd: FrontEnd = {
  title: '扫描图片',
  accepts: source => kindOf(source) !== null,
  async read(source, ledger, aid) {
    const kind = kindOf(source);
    if (kind === null || !READ.includes(kind))
      throw new JixiaoError(
        'unsupported_format',
        `这是 .${kind} 图片，读不了`,
        '用看图软件另存为 .png 或 .jpg，或打印成 PDF，再重新读入；有 Word 或 Excel 原件的，直接读入原件',
      );
    const { readPicture } = await import('./scan/picture-file.ts');
    return readPicture(source.bytes, ledger, aid);
  },
};
