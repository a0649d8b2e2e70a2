import { JixiaoError } from '../../domain/errors.ts';
import { decodeText } from '../decode.ts';
import { textBlocks } from '../import-text.ts';
import type { FrontEnd, Source } from './index.ts';
import { isZip } from './zip.ts';

/** Kinds of file that are never text, whatever their name says. */
const KINDS: Readonly<Record<string, string>> = {
  docx: 'Word',
  docm: 'Word',
  doc: 'Word',
  wps: 'WPS 文字',
  xlsx: 'Excel',
  xlsm: 'Excel',
  xls: 'Excel',
  et: 'WPS 表格',
  pdf: 'PDF',
  ofd: 'OFD',
};

/** The text of a file that may bear the name of another kind. Errors: `unreadable_file` where it is neither, those of `decodeText`. */
function textOf({ bytes, name }: Source): string {
  const ending = /\.([a-z]{2,4})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const kind = KINDS[ending];
  try {
    return decodeText(bytes).text;
  } catch (error) {
    const isOther = error instanceof JixiaoError && error.code === 'unsupported_format';
    if (kind === undefined || !isOther || isZip(bytes)) throw error;
    throw new JixiaoError(
      'unreadable_file',
      `文件名是 .${ending}，里面却不是 ${kind} 文件，也不是文字：已损坏，或改过扩展名`,
      '核对是否选错了文件；能在 Word、Excel 或 WPS 里打开的，另存一次再读入',
    );
  }
}

/** Plain text, Markdown and what recognisers leave, in any encoding of Chinese offices. */
export const textFrontEnd: FrontEnd = {
  title: '文本',
  accepts: () => true,
  read: async (source, ledger) => textBlocks(textOf(source), ledger),
};
