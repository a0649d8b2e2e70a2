import { strFromU8 } from 'fflate';
import { JixiaoError } from '../../domain/errors.ts';
import type { FrontEnd, Source } from './index.ts';
import { spreadsheetFrontEnd } from './spreadsheet.ts';
import { wordFrontEnd } from './word.ts';
import { isZip, partNames, unzipped } from './zip.ts';

const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument.';

const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);
/** Names inside a compound file are UTF-16. */
const named = (text: string, name: string): boolean => text.includes([...name].join('\0'));

const locked = (): JixiaoError =>
  new JixiaoError(
    'unreadable_file',
    '文件设了打开密码，读不出来',
    '在 Word、Excel 或 WPS 里输入密码打开，去掉密码后另存，再重新读入',
  );

/** .doc and .xls by the streams they keep; WPS's own files are built the same way. */
function olderKind({ bytes }: Source): string | null {
  if (!OLE.every((byte, index) => bytes[index] === byte)) return null;
  const text = latin1(bytes);
  if (named(text, 'EncryptedPackage')) throw locked();
  if (named(text, 'WordDocument')) return 'doc';
  return named(text, 'Workbook') || named(text, 'Book') ? 'xls' : null;
}

function openKind({ bytes }: Source): string | null {
  if (!isZip(bytes) || !partNames(bytes).includes('mimetype')) return null;
  const { mimetype } = unzipped(bytes, name => name === 'mimetype');
  const kind = mimetype === undefined ? '' : strFromU8(mimetype).trim();
  return kind === `${OPEN_DOCUMENT}text` ? 'odt' : kind === `${OPEN_DOCUMENT}spreadsheet` ? 'ods' : null;
}

const kindOf = (source: Source): string | null =>
  latin1(source.bytes.subarray(0, 6)) === '{\\rtf1' ? 'rtf' : (olderKind(source) ?? openKind(source));

/** .doc, .wps, .rtf, .odt and .xls, .et, .ods: turned into today's kind by the machine's office suite, then read. */
export const officeFrontEnd: FrontEnd = {
  title: '旧版 Word、Excel、WPS 和 ODF',
  accepts: source => kindOf(source) !== null,
  async read(source, ledger, aid) {
    const from = kindOf(source) ?? '';
    const sheet = from === 'xls' || from === 'ods';
    const to = sheet ? 'xlsx' : 'docx';
    if (aid.office === null)
      throw new JixiaoError(
        'unsupported_format',
        `这是 .${from} 格式，要先转换，这台机器上没有装 LibreOffice`,
        `在 Word、Excel 或 WPS 里打开，另存为 .${to} 后重新读入；装了 LibreOffice 就能直接读`,
      );
    const bytes = await aid.office.convert({ bytes: source.bytes, from }, to, aid.signal);
    return (sheet ? spreadsheetFrontEnd : wordFrontEnd).read({ bytes, name: source.name }, ledger, aid);
  },
};
