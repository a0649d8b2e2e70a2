import { JixiaoError } from '../../domain/errors.ts';
import type { Block } from '../cells.ts';

/** Refuses a file that shows pictures and no text. `what` names the kind of file. Errors: `unreadable_file`. */
export function assertText(blocks: readonly Block[], what: string, hasPictures: () => boolean): void {
  if (blocks.some(({ cells }) => cells.some(({ raw }) => raw !== '')) || !hasPictures()) return;
  throw new JixiaoError(
    'unreadable_file',
    `这份${what}里只有图片，没有文字`,
    '有原来的 Word 或 Excel 文件的，直接读入原件；只有图片的，先用文字识别软件识别，校对后把文字粘贴进来',
  );
}
