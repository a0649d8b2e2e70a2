const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
const MAX_BYTES = 200;

const utf8 = new TextEncoder();

function cut(text: string, bytes: number): string {
  let kept = '';
  let size = 0;
  for (const sign of text) {
    size += utf8.encode(sign).length;
    if (size > bytes) return kept;
    kept += sign;
  }
  return kept;
}

/** A name that Windows, macOS and Linux all take, close to the one asked for; never a path. */
export function safeFileName(wanted: string): string {
  const name = wanted
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .replace(/[/\\:*?"<>|]/g, '_')
    .replace(/^[. ]+|[. ]+$/g, '');
  const dot = name.lastIndexOf('.');
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot, dot + 16)] : [name, ''];
  const short = cut(stem, MAX_BYTES - utf8.encode(extension).length).trim();
  const base = short === '' ? '未命名' : short;
  return (RESERVED.test(base) ? `_${base}` : base) + extension;
}

/** 报告.docx, 报告（2）.docx …: the name of the n-th file of the same name. */
export function numbered(name: string, count: number): string {
  if (count === 1) return name;
  const dot = name.lastIndexOf('.');
  return dot > 0 ? `${name.slice(0, dot)}（${count}）${name.slice(dot)}` : `${name}（${count}）`;
}
