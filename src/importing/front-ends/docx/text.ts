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
};

const symbol = ({ attributes }: XmlElement): string => {
  const face = attributes['w:font'] ?? '';
  const code = (attributes['w:char'] ?? '').toLowerCase().replace(/^f0/, '');
  return /^symbol$/i.test(face) ? (SYMBOLS[code] ?? '') : '';
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

/** Paragraphs in text boxes below an element, once each. */
export function boxedText(element: XmlElement): string[] {
  return element.children.flatMap(child => {
    if (typeof child === 'string' || child.name === 'mc:Fallback') return [];
    if (child.name !== 'w:txbxContent') return boxedText(child);
    return child.children.flatMap(inner =>
      typeof inner !== 'string' && inner.name === 'w:p' ? [shown(inner)] : [],
    );
  });
}
