import { textIn, type XmlElement } from '../xml.ts';

/** Signs that Word keeps as a code of a symbol face. */
const SYMBOLS: Readonly<Record<string, string>> = {
  b3: '≥',
  a3: '≤',
  b1: '±',
  b4: '×',
  b8: '÷',
  b9: '≠',
  b0: '°',
  bb: '≈',
  '25': '%',
  '3c': '<',
  '3d': '=',
  '3e': '>',
};
/** Faces whose codes are pictures. */
const DINGBATS = /dings|marlett|symbol/i;

const symbol = ({ attributes }: XmlElement): string => {
  const face = attributes['w:font'] ?? '';
  const code = (attributes['w:char'] ?? '').toLowerCase();
  if (!/^[0-9a-f]{1,4}$/.test(code)) return '';
  if (/^symbol$/i.test(face)) return SYMBOLS[code.replace(/^(f0|00)/, '')] ?? '';
  const point = Number.parseInt(code, 16);
  return point < 0x20 || point >= 0xd800 || DINGBATS.test(face) ? '' : String.fromCodePoint(point);
};

/** What is not shown: deleted and moved-away text, field codes, properties, pictures' fallback. */
export const UNSEEN: ReadonlySet<string> = new Set([
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:delText',
  'w:delInstrText',
  'w:pPr',
  'w:rPr',
  'w:txbxContent',
  'mc:Fallback',
  'w:fldData',
  'w:footnoteReference',
  'w:endnoteReference',
  'w:commentReference',
  'w:annotationRef',
]);

/** True for a run whose text is not shown. */
export const hidden = (run: XmlElement): boolean =>
  run.children.some(
    child =>
      typeof child !== 'string' &&
      child.name === 'w:rPr' &&
      child.children.some(
        property =>
          typeof property !== 'string' &&
          property.name === 'w:vanish' &&
          !/^(0|false|off)$/.test(property.attributes['w:val'] ?? ''),
      ),
  );

/** The text of a paragraph or a part of it, as Word shows it. */
export function shown(element: XmlElement): string {
  switch (element.name) {
    case 'w:t':
    case 'm:t':
      return textIn(element);
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:br':
    case 'w:cr':
      return '\n';
    case 'w:noBreakHyphen':
      return '-';
    case 'w:sym':
      return symbol(element);
    case 'w:r':
      if (hidden(element)) return '';
  }
  return element.children
    .map(child => (typeof child === 'string' || UNSEEN.has(child.name) ? '' : shown(child)))
    .join('');
}

/** The paragraphs of a part, those of a table in it too. */
export const paragraphsIn = (element: XmlElement): XmlElement[] =>
  element.children.flatMap(child => {
    if (typeof child === 'string') return [];
    return child.name === 'w:p' ? [child] : paragraphsIn(child);
  });

/** Paragraphs in text boxes below an element, once each. */
export function boxedText(element: XmlElement): string[] {
  return element.children.flatMap(child => {
    if (typeof child === 'string' || child.name === 'mc:Fallback') return [];
    if (child.name !== 'w:txbxContent') return boxedText(child);
    return paragraphsIn(child).map(shown);
  });
}
