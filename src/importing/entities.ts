/** Signs that pages write by name, and how they print. */
const NAMED: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: '　',
  ge: '≥',
  le: '≤',
  ne: '≠',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  times: '×',
  divide: '÷',
  plusmn: '±',
  deg: '°',
  permil: '‰',
  middot: '·',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  bull: '•',
  amp: '&',
};
const ENTITY = /&(?:([a-z]{2,6})|#(\d{2,6})|#x([\da-f]{2,5}));/gi;
/** What nobody types: a text with some of these was copied from a page; one with &amp; alone may mean just that. */
const OF_A_PAGE = /&(?:nbsp|e[mn]sp|[gl]e|#\d{2,6}|#x[\da-f]{2,5});/gi;
const FEWEST = 3;
const LAST_SIGN = 0x10ffff;

/** Text copied from the source of a page: signs written by name or number as the page shows them. */
export function withoutEntities(text: string): string {
  if (!text.includes('&') || (text.match(OF_A_PAGE)?.length ?? 0) < FEWEST) return text;
  return text.replace(ENTITY, (whole, name?: string, decimal?: string, hex?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    const isSign = code >= 0x20 && code <= LAST_SIGN && (code < 0xd800 || code > 0xdfff);
    return isSign ? String.fromCodePoint(code) : whole;
  });
}
