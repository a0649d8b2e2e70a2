const UA = 'http://www.aiim.org/pdfua/ns/id/';
/** What PDF/A asks to be told of a field it does not know itself. */
const SCHEMA = [
  '<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>',
  `<pdfaSchema:namespaceURI>${UA}</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>`,
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:category>internal</pdfaProperty:category>',
  '<pdfaProperty:description>Part of ISO 14289 the file conforms to</pdfaProperty:description>',
  '<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>',
  '</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>',
].join('');

interface Change {
  readonly at: number;
  /** Bytes that are left out here. */
  readonly cut: number;
  readonly text: string;
}

const ENTRY = /^(\d{10}) (\d{5}) n/;

/** Where each object of a file stands, by its number; empty where the file is not written the plain way. */
function offsetsOf(file: string, table: number): number[] {
  const head = /^xref\n0 (\d+)\r?\n/.exec(file.slice(table, table + 40));
  if (head === null) return [];
  const first = table + head[0].length;
  return Array.from({ length: Number(head[1]) }, (_, index) =>
    Number(ENTRY.exec(file.slice(first + index * 20, first + index * 20 + 20))?.[1] ?? -1),
  );
}

/** What has to be written into the catalogue and the metadata; null where they are not as expected. */
function changesOf(file: string, offsets: readonly number[], table: number): Change[] | null {
  const root = offsets[Number(/\/Root (\d+) 0 R/.exec(file.slice(table))?.[1] ?? -1)] ?? -1;
  const catalogue = file.slice(root, file.indexOf('endobj', root));
  const metadata = offsets[Number(/\/Metadata (\d+) 0 R/.exec(catalogue)?.[1] ?? -1)] ?? -1;
  if (root < 0 || metadata < 0) return null;
  const stream = file.slice(metadata, file.indexOf('endstream', metadata));
  const length = /\/Length (\d+)/.exec(stream);
  const written: Change[] = [];
  for (const [mark, text] of [
    [' xmlns:pdfaid=', ` xmlns:pdfuaid="${UA}"`],
    ['</rdf:Bag></pdfaExtension:schemas>', SCHEMA],
    ['<pdfaid:part>', '<pdfuaid:part>1</pdfuaid:part>'],
  ] as const) {
    const at = stream.indexOf(mark);
    if (at < 0) return null;
    written.push({ at: metadata + at, cut: 0, text });
  }
  const shown = catalogue.indexOf('/ViewerPreferences <<');
  if (shown < 0 || length?.[1] === undefined) return null;
  const longer = written.reduce((sum, { text }) => sum + text.length, Number(length[1]));
  return [
    ...written,
    { at: metadata + length.index, cut: length[0].length, text: `/Length ${longer}` },
    { at: root + shown + '/ViewerPreferences <<'.length, cut: 0, text: ' /DisplayDocTitle true' },
  ].sort((a, b) => a.at - b.at);
}

/**
 * A PDF/A-2a of a text that passed as PDF/UA-1 says that it is both: the typesetter writes one standard at a time, and
 * for pages without figures the two differ in these entries alone. null where the file is not as expected.
 */
export function bothStandards(archive: Uint8Array): Uint8Array | null {
  const file = Buffer.from(archive).toString('latin1');
  const table = Number(/startxref\n(\d+)\n/.exec(file.slice(-60))?.[1] ?? -1);
  const offsets = offsetsOf(file, table);
  const changes = file.includes('/S /Figure') ? null : changesOf(file, offsets, table);
  if (changes === null) return null;
  const moved = (offset: number): number =>
    changes.reduce((sum, { at, cut, text }) => (at < offset ? sum + text.length - cut : sum), offset);
  const out: string[] = [];
  let done = 0;
  for (const { at, cut, text } of changes) {
    out.push(file.slice(done, at), text);
    done = at + cut;
  }
  const rest = file
    .slice(table)
    .replace(/^(\d{10})(?= \d{5} n)/gm, offset => String(moved(Number(offset))).padStart(10, '0'))
    .replace(/startxref\n\d+/, `startxref\n${moved(table)}`);
  return new Uint8Array(Buffer.from(out.join('') + file.slice(done, table) + rest, 'latin1'));
}
