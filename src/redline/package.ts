import { strToU8, zipSync } from 'fflate';
import { JixiaoError } from '../domain/errors.ts';
import { childOf, elementsOf, parseXml, type XmlElement, xmlText } from '../importing/front-ends/xml.ts';
import { isZip, unzipped } from '../importing/front-ends/zip.ts';

const DOCUMENT = 'word/document.xml';
const RELATIONS = 'word/_rels/document.xml.rels';
const TYPES = '[Content_Types].xml';
const KIND = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
const MIME = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Any date in the package, so that the same review gives the same bytes. */
const PACKED = new Date(1980, 0, 1);

/** A Word file opened to be written on. */
export interface WordPackage {
  readonly parts: Readonly<Record<string, Uint8Array>>;
  readonly xml: string;
  readonly document: XmlElement;
  /** Where its comments are or will be. */
  readonly commentsPart: string;
}

const utf16 = (text: string): Uint8Array => {
  const bytes = new Uint8Array(2 + text.length * 2);
  bytes.set([0xff, 0xfe]);
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    bytes.set([code & 255, code >> 8], 2 + index * 2);
  }
  return bytes;
};

/** A part's text in the encoding the part had. */
const likeBefore = (text: string, before: Uint8Array): Uint8Array => {
  if (before[0] === 0xff && before[1] === 0xfe) return utf16(text);
  const bytes = strToU8(text);
  if (before[0] !== 0xef || before[1] !== 0xbb) return bytes;
  const marked = new Uint8Array(bytes.length + 3);
  marked.set([0xef, 0xbb, 0xbf]);
  marked.set(bytes, 3);
  return marked;
};

const same = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);

/** Older Word files and encrypted ones share their first bytes. */
function refuseForeign(bytes: Uint8Array): void {
  if (isZip(bytes)) return;
  const compound = bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
  if (!compound)
    throw new JixiaoError(
      'unsupported_format',
      '批注只能写进 Word 文件（.docx）',
      '在 Word 或 WPS 里另存为 .docx，再重新审核',
    );
  if (Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le')))
    throw new JixiaoError(
      'unreadable_file',
      '文件加了密码，打不开',
      '在 Word 或 WPS 里去掉打开密码，另存后再试',
    );
  throw new JixiaoError(
    'unsupported_format',
    '这是旧版的 .doc 或 .wps 文件，批注写不进去',
    '在 Word 或 WPS 里另存为 .docx，再重新审核',
  );
}

const relationsOf = (parts: Readonly<Record<string, Uint8Array>>): XmlElement[] => {
  const part = parts[RELATIONS];
  return part === undefined ? [] : elementsOf(parseXml(part), 'Relationship');
};

/** The part of a relation's target, from `word/`. */
const target = (element: XmlElement): string => {
  const to = element.attributes['Target'] ?? '';
  return to.startsWith('/') ? to.slice(1) : `word/${to.replace(/^\.\//, '')}`;
};

function commentsName(parts: Readonly<Record<string, Uint8Array>>): string {
  const relation = relationsOf(parts).find(({ attributes }) =>
    /\/relationships\/comments$/.test(attributes['Type'] ?? ''),
  );
  if (relation !== undefined) return target(relation);
  let name = 'word/comments.xml';
  for (let count = 1; parts[name] !== undefined; count += 1) name = `word/comments${count}.xml`;
  return name;
}

/** Opens a Word file. Errors: `unsupported_format`, `unreadable_file`, `too_large`. */
export function openPackage(bytes: Uint8Array): WordPackage {
  refuseForeign(bytes);
  const parts = unzipped(bytes, () => true);
  const part = parts[DOCUMENT];
  if (part === undefined)
    throw new JixiaoError(
      'unsupported_format',
      '压缩包里没有 Word 正文，不是 .docx 文件',
      '核对文件；在 Word 或 WPS 里另存为 .docx',
    );
  const xml = xmlText(part);
  const document = parseXml(part);
  if (!same(likeBefore(xml, part), part))
    throw new JixiaoError(
      'unreadable_file',
      '文件正文的文字编码已损坏',
      '在 Word 或 WPS 里打开后另存一次，再重新审核',
    );
  return { parts, xml, document, commentsPart: commentsName(parts) };
}

/** What a person should know about the file before it goes round. */
export function notesOn({ parts }: WordPackage): string[] {
  const names = Object.keys(parts);
  const settings = parts['word/settings.xml'];
  const guard = settings === undefined ? undefined : childOf(parseXml(settings), 'w:documentProtection');
  const guarded = guard !== undefined && /^(1|true|on)$/.test(guard.attributes['w:enforcement'] ?? '');
  return [
    ...(guarded ? ['文件设有编辑保护，批注和修订已写入；在 Word 里答复、接受或拒绝之前要先停止保护'] : []),
    ...(names.some(name => /vbaProject\.bin$/.test(name)) ? ['文件带有宏，宏没有运行，也没有改动'] : []),
    ...(names.some(name => name.startsWith('_xmlsignatures/'))
      ? ['文件带有数字签名，写入批注后签名失效']
      : []),
  ];
}

const beforeEnd = (xml: string, name: string, text: string): string => {
  const open = new RegExp(`<${name}(?=[\\s/>])[^>]*?/>\\s*$`).exec(xml);
  if (open !== null) return `${xml.slice(0, open.index)}${open[0].trimEnd().slice(0, -2)}>${text}</${name}>`;
  const at = xml.lastIndexOf(`</${name}>`);
  if (at < 0)
    throw new JixiaoError(
      'unreadable_file',
      '文件的内部目录写法特别，批注写不进去',
      '在 Word 或 WPS 里打开后另存一次，再重新审核',
    );
  return xml.slice(0, at) + text + xml.slice(at);
};

/** The package with its document and its comments as given; every other part as it was. */
export function packed(word: WordPackage, xml: string, comments: string): Uint8Array {
  const { parts, commentsPart } = word;
  const next: Record<string, Uint8Array> = { ...parts };
  const document = parts[DOCUMENT];
  if (document !== undefined) next[DOCUMENT] = likeBefore(xml, document);
  if (comments !== '') {
    const had = parts[commentsPart];
    if (had === undefined) {
      next[commentsPart] = strToU8(`${HEAD}<w:comments xmlns:w="${W}">${comments}</w:comments>`);
      Object.assign(next, announced(word));
    } else next[commentsPart] = likeBefore(beforeEnd(xmlText(had), 'w:comments', comments), had);
  }
  return zipSync(next, { level: 6, mtime: PACKED });
}

/** The relation and the content type that a new comments part needs. */
function announced({ parts, commentsPart }: WordPackage): Record<string, Uint8Array> {
  const types = parts[TYPES];
  const relations = parts[RELATIONS];
  const ids = new Set(relationsOf(parts).map(({ attributes }) => attributes['Id']));
  let number = ids.size + 1;
  while (ids.has(`rId${number}`)) number += 1;
  const relation = `<Relationship Id="rId${number}" Type="${KIND}" Target="${commentsPart.replace(/^word\//, '')}"/>`;
  const empty = `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;
  const type = `<Override PartName="/${commentsPart}" ContentType="${MIME}"/>`;
  return {
    [RELATIONS]:
      relations === undefined
        ? strToU8(beforeEnd(empty, 'Relationships', relation))
        : likeBefore(beforeEnd(xmlText(relations), 'Relationships', relation), relations),
    ...(types === undefined ? {} : { [TYPES]: likeBefore(beforeEnd(xmlText(types), 'Types', type), types) }),
  };
}
